"""Days that a line of a page writes in full, in the words of a language's calendar.

A day needs its year; "03/04/2021" may be read in two ways and has no day, and is still
seen as a date. Two digits are a year only after a month's name and before the line's end or a bracket.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

from sayso.packs.load import HOME, read_toml

PIVOT = 70  # '69 is 2069, '70 is 1970, as in POSIX

_CLOCK = r"(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?"
_ISO = rf"(?P<y1>\d{{4}})(?P<s1>[-/.])(?P<m1>\d{{1,2}})(?P=s1)(?P<d1>\d{{1,2}}){_CLOCK}(?!\d)"
_FIGURES = r"(?P<d2>\d{1,2})(?P<s2>[-/.])(?P<m2>\d{1,2})(?P=s2)(?P<y2>\d{4})(?!\d)"
_DAY_FIRST = (
    r"(?P<d3>\d{{1,2}})(?:[a-z]{{2}})?(?: [a-z]{{2}})?[ .-]{{1,2}}(?P<m3>{months})\.?,?[ -]"
    r"(?P<y3>\d{{4}}(?!\d)|['’]\d{{2}}(?!\d)|\d{{2}}(?=\s*(?:$|[(\[—–]|--)))"
)
_MONTH_FIRST = r"(?P<m4>{months})\.?\s(?P<d4>\d{{1,2}})(?:[a-z]{{2}})?,?\s(?P<y4>\d{{4}})(?!\d)"


@dataclass(frozen=True, slots=True, eq=False)
class Calendar:
    """The names of months and weekdays of a language, and the pattern of its dates."""

    months: dict[str, int]
    weekdays: frozenset[str]
    pattern: re.Pattern[str]


class Day(NamedTuple):
    """A date in a text; `day` is None where it is no single real day; `axis` is what a word beside it says."""

    start: int
    end: int
    day: str | None
    axis: str = ""


@cache
def load_calendar(language: str) -> Calendar:
    """Load the names of months and weekdays; a language without them has dates in figures only."""
    path = HOME / language / "calendar.toml"
    entries = read_toml(path)[1].get("time_word", ()) if path.is_file() else ()
    months = {
        word: int(entry["value"])
        for entry in entries
        if "MONTH" in entry["roles"]
        for word in entry["words"]
    }
    weekdays = frozenset(
        word for entry in entries if "WDAY" in entry["roles"] for word in entry["words"]
    )
    return Calendar(months, weekdays, _pattern(months))


def find_days(line: str, calendar: Calendar) -> tuple[Day, ...]:
    """Return the dates of a line with offsets into it, in order."""
    if not any(char.isdigit() for char in line):
        return ()
    return tuple(
        Day(found.start(), found.end(), _read(found, calendar))
        for found in calendar.pattern.finditer(line)
    )


def read_date(words: str, calendar: Calendar) -> str | None:
    """Return the day that the words as a whole begin with; None where they hold none or an unclear one."""
    found = calendar.pattern.search(words)
    return _read(found, calendar) if found else None


def _pattern(months: dict[str, int]) -> re.Pattern[str]:
    parts = [_ISO, _FIGURES]
    if months:
        names = "|".join(
            re.escape(word) for word in sorted(months, key=lambda word: (-len(word), word))
        )
        parts += [_DAY_FIRST.format(months=names), _MONTH_FIRST.format(months=names)]
    return re.compile(rf"(?<![\w.])(?:{'|'.join(parts)})", re.IGNORECASE)


def _read(found: re.Match[str], calendar: Calendar) -> str | None:
    parts = found.groupdict()
    if parts["y1"]:
        return _day(parts["y1"], int(parts["m1"]), int(parts["d1"]))
    if parts["y2"]:
        return _read_figures(parts)
    form = "3" if parts.get("y3") else "4"
    month = calendar.months[parts["m" + form].casefold()]
    return _day(parts["y" + form], month, int(parts["d" + form]))


def _read_figures(parts: dict[str, str]) -> str | None:
    """Read 27.02.2025 day first; with other marks only where one figure can be no month."""
    first, second = int(parts["d2"]), int(parts["m2"])
    if parts["s2"] == "." or first > 12 or first == second:
        return _day(parts["y2"], second, first)
    return _day(parts["y2"], first, second) if second > 12 else None


def _day(year: str, month: int, day: int) -> str | None:
    number = int(year.lstrip("'’"))
    if len(year.lstrip("'’")) == 2:
        number += 1900 if number >= PIVOT else 2000
    try:
        return date(number, month, day).isoformat()
    except ValueError:
        return None
