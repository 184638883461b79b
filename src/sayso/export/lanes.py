"""Marks to lanes below the line: two marks that overlap never share a lane.

The longest mark of those that begin together lies lowest, so that a lane runs
on under the shorter ones; what finds no lane is not drawn, and its card says so.
"""

from collections.abc import Iterable
from typing import Final

from sayso.export.marks import Mark
from sayso.model.text import Span

LANES: Final = 3

Drawn = tuple[Span, str]


def lay_lanes(marks: Iterable[Mark]) -> dict[Drawn, int]:
    """Return the lane (0 nearest to the words) of each span with its role; LANES where none is free.

    The same words in the same role of several claims are drawn once.
    """
    lanes: dict[Drawn, int] = {}
    until = [0] * LANES
    for span, role in sorted({(mark.span, mark.role) for mark in marks}, key=_longest_first):
        free = [lane for lane in range(LANES) if until[lane] <= span.start]
        lane = free[0] if free else LANES
        if lane < LANES:
            until[lane] = span.end
        lanes[span, role] = lane
    return lanes


def _longest_first(drawn: Drawn) -> tuple[int, int, str]:
    span, role = drawn
    return span.start, -span.end, role
