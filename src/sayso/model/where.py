"""A place as a text names it."""

from dataclasses import dataclass

from sayso.model.text import Span


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its words, and its gazetteer id only where one is sure.

    `precision` is UCDP's where_prec, 1 (exact) to 7 (water, air); None while unknown.
    `why` says in plain words what spoke for the id.
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


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name that may be that of a place, with what the words around it say of it.

    `kind` is what a class word says (settlement, district, region, country, water); `relation`
    is near, away, between, part or nothing; `within` the span of the name that holds it, `stated`
    where words say so and not a comma alone; `sure` is False where only a gazetteer can tell
    that it is a place; `also` are other ways to write the name.
    """

    words: str
    span: Span
    kind: str = ""
    relation: str = ""
    within: Span | None = None
    stated: bool = False
    dateline: bool = False
    sure: bool = True
    also: tuple[str, ...] = ()
