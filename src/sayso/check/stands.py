"""Where the words of a quotation stand in a text: every place, whole words only, exact ones first.

A match never begins or ends inside a word or a number: "12" does not stand in "120" or "12,500".
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sayso.check.fold import Folded, fold_text
from sayso.check.pieces import LEAST, Piece, Pieces, cut_pieces
from sayso.model.quote import Stand
from sayso.model.text import Span

GAP: Final = 2_000  # characters that three dots may stand for
OWN: Final = 80  # characters that the quoter's own words may stand for
MOST: Final = 200  # places; words that stand more often say nothing of their place
SEPARATORS: Final = ".,'"
BRACKET: Final = (
    "["  # where the text has brackets itself, those of a quotation are the text's words
)
ENDS: Final = ".,"


@dataclass(frozen=True, slots=True, eq=False)
class Searched:
    """A text made ready to be searched many times: folded with its broken words joined, and as they are."""

    text: str
    foldings: tuple[Folded, ...]


def make_searched(text: str) -> Searched:
    """Fold a text in both ways where they differ."""
    joined, plain = fold_text(text), fold_text(text, join_lines=False)
    return Searched(text, (joined,) if joined.text == plain.text else (joined, plain))


def find_stands(searched: Searched, words: str) -> tuple[Stand, ...]:
    """Return the places where the words stand, in the order of the text; exact ones win over others.

    Signs alone are no words: they stand everywhere and prove nothing.
    """
    if not LEAST.search(words):
        return ()
    whole = Pieces((Piece(words),), altered=False)
    for pieces in (whole, cut_pieces(words), *_without_end(words)):
        if found := _stands_of(searched, pieces):
            exact = tuple(stand for stand in found if stand.exact)
            return (exact or found)[:MOST]
    return ()


def _without_end(words: str) -> Iterator[Pieces]:
    """Yield the quotation without the stop or comma that its own sentence puts inside the marks."""
    if words[-1:] in ENDS and words[-2:-1].isalnum():
        yield Pieces(cut_pieces(words[:-1]).items, altered=True)


def _stands_of(searched: Searched, pieces: Pieces) -> tuple[Stand, ...]:
    """Return every place where all pieces stand in their order, each once."""
    if not pieces.items:
        return ()
    found: dict[tuple[Span, ...], None] = {}
    for folded in searched.foldings:
        needles = [fold_text(item.words).text.strip() for item in pieces.items]
        if all(needles):
            for spans in _chains(folded, needles, pieces.items):
                found.setdefault(spans)
    return tuple(_stand(spans, pieces, searched.text) for spans in sorted(found))


def _stand(spans: tuple[Span, ...], pieces: Pieces, text: str) -> Stand:
    first = spans[0]
    exact = not pieces.altered and text[first.start : first.end] == pieces.items[0].words
    gaps = zip(spans, spans[1:], pieces.items[1:], strict=False)
    owned = tuple(
        Span(before.end, after.start)
        for before, after, item in gaps
        if item.joint == "own" and before.end < after.start
    )
    return Stand(spans, exact, owned)


def _chains(
    folded: Folded, needles: list[str], items: tuple[Piece, ...]
) -> Iterator[tuple[Span, ...]]:
    """Yield for each place of the first piece the nearest places of the others behind it."""
    for start in _places(folded, needles[0], 0):
        stop = start + len(needles[0])
        spans = [folded.span(start, stop)]
        for needle, item in zip(needles[1:], items[1:], strict=True):
            reach = stop + (GAP if item.joint == "gap" else OWN)
            at = next(_places(folded, needle, stop), -1)
            bracketed = item.joint == "own" and BRACKET in folded.text[stop : max(stop, at)]
            if not stop <= at <= reach or bracketed:
                break
            stop = at + len(needle)
            spans.append(folded.span(at, stop))
        else:
            yield tuple(spans)


def _places(folded: Folded, needle: str, start: int) -> Iterator[int]:
    """Yield where a needle begins in the folded text, as whole words."""
    text = folded.text
    at = text.find(needle, start)
    while at >= 0:
        stop = at + len(needle)
        whole = not (_is_inside(text, at) or _is_inside(text, stop))
        if whole and not _splits_source(folded, at) and not _splits_source(folded, stop):
            yield at
        at = text.find(needle, at + 1)


def _is_inside(text: str, at: int) -> bool:
    """Tell whether a place lies inside a word, a number or a contraction."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if before.isalnum() and after.isalnum():
        return True
    beyond = text[at + 1 : at + 2]
    if before.isdigit() and after in SEPARATORS and beyond.isdigit():
        return True
    if before in SEPARATORS and after.isdigit() and text[at - 2 : at - 1].isdigit():
        return True
    return before.isalpha() and text[at : at + 2] == "'t" and not text[at + 2 : at + 3].isalnum()


def _splits_source(folded: Folded, at: int) -> bool:
    """Tell whether a place parts what is one character of the source (a ligature)."""
    return 0 < at < len(folded.starts) and folded.starts[at] == folded.starts[at - 1]
