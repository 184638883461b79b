"""Which lines of a column go on with the line above: one paragraph, or the next.

It is told by size, weight, distance, indent, and by whether the next word would have had room.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median_low
from typing import Final

from sayso.read.pdf_glyphs import HYPHEN, SOFT
from sayso.read.pdf_order import Column, Row

SIZE_STEP: Final = 0.08  # of the size; more makes another kind of text
FAR: Final = 1.3  # of the usual distance between lines
FAR_ALONE: Final = 1.7  # of the size, where no usual distance is known
INDENT: Final = 0.8  # of the size
ROOM: Final = 0.5  # of the size, by which the next word must have room

_BULLET = re.compile(r"(?:[-*+•◦▪‣●·–—]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+(?=\S)")
_TERMINALS = ".!?…:;"
_CLOSERS = "\"”’'»)]"


def join_rows(column: Column, rows: tuple[Row, ...]) -> Iterator[tuple[Row, ...]]:
    """Yield the rows of a column in groups, a paragraph each."""
    usual = _usual_step(column.rows)
    group: list[Row] = []
    for row in rows:
        if group and not _goes_on(group, row, column, usual):
            yield tuple(group)
            group = []
        group.append(row)
    if group:
        yield tuple(group)


def bullet_length(words: str) -> int:
    """Return how many characters the mark of a list item takes; 0 where there is none."""
    found = _BULLET.match(words)
    return found.end() if found else 0


def is_bullet(words: str) -> bool:
    """Tell whether the words are the mark of a list item and nothing else."""
    return bullet_length(f"{words} x") == len(words) + 1


def has_ended(words: str) -> bool:
    """Tell whether the words end as a sentence or a lead to a list does."""
    return words.rstrip(_CLOSERS).endswith(tuple(_TERMINALS))


def breaks_word(words: str) -> bool:
    """Tell whether the words end in a hyphen inside a word."""
    return len(words) > 1 and words[-1] in (HYPHEN, SOFT, "-", "\u2010") and words[-2].isalnum()


def _usual_step(rows: tuple[Row, ...]) -> float | None:
    """Return the usual distance between two lines of one size."""
    steps = [
        after.base - before.base
        for before, after in pairwise(rows)
        if _is_like(before, after) and after.base - before.base < 2 * after.size
    ]
    return median_low(steps) if len(steps) > 1 else None


def _goes_on(group: list[Row], row: Row, column: Column, usual: float | None) -> bool:
    before, step = group[-1], row.base - group[-1].base
    if not _is_like(before, row) or bullet_length(row.words):
        return False
    alone = usual is None or usual < row.size
    if step > (FAR_ALONE * row.size if alone else FAR * (usual or 0.0)):
        return False
    if breaks_word(before.words):
        return True
    if bullet_length(group[0].words):
        return row.left > group[0].left + 1 or _has_no_room(before, row, column)
    if len(group) > 1 and row.left > before.left + INDENT * row.size and has_ended(before.words):
        return False
    lower = row.words.lstrip("\"“‘'«([")[:1].islower()
    return (lower and not has_ended(before.words)) or _has_no_room(before, row, column)


def _is_like(before: Row, after: Row) -> bool:
    """Tell whether two rows have one size and one weight; a weight that changes inside a row is no change."""
    near = abs(before.size - after.size) <= SIZE_STEP * max(before.size, after.size)
    return near and before.runs[-1].bold == after.runs[0].bold


def _has_no_room(before: Row, after: Row, column: Column) -> bool:
    """Tell whether the first word of the next row had no room at the end of the row before."""
    return before.right + first_width(after) > column.right - ROOM * before.size


def first_width(row: Row) -> float:
    """Return about how wide the first word of a row is, with the space before it."""
    first = row.words.split(" ", 1)[0]
    return (len(first) + 1) * (row.right - row.left) / max(1, len(row.words))
