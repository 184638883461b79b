"""Which year, month or week a date means that does not say so.

A claim's date is the last such day before print, or the next one where the
words around it speak of what is to come. The view's value is the nearest.
"""

from datetime import date, timedelta

from sayso.ground.calendar import WEEK, Stretch, move, stretch_at
from sayso.model.time_words import TimeWords

NEAR = 200
FIRST_SEASON = 20
YEARS = range(-8, 9)


def fixed_date(item: TimeWords, year: int) -> Stretch | None:
    """Return the stretch that the fields of a date name in the year, None where there is none."""
    if item.unit in ("quarter", "half", "season") and item.number:
        month = {
            "quarter": 3 * item.number - 2,
            "half": 6 * item.number - 5,
            "season": 3 * (item.number - FIRST_SEASON),
        }[item.unit]
        return Stretch(item.unit, date(year, month, 1))
    if item.day and item.month:
        try:
            return Stretch("day", date(year, item.month, item.day))
        except ValueError:
            return None
    return (
        Stretch("month", date(year, item.month, 1))
        if item.month
        else Stretch("year", date(year, 1, 1))
    )


def last_or_next(item: TimeWords, day: date) -> Stretch | None:
    """Return the last such date up to the day, or the next one where the tense looks ahead."""
    fits = _candidates(item, day)
    before = [one for one in fits if one.first <= day]
    behind = [one for one in fits if one.last >= day]
    if item.tense == "future" and behind:
        return behind[0]
    return before[-1] if before else None


def nearest(item: TimeWords, day: date, against: int = 1) -> Stretch | None:
    """Return the nearest such date to the day; one against the tense is so many times as far."""
    return min(
        _candidates(item, day),
        key=lambda one: _distance(one, day, item.tense, against),
        default=None,
    )


def directed(item: TimeWords, day: date) -> Stretch | None:
    """Return "last", "this" or "next" such date, seen from the day."""
    fits = _candidates(item, day)
    if item.offset == 0:
        return next((one for one in fits if one.first.year == day.year), None)
    if (item.offset or 0) < 0:
        return next((one for one in reversed(fits) if one.last < day), None)
    return next((one for one in fits if one.first > day), None)


def weekdays(item: TimeWords, day: date) -> tuple[date, ...]:
    """Return the days that a weekday can mean, two where "last" or "next" leaves it open."""
    number = item.weekday or 1
    back = (day.weekday() + 1 - number) % WEEK
    if item.offset is None:
        same = day - timedelta(days=back)
        ahead = item.tense == "future" and back > 0
        return (same + timedelta(days=WEEK),) if ahead else (same,)
    monday = day - timedelta(days=day.weekday())
    in_week = monday + timedelta(days=number - 1)
    if item.offset == 0:
        return (in_week,)
    step = timedelta(days=WEEK * item.offset)
    near = day - timedelta(days=back or WEEK) if item.offset < 0 else _next_weekday(day, back)
    return tuple(sorted({near, in_week + step}))


def inside(item: TimeWords, base: Stretch) -> Stretch | None:
    """Return the date that lies inside the longer stretch."""
    if base.unit in ("week", "weekend", "fortnight") and item.weekday:
        monday = stretch_at("week", base.first).first
        return Stretch("day", monday + timedelta(days=item.weekday - 1))
    if base.unit == "month" and item.day and not item.month:
        moved = _day_of(base, item.day)
        return Stretch("day", moved) if base.first <= moved <= base.last else None
    return fixed_date(item, base.first.year) if base.unit == "year" else None


def _day_of(base: Stretch, day: int) -> date:
    """Return the day of a month, counted from its end where it is below zero."""
    if day < 0:
        return base.last + timedelta(days=day + 1)
    return base.first + timedelta(days=day - 1)


def _candidates(item: TimeWords, day: date) -> list[Stretch]:
    """Return the dates that fit the fields in the years (or months) around the day."""
    if item.day and not item.month:
        months = [move("month", day, count) for count in range(-3, 4)]
        return [one for month in months if month and (one := inside(item, month))]
    made = [fixed_date(item, day.year + count) for count in YEARS if 0 < day.year + count < 9999]
    fits = [one for one in made if one]
    if item.weekday and item.day:
        named = [one for one in fits if one.first.isoweekday() == item.weekday]
        return named or fits
    return fits


def _next_weekday(day: date, back: int) -> date:
    return day + timedelta(days=WEEK - back)


def _distance(one: Stretch, day: date, tense: str, against: int) -> int:
    middle = (one.first + (one.last - one.first) / 2 - day).days
    other = tense == ("past" if middle > 0 else "future")
    return abs(middle) * (against if other else 1)
