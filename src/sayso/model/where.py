"""A place as a text names it."""

from dataclasses import dataclass
from typing import Protocol

from sayso.model.text import Span

PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its words, and its gazetteer id only where one is sure.

    `precision` is UCDP's where_prec, 1 (exact) to 7 (water, air); None while unknown.
    `why` says in plain words what spoke for the id; `wide` marks a country or a region, which a narrower
    place of the same act makes exact.
    """

    words: str
    span: Span
    inside: str | None = None
    gazetteer_id: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: int | None = None
    carried: bool = False
    why: str | None = None
    wide: bool = False


def may_be_one(first: Place, second: Place) -> bool:
    """Tell whether two places may be one: alike in words, or one named in the words or the holder of the other."""
    one, two = (f" {' '.join(place.words.lower().split())} " for place in (first, second))
    if one in two or two in one:
        return True
    return one in f" {(second.inside or '').lower()} " or two in f" {(first.inside or '').lower()} "


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name that may be that of a place, with what the words around it say of it.

    `kind` is what a class word says (settlement, district, region, country, water), or people for an
    adjective that only hints at its country; `relation`
    is near, away, between, part or nothing; `within` the span of the name that holds it, `stated`
    where words say so and not a comma alone; `sure` is False where only a gazetteer can tell
    that it is a place; `part` where it stands inside the name of a body; `also` are other ways to
    write the name.
    """

    words: str
    span: Span
    kind: str = ""
    relation: str = ""
    within: Span | None = None
    stated: bool = False
    dateline: bool = False
    sure: bool = True
    part: bool = False
    also: tuple[str, ...] = ()


class Atlas(Protocol):
    """What a list of places knows of names: whether it has them, and which lies in which."""

    def knows(self, name: str) -> int:
        """Return 0 for an unknown name, 1 for a known one, 2 for that of a country, region or great city."""

    def holds(self, outer: str, inner: str) -> bool:
        """Tell whether a place of the first name holds one of the second."""

    def alike(self, first: str, second: str) -> bool:
        """Tell whether both are countries or both great cities, so that neither can hold the other."""

    def is_country(self, name: str) -> bool:
        """Tell whether a name is that of a country."""

    def is_capital(self, name: str) -> bool:
        """Tell whether a name is first of all that of a country's capital."""


class NoAtlas:
    """An atlas without a place."""

    def knows(self, name: str) -> int:
        """Know no name."""
        return 0

    def holds(self, outer: str, inner: str) -> bool:
        """Know of nothing that holds another."""
        return False

    def alike(self, first: str, second: str) -> bool:
        """Know of no two that are alike."""
        return False

    def is_country(self, name: str) -> bool:
        """Know of no country."""
        return False

    def is_capital(self, name: str) -> bool:
        """Know of no capital."""
        return False
