"""A PDF to Found: its text in reading order with the page of every stretch, or the reason why it has none.

The title is the file's own if it says one, else the largest heading of the first page; the day
on which the file was made is no day of print.
"""

import re
import time
from collections.abc import Iterator
from typing import Final

from pypdfium2 import PdfDocument, PdfiumError, raw  # type: ignore[import-untyped]

from sayso.errors import InputError
from sayso.read.found import Found, Said
from sayso.read.pdf_glyphs import Sheet, read_sheet
from sayso.read.pdf_pieces import Piece, body_size, list_pieces
from sayso.read.pdf_running import find_running
from sayso.read.pdf_text import lay_text

MAX_PAGES: Final = 2_000
MAX_LETTERS: Final = 5_000_000
MAX_SECONDS: Final = 120.0  # of the processor, so that a busy machine refuses nothing more
MAX_LOST: Final = 0.3  # of the letters that the file does not name
MAX_TITLE: Final = 300
SCANNED: Final = 0.5  # of the height of a page, by a picture on it


BROKEN: Final = "open it in a viewer, and save or print it anew as PDF"
OCR: Final = "run text recognition (OCR) on it, as ocrmypdf does, and give the result"
SPLIT: Final = "split it into smaller files"
UNLOCK: Final = "open it with its password and save it without one"
_NO_TITLE: Final = re.compile(
    r"\W*(?:untitled|anonymous|unspecified|unknown|title|document\d*|microsoft \w+ - .*|.*\.\w{2,5})?\W*",
    re.IGNORECASE,
)


def read_pdf(data: bytes, name: str, sha256: str) -> Iterator[Found | InputError]:
    """Yield the text of a PDF, and which of its pages are scanned.

    Raises InputError where it is broken, locked, scanned as a whole or too large.
    """
    try:
        pdf = PdfDocument(data)
        sheets = tuple(_sheets(pdf, name))
        said = _clean_title(pdf.get_metadata_value("Title"))
    except PdfiumError as error:
        raise _explain(error, name) from error
    _check_text(sheets, name)
    running, body = find_running(sheets), body_size(sheets)
    pieces = [
        piece
        for sheet in sheets
        for piece in list_pieces(sheet, running.get(sheet.number, frozenset()), body)
    ]
    laid = lay_text(pieces)
    title = said or _largest_heading(pieces)
    yield Found(
        name,
        sha256,
        laid.text,
        laid.blocks,
        laid.furniture,
        page=Said(title=title),
        pages=laid.pages,
    )
    scanned = [sheet.number for sheet in sheets if _is_scanned(sheet)]
    if scanned:
        reason = f"holds scanned pages without a text layer, which are not read: {_runs(scanned)}"
        raise InputError(name, reason, OCR)


def _is_scanned(sheet: Sheet) -> bool:
    """Tell whether a page has no letters and a picture over half of its height."""
    half = SCANNED * (sheet.bottom - sheet.top)
    return not sheet.letters and any(box[3] - box[1] >= half for box in sheet.pictures)


def _runs(numbers: list[int]) -> str:
    """Return numbers in order as 2, 4-9."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)


def _sheets(pdf: PdfDocument, name: str) -> Iterator[Sheet]:
    """Yield the pages; raises InputError where there are too many, or they take too long."""
    count = len(pdf)
    if count > MAX_PAGES:
        raise InputError(name, f"is a PDF of {count:,} pages, more than {MAX_PAGES:,}", SPLIT)
    start, letters = time.process_time(), 0
    for index in range(count):
        page = pdf[index]
        sheet = read_sheet(page, index + 1)
        page.close()
        letters += sheet.letters
        if letters > MAX_LETTERS:
            raise InputError(name, f"is a PDF of more than {MAX_LETTERS:,} letters", SPLIT)
        if time.process_time() - start > MAX_SECONDS:
            raise InputError(name, f"took more than {MAX_SECONDS:.0f} s at page {index + 1}", SPLIT)
        yield sheet


def _explain(error: PdfiumError, name: str) -> InputError:
    """Return the reason why pdfium does not open a file."""
    if error.err_code == raw.FPDF_ERR_PASSWORD:
        return InputError(name, "is an encrypted PDF that asks for a password", UNLOCK)
    if error.err_code == raw.FPDF_ERR_SECURITY:
        return InputError(name, "is a PDF locked in an unknown way", UNLOCK)
    return InputError(name, "is a broken PDF", BROKEN)


def _check_text(sheets: tuple[Sheet, ...], name: str) -> None:
    """Refuse a file without letters, or with letters that it does not name."""
    letters = sum(sheet.letters for sheet in sheets)
    if letters:
        if sum(sheet.lost for sheet in sheets) > MAX_LOST * letters:
            reason = "is a PDF whose letters cannot be told, since its fonts do not name them"
            raise InputError(name, reason, OCR)
        return
    if any(sheet.pictures for sheet in sheets):
        raise InputError(name, "is a scanned PDF: pictures of pages without a text layer", OCR)
    raise InputError(name, "is a PDF without text", OCR)


def _clean_title(words: str) -> str | None:
    """Return the title that a file says of itself; None where a program put one in its place."""
    title = " ".join(words.split())[:MAX_TITLE]
    return None if _NO_TITLE.fullmatch(title) else title


def _largest_heading(pieces: list[Piece]) -> str | None:
    headings = [piece for piece in pieces if piece.page == 1 and piece.kind == "heading"]
    if not headings:
        return None
    largest = max(headings, key=lambda piece: piece.size)
    return " ".join(line.words for line in largest.lines)[:MAX_TITLE]
