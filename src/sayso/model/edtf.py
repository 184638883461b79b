"""EDTF texts to values and back: level 0 and 1, sets, and the codes of seasons and quarters.

Times of day, years before 1 and years of five digits are refused: no claim of
this house has one. Season codes 21 to 24 are those of the northern half, winter
beginning in December; 33 to 36 are quarters, 40 and 41 half years.
"""

import re
from calendar import monthrange
from dataclasses import dataclass

from sayso.errors import UsageError
from sayso.model.days import Days

_DATE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%]?)", re.ASCII)
_SETS = {"[": "]", "{": "}"}
# First month and number of months of each code that is no month.
_PERIODS = {
    **{code: (3 * (code - 21) + 3, 3) for code in range(21, 25)},
    **{code: (3 * (code - 33) + 1, 3) for code in range(33, 37)},
    40: (1, 6),
    41: (7, 6),
}


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date as its parts are written; `X` is a digit not given, `unsure` one of `?`, `~`, `%`."""

    year: str
    month: str = ""
    day: str = ""
    unsure: str = ""


@dataclass(frozen=True, slots=True)
class EdtfInterval:
    """Two ends; an end is a date, `..` (open) or empty (unknown)."""

    start: EdtfDate | str
    stop: EdtfDate | str


@dataclass(frozen=True, slots=True)
class EdtfSet:
    """One of these (`[`) or all of these (`{`); an interval in it is written with two dots."""

    mark: str
    items: tuple[EdtfDate | EdtfInterval, ...]


Edtf = EdtfDate | EdtfInterval | EdtfSet


def parse_edtf(text: str) -> Edtf:
    """Read an EDTF text; raises UsageError where it is none."""
    if text[:1] in _SETS and text.endswith(_SETS[text[:1]]):
        return EdtfSet(text[0], tuple(_parse_item(item, text) for item in text[1:-1].split(",")))
    if "/" not in text:
        return _parse_date(text, text)
    start, _, stop = text.partition("/")
    value = EdtfInterval(_parse_end(start, text), _parse_end(stop, text))
    if isinstance(value.start, str) and isinstance(value.stop, str):
        raise _refuse(text)
    days_of(value)
    return value


def write_edtf(value: Edtf) -> str:
    """Return the EDTF text of a value, the inverse of `parse_edtf`."""
    if isinstance(value, EdtfSet):
        items = ",".join(_write_item(item) for item in value.items)
        return f"{value.mark}{items}{_SETS[value.mark]}"
    if isinstance(value, EdtfInterval):
        return f"{_write_end(value.start)}/{_write_end(value.stop)}"
    return "-".join(part for part in (value.year, value.month, value.day) if part) + value.unsure


def days_of(value: Edtf) -> Days:
    """Return the first and last day that a value can mean."""
    if isinstance(value, EdtfSet):
        days = days_of(value.items[0])
        for item in value.items[1:]:
            days = days.join(days_of(item))
        return days
    if isinstance(value, EdtfInterval):
        first = None if isinstance(value.start, str) else days_of(value.start).first
        last = None if isinstance(value.stop, str) else days_of(value.stop).last
        return Days(first, last)
    return _days_of_date(value)


def _parse_item(text: str, whole: str) -> EdtfDate | EdtfInterval:
    if ".." not in text:
        return _parse_date(text, whole)
    start, _, stop = text.partition("..")
    value = EdtfInterval(
        _parse_date(start, whole) if start else "..", _parse_date(stop, whole) if stop else ".."
    )
    if value.start == value.stop == "..":
        raise _refuse(whole)
    days_of(value)
    return value


def _parse_end(text: str, whole: str) -> EdtfDate | str:
    return text if text in ("", "..") else _parse_date(text, whole)


def _parse_date(text: str, whole: str) -> EdtfDate:
    match = _DATE.fullmatch(text)
    if not match:
        raise _refuse(whole)
    year, month, day, unsure = (part or "" for part in match.groups())
    if not (_fits(year, month, day) and year != "0000"):
        raise _refuse(whole)
    return EdtfDate(year, month, day, unsure)


def _fits(year: str, month: str, day: str) -> bool:
    """Tell whether the parts name a day, month, period or year that exists."""
    if month in ("", "XX"):
        return day in ("", "XX")
    number = int(month)
    if number in _PERIODS:
        return not day and "X" not in year and not (number == 24 and year == "9999")
    if not 1 <= number <= 12:
        return False
    return day in ("", "XX") or 1 <= int(day) <= _month_length(year, number)


def _month_length(year: str, month: int) -> int:
    return 29 if "X" in year and month == 2 else monthrange(int(year.replace("X", "4")), month)[1]


def _days_of_date(value: EdtfDate) -> Days:
    first_year, last_year = int(value.year.replace("X", "0")), int(value.year.replace("X", "9"))
    first_year = max(first_year, 1)
    if value.month in ("", "XX"):
        return Days(f"{first_year:04}-01-01", f"{last_year:04}-12-31")
    month, count = _PERIODS.get(int(value.month), (int(value.month), 1))
    last_year, last_month = last_year + (month + count - 2) // 12, (month + count - 2) % 12 + 1
    if value.day not in ("", "XX"):
        first, last = _clip(first_year, month, value.day), _clip(last_year, month, value.day)
        return Days(first, last)
    end = monthrange(last_year, last_month)[1]
    return Days(f"{first_year:04}-{month:02}-01", f"{last_year:04}-{last_month:02}-{end:02}")


def _clip(year: int, month: int, day: str) -> str:
    """Return the day, cut to the length of its month ("199X-02-29" begins in a year without one)."""
    return f"{year:04}-{month:02}-{min(int(day), monthrange(year, month)[1]):02}"


def _write_item(item: EdtfDate | EdtfInterval) -> str:
    if isinstance(item, EdtfDate):
        return write_edtf(item)
    ends = (item.start, item.stop)
    return "..".join("" if isinstance(end, str) else write_edtf(end) for end in ends)


def _write_end(end: EdtfDate | str) -> str:
    return end if isinstance(end, str) else write_edtf(end)


def _refuse(text: str) -> UsageError:
    return UsageError(f"not an EDTF date: {text!r}.", "examples: 1992-02-25, 1992-02, 2020-11/..")
