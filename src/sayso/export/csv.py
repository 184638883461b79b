"""Rows to CSV that spreadsheets and programs read alike: UTF-8 with a byte-order mark, CRLF, commas.

A cell that a spreadsheet would run as a formula, or change ("3-4" to a day, "May
2021" to its first, "007" to 7), begins with an apostrophe. So does a sign of a formula
behind a semicolon, a tab or a line break inside a cell, where a spreadsheet that
expects another separator would begin a cell. `plain` takes all of them off.
"""

import calendar
import csv
import io
import re
from collections.abc import Iterable
from typing import Final

from sayso.export.columns import NAMES, Cell
from sayso.export.rows import Row, word_of

NAME: Final = "csv"
SUFFIX: Final = ".csv"
GUARD: Final = "'"
# Each character that is one of = + - @, also in its wide, small, raised and lowered forms.
OPENERS: Final = r"=+\-@⁺⁼₊₌⩵⩶﬩﹢﹣﹦﹫＋－＝＠"
BREAKS: Final = ";\t\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"
BLANKS: Final = frozenset("\t\r\n")
DIGITS_KEPT: Final = 15  # spreadsheets keep so many digits of a number
TIME_WORDS: Final = frozenset(
    name.lower()
    for names in (calendar.month_name, calendar.month_abbr, calendar.day_name, calendar.day_abbr)
    for name in (*names, "sept", "a", "p", "m", "am", "pm")
)
_OPENING: Final = re.compile(rf"[\s\"]*[{OPENERS}]")
_INNER: Final = re.compile(rf"([{BREAKS}][\s\"]*)(?='*[{OPENERS}])")
_INNER_GUARDED: Final = re.compile(rf"([{BREAKS}][\s\"]*)'(?='*[{OPENERS}])")
_PIECE: Final = re.compile(r"[^\W\d_]+|\d+")
_POWER: Final = re.compile(r"\d[\d.,]*[ed][+-]?\d+", re.IGNORECASE)
_VALUE: Final = re.compile(r"true|false|#[a-z0-9/!?]+", re.IGNORECASE)
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WHOLE: Final = re.compile(rf"0|[1-9][0-9]{{0,{DIGITS_KEPT - 1}}}")


def write_header() -> bytes:
    """Return the byte-order mark and the line of column names."""
    return "\ufeff".encode() + write_lines((NAMES,))


def write_lines(rows: Iterable[Row]) -> bytes:
    """Return the rows as lines of CSV in UTF-8."""
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerows([cell_of(value) for value in row] for row in rows)
    return lines.getvalue().encode("utf-8")


def cell_of(value: Cell) -> str:
    """Return a cell as it stands in the file."""
    return guard(value) if isinstance(value, str) else word_of(value)


def guard(words: str) -> str:
    """Return the words with an apostrophe wherever a spreadsheet would not keep them."""
    inside = _INNER.sub(rf"\1{GUARD}", words)
    return f"{GUARD}{inside}" if _needs_guard(words) else inside


def plain(cell: str) -> str:
    """Return the words of a cell as the text has them."""
    return _INNER_GUARDED.sub(r"\1", cell.removeprefix(GUARD))


def _needs_guard(words: str) -> bool:
    if not words:
        return False
    if words[0] in BLANKS or words[0] == GUARD or _OPENING.match(words):
        return True
    if _WHOLE.fullmatch(words) or _DAY.fullmatch(words):
        return False
    return _is_changed(words)


def _is_changed(words: str) -> bool:
    """Tell whether a spreadsheet may take the words for a number, a day, an hour, a truth value."""
    if _POWER.fullmatch(words.strip()) or _VALUE.fullmatch(words.strip()):
        return True
    pieces = [piece.lower() for piece in _PIECE.findall(words)]
    numbers = [piece for piece in pieces if piece.isdigit()]
    return bool(numbers) and all(piece in TIME_WORDS for piece in pieces if not piece.isdigit())
