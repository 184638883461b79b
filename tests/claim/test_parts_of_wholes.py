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
