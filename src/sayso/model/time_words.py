"""What words of time mean before they are tied to a calendar.

A finder returns `TimeWords`, which name units, fields and offsets and hold no
date that the words do not give; the grounding turns them into `Timed`.
"""

from dataclasses import dataclass

from sayso.model.text import Span


@dataclass(frozen=True, slots=True)
class TimeWords:
    """The unresolved meaning of one expression.

    type: date, time_of_day, duration, set or reference.
    unit: second, minute, hour, day, night, weekend, week, month, quarter,
        season, half, year, decade or century.
    year ... number: the fields that the words give; `number` is that of the
        quarter, season (21 to 24), half, decade (199) or century (18).
    offset: units from the anchor; `anchor` is print, text (the last date of the
        narrative) or base (`base`, as in "a week after 3 May").
    base: the time that this one lies in ("October last year") or is counted from.
    part, clock: part of the day and time of day, as TIMEX3 writes them.
    amount: how many units (None: some); `anchored` tells that the stretch ends
        now ("in the past 24 hours").
    edge: early, mid or late; bound: since, by, before or after; link: to, and, or.
    pieces: the ends of a range, or two readings of a numeric date.
    tense: past or future, from the nearest cue; mark: anniversary or dateline.
    said: it stands right behind a word of saying ("said on Monday").
    span: the expression, without the words that bound it ("since the truce of ...").
    """

    type: str
    span: Span
    unit: str = ""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    number: int | None = None
    offset: int | None = None
    anchor: str = ""
    base: "TimeWords | None" = None
    part: str = ""
    clock: str = ""
    amount: float | None = None
    anchored: bool = False
    edge: str = ""
    about: bool = False
    bound: str = ""
    link: str = ""
    pieces: "tuple[TimeWords, ...]" = ()
    calendar: str = ""
    value: str = ""
    tense: str = ""
    mark: str = ""
    said: bool = False
