"""What sayso wrote itself: pages, records, tables and cards in a folder are no texts to read anew.

Each form of output is known by its beginning; a claim that is read from a claim would have
the program for its publisher.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from typing import Any, Final

from sayso.errors import InputError

HINT: Final = "give the text that it was made from"
HEAD: Final = 4_000
ZIP: Final = b"PK"
BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    LookupError,
    OSError,
    RuntimeError,
    ValueError,
    EOFError,
)
_CREATOR: Final = b"<dc:creator>sayso</dc:creator>"
_PAGE: Final = re.compile(rb"<meta name=\"generator\" content=\"sayso [^\"<>]{1,40}\">")
_CARDS: Final = re.compile(r"== [^\n]{1,2000}, published by [^\n]{1,2000} ==(?:\n\n|\n?\Z)")
_EXPLAINED: Final = re.compile(r"key [0-9a-f]{16}\n[a-z_]+  ")
_TABLE: Final = re.compile(r"\ufeff?document_name,document_id,[^\n]{0,80},claim_key,")
_VIEWS: Final = ("claims", "numbers", "times", "attributions", "places")
_CHECKED: Final = frozenset({"row", "verdict"})


def name_page(head: bytes) -> str | None:
    """Say what a page is that sayso wrote; None for the page of anybody else."""
    return "a page of claims" if _PAGE.search(head) else None


def name_workbook(raw: bytes) -> str | None:
    """Say what a workbook is that sayso wrote; None for the workbook of anybody else."""
    if not raw.startswith(ZIP):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as book, book.open("docProps/core.xml") as core:
            return "a workbook of claims" if _CREATOR in core.read(HEAD) else None
    except BROKEN:  # whatever a file may raise that no spreadsheet made
        return None


def name_text(text: str) -> str | None:
    """Say what a text is that sayso printed; None for the text of anybody else."""
    if _CARDS.match(text):
        return "a list of claims or findings"
    if _TABLE.match(text):
        return "a table of claims"
    return "an explanation of claims" if _EXPLAINED.match(text) else None


def name_record(entry: Mapping[str, Any]) -> str | None:
    """Say what a line of JSON is that sayso wrote; None for the line of anybody else."""
    if entry.keys() >= _CHECKED:
        return "a list of checked quotations"
    held = [view for view in _VIEWS if isinstance(entry.get(view), list)]
    return f"a list of {held[0]}" if held and "document" in entry else None


def refuse_own(name: str, what: str) -> InputError:
    """Return the error for an input that sayso wrote."""
    return InputError(name, f"is {what} that sayso wrote, not a text", HINT)
