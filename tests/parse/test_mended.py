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


def test_a_number_behind_a_place_is_no_second_place() -> None:
    """The nine are the subject of the next verb."""
    found = claims("12 people were killed in Osk and nine were wounded in Tarl.")
    assert [(c.act, c.count and c.count.low, c.places[0].words) for c in found] == [
        ("killed", 12, "Osk"),
        ("injured", 9, "Tarl"),
    ]


def test_a_number_with_a_place_of_its_own_is_a_second_claim() -> None:
    """A clause that leaves out its verb counts others, somewhere else."""
    found = claims("12 farmers were killed in Osk and nine in Tarl.")
    assert [(c.act, c.count and c.count.low, c.places[0].words) for c in found] == [
        ("killed", 12, "Osk"),
        ("killed", 9, "Tarl"),
    ]


def test_who_acts_in_a_relative_clause_does_not_suffer() -> None:
    """The rebels killed the farmers, not the other way round."""
    (claim,) = claims("The 12 farmers that rebels killed were buried on Monday.")
    assert claim.group is not None
    assert claim.perpetrator is not None
    assert (claim.group.words, claim.perpetrator.words) == ("farmers", "rebels")


def test_some_of_a_counted_whole_are_the_subject() -> None:
    """The 58 were abducted, the 41 were released."""
    found = claims("41 of the 58 abducted were released on Monday.")
    assert [(c.act, c.count and c.count.low) for c in found] == [("abducted", 58), ("released", 41)]


AGED = (
    ("A seven-year-old was killed in Osk.", "killed", "A seven-year-old"),
    ("Soldiers killed a 12-year-old in Osk.", "killed", "a 12-year-old"),
    ("A bomb wounded the six-month-old.", "injured", "the six-month-old"),
)


@pytest.mark.parametrize(("text", "act", "victim"), AGED)
def test_an_age_without_a_noun_is_one_person(text: str, act: str, victim: str) -> None:
    """Who is named by an age alone is counted as one."""
    claim = next(claim for claim in claims(text) if claim.act == act)
    assert claim.count is not None
    assert claim.group is not None
    assert (claim.count.low, claim.count.high, claim.count.words) == (1, 1, victim)
    assert victim.endswith(claim.group.words)


def test_an_age_before_a_noun_stays_an_adjective() -> None:
    """The boy is the one who was killed, and a school of that age is no person."""
    found = claims("A 12-year-old boy was killed. A 40-year-old school was destroyed.")
    assert [(c.act, c.group and c.group.words) for c in found] == [
        ("killed", "boy"),
        ("property_destroyed", None),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Osk 12 people were killed, in Tarl three.", [(12, "Osk"), (3, "Tarl")]),
        ("In Osk, 14 people were killed and in Tarl nine.", [(14, "Osk"), (9, "Tarl")]),
        (
            "Soldiers killed 15 farmers in Osk, in Tarl 16 and in Dorva seven.",
            [(15, "Osk"), (16, "Tarl"), (7, "Dorva")],
        ),
    ],
)
def test_a_number_behind_a_place_before_it_is_of_that_place(
    text: str, expected: list[tuple[int, str]]
) -> None:
    """A verb that is not said again counts a second time, in the place that stands before the number."""
    found = [(c.count.low, c.places[0].words) for c in claims(text) if c.count and c.places]
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people were killed in Osk, and in April 1998.",
        "Two people died in Osk, on Highway 9.",
        "In Osk 12 people were killed, in April 2024.",
    ],
)
def test_a_number_of_a_date_or_a_road_counts_nobody(text: str) -> None:
    """Only a number behind a second place is of that place."""
    assert [c.count.low for c in claims(text) if c.count] in ([12], [2])


def test_the_second_deed_of_a_headline_is_a_verb() -> None:
    """Both numbers are objects, and the town before the bomb did nothing."""
    found = claims("Osk bomb kills 9, wounds 31")
    assert [(c.act, c.count and c.count.low, c.perpetrator) for c in found] == [
        ("killed", 9, None),
        ("injured", 31, None),
    ]
