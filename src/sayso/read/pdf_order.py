"""The runs of a page in the order in which people read them: column after column, line after line.

A column's edge is a gap that few lines cross and that has lines of prose on both sides; lines that cross
it (a title, a wide table) part the page into bands, and each band is read column by column.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from sayso.read.pdf_glyphs import Run

MIN_GUTTER: Final = 5.0  # points
MIN_SIDE: Final = 0.2  # of the width, on each side of a column's edge
MAX_CROSSING: Final = 0.3  # of the lines
MIN_LINES: Final = 3  # on each side
MIN_LETTERS: Final = 14  # in a line of prose; cells of a table are shorter
FILLED: Final = 0.5  # of the column, by a line of prose
INKED: Final = 0.75  # of a line of prose; between cells the gaps are wider
HALF: Final = 0.5  # of the letters of a column stand in lines of prose
MAX_TRIES: Final = (16, 6, 3)  # of gaps, in the page, in a part of it, in a part of that
MAX_RUNS: Final = 4_000  # a page with more is no page of print
SAME_LINE: Final = 0.4  # of the size, between base lines
MAX_DEPTH: Final = 4  # columns are found inside columns so often


class Row(NamedTuple):
    """Runs on one base line, from left to right."""

    runs: tuple[Run, ...]

    @property
    def left(self) -> float:
        """Return where the first run begins."""
        return min(run.left for run in self.runs)

    @property
    def right(self) -> float:
        """Return where the last run ends."""
        return max(run.right for run in self.runs)

    @property
    def base(self) -> float:
        """Return the lowest base line."""
        return max(run.base for run in self.runs)

    @property
    def size(self) -> float:
        """Return the size of the letters of the longest run."""
        return max(self.runs, key=lambda run: len(run.words)).size

    @property
    def bold(self) -> bool:
        """Tell whether all runs are bold."""
        return all(run.bold for run in self.runs)

    @property
    def words(self) -> str:
        """Return the words of the row."""
        return " ".join(run.words for run in self.runs)


class Column(NamedTuple):
    """Rows that are read one after the other, from top to bottom, between two edges."""

    rows: tuple[Row, ...]
    left: float
    right: float


def order_runs(runs: tuple[Run, ...]) -> tuple[Column, ...]:
    """Return the runs as columns in reading order."""
    return tuple(
        Column(tuple(list_rows(part)), min(r.left for r in part), max(r.right for r in part))
        for part in _merge(list(_split(list(runs), 0)))
    )


def _split(runs: list[Run], depth: int) -> Iterator[tuple[list[Run], bool]]:
    """Yield the runs part by part; the flag says that a part is a column beside another."""
    edge = _find_edge(runs) if depth < MAX_DEPTH else None
    if edge is None:
        yield runs, False
        return
    for band in _bands(runs, edge):
        left = [run for run in band if run.right <= edge]
        right = [run for run in band if run.left >= edge]
        if left and right and len(left) + len(right) == len(band) and _is_prose(left, right):
            for side in (left, right):
                yield from ((part, True) for part, _ in _split(side, depth + 1))
        else:
            yield band, False


def _merge(parts: list[tuple[list[Run], bool]]) -> list[list[Run]]:
    """Join bands that follow each other and are no columns, so that a table stays whole."""
    merged: list[list[Run]] = []
    open_band = False
    for runs, beside in parts:
        if not runs:
            continue
        if open_band and not beside:
            merged[-1].extend(runs)
        else:
            merged.append(list(runs))
        open_band = not beside
    return merged


def _find_edge(runs: list[Run], depth: int = 0) -> float | None:
    """Return the middle of the gap that the fewest lines cross; None where the runs are one column."""
    if not 2 * MIN_LINES <= len(runs) <= MAX_RUNS:
        return None
    low, high = min(run.left for run in runs), max(run.right for run in runs)
    margin = MIN_SIDE * (high - low)
    tries = 0
    for start, stop in _gaps(runs):
        middle = (start + stop) / 2
        if not low + margin <= middle <= high - margin:
            continue
        tries += 1
        if tries > MAX_TRIES[depth]:
            break
        left = [run for run in runs if run.right <= middle]
        right = [run for run in runs if run.left >= middle]
        if min(len(left), len(right)) >= MIN_LINES and _is_prose(left, right, depth):
            return middle
    return None


def _gaps(runs: list[Run]) -> Iterator[tuple[float, float]]:
    """Yield the stretches that few runs cross, those that the fewest cross first, then the widest."""
    spans = _crossings(runs)
    most = int(MAX_CROSSING * len(runs))
    for level in sorted({count for _, _, count in spans if count <= most}):
        found: list[tuple[float, float]] = []
        for left, right, count in spans:
            if count > level:
                continue
            if found and found[-1][1] == left:
                found[-1] = (found[-1][0], right)
            else:
                found.append((left, right))
        wide = [gap for gap in found if gap[1] - gap[0] >= MIN_GUTTER]
        yield from sorted(wide, key=lambda gap: gap[0] - gap[1])


def _crossings(runs: list[Run]) -> list[tuple[float, float, int]]:
    """Return the stretches from side to side, with the number of runs that cross each."""
    events = sorted([(run.left, 1) for run in runs] + [(run.right, -1) for run in runs])
    crossing, before = 0, events[0][0]
    spans: list[tuple[float, float, int]] = []
    for at, step in events:
        if at > before:
            spans.append((before, at, crossing))
        crossing += step
        before = at
    return spans


def _is_prose(left: list[Run], right: list[Run], depth: int = 0) -> bool:
    """Tell whether both sides are columns: long lines that fill them, as those of a table do not."""
    deeper = depth + 1 < len(MAX_TRIES)
    return all(
        _is_filled(side) or (deeper and _find_edge(side, depth + 1) is not None)
        for side in (left, right)
    )


def _is_filled(runs: list[Run]) -> bool:
    """Tell whether half of the letters stand in lines that are long, whole, and fill the column."""
    width = max(run.right for run in runs) - min(run.left for run in runs)
    filled = letters = 0
    for row in list_rows(runs):
        length, wide = len(row.words), row.right - row.left
        inked = sum(run.right - run.left for run in row.runs)
        letters += length
        if length >= MIN_LETTERS and wide >= FILLED * width and inked >= INKED * wide:
            filled += length
    return filled >= HALF * letters


def _bands(runs: list[Run], edge: float) -> list[list[Run]]:
    """Cut the runs from top to bottom where a run crosses the edge; such runs are bands of their own."""
    walls = sorted((run for run in runs if run.left < edge < run.right), key=lambda run: run.base)
    rest = [run for run in runs if not run.left < edge < run.right]
    bands: list[list[Run]] = []
    for wall in walls:
        above = [run for run in rest if run.base < wall.base - SAME_LINE * wall.size]
        rest = [run for run in rest if run.base >= wall.base - SAME_LINE * wall.size]
        beside = [run for run in rest if run.base <= wall.base + SAME_LINE * wall.size]
        rest = [run for run in rest if run.base > wall.base + SAME_LINE * wall.size]
        bands += [above, [wall, *beside]]
    return [band for band in [*bands, rest] if band]


def list_rows(runs: list[Run]) -> Iterator[Row]:
    """Yield the rows from top to bottom."""
    row: list[Run] = []
    for run in sorted(runs, key=lambda item: (item.base, item.left)):
        if row and run.base - row[0].base > SAME_LINE * min(run.size, row[0].size):
            yield Row(tuple(sorted(row, key=lambda item: item.left)))
            row = []
        row.append(run)
    if row:
        yield Row(tuple(sorted(row, key=lambda item: item.left)))
