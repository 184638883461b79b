"""Named places, each with what it lies in."""

import pytest

from sayso.find.place.places import find_places
from tests.find.plain import ENGLISH, parsed


def places(text: str) -> list[tuple[str, str | None]]:
    return [(m.value.words, m.value.inside) for m in find_places(parsed(text), ENGLISH)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels killed 12 farmers in Osk.", [("Osk", None)]),
        ("Rebels killed 12 farmers near Osk.", [("Osk", None)]),
        ("Rebels killed 12 farmers in the town of Osk.", [("Osk", None)]),
        ("Rebels killed 12 farmers near Lake Ilm.", [("Lake Ilm", None)]),
        ("Rebels killed 12 farmers in Osk, in the Tarl district of Kessia.",
         [("Osk", "the Tarl district of Kessia")]),
        ("Rebels killed 12 farmers in Osk, Kessia.", [("Osk", "Kessia")]),
        ("Rebels killed 12 farmers 5 km north of Osk.", [("5 km north of Osk", None)]),
        ("Rebels killed 12 farmers in Osk, about 40 km east of Tarl.", [("Osk", None)]),
        ("Rebels killed 12 farmers on the road to Osk.", [("road to Osk", None)]),
        ("Rebels killed 12 farmers in May.", []),
        ("Rebels killed 12 farmers in a field.", []),
        ("Rebels killed Ana Bel.", []),
        ("Kessian soldiers killed 12 farmers.", []),
    ],
)  # fmt: skip
def test_a_place_is_a_name_after_a_preposition_of_place(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    """A month, a field, a person and an adjective are none."""
    assert places(text) == expected


def test_the_words_of_a_place_are_those_of_the_text() -> None:
    """And its span holds them."""
    text = "Rebels killed 12 farmers near Lake Ilm."
    found = list(find_places(parsed(text), ENGLISH))
    assert [text[m.span.start : m.span.end] for m in found] == ["Lake Ilm"]
    assert all(m.value.span == m.span for m in found)
