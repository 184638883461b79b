"""Parts of a number: names with their titles, what is said of all or most, and lists that only seem to be parts."""

import pytest

from tests.claim.told import claims, head, only


def _parts(text: str) -> list[str]:
    """Return the parts of the one claim, bounds and words."""
    return [
        f"{part.count.low}..{part.count.high} {part.group.words if part.group else ''}".strip()
        for part in only(text).parts
    ]


@pytest.mark.parametrize(
    ("text", "parts", "names"),
    [
        (
            "Twelve people, including nurse Ana Redic, were killed in Osk.",
            ["1..1 nurse"],
            ["Ana Redic"],
        ),
        (
            "Five people were killed, including journalist Ivo Bel, 34, two boys aged four and six, and a woman of 61.",
            ["1..1 journalist", "2..2 boys", "1..1 woman"],
            ["Ivo Bel"],
        ),
        (
            "Twelve people, including the deputy mayor, Tor Marn, 45, and his driver, were killed in Osk.",
            ["1..1 deputy mayor", "1..1 driver"],
            ["Tor Marn"],
        ),
        (
            "Four people were killed: Tor Marn, 50, a baker; Ivo Bel, 33, a driver; and two women.",
            ["1..1 baker", "1..1 driver", "2..2 women"],
            ["Tor Marn", "Ivo Bel"],
        ),
        (
            "Nine people were killed, including Tor Marn, Ana Redic told reporters.",
            ["1..1"],
            ["Tor Marn"],
        ),
    ],
)
def test_a_named_person_is_a_part(text: str, parts: list[str], names: list[str]) -> None:
    """With the title as its group, and the name among those that exports mask."""
    assert _parts(text) == parts
    assert [name.words for name in only(text).names] == names


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Nine people, all of them children, were killed in Osk.", ["9..9 children"]),
        ("At least 11 people were hurt (all pupils).", ["11..None pupils"]),
        (
            "The militia killed some 60 people, mostly women and children.",
            ["None..None women and children"],
        ),
        ("Seventeen people, most of them elderly, froze to death in Marn.", ["None..None elderly"]),
        (
            "The seven dead are five Kessians and two Osterians.",
            ["5..5 Kessians", "2..2 Osterians"],
        ),
        ("Nine people were killed, all in Osk.", []),
        ("Gunmen killed 12 people, including all of the mayor's guards, in Osk.", []),
        ("Nine people were killed in attacks on three towns, including Tarl.", []),
    ],
)
def test_what_is_said_of_all_or_most(text: str, parts: list[str]) -> None:
    """All are as many as the whole, most are not counted; where they were killed is no part."""
    found = [claim for claim in claims(text) if claim.count]
    assert [
        f"{part.count.low}..{part.count.high} {part.group.words if part.group else ''}"
        for part in found[0].parts
    ] == parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rebels killed four men, the mayor and two aides in Osk.",
            ["killed 4..4 men", "killed 1..1 mayor", "killed 2..2 aides"],
        ),
        ("Rebels killed two men, the mayor and his son.", ["killed 2..2 men"]),
        (
            "Of those killed, 13 were men, nine women and four children.",
            ["killed 13..13 men", "killed 9..9 women", "killed 4..4 children"],
        ),
        (
            "The dead were five farmers and two nurses.",
            ["died 5..5 farmers", "died 2..2 nurses"],
        ),
        (
            "There were 12 deaths in Osk and nine in Tarl.",
            ["died 12..12", "died 9..9"],
        ),
        ("Those killed were Tor Marn, 34, Ivo Bel, 20, and Ana Redic, 41.", ["killed 3..3"]),
        (
            "The victims, identified as Ana Redic, 24, and Lula Redic, 3, were killed in their sleep.",
            ["killed 2..2 victims"],
        ),
        ("The bus crash killed 22 passengers, 13 men and nine women.", ["died 22..22 passengers"]),
        ("Some 15 people, mostly refugees, drowned in Lake Ilm.", ["died 15..15 people"]),
        (
            "The raid killed 19, all civilians, and wounded 40, mostly women.",
            ["killed 19..19", "injured 40..40"],
        ),
        ("Police named the dead as Ivo Hald, 44, and Sami Kesh, 39.", ["died 2..2"]),
        (
            "The dead: three miners, a foreman and two rescuers.",
            ["died 3..3 miners", "died 1..1 foreman", "died 2..2 rescuers"],
        ),
        (
            "The toll includes 33 women and 21 children.",
            ["died 33..33 women", "died 21..21 children"],
        ),
        ("Casualties: 7 killed, 19 wounded.", ["killed 7..7", "injured 19..19"]),
        ("Ana Redic, 31, a nurse, and her daughter Lula, 4, were killed.", ["killed 2..2"]),
        ("The mayor of Tarl, Ivo Bel, his driver and a bodyguard were shot dead.", ["killed 3..3"]),
        (
            "Shells killed two girls, eight and ten years old, and their uncle.",
            ["killed 2..2 girls", "killed 1..1 uncle"],
        ),
        (
            "The militia abducted 17 girls and, two days later, nine boys.",
            ["abducted 17..17 girls", "abducted 9..9 boys"],
        ),
    ],
)
def test_a_list_is_parted_from_parts(text: str, expected: list[str]) -> None:
    """A list that adds up to the number says who they were; any other goes on with more people."""
    assert [head(claim) for claim in claims(text)] == expected
