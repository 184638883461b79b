"""What a bomb hits, parts of a building among them, and what number is no number of things."""

import pytest

from sayso.find.act.acts import find_acts
from tests.find.plain import ENGLISH, parsed
from tests.find.seen import acts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A bomb placed on the fifth floor of the school went off.", ["school"]),
        ("A bomb exploded at the gate of a hospital.", ["hospital"]),
        ("A bomb exploded in the roof.", []),
        ("A bomb exploded near a school.", []),
        ("A bomb shattered the windows of the bank in Osk.", ["windows of the bank"]),
        ("The bomb destroyed the 11-floor building.", ["11-floor building"]),
    ],
)
def test_a_part_of_a_thing_stands_for_it(text: str, words: list[str]) -> None:
    """Only what is named behind "of" is hit; where nothing is named, nothing is."""
    things = [thing for act in acts(text) for thing in act.value.things]
    assert list(dict.fromkeys(thing.target.words for thing in things)) == words
    assert all(thing.target.number is None for thing in things)


@pytest.mark.parametrize(
    ("text", "bars"),
    [
        ("Two bombs placed near power poles were detonated in Osk.", ""),
        ("A gas cylinder exploded in a bank.", "“gas”"),
    ],
)
def test_what_is_called_a_bomb_needs_no_other_word(text: str, bars: str) -> None:
    """A gas cylinder that explodes is no attack, a bomb beside a power pole is one."""
    found = [act.value.barred for act in find_acts(parsed(text), ENGLISH)]
    assert found == [bars]
