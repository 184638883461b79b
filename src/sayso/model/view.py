"""What a text holds, whether a claim needs it or not: its numbers, times and places, who says what in it.

These are what the commands `numbers`, `times`, `places` and `attributions` print, field by field.
"""

from dataclasses import dataclass

from sayso.model.quantity import Amount
from sayso.model.text import Span

TIME_TYPES = ("date", "time_of_day", "duration", "set", "reference")


@dataclass(frozen=True, slots=True)
class NumberView:
    """A number in words: its kind from `NUMBER_KINDS`, and the ends it lies between; None is open."""

    span: Span
    words: str
    kind: str
    low: Amount | None
    high: Amount | None
    about: bool
    vague: bool


@dataclass(frozen=True, slots=True)
class TimeView:
    """A time: its type from `TIME_TYPES`, its value as TIMEX3 writes it.

    `edtf`, `earliest` and `latest` stand where it is a date, or a stretch that ends on a known day.
    """

    span: Span
    words: str
    type: str
    value: str | None
    edtf: str | None
    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True)
class AttributionView:
    """One act of saying: where its speaker, its cue and its content stand; parent is the index of the outer one."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speaker: str | None
    kind: str
    mode: str
    stance: str
    parent: int | None


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A name of a place: what it surely is, UCDP's precision, and why, also where it is not said what."""

    span: Span
    words: str
    gazetteer_id: str | None
    name: str | None
    country: str | None
    lat: float | None
    lon: float | None
    precision: int | None
    why: str
