"""Builders of the smallest times: dates in digits, times of day, stretches, repeated times."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sayso.model.text import Span
from sayso.model.time_words import TimeWords

CENTURY, PIVOT = 100, 50
_ISO_UNITS = {
    "second": "T{}S",
    "minute": "T{}M",
    "hour": "T{}H",
    "day": "{}D",
    "night": "{}D",
    "weekend": "{}WE",
    "week": "{}W",
    "fortnight": "{}W",
    "month": "{}M",
    "quarter": "{}Q",
    "season": "{}M",
    "year": "{}Y",
    "decade": "{}Y",
    "century": "{}Y",
}
_HALVES = {"year": ("", "{}Y", "6M"), "minute": ("T", "{}M", "30S"), "hour": ("T", "{}H", "30M")}
_TIMES = {"fortnight": 2, "season": 3, "decade": 10, "century": 100}


@dataclass(frozen=True, slots=True)
class Found:
    """One finding of a pattern: tagged values with their spans, settings, and the whole span."""

    tags: Mapping[str, Any]
    spans: Mapping[str, Span]
    sets: tuple[tuple[str, object], ...]
    span: Span


def expand_year(year: int, century: int | None = None) -> int:
    """Return a year of four digits; two digits belong to the century given, or to the nearest."""
    if year >= CENTURY:
        return year
    if century is not None:
        return century * CENTURY + year
    return year + (2000 if year < PIVOT else 1900)


def make_numeric(found: Found) -> TimeWords | None:
    """Build a date in digits; where day and month can be told two ways, both are its pieces."""
    text = str(found.tags["date"]).partition("T")[0]
    mark = next(char for char in text if not char.isdigit())
    parts = [int(part) for part in text.split(mark)]
    if len(text.split(mark)[0]) == 4:
        return _day(found, parts[0], parts[1], parts[2])
    year = expand_year(parts[2])
    first, second = _day(found, year, parts[0], parts[1]), _day(found, year, parts[1], parts[0])
    if mark == ".":
        return second
    if first is None or second is None:
        made = first or second
        order = "month_first" if first else "day_first"
        return made and TimeWords(
            "date", found.span, "day", made.year, made.month, made.day, value=order
        )
    if first == second:
        return first
    return TimeWords("date", found.span, unit="day", link="order", pieces=(first, second))


def _day(found: Found, year: int, month: int, day: int) -> TimeWords | None:
    lengths = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    if not (1 <= month <= 12 and 1 <= day <= lengths[month - 1] and year >= 1):
        return None
    if month == 2 and day == 29 and not leap:
        return None
    return TimeWords("date", found.span, unit="day", year=year, month=month, day=day)


def make_clock(found: Found) -> TimeWords | None:
    """Build a time of day, as TIMEX3 writes it."""
    value, half = found.tags["clock"], found.tags.get("half")
    if isinstance(value, str):
        hour, minute = (int(part) for part in value.split(":")[:2])
    elif "military" in dict(found.sets):
        hour, minute = divmod(int(value), CENTURY)
    else:
        hour, minute = int(value), round((value - int(value)) * CENTURY)
    part = str(found.tags.get("part", ""))
    late = half == "pm" or part in ("AF", "EV")
    if (half and hour > 12) or hour > 24 or minute > 59:
        return None
    hour = hour % 12 + 12 * late if half or late else hour
    return TimeWords(
        "time_of_day", found.span, clock=f"T{hour:02}:{minute:02}", value=f"T{hour:02}:{minute:02}"
    )


def make_duration(found: Found) -> TimeWords:
    """Build a stretch of time; `amount` is None where the words give no number."""
    tags, sets = found.tags, dict(found.sets)
    amount = None if "some" in tags else tags.get("amount", sets.get("amount", 0))
    unit = str(tags.get("unit", tags.get("some", sets.get("unit", ""))))
    if amount is not None:
        amount += _fraction(tags.get("fraction", "")) + ("half" in tags) / 2 - ("only" in tags) / 2
    anchor = str(sets.get("anchor", ""))
    return TimeWords(
        "duration",
        found.span,
        unit=unit,
        amount=amount,
        anchor=anchor,
        offset=tags.get("offset"),
        about="about" in tags,
        value=write_duration(amount, unit),
    )


def write_duration(amount: float | None, unit: str) -> str:
    """Return the ISO duration; X stands for a number that is not given."""
    if amount is None:
        return "P" + _ISO_UNITS[unit].format("X")
    number = amount * _TIMES.get(unit, 1)
    if unit in _HALVES and number % 1 == 0.5:
        time, whole, half = _HALVES[unit]
        return f"P{time}{whole.format(int(number)) if number > 1 else ''}{half}"
    return "P" + _ISO_UNITS[unit].format(int(number) if number == int(number) else number)


def make_set(found: Found) -> TimeWords:
    """Build a time that comes again and again."""
    tags = found.tags
    if "weekday" in tags:
        value = f"XXXX-WXX-{tags['weekday']}{_part_of(tags)}"
    elif "month" in tags:
        value = f"XXXX-{tags['month']:02}"
    elif "part" in tags:
        value = f"XXXX-XX-XX{_part_of(tags)}"
    else:
        amount = tags.get("amount", dict(found.sets).get("amount", 1))
        value = write_duration(amount, str(tags["unit"]))
    return TimeWords("set", found.span, value=value)


def _part_of(tags: Mapping[str, Any]) -> str:
    return f"T{tags['part']}" if "part" in tags else ""


def _fraction(text: str) -> float:
    over, _, under = str(text).partition("/")
    return int(over) / int(under) if over and under.strip("0") else 0.0
