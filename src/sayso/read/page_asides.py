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
KEY: Final = 3  # letters by which beginnings are looked up; none is shorter
MAX_ENTRY: Final = 120  # characters of a line in a list of other texts
ENDS: Final = (".", "!", "?", "…")

_TAIL = " :.…()0123456789+»›>|"
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
    """Return what a line is by its beginning: related, ask, credit or alone; nothing where it is of the text."""
    if len(words) > MAX_LINE:
        return ""
    plain = " ".join(words.casefold().replace("’", "'").lstrip(_LEADS).split())
    for start, value in _starts().get(plain[:KEY], ()):
        if plain.rstrip(_TAIL) == start or (value != "alone" and _begins(plain, start)):
            return value
    return ""


def _begins(words: str, start: str) -> bool:
    """Tell whether the words begin with the listed ones as whole words."""
    next_one = words[len(start) : len(start) + 1]
    return words.startswith(start) and not (start[-1].isalnum() and next_one.isalnum())


def _last_label(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    """Mark a last line that ends in a colon: what it introduces was left out."""
    for index, piece in enumerate(pieces):
        last = index == len(pieces) - 1 and piece.kind in ("text", "heading")
        yield piece._replace(aside=True) if last and _is_label(piece.words) else piece


def _is_label(words: str) -> bool:
    return words.endswith(":") and len(words) <= MAX_ENTRY


@cache
def _starts() -> dict[str, list[tuple[str, str]]]:
    """Return the beginnings of lines with what they are, by their first letters, the longest first."""
    entries = load_words(HOME / "pages.toml", HOME, "line")
    pairs = [(words, entry.value) for entry in entries for words in entry.words]
    found: dict[str, list[tuple[str, str]]] = {}
    for words, value in sorted(pairs, key=lambda pair: (-len(pair[0]), pair)):
        found.setdefault(words[:KEY], []).append((words, value))
    return found
