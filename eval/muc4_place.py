"""The place of a MUC-4 template: country first, as its filling rules want, then what the text says.

Written rules of the set: names of settlements, areas and features, without their class word; no
streets and no buildings; two names with a dash where it was between them. An incident without a
place of its own is in the country that most names of the message lie in or speak of.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from eval.work import loaded
from sayso.find.place.names import find_place_names
from sayso.ground.gazetteer import shipped
from sayso.ground.places import ground_names
from sayso.model.claim import Claim
from sayso.model.text import Document
from sayso.model.where import Place
from sayso.packs.lookup import place_words
from sayso.parse.document import parse_document

PEOPLE = 0.5  # "Kessian" counts as half a name; the first name, mostly the dateline, twice (read on train)
BUILDINGS = (
    "hospital",
    "clinic",
    "church",
    "market",
    "bridge",
    "square",
    "hotel",
    "building",
    "embassy",
    "office",
    "ministry",
    "checkpoint",
    "barracks",
    "headquarters",
    "bank",
    "pipeline",
)
BETWEEN = 5  # UCDP's precision of what lies between two places
SPECIAL = (1, 2, 5, None, 3, 4, 7, 6)  # UCDP's precision, the most special place first
TWO = re.compile(r"(?:between|from)\s+(.+?)\s+(?:and|to)\s+(.+)", re.IGNORECASE)
AWAY = re.compile(r"\d.*\b(?:of|from|outside|off)\s+(?:the\s+)?(.+)", re.IGNORECASE)


def location_of(claims: Sequence[Claim], doc: Document) -> str:
    """Return the place of the claims of one incident, the country alone where none is stated."""
    stated = (_named(place) for claim in claims for place in claim.places[:1])
    places = [place for place in stated if place]
    place = min(places, key=lambda one: SPECIAL.index(one.precision), default=None)
    country = next((p.country for p in places if p.country), None) or country_of(doc)
    return ": ".join(dict.fromkeys(_parts(place, country)))


def _named(place: Place) -> Place | None:
    """Return the place that the set can name: for a street or a building what it stands in, if that is said."""
    words = place.words.split()
    if words[-1].islower() and shipped().knows(place.words):
        return place  # "Kessia city"
    while words and words[-1].islower() and place.precision != BETWEEN:
        words.pop()  # "Osk central market", "Osk area"
    if words and len(words) < len(place.words.split()) and shipped().knows(" ".join(words)):
        return replace(place, words=" ".join(words))
    last = place.words.lower().split()[-1]
    if last not in BUILDINGS and last not in place_words(loaded()[0], "street"):
        return place
    return replace(place, words=place.inside, inside=None) if place.inside else None


def _parts(place: Place | None, country: str | None) -> list[str]:
    """Return the names from the country inward, in capitals."""
    entry = shipped().coded(country) if country else None
    parts = [entry.name.upper()] if entry else []
    if place and place.inside and not parts:
        parts.append(_in_capitals(place.inside))
    return [*parts, " - ".join(map(_in_capitals, _names(place.words)))] if place else parts


def _names(words: str) -> Iterator[str]:
    """Yield the two names of what lies between them, else the one, without distance and class word."""
    plain = " ".join(words.split())
    two = TWO.fullmatch(plain)
    if two:
        yield from map(_bare, two.groups())
        return
    away = AWAY.fullmatch(plain)
    yield _bare(away[1] if away else plain)


def _bare(name: str) -> str:
    """Return the name without a direction before it and the class word of an area behind it."""
    pack = loaded()[0]
    areas = {
        word
        for one in pack.place_classes
        if one.name in ("district", "region")
        for word in one.words
    }
    words = name.split()
    while len(words) > 1 and words[0].lower() in place_words(pack, "direction"):
        words = words[1:]
    while len(words) > 1 and words[-1].lower() in areas:
        words = words[:-1]
    return " ".join(words)


def _in_capitals(words: str) -> str:
    return " ".join(words.upper().split())


@lru_cache(maxsize=4)
def country_of(doc: Document) -> str | None:
    """Return the country that most grounded names of a document lie in, and most peoples are named for."""
    pack, parser = loaded()
    parsed, _ = parse_document(doc, pack, parser)
    found = ground_names(find_place_names(parsed, pack, shipped().knows), shipped())
    placed = [item.entry.country for item in found if item.entry and item.entry.country]
    countries: dict[str, float] = dict(Counter(placed + placed[:1]))
    for token in parsed.tokens:
        if code := _peoples().get(token.text.lower(), ""):
            countries[code] = countries.get(code, 0) + PEOPLE
    return max(countries, key=lambda code: (countries[code], code), default=None)


@cache
def _peoples() -> dict[str, str]:
    """Return the code of the country of each adjective for a people."""
    known: dict[str, str] = {}
    for words in place_words(loaded()[0], "people_of"):
        people, _, country = words.partition(" ")
        named = (item.entry for item in shipped().named(country) if item.entry.kind == "country")
        known[people] = next((entry.country for entry in named if entry.country), "")
    return known
