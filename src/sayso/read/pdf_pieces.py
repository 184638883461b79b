"""The columns of a page to pieces: headings, paragraphs, list items, rows of tables, notes and captions.

A piece that stands aside (a note at the foot, a caption) may part a paragraph that goes on behind it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from sayso.read.pdf_glyphs import Run, Sheet
from sayso.read.pdf_lines import bullet_length, first_width, has_ended, join_rows
from sayso.read.pdf_order import Column, Row, list_rows, order_runs
from sayso.read.pdf_table import Cells, Table, find_tables

LARGER: Final = 1.15  # times the size of most letters: a heading
SMALLER: Final = 0.93  # a note or a caption
MAX_HEADING: Final = 220
MAX_BOLD_HEADING: Final = 120
FOOT: Final = 0.55  # of the height of the page, below which a note may begin
APART: Final = 1.7  # times the size, from the line above the first note
PICTURE: Final = 40.0  # points on each side; smaller ones are ornaments
BELOW: Final = 2.5  # times the size, from a picture to its caption
BAR: Final = " | "

_NOTE = re.compile(r"(?:\d{1,3}|[*†‡]{1,3})[.)]?\s+(?=\S)")


class Line(NamedTuple):
    """Words with the number on the page of each character; -1 for those that the reader put in."""

    words: str
    at: tuple[int, ...]


class Piece(NamedTuple):
    """Lines of one kind; `mark` is how many characters of the first are a bullet or the mark of a note.

    `room` is what the last line leaves of a column that ends with it, `first` the width of the first word
    of a column that begins with it; both are none elsewhere.
    """

    kind: str
    lines: tuple[Line, ...]
    page: int
    aside: bool = False
    mark: int = 0
    size: float = 0.0
    room: float | None = None
    first: float | None = None


def body_size(sheets: Sequence[Sheet]) -> float:
    """Return the size of most letters."""
    sizes: Counter[float] = Counter()
    for sheet in sheets:
        for run in sheet.runs:
            sizes[round(2 * run.size) / 2] += len(run.words)
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else 0.0


def list_pieces(sheet: Sheet, running: frozenset[Run], body: float) -> Iterator[Piece]:
    """Yield the pieces of a page in reading order, its running lines first."""
    for row in list_rows(sorted(running)):
        yield Piece("furniture", (_join_runs(row.runs),), sheet.number, aside=True)
    kept = tuple(run for run in sheet.runs if run not in running)
    if not kept:
        return
    for column in order_runs(kept):
        yield from _column_pieces(column, sheet, body)


def _column_pieces(column: Column, sheet: Sheet, body: float) -> Iterator[Piece]:
    """Yield the pieces of a column; the first and the last that are no asides know their edges."""
    pieces = list(_pieces_between(column, sheet, body))
    inside = [place for place, piece in enumerate(pieces) if not piece.aside]
    for place, piece in enumerate(pieces):
        yield piece._replace(
            room=piece.room if inside and place == inside[-1] else None,
            first=piece.first if inside and place == inside[0] else None,
        )


def _pieces_between(column: Column, sheet: Sheet, body: float) -> Iterator[Piece]:
    tables = {table.start: table for table in find_tables(column)}
    start = at = 0
    while at < len(column.rows):
        table = tables.get(at)
        if table is None:
            at += 1
            continue
        yield from _text_pieces(column, column.rows[start:at], sheet, body)
        yield from _table_pieces(table, sheet.number)
        start = at = table.stop
    yield from _text_pieces(column, column.rows[start:], sheet, body)


def _table_pieces(table: Table, page: int) -> Iterator[Piece]:
    for cells in table.rows:
        yield Piece("table_row", (_row_line(cells),), page)


def _row_line(cells: Cells) -> Line:
    """Return the cells of a row as one line with bars between; an empty cell stays empty."""
    words, at = "", []
    for number, cell in enumerate(cells):
        if number:
            words += BAR
            at += [-1] * len(BAR)
        line = _join_runs(cell)
        words += line.words
        at += line.at
    return Line(words, tuple(at))


def _text_pieces(
    column: Column, rows: tuple[Row, ...], sheet: Sheet, body: float
) -> Iterator[Piece]:
    foot = _find_foot(rows, sheet, body)
    for group in join_rows(column, rows[:foot]):
        yield _piece(group, sheet, body)._replace(
            room=column.right - group[-1].right, first=first_width(group[0])
        )
    notes: list[Row] = []
    for row in rows[foot:]:
        if notes and _note_mark(row):
            yield _note(notes, sheet.number)
            notes = []
        notes.append(row)
    if notes:
        yield _note(notes, sheet.number)


def _find_foot(rows: tuple[Row, ...], sheet: Sheet, body: float) -> int:
    """Return the row at which the notes at the foot begin: small letters, apart from those above."""
    edge = sheet.top + FOOT * (sheet.bottom - sheet.top)
    start = len(rows)
    while start and rows[start - 1].size <= SMALLER * body and rows[start - 1].base >= edge:
        start -= 1
    for index in range(start, len(rows)):
        above = rows[index - 1] if index else None
        apart = above is None or (
            above.size * SMALLER > rows[index].size
            or rows[index].base - above.base > APART * rows[index].size
        )
        if apart and _note_mark(rows[index]):
            return index
    return len(rows)


def _note_mark(row: Row) -> int:
    """Return how many characters the mark of a note takes, raised or with a space behind; 0 for none."""
    raised = 0
    while raised in row.runs[0].marks and not row.words[raised].isalpha():
        raised += 1
    found = _NOTE.match(row.words)
    return max(raised, found.end() if found else 0)


def _note(rows: list[Row], page: int) -> Piece:
    lines = tuple(_join_runs(row.runs) for row in rows)
    return Piece("note", lines, page, aside=True, mark=_note_mark(rows[0]))


def _piece(rows: tuple[Row, ...], sheet: Sheet, body: float) -> Piece:
    """Return a group of rows as a piece of the kind that its looks make it."""
    words = " ".join(row.words for row in rows)
    kind, size = _kind(rows, words, body), rows[0].size
    lines = tuple(_join_runs(row.runs) for row in rows)
    if kind == "text" and _is_caption(rows, sheet, body):
        return Piece("caption", lines, sheet.number, aside=True, size=size)
    mark = bullet_length(words) if kind == "list_item" else 0
    return Piece(kind, lines, sheet.number, mark=mark, size=size)


def _kind(rows: tuple[Row, ...], words: str, body: float) -> str:
    size = rows[0].size
    if size >= LARGER * body and len(words) <= MAX_HEADING:
        return "heading"
    if bullet_length(words):
        return "list_item"
    bold = all(row.bold for row in rows) and size >= SMALLER * body
    plain = len(words) <= MAX_BOLD_HEADING and not has_ended(words) and ":" not in words
    return "heading" if bold and plain else "text"


def _is_caption(rows: tuple[Row, ...], sheet: Sheet, body: float) -> bool:
    """Tell whether small or few lines stand right under a picture."""
    first = rows[0]
    if first.size > SMALLER * body and len(rows) > 1:
        return False
    for left, top, right, bottom in sheet.pictures:
        large = min(right - left, bottom - top) >= PICTURE
        under = -2.0 <= first.base - first.size - bottom <= BELOW * first.size
        if large and under and first.left < right and left < first.right:
            return True
    return False


def _join_runs(runs: Sequence[Run]) -> Line:
    words, at = "", []
    for run in runs:
        if words:
            words += " "
            at.append(-1)
        line = _line(run)
        words += line.words
        at += line.at
    return Line(words, tuple(at))


def _line(run: Run) -> Line:
    """Return the words of a run without the raised marks of notes behind words and figures."""
    dropped = {place for place in run.marks if place and _is_mark(run, place)}
    kept = [place for place in range(len(run.words)) if place not in dropped]
    return Line("".join(run.words[place] for place in kept), tuple(run.at[place] for place in kept))


def _is_mark(run: Run, place: int) -> bool:
    """Tell whether a raised sign is the mark of a note: a figure or a sign, not the end of "25th"."""
    return not run.words[place].isalpha()
