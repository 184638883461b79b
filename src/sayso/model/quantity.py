"""A count of people or things as an interval with the words it came from; a number of any kind.

`low..high` are inclusive; None is an open or unstated end, never 0. Intervals
form a lattice: `meet` narrows, `join` widens, `plus` adds end by end.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sayso.errors import BoundsError
from sayso.model.text import Span

Amount = int | float

NUMBER_KINDS = (
    "count",
    "age",
    "money",
    "percent",
    "measure",
    "ordinal",
    "date_part",
    "identifier",
)


@dataclass(frozen=True, slots=True)
class Count:
    """An interval of whole numbers; the flags say how the words state it.

    about: rounded or estimated; vague: a word such as "dozens" or "many";
    plural: a bare plural; additive: on top of people counted before;
    derived: added up or inherited from other words of the text.
    """

    low: int | None
    high: int | None
    about: bool = False
    vague: bool = False
    plural: bool = False
    additive: bool = False
    derived: bool = False
    words: str = ""
    span: Span | None = None

    def __post_init__(self) -> None:
        """Refuse an interval whose low end lies above its high end."""
        if self.low is not None and self.high is not None and self.low > self.high:
            raise BoundsError(self.low, self.high)

    @property
    def bounds(self) -> tuple[int | None, int | None]:
        """Return the two ends without flags or words."""
        return self.low, self.high

    @property
    def is_exact(self) -> bool:
        """Tell whether the words state one number and do not round it."""
        return self.low is not None and self.low == self.high and not self.about

    @property
    def is_open(self) -> bool:
        """Tell whether an end is not stated."""
        return self.low is None or self.high is None

    @property
    def is_stated(self) -> bool:
        """Tell whether at least one end is a number."""
        return self.low is not None or self.high is not None

    def contains(self, number: int) -> bool:
        """Tell whether the number lies inside the interval."""
        return (self.low is None or self.low <= number) and (
            self.high is None or number <= self.high
        )

    def holds(self, other: "Count") -> bool:
        """Tell whether the other interval lies inside this one (or equals it)."""
        return self.join(other).bounds == self.bounds

    def overlaps(self, other: "Count") -> bool:
        """Tell whether some number lies inside both intervals."""
        return self.meet(other) is not None

    def meet(self, other: "Count") -> "Count | None":
        """Return the numbers that lie inside both, or None where there are none."""
        low, high = _tighter(max, self.low, other.low), _tighter(min, self.high, other.high)
        if low is not None and high is not None and low > high:
            return None
        return self._with(other, low, high)

    def join(self, other: "Count") -> "Count":
        """Return the smallest interval that holds both."""
        low = None if self.low is None or other.low is None else min(self.low, other.low)
        high = None if self.high is None or other.high is None else max(self.high, other.high)
        return self._with(other, low, high)

    def plus(self, other: "Count") -> "Count":
        """Add the two end by end; an end that either leaves open stays open."""
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return self._with(other, low, high)

    def _with(self, other: "Count", low: int | None, high: int | None) -> "Count":
        return Count(low, high, self.about or other.about, self.vague or other.vague, derived=True)


def total_of(counts: Iterable[Count]) -> Count:
    """Add up counts; nothing added up is an exact zero."""
    total = Count(0, 0, derived=True)
    for count in counts:
        total = total.plus(count)
    return total


@dataclass(frozen=True, slots=True)
class Number:
    """A number found in a text: what kind it is, and between which ends it lies.

    definite: "the three", "all five", "both" (they point back); share: numerator
    and denominator of "a third", "one in five" (the ends are then not stated);
    unit: what follows or precedes as written ("km", "$"); core: the span of the
    bare number inside the mention.
    """

    kind: str
    low: Amount | None
    high: Amount | None
    about: bool = False
    vague: bool = False
    additive: bool = False
    definite: bool = False
    share: tuple[int, int] | None = None
    unit: str = ""
    core: Span | None = None

    def __post_init__(self) -> None:
        """Refuse an interval whose low end lies above its high end."""
        if self.low is not None and self.high is not None and self.low > self.high:
            raise BoundsError(self.low, self.high)

    def to_count(self, words: str, span: Span) -> Count:
        """Return the number as a count; a broken number ("3.5") leaves its end open."""
        return Count(
            low=_whole(self.low),
            high=_whole(self.high),
            about=self.about,
            vague=self.vague,
            additive=self.additive,
            words=words,
            span=span,
        )


def _tighter(choose: Callable[[int, int], int], one: int | None, two: int | None) -> int | None:
    if one is None or two is None:
        return two if one is None else one
    return choose(one, two)


def _whole(amount: Amount | None) -> int | None:
    return amount if isinstance(amount, int) else None
