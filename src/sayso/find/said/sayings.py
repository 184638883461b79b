"""The sayings of a text by where they start and where their tags end, looked up and not searched.

A long text has thousands; to ask each quotation about each of them would take the square of its length.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from sayso.find.said.uttered import Uttered


class Sayings:
    """The sayings of a text, found by where they start and where their tags end; more may come."""

    def __init__(self, placed: Iterable[tuple[int, int, Uttered]]) -> None:
        self.items: list[Uttered] = []
        self._starts: list[tuple[int, int]] = []
        self._ends: list[tuple[int, int]] = []
        for start, end, item in placed:
            self.add(start, end, item)

    def add(self, start: int, end: int, item: Uttered) -> None:
        """Add a saying that starts at an offset and whose tag ends at another."""
        insort(self._starts, (start, len(self.items)))
        insort(self._ends, (end, len(self.items)))
        self.items.append(item)

    def between(self, low: int, high: int) -> Iterator[tuple[int, int, Uttered]]:
        """Yield the sayings that start from `low` and before `high`: start, index, saying."""
        place = bisect_left(self._starts, (low, -1))
        while place < len(self._starts) and self._starts[place][0] < high:
            at, index = self._starts[place]
            yield at, index, self.items[index]
            place += 1

    def back_from(self, high: int, low: int) -> Iterator[Uttered]:
        """Yield the sayings that start before `high` and from `low`, the last first."""
        for place in range(bisect_left(self._starts, (high, -1)) - 1, -1, -1):
            at, index = self._starts[place]
            if at < low:
                return
            yield self.items[index]

    def ended_before(self, high: int, low: int) -> Iterator[tuple[int, int, Uttered]]:
        """Yield the sayings whose tag ends before `high` and behind `low`, the last first: end, index, saying."""
        for place in range(bisect_left(self._ends, (high, -1)) - 1, -1, -1):
            end, index = self._ends[place]
            if end <= low:
                return
            yield end, index, self.items[index]
