"""Names of places to gazetteer ids, with a plain reason for each; a wrong id is worse than none.

An id is given where one candidate is likelier than all others together and something beside its
people speaks for it: the words that hold it, the document's other places, or that it is a country
or a great city. Everything else stays as the text writes it.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from sayso.ground.gazetteer import GREAT_CITY, Entry, Gazetteers
from sayso.ground.place_choice import Choice, choose
from sayso.ground.place_group import Group, group_names
from sayso.ground.place_reasons import reason_against, reason_for
from sayso.ground.place_weights import FEATURES
from sayso.model.claim import Claim
from sayso.model.text import Span
from sayso.model.where import PEOPLE, Place, PlaceName

# Tuned on the half of geo_dev that is for building: 79 of 100 names right, 2 of 100 ids wrong.
CHANCE: Final = 0.5
SAME_REGION: Final = 0.33
NEAR: Final = 0.25
GREAT_CHANCE: Final = 0.7
GREAT_REGION: Final = 500_000
CLOSE_REGION: Final = 0.6
HOLDS: Final = 0.3
CITY: Final = 100_000
# UCDP's where_prec of what a name stands for, and of what lies near it or is a part of it.
PRECISION: Final = {"settlement": 1, "capital": 1, "district": 3, "region": 4, "country": 6}
HOLDER_PRECISION: Final = {**PRECISION, "settlement": 2, "capital": 2}
AREAS: Final = ("district", "region")
WATER: Final = 7
BESIDE: Final = {"near": 2, "away": 2, "between": 5}
PART_OF_COUNTRY: Final = 5


@dataclass(frozen=True, slots=True)
class Grounded:
    """A name with the place that it surely is, or None, and why; `known` where a place of the name may be meant."""

    name: PlaceName
    entry: Entry | None
    precision: int | None
    why: str
    known: bool = True


def ground_names(names: Sequence[PlaceName], gazetteers: Gazetteers) -> tuple[Grounded, ...]:
    """Say of each name, in the order of the text, which place it is; a people is a hint and no name."""
    groups = group_names(names, gazetteers)
    hints = frozenset(entry.id for entry in gazetteers.region)
    chosen = choose(groups, hints)
    found: dict[Span, Grounded] = {}
    for group, choice in zip(groups, chosen, strict=True):
        why_not = objection(group, choice)
        entry = choice.candidate.entry if choice and not why_not else None
        for name in group.names:
            why = why_not or reason_for(group, choice)
            known = bool(choice) and not group.opposed
            found[name.span] = Grounded(name, entry, precision_of(name, entry), why, known)
    return tuple(found[name.span] for name in names if name.kind != PEOPLE)


def objection(group: Group, choice: Choice | None) -> str:
    """Return why no id is given, or an empty text."""
    if choice is None:
        return reason_against(group, "unknown")
    if group.opposed:
        return reason_against(group, "opposed")
    if choice.chance < CHANCE:
        return reason_against(group, "several")
    sure = any(name.sure and not name.part for name in group.names)
    plain = sure and not group.doubtful
    only = sure and len(group.candidates) == 1
    if _is_supported(choice, group) and (plain or _fits_well(choice, only=only)):
        return ""
    return reason_against(group, "opposed" if group.doubtful else "alone")


def _fits_well(choice: Choice, *, only: bool) -> bool:
    """Tell whether the place is so near to others that even a doubtful name must be it.

    `only` says that the name is surely of a place and no other place has it, even as a variant.
    """
    spoke = dict(zip(FEATURES, choice.spoke, strict=True))
    first = only or choice.candidate.first or choice.candidate.entry.kind in ("country", "region")
    close = max(spoke["near"], spoke["same_district"], spoke["holds"]) > NEAR
    return bool(spoke["held"] or (first and (close or spoke["same_region"] > CLOSE_REGION)))


def _is_supported(choice: Choice, group: Group) -> bool:
    """Tell whether more than a name and its people speaks for the place."""
    alone = len(group.candidates) == 1 and " " in group.key
    spoke = dict(zip(FEATURES, choice.spoke, strict=True))
    entry = choice.candidate.entry
    near = spoke["near"] > NEAR
    if spoke["held"] or spoke["hint"]:
        return True
    area = entry.kind in ("country", "continent", "region")
    if not choice.candidate.first and not area and not near and entry.population < CITY:
        return False
    if near or spoke["same_region"] > SAME_REGION or spoke["holds"] > HOLDS:
        return True
    enough = GREAT_REGION if entry.kind in ("region", "district") else GREAT_CITY
    capital = entry.kind == "capital" and entry.population >= CITY
    great = capital or ((choice.candidate.first or alone) and entry.population >= enough)
    plain = choice.chance > GREAT_CHANCE or group.dateline
    return (great and plain) or entry.kind in ("country", "continent")


def precision_of(name: PlaceName, entry: Entry | None) -> int | None:
    """Return UCDP's precision, from the place where it is known, else from the words."""
    kind = entry.kind if entry else name.kind
    if entry and entry.settled and name.kind in AREAS:
        kind = name.kind  # only the town is known of what the words call a region
    if name.kind == "water" and entry is None:
        return WATER
    if kind in ("country", "continent") and name.relation:
        return PART_OF_COUNTRY
    if kind in ("", "settlement", "capital") and name.relation in BESIDE:
        return BESIDE[name.relation]
    if name.kind == "around" and kind in ("around", "settlement", "capital"):
        return BESIDE["near"]
    return PRECISION.get(kind)


def ground_claims(
    claims: Iterable[Claim], names: Sequence[PlaceName], gazetteers: Gazetteers
) -> tuple[Claim, ...]:
    """Return the claims with the ids of their places; `names` are all those of the document."""
    found = sorted(ground_names(names, gazetteers), key=lambda item: item.name.span)
    by_span = {item.name.span: item for item in found}
    return tuple(
        replace(claim, places=tuple(_filled(place, found, by_span) for place in claim.places))
        if claim.places
        else claim
        for claim in claims
    )


def _filled(place: Place, found: Sequence[Grounded], by_span: dict[Span, Grounded]) -> Place:
    """Return the place of a claim with what its name stands for; its words stay as they are.

    A name that is not known has the id of what the text says to hold it, and that one's precision.
    """
    named = _inside(place.span, found)
    if not named:
        return place
    own = next((item for item in named if item.entry), named[-1])
    item = own if own.entry else _holder_of(own, place, by_span)
    if item is None or item.entry is None:
        return place
    entry = item.entry
    held = item is not own
    return replace(
        place,
        gazetteer_id=entry.id,
        country=entry.country,
        lat=entry.lat,
        lon=entry.lon,
        precision=HOLDER_PRECISION.get(entry.kind) if held else own.precision,
        why=f"{own.why}; the text says that it lies in {item.name.words}" if held else own.why,
    )


def _inside(span: Span, found: Sequence[Grounded]) -> list[Grounded]:
    """Return the names inside the words of a place, two where it lies between them."""
    first = bisect_left(found, span.start, key=lambda item: item.name.span.start)
    last = bisect_left(found, span.end, key=lambda item: item.name.span.start)
    return [item for item in found[first:last] if span.holds(item.name.span)]


def _holder_of(own: Grounded, place: Place, found: dict[Span, Grounded]) -> Grounded | None:
    """Return the nearest place with an id that the text says to hold a name."""
    item: Grounded | None = own
    while item and item.entry is None and place.inside:
        item = found.get(item.name.within) if item.name.within else None
    return item if item and item.entry else None
