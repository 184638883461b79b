"""Feasts whose day moves: the rule of a pack ("easter -2", "thanksgiving 11-4-4") to a day.

For the view only: churches and countries keep some of them on other days, so no claim gets one.
"""

import re
from datetime import date, timedelta

from sayso.ground.calendar import WEEK

_FROM_EASTER = re.compile(r"\S+ ([+-]\d+)")
# Month, weekday (1 to 7) and which of them.
_NTH = re.compile(r"\S+ (\d+)-(\d)-(\d)")


def feast_value(rule: str, year: int | None, printed: date | None) -> str:
    """Return the value of a feast in the year, or in the one nearest to print; empty without a rule."""
    years = (
        (year,) if year else tuple(printed.year + step for step in (-1, 0, 1)) if printed else ()
    )
    days = [day for one in years if (day := feast_day(rule, one))]
    if not days:
        return ""
    near = min(days, key=lambda day: abs((day - printed).days)) if printed else days[0]
    return near.isoformat()


def feast_day(rule: str, year: int) -> date | None:
    """Return the day of a feast in a year, None where the rule gives none."""
    if match := _FROM_EASTER.fullmatch(rule):
        return easter_of(year) + timedelta(days=int(match[1]))
    if match := _NTH.fullmatch(rule):
        month, weekday, nth = (int(part) for part in match.groups())
        first = date(year, month, 1)
        day = first + timedelta(days=(weekday - first.isoweekday()) % WEEK + WEEK * (nth - 1))
        return day if day.month == month else day - timedelta(days=WEEK)
    return None


def easter_of(year: int) -> date:
    """Return the Easter Sunday of the western churches, by the rule of Gauss as Butcher wrote it."""
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = epact - epact // 28 * (1 - epact // 28 * (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % WEEK
    days = moon - weekday
    month = 3 + (days + 40) // 44
    return date(year, month, days + 28 - 31 * (month // 4))
