"""Lines between the paragraphs of a page that belong to the page: lists of other texts, appeals, picture credits.

They are known by how they begin, in the words of many languages, and stay in the
text as furniture. A line that opens a list takes the short lines below it along.
"""

from collections.abc import Iterator
from functools import cache
from typing import Final

from sayso.packs.load import HOME, load_words
from sayso.read.page_text import Piece

MAX_LINE: Final = 200
MAX_ENTRY: Final = 120  # characters of a line in a list of other texts
ENDS: Final = (".", "!", "?", "…")

_LEADS = " -–—>»«•*·„“\"'(|"


def mark_asides(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return the pieces, those that belong to the page and not to its text marked as asides."""
    return tuple(_last_label(tuple(_mark(pieces))))


def _mark(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    listed = False
    for piece in pieces:
        sort = sort_of(piece.words)
        listed = sort == "related" or (listed and _is_entry(piece))
        yield piece._replace(aside=bool(sort) or listed)


def _is_entry(piece: Piece) -> bool:
    """Tell whether a piece below the head of a list is one more text of it."""
    short = len(piece.words) <= MAX_ENTRY and not piece.words.endswith(ENDS)
    return short or piece.kind == "list_item"


def sort_of(words: str) -> str:
    """Return what a line is by its beginning: related, ask or credit; nothing where it is a line of the text."""
    if len(words) > MAX_LINE:
        return ""
    plain = " ".join(words.casefold().replace("’", "'").lstrip(_LEADS).split())
    for start, value in _starts():
        if plain.startswith(start) and not (
            start[-1].isalnum() and plain[len(start) :][:1].isalnum()
        ):
            return value
    return ""


def _last_label(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    """Mark a last line that ends in a colon: what it introduces was left out."""
    for index, piece in enumerate(pieces):
        last = index == len(pieces) - 1 and piece.kind == "text"
        yield piece._replace(aside=True) if last and _is_label(piece.words) else piece


def _is_label(words: str) -> bool:
    return words.endswith(":") and len(words) <= MAX_ENTRY


@cache
def _starts() -> tuple[tuple[str, str], ...]:
    entries = load_words(HOME / "pages.toml", HOME, "line")
    pairs = [(words, entry.value) for entry in entries for words in entry.words]
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))
