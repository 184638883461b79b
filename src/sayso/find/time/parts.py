"""The builder of parts of a month that the words count: "the first week of February", "the last three days of May".

A week is counted from the first of the month, so its days are approximate; days are exact. What is
counted from the end has days below zero: -1 is the last.
"""

from dataclasses import replace

from sayso.find.time.atoms import Found
from sayso.model.time_words import TimeWords

WEEK, HALF = 7, 15
LONGEST = 28


def make_month_part(found: Found) -> TimeWords | None:
    """Build the days of a month from its first or last weeks, days or half, or from its second week."""
    tags = found.tags
    number, amount = tags.get("number", -1), int(tags.get("amount", 1))
    unit = str(tags["unit"])
    days = _half(number) if unit == "half" else _counted(number, amount * _days_of(unit))
    base = tags.get("base") or _month_of(found)
    if days is None or base is None or base.pieces or base.unit != "month":
        return None
    about = unit != "day"
    first, last = (
        TimeWords("date", found.span, unit="day", day=day, anchor="within", base=base, about=about)
        for day in days
    )
    return TimeWords("date", found.span, unit="day", link="to", pieces=(first, last))


def _days_of(unit: str) -> int:
    return WEEK if unit == "week" else 1


def _half(number: int) -> tuple[int, int] | None:
    return {1: (1, HALF), 2: (HALF + 1, -1), -1: (HALF + 1, -1)}.get(number)


def _counted(number: int, length: int) -> tuple[int, int] | None:
    """Return the first and last day of the part: the first, the second ... or the last of its length."""
    if number < 0:
        return (-length, -1) if length < LONGEST else None
    last = number * length
    return (last - length + 1, last) if 0 < last <= LONGEST else None


def _month_of(found: Found) -> TimeWords | None:
    if "month" not in found.tags:
        return None
    year = found.tags.get("year")
    month = TimeWords("date", found.span, unit="month", month=found.tags["month"])
    return replace(month, year=year) if year else month
