"""Marked spans to flat segments: a stretch of text cut wherever a mark begins or ends.

Segments never nest and never overlap; put together they are the text, code point
for code point, so a mark can be drawn without moving a letter.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.model.text import Span


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Words that stand for something in a claim: which field of which claim, drawn as which role."""

    span: Span
    role: str
    claim: int
    field: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text inside the same marks from end to end; `marks` is empty for plain text."""

    span: Span
    marks: tuple[Mark, ...]


def cut_segments(
    stretch: Span, marks: Sequence[Mark], cuts: Iterable[int] = ()
) -> Iterator[Segment]:
    """Cut a stretch at the ends of the marks that meet it and at further offsets.

    Args:
        stretch: the part of the text to cut.
        marks: in order of their spans; those outside the stretch are left out.
        cuts: offsets where a segment ends although no mark does.

    """
    inside = [mark for mark in marks if mark.span.meets(stretch)]
    ends = {end for mark in inside for end in mark.span} | set(cuts)
    edges = sorted({*stretch, *(end for end in ends if stretch.start < end < stretch.end)})
    waiting, active = 0, list[Mark]()
    for start, end in pairwise(edges):
        active = [mark for mark in active if mark.span.end > start]
        while waiting < len(inside) and inside[waiting].span.start <= start:
            active.append(inside[waiting])
            waiting += 1
        yield Segment(Span(start, end), tuple(active))
