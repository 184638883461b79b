"""The text of a Reading in stretches that touch: what its page shows as one paragraph each.

A paragraph takes the marks before it on its line ("# ", "- ") and the white space
after it; what belongs to no paragraph is furniture. Nothing is left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from sayso.model.claim import Reading
from sayso.model.text import Paragraph, Span

_BLANK_LINES: Final = re.compile(r"\n[^\S\n]*(?:\n\s*)+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the text: the words from `start` to `body`, then white space to `end`."""

    kind: str
    start: int
    body: int
    end: int


def cut_stretches(reading: Reading) -> Iterator[Stretch]:
    """Return the stretches in the order of the text; put together they are the text."""
    text = reading.document.text
    found = _starts(text, reading.paragraphs) if reading.paragraphs else _by_blanks(text)
    starts = [(start, kind) for start, kind in found if start < len(text)]
    if not text:
        return
    starts[:1] = [(0, starts[0][1] if starts else "text")]
    for (start, kind), (end, _) in pairwise([*starts, (len(text), "")]):
        body = start + len(text[start:end].rstrip())
        yield Stretch(kind, start, body, end)


def _starts(text: str, paragraphs: tuple[Paragraph, ...]) -> Iterator[tuple[int, str]]:
    """Return where each paragraph begins with its marks, and where furniture stands between two."""
    at = 0
    for paragraph in paragraphs:
        line = max(at, text.rfind("\n", at, paragraph.span.start) + 1)
        start = line if text[line : paragraph.span.start].strip() else paragraph.span.start
        yield from _between(text, at, start)
        yield start, paragraph.kind
        at = _end_of_line(text, paragraph.span)
    yield from _between(text, at, len(text))


def _between(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    rest = text[start:end]
    if rest.strip():
        yield start + len(rest) - len(rest.lstrip()), "furniture"


def _end_of_line(text: str, span: Span) -> int:
    """Return the end of the paragraph, or of its line where only marks follow it there."""
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end
    rest = text[span.end : end]
    return end if rest.strip() and not any(map(str.isalnum, rest)) else span.end


def _by_blanks(text: str) -> Iterator[tuple[int, str]]:
    """Return where blank lines part a text that was never cut into paragraphs."""
    yield 0, "text"
    yield from ((found.end(), "text") for found in _BLANK_LINES.finditer(text))
