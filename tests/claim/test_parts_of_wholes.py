"""Parts of a whole that asides, other numbers and predicates part from it."""

import pytest

from tests.claim.told import claims

CASES = (
    (
        "At least 26 civilians were killed across three generations of a family, including 12 children.",
        ["12 children"],
    ),
    (
        "At least 25 civilians of three families, including a professor, seven women and ten children, were killed.",
        ["1 professor", "7 women", "10 children"],
    ),
    ("Five people were killed, a woman and four children.", ["1 woman", "4 children"]),
    (
        "Rebels killed 20 villagers, including eight women, two of whom were pregnant, and nine boys.",
        ["8 women", "9 boys"],
    ),
    ("Strikes killed between 55 and 63 civilians, including 24 children.", ["24 children"]),
    ("The bombing left 19 people dead, most of them students.", ["some students"]),
    ("The raid killed 28 people, half of them civilians.", ["some civilians"]),
    ("Rebels killed 12 farmers in two villages and four guards.", []),
    ("The floods displaced 340 families (about 1,700 people).", []),
    ("Seven policemen were wounded, one critically.", []),
)


@pytest.mark.parametrize(("text", "parts"), CASES)
def test_parts_stand_with_their_whole(text: str, parts: list[str]) -> None:
    """A cue reaches over what counts no people, and numbers that add up need none."""
    found = claims(text)[0].parts
    said = [
        f"{part.count.low or 'some'} {part.group.words if part.group else ''}" for part in found
    ]
    assert said == parts


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("On Sunday, between seven and eight members of the crew were killed in Osk.", (7, 8)),
        ("Strikes killed between 55 and 63 civilians in Osk.", (55, 63)),
        ("The death toll from the floods passed 100.", (101, None)),
        ("The number of journalists killed this year rose to 15.", (15, 15)),
        ("The victims, two brothers aged 14 and 16, were killed by a mine.", (2, 2)),
    ],
)
def test_a_number_is_tied_over_a_bound_a_toll_and_an_apposition(
    text: str, bounds: tuple[int | None, int | None]
) -> None:
    """The first claim counts them."""
    count = claims(text)[0].count
    assert count is not None and count.bounds == bounds


@pytest.mark.parametrize(
    ("text", "low", "places"),
    [
        ("Forty people were killed, 12 of them in Tarl.", 12, ["Tarl"]),
        ("Soldiers killed 40 people, 12 of them in Tarl, on Friday.", 12, ["Tarl"]),
        (
            "Three farmers were killed in Osk on Friday. Tor Marn was killed in his field.",
            1,
            ["Osk"],
        ),
    ],
)
def test_a_part_with_its_own_place_or_name_is_a_claim(
    text: str, low: int, places: list[str]
) -> None:
    """It is tied to its whole, which does not take the place of the part."""
    whole, part = claims(text, "killed")
    assert part.count is not None and part.count.low == low
    assert [place.words for place in part.places] == places
    assert [(tie.kind, tie.key) for tie in part.relations] == [("part_of", whole.key)]


@pytest.mark.parametrize(
    "text",
    [
        "Three farmers were killed in Osk on Friday. In Tarl, Tor Marn was killed on Monday.",
        "Forty people were injured, 12 of them in serious condition.",
        "Ten soldiers were killed in Osk. Rebel leader Tor Marn was killed.",
    ],
)
def test_a_state_or_another_incident_is_no_part(text: str) -> None:
    """How they are does not set some apart, and who died elsewhere is none of them."""
    assert not any(tie.kind == "part_of" for claim in claims(text) for tie in claim.relations)


def test_a_repeat_keeps_the_names_of_both() -> None:
    """Whose name stands in the second telling is masked there too."""
    text = (
        "One man was killed in Osk on Friday. Tor Marn, 34, was killed when a shell hit his shop."
    )
    (claim,) = claims(text, "killed")
    assert [name.words for name in claim.names] == ["Tor Marn"]


def test_who_killed_the_whole_is_not_taken_from_it() -> None:
    """A part with a place of its own has the doer of all, and all keep theirs."""
    found = claims("Soldiers killed 40 people, 12 of them in Tarl, on Friday.", "killed")
    assert [claim.perpetrator.words for claim in found if claim.perpetrator] == ["Soldiers"] * 2
