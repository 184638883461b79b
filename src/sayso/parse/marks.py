"""Quotation marks of one paragraph: what each mark can be, from the characters around it.

An apostrophe, a measurement (6' 2") and an elision ('90s) are no marks; a single
mark counts only where the paragraph (or its reopened successor) closes it.
"""

import re
from dataclasses import dataclass

from sayso.model.text import Span

OPENERS = {"“": "curly", "„": "curly", "‟": "curly", "«": "angle", "‹": "angle", "``": "straight"}
CLOSERS = {"”": "curly", "»": "angle", "›": "angle"}
STRAIGHT = ('"', "''")
SINGLE = "single"
MARKS = re.compile(r"``|''|[“”„‟«»‹›\"‘’‚‛']")
FEET_AND_INCHES = re.compile(r"\d\s?['’′]\s?\d+\s?(?:[\"”″]|''|’’)")
ELISION = re.compile(r"\d\d?s?\b")
END_OF_SAYING = ".,!?…;"


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark; `role` is open, close or either."""

    at: int
    width: int
    family: str
    role: str


def find_marks(text: str, paragraph: Span, furniture: tuple[Span, ...]) -> tuple[Mark, ...]:
    """Return the quotation marks of a paragraph, in the order of the text."""
    barred = [
        Span(hit.start(), hit.end())
        for hit in FEET_AND_INCHES.finditer(text, paragraph.start, paragraph.end)
    ]
    found = []
    for hit in MARKS.finditer(text, paragraph.start, paragraph.end):
        span = Span(hit.start(), hit.end())
        if any(span.meets(other) for other in (*barred, *furniture)):
            continue
        mark = _read_mark(text, span, paragraph)
        if mark is not None:
            found.append(mark)
    return _without_apostrophes(text, tuple(found), paragraph)


def _read_mark(text: str, span: Span, paragraph: Span) -> Mark | None:
    sign = text[span.start : span.end]
    before = text[span.start - 1] if span.start > paragraph.start else " "
    after = text[span.end] if span.end < paragraph.end else " "
    opening = not before.isalnum() and before not in ".,!?…%" and not after.isspace()
    closing = not before.isspace() and not after.isalnum()
    width = len(sign)
    if sign in "‘‚‛":
        return Mark(span.start, 1, SINGLE, "open") if opening else None
    if sign in "’'":
        return _read_single(sign, span, before, after, opening)
    if sign in STRAIGHT:
        return _read_straight(span, before, opening, closing)
    if sign in OPENERS:
        role = "close" if sign == "“" and closing and not opening else "open"
        return Mark(span.start, width, OPENERS[sign], role)
    role = "either" if sign == "”" and opening and not closing else "close"
    return Mark(span.start, width, CLOSERS[sign], role)


def _read_single(sign: str, span: Span, before: str, after: str, opening: bool) -> Mark | None:
    """Read ’ or ' as a mark, or as None where letters or digits show an apostrophe."""
    if before.isalnum() and after.isalnum():
        return None
    if opening:
        return Mark(span.start, 1, SINGLE, "open") if sign == "'" and after.isalnum() else None
    if before.isspace() or after.isalnum():
        return None
    return Mark(span.start, 1, SINGLE, "close")


def _read_straight(span: Span, before: str, opening: bool, closing: bool) -> Mark:
    """Read a straight double mark, of one sign or of two; after a digit it never opens (12")."""
    if before.isdigit() or (closing and not opening):
        role = "close"
    elif opening and not closing:
        role = "open"
    else:
        role = "either"
    return Mark(span.start, span.end - span.start, "straight", role)


def _without_apostrophes(text: str, marks: tuple[Mark, ...], span: Span) -> tuple[Mark, ...]:
    """Leave out single marks that the paragraph does not pair."""
    kept: list[Mark] = []
    waiting: Mark | None = None
    for index, mark in enumerate(marks):
        if mark.family != SINGLE:
            kept.append(mark)
        elif mark.role == "open":
            is_elision = ELISION.match(text, mark.at + 1) is not None
            if not is_elision and (_closes_later(marks, index) or mark.at == span.start):
                kept.append(mark)
                waiting = mark
        elif waiting is None or not _is_possessive(text, marks, index):
            kept.append(mark)
            waiting = None
    return tuple(kept)


def _closes_later(marks: tuple[Mark, ...], index: int) -> bool:
    return any(mark.family == SINGLE and mark.role == "close" for mark in marks[index + 1 :])


def _is_possessive(text: str, marks: tuple[Mark, ...], index: int) -> bool:
    """Tell whether a closing mark after an s belongs to the word (the soldiers’ homes)."""
    at = marks[index].at
    if text[at - 1] not in "sS" or not re.match(r"\s+[^\W\d_]", text[at + 1 : at + 4]):
        return False
    later = next((mark for mark in marks[index + 1 :] if mark.family == SINGLE), None)
    return later is not None and later.role == "close"
