"""What sayso wrote is refused in one line a file, and the texts beside it are read."""

from pathlib import Path

import pytest

from tests.cli.call import call

STORY = "Shells killed 12 farmers in Osk on Tuesday, the mayor said.\n"


OUTPUTS = (
    (("read", "--format", "cards"), "claims.txt", "a list of claims or findings"),
    (("read", "--format", "jsonl"), "claims.jsonl", "a list of claims"),
    (("read", "--format", "jsonl", "--with-text"), "texts.jsonl", "a list of claims"),
    (("read", "--format", "csv"), "claims.csv", "a table of claims"),
    (("read", "--format", "html"), "claims.html", "a page of claims"),
    (("numbers", "--format", "text"), "numbers.txt", "a list of claims or findings"),
    (("numbers", "--format", "jsonl"), "numbers.jsonl", "a list of numbers"),
    (("places", "--format", "text"), "places.txt", "a list of claims or findings"),
    (("places", "--format", "jsonl"), "places.jsonl", "a list of places"),
    (("explain",), "why.txt", "an explanation of claims"),
)


def test_an_output_beside_the_texts_is_refused(tmp_path: Path) -> None:
    """The words say what each is, the exit code that something was refused, and the text is read."""
    story = tmp_path / "story.txt"
    story.write_text(STORY, encoding="utf-8")
    written = {
        name: call(*arguments, "story.txt", folder=tmp_path) for arguments, name, _ in OUTPUTS
    }
    for name, done in written.items():
        (tmp_path / name).write_text(done.out, encoding="utf-8")
    done = call("read", ".", "--format", "jsonl", folder=tmp_path)
    assert done.code == 3
    assert done.out.count("\n") == 1
    assert sorted(line for line in done.err if line.startswith("sayso: ")) == sorted(
        f"sayso: {name}: is {what} that sayso wrote, not a text. hint: give the text that it was made from"
        for _, name, what in OUTPUTS
    )


def test_a_workbook_of_claims_is_told_from_any_other(tmp_path: Path) -> None:
    """It is refused by its name, not as a table to be saved as CSV."""
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    call("read", "story.txt", "--out", "claims.xlsx", folder=tmp_path)
    done = call("read", "claims.xlsx", folder=tmp_path)
    assert done.err[0].startswith("sayso: claims.xlsx: is a workbook of claims that sayso wrote")


def test_a_folder_of_pages_is_no_folder_of_articles(tmp_path: Path) -> None:
    """Neither the pages nor their index give claims."""
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    call("read", "story.txt", "--format", "html", "--out", "pages", folder=tmp_path)
    done = call("read", "pages", folder=tmp_path)
    assert (done.code, done.out, len(done.err)) == (1, "", 3)
    assert all("a page of claims that sayso wrote" in line for line in done.err[:2])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("wiki.txt", f"== History ==\n\n{STORY}"),
        ("page.html", f'<html><meta name="generator" content="Press 4"><p>{STORY}</p></html>'),
        ("line.jsonl", f'{{"document": "7", "claims": [], "text": "{STORY.strip()}"}}\n'),
        ("key.txt", f"key figures\n\n{STORY}"),
    ],
)
def test_what_only_looks_like_an_output_is_read(name: str, text: str, tmp_path: Path) -> None:
    """A heading between signs, another program's page, and lines with a text of their own."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    done = call("read", name, "--format", "csv", folder=tmp_path)
    assert (done.code, done.out.count(",killed,")) == (0, 1)


def test_a_named_column_that_is_not_there_is_told_of_the_shortest_table(tmp_path: Path) -> None:
    """A header and one row are a table where a person names a column."""
    (tmp_path / "one.csv").write_text(f'id,body\n1,"{STORY.strip()}"\n', encoding="utf-8")
    done = call("read", "one.csv", "--text-column", "story", folder=tmp_path)
    assert done.code == 1
    assert "has no column story; it has: id, body" in done.err[0]
