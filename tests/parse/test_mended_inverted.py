"""A deed that opens its sentence is suffered by those behind the verb."""

import pytest

from tests.claim.told import heads

TEXTS = (
    ("Also killed in the raid was a nurse.", ["killed 1..1 nurse"]),
    ("Arrested on Monday were the mayor and his deputy.", ["detained 2..2"]),
    ("Killed were four soldiers and a cook.", ["killed 4..4 soldiers", "killed 1..1 cook"]),
    ("Injured in the crash were nine people.", ["injured 9..9 people"]),
    ("Killed is the hope of peace.", []),
    ("The men killed were farmers.", ["killed .. men"]),
)


@pytest.mark.parametrize(("text", "expected"), TEXTS, ids=[text for text, _ in TEXTS])
def test_those_behind_the_verb_suffered_the_deed_before_it(text: str, expected: list[str]) -> None:
    """What is said of a deed in the order of news is its victims, counted as they stand."""
    assert heads(text) == expected
