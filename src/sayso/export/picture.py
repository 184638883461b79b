"""A claim as a picture: each sentence it rests on, and under it a caret line for each span.

A line of the text is cut into rows of at most 100 columns between words, so
that the carets stand under their words on any terminal.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from sayso.model.claim import Claim
from sayso.model.text import Document, Span

COLUMNS: Final = 100
BREAKS: Final = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"

Role = tuple[str, Span]


def draw(claim: Claim, doc: Document) -> str:
    """Return the rows of the claim's sentences with the carets and the role of each span."""
    return draw_roles(roles_of(claim), claim.evidence, doc)


def draw_roles(given: Iterable[Role], passages: tuple[Span, ...], doc: Document) -> str:
    """Return the rows of the passages, and of spans outside them, with carets and roles."""
    roles = sorted(given, key=lambda role: (role[1], role[0]))
    lines: list[str] = []
    for row in _rows_of(doc, _stretches(passages, roles)):
        lines.append(f"  {_plain(doc[row])}")
        for role, span in roles:
            if span.meets(row):
                lines.append(f"  {_carets(doc, row, span)} {role}")
    return "\n".join(lines)


def roles_of(claim: Claim) -> Iterator[Role]:
    """Return every span of a claim with what it stands for."""
    yield "act", claim.act_span
    single = (
        ("count", claim.count),
        ("group", claim.group),
        ("sites", claim.sites),
        ("by", claim.perpetrator),
        ("target", claim.target),
        ("time", claim.time),
    )
    yield from ((role, item.span) for role, item in single if item and item.span)
    for part in claim.parts:
        if part.count.span:
            yield "part", part.count.span
    several = (
        ("means", claim.means),
        ("place", claim.places),
        ("calls", claim.terms),
        ("name", claim.names),
    )
    yield from ((role, item.span) for role, items in several for item in items)
    for number, hop in enumerate(claim.attribution):
        if hop.speaker_span:
            yield f"hop {number}", hop.speaker_span
        if hop.cue_span:
            yield f"cue of hop {number}", hop.cue_span
    if claim.stance.span:
        yield "stance", claim.stance.span


def _stretches(passages: tuple[Span, ...], roles: list[Role]) -> list[Span]:
    """Return the passages, and the spans outside them, merged where they meet."""
    loose = [span for _, span in roles if not any(p.holds(span) for p in passages)]
    merged: list[Span] = []
    for span in sorted([*passages, *loose]):
        if merged and span.start <= merged[-1].end:
            merged[-1] = merged[-1].join(span)
        else:
            merged.append(span)
    return merged


def _rows_of(doc: Document, stretches: list[Span]) -> Iterator[Span]:
    for stretch in stretches:
        start = stretch.start
        while start < stretch.end:
            end = _end_of_row(doc.text, start, stretch.end)
            if doc.text[start:end].strip():
                yield Span(start, end)
            start = end + 1 if doc.text[end : end + 1].isspace() else end


def _end_of_row(text: str, start: int, stop: int) -> int:
    """Return where a row ends: at a line break, or at the last space that fits."""
    width, space = 0, 0
    for index in range(start, stop):
        if text[index] in BREAKS:
            return index
        if text[index] == " ":
            space = index
        width += _cells(text[index])
        if width > COLUMNS and space > start:
            return space
    return stop


def _carets(doc: Document, row: Span, span: Span) -> str:
    start, end = max(row.start, span.start), min(row.end, span.end)
    before = sum(map(_cells, doc.text[row.start : start]))
    return " " * before + "^" * max(1, sum(map(_cells, doc.text[start:end])))


def _cells(character: str) -> int:
    """Return how many columns a character takes on a terminal."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _plain(text: str) -> str:
    return "".join(" " if character in "\t" else character for character in text)
