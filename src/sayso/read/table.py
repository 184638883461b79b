"""A table of comma-, semicolon- or tab-separated values to Found: one document a row.

Rows are numbered as a spreadsheet shows them, the header being row 1; empty cells are legal
but for the text; the raw bytes of a row are its cells.
"""

import csv
import io
from collections.abc import Iterator
from itertools import islice

from sayso.errors import InputError
from sayso.read.found import Found
from sayso.read.given import Columns
from sayso.read.identity import digest_cells
from sayso.read.rows import Row, find_in_row, missing

MAX_HEADER_CELL = 40
SAMPLE_ROWS = 20
FEWEST = 3  # rows with the header; two even lines may be a text
FEWEST_NAMED = 2  # where a person named a column, so that a wrong name is told
EVEN_SHARE = 0.8  # of the rows have as many cells as the header, or it is no table

_DELIMITERS = (",", ";", "\t")
csv.field_size_limit(1 << 30)  # the size of a file is bounded before; a cell may be all of it


def find_delimiter(text: str, columns: Columns) -> str | None:
    """Return what parts the cells of a table; None where the text is no table."""
    first = text.lstrip("\r\n").split("\n", 1)[0].strip("\r")
    if columns.text and first.strip("\"'") == columns.text:
        return ","
    for delimiter in sorted(_DELIMITERS, key=first.count, reverse=True):
        if first.count(delimiter) and _is_table(text, delimiter, columns):
            return delimiter
    return None


def read_table(
    text: str, name: str, columns: Columns, delimiter: str
) -> Iterator[Found | InputError]:
    """Yield a document, or the reason why there is none, for each row that is not blank."""
    rows = _rows(text, delimiter)
    header = next(rows)[1]
    for wanted in (columns.filled().text or "", *columns.named().values()):
        if wanted not in header:
            yield InputError(name, *missing("column", wanted, tuple(header)))
            return
    for number, cells in rows:
        row = f"{name} row {number}"
        try:
            yield find_in_row(_make_row(row, header, cells), columns)
        except InputError as error:
            yield error


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that are not blank with their numbers."""
    lines = io.StringIO(text, newline="")
    for number, cells in enumerate(csv.reader(lines, delimiter=delimiter), 1):
        if any(cell.strip() for cell in cells):
            yield number, cells


def _make_row(name: str, header: list[str], cells: list[str]) -> Row:
    if any(cell.strip() for cell in cells[len(header) :]):
        reason = f"has {len(cells)} cells under {len(header)} columns"
        raise InputError(name, reason, "put cells that hold the separator in quotation marks")
    filled = [*cells, *[""] * (len(header) - len(cells))]
    named = dict(zip(reversed(header), reversed(filled[: len(header)]), strict=True))
    return Row(name, digest_cells(cells), named, "column")


def _is_table(text: str, delimiter: str, columns: Columns) -> bool:
    """Tell whether the first row can be a header and the rows below have as many cells."""
    sample = [cells for _, cells in islice(_rows(text, delimiter), SAMPLE_ROWS)]
    if not sample or not _is_header(sample[0]):
        return False
    wanted = {columns.filled().text, *columns.named().values()}
    if wanted & set(sample[0]):
        return True
    even = sum(len(cells) == len(sample[0]) for cells in sample)
    fewest = FEWEST_NAMED if columns.named() else FEWEST
    return len(sample) >= fewest and even >= EVEN_SHARE * len(sample)


def _is_header(cells: list[str]) -> bool:
    """Tell whether the cells are short, different, filled, and no pieces of a sentence."""
    return (
        len(cells) > 1
        and len(set(cells)) == len(cells)
        and all(
            0 < len(cell) <= MAX_HEADER_CELL and cell == cell.strip() and cell[-1] not in ".!?"
            for cell in cells
        )
        and not any(cell.replace(".", "").isdigit() for cell in cells)
    )
