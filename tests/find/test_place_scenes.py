"""A name before the noun of what happened there, and one behind a place in a line without a verb."""

import pytest

from sayso.find.place.places import find_places
from tests.find.plain import ENGLISH, parsed


def places(text: str) -> list[tuple[str, str | None]]:
    return [(m.value.words, m.value.inside) for m in find_places(parsed(text), ENGLISH)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twelve people were killed in Osk air strikes.", [("Osk", None)]),
        ("Death toll from Tarl blast rises to 12", [("Tarl", None)]),
        ("Tarl bus crash kills nine", [("Tarl", None)]),
        ("The Veshti massacre was condemned.", [("Veshti", None)]),
        ("Death toll from Kareth bus station bombing rises to 17", [("Kareth", None)]),
        ("A Taliban raid killed nine farmers.", []),
        ("US air strikes killed four people.", []),
        ("Kessian shelling killed four people.", []),
        ("A fatal bus crash killed nine people.", []),
        ("The Veshti Front raid killed nine people.", []),
    ],
)
def test_what_happened_is_named_by_its_place(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    """Who raids, bombs or shells stands before those nouns as often, and is no place."""
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Incident at the Sela bridge, Marn, 1 March 2026\n\nKilled: 27",
            [("Sela bridge", "Marn")],
        ),
        ("In Osk 17 were wounded.", [("Osk", None)]),
        ("In neighbouring Lower Dara there were no deaths.", [("Lower Dara", None)]),
        ("Eleven die as boat sinks off Merrow Head", [("Merrow Head", None)]),
        ("Halvia and Torvia exchanged 230 prisoners on Saturday.", []),
    ],
)
def test_a_name_is_a_place_by_what_stands_around_it(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    """A number behind it, an adjective before it and a verb with "off" do not hide it; a subject is none."""
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Soldiers killed nine people in the capital.", [("the capital", None)]),
        (
            "Soldiers killed nine people in the capital of Kessia.",
            [("the capital of Kessia", None)],
        ),
        ("Soldiers killed nine people in the Kessian capital.", [("the Kessian capital", None)]),
        ("Soldiers killed nine people in the capital, Osk.", [("Osk", None)]),
        ("Soldiers killed nine people in Kessia's capital, Osk.", [("Osk", "Kessia")]),
        ("He was sentenced to capital punishment for killing nine people.", []),
        ("Rebels entered Osk at dawn and killed nine farmers.", [("Osk", None)]),
        ("Soldiers surrounded Parliament and killed two students.", []),
        ("Shells fell on Osk and Tarl, killing nine people.", [("Osk", None), ("Tarl", None)]),
    ],
)
def test_a_capital_is_its_words_and_a_town_is_entered(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    """A name beside the capital is the place itself; shells fall on a town."""
    assert places(text) == expected


def test_a_bare_capital_is_the_one_that_the_text_named() -> None:
    """With the span of the name that it comes from."""
    text = "A bomb went off in Osk, the Kessian capital, killing nine.\n\nTwo were hurt in the capital in May."
    found = list(find_places(parsed(text), ENGLISH))
    assert [(m.value.words, m.value.carried) for m in found] == [("Osk", False), ("Osk", True)]
