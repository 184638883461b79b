"""Paragraphs that an extractor dropped between or above those it kept: the lead, and neighbours in one element.

A lead stands close below the headline and above the first paragraph, in an element of
its own; a neighbour has the same parent as a paragraph that was kept. Both must be
words of the text, not links.
"""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import Final, NamedTuple

from sayso.read.page_line import place_of
from sayso.read.page_marks import is_person
from sayso.read.page_runs import Run
from sayso.read.page_text import Piece
from sayso.read.page_title import Title

LONG: Final = 80  # characters of a run that is surely one of the text
MIN_KEY: Final = 15
MAX_KEY: Final = 80
MOST_WORK: Final = 500_000_000  # characters to look through, about a second
MIN_LEAD: Final = 50
SENTENCE: Final = 120  # a run that is longer is one without a full stop too
MOST_LEADS: Final = 2
BELOW: Final = 8  # runs below the headline among which a lead may stand
MIN_NEIGHBOUR: Final = 40
REACH: Final = 6
LINKED: Final = 0.35  # of the characters of a run that may be links
STOPS: Final = tuple('.!?…"”“»:')
OUTSIDE: Final = ("nav", "aside", "footer", "form", "button", "figcaption", "table")


class Kept(NamedTuple):
    """Where the runs of a page went: for each run the number of its piece, or None where it was dropped."""

    runs: tuple[Run, ...]
    places: tuple[int | None, ...]


def fill_gaps(
    pieces: tuple[Piece, ...], runs: tuple[Run, ...], title: Title, about: str
) -> tuple[Piece, ...]:
    """Return the pieces with the dropped paragraphs; `about` is how the page describes its text."""
    kept = Kept(runs, tuple(_places(pieces, runs)))
    added: dict[int, list[Piece]] = {}
    for run in _leads(kept, title, key_of(about)):
        first = 0 if pieces[0].kind == "heading" else -1
        added.setdefault(first, []).append(Piece("text", run.words))
    for place, run in _neighbours(kept):
        kind = "list_item" if run.element.tag == "li" else "text"
        added.setdefault(place, []).append(Piece(kind, run.words))
    made = list(added.get(-1, ()))
    for index, piece in enumerate(pieces):
        made += [piece, *added.get(index, ())]
    return tuple(made)


def key_of(words: str) -> str:
    """Return words without spaces, as the same words may be broken in other places."""
    return "".join(words.split())


def _places(pieces: tuple[Piece, ...], runs: tuple[Run, ...]) -> Iterator[int | None]:
    """Yield for each run the first piece that holds its beginning; in a huge page, that begins as it does."""
    keys = [key_of(piece.words) for piece in pieces]
    begun = {key[:MAX_KEY]: index for index, key in reversed(list(enumerate(keys)))}
    whole, ends = "\n".join(keys), list(accumulate(len(key) + 1 for key in keys))
    searched = len(runs) * len(whole) <= MOST_WORK
    for run in runs:
        start = key_of(run.words)[:MAX_KEY]
        place = begun.get(start) if len(start) >= MIN_KEY else None
        if place is None and searched and len(start) >= MIN_KEY:
            at = whole.find(start)
            place = bisect_right(ends, at) if at >= 0 else None
        yield place


def _leads(kept: Kept, title: Title, about: str) -> list[Run]:
    """Return the dropped runs between the headline and the first long paragraph."""
    at = place_of(kept.runs, title)
    if at is None or not any(_is_long(kept, index) for index in range(at + 1, len(kept.runs))):
        return []
    found = []
    for index in range(at + 1, min(at + 1 + BELOW, len(kept.runs))):
        if _is_long(kept, index):
            break
        run = kept.runs[index]
        if kept.places[index] is None and len(run.words) >= MIN_LEAD and _is_text(run):
            found += [run] if _is_said(run, about) else []
    return found[:MOST_LEADS]


def _is_said(run: Run, about: str) -> bool:
    """Tell whether a run is a sentence, or words by which the page describes its text, and not about a person."""
    if is_person(run.element):
        return False
    if run.words.endswith(STOPS) or len(run.words) > SENTENCE:
        return True
    return key_of(run.words)[:MIN_NEIGHBOUR] in about


def _neighbours(kept: Kept) -> Iterator[tuple[int, Run]]:
    """Yield the dropped runs that share their parent with a kept one, with the piece before them."""
    long = [index for index in range(len(kept.runs)) if _is_long(kept, index)]
    last: int | None = None
    for index in range(long[0], long[-1]) if long else ():
        if kept.places[index] is not None:
            last = index
            continue
        run = kept.runs[index]
        if last is None or len(run.words) < MIN_NEIGHBOUR or not _is_text(run):
            continue
        after = range(index + 1, min(index + REACH, len(kept.runs)))
        near = [last, *[item for item in after if kept.places[item] is not None][:1]]
        place = kept.places[last]
        if place is not None and any(_are_one(run, kept.runs[item]) for item in near):
            yield place, run


def _is_long(kept: Kept, index: int) -> bool:
    return kept.places[index] is not None and len(kept.runs[index].words) > LONG


def _is_text(run: Run) -> bool:
    """Tell whether a run is no link, no caption or cell, and was not cut out of the page as furniture."""
    if run.linked > LINKED * len(run.words):
        return False
    above = [run.element.tag, *(element.tag for element in run.element.iterancestors())]
    return above[-1] == "html" and not any(tag in OUTSIDE for tag in above)


def _are_one(run: Run, other: Run) -> bool:
    """Tell whether two runs are neighbours in one element, or one of them lies loose in the parent of the other."""
    parent = run.element.getparent()
    return (
        other.element is run.element
        or other.element is parent
        or (parent is not None and other.element.getparent() is parent)
    )
