"""Dates as the pages of many languages write them: names of months, order of figures, the days of the week.

The language is the one that the page names. Figures are read by its order; where the
page names no language, or one whose order is not known, "3/4/2026" has no day.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from sayso.packs.load import HOME, load_entries
from sayso.read.dates import PIVOT, Day

CLOCK: Final = r"(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?"
_YEAR = r"(?:(?:19|20)\d{2})(?!\d)"
_SHORT = r"(?:\d{2})(?![\d.:/-])"
_ISO = rf"(?P<y1>{_YEAR})(?P<s1>[-/.])(?P<m1>\d{{1,2}})(?P=s1)(?P<d1>\d{{1,2}}){CLOCK}(?!\d)"
_FIGURES = (
    rf"(?P<d2>\d{{1,2}})(?P<s2>\. ?|[-/]|\s[|/.]\s)(?P<m2>\d{{1,2}})(?P=s2)(?P<y2>{_YEAR}|{_SHORT})"
)
_DAY_FIRST = (
    r"(?P<d3>\d{{1,2}})(?:[a-zº°]{{1,2}})?(?: [a-z]{{2}})?[ .-]{{1,2}}(?P<m3>{months})\.?,?"
    r"(?:\s[a-z]{{2,3}})?[ -](?P<y3>{year})"
)
_MONTH_FIRST = r"(?P<m4>{months})\.?\s(?P<d4>\d{{1,2}})(?:[a-z]{{2}})?,?\s(?P<y4>{year})"


@dataclass(frozen=True, slots=True)
class Named:
    """The calendar of a language as the pack writes it; `like` names one whose words it shares."""

    name: str
    like: str = ""
    order: str = ""
    months: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class PageCalendar:
    """The months and weekdays of a language, the order of its figures, and the pattern of its dates."""

    months: dict[str, int]
    days: frozenset[str]
    order: str
    pattern: re.Pattern[str]

    def find(self, line: str) -> tuple[Day, ...]:
        """Return the dates of a line with offsets into it, in order; `day` is None where it is unclear."""
        if not any(char.isdigit() for char in line):
            return ()
        return tuple(
            Day(found.start(), found.end(), self._read(found))
            for found in self.pattern.finditer(line)
        )

    def _read(self, found: re.Match[str]) -> str | None:
        parts = found.groupdict()
        if parts["y1"]:
            return _day(parts["y1"], int(parts["m1"]), int(parts["d1"]))
        if parts["y2"]:
            return self._read_figures(parts)
        form = "3" if parts["y3"] else "4"
        month = self.months[parts["m" + form].casefold()]
        return _day(parts["y" + form], month, int(parts["d" + form]))

    def _read_figures(self, parts: dict[str, str]) -> str | None:
        first, second, year = int(parts["d2"]), int(parts["m2"]), parts["y2"]
        order = "day" if parts["s2"].strip()[0] in ".|" else self.order
        if first > 12 or first == second or (order == "day" and second <= 12):
            return _day(year, second, first) if len(year) == 4 or order == "day" else None
        if second > 12 or order == "month":
            return _day(year, first, second) if len(year) == 4 or order == "month" else None
        return None


@cache
def calendar_of(language: str) -> PageCalendar:
    """Return the calendar of a language ("de", "en-us"); of an unknown one, all months and no order."""
    known = _named()
    for name in (language, language.split("-")[0]):
        if name in known:
            named = known[name]
            words = known.get(named.like, named)
            return _make((words, known["en"]), named.order)
    return _make(tuple(item for item in known.values() if item.months), "")


@cache
def _named() -> dict[str, Named]:
    entries = load_entries(HOME / "pages.toml", HOME, "calendar", Named)
    return {entry.name: entry for entry in entries}


def _make(named: tuple[Named, ...], order: str) -> PageCalendar:
    """Make a calendar of one or more languages; of words that two share the first wins."""
    months: dict[str, int] = {}
    for item in named:
        for number, forms in enumerate(item.months, 1):
            for form in forms.split():
                months.setdefault(form, number)
    names = "|".join(
        re.escape(word) for word in sorted(months, key=lambda word: (-len(word), word))
    )
    parts = [_ISO, _FIGURES]
    parts += [form.format(months=names, year=_YEAR) for form in (_DAY_FIRST, _MONTH_FIRST)]
    pattern = re.compile(rf"(?<![\w.,/-])(?:{'|'.join(parts)})", re.IGNORECASE)
    days = frozenset(day for item in named for day in item.days)
    return PageCalendar(months, days, order, pattern)


def _day(year: str, month: int, day: int) -> str | None:
    number = int(year)
    if len(year) == 2:
        number += 1900 if number >= PIVOT else 2000
    try:
        return date(number, month, day).isoformat()
    except ValueError:
        return None
