"""A page of a PDF to runs of words: what stands on one line without a wide gap, with place and size.

Places are turned so that the text of the page runs to the right and downwards, whatever the
page's own rotation; y grows downwards and is that of the base line.
"""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from pypdfium2 import PdfPage, PdfTextPage, raw  # type: ignore[import-untyped]

WIDE_GAP: Final = 0.8  # of the size of the letters; wider parts cells and columns
DRIFT: Final = 0.3  # of the size, between base lines of one line
RAISED: Final = 0.7  # of the size, as far as a footnote's mark is raised
SMALL: Final = 0.85  # of the size; a raised letter below it is a mark
TWICE: Final = 0.15  # of the size, between words that are printed twice
BOLD: Final = 600
FORCED_BOLD: Final = 1 << 18
HYPHEN: Final = "\x02"  # pdfium's sign for a hyphen that breaks a word at the end of a line
SOFT: Final = "\xad"
UNNAMED: Final = "\ufffd"
BULLET: Final = "•"
NAME_LENGTH: Final = 256


class Glyph(NamedTuple):
    """One letter: its number on the page, where it stands, and whether white space is before it."""

    number: int
    char: str
    left: float
    right: float
    base: float
    size: float
    spaced: bool


class Run(NamedTuple):
    """Words on one line without a wide gap; `at` has the number on the page of each character."""

    words: str
    at: tuple[int, ...]
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    marks: tuple[int, ...] = ()  # places in `words` of raised small figures and signs

    @property
    def top(self) -> float:
        """Return about where the letters begin above the base line."""
        return self.base - self.size


class Sheet(NamedTuple):
    """A page: its number from 1, its edges, its runs in the file's order, and its pictures."""

    number: int
    top: float
    bottom: float
    runs: tuple[Run, ...]
    pictures: tuple[tuple[float, float, float, float], ...]
    lost: int  # letters that the file does not name
    letters: int


Box = tuple[float, float, float, float]


def read_sheet(page: PdfPage, number: int) -> Sheet:
    """Return the runs of a page that stand inside its edges, and those that run another way than most."""
    text = page.get_textpage()
    turned = _turn(text)
    main = turned[0][0] if turned else 0
    edges = _turn_box(page.get_mediabox(), main)
    runs: list[Run] = []
    for quarter, glyphs in turned:
        found = (_run_of(text, group) for group in _group(glyphs))
        runs.extend(run for run in found if quarter != main or _is_inside(run, edges))
    runs = _once(runs)
    pictures = tuple(_turn_box(box, main) for box in _pictures(page))
    letters = sum(len(glyphs) for _, glyphs in turned)
    lost = sum(glyph.char == UNNAMED for _, glyphs in turned for glyph in glyphs)
    return Sheet(number, edges[1], edges[3], tuple(runs), pictures, lost, letters)


def _turn(text: PdfTextPage) -> list[tuple[int, list[Glyph]]]:
    """Return the letters by the quarter turns of their line, the most frequent first."""
    turned: dict[int, list[Glyph]] = {}
    for quarter, glyph in _glyphs(text):
        turned.setdefault(quarter, []).append(glyph)
    return sorted(turned.items(), key=lambda item: (-len(item[1]), item[0]))


def _glyphs(text: PdfTextPage) -> Iterator[tuple[int, Glyph]]:
    """Yield the letters that stand on the page, white space as a flag on the next."""
    box, matrix, spaced = raw.FS_RECTF(), raw.FS_MATRIX(), False
    x, y, shown = ctypes.c_double(), ctypes.c_double(), text.raw
    high = ""
    for index in range(text.count_chars()):
        char = _char(shown, index)
        if char and "\ud800" <= char < "\udc00":
            high = char
            continue
        if high:
            char, high = _pair(high, char), ""
        if not char or char.isspace():
            spaced = spaced or bool(char)
            continue
        raw.FPDFText_GetLooseCharBox(shown, index, box)
        raw.FPDFText_GetCharOrigin(shown, index, x, y)
        raw.FPDFText_GetMatrix(shown, index, matrix)
        quarter = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4
        left, _, right, _ = _turn_box((box.left, box.bottom, box.right, box.top), quarter)
        base = (-y.value, x.value, y.value, -x.value)[quarter]
        size = raw.FPDFText_GetFontSize(shown, index) * math.hypot(matrix.c, matrix.d)
        yield quarter, Glyph(index, char, left, right, base, max(1.0, size), spaced)
        spaced = False


def _char(shown: Any, index: int) -> str:
    code = raw.FPDFText_GetUnicode(shown, index)
    if 0xD800 <= code < 0xE000:
        return chr(code)
    if raw.FPDFText_HasUnicodeMapError(shown, index) == 1 or 0xE000 <= code < 0xF900:
        return UNNAMED
    char = chr(code) if 0 < code < 0x110000 else ""
    return char if char in (HYPHEN, SOFT) or char.isprintable() or char.isspace() else ""


def _pair(high: str, low: str) -> str:
    """Return the letter beyond the first plane that two halves make; no letter where they make none."""
    code = 0x10000 + ((ord(high) & 0x3FF) << 10) + (ord(low[:1] or "\0") & 0x3FF)
    return chr(code) if "\udc00" <= low < "\ue000" and chr(code).isprintable() else UNNAMED


def _turn_box(box: Box, quarter: int) -> Box:
    """Return left, top, right and bottom of a box after the quarter turns, y downwards."""
    left, low, right, high = box
    return (
        (left, -high, right, -low),
        (low, left, high, right),
        (-right, low, -left, high),
        (-high, -right, -low, -left),
    )[quarter]


def _is_inside(run: Run, edges: Box) -> bool:
    """Tell whether a run stands on the page, since files hide words beside it."""
    return edges[0] <= run.right and run.left <= edges[2] and edges[1] <= run.base <= edges[3]


def _group(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    """Yield the letters that follow each other on one line without a wide gap."""
    group: list[Glyph] = []
    for glyph in glyphs:
        if group and not _follows(group, glyph):
            yield group
            group = []
        group.append(glyph)
    if group:
        yield group


def _follows(group: list[Glyph], glyph: Glyph) -> bool:
    size = max(group[0].size, glyph.size)
    before = group[-1]
    gap = max(glyph.left - before.right, before.left - glyph.right)
    if gap > WIDE_GAP * size:
        return False
    drift = group[0].base - glyph.base
    if abs(drift) <= DRIFT * min(group[0].size, glyph.size):
        return True
    small = min(group[0].size, glyph.size) < SMALL * size
    return small and abs(drift) <= RAISED * size


def _run_of(text: PdfTextPage, group: list[Glyph]) -> Run:
    """Return the run of a group; a mark that begins a group does not give it its size."""
    sizes = Counter(round(glyph.size, 1) for glyph in group)
    size = max(sizes, key=lambda item: (sizes[item], item))
    base = next(glyph.base for glyph in group if round(glyph.size, 1) == size)
    words: list[str] = []
    at: list[int] = []
    marks: list[int] = []
    for glyph in group:
        if glyph.spaced and words:
            words.append(" ")
            at.append(glyph.number - 1)
        if glyph.size < SMALL * size and base - glyph.base > 0.1 * size:
            marks.append(len(words))
        words.append(glyph.char)
        at.append(glyph.number)
    if words == [UNNAMED]:  # a letter alone of a font of signs, most often the mark of a list item
        words = [BULLET]
    left, right = min(item.left for item in group), max(item.right for item in group)
    bold = _is_bold(text, group[len(group) // 2].number)
    return Run("".join(words), tuple(at), left, right, base, size, bold, tuple(marks))


def _is_bold(text: PdfTextPage, index: int) -> bool:
    if raw.FPDFText_GetFontWeight(text, index) >= BOLD:
        return True
    name, flags = ctypes.create_string_buffer(NAME_LENGTH), ctypes.c_int()
    length = raw.FPDFText_GetFontInfo(text, index, name, NAME_LENGTH, flags)
    if not 0 < length <= NAME_LENGTH:
        return False
    return b"bold" in name.value.lower() or bool(flags.value & FORCED_BOLD)


def _once(runs: list[Run]) -> list[Run]:
    """Return the runs without those printed twice on one place, as some files make bold."""
    seen: dict[str, list[Run]] = {}
    kept: list[Run] = []
    for run in runs:
        near = seen.setdefault(run.words, [])
        if any(_is_same_place(run, other) for other in near):
            continue
        near.append(run)
        kept.append(run)
    return kept


def _is_same_place(run: Run, other: Run) -> bool:
    return abs(run.left - other.left) + abs(run.base - other.base) < TWICE * run.size


def _pictures(page: PdfPage) -> Iterator[Box]:
    """Yield the boxes of the pictures on the page."""
    objects: Iterator[Any] = page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3)
    for item in objects:
        yield item.get_bounds()
