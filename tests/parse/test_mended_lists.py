"""Lists of indefinite phrases are coordinated, numbers are tied to what they count."""

import pytest

from tests.claim.told import heads

LISTS = (
    (
        "Seven nurses, a boy and two farmers were injured in Osk.",
        ["injured 7..7 nurses", "injured 1..1 boy", "injured 2..2 farmers"],
    ),
    (
        "There were seven nurses, a boy and two farmers injured in Osk.",
        ["injured 7..7 nurses", "injured 1..1 boy", "injured 2..2 farmers"],
    ),
    ("A nurse, three farmers killed in Osk blast", ["killed 4..4"]),
    ("Gunmen shot dead a doctor, two nurses and four patients.", ["killed 7..7"]),
    (
        "Two policemen, three civilians wounded in Tarl ambush",
        ["injured 2..2 policemen", "injured 3..3 civilians"],
    ),
    (
        "The death of two monks, a nun and eleven pilgrims was reported.",
        ["died 2..2 monks", "died 1..1 nun", "died 11..11 pilgrims"],
    ),
    (
        "Eight soldiers were killed with three other soldiers and a cook injured.",
        ["killed 8..8 soldiers", "injured 3..3 soldiers", "injured 1..1 cook"],
    ),
)


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_every_phrase_of_a_list_suffers(text: str, expected: list[str]) -> None:
    """Commas part the phrases, and a participle behind the last is said of all."""
    assert heads(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men, a father and a son, were killed in Osk.", ["killed 2..2 men"]),
        (
            "Rebels killed two soldiers and a policeman said three more were missing.",
            ["killed 2..2 soldiers", "missing 3..3 soldiers"],
        ),
        ("A mother of three was killed in Osk.", ["killed 1..1 mother"]),
    ],
)
def test_what_is_no_list_is_left_alone(text: str, expected: list[str]) -> None:
    """Phrases that say what the first is made of, and the subject of the next clause."""
    assert heads(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Shells hit Osk, killing between four and five farmers and injuring nine other farmers.",
            ["killed 4..5 farmers", "injured 9..9 farmers"],
        ),
        ("Three shot, one fatally, at Osk fair", ["casualties 3..3", "killed 1..1"]),
        ("5 Shot, 2 Fatally In Osk", ["casualties 5..5", "killed 2..2"]),
        ("Two shot dead, three hurt in Osk", ["killed 2..2", "injured 3..3"]),
        ("The raid left 8 dead and 31 wounded.", ["killed 8..8", "injured 31..31"]),
        ("Scores died in the raids in Osk.", ["killed 40.."]),
        ("No further casualties were reported.", ["casualties 0..0"]),
        ("The book is about the 2012 bus shooting that left nine dead.", ["killed 9..9"]),
    ],
)
def test_a_number_counts_what_its_clause_says(text: str, expected: list[str]) -> None:
    """Bounds in front of it, deeds that look like nouns, states and years."""
    found = [line for line in heads(text) if not line.startswith("attacked")]
    assert found == expected
