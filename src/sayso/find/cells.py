"""Rows of tables and their cells: paragraphs of the kind table_row that follow each other are one table."""

import re
from dataclasses import dataclass
from itertools import groupby

from sayso.model.text import Paragraph, Parsed, Span, Token

ROW = "table_row"

_WALL = re.compile(r"[ ]?\|[ ]?|\t")


@dataclass(frozen=True, slots=True)
class Row:
    """A row with its cells; an empty cell is None."""

    paragraph: Paragraph
    cells: tuple[Span | None, ...]


def list_tables(parsed: Parsed) -> tuple[tuple[Row, ...], ...]:
    """Return the tables of the text, each as its rows."""
    rows = [paragraph for paragraph in parsed.paragraphs if paragraph.kind == ROW]
    follow = groupby(enumerate(rows), key=lambda item: item[1].index - item[0])
    return tuple(
        tuple(Row(paragraph, _cells(parsed, paragraph.span)) for _, paragraph in group)
        for _, group in follow
    )


def tokens_of(parsed: Parsed, cell: Span | None) -> tuple[Token, ...]:
    """Return the tokens of a cell; none where it is empty or was not parsed."""
    return parsed.tokens_in(cell) if cell else ()


def _cells(parsed: Parsed, span: Span) -> tuple[Span | None, ...]:
    """Cut a row at its bars or tabs; bars at both ends are a frame, and no cells stand outside it."""
    words = parsed.doc[span]
    left, right = 0, len(words)
    if words.startswith("|") and words.endswith("|") and right > 1:
        left, right = 1, right - 1
    found: list[Span | None] = []
    at = left
    for wall in [*_WALL.finditer(words, left, right), None]:
        stop = wall.start() if wall else right
        found.append(_strip(words, span.start, at, stop))
        at = wall.end() if wall else right
    return tuple(found)


def _strip(words: str, base: int, start: int, stop: int) -> Span | None:
    """Return the span of a cell without the white space around it; None where nothing is left."""
    held = words[start:stop]
    first = start + len(held) - len(held.lstrip())
    last = start + len(held.rstrip())
    return Span(base + first, base + last) if first < last else None
