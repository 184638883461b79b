"""Where people are from, where the hurt were treated, and where some of them were, is no place of the act."""

import pytest

from tests.claim.told import claims


def where(text: str, act: str) -> list[str]:
    return [place.words for claim in claims(text, act)[:1] for place in claim.places]


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        ("Police shot dead a suspect from Osk.", "killed", []),
        ("A teacher from Osk was killed in Tarl.", "killed", ["Tarl"]),
        ("A teacher, born in Osk, was killed on Monday.", "killed", []),
        ("Three of the dead were from Osk.", "died", []),
        ("Nine pupils were abducted from Osk.", "abducted", ["Osk"]),
        ("Two hundred villagers from Osk were displaced.", "displaced", ["Osk"]),
        ("The governor of Sabe province was wounded in an ambush in Osk.", "injured", ["Osk"]),
        ("The reporter was killed in the state of Kessia.", "killed", ["Kessia"]),
        ("Nine wounded people were taken to a hospital in Osk.", "injured", []),
        ("Soldiers killed nine people at a hospital in Osk.", "killed", ["Osk"]),
        ("Floods in Kessia have killed 40 people, 12 of them in Osk.", "died", ["Kessia"]),
    ],
)
def test_a_home_a_ward_and_a_part_are_no_scene(text: str, act: str, expected: list[str]) -> None:
    """But people are driven out of where they are from, and taken from where they are."""
    assert where(text, act) == expected


def test_more_cannot_be_a_part_of_fewer() -> None:
    """Eleven of the dead are of the fourteen, not of the three told after them, and are where those are."""
    text = (
        "At least 14 people were killed in Osk on Tuesday, and three policemen were killed in Tarl. "
        "Eleven of the dead were women."
    )
    assert [place.words for claim in claims(text)[-1:] for place in claim.places] == ["Osk"]
