"""What the loader refuses, and where it says that the fault stands."""

from pathlib import Path

import pytest

from sayso.errors import PackError, UsageError
from sayso.packs.entries import Way, Words
from sayso.packs.load import list_languages, load_entries, load_pack, load_words

GOOD = '[[group]]\nname = "women"\nwords = ["woman", "wife"]\n'


def written(folder: Path, text: str) -> Path:
    path = folder / "people.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_entry_gets_its_rule_from_file_and_name(tmp_path: Path) -> None:
    """The rule id names the file under the folder of packs and the entry."""
    (entry,) = load_words(written(tmp_path, GOOD), tmp_path, "group")
    assert entry == Words("women", ("woman", "wife"), rule="people.toml#women")


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        (GOOD + 'colour = "red"\n', 4, "unknown key: colour"),
        (GOOD + 'rule = "mine"\n', 4, "unknown key: rule"),
        (GOOD + "\n" + GOOD, 6, "duplicate name: women"),
        (GOOD.replace('["woman", "wife"]', "[]"), 3, "empty list: words"),
        (GOOD.replace('"wife"', '"woman"'), 3, "duplicate in words: woman"),
        (GOOD + 'axis = ""\n', 4, "empty text: axis"),
        (GOOD + "axis = 3\n", 4, "axis must be str: 3"),
        ('[[group]]\nname = "women"\n', 2, "missing key: words"),
    ],
)
def test_a_fault_is_an_error_with_file_and_line(
    tmp_path: Path, text: str, line: int, reason: str
) -> None:
    """Nothing that does not fit is passed over in silence."""
    path = written(tmp_path, text)
    with pytest.raises(PackError) as caught:
        load_words(path, tmp_path, "group")
    assert (caught.value.file, caught.value.lineno, caught.value.reason) == (
        str(path),
        line,
        reason,
    )


def test_a_file_that_is_not_toml_says_so(tmp_path: Path) -> None:
    """A slip of the pen is an error of the pack, with the file."""
    path = written(tmp_path, "[[group]\n")
    with pytest.raises(PackError, match="not TOML"):
        load_words(path, tmp_path, "group")


def test_a_way_needs_its_examples(tmp_path: Path) -> None:
    """An entry without an example is a promise that nobody tests."""
    path = written(tmp_path, '[[way]]\nname = "kill"\nform = "verb"\nwords = ["kill"]\n')
    with pytest.raises(PackError, match="missing key: examples"):
        list(load_entries(path, tmp_path, "way", Way))


def test_an_unknown_language_names_those_that_exist() -> None:
    """The error says which languages have a pack."""
    with pytest.raises(UsageError) as caught:
        load_pack("xx")
    assert "en" in caught.value.hint
    assert "en" in list_languages()
