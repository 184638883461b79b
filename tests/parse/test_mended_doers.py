"""Words about those who did it, before the deed, leave them as its doers."""

import pytest

from tests.claim.told import claims, head

TEXTS = (
    (
        "Gunmen believed to be members of the Ilm Front killed a judge.",
        "killed 1..1 judge",
        "Gunmen",
    ),
    ("A gunman in a car shot and killed two boys.", "killed 2..2 boys", "A gunman"),
    (
        "Nine people were killed in Marn last week by soldiers searching for deserters.",
        "killed 9..9 people",
        "soldiers",
    ),
    ("The killing by soldiers of nine farmers was told.", "killed 9..9 farmers", "soldiers"),
    (
        "The police are accused by a union of beating 12 teachers.",
        "injured 12..12 teachers",
        "The police",
    ),
    (
        "Kessian troops have burned schools, threatened teachers, set fires, stole cars, and kidnapped some nurses.",
        "abducted .. nurses",
        "Kessian troops",
    ),
    (
        "The rebels killed four policemen and the police eight rebels.",
        "killed 8..8 rebels",
        "the police",
    ),
    ("Of the 64 victims, 40 were killed by the army and 24 by rebels.", "killed 24..24", "rebels"),
    ("A fisherman drowned after rebels rammed his boat.", "killed 1..1 fisherman", "rebels"),
)


@pytest.mark.parametrize(("text", "line", "doer"), TEXTS, ids=[text for text, *_ in TEXTS])
def test_who_did_it_is_found_past_words_about_them(text: str, line: str, doer: str) -> None:
    """The claim has the doer whom the sentence names."""
    found = {head(claim).strip(): claim for claim in claims(text)}
    assert line in found
    by = found[line].perpetrator
    assert by is not None
    assert by.words == doer


def test_who_is_blamed_and_not_who_blames_did_it() -> None:
    """Of "an attack that the governor blamed on rebels" the governor is never the doer."""
    text = "Some 15 villagers were killed in an attack that the governor blamed on rebels linked to the Front."
    named = {claim.perpetrator.words for claim in claims(text) if claim.perpetrator}
    assert "the governor" not in named
