"""Sport, fiction, titles and fixed phrases make act words harmless; people who play and act stay people."""

import pytest

from sayso.find.act.acts import find_acts
from tests.find.plain import ENGLISH, parsed

EXAMPLES = [(entry.name, example) for entry in ENGLISH.not_harm for example in entry.examples]


def acts(text: str) -> list[str]:
    return [m.value.act for m in find_acts(parsed(text), ENGLISH) if not m.value.barred]


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_every_example_of_a_harmless_list_says_no_act(name: str, example: str) -> None:
    """The lists do what their examples say."""
    assert acts(example) == [], name


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Gunmen fired on a coach and killed 12 passengers.", "killed"),
        ("Gunmen killed three footballers in Osk.", "killed"),
        ("A bomb killed two fans outside the match.", "killed"),
        ("The film actor was shot dead in Osk.", "killed"),
        ("Soldiers killed the goalkeeper of a football team.", "killed"),
        ("Rebels killed the chief executive of a bank.", "killed"),
        ("A press release said 12 people were killed.", "killed"),
        ("A series of attacks at the scene killed nine people.", "killed"),
        ("The death penalty was carried out and six men were executed.", "executed"),
        ("He died of a heart attack.", "died"),
    ],
)
def test_one_word_of_a_scene_bars_nothing(text: str, act: str) -> None:
    """Players, actors and managers are attacked too, and a scene needs more than one loose word."""
    assert act in acts(text)
