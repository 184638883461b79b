"""Rows to a workbook: the claims, what each column means, and what was left out or cut.

Words are written as words, never as formulas or addresses, whatever they begin
with. A cell holds 32,767 UTF-16 units; longer words are cut and the cut is named.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import xlsxwriter  # type: ignore[import-untyped]

from sayso.export.columns import COLUMNS, NAMES, Column
from sayso.export.rows import Row

NAME: Final = "xlsx"
SUFFIX: Final = ".xlsx"
LONGEST: Final = 32_767
MOST_ROWS: Final = 1_048_576
ALL_CELLS: Final = "A1:XFD1048576"
FIRST_DAY: Final = datetime(2000, 1, 1, tzinfo=UTC)  # the same bytes on every day
AUTHOR: Final = "sayso"  # by which a workbook of claims is known again
WIDTHS: Final = {"integer": 11, "number": 10, "boolean": 9, "text": 18}
WIDE: Final = {"quotation": 60, "chain": 45, "document_name": 24}
OPTIONS: Final = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class Workbook:
    """A workbook that takes rows one after the other and holds none of them in memory.

    Inner shape: one sheet of claims after the other as each is full, then the two of words.
    """

    def __init__(self, path: Path, most_rows: int = MOST_ROWS) -> None:
        """Begin the file at the path."""
        self._book: Any = xlsxwriter.Workbook(str(path), OPTIONS)
        self._book.set_properties({"created": FIRST_DAY, "title": "Claims", "author": AUTHOR})
        self._bold = self._book.add_format({"bold": True})
        self._most_rows = most_rows
        self._sheets: list[tuple[Any, int]] = []
        self.cut: list[str] = []

    def add(self, rows: Iterable[Row]) -> None:
        """Write rows below those that are there."""
        for row in rows:
            self._write(row)

    def close(self, notes: Iterable[tuple[str, str]]) -> None:
        """Write the meaning of the columns and the notes, and finish the file."""
        if not self._sheets:
            self._open_sheet()
        for sheet, used in self._sheets:
            sheet.autofilter(0, 0, used - 1, len(COLUMNS) - 1)
        self._write_words("columns", ("column", "sort", "meaning"), map(_explained, COLUMNS))
        cuts = [("cut", where) for where in self.cut]
        self._write_words("about", ("what", "value"), [*notes, *cuts])
        self._book.close()

    def _write(self, row: Row) -> None:
        if not self._sheets or self._sheets[-1][1] >= self._most_rows:
            self._open_sheet()
        sheet, used = self._sheets[-1]
        for place, value in enumerate(row):
            if isinstance(value, bool):
                sheet.write_boolean(used, place, value)
            elif isinstance(value, int | float):
                sheet.write_number(used, place, value)
            elif value:
                name = f"{sheet.get_name()}, row {used + 1}, {NAMES[place]}"
                sheet.write_string(used, place, self._fitting(value, name))
        self._sheets[-1] = (sheet, used + 1)

    def _fitting(self, words: str, where: str) -> str:
        """Return the words, or their beginning with a note where a cell cannot hold them."""
        if _units(words) <= LONGEST:
            return words
        note = f" [cut: {len(words):,} characters]"
        kept = words[: LONGEST - len(note)]
        while _units(kept) > LONGEST - len(note):
            kept = kept[: -max(1, (_units(kept) - LONGEST + len(note)) // 2)]
        self.cut.append(f"{where}: {len(kept):,} of {len(words):,} characters")
        return kept + note

    def _open_sheet(self) -> None:
        number = len(self._sheets) + 1
        sheet = self._book.add_worksheet("claims" if number == 1 else f"claims {number}")
        sheet.freeze_panes(1, 1)
        sheet.ignore_errors({"number_stored_as_text": ALL_CELLS})
        for place, column in enumerate(COLUMNS):
            sheet.set_column(place, place, WIDE.get(column.name, WIDTHS[column.sort]))
            sheet.write_string(0, place, column.name, self._bold)
        self._sheets.append((sheet, 1))

    def _write_words(
        self, name: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]
    ) -> None:
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(head) - 2, 20)
        sheet.set_column(len(head) - 1, len(head) - 1, 80)
        for place, row in enumerate([head, *rows]):
            for cell, words in enumerate(row):
                sheet.write_string(place, cell, words, self._bold if place == 0 else None)


def _explained(column: Column) -> tuple[str, str, str]:
    return column.name, column.sort, column.meaning


def _units(words: str) -> int:
    return len(words.encode("utf-16-le")) // 2
