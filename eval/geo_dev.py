"""geo_dev: names of places in local news and what each is, on the half for figures only.

Given the marked names: right where a country, region or continent has the id (a region without an
id at GeoNames: the same country), everything else where it lies within 161 km. "most peopled" is
the baseline: the same gazetteer, the place of that name with most people. Demonyms ("Kessian") are
left out. On whole texts: how many marked names are found, and how many of the ids given are right;
an id on a name that nobody marked counts as wrong.
"""

import hashlib
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from eval.figure import Figure, Tally
from eval.work import document_of, each, loaded, rows_of
from sayso.find.place.clues import describe_names
from sayso.find.place.names import find_place_names
from sayso.ground.gazetteer import Entry, shipped
from sayso.ground.place_choice import choose
from sayso.ground.place_group import group_names
from sayso.ground.places import Grounded, ground_names
from sayso.model.text import Span
from sayso.parse.document import parse_document

NAME = "geo_dev"
FILES = ("geo_dev/lgl.jsonl",)
RADIUS_KM = 161
EARTH_KM = 12_742
AREAS = {
    "PCLI": "country",
    "PCLS": "country",
    "PCL": "country",
    "ADM1": "region",
    "CONT": "continent",
}
SHARES = (
    "most peopled",
    "likeliest place",
    "right id",
    "right of ids given",
    "names found, exact span",
    "names found",
    "text: right of ids given",
)
_DEMONYM = re.compile(r"(?:an|ian|ese|ish|i|er|ch|is|lic|ech|eek|ites|ish|kh?az|ori)s?\Z", re.I)
Gold = Mapping[str, Any]


def measure(home: Path) -> tuple[Figure, ...]:
    """Return the shares of names that are found and of places that are right."""
    rows = [row for row in rows_of(home / FILES[0]) if is_reported(row)]
    scored = each(score_row, tuple(rows))
    return tuple(Figure(name, "share", tuple(row[name] for row in scored)) for name in SHARES)


def is_reported(row: Gold) -> bool:
    """Tell whether a document is of the half for figures only."""
    return int(hashlib.sha256(row["doc_id"].encode()).hexdigest(), 16) % 2 == 1


def score_row(row: Gold) -> dict[str, Tally]:
    """Score a document, given the marked names and on its whole text."""
    gold = {Span(p["start"], p["end"]): p for p in row["places"] if not is_demonym(p)}
    pack, parser = loaded()
    doc = document_of(row["doc_id"], row["text"], row["date"] or None)
    parsed, _ = parse_document(doc, pack, parser, whole=True)
    found = ground_names(find_place_names(parsed, pack, shipped().knows), shipped())
    demonyms = [Span(p["start"], p["end"]) for p in row["places"] if is_demonym(p)]
    kept = [item for item in found if item.name.sure or item.entry]
    return {**score_given(row["text"], gold), **score_text(row["text"], gold, kept, demonyms)}


def score_given(text: str, gold: Mapping[Span, Gold]) -> dict[str, Tally]:
    """Score the choice of places for the marked names that have coordinates."""
    names = describe_names(text, sorted(gold), loaded()[0])
    groups = group_names(names, shipped())
    likeliest = {
        name.span: choice.candidate.entry
        for group, choice in zip(groups, choose(groups), strict=True)
        for name in group.names
        if choice
    }
    given = {item.name.span: item.entry for item in ground_names(names, shipped()) if item.entry}
    placed = {span: place for span, place in gold.items() if place["lat"] is not None}
    peopled = {span: _most_peopled(place["name"]) for span, place in placed.items()}
    right = _right(given, placed)
    return {
        "most peopled": Tally(_right(peopled, placed), len(placed), len(placed)),
        "likeliest place": Tally(_right(likeliest, placed), len(placed), len(placed)),
        "right id": Tally(right, len(placed), len(placed)),
        "right of ids given": Tally(right, len(placed), len(given.keys() & placed.keys())),
    }


def _most_peopled(name: str) -> Entry | None:
    entries = [item.entry for item in shipped().named(name)]
    return max(entries, key=lambda entry: entry.population, default=None)


def _right(chosen: Mapping[Span, Entry | None], placed: Mapping[Span, Gold]) -> int:
    return sum(
        1
        for span, place in placed.items()
        if (entry := chosen.get(span)) and is_right(entry, place)
    )


def is_right(entry: Entry, place: Gold) -> bool:
    """Tell whether an entry is what the gold says, by id or code for areas, else by distance."""
    area = AREAS.get(place["fcode"])
    if area is None:
        return kilometres((entry.lat, entry.lon), (place["lat"], place["lon"])) <= RADIUS_KM
    if entry.id == f"geonames:{place['geonameid']}":
        return True
    coded = area == entry.kind == "region" and not entry.id.partition(":")[2].isdigit()
    country = shipped().coded(entry.country or "")
    return coded and country is not None and country.name == place["country"]


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the way between two points of latitude and longitude."""
    (first, west), (second, east) = (tuple(map(math.radians, point)) for point in (one, other))
    half = math.sin((second - first) / 2) ** 2
    half += math.cos(first) * math.cos(second) * math.sin((east - west) / 2) ** 2
    return EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def is_demonym(place: Gold) -> bool:
    """Tell whether a marked name is that of a people, which names no place of its own."""
    if place["lat"] is None or not _DEMONYM.search(place["name"]):
        return False
    return not any(is_right(item.entry, place) for item in shipped().named(place["name"]))


def score_text(
    text: str, gold: Mapping[Span, Gold], found: Sequence[Grounded], demonyms: Sequence[Span]
) -> dict[str, Tally]:
    """Score the names that were found in a text, and the ids that they got."""
    marked = {_bare(text, span): place for span, place in gold.items()}
    spans = {_bare(text, item.name.span): item for item in found}
    exact = len(marked.keys() & spans.keys())
    met = sum(any(span.meets(other) for other in spans) for span in marked)
    judged = list(_judged(marked, spans, demonyms))
    return {
        "names found, exact span": Tally(exact, len(spans), len(marked)),
        "names found": Tally(met, len(spans), len(marked)),
        "text: right of ids given": Tally(sum(judged), len(marked), len(judged)),
    }


def _bare(text: str, span: Span) -> Span:
    """Return a span without the dot of an abbreviation, which the set marks unevenly."""
    return Span(span.start, span.end - text[span.start : span.end].endswith("."))


def _judged(
    marked: Mapping[Span, Gold], spans: Mapping[Span, Grounded], demonyms: Iterable[Span]
) -> Iterator[bool]:
    """Yield for each id that was given whether it is right; gold without coordinates judges none."""
    peoples = list(demonyms)
    for span, item in spans.items():
        if item.entry is None or any(span.meets(people) for people in peoples):
            continue
        place = marked.get(span) or next((p for s, p in marked.items() if s.meets(span)), None)
        if place is None or place["lat"] is not None:
            yield place is not None and is_right(item.entry, place)
