"""Which paragraphs are worth parsing: those with a trigger word, their neighbours, and their speech.

A trigger is a form of a word that an act or a legal term needs; one automaton finds them all.
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from sayso.model.text import Paragraph, Quotation, Span
from sayso.packs.forms import Trigger, fold, triggers
from sayso.packs.load import Pack

LEAD = 2


def find_triggered(text: str, paragraphs: tuple[Paragraph, ...], pack: Pack) -> frozenset[int]:
    """Return the numbers of the paragraphs that hold all words of a trigger.

    One look at the whole text finds the longest words of all; what stands beside
    them is asked for only where one is there, so that a quiet text costs little.
    """
    net, folded = _net(pack), fold(text)
    starts = [paragraph.span.start for paragraph in paragraphs]
    edges = frozenset(starts)
    found: dict[int, set[int]] = {}
    for stem, start, end in net.longest.find_matches_as_indexes(folded, overlapping=True):
        if start not in edges and folded[start - 1].isalnum():
            continue
        at = bisect_right(starts, start) - 1
        if at >= 0 and end <= paragraphs[at].span.end:
            found.setdefault(at, set()).add(stem)
    return frozenset(
        paragraphs[at].index
        for at, stems in found.items()
        if not net.alone.isdisjoint(stems) or _stand_beside(folded, paragraphs[at].span, stems, net)
    )


def open_paragraphs(
    hits: frozenset[int], paragraphs: tuple[Paragraph, ...], quotations: tuple[Quotation, ...]
) -> tuple[tuple[Paragraph, bool], ...]:
    """Return the paragraphs to parse, in the order of the text; none where nothing triggers.

    The flag says that the paragraph may hold claims itself, or leads the text.
    """
    if not hits:
        return ()
    hits |= _rows_below(hits, paragraphs)
    wanted = set(range(min(LEAD, len(paragraphs)))) | _heads_above(hits, paragraphs)
    for index in hits | _speech_around(hits, paragraphs, quotations):
        wanted.update((index - 1, index, index + 1))
    return tuple(
        (paragraph, paragraph.index in hits or paragraph.index < LEAD)
        for paragraph in paragraphs
        if paragraph.index in wanted
    )


@dataclass(frozen=True, slots=True)
class _Net:
    """An automaton over the longest words of the triggers; of those, `alone` suffice.

    `beside` holds for each of them what else its triggers of several words ask for.
    """

    longest: AhoCorasick
    alone: frozenset[int]
    beside: Mapping[int, tuple[Trigger, ...]]


def _stand_beside(folded: str, span: Span, stems: set[int], net: _Net) -> bool:
    """Tell whether the other words of a trigger stand in the paragraph of its longest one."""
    words = folded[span.start : span.end]
    holds = words.__contains__
    return any(
        all(any(map(holds, word)) for word in other)
        and all(any(_begins_word(stem, words) for stem in word) for word in other)
        for stem in stems
        for other in net.beside[stem]
    )


def _begins_word(stem: str, words: str) -> bool:
    at = words.find(stem)
    while at > 0 and words[at - 1].isalnum():
        at = words.find(stem, at + 1)
    return at >= 0


@cache
def _net(pack: Pack) -> _Net:
    alone: set[str] = set()
    beside: dict[str, list[Trigger]] = {}
    for trigger in triggers(pack):
        if len(trigger) == 1:
            alone |= trigger[0]
            continue
        longest = min(trigger, key=lambda word: (-min(map(len, word)), len(word)))
        rest = tuple(word for word in trigger if word is not longest)
        for stem in longest:
            beside.setdefault(stem, []).append(rest)
    longest_words = sorted(alone | beside.keys())
    return _Net(
        AhoCorasick(longest_words, matchkind=MatchKind.Standard),
        frozenset(index for index, stem in enumerate(longest_words) if stem in alone),
        {index: tuple(beside.get(stem, ())) for index, stem in enumerate(longest_words)},
    )


def _rows_below(hits: frozenset[int], paragraphs: tuple[Paragraph, ...]) -> set[int]:
    """Return the rows of a table below a row that triggers, since its words hold for them."""
    found: set[int] = set()
    inside = False
    for paragraph in paragraphs:
        inside = paragraph.kind == "table_row" and (inside or paragraph.index in hits)
        if inside:
            found.add(paragraph.index)
    return found


def _heads_above(hits: frozenset[int], paragraphs: tuple[Paragraph, ...]) -> set[int]:
    """Return the line above each list with a line that triggers, since its words hold for them."""
    found: set[int] = set()
    head = 0
    for paragraph in paragraphs:
        if paragraph.kind not in ("list_item", "label"):
            head = paragraph.index
        elif paragraph.index in hits:
            found.add(head)
    return found


def _speech_around(
    hits: frozenset[int], paragraphs: tuple[Paragraph, ...], quotations: tuple[Quotation, ...]
) -> set[int]:
    """Return the paragraphs that share a quotation of several paragraphs with a hit."""
    found: set[int] = set()
    for quotation in quotations:
        if len(quotation.pieces) < 2:
            continue
        inside = {p.index for p in paragraphs if p.span.meets(quotation.span)}
        if inside & hits:
            found |= inside
    return found
