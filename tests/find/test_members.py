"""Members of people counted before are claims of the same act, and a part of them."""

import pytest

from tests.claim.told import heads, ties

TWELVE = "The blast killed 12 people in Dorva. "


@pytest.mark.parametrize(
    ("sentence", "member"),
    [
        ("Two of those killed were nurses.", "killed 2..2 nurses"),
        ("Two of the dead were nurses.", "died 2..2 nurses"),
        ("Two of them were nurses.", "killed 2..2 nurses"),
        ("Two of the victims were nurses.", "killed 2..2 nurses"),
        ("Two were nurses.", "killed 2..2 nurses"),
        ("Among the dead were two nurses.", "died 2..2 nurses"),
        ("Among them were two nurses.", "killed 2..2 nurses"),
        ("The victims include two nurses.", "killed 2..2 nurses"),
        ("They included two nurses.", "killed 2..2 nurses"),
    ],
)
def test_members_are_a_part_of_those_before(sentence: str, member: str) -> None:
    """However the sentence points back at them."""
    assert ties(TWELVE + sentence) == [(member, "part_of", "killed 12..12 people")]


def test_joint_members_stay_joint() -> None:
    """ "Women and children" are never divided."""
    assert heads(TWELVE + "Ten were women and children.")[1] == "killed 10..10 women and children"


@pytest.mark.parametrize(
    "text",
    [
        TWELVE + "Twenty were nurses.",
        TWELVE + "Two were late.",
        TWELVE + "Two of the rebels were brothers.",
        "Rebels killed 12 people and wounded 30. Five of them were nurses.",
        "Five of them were nurses.",
    ],
)
def test_what_is_no_member_is_no_claim(text: str) -> None:
    """More than were counted, no people, others, of two acts, of nobody counted."""
    assert not any("nurses" in line or "brothers" in line for line in heads(text))


def test_of_the_counted_some_were_others() -> None:
    """The whole stands in the same sentence."""
    assert ties("Of the 64 people killed in March, 41 were nurses and 23 were soldiers.") == [
        ("killed 41..41 nurses", "part_of", "killed 64..64 people"),
        ("killed 23..23 soldiers", "part_of", "killed 64..64 people"),
    ]


def test_some_of_them_suffer_another_act() -> None:
    """Across acts they are among those before."""
    text = "Rebels abducted 52 pupils. Forty-one of them were freed on Thursday."
    assert [(kind, whole) for _, kind, whole in ties(text)] == [("among", "abducted 52..52 pupils")]
