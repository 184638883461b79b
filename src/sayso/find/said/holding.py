"""Which quotations hold a span, looked up and not searched.

A long text has thousands; to ask each of them would take the square of its length.
"""

from bisect import bisect_left
from functools import lru_cache
from itertools import accumulate

from sayso.model.ranges import Ranges
from sayso.model.text import Parsed, Quotation, Span


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
