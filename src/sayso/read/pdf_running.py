"""Running heads, feet and page numbers: lines at the edges of pages that stand there on page after page.

Figures may differ from page to page; a line of several figures is no such line, since it is rather
the row of a table.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from sayso.read.pdf_glyphs import Run, Sheet
from sayso.read.pdf_order import Row, list_rows

EDGE: Final = 0.14  # of the height of the page, above and below, for what stands on two pages only
MOST_ROWS: Final = 3  # from the first line on, and from the last
DRIFT: Final = 4.0  # points, up or down, from page to page
APART: Final = 1.4  # times the size, from the text; lines of the text follow closer
FEW_PAGES: Final = 5  # in a file with fewer a line repeats twice, else three times

_FIGURES = re.compile(r"\d+|\b[ivxlc]+\b")


def find_running(sheets: Sequence[Sheet]) -> dict[int, frozenset[Run]]:
    """Return the running runs of each page, by its number."""
    edges = {sheet.number: _edges(sheet) for sheet in sheets}
    places: dict[str, list[tuple[int, Row]]] = defaultdict(list)
    for sheet in sheets:
        for row in (row for edge in edges[sheet.number] for row in edge[:MOST_ROWS]):
            places[_pattern(row)].append((sheet.number, row))
    running: dict[int, frozenset[Run]] = {}
    for sheet in sheets:
        found = [
            run
            for edge in edges[sheet.number]
            for row in _outer_part([_repeats(row, sheet, sheets, places) for row in edge], edge)
            if not _heads_first_table(row, sheet, edge, places)
            for run in row.runs
        ]
        if found:
            running[sheet.number] = frozenset(found)
    return running


def _edges(sheet: Sheet) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """Return the first rows of a page from above, and the last from below, one more than may be running."""
    rows = tuple(list_rows(list(sheet.runs)))
    above = rows[: MOST_ROWS + 1]
    return above, rows[len(above) :][: -MOST_ROWS - 2 : -1]


def _pattern(row: Row) -> str:
    return _FIGURES.sub("#", row.words.casefold())


def _repeats(
    row: Row, sheet: Sheet, sheets: Sequence[Sheet], places: Mapping[str, list[tuple[int, Row]]]
) -> bool:
    """Tell whether a line stands on other pages at this height, or is the number of the page."""
    pattern = _pattern(row)
    figures = sum(run.words.replace(",", "").isdecimal() for run in row.runs)
    if figures > 1 or (pattern.count("#") > 1 and not any(char.isalpha() for char in pattern)):
        return False
    times = _count_pages(row, places.get(pattern, []))
    few = times > 1 and len(sheets) < FEW_PAGES and _is_at_edge(row, sheet)
    return times > 2 or few or row.words == str(sheet.number)


def _heads_first_table(
    row: Row, sheet: Sheet, edge: tuple[Row, ...], places: Mapping[str, list[tuple[int, Row]]]
) -> bool:
    """Tell whether a line is the head of a table where that begins; on later pages it is repeated."""
    at = edge.index(row)
    if len(row.runs) < 2 or at + 1 == len(edge):
        return False
    inner = edge[at + 1]
    figures = sum(run.words[0].isdigit() for run in inner.runs)
    first = min(number for number, _ in places[_pattern(row)])
    return figures > 0 and len(inner.runs) > 1 and sheet.number == first


def _outer_part(repeated: list[bool], edge: tuple[Row, ...]) -> tuple[Row, ...]:
    """Return the outer rows that repeat, as far as there is room between them and the text."""
    count = repeated.index(False) if False in repeated else len(repeated)
    while 0 < count < len(edge):
        row, inner = edge[count - 1], edge[count]
        if abs(row.base - inner.base) >= APART * max(row.size, inner.size):
            break
        count -= 1
    return edge[: min(count, MOST_ROWS)]


def _is_at_edge(row: Row, sheet: Sheet) -> bool:
    margin = EDGE * (sheet.bottom - sheet.top)
    return row.base <= sheet.top + margin or row.base >= sheet.bottom - margin


def _count_pages(row: Row, found: list[tuple[int, Row]]) -> int:
    """Return on how many pages a line of this pattern stands at this height."""
    return len({number for number, other in found if abs(other.base - row.base) <= DRIFT})
