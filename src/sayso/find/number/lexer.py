"""A text to the pieces that numbers are made of: digits, words, clock times, dates, marks, breaks.

Spans are code points of the raw text; the folded word never changes an offset,
since it is made piece by piece.
"""

import re
from functools import cache
from typing import NamedTuple

WORD, DIGITS, CLOCK, DATE, LINK, BREAK, MARK = (
    "word",
    "digits",
    "clock",
    "date",
    "link",
    "break",
    "mark",
)
ALIKE = str.maketrans("’‘‐‑", "''--")


class Piece(NamedTuple):
    """A piece of the text: its span, its words as written and folded, and its sort."""

    start: int
    end: int
    raw: str
    low: str
    sort: str


END = Piece(-1, -1, "", "", BREAK)


def cut_pieces(text: str, thousands: str = ",", decimal: str = ".") -> list[Piece]:
    """Cut a text into pieces, white space left out; an empty line or a tab is a break."""
    found = []
    for match in _pattern(thousands, decimal).finditer(text):
        raw, sort = match.group(), match.lastgroup or MARK
        found.append(Piece(match.start(), match.end(), raw, fold(raw), sort))
    return found


def fold(raw: str) -> str:
    """Lower a word and make curly marks straight, for look-up only."""
    return raw.lower().translate(ALIKE)


@cache
def _pattern(thousands: str, decimal: str) -> re.Pattern[str]:
    comma, point = re.escape(thousands), re.escape(decimal)
    return re.compile(
        rf"""
        (?P<link>(?:https?://|www\.)\S+)
        |(?P<clock>(?<![\d:])\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?![\d:]))
        |(?P<date>(?<!\d)(?:\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}
                          |\d{{1,2}}\.\d{{1,2}}\.\d{{4}})(?!\d))
        |(?P<digits>\d{{1,3}}(?:{comma}\d{{3}})+(?!\d)(?:{point}\d+)?
                   |\d{{1,2}}(?:{comma}\d{{2}})+{comma}\d{{3}}(?!\d)
                   |\d+(?:{point}\d+)*
                   |(?<![\w.])\.\d+)
        |(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)
        |(?P<break>\n[^\S\n]*\n\s*|\t)
        |(?P<mark>\S)
        """,
        re.VERBOSE,
    )
