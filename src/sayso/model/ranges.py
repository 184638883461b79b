"""Numbered spans, found by where they lie: those that hold or meet a place are looked up, not searched.

A long text has thousands of speeches and days; to ask each of them about each
claim would take the square of its length.
"""

from collections.abc import Iterable, Iterator

from sayso.model.text import Span

WIDTH = 256
WIDER = 4


class Ranges:
    """Spans with numbers, sorted into bins so wide that no span lies in more than two."""

    def __init__(self, numbered: Iterable[tuple[int, Span]]) -> None:
        self._bins: dict[int, dict[int, list[tuple[int, Span]]]] = {}
        for number, span in numbered:
            width = WIDTH
            while width < span.end - span.start:
                width *= WIDER
            bins = self._bins.setdefault(width, {})
            for place in {span.start // width, (span.end - 1) // width}:
                bins.setdefault(place, []).append((number, span))

    def holding(self, span: Span) -> list[int]:
        """Return the numbers of the spans that hold this one, in their order."""
        return sorted({number for number, own in self._near(span, span.start) if own.holds(span)})

    def meeting(self, span: Span) -> list[int]:
        """Return the numbers of the spans that share a code point with this one, in their order."""
        return sorted({number for number, own in self._near(span, span.end - 1) if own.meets(span)})

    def _near(self, span: Span, last: int) -> Iterator[tuple[int, Span]]:
        """Yield what lies in the bins from the start of a span to an offset."""
        for width, bins in self._bins.items():
            for place in range(span.start // width, last // width + 1):
                yield from bins.get(place, ())
