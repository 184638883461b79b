"""Rows of tables and their cells: paragraphs of the kind table_row that follow each other are one table."""

import re
from dataclasses import dataclass
from itertools import groupby

from sayso.model.text import Paragraph, Parsed, Span, Token

ROW = "table_row"

_WALL = re.compile(r"[ ]?\|[ ]?|\t")


@dataclass(frozen=True, slots=True)
class Row:
    """A row with its cells; an empty cell is None.

    Bars at both ends are taken for a frame; `open` has the cells where they are not.
    """

    paragraph: Paragraph
    cells: tuple[Span | None, ...]
    open: tuple[Span | None, ...]

    def as_wide_as(self, width: int) -> tuple[Span | None, ...]:
        """Return the cells, with those outside a frame where only so they are as many."""
        return self.open if len(self.open) == width else self.cells


def list_tables(parsed: Parsed) -> tuple[tuple[Row, ...], ...]:
    """Return the tables of the text, each as its rows."""
    rows = [paragraph for paragraph in parsed.paragraphs if paragraph.kind == ROW]
    follow = groupby(enumerate(rows), key=lambda item: item[1].index - item[0])
    return tuple(tuple(_row(parsed, paragraph) for _, paragraph in group) for _, group in follow)


def tokens_of(parsed: Parsed, cell: Span | None) -> tuple[Token, ...]:
    """Return the tokens of a cell; none where it is empty or was not parsed."""
    return parsed.tokens_in(cell) if cell else ()


def _row(parsed: Parsed, paragraph: Paragraph) -> Row:
    cells = _cells(parsed, paragraph.span)
    framed = len(cells) > 2 and cells[0] is None and cells[-1] is None
    return Row(paragraph, cells[1:-1] if framed else cells, cells)


def _cells(parsed: Parsed, span: Span) -> tuple[Span | None, ...]:
    """Cut a row at its bars or tabs."""
    words = parsed.doc[span]
    found: list[Span | None] = []
    at = 0
    for wall in [*_WALL.finditer(words), None]:
        stop = wall.start() if wall else len(words)
        found.append(_strip(words, span.start, at, stop))
        at = wall.end() if wall else stop
    return tuple(found)


def _strip(words: str, base: int, start: int, stop: int) -> Span | None:
    """Return the span of a cell without the white space around it; None where nothing is left."""
    held = words[start:stop]
    first = start + len(held) - len(held.lstrip())
    last = start + len(held.rstrip())
    return Span(base + first, base + last) if first < last else None
