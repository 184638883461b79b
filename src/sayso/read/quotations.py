"""A table of quotations to its rows: which document each is said to be from, and the words.

Rows are numbered as a spreadsheet shows them, the header being row 1. Blank rows are no rows.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sayso.errors import InputError
from sayso.read.decode import decode

DOCUMENT: Final = "document"
QUOTE: Final = "quote"
DELIMITERS: Final = (",", ";", "\t")
csv.field_size_limit(1 << 30)  # a quotation may be as long as a text


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """One row of a table of quotations; `lack` says what is wanting in it."""

    number: int
    document: str
    quote: str
    lack: str = ""


def read_quote_rows(raw: bytes, name: str) -> tuple[QuoteRow, ...]:
    """Return the rows of a table with the columns `document` and `quote`; raises InputError where it has none."""
    text = decode(raw, name)
    rows = list(_rows(text, _delimiter(text)))
    header = [cell.strip().lower() for cell in rows[0][1]] if rows else []
    for wanted in (DOCUMENT, QUOTE):
        if wanted not in header:
            listed = ", ".join(cell for cell in header if cell) or "none"
            hint = f"the first row must name the columns {DOCUMENT} and {QUOTE}"
            raise InputError(name, f"has no column {wanted}; it has: {listed}", hint)
    places = header.index(DOCUMENT), header.index(QUOTE)
    return tuple(_make_row(number, cells, places, len(header)) for number, cells in rows[1:])


def _delimiter(text: str) -> str:
    """Return what parts the names in the first row."""
    first = text.lstrip("\r\n").split("\n", 1)[0]
    return max(DELIMITERS, key=first.count)


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    lines = io.StringIO(text, newline="")
    for number, cells in enumerate(csv.reader(lines, delimiter=delimiter), 1):
        if any(cell.strip() for cell in cells):
            yield number, cells


def _make_row(number: int, cells: list[str], places: tuple[int, int], width: int) -> QuoteRow:
    filled = [*cells, *[""] * (width - len(cells))]
    document, quote = (filled[place].strip() for place in places)
    lack = ""
    if any(cell.strip() for cell in cells[width:]):
        lack = f"has {len(cells)} cells under {width} columns"
    elif not document or not quote:
        lack = f"has no {DOCUMENT if not document else QUOTE}"
    return QuoteRow(number, document, quote, lack)
