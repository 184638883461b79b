"""A plain baseline for who says what: quotations in marks, the nearest saying verb, the name beside it.

It is what a page of patterns reaches; it uses the pack's own words for saying.
"""

import re
from collections.abc import Iterator
from typing import Any

QUOTED = re.compile(r"[“\"]([^“”\"]{10,600})[”\"]")
SAYS = re.compile(r"\b(?:said|says|told|added|wrote|tweeted|asked|argued|noted|claimed)\b")
WORD = r"(?:[A-Z]\.|[A-Z][\w’'-]+)"
NAME = re.compile(rf"\b(?:{WORD}(?:\s+{WORD})*|[Hh]e|[Ss]he|[Tt]hey)")
THAT = re.compile(r"\b(?:said|says|argued|noted|claimed)\s+((?:that\s+)?[^.!?“”\"\n]{10,400})")
NEAR = 120


def speeches_of(text: str) -> list[Any]:
    """Return source and content of each quotation and of each clause after a saying verb."""
    return [*_quoted(text), *_told(text)]


def _quoted(text: str) -> Iterator[Any]:
    for match in QUOTED.finditer(text):
        verbs = [
            verb
            for verb in SAYS.finditer(text, max(0, match.start() - NEAR), match.end() + NEAR)
            if verb.end() <= match.start() or verb.start() >= match.end()
        ]
        if verbs:
            verb = min(
                verbs,
                key=lambda one: min(abs(one.start() - match.end()), abs(match.start() - one.end())),
            )
            yield [_source(text, verb.start(), verb.end()), [[match.start(), match.end()]]]


def _told(text: str) -> Iterator[Any]:
    for match in THAT.finditer(text):
        yield [_source(text, match.start(), match.start()), [[match.start(1), match.end(1)]]]


def _source(text: str, start: int, end: int) -> list[list[int]]:
    """Return the name that ends nearest before the verb, or that begins right after it."""
    before = list(NAME.finditer(text, max(0, start - NEAR), start))
    after = NAME.match(text, end + 1)
    if after and end > start:
        return [list(after.span())]
    return [list(before[-1].span())] if before else []
