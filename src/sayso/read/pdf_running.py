"""Running heads, feet and page numbers: lines at the edges of pages that stand there on page after page.

Figures may differ from page to page; a line of several figures without a letter is no such line,
since it is rather the row of a table.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from sayso.read.pdf_glyphs import Run, Sheet
from sayso.read.pdf_order import Row, list_rows

EDGE: Final = 0.14  # of the height of the page, above and below, for what stands on two pages only
MOST_ROWS: Final = 3  # from the first line on, and from the last
DRIFT: Final = 4.0  # points, up or down, from page to page
FEW_PAGES: Final = 5  # in a file with fewer a line repeats twice, else three times

_FIGURES = re.compile(r"\d+|\b[ivxlc]+\b")


def find_running(sheets: Sequence[Sheet]) -> dict[int, frozenset[Run]]:
    """Return the running runs of each page, by its number."""
    places: dict[str, list[tuple[Sheet, Row]]] = defaultdict(list)
    for sheet in sheets:
        for row in _outer_rows(sheet):
            pattern = _FIGURES.sub("#", row.words.casefold())
            if pattern.count("#") < 2 or any(char.isalpha() for char in pattern):
                places[pattern].append((sheet, row))
    running: dict[int, frozenset[Run]] = {}
    for pattern, found in places.items():
        for sheet, row in found:
            times = _count_pages(row, found)
            few = times > 1 and len(sheets) < FEW_PAGES and _is_at_edge(row, sheet)
            lone = pattern == "#" and row.words == str(sheet.number)
            if times > 2 or few or lone:
                kept = running.get(sheet.number, frozenset())
                running[sheet.number] = kept | frozenset(row.runs)
    return running


def _outer_rows(sheet: Sheet) -> tuple[Row, ...]:
    """Return the first and the last rows of a page."""
    rows = list(list_rows(list(sheet.runs)))
    above, below = rows[:MOST_ROWS], rows[MOST_ROWS:][-MOST_ROWS:]
    return (*above, *below)


def _is_at_edge(row: Row, sheet: Sheet) -> bool:
    margin = EDGE * (sheet.bottom - sheet.top)
    return row.base <= sheet.top + margin or row.base >= sheet.bottom - margin


def _count_pages(row: Row, found: list[tuple[Sheet, Row]]) -> int:
    """Return on how many pages a line of this pattern stands at this height."""
    return len({sheet.number for sheet, other in found if abs(other.base - row.base) <= DRIFT})
