"""Rows of a page that are rows of a table: gaps that stand one under the other part their cells.

A line whose first cell is empty, or that follows closer than the rows of its table do, may go on with the row above.
"""

from itertools import pairwise
from typing import Final, NamedTuple

from sayso.read.pdf_glyphs import Run
from sayso.read.pdf_lines import is_bullet
from sayso.read.pdf_order import Column, Row

MIN_GAP: Final = 4.0  # points between cells, in every row
MIN_ROWS: Final = 2
CLOSER: Final = 0.8  # of the usual distance between rows
JUSTIFIED: Final = 2.5  # times the size; in justified text gaps are narrower
FAR: Final = 4.0  # times the size; a row further down is in another table

Gap = tuple[float, float]
Cells = tuple[tuple[Run, ...], ...]


class Table(NamedTuple):
    """The rows `start` to `stop` of a column, as cells; an empty cell has no runs."""

    start: int
    stop: int
    rows: tuple[Cells, ...]


def find_tables(column: Column) -> tuple[Table, ...]:
    """Return the tables in the rows of a column, from top to bottom."""
    tables: list[Table] = []
    rows = column.rows
    at = 0
    while at < len(rows):
        stop, gaps = _grow(rows, at)
        full = sum(len(row.runs) > 1 for row in rows[at:stop])
        if gaps and full >= MIN_ROWS and not _is_prose(rows[at:stop], gaps, column):
            tables.append(Table(at, stop, _cells(rows[at:stop], gaps)))
            at = stop
        else:
            at += 1
    return tuple(tables)


def _grow(rows: tuple[Row, ...], start: int) -> tuple[int, list[Gap]]:
    """Return where the rows from `start` on cease to share a gap, and the gaps that they share."""
    shared = _gaps(rows[start])
    stop, last = start + 1, start + 1
    if not shared:
        return stop, []
    while stop < len(rows) and rows[stop].base - rows[stop - 1].base <= FAR * rows[stop].size:
        row = rows[stop]
        if len(row.runs) == 1 and not _fits(row.runs[0], shared):
            break
        common = shared if len(row.runs) == 1 else _meet(shared, _gaps(row), row)
        if not common:
            break
        shared = common
        stop += 1
        if len(row.runs) > 1 or row.left > shared[0][0]:
            last = stop
    return last, shared


def _gaps(row: Row) -> list[Gap]:
    """Return the gaps between the runs of a row; the one behind the mark of a list item is none."""
    found = []
    right = row.runs[0].right
    listed = is_bullet(row.runs[0].words)
    for place, run in enumerate(row.runs[1:]):
        if run.left - right >= MIN_GAP and not (listed and place == 0):
            found.append((right, run.left))
        right = max(right, run.right)
    return found


def _meet(shared: list[Gap], gaps: list[Gap], row: Row) -> list[Gap]:
    """Return what the shared gaps and those of one more row have in common; its outsides are gaps too."""
    wide = [(float("-inf"), row.left), *gaps, (row.right, float("inf"))]
    found = [(max(left, start), min(right, stop)) for left, right in shared for start, stop in wide]
    met = [gap for gap in found if gap[1] - gap[0] >= MIN_GAP]
    return met if any(_is_inner(gap, row) for gap in met) else []


def _is_inner(gap: Gap, row: Row) -> bool:
    return row.left < gap[0] and gap[1] < row.right + MIN_GAP


def _fits(run: Run, shared: list[Gap]) -> bool:
    """Tell whether a lone run lies between two gaps, as a cell does that goes on."""
    return all(run.right <= left + MIN_GAP or run.left >= right - MIN_GAP for left, right in shared)


def _is_prose(rows: tuple[Row, ...], gaps: list[Gap], column: Column) -> bool:
    """Tell whether the rows are rather lines of justified text whose wide gaps meet by chance."""
    if rows[0].words[0].islower():
        return True
    narrow = max(right - left for left, right in gaps) < JUSTIFIED * rows[0].size
    filling = sum(
        row.left <= column.left + MIN_GAP and row.right >= column.right - MIN_GAP for row in rows
    )
    return narrow and filling >= len(rows) - 1


def _cells(rows: tuple[Row, ...], gaps: list[Gap]) -> tuple[Cells, ...]:
    """Return the rows as cells, each as many as there are columns; lines of one row are joined."""
    cut = [tuple(_between(row, gaps)) for row in rows]
    steps = [after.base - before.base for before, after in pairwise(rows)]
    usual = max(steps, default=0.0)
    joined: list[Cells] = [cut[0]]
    for step, cells in zip(steps, cut[1:], strict=True):
        near = step < CLOSER * usual or not cells[0]
        if near and _is_one_row(joined[-1], cells):
            joined[-1] = tuple(
                (*above, *below) for above, below in zip(joined[-1], cells, strict=True)
            )
        else:
            joined.append(cells)
    return tuple(joined)


def _is_one_row(above: Cells, below: Cells) -> bool:
    """Tell whether two lines can be one row: some cell is empty in one of them, and none has two figures."""
    pairs = list(zip(above, below, strict=True))
    figures = any(_has_figure(one) and _has_figure(other) for one, other in pairs)
    return not figures and any(not one or not other for one, other in pairs)


def _has_figure(cell: tuple[Run, ...]) -> bool:
    return any(run.words[0].isdigit() for run in cell)


def _between(row: Row, gaps: list[Gap]) -> list[tuple[Run, ...]]:
    """Return the runs of a row by the column in which each begins."""
    walls = [(left + right) / 2 for left, right in gaps]
    cells: list[list[Run]] = [[] for _ in range(len(walls) + 1)]
    for run in row.runs:
        cells[sum(run.left >= wall for wall in walls)].append(run)
    return [tuple(cell) for cell in cells]
