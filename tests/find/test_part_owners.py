"""Whose a part of the body is that was harmed was hurt."""

import pytest

from tests.claim.told import claims, head

TEXTS = (
    ("The nurse's jaw was broken by a guard.", ["injured 1..1 nurse"]),
    ("Soldiers cut off two of his fingers.", ["injured 1..1"]),
    ("Doctors had to amputate both his legs.", ["injured 1..1"]),
    ("Officers broke both arms of a student.", ["injured 1..1 student"]),
    ("A nurse found burns on the hands of six children.", ["injured 6..6 children"]),
    ("Two of the women had fractured skulls.", ["injured 2..2 women"]),
    ("A boy with a fractured skull was carried to the clinic.", ["injured 1..1 boy"]),
    ("The girl's throat had been cut.", ["killed 1..1 girl"]),
    ("The horse's leg was broken.", []),
    ("The storm tore off the arm of the statue.", []),
    ("Orl broke the back of the opposition.", []),
    ("The bank cut off the arm of the firm that lost money.", []),
)


@pytest.mark.parametrize(("text", "expected"), TEXTS, ids=[text for text, _ in TEXTS])
def test_the_owner_of_a_harmed_part_suffered(text: str, expected: list[str]) -> None:
    """The number is that of the owners, never that of fingers or legs; animals and statues are nobody."""
    assert [head(claim) for claim in claims(text)] == expected


def test_who_treats_the_hurt_did_not_hurt_them() -> None:
    """A doctor who amputates a leg is no perpetrator."""
    (claim,) = claims("Surgeons amputated the leg of a boy in Osk.")
    assert claim.perpetrator is None


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The rope broke and the climber broke his leg.", None),
        ("A guard broke his jaw.", "A guard"),
        ("The neighbour broke the driver's arm.", "The neighbour"),
    ],
)
def test_who_breaks_his_own_leg_is_no_perpetrator(text: str, doer: str | None) -> None:
    """A pronoun may be the subject's own, unless that is an armed hand."""
    found = claims(text, "injured")[-1].perpetrator
    assert (found and found.words) == doer
