"""A time as EDTF with its earliest and latest day."""

from dataclasses import dataclass

from sayso.errors import BoundsError
from sayso.model.days import Days
from sayso.model.edtf import days_of, parse_edtf
from sayso.model.text import Span


@dataclass(frozen=True, slots=True)
class When:
    """A time: EDTF text, first and last day (ISO, None where open), and its words.

    `precision` is UCDP's date_prec, 1 (day) to 5 (more than a month), from the
    width; `resolved` names the rule that filled in what the words leave out:
    before_print, after_print (the last or next such day), from_print (counted
    from the day of print), from_text (counted from an earlier date of the text).
    """

    edtf: str
    earliest: str | None
    latest: str | None
    precision: int | None
    words: str
    span: Span
    carried: bool = False
    resolved: str | None = None

    def __post_init__(self) -> None:
        """Refuse an interval whose first day lies after its last."""
        if self.earliest and self.latest and self.earliest > self.latest:
            raise BoundsError(self.earliest, self.latest)

    @property
    def days(self) -> Days:
        """Return the stretch of days, with its algebra: contains, overlaps, meet, join."""
        return Days(self.earliest, self.latest)

    def contains(self, other: "When") -> bool:
        """Tell whether every day of the other time lies in this one."""
        return self.days.contains(other.days)

    def overlaps(self, other: "When") -> bool:
        """Tell whether the two times share a day."""
        return self.days.overlaps(other.days)


def make_when(edtf: str, words: str, span: Span, resolved: str | None = None) -> When:
    """Build a time from its EDTF text; raises UsageError where that is none."""
    days = days_of(parse_edtf(edtf))
    return When(edtf, days.first, days.last, days.precision, words, span, resolved=resolved)
