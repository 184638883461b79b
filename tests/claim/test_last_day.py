"""Days from elsewhere: the last day of the narrative, a day told of an act later, and what neither may lend."""

import pytest

from sayso.model.claim import Claim
from tests.claim.told import claims, only

KIDNAPPED = "Rebels abducted nine teachers in Osk. "


def day(claim: Claim) -> str | None:
    assert claim.time is None or claim.time.carried
    return claim.time.edtf if claim.time else None


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2021 the market of Osk was full. Rebels killed nine traders.",
        "On 3 May 2021 the market of Osk was full.\n\nNine traders were killed in the attack.",
        "Villagers fled Osk on 3 May 2021, the mayor said.\n\nA baker was killed during that raid, police said.",
    ],
)
def test_the_last_day_told_holds_for_an_act_that_states_none(text: str) -> None:
    """In its paragraph, and elsewhere where the sentence points back."""
    assert day(only(text, "killed")) == "2021-05-03"


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said so on 3 May 2021. Rebels killed nine traders.",
        "OSK, 3 May 2021 (Reutal) - The market was full. Rebels killed nine traders.",
        "On 3 May 2021 the market of Osk was full.\n\nRebels killed nine traders.",
        "Rebels may kill nine traders. On 3 May 2021 the market of Osk was full.",
        "The court sits on 3 May 2027. Rebels killed nine traders.",
    ],
)
def test_a_day_of_saying_of_print_or_to_come_is_lent_to_nothing(text: str) -> None:
    """Nor is a day of another paragraph to an act that does not point back."""
    assert day(only(text, "killed")) is None


@pytest.mark.parametrize(
    "told",
    [
        "The kidnapping took place on 3 May 2021.",
        "The incident happened on 3 May 2021.",
        "It happened on 3 May 2021.",
    ],
)
def test_a_day_told_of_the_act_later_is_that_of_its_claim(told: str) -> None:
    """By a definite noun for the act, a word such as "incident", or a pronoun."""
    first = next(one for one in claims(KIDNAPPED + told) if one.act == "abducted")
    assert day(first) == "2021-05-03"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It is known that rebels entered Osk on 3 May 2021. They shot nine traders dead.",
            "2021-05-03",
        ),
        ("Gunfire was felt at 0920 today. Rebels killed nine traders.", "2026-03-04"),
        ("Talks took place on 3 May 2021.\n\nThe murder of Tor Marn was condemned.", None),
    ],
)
def test_who_tells_the_day_and_what_it_tells_of(text: str, expected: str | None) -> None:
    """A hedge is nobody's voice, a clock time today no letterhead, and a murder with its victim points to nothing."""
    assert day(claims(text, "killed")[0]) == expected


@pytest.mark.parametrize(
    "told", ["The murder took place on 3 May 2021.", "The fair was on 3 May 2021."]
)
def test_a_day_told_of_something_else_is_not(told: str) -> None:
    """Another act, or none."""
    assert day(only(KIDNAPPED + told, "abducted")) is None


def test_that_day_is_carried_by_the_words_that_state_it() -> None:
    """A day that only repeats one told is no new day of the story."""
    told = claims(
        "They came at dawn. I know it was 20 February because my son was born on that day.\n\n"
        "First they burned the market. Then they shot my husband."
    )
    assert {one.time.words for one in told if one.time} == {"20 February"}
