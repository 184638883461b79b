"""A place as a text names it."""

from dataclasses import dataclass

from sayso.model.text import Span


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its words, and its gazetteer id only where one is sure.

    `precision` is UCDP's where_prec, 1 (exact) to 7 (water, air); None while unknown.
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
