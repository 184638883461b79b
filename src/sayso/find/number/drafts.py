"""What a number is while it is read: its bare value, the term around it, the draft with its bounds.

Ends are int where the number is whole.
"""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Value:
    """What stands at pieces `first` to `stop`; `scale` is the last factor ("million", "dozen").

    A value without ends is a share, a vague word, or digits too long to be a
    number; `sort` is number, zero, long, both, decade or
    escalated.
    """

    first: int
    stop: int
    low: float | None
    high: float | None
    rule: str
    scale: int = 1
    vague: bool = False
    about: bool = False
    ordinal: bool = False
    share: tuple[int, int] | None = None
    sort: str = "number"


@dataclass(frozen=True, slots=True)
class Term:
    """A value at pieces `first` to `stop`, with the kind that its neighbours give it."""

    first: int
    stop: int
    value: Value
    low: float | None
    high: float | None
    kind: str = ""
    unit: str = ""
    rule: str = ""

    @property
    def is_single(self) -> bool:
        """Tell whether the term states one number and nothing vague."""
        return self.low is not None and self.low == self.high and not self.value.vague


@dataclass(frozen=True, slots=True)
class Draft:
    """A number at pieces `first` to `stop` before its kind is known; effects run from the inside out."""

    term: Term
    first: int
    stop: int
    kind: str
    low: float | None
    high: float | None
    rule: str
    effects: tuple[str, ...] = ()
    additive: bool = False
    definite: bool = False
    open_ended: bool = False

    @property
    def core(self) -> tuple[int, int]:
        """Return the pieces of the bare value."""
        return self.term.value.first, self.term.value.stop


def exact(number: Decimal) -> float:
    """Return a whole number as int, any other as float."""
    return int(number) if number == int(number) else float(number)
