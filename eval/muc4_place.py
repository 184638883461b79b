"""The place of a MUC-4 template: country first, as its filling rules want, then what the text says.

An incident without a place of its own is in the country that most names of the message lie in.
"""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from eval.work import loaded
from sayso.find.place_names import find_place_names
from sayso.ground.gazetteer import shipped
from sayso.ground.places import ground_names
from sayso.model.claim import Claim
from sayso.model.text import Document
from sayso.model.where import Place
from sayso.parse.document import parse_document

DATELINE = 3  # the first place of a message, mostly its dateline, counts as this many more


def location_of(claims: Sequence[Claim], doc: Document) -> str:
    """Return the place of the claims of one incident, the country alone where none is stated."""
    places = [claim.places[0] for claim in claims if claim.places]
    place = next((p for p in places if p.precision in (1, 2)), places[0] if places else None)
    country = next((p.country for p in places if p.country), None) or country_of(doc)
    return ": ".join(dict.fromkeys(_parts(place, country)))


def _parts(place: Place | None, country: str | None) -> list[str]:
    """Return the names from the country inward, in capitals."""
    entry = shipped().coded(country) if country else None
    parts = [entry.name.upper()] if entry else []
    if place and place.inside and not parts:
        parts.append(_in_capitals(place.inside))
    return [*parts, _in_capitals(place.words)] if place else parts


def _in_capitals(words: str) -> str:
    return " ".join(words.upper().split())


@lru_cache(maxsize=4)
def country_of(doc: Document) -> str | None:
    """Return the country that most grounded names of a document lie in."""
    pack, parser = loaded()
    parsed, _ = parse_document(doc, pack, parser)
    found = ground_names(find_place_names(parsed, pack, shipped().knows), shipped())
    placed = [item.entry.country for item in found if item.entry and item.entry.country]
    countries = Counter({placed[0]: DATELINE}) if placed else Counter()
    countries.update(placed)
    return max(countries, key=lambda code: (countries[code], code), default=None)
