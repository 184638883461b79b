"""The names of a document that are written alike, with the places that they may be.

One name has one meaning in a document; what holds it in one place holds it in all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.ground.gazetteer import Entry, Gazetteers, Named
from sayso.ground.gazetteer_names import fold_name
from sayso.model.text import Span
from sayso.model.where import PEOPLE, PlaceName

MOST: Final = 60
TOWN: Final = 100_000
AROUND: Final = 2.0  # degrees
BESIDE: Final = 0.3  # degrees
SHORT_WORDS: Final = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "sta": "santa"}
FITTING: Final = {
    "settlement": ("settlement", "capital"),
    "district": ("district", "region"),
    "region": ("region", "district"),
    "country": ("country",),
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place that a name may be; `held` where what the text says to hold it does hold it."""

    entry: Entry
    first: bool
    fits: bool
    held: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A name as a document uses it: its mentions, its candidates, the names that hold it, as written.

    `opposed` where words say what holds it and no candidate lies there, `doubtful` where what they
    say to hold it is not known.
    """

    key: str
    names: tuple[PlaceName, ...]
    candidates: tuple[Candidate, ...]
    holders: tuple[str, ...]
    opposed: bool
    doubtful: bool

    @property
    def bare(self) -> str:
        """Return the name without its class word: "Osk City" is no other place that speaks for "Osk"."""
        return min((self.key, *map(fold_name, self.names[0].also)), key=len)

    @property
    def weight(self) -> float:
        """Return how much the name says of where the document is: a dateline says more."""
        return 2.0 if self.dateline else 1.0

    @property
    def dateline(self) -> bool:
        """Tell whether the name stands at the head of a report."""
        return any(name.dateline for name in self.names)


def group_names(names: Sequence[PlaceName], gazetteers: Gazetteers) -> tuple[Group, ...]:
    """Group the names that are written alike, in the order of the text, with their candidates."""
    by_span = {name.span: name for name in names}
    split: dict[tuple[str, str], list[PlaceName]] = {}
    for name in names:
        split.setdefault((key_of(name), _held_by(name, by_span, gazetteers)), []).append(name)
    merged = _merge(split)
    return tuple(_group(key, found, by_span, gazetteers) for (key, _), found in merged.items())


def key_of(name: PlaceName) -> str:
    """Return the folded name without an article or a possessive."""
    words = name.words
    for ending in ("'s", "’s"):
        words = words.removesuffix(ending)
    return fold_name(words).removeprefix("the ")


def named_as(name: PlaceName, gazetteers: Gazetteers) -> tuple[Named, ...]:
    """Return the places that go by the name as it stands, else by another way to write it."""
    key = key_of(name)
    longer = [way for way in name.also if len(way) > len(name.words)]
    ways = name.also if name.kind == PEOPLE else (*longer, key, *name.also)
    return next((found for way in ways if (found := gazetteers.named(way))), ())


def _held_by(name: PlaceName, by_span: Mapping[Span, PlaceName], gazetteers: Gazetteers) -> str:
    """Return the folded name of what is known to hold the name, or nothing."""
    other = by_span.get(name.within) if name.within else None
    if other is None:
        return ""
    key = key_of(other)
    matched = any(
        _holds(held.entry, item.entry)
        for held in named_as(other, gazetteers)
        for item in named_as(name, gazetteers)
    )
    return key if matched else ""


def _merge(
    split: Mapping[tuple[str, str], list[PlaceName]],
) -> dict[tuple[str, str], list[PlaceName]]:
    """Join the mentions that name no holder to the first that do."""
    merged: dict[tuple[str, str], list[PlaceName]] = {}
    for (key, holder), found in split.items():
        same = [held for other, held in split if other == key and held]
        merged.setdefault((key, holder or (same[0] if same else "")), []).extend(found)
    return merged


def _group(
    key: str,
    names: Sequence[PlaceName],
    by_span: Mapping[Span, PlaceName],
    gazetteers: Gazetteers,
) -> Group:
    kinds = {name.kind for name in names} - {"", "water", PEOPLE}
    wanted = {kind for name in kinds for kind in FITTING.get(name, ())}
    holders = [by_span[name.within] for name in names if name.within and name.within in by_span]
    areas = [item.entry for holder in holders for item in named_as(holder, gazetteers)]
    stated = any(name.stated for name in names if name.within in by_span)
    items = most_likely(named_as(names[0], gazetteers))
    found = [_candidate(item, key, wanted, areas) for item in items]
    found = _settled(found) if all(name.kind == "settlement" for name in names) else found
    found = found if wanted else without_namesakes(found, key)
    held = any(candidate.held for candidate in found)
    water = any(name.kind == "water" and " " not in key for name in names)
    return Group(
        key=key,
        names=tuple(names),
        candidates=() if water else tuple(found),
        holders=tuple(dict.fromkeys(" ".join(holder.words.split()) for holder in holders)),
        opposed=stated and not held and bool(areas),
        doubtful=stated and not areas,
    )


def most_likely(named: Sequence[Named]) -> list[Named]:
    """Return the most peopled of many places of a name."""
    if len(named) <= MOST:
        return list(named)
    return sorted(named, key=lambda item: (-item.entry.population, item.entry.id))[:MOST]


def without_namesakes(candidates: Sequence[Candidate], key: str) -> list[Candidate]:
    """Leave out regions and districts that are named for a town in them, which is meant by the bare name."""
    towns = [c.entry for c in candidates if c.entry.settled and (c.first or _is_town(c.entry, key))]
    return [
        c
        for c in candidates
        if c.entry.kind not in ("region", "district")
        or not any(_is_area_of(c.entry, town, key) for town in towns)
    ]


def _settled(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Leave out countries where the words say that a settlement is meant ("Kessia city"), if there is one."""
    if not any(c.fits for c in candidates):
        return list(candidates)
    return [c for c in candidates if c.entry.kind not in ("country", "continent")]


def _is_area_of(area: Entry, town: Entry, key: str) -> bool:
    """Tell whether the area around a town has its name: the District of Columbia has not that of Washington."""
    name = fold_name(area.name)
    named = name == key or set(name.split()) & set(fold_name(town.name).split())
    close = abs(area.lat - town.lat) + abs(area.lon - town.lon) < AROUND
    around = close and town.kind == "capital" and area.country == town.country
    return bool(named) and (area.id in town.within or around)


def _is_town(entry: Entry, key: str) -> bool:
    """Tell whether a large town is known by a variant of its name ("Osk City" is none of "Osk")."""
    return entry.population >= TOWN and f"{key} " not in f"{fold_name(entry.name)} "


def _candidate(item: Named, key: str, wanted: set[str], areas: Sequence[Entry]) -> Candidate:
    return Candidate(
        entry=item.entry,
        first=item.first or _spelled_out(fold_name(item.entry.name)) == _spelled_out(key),
        fits=item.entry.kind in wanted,
        held=any(_holds(area, item.entry) for area in areas),
    )


def _spelled_out(key: str) -> str:
    """Return a folded name with its first word in full ("st petersburg" is "saint petersburg")."""
    first, blank, rest = key.partition(" ")
    return SHORT_WORDS.get(first, first) + blank + rest


def _holds(area: Entry, entry: Entry) -> bool:
    """Tell whether the entry lies in the area, or beside a town that gives its name to the land around it."""
    if area.id in entry.within:
        return True
    beside = abs(area.lat - entry.lat) + abs(area.lon - entry.lon) < BESIDE
    return area.settled and entry.settled and beside and area.areas[2] == entry.areas[2]
