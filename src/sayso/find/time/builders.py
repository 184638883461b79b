"""Builders: what a pattern of time found becomes an unresolved meaning, or nothing.

A builder gets the tagged values of one finding; None says that the words make
no sense as a time ("31 February"), so that the next longest pattern is tried.
"""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from sayso.find.time.atoms import (
    CENTURY,
    Found,
    expand_year,
    make_clock,
    make_duration,
    make_numeric,
    make_set,
)
from sayso.find.time.parts import make_month_part
from sayso.find.time.shifts import make_shift
from sayso.model.text import Span
from sayso.model.time_words import TimeWords

Builder = Callable[[Found], TimeWords | None]
_FIELDS = frozenset(item.name for item in fields(TimeWords))
FIRST_YEAR, LAST_YEAR = 1000, 2100
_LONG = ("week", "fortnight", "month", "quarter", "season", "year", "weekend")
_CONTAINERS = {
    "day": ("week", "month", "year", "weekend"),
    "month": ("year",),
    "quarter": ("year",),
    "half": ("year",),
    "season": ("year",),
}


def make_frame(found: Found) -> TimeWords:
    """Put the tagged values into the fields of the same names."""
    values: dict[str, Any] = {"type": "date", **dict(found.sets), **found.tags}
    return TimeWords(span=found.span, **{k: v for k, v in values.items() if k in _FIELDS})


def make_date(found: Found) -> TimeWords | None:
    """Build a date of day, month, year and weekday, as far as the words give them."""
    tags = dict(found.tags)
    if "feast" in tags:
        month, day = str(tags.pop("feast")).split("-")
        tags |= {"month": int(month), "day": int(day)}
    if isinstance(year := tags.get("year"), int):
        tags["year"] = expand_year(year)
    if isinstance(year, int) and not FIRST_YEAR <= tags["year"] <= LAST_YEAR:
        return None
    if not _exists(tags.get("year"), tags.get("month"), tags.get("day")):
        return None
    unit = "day" if "day" in tags or "weekday" in tags else "month" if "month" in tags else "year"
    return make_frame(replace(found, tags={"unit": unit, **tags}))


def make_period(found: Found) -> TimeWords | None:
    """Build a quarter, half, season, decade or century."""
    tags, unit = dict(found.tags), dict(found.sets).get("unit")
    number = tags.get("number", dict(found.sets).get("number"))
    limit = {"quarter": 4, "half": 2, "century": 21}.get(str(unit))
    if limit and not (isinstance(number, int) and 1 <= number <= limit):
        return None
    if unit == "century" and isinstance(number, int):
        tags["number"] = number - 1
    return make_frame(replace(found, tags=tags))


def make_plain(found: Found) -> TimeWords:
    """Build what has no more meaning than its type and value."""
    return make_frame(found)


def make_spanned(found: Found) -> TimeWords | None:
    """Build the two ends of a range whose words share a month or a year."""
    tags, link = found.tags, found.spans["link"]
    start = {key: tags[key] for key in ("day", "month", "year") if key in tags}
    stop = {key: tags[f"{key}2"] for key in ("day", "month", "year") if f"{key}2" in tags}
    if "day" in start:
        stop.setdefault("month", start["month"])
    if "year2" in tags:
        stop["year"] = expand_year(int(stop["year"]), int(start["year"]) // CENTURY)
    first = make_date(Found(start, {}, (), Span(found.span.start, link.start)))
    last = make_date(Found(stop, {}, (), Span(link.end, found.span.end)))
    if first is None or last is None:
        return None
    if "year" in tags and "year2" not in tags:
        year = expand_year(int(tags["year"]))
        early = (first.month or 0) > (last.month or 0)
        first, last = replace(first, year=year - early), replace(last, year=year)
    return _range(found, first, last)


def make_days(found: Found) -> TimeWords | None:
    """Build the days of a list that share a month ("on 3, 5 and 9 May")."""
    tags = found.tags
    shared = {key: tags[key] for key in ("month", "year") if key in tags}
    days = [tags[name] for name in ("day", "day2", "day3", "day4", "day5") if name in tags]
    made = [make_date(Found({**shared, "day": day}, {}, (), found.span)) for day in days]
    pieces = tuple(item for item in made if item)
    if len(pieces) != len(days):
        return None
    return TimeWords("date", found.span, unit="day", link="list", pieces=pieces)


def make_join(found: Found) -> TimeWords:
    """Put a part of the day or a time of day on a date."""
    date: TimeWords = found.tags["date"]
    clock = found.tags.get("clock")
    part = found.tags.get("part", clock.part if clock else "")
    edge = found.tags.get("edge", date.edge)
    joined = replace(date, span=found.span, part=part, edge=edge if not date.pieces else "")
    return replace(joined, clock=clock.clock) if clock else joined


def make_within(found: Found) -> TimeWords | None:
    """Put a time into the longer time that its words name."""
    base, tags = found.tags["base"], {**found.tags}
    inner = tags.pop("inner", None) or make_frame(replace(found, tags={**tags, "base": None}))
    if base.unit not in _CONTAINERS.get(inner.unit, ()):
        return None
    if base.unit == "year" and inner.unit == "day" and not inner.month:
        return None
    return replace(inner, base=base, anchor="within", span=found.span)


def make_edge(found: Found) -> TimeWords | None:
    """Cut a time to its early, middle or late part."""
    date: TimeWords = found.tags["date"]
    if date.pieces:
        return None
    return replace(date, edge=found.tags.get("edge", date.edge), span=found.span)


def make_week_of(found: Found) -> TimeWords:
    """Build the week or weekend that holds a day."""
    return TimeWords(
        "date",
        found.span,
        unit=str(found.tags["unit"]),
        anchor="base",
        base=found.tags["base"],
    )


def make_about(found: Found) -> TimeWords | None:
    """Make a time approximate; "around 4 a.m. on Thursday" is about the hour, not the day."""
    date: TimeWords = found.tags["date"]
    about = not (date.clock or date.part)
    return None if date.pieces else replace(date, about=about, span=found.span)


def make_range(found: Found) -> TimeWords | None:
    """Build a range, or a choice, of two finished times."""
    start, stop = found.tags["start"], found.tags["stop"]
    if start.pieces or stop.pieces or start.mark or stop.mark:
        return None
    return _range(found, start, stop)


def make_bound(found: Found) -> TimeWords:
    """Open a time on one side; its span stays that of the date.

    "Before 3 p.m. on Friday" is still on Friday.
    """
    date: TimeWords = found.tags["date"]
    if (date.clock or date.part) and found.tags["bound"] in ("before", "after"):
        return date
    return replace(date, bound=str(found.tags["bound"]))


def roles_of(item: TimeWords) -> frozenset[str]:
    """Return the roles that a finding plays in the patterns of later levels."""
    if item.type == "duration":
        return frozenset({"DURANCHORED" if item.anchor else "DUR"})
    if item.type != "date" or item.mark or item.calendar:
        return frozenset({"CLOCKTIME" if item.clock and item.type == "time_of_day" else "TIMEITEM"})
    if item.pieces:
        return frozenset({"DATE", "RANGEDATE"})
    return frozenset({"DATE", *_roles_of_date(item)})


def _roles_of_date(item: TimeWords) -> set[str]:
    free = not item.anchor and item.year is None
    if item.unit in ("day", "night"):
        if item.weekday and not item.day and free:
            return {"WEEKDAYDATE", "LOOSE"}
        today = item.anchor == "print" and item.offset == 0 and not item.part and item.unit == "day"
        return {"DAYDATE"} | ({"LOOSE"} if free else set()) | ({"TODAY"} if today else set())
    if (
        item.anchor in ("print", "text")
        and item.unit in _LONG
        and not item.month
        and not item.number
    ):
        return {"LONG"}
    if item.unit == "year" and item.year:
        return {"YEARDATE"}
    if item.unit in ("quarter", "half", "season") and free:
        return {"LOOSE", "LOOSEPERIOD"}
    return {"LOOSE"} if item.unit == "month" and free else {"OTHERDATE"}


def _range(found: Found, start: TimeWords, stop: TimeWords) -> TimeWords:
    """Return a range of two ends; a mark such as a hyphen links like "to"."""
    link = str(dict(found.sets).get("link", found.tags["link"]))
    link = link if link in ("and", "or") else "to"
    return TimeWords("date", found.span, unit=stop.unit, link=link, pieces=(start, stop))


def _exists(year: object, month: object, day: object) -> bool:
    """Tell whether the day is one of its month; a year that is not given is a leap year."""
    if not isinstance(day, int) or not isinstance(month, int):
        return day is None or (isinstance(day, int) and 1 <= day <= 31)
    leap = year if isinstance(year, int) else 2000
    return 1 <= day <= monthrange(leap, month)[1]


BUILDERS: dict[str, Builder] = {
    "frame": make_frame,
    "date": make_date,
    "numeric": make_numeric,
    "spanned": make_spanned,
    "days": make_days,
    "period": make_period,
    "plain": make_plain,
    "shift": make_shift,
    "duration": make_duration,
    "clock": make_clock,
    "set": make_set,
    "join": make_join,
    "within": make_within,
    "edge": make_edge,
    "month_part": make_month_part,
    "week_of": make_week_of,
    "about": make_about,
    "range": make_range,
    "bound": make_bound,
}

ITEM_ROLES = tuple(
    frozenset(roles)
    for roles in (
        {"DUR"},
        {"DURANCHORED"},
        {"CLOCKTIME"},
        {"TIMEITEM"},
        {"DATE", "RANGEDATE"},
        {"DATE", "WEEKDAYDATE", "LOOSE"},
        {"DATE", "DAYDATE"},
        {"DATE", "DAYDATE", "LOOSE"},
        {"DATE", "DAYDATE", "TODAY"},
        {"DATE", "DAYDATE", "LOOSE", "TODAY"},
        {"DATE", "LONG"},
        {"DATE", "YEARDATE"},
        {"DATE", "LOOSE", "LOOSEPERIOD"},
        {"DATE", "LOOSE"},
        {"DATE", "OTHERDATE"},
    )
)
