"""A second clause that leaves its verb out keeps its people, its place and its day."""

import pytest

from tests.claim.told import claims, head

TEXTS = (
    (
        "Two men were killed in Osk and a woman in Tarl.",
        [("killed 2..2 men", "Osk"), ("killed 1..1 woman", "Tarl")],
    ),
    (
        "Soldiers killed two men in Osk and three women in Tarl.",
        [("killed 2..2 men", "Osk"), ("killed 3..3 women", "Tarl")],
    ),
    (
        "Twelve people died in Osk, nine in Tarl and two soldiers in Marn.",
        [
            ("died 12..12 people", "Osk"),
            ("died 9..9 people", "Tarl"),
            ("died 2..2 soldiers", "Marn"),
        ],
    ),
    (
        "A woman was hit in the leg and a teenage boy in the shoulder.",
        [("casualties 1..1 woman", None), ("casualties 1..1 teenage boy", None)],
    ),
    ("Four people were arrested at a bar and a hotel in Osk.", [("detained 4..4 people", "Osk")]),
    ("Villagers were beaten by soldiers and policemen in Osk.", [("injured .. Villagers", "Osk")]),
)


@pytest.mark.parametrize(("text", "expected"), TEXTS, ids=[text for text, _ in TEXTS])
def test_people_before_a_second_place_suffered_there(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    """The people of each place are a claim; a second place or body without people is none."""
    found = [(head(c), c.places[0].words if c.places else None) for c in claims(text)]
    assert found == expected


def test_each_day_has_its_own() -> None:
    """Two persons of two days are not added up."""
    found = claims("A man was killed on Monday and a woman on Tuesday.")
    assert [(head(c), c.time and c.time.edtf) for c in found] == [
        ("killed 1..1 man", "2026-03-02"),
        ("killed 1..1 woman", "2026-03-03"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rebels attacked a school in Osk and a clinic in Tarl.",
            [("school", "Osk"), ("clinic", "Tarl")],
        ),
        (
            "Nine houses in Osk and a bridge in Tarl were destroyed.",
            [("houses", "Osk"), ("bridge", "Tarl")],
        ),
        ("Gunmen killed 12 people in a church in Osk and a mosque in Tarl.", [(None, "Osk")]),
    ],
)
def test_things_of_two_places_were_hit_each_in_its_own(
    text: str, expected: list[tuple[str | None, str]]
) -> None:
    """A thing before a second place was hit there; people are no thing beside it."""
    found = [(c.target and c.target.words, c.places[0].words) for c in claims(text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In Osk, soldiers killed two villagers; in Tarl, three.",
            [("killed 2..2 villagers", "Osk"), ("killed 3..3 villagers", "Tarl")],
        ),
        (
            "Police arrested six men in Osk; in Marn, two.",
            [("detained 6..6 men", "Osk"), ("detained 2..2 men", "Marn")],
        ),
        (
            "In Osk the flood killed nine; in Tarl, four.",
            [("died 9..9", "Osk"), ("died 4..4", "Tarl")],
        ),
    ],
)
def test_a_number_behind_a_place_and_a_comma_is_counted_there(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """The second clause leaves out verb and people, not its number."""
    found = claims(text)
    assert [(head(c), c.places[0].words) for c in found] == expected
