"""What is handed to the calls of the library: another kind of value is one sentence with a hint."""

from pathlib import Path
from typing import Any

import pytest

import sayso
from sayso.errors import UsageError

STORY = "Gunmen killed 12 farmers in Osk, police said."


@pytest.mark.parametrize(
    ("call", "line"),
    [
        (
            lambda: sayso.read(None),  # type: ignore[arg-type]
            "a text or a path is needed, not None. hint: several go to read_many.",
        ),
        (
            lambda: sayso.read(b"Gunmen"),  # type: ignore[arg-type]
            "a text or a path is needed, not bytes. hint: decode it first.",
        ),
        (
            lambda: sayso.numbers(Path("a.txt")),  # type: ignore[arg-type]
            "a text is needed, not PosixPath. hint: read a file with path.read_text().",
        ),
        (
            lambda: sayso.check_quote(STORY, None),  # type: ignore[arg-type]
            "a quotation is needed, not None. hint: give the quoted words as a string.",
        ),
        (
            lambda: sayso.read_many([3]),  # type: ignore[list-item]
            "a text or a path is needed, not int. hint: several go to read_many.",
        ),
        (
            lambda: sayso.read_many(["a.csv"], columns={"story": "body"}),
            "no column holds a story. "
            "hint: columns are of text, id, published, publisher, title, url.",
        ),
        (
            lambda: sayso.read_many(["a.csv"], published="soon"),
            "--published must be a day: 'soon'. hint: write it as 2026-03-04",
        ),
    ],
)
def test_another_kind_of_value_is_told_at_once(call: Any, line: str) -> None:
    """The error says what was needed and what came, before anything is read."""
    with pytest.raises(UsageError) as told:
        call()
    assert told.value.line() == line


def test_one_path_is_a_list_of_one(tmp_path: Path) -> None:
    """A string is never read letter by letter."""
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    for path in (str(tmp_path), tmp_path / "a.txt"):
        assert [type(found).__name__ for found in sayso.read_many(path)] == ["Result"]


def test_the_names_of_the_package_are_the_public_ones() -> None:
    """Who completes by Tab sees what is to be used, and nothing else."""
    assert [name for name in dir(sayso) if not name.startswith("_")] == sorted(sayso.__all__)
