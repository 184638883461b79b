"""Where sayings start and which quotations hold a span, looked up and not searched.

A long text has thousands of both; to ask each of them about each other one
would take the square of its length.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from sayso.find.uttered import Uttered
from sayso.model.ranges import Ranges
from sayso.model.text import Parsed, Quotation, Span


class Sayings:
    """The sayings of a text, found by where they start; more may come."""

    def __init__(self, placed: tuple[tuple[int, Uttered], ...]) -> None:
        self.items: list[Uttered] = []
        self._starts: list[tuple[int, int]] = []
        for at, item in placed:
            self.add(at, item)

    def add(self, at: int, item: Uttered) -> None:
        """Add a saying that starts at an offset."""
        insort(self._starts, (at, len(self.items)))
        self.items.append(item)

    def between(self, low: int, high: int) -> Iterator[tuple[int, int, Uttered]]:
        """Yield the sayings that start from `low` and before `high`: start, index, saying."""
        place = bisect_left(self._starts, (low, -1))
        while place < len(self._starts) and self._starts[place][0] < high:
            at, index = self._starts[place]
            yield at, index, self.items[index]
            place += 1


def holders(parsed: Parsed, span: Span) -> frozenset[int]:
    """Return the numbers of the quotations that hold the span in one piece."""
    return frozenset(_pieces(parsed).holding(span))


def touching(parsed: Parsed, span: Span) -> tuple[Quotation, ...]:
    """Return the quotations that have a part in the span."""
    return tuple(parsed.quotations[number] for number in _pieces(parsed).meeting(span))


@lru_cache(maxsize=4)
def _pieces(parsed: Parsed) -> Ranges:
    return Ranges((item.number, piece) for item in parsed.quotations for piece in item.pieces)


@lru_cache(maxsize=4)
def _reached(parsed: Parsed) -> list[int]:
    return list(accumulate((item.span.end for item in parsed.quotations), max))


def first_reaching(parsed: Parsed, at: int) -> int:
    """Return the number of the first quotation that ends at an offset or behind it."""
    return bisect_left(_reached(parsed), at)
