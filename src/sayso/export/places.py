"""The places of a document as columns for people: words, span, id, name, point, precision, why."""

from collections.abc import Sequence
from typing import Final

from sayso.model.view import PlaceView

NO_ID: Final = "-"


def place_rows(places: Sequence[PlaceView]) -> list[tuple[str, ...]]:
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
