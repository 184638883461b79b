"""Deeds in -ing are nouns behind their doer, and as subjects."""

import pytest

from tests.claim.told import claims

DONE = (
    ("Two people were killed in police firing in Osk.", "killed", "police"),
    ("12 people were killed in army shelling of Osk.", "killed", "army"),
    ("Police firing left two dead in Osk.", "killed", "Police"),
    ("Shelling by the army killed 12 people.", "killed", "the army"),
    ("Shelling by Kessian forces killed 12 people.", "killed", "Kessian forces"),
)


@pytest.mark.parametrize(("text", "act", "doer"), DONE)
def test_a_deed_behind_its_doer_is_a_noun(text: str, act: str, doer: str) -> None:
    """The body before the deed did it, and the people of the sentence suffered it."""
    claim = next(claim for claim in claims(text) if claim.act == act)
    assert claim.perpetrator is not None
    assert claim.perpetrator.words == doer


def test_soldiers_who_fire_are_no_deed() -> None:
    """A clause with an object stays a clause."""
    claim = next(
        c for c in claims("Soldiers shelling the town killed 12 people.") if c.act == "killed"
    )
    assert claim.count is not None
    assert claim.count.low == 12
