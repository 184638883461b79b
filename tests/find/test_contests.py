"""In a vote, a debate or a trade "beat" and "attack" are words; armed hands, weapons and counted people are not."""

import pytest

from sayso.find.act.acts import find_acts
from tests.find.plain import ENGLISH, parsed


def acts_of(text: str) -> list[tuple[str, str]]:
    return [(m.value.act, m.value.barred) for m in find_acts(parsed(text), ENGLISH)]


@pytest.mark.parametrize(
    "text",
    [
        "Orl beat her rival Tor Marn in the party's primary.",
        "Marn is refusing to attack his rivals before the vote.",
        "She attacks us in every debate.",
        "The candidate best suited to beat Ana Orl in the general election is Marn.",
    ],
)
def test_rivals_hurt_nobody(text: str) -> None:
    """The act word is noted as one of a contest."""
    assert {barred for _, barred in acts_of(text)} == {"contest"}


@pytest.mark.parametrize(
    "text",
    [
        "He is hurting the party and must stop.",
        "They are hurting the army and the president.",
        "The union held the city hostage.",
        "The president was forced out of office.",
        "The firm was driven out of business.",
    ],
)
def test_a_body_is_not_hurt_and_a_post_is_no_place(text: str) -> None:
    """A figure of speech."""
    assert {barred for _, barred in acts_of(text)} == {"metaphor_object"}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Thugs beat a candidate in Osk on election day.", "injured"),
        ("Police beat opposition leader Tor Orl after the election.", "injured"),
        ("Supporters of the party beat two voters at the polling station.", "injured"),
        ("He was beaten after the debate.", "injured"),
        ("Tor Orl attacked his rival with a knife after the vote.", "attacked"),
        ("Rebels attacked the opposition candidate near Osk.", "attacked"),
        ("Families were driven out of the town.", "displaced"),
        ("The army attacked the party headquarters before the election.", "attacked"),
    ],
)
def test_earnest_is_no_contest(text: str, act: str) -> None:
    """Who is armed, who is counted and what is a weapon decide."""
    assert (act, "") in acts_of(text)
