"""Scenes of sport and of invented stories give notes; harm to people beside sport stays a claim."""

import pytest

from tests.claim.told import heads, told

STAGED = (
    "Tarl Rovers won at Marn. The visitors attacked down the wing, and Oll shot past the keeper. It finished 4-1.",
    "The match was dull. Osk attacked in waves, Tarl shot from far out, and it ended 0-0.",
    "Chess fans watched the champion lose. “She murdered my bishop in nine moves,” he said.",
    "The play is a comedy in which a cook poisons six guests and a judge is shot.",
    "It is a Western in which the sheriff shoots nine of the bandits.",
    "In the new film a clerk kills his landlord. The plot dies after an hour, and the music murders the jokes.",
    "The brass band attacked a waltz with more courage than skill.",
)
HARMED = (
    ("The match ended 2-1. Police beat nine fans outside the stadium.", ["injured 9..9 fans"]),
    ("The match ended 2-1. Police beat fans outside the stadium.", ["injured .. fans"]),
    (
        "The league leaders won 3-0. A player was stabbed in Osk after the game.",
        ["casualties 1..1 player"],
    ),
    ("Soldiers shot the coach of the football team in Tarl.", ["casualties 1..1 coach"]),
    (
        "He made a documentary in which soldiers admit that they killed 12 farmers.",
        ["killed 12..12 farmers"],
    ),
    (
        "Two chess players and a bishop were abducted in Marn.",
        ["abducted 2..2 chess players", "abducted 1..1 bishop"],
    ),
)


@pytest.mark.parametrize("text", STAGED)
def test_a_staged_deed_is_a_note(text: str) -> None:
    """No claim is made, and each act word has its note."""
    assert heads(text) == []
    assert {note.kind for note in told(text).notes} == {"metaphor_or_sport"}


@pytest.mark.parametrize(("text", "claimed"), HARMED)
def test_harm_beside_sport_is_a_claim(text: str, claimed: list[str]) -> None:
    """Players, fans and the subjects of a documentary are hurt like others."""
    assert heads(text) == claimed
