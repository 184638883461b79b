"""Marks of footnotes join no number and hide no end of a sentence; other brackets stay words."""

import pytest

from sayso.parse.footnotes import blank_marks
from tests.claim.told import heads, told

MARKED = (
    ("A bomb killed 22 traders.[2] Rebels abducted nine nurses.", ["killed 22..22 traders", "abducted 9..9 nurses"]),
    ("Soldiers wounded at least 35.[12][13] The mayor said nine had died.", ["injured 35..", "died 9..9"]),
    ("Rebels[a] killed 12 farmers[3] in Osk.", ["killed 12..12 farmers"]),
    ("A shell killed six nurses.³ Police arrested two men.", ["killed 6..6 nurses", "detained 2..2 men"]),
    ("“They killed nine monks,”[4] the mayor said.", ["killed 9..9 monks"]),
)  # fmt: skip


@pytest.mark.parametrize(("text", "claimed"), MARKED)
def test_a_mark_counts_nobody(text: str, claimed: list[str]) -> None:
    """The numbers of the marks are no numbers of people, and each sentence is read alone."""
    assert heads(text) == claimed


@pytest.mark.parametrize(
    "text",
    ["He [the mayor] fled.", "They shot [sic] him.", "an area of 12 km² and 3 m²", "[1] See below.", "2²"],
)  # fmt: skip
def test_other_brackets_and_powers_stay(text: str) -> None:
    """A bracket after a blank and a power are words of the text."""
    assert blank_marks(text) == text


def test_no_offset_moves() -> None:
    """The words of a claim stand where the text has them."""
    reading = told("A bomb killed 22 traders.[2] Rebels abducted nine nurses.")
    spans = [claim.group.span for claim in reading.claims if claim.group]
    assert [reading.document[span] for span in spans] == ["traders", "nurses"]
