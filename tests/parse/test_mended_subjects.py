"""A day between a speaker and the verb is when it was said, and no part of a name."""

import pytest

from tests.claim.told import claims

TEXTS = (
    (
        "The Coral Front on Tuesday accused soldiers of burning 40 houses.",
        "The Coral Front",
        "2026-03-03",
    ),
    ("The mayor of Osk late on Monday said 12 people had died.", "The mayor of Osk", "2026-03-02"),
    ("The army on 1 March said rebels had killed two men.", "The army", "2026-03-01"),
)


@pytest.mark.parametrize(("text", "speaker", "day"), TEXTS, ids=[text for text, *_ in TEXTS])
def test_the_day_is_that_of_the_saying(text: str, speaker: str, day: str) -> None:
    """It stands in said_on, and the deed has none."""
    (claim,) = claims(text)
    assert (claim.attribution[0].speaker, claim.attribution[0].said_on) == (speaker, day)
    assert claim.time is None


def test_the_day_of_an_attack_stays_with_it() -> None:
    """A noun for a deed keeps its day."""
    (claim,) = claims("The attack on Monday killed 12 people.", "killed")
    assert claim.time is not None
    assert claim.time.edtf == "2026-03-02"
