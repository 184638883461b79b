"""A quotation to the pieces that must stand in the text in this order: dots and square brackets part them.

Dots ("...", "[…]") say that words are left out; square brackets hold the quoter's
own words. Marks around the whole are no part of it.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from sayso.check.fold import QUOTES

PAIRS: Final = {
    '"': '"', "'": "'", "“": "”", "‘": "’", "«": "»", "„": "“”", "‹": "›", "»": "«", "`": "'`",
}  # fmt: skip
DOTS: Final = re.compile(
    r"\s*(?:\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…|\.\s?\.\s?\.)\s*"
)
OWN_LETTER: Final = re.compile(r"(?<!\w)\[(\w)\](?=\w)")
OWN_WORDS: Final = re.compile(r"\s*\[[^\[\]]{0,120}\]\s*")
LEAST: Final = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that must stand unbroken; `joint` says what parts them from the piece before."""

    words: str
    joint: str = ""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of a quotation; `altered` means that the quoter marked words as left out or as his own."""

    items: tuple[Piece, ...]
    altered: bool


def bare(words: str) -> str:
    """Return the words without white space, invisible signs and one pair of quotation marks around them."""
    words = _stripped(words)
    closing = PAIRS.get(words[:1], "")
    inside = words[1:-1]
    if len(words) > 2 and words[-1] in closing and not QUOTES & {inside[:1], inside[-1:]}:
        doubled = words[0] in inside or words[-1] in inside
        return words if doubled and words[0] != "'" and words[0] == words[-1] else _stripped(inside)
    return words


def _stripped(words: str) -> str:
    """Return the words without what cannot be seen at their ends."""
    start, end = 0, len(words)
    while start < end and _is_unseen(words[start]):
        start += 1
    while end > start and _is_unseen(words[end - 1]):
        end -= 1
    return words[start:end]


def _is_unseen(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) in ("Cf", "Cc")


def cut_pieces(words: str) -> Pieces:
    """Cut a quotation at its dots and at its square brackets."""
    text = OWN_LETTER.sub(r"\1", words)
    items: list[Piece] = []
    joint = ""
    for part, mark in _parts(text):
        if LEAST.search(part):
            items.append(Piece(part, joint if items else ""))
            joint = ""
        joint = mark if mark == "gap" or not joint else joint
    return Pieces(tuple(items), text != words or len(items) != 1 or items[0].words != words)


def _parts(text: str) -> list[tuple[str, str]]:
    """Return the words between the marks, each with the kind of the mark after it."""
    marks = sorted(
        [(found.start(), found.end(), "gap") for found in DOTS.finditer(text)]
        + [(found.start(), found.end(), "own") for found in OWN_WORDS.finditer(text)]
    )
    parts: list[tuple[str, str]] = []
    at = 0
    for start, end, kind in marks:
        if start < at:
            continue
        parts.append((text[at:start], kind))
        at = end
    return [*parts, (text[at:], "")]
