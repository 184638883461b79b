"""A time as EDTF with its earliest and latest day."""

from dataclasses import dataclass

from sayso.errors import BoundsError
from sayso.model.text import Span


@dataclass(frozen=True, slots=True)
class When:
    """A time: EDTF text, first and last day (ISO, None where open), and its words.

    `precision` is UCDP's date_prec, 1 (day) to 5 (year), from the width;
    `resolved` names the rule that filled in what the words leave out.
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
