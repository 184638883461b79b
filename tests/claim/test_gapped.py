"""A number whose verb is left out has its own doer, means, place and day."""

import pytest

from sayso.model.claim import Claim
from tests.claim.told import claims


def _told(claim: Claim) -> tuple[int | None, str, list[str]]:
    doer = claim.perpetrator.words if claim.perpetrator else ""
    low = claim.count.low if claim.count else None
    return low, doer, [one.kind for one in claim.relations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Government shelling killed 62 people in the first week and rebel rockets 14.",
            [(62, "Government", ["result_of"]), (14, "rebel", [])],
        ),
        (
            "Twelve people were killed by the army and nine by rebels.",
            [(12, "the army", []), (9, "rebels", [])],
        ),
        (
            "Twelve people were killed by soldiers, nine by rebels and four by mines.",
            [(12, "soldiers", []), (9, "rebels", []), (4, "", [])],
        ),
        (
            "Mines killed 40 farmers last year and unexploded shells another 12.",
            [(40, "", []), (12, "", [])],
        ),
        (
            "Rebels killed 12 people in Osk, soldiers nine in Tarl.",
            [(12, "Rebels", []), (9, "soldiers", [])],
        ),
    ],
)
def test_each_number_has_its_own_doer(
    text: str, expected: list[tuple[int | None, str, list[str]]]
) -> None:
    """Who killed twelve is not said to have killed nine, and no attack of theirs brought it about."""
    assert [_told(claim) for claim in claims(text, "killed")] == expected


def test_a_second_day_has_its_own_number() -> None:
    """A number behind "and" with a day of its own is of that day."""
    first, second = claims("Some 70 people were killed on Monday and as many as 25 on Tuesday.")
    assert first.time and first.time.edtf == "2026-03-02"
    assert second.time and second.time.edtf == "2026-03-03"
    assert second.count and second.count.bounds == (None, 25)


def test_a_shelling_behind_by_is_not_done_by_those_killed() -> None:
    """That nine were killed mostly by shelling names nobody who shelled."""
    found = claims("Nine people were killed, mostly by shelling.")
    assert found and all(claim.perpetrator is None for claim in found)


def test_a_subject_with_its_age_suffers() -> None:
    """The age behind the daughter does not join her to the sentence before."""
    text = (
        "The police seek those by whom a jeweller was shot dead and his daughter, 19, was wounded."
    )
    assert [c.group.words for c in claims(text, "injured") if c.group] == ["daughter"]
