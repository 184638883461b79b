"""Titles, metaphor and sport bar an act; the same words said of people do not."""

import pytest

from sayso.find.act.acts import find_acts
from tests.find.plain import ENGLISH, parsed


def barred(text: str) -> list[str]:
    return [m.value.barred for m in find_acts(parsed(text), ENGLISH) if m.value.barred]


def free(text: str) -> list[str]:
    return [m.value.act for m in find_acts(parsed(text), ENGLISH) if not m.value.barred]


@pytest.mark.parametrize(
    "text",
    [
        "He read the novel The Killing of the Kings at school.",
        "She starred in the film Murder in the Mill.",
        "The striker shot over the bar.",
    ],
)
def test_harmless_words_give_no_free_act(text: str) -> None:
    """A work, a shot at a goal."""
    assert free(text) == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("REBELS KILLED 12 FARMERS IN OSK.", "killed"),
        ("Rebels Killed 12 Farmers in Osk", "killed"),
        ("“Killed: 12,” the list said.", "killed"),
        ("The frost killed nine herders.", "killed"),
        ("Soldiers killed a striker.", "killed"),
        ("The Front killed 50 soldiers, a claim that nobody could verify.", "killed"),
    ],
)
def test_capitals_of_a_headline_and_people_bar_nothing(text: str, act: str) -> None:
    """Who suffers decides."""
    assert act in free(text)


@pytest.mark.parametrize(
    "text",
    [
        "In the hills guerrillas had once again Dynamited the oil pipeline of Osk.",
        "The mayor said that two farmers were Kidnaped near Osk on Monday.",
        "The helicopters were bombing and Strafing the houses in the valley.",
    ],
)
def test_a_capital_makes_no_title_of_the_verb_of_a_sentence(text: str) -> None:
    """What the verb hangs with is in small letters."""
    assert barred(text) == []
    assert free(text)
