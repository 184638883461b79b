"""A stretch of days with open ends: the algebra under every time.

Days are ISO texts (`YYYY-MM-DD`), which sort like the days they name; None is
an end that is open or not stated.
"""

from dataclasses import dataclass
from datetime import date

from sayso.errors import BoundsError

WEEK = 7
LONGEST_MONTH = 31


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day, both inside; None where open."""

    first: str | None = None
    last: str | None = None

    def __post_init__(self) -> None:
        """Refuse a stretch whose first day lies after its last."""
        if self.first and self.last and self.first > self.last:
            raise BoundsError(self.first, self.last)

    def contains(self, other: "Days") -> bool:
        """Tell whether every day of the other stretch lies in this one."""
        return _not_after(self.first, other.first, open_is_first=True) and _not_after(
            other.last, self.last, open_is_first=False
        )

    def overlaps(self, other: "Days") -> bool:
        """Tell whether the two stretches share a day."""
        return not (
            (self.last and other.first and self.last < other.first)
            or (other.last and self.first and other.last < self.first)
        )

    def meet(self, other: "Days") -> "Days | None":
        """Return the days that both hold, or None where they share none."""
        if not self.overlaps(other):
            return None
        firsts = [day for day in (self.first, other.first) if day]
        lasts = [day for day in (self.last, other.last) if day]
        return Days(max(firsts, default=None), min(lasts, default=None))

    def join(self, other: "Days") -> "Days":
        """Return the smallest stretch that holds both."""
        first = min(self.first, other.first) if self.first and other.first else None
        last = max(self.last, other.last) if self.last and other.last else None
        return Days(first, last)

    @property
    def width(self) -> int | None:
        """Return the number of days, None where an end is open."""
        if not (self.first and self.last):
            return None
        return (date.fromisoformat(self.last) - date.fromisoformat(self.first)).days + 1

    @property
    def precision(self) -> int:
        """Return UCDP's date_prec: 1 day, 2 days of a week, 3 week, 4 month, 5 more or open."""
        width = self.width
        if width is None or width > LONGEST_MONTH:
            return 5
        return 1 if width == 1 else 2 if width < WEEK else 3 if width == WEEK else 4


def _not_after(one: str | None, two: str | None, *, open_is_first: bool) -> bool:
    """Compare two ends of the same side, where open means boundless on that side."""
    if open_is_first:
        return one is None or (two is not None and one <= two)
    return two is None or (one is not None and one <= two)
