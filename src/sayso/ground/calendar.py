"""Stretches of the calendar: a unit and its first day, moved, cut and written as EDTF or TIMEX3."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

WEEK = 7
MONTHS_OF = {
    "month": 1,
    "quarter": 3,
    "season": 3,
    "half": 6,
    "year": 12,
    "decade": 120,
    "century": 1200,
}
DAYS_OF = {"day": 1, "night": 1, "week": WEEK, "weekend": WEEK, "fortnight": 2 * WEEK}
SEASONS = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}
# Early, middle and late part of a longer time: first and last of the smaller unit.
MONTH_EDGES = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
YEAR_EDGES = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
DECADE_EDGES = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
CENTURY_EDGES = {"early": (0, 33), "mid": (34, 66), "late": (67, 99)}
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Stretch:
    """A unit of the calendar that begins on a day."""

    unit: str
    first: date

    @property
    def last(self) -> date:
        """Return the last day."""
        if self.unit == "night" or self.unit == "weekend":
            return self.first + timedelta(days=1)
        if self.unit in DAYS_OF:
            return self.first + timedelta(days=DAYS_OF[self.unit] - 1)
        year, month = _add_months(self.first.year, self.first.month, MONTHS_OF[self.unit] - 1)
        return date(year, month, monthrange(year, month)[1])


def stretch_at(unit: str, day: date) -> Stretch:
    """Return the stretch of the unit that holds the day."""
    year, month = day.year, day.month
    starts = {
        "week": day - timedelta(days=day.weekday()) if day > date(1, 1, 8) else day,
        "month": date(year, month, 1),
        "quarter": date(year, (month - 1) // 3 * 3 + 1, 1),
        "season": _season_start(year, month),
        "half": date(year, 1 if month < 7 else 7, 1),
        "year": date(year, 1, 1),
        "decade": date(max(year // 10 * 10, 1), 1, 1),
        "century": date(max(year // 100 * 100, 1), 1, 1),
    }
    starts["fortnight"] = starts["week"]
    starts["weekend"] = starts["week"] + timedelta(days=SATURDAY)
    return Stretch(unit, starts.get(unit, day))


def move(unit: str, day: date, count: int) -> Stretch | None:
    """Return the stretch of the unit that lies so many units from that of the day."""
    moved = move_day(unit, stretch_at(unit, day).first, count)
    return Stretch(unit, moved) if moved else None


def move_day(unit: str, day: date, count: int) -> date | None:
    """Return the day so many units away, cut to the length of its month; None outside the calendar."""
    try:
        if unit in DAYS_OF:
            return day + timedelta(days=DAYS_OF[unit] * count)
        year, month = _add_months(day.year, day.month, MONTHS_OF[unit] * count)
        return date(year, month, min(day.day, monthrange(year, month)[1]))
    except (OverflowError, ValueError):
        return None


def edtf_of(stretch: Stretch, edge: str = "") -> str:
    """Write a stretch as EDTF, with its edge as an approximate interval."""
    unit, first, last = stretch.unit, stretch.first, stretch.last
    if edge and (cut := _edge_of(stretch, edge)):
        return cut
    if unit == "day":
        return first.isoformat()
    if unit in ("month", "year"):
        return first.isoformat()[: 7 if unit == "month" else 4]
    if unit == "quarter":
        return f"{first.year:04}-{33 + (first.month - 1) // 3}"
    if unit == "season":
        return f"{first.year:04}-{20 + first.month // 3}"
    if unit in ("decade", "century"):
        return f"{first.year:04}"[: 3 if unit == "decade" else 2] + (
            "X" if unit == "decade" else "XX"
        )
    if unit == "half":
        return f"{first.isoformat()[:7]}/{last.isoformat()[:7]}"
    return f"{first.isoformat()}/{last.isoformat()}"


def timex_of(stretch: Stretch, part: str = "", clock: str = "") -> str:
    """Write a stretch as TIMEX3 does."""
    unit, first = stretch.unit, stretch.first
    time = clock or (f"T{part}" if part else "")
    year = f"{first.year:04}"
    if unit in ("day", "night"):
        return first.isoformat() + (time or ("TNI" if unit == "night" else ""))
    if unit in ("week", "weekend", "fortnight"):
        iso = first.isocalendar()
        return f"{iso.year:04}-W{iso.week:02}" + ("-WE" if unit == "weekend" else "")
    if unit == "quarter":
        return f"{year}-Q{(first.month + 2) // 3}"
    if unit == "season":
        return f"{year}-{SEASONS[20 + first.month // 3]}"
    if unit == "half":
        return f"{year}-H{1 if first.month < 7 else 2}"
    short = {"month": first.isoformat()[:7], "decade": year[:3], "century": year[:2]}
    return short.get(unit, year)


def _edge_of(stretch: Stretch, edge: str) -> str | None:
    year, month = stretch.first.year, stretch.first.month
    if stretch.unit == "month":
        first, last = MONTH_EDGES[edge]
        start, stop = date(year, month, first), date(year, month, min(last, stretch.last.day))
        return f"{start.isoformat()}~/{stop.isoformat()}~"
    if stretch.unit == "year":
        first, last = YEAR_EDGES[edge]
        return f"{year:04}-{first:02}~/{year:04}-{last:02}~"
    edges = {"decade": DECADE_EDGES, "century": CENTURY_EDGES}.get(stretch.unit)
    if edges is None:
        return None
    base = year // 10 * 10 if stretch.unit == "decade" else year // 100 * 100
    return f"{max(base + edges[edge][0], 1):04}~/{base + edges[edge][1]:04}~"


def _season_start(year: int, month: int) -> date:
    if month < 3:
        return date(max(year - 1, 1), 12, 1)
    return date(year, month // 3 * 3, 1)


def _add_months(year: int, month: int, count: int) -> tuple[int, int]:
    total = year * 12 + month - 1 + count
    return total // 12, total % 12 + 1
