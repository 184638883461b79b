"""What one line of a text looks like: heading, list item, table row, label or plain text.

The shape comes from marks and punctuation alone, never from words. Every
pattern is anchored and bounded, so that a line of 100 MB costs no more than its length.
"""

import re
from typing import NamedTuple

MAX_LABEL_KEY = 40
MAX_LABEL_VALUE = 80
MAX_LABEL_WORDS = 4
MAX_VALUE_WORDS = 8

_HEADING = re.compile(r"#{1,6}[ \t]+(?=\S)")
_BULLET = re.compile(r"(?:[-*+•◦▪‣●·–—]|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t]+(?=\S)")
_KEY = re.compile(
    rf"[*_]{{0,2}}([^\W\d_][^\n:.!?;]{{0,{MAX_LABEL_KEY}}}?)[*_]{{0,2}}[ \t]?:[*_]{{0,2}}[ \t]+"
)
_PLACE = r"[^\W\d_][^\W_]+(?:[ '’.-]{1,2}[^\W\d_]+){0,3}"
_DATELINE = re.compile(
    rf"({_PLACE})(?:,? \([^()\n]{{1,40}}\))?(?:, [^—–\n()]{{1,40}}?)?"
    r"(?:[ ]?(\([^()\n]{1,40}\))[ ]?(?:—|–|--|-)|[ ]?(?:—|–)|[ ](?:--|-))(?=\s|\w)"
)
_TERMINALS = ".!?…。؟।"
_CLOSERS = "\"”’'»)]*_"
_OPENERS = "\"“‘'«([*_"


class Line(NamedTuple):
    """One line: where it begins, where its words begin and end, and its shape."""

    left: int
    start: int
    end: int
    kind: str

    @property
    def indent(self) -> int:
        """Return the number of characters before the words, marks included."""
        return self.start - self.left

    @property
    def width(self) -> int:
        """Return the length of the line without its trailing white space."""
        return self.end - self.left


def read_line(text: str, left: int, right: int) -> Line | None:
    """Return the line between two offsets; None where it has neither letter nor digit."""
    words = text[left:right].rstrip()
    end = left + len(words)
    words = words.lstrip()
    start = end - len(words)
    if not words[:1].isalnum() and not any(map(str.isalnum, words)):
        return None
    if mark := _HEADING.match(text, start, end):
        return Line(left, mark.end(), _trim_hashes(text, mark.end(), end), "heading")
    mark = _BULLET.match(text, start, end)
    body = mark.end() if mark else start
    if is_label(text, body, end):
        return Line(left, body, end, "label")
    if mark:
        return Line(left, body, end, "list_item")
    return Line(left, start, end, "table_row" if _is_row(words) else "text")


def is_label(text: str, start: int, end: int) -> bool:
    """Tell whether the words are a short key, a colon and a short value that is no sentence."""
    key = _KEY.match(text, start, end) if text.find(":", start, end) >= 0 else None
    if not key or not 0 < end - key.end() <= MAX_LABEL_VALUE:
        return False
    words = len(text[key.end() : end].split())
    short = len(key[1].split()) <= MAX_LABEL_WORDS and words <= MAX_VALUE_WORDS
    return short and not ends_sentence(text, key.end(), end)


def is_dateline(text: str, start: int, end: int) -> bool:
    """Tell whether the words begin as a wire report does: "OSK, Kessia (Reutal) — "."""
    return dateline_end(text, start, end) > start


def dateline_end(text: str, start: int, end: int) -> int:
    """Return the end of the dateline with its dash, or the start where there is none."""
    found = _DATELINE.match(text, start, end)
    if not found or not (found[2] or (found[1].isupper() and not text[start:end].isupper())):
        return start
    return found.end()


def ends_sentence(text: str, start: int, end: int) -> bool:
    """Tell whether the words end with a full stop or its like, closing marks set aside."""
    while end > start and text[end - 1] in _CLOSERS:
        end -= 1
    return end > start and text[end - 1] in _TERMINALS


def starts_lower(text: str, start: int, end: int) -> bool:
    """Tell whether the first letter or digit, opening marks set aside, is a small letter."""
    while start < end and text[start] in _OPENERS:
        start += 1
    return start < end and text[start].islower()


def _trim_hashes(text: str, start: int, end: int) -> int:
    """Leave out the closing marks of a Markdown heading ("## Toll ##")."""
    stop = end
    while stop > start and text[stop - 1] == "#":
        stop -= 1
    if stop == end or not text[stop - 1].isspace():
        return end
    return start + len(text[start:stop].rstrip())


def _is_row(words: str) -> bool:
    """Look for a tab between cells, bars at both ends, or two bars with room around them."""
    if "\t" in words:
        return True
    return (words.count("|") > 1 and words[0] == words[-1] == "|") or words.count(" | ") > 1
