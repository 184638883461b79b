"""A Reading to the blocks of its page: paragraphs of flat pieces, and bars where somebody speaks.

Every character of the document stands in exactly one block, so that the text of
the page is the text that was read; bars and lanes only point at it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.export.lanes import LANES, Drawn
from sayso.export.marks import Mark, Segment, cut_segments
from sayso.export.page_blocks import Stretch, cut_stretches
from sayso.model.claim import Reading
from sayso.model.said import Speech
from sayso.model.text import Span

DEEPEST: Final = 3  # speech nested deeper is drawn on the third bar
DIRECT: Final = ("direct", "mixed")


@dataclass(frozen=True, slots=True)
class Drawing:
    """The marks of a text with their lanes, and for each claim the words that stand for it."""

    marks: Sequence[Mark]
    lanes: Mapping[Drawn, int]
    heads: Sequence[Span]


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar beside the lines of the words from `first` to `last`; depth 1 is the outermost."""

    first: int
    last: int
    depth: int
    direct: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """Words inside the same marks.

    `heads` and `notes` number the claims and notes that begin here, `anchors` names
    the ends of bars that are tied to these words.
    """

    words: str
    segment: Segment
    lanes: tuple[str, ...]
    heads: tuple[int, ...]
    notes: tuple[int, ...]
    anchors: tuple[str, ...]

    @property
    def classes(self) -> str:
        """Return the lanes and the claims of these words as classes: `l0act k3 k4`."""
        claims = sorted({mark.claim for mark in self.segment.marks})
        return " ".join((*self.lanes, *(f"k{claim}" for claim in claims)))

    @property
    def fields(self) -> str:
        """Return what these words are in which claim: `3:act 4:count`."""
        found = sorted({(mark.claim, mark.field) for mark in self.segment.marks})
        return " ".join(f"{claim}:{field}" for claim, field in found)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the page; `gap` is the white space after its words.

    `page` is the number of the page of the document that begins in or before it.
    """

    kind: str
    pieces: tuple[Piece, ...]
    gap: str
    bars: tuple[Bar, ...]
    page: int | None = None

    @property
    def tag(self) -> str:
        """Return the element of the block."""
        return "h3" if self.kind == "heading" else "p"

    @property
    def classes(self) -> str:
        """Return the kind, and whether somebody speaks in it: `text said direct`."""
        direct = any(bar.direct for bar in self.bars)
        return " ".join((self.kind, *(["said"] if self.bars else []), *(["direct"] * direct)))


@dataclass(frozen=True, slots=True)
class _Ends:
    """The offsets where bars begin and where they end."""

    firsts: frozenset[int]
    lasts: frozenset[int]

    def names_of(self, span: Span) -> tuple[str, ...]:
        """Return the names of the ends of bars at the first and the last of these words."""
        first = (f"--a{span.start}",) if span.start in self.firsts else ()
        return (*first, f"--z{span.end}") if span.end in self.lasts else first


def lay_text(reading: Reading, drawing: Drawing) -> Iterator[Block]:
    """Return the blocks of the page in the order of the text."""
    stretches = list(cut_stretches(reading))
    bars = [tuple(_bars(reading.speeches, stretch)) for stretch in stretches]
    ends = _Ends(
        frozenset(bar.first for found in bars for bar in found),
        frozenset(bar.last for found in bars for bar in found),
    )
    edges = {edge for stretch in stretches for edge in (stretch.start, stretch.body)}
    pieces = _pieces(reading, drawing, ends, edges)
    last: int | None = None
    for stretch, found in zip(stretches, bars, strict=True):
        inside = [next(pieces)]
        while inside[-1].segment.span.end < stretch.end:
            inside.append(next(pieces))
        page = reading.document.page_of(Span(stretch.start, stretch.end))
        yield _block(stretch, inside, found, page if page != last else None)
        last = page


def _bars(speeches: tuple[Speech, ...], stretch: Stretch) -> Iterator[Bar]:
    for speech in speeches:
        depth = min(_depth(speeches, speech), DEEPEST)
        for said in speech.content:
            first, last = max(said.start, stretch.start), min(said.end, stretch.body)
            if first < last:
                yield Bar(first, last, depth, speech.hop.mode in DIRECT)


def _depth(speeches: tuple[Speech, ...], speech: Speech) -> int:
    """Count the speeches that hold this one, and itself."""
    depth = 1
    while speech.parent is not None and depth < DEEPEST:
        speech, depth = speeches[speech.parent], depth + 1
    return depth


def _pieces(reading: Reading, drawing: Drawing, ends: _Ends, edges: set[int]) -> Iterator[Piece]:
    doc = reading.document
    if not doc.text:
        return
    heads = _numbers(span.start for span in drawing.heads)
    notes = _numbers(note.span.start for note in reading.notes)
    cuts = edges | ends.firsts | ends.lasts | notes.keys()
    for segment in cut_segments(Span(0, len(doc.text)), drawing.marks, cuts):
        yield Piece(
            words=doc[segment.span],
            segment=segment,
            lanes=tuple(_lanes(segment, drawing.lanes)),
            heads=heads.get(segment.span.start, ()),
            notes=notes.get(segment.span.start, ()),
            anchors=ends.names_of(segment.span),
        )


def _numbers(starts: Iterable[int]) -> dict[int, tuple[int, ...]]:
    """Return which things, numbered from 1, begin at each offset."""
    found: dict[int, list[int]] = defaultdict(list)
    for number, start in enumerate(starts, 1):
        found[start].append(number)
    return {start: tuple(numbers) for start, numbers in found.items()}


def _lanes(segment: Segment, lanes: Mapping[Drawn, int]) -> Iterator[str]:
    drawn = sorted({(lanes[mark.span, mark.role], mark.role) for mark in segment.marks})
    yield from (f"l{lane}{role}" for lane, role in drawn if lane < LANES)


def _block(stretch: Stretch, pieces: list[Piece], bars: tuple[Bar, ...], page: int | None) -> Block:
    """Return the stretch as a block; marked white space at its end stays with the words."""
    kept = len(pieces)
    while kept and _is_gap(pieces[kept - 1], stretch):
        kept -= 1
    gap = "".join(piece.words for piece in pieces[kept:])
    return Block(stretch.kind, tuple(pieces[:kept]), gap, bars, page)


def _is_gap(piece: Piece, stretch: Stretch) -> bool:
    return piece.segment.span.start >= stretch.body and not piece.segment.marks
