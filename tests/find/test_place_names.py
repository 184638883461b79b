"""All names of a text that may be places, and those that only look like it."""

import pytest

from sayso.find.place.names import find_place_names
from sayso.model.text import Document
from sayso.parse.document import parse_document
from sayso.parse.model import load_parser
from tests.find.plain import ENGLISH

KNOWN = {"osk": 1, "tarl": 1, "marn": 1, "kessia": 2, "dorva": 2, "veshti": 1, "sela": 1}


def names(text: str) -> list[str]:
    """Return the names that are surely places, with a gazetteer that knows the invented ones."""
    doc = Document("d", "made", text, "a", "b")
    parsed, _ = parse_document(doc, ENGLISH, load_parser(), whole=True)
    found = find_place_names(parsed, ENGLISH, lambda name: KNOWN.get(name.lower().strip("."), 0))
    return [name.words for name in found if name.sure]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two were killed in Osk, in the Tarl district of Kessia.", ["Osk", "Tarl", "Kessia"]),
        ("Police in Osk said two were killed near Reutal.", ["Osk", "Reutal"]),
        ("Osk Police said two were killed.", ["Osk"]),
        ("DORVA (Agency) - Two were killed in Osk.", ["DORVA", "Osk"]),
        ("Two were killed in northern Kessia.", ["Kessia"]),
        ("Two were killed 5 km north of Osk.", ["Osk"]),
    ],
)
def test_names_of_places_are_found(text: str, expected: list[str]) -> None:
    """What holds another, what stands in the name of a local body, and the place of a dateline too."""
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Dorva said it was concerned that two were killed.",
        "The Osk Times said two were killed.",
        "The Kessia Ministry said two were killed.",
        "Two were killed in May.",
        "Mr Sela Marn said two were killed, and Marn wept.",
    ],
)
def test_what_only_looks_like_a_place_is_none(text: str) -> None:
    """A capital that speaks, a newspaper, a ministry, a month, a person."""
    assert names(text) == []
