"""Text to folded text: white space, case, quotation marks, dashes, ligatures and soft hyphens made alike.

Each folded character knows the characters it comes from, so that a match has its span. Signs
that carry a value of their own (raised digits, fractions) stay as they are.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from typing import Final

from sayso.model.text import Span

QUOTES: Final = frozenset("\"'`´‘’‚‛“”„‟«»‹›′″＂＇「」『』")
MINUS: Final = "−⁃"
BREAKS: Final = "\n\r\u2028\u2029\u0085"
SKIPPED: Final = ("Cf", "Cc")
VALUED: Final = "No"
PLAIN: Final = re.compile(r"[A-Za-z0-9.,;:!?()\[\]/%&$#@*+=_|]+")
KEPT: Final = 4_096

Piece = tuple[str, int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Folded:
    """Folded text; `starts` and `ends` give for each of its characters where it comes from."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, stop: int) -> Span:
        """Return the span of the source behind a range of the folded text."""
        return Span(self.starts[start], self.ends[stop - 1])


def fold_text(text: str, *, join_lines: bool = True) -> Folded:
    """Fold a text; with `join_lines` a word that a hyphen breaks at a line end is one word."""
    pieces: list[Piece] = []
    for piece in _clusters(text):
        if piece[0] == " " and pieces and pieces[-1][0] in " -":
            continue
        if piece[0] == "-" and pieces and pieces[-1][0] in " -":
            before = pieces.pop()
            piece = ("-", before[1] if before[0] == "-" else piece[1], piece[2])
        pieces.append(piece)
    if join_lines:
        pieces = list(_joined(pieces, text))
    return Folded(
        "".join(letters for letters, _, _ in pieces),
        tuple(start for piece in pieces for start, _ in _sources(piece)),
        tuple(end for piece in pieces for _, end in _sources(piece)),
    )


def _sources(piece: Piece) -> Iterator[tuple[int, int]]:
    """Yield the range behind each letter: one character in a plain run, else the whole piece."""
    letters, start, end = piece
    if letters.isascii() and len(letters) == end - start:
        return zip(range(start, end), range(start + 1, end + 1), strict=True)
    return repeat((start, end), len(letters))


def _clusters(text: str) -> Iterator[Piece]:
    """Yield each run of plain letters, and each other character with the marks on it, with its range."""
    start = 0
    while start < len(text):
        if found := PLAIN.match(text, start):
            end = found.end()
            if end < len(text) and unicodedata.combining(text[end]):
                end -= 1
            if end > start:
                yield text[start:end].lower(), start, end
                start = end
                continue
        end = start + 1
        if unicodedata.category(text[start]) in SKIPPED and not text[start].isspace():
            start = end
            continue
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        yield _fold_letters(text[start:end]), start, end
        start = end


@lru_cache(maxsize=KEPT)
def _fold_letters(cluster: str) -> str:
    first = cluster[0]
    if first.isspace():
        return " "
    if first in QUOTES:
        return "'"
    kind = unicodedata.category(first)
    if kind == "Pd" or first in MINUS:
        return "-"
    if kind == VALUED:
        return cluster
    folded = unicodedata.normalize("NFKC", cluster).casefold()
    return unicodedata.normalize("NFC", folded)


def _joined(pieces: list[Piece], text: str) -> Iterator[Piece]:
    """Yield the characters without the hyphens that break a word over two lines."""
    for index, piece in enumerate(pieces):
        if piece[0] == "-" and 0 < index < len(pieces) - 1:
            before, after = pieces[index - 1], pieces[index + 1]
            broken = any(mark in text[piece[2] : after[1]] for mark in BREAKS)
            if broken and before[0][-1].isalpha() and after[0][0].isalpha():
                continue
        yield piece
