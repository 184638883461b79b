"""Pieces to one text: words that lines broke are joined, paragraphs go on over columns and pages.

Every stretch of the text keeps its page and its first character there, so that any words can be
found again on the page.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from sayso.model.text import Block, PageRun, Span
from sayso.read.pdf_glyphs import HYPHEN, SOFT
from sayso.read.pdf_lines import breaks_word, has_ended
from sayso.read.pdf_pieces import Line, Piece

TOGETHER: Final = ("list_item", "table_row")
SIZE_STEP: Final = 0.08

_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?:-[^\W\d_]+)*(?![\w\x02\xad-])")
_SIGNS = str.maketrans({HYPHEN: "-", SOFT: None})


@dataclass(frozen=True, slots=True)
class Laid:
    """The text of a file with what is known of its stretches."""

    text: str
    blocks: tuple[Block, ...]
    furniture: tuple[Span, ...]
    pages: tuple[PageRun, ...]


def lay_text(pieces: Iterable[Piece]) -> Laid:
    """Return the text of the pieces; those that stand aside never part a paragraph that goes on."""
    kept = list(pieces)
    known = frozenset(word for piece in kept for word in _whole_words(piece))
    laid = _Laying(known)
    for flow in _flows(kept):
        laid.add(flow)
    laid.close()
    return Laid("".join(laid.parts), tuple(laid.blocks), tuple(laid.furniture), tuple(laid.pages))


def _whole_words(piece: Piece) -> Iterator[str]:
    """Yield the words of a piece that no end of a line may have broken."""
    broken = False
    for line in piece.lines:
        words = _WORD.findall(line.words.casefold())
        yield from words[1 if broken else 0 :]
        broken = breaks_word(line.words)


def _flows(pieces: list[Piece]) -> list[list[Piece]]:
    """Return the pieces, each with those that go on with it; those aside come before what is not open."""
    flows: list[list[Piece]] = []
    waiting: list[list[Piece]] = []
    for piece in pieces:
        if piece.aside:
            waiting.append([piece])
        elif flows and _goes_on(flows[-1][-1], piece):
            flows[-1].append(piece)
        else:
            flows += [*waiting, [piece]]
            waiting = []
    return flows + waiting if not flows else [*flows[:-1], *_settle(flows[-1], waiting)]


def _settle(last: list[Piece], waiting: list[list[Piece]]) -> list[list[Piece]]:
    """Return what waits at the end: running lines before the last words, notes and captions behind."""
    running = [flow for flow in waiting if flow[0].kind == "furniture"]
    rest = [flow for flow in waiting if flow[0].kind != "furniture"]
    return [*running, last, *rest]


def _goes_on(before: Piece, after: Piece) -> bool:
    """Tell whether a paragraph goes on in the next column or on the next page."""
    if before.kind not in ("text", "list_item") or after.kind != "text":
        return False
    if abs(before.size - after.size) > SIZE_STEP * max(before.size, after.size):
        return False
    last, first = before.lines[-1].words, after.lines[0].words
    if breaks_word(last):
        return True
    lower = first.lstrip("\"“‘'«([")[:1].islower()
    if lower and not has_ended(last):
        return True
    return before.room is not None and after.first is not None and before.room < after.first


@dataclass(slots=True)
class _Laying:
    """The text so far."""

    known: frozenset[str]  # words that stand whole on a line
    parts: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    furniture: list[Span] = field(default_factory=list)
    pages: list[PageRun] = field(default_factory=list)
    length: int = 0
    before: str = ""
    start: int = 0
    end: int = 0
    place: tuple[int, int] = (0, 0)

    def add(self, flow: list[Piece]) -> None:
        """Lay the pieces of one paragraph, with a blank line before where it is no row of a list."""
        first = flow[0]
        if self.parts:
            near = first.kind == self.before and first.kind in TOGETHER
            self._put("\n" if near else "\n\n")
        start = self.length
        lines = [(line, piece.page) for piece in flow for line in piece.lines]
        for index, (line, page) in enumerate(lines):
            following = lines[index + 1][0].words if index + 1 < len(lines) else None
            self._put_line(line, page, following)
        self._note(first, start)
        self.before = first.kind

    def _put(self, words: str) -> None:
        self.parts.append(words)
        self.length += len(words)

    def _put_line(self, line: Line, page: int, following: str | None) -> None:
        """Lay a line; a hyphen at its end goes where it only broke a word, else the space goes."""
        words, glue = line.words, "" if following is None else " "
        end = len(words)
        if following and breaks_word(words):
            glue = ""
            if self._is_broken(words, following):
                end -= 1
        for place in range(end):
            if char := words[place].translate(_SIGNS):
                self._map(page, line.at[place])
                self._put(char)
        self._put(glue)

    def _is_broken(self, words: str, following: str) -> bool:
        """Tell whether the hyphen is none of the word's own, by the words that stand whole elsewhere."""
        head = re.split(r"[^\w]", words[:-1])[-1].casefold()
        tail = re.split(r"[^\w]", following)[0]
        if words[-1] == SOFT:
            return True
        if not (head.isalpha() and tail[:1].islower()):
            return False
        if head + tail in self.known:
            return True
        return f"{head}-{tail}" not in self.known and not {head, tail} <= self.known

    def _map(self, page: int, at: int) -> None:
        """Note where the next character stands on its page."""
        if at < 0:
            return
        if (page, at - self.length) != self.place or self.length != self.end:
            self.close()
            self.start, self.place = self.length, (page, at - self.length)
        self.end = self.length + 1

    def close(self) -> None:
        """Note the stretch that ends before the next character."""
        if self.end > self.start:
            page, ahead = self.place
            self.pages.append(PageRun(Span(self.start, self.end), page, self.start + ahead))
        self.start = self.end

    def _note(self, piece: Piece, start: int) -> None:
        """Note what the paragraph is, without the mark before it."""
        if start == self.length:
            return
        if piece.kind == "furniture":
            self.furniture.append(Span(start, self.length))
            return
        inside = min(start + piece.mark, self.length - 1)
        if piece.kind == "note" and inside > start:
            self.furniture.append(Span(start, inside))
        if piece.kind != "text":
            kind = "text" if piece.kind == "note" else piece.kind
            self.blocks.append(Block(Span(inside, self.length), kind))
