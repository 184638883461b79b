"""Times by dateparser's search for dates in a text."""

from datetime import datetime
from typing import Any

from dateparser.search import search_dates
from peer_io import serve


def answer(row: dict[str, Any]) -> list[Any]:
    """Return each date with the place of its words, which are found again from left to right."""
    settings = {"RELATIVE_BASE": datetime.fromisoformat(row["day"])}
    place, found = 0, []
    for words, day in search_dates(row["text"], languages=["en"], settings=settings) or ():
        start = row["text"].find(words, place)
        if start >= 0:
            place = start + len(words)
            found.append([start, place, "DATE", day.date().isoformat()])
    return found


serve(("dateparser",), answer)
