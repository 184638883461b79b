"""Relative clauses and second participles stand where their grammar has them."""

import pytest

from tests.claim.told import claims, heads

TEXTS = (
    (
        "14 members of a local group who were abducted in Osk are alive.",
        ["abducted 14.. members"],
    ),
    (
        "A driver of the two ministers who was shot dead in Osk was 44.",
        ["killed 1..1 driver"],
    ),
    (
        "A group of men who were arrested on Friday has a lawyer.",
        ["detained .. men"],
    ),
    (
        "Nine former detainees said that they had been beaten with cables and hung from the ceiling at "
        "the Sorn interrogation centre.",
        ["tortured 9..9 former detainees"],
    ),
    (
        "Two brothers were dragged from a bus and stabbed to death.",
        ["abducted 2..2 brothers", "killed 2..2 brothers"],
    ),
    ("Guards were attacked and shot two men.", ["attacked .. Guards", "casualties 2..2 men"]),
)


@pytest.mark.parametrize(("text", "expected"), TEXTS, ids=[text for text, _ in TEXTS])
def test_a_clause_is_said_of_the_noun_that_agrees_with_it(text: str, expected: list[str]) -> None:
    """A plural verb has a plural noun, a past without object behind a passive is suffered too."""
    assert heads(text) == expected


def test_who_tells_of_a_deed_does_not_do_the_second_one() -> None:
    """Behind "had" both deeds are those of whom is told."""
    text = "The minister said the cartel had taken two men and shot them."
    found = [claim.perpetrator.words for claim in claims(text) if claim.perpetrator]
    assert found == ["the cartel"] * len(claims(text))
