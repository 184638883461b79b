"""The passage of a text that is most like words that do not stand in it: shown with what differs.

Rare words weigh more than common ones; the passage is where most weight lies on one line.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from sayso.check.fold import Folded, fold_text
from sayso.check.stands import Searched
from sayso.model.quote import Difference, Nearest
from sayso.model.text import Span

WORD: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|\w+")
SLACK: Final = 6  # words that may be added or lost at the ends of a passage
LEAST: Final = 0.34  # share of the weight below which two passages have nothing in common
STOPS: Final = ".!?;"
LONGEST: Final = 400  # words of a quotation that are compared


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a folded text with their ranges in it."""

    folded: Folded
    texts: tuple[str, ...]
    ranges: tuple[tuple[int, int], ...]

    def span(self, first: int, stop: int) -> Span:
        """Return the span of a range of words."""
        return self.folded.span(self.ranges[first][0], self.ranges[stop - 1][1])


def find_nearest(searched: Searched, words: str) -> Nearest | None:
    """Return the passage most like the words, or None where no passage shares a third of their weight."""
    theirs, ours = _words(searched.foldings[0]), _words(fold_text(words))
    if not theirs.texts or not ours.texts:
        return None
    sought = ours.texts[:LONGEST]
    weights = _weights(sought, theirs.texts)
    start = _best_start(sought, theirs.texts, weights)
    low, high = max(0, start - SLACK), min(len(theirs.texts), start + len(sought) + SLACK)
    matcher = SequenceMatcher(a=sought, b=theirs.texts[low:high], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    met = sum(weights[w] for block in blocks for w in sought[block.a : block.a + block.size])
    share = met / sum(weights[word] for word in sought)
    if share < LEAST:
        return None
    first, last = low + blocks[0].b, low + blocks[-1].b + blocks[-1].size
    lead, rest = blocks[0].a, len(sought) - blocks[-1].a - blocks[-1].size
    first = _widened(theirs, max(low, first - lead), first)
    stop = _widened_right(theirs, last, min(high, last + rest))
    span = theirs.span(first, stop)
    found = tuple(_differences(ours, theirs, (first, stop), (searched.text, words)))
    return Nearest(span, searched.text[span.start : span.end], round(share, 2), found)


def _words(folded: Folded) -> _Words:
    found = list(WORD.finditer(folded.text))
    return _Words(folded, tuple(m.group() for m in found), tuple(m.span() for m in found))


def _weights(sought: tuple[str, ...], texts: tuple[str, ...]) -> dict[str, float]:
    """Return for each word that is sought the inverse of how often the text has it."""
    counts = Counter(texts)
    return {word: 1 / (1 + counts[word]) if counts[word] else 0.5 for word in sought}


def _best_start(sought: tuple[str, ...], texts: tuple[str, ...], weights: dict[str, float]) -> int:
    """Return where the passage begins on which most weight of shared words lies in one line."""
    places: dict[str, list[int]] = {}
    for index, word in enumerate(texts):
        if word in weights:
            places.setdefault(word, []).append(index)
    votes: Counter[int] = Counter()
    for offset, word in enumerate(sought):
        for index in places.get(word, ()):
            for shift in (-1, 0, 1):
                votes[index - offset + shift] += weights[word] * (2 - abs(shift))  # type: ignore[assignment]
    best = max(votes.items(), key=lambda item: (item[1], -item[0]), default=(0, 0))
    return max(0, best[0])


def _widened(theirs: _Words, low: int, first: int) -> int:
    """Return the first word of the passage: as many before the shared ones as are lacking, in one sentence."""
    while first > low and not _ends_between(theirs, first - 1):
        first -= 1
    return first


def _widened_right(theirs: _Words, stop: int, high: int) -> int:
    """Return the end of the passage: as many words behind the shared ones as are lacking, in one sentence."""
    while stop < high and not _ends_between(theirs, stop - 1):
        stop += 1
    return stop


def _ends_between(theirs: _Words, index: int) -> bool:
    """Tell whether a sentence ends between a word and the next one."""
    between = theirs.folded.text[theirs.ranges[index][1] : theirs.ranges[index + 1][0]]
    return any(mark in between for mark in STOPS)


def _differences(
    ours: _Words, theirs: _Words, window: tuple[int, int], sources: tuple[str, str]
) -> Iterator[Difference]:
    """Yield what differs between the quotation and the passage, in their order."""
    first, stop = window
    text, words = sources
    matcher = SequenceMatcher(a=ours.texts, b=theirs.texts[first:stop], autojunk=False)
    for tag, one, two, low, high in matcher.get_opcodes():
        if tag == "equal":
            continue
        quoted = ours.span(one, two) if two > one else None
        span = theirs.span(first + low, first + high) if high > low else None
        yield Difference(
            words[quoted.start : quoted.end] if quoted else "",
            text[span.start : span.end] if span else "",
            span,
        )
