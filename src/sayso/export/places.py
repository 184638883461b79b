"""The places of a document as one line of the view, and as columns for people."""

from collections.abc import Sequence
from typing import Final

import msgspec

from sayso.model.text import Span

NO_ID: Final = "-"


class PlaceRecord(msgspec.Struct, frozen=True):
    """One name of a place, the place that it surely is or null, and why."""

    span: Span
    words: str
    gazetteer_id: str | None
    name: str | None
    country: str | None
    lat: float | None
    lon: float | None
    precision: int | None
    why: str


class PlacesRecord(msgspec.Struct, frozen=True):
    """One document with the names of its places, in the order of the text."""

    document: str
    places: tuple[PlaceRecord, ...]


def write_places(document: str, places: Sequence[PlaceRecord]) -> bytes:
    """Return the view of a document as one line of UTF-8 JSON that ends with a line break."""
    return msgspec.json.encode(PlacesRecord(document, tuple(places))) + b"\n"


def place_rows(places: Sequence[PlaceRecord]) -> list[tuple[str, ...]]:
    """Return the places as rows of a table: words, span, id, name, point, precision, why."""
    return [
        (
            " ".join(place.words.split()),
            f"[{place.span.start}:{place.span.end}]",
            place.gazetteer_id or NO_ID,
            ", ".join(filter(None, (place.name, place.country))) or NO_ID,
            NO_ID if place.lat is None or place.lon is None else f"{place.lat:.3f} {place.lon:.3f}",
            NO_ID if place.precision is None else str(place.precision),
            place.why,
        )
        for place in places
    ]
