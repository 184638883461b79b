"""Every golden text reads as its hand-written card says, but for the lines marked as wrong."""

from pathlib import Path

import pytest

from tests.golden.compare import count_marks, fold, folders, hand_lines, marked, read_counts
from tests.golden.reread import given_document, printed_card

each_text = pytest.mark.parametrize("folder", folders(), ids=lambda folder: folder.name)


@each_text
def test_the_card_is_what_the_program_prints(folder: Path) -> None:
    """A difference that is not marked is an error; `make golden` shows it."""
    card = (folder / "claims.txt").read_text(encoding="utf-8")
    expected = marked(card, printed_card(folder))
    assert [fold(line) for line in expected.strip().split("\n")] == [
        fold(line) for line in card.strip().split("\n")
    ]


@each_text
def test_the_marks_are_counted(folder: Path) -> None:
    """The number of marks of a text is the one that is kept; `make accept` renews it."""
    card = (folder / "claims.txt").read_text(encoding="utf-8")
    assert count_marks(card) == read_counts().get(folder.name)


@each_text
def test_a_text_says_what_it_teaches(folder: Path) -> None:
    """A golden text has its source, what is given with it, and why it is there."""
    assert (folder / "why.md").read_text(encoding="utf-8").strip()
    assert given_document(folder).text.strip()


@each_text
def test_a_span_of_a_card_lies_in_its_text(folder: Path) -> None:
    """No hand-written span reaches beyond the text."""
    length = len(given_document(folder).text)
    for line in hand_lines((folder / "claims.txt").read_text(encoding="utf-8")):
        for piece in line.split("[")[1:]:
            bounds = piece.split("]")[0].split(":")
            if len(bounds) == 2 and all(bound.isdigit() for bound in bounds):
                assert 0 <= int(bounds[0]) < int(bounds[1]) <= length, line
