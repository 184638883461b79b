"""Which paragraphs are worth parsing: those with a trigger word, their neighbours, and their speech.

A trigger is a form of a word that an act or a legal term needs; one automaton finds them all.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from sayso.model.text import Paragraph, Quotation
from sayso.packs.forms import fold, triggers
from sayso.packs.load import Pack

LEAD = 2


def open_paragraphs(
    text: str,
    paragraphs: tuple[Paragraph, ...],
    quotations: tuple[Quotation, ...],
    pack: Pack,
) -> tuple[tuple[Paragraph, bool], ...]:
    """Return the paragraphs to parse, in the order of the text; none where nothing triggers.

    The flag says that the paragraph may hold claims itself, or leads the text.
    """
    hits = {
        paragraph.index
        for paragraph in paragraphs
        if has_trigger(text[paragraph.span.start : paragraph.span.end], pack)
    }
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


def has_trigger(text: str, pack: Pack) -> bool:
    """Tell whether all words of a trigger stand in the text."""
    net, folded = _net(pack), fold(text)
    matches = net.automaton.find_matches_as_indexes(folded, overlapping=True)
    found = {stem for stem, start, _ in matches if start == 0 or not folded[start - 1].isalnum()}
    if found & net.alone:
        return True
    behind = {trigger for stem in found for trigger in net.behind.get(stem, ())}
    return any(not any(map(found.isdisjoint, trigger)) for trigger in behind)


@dataclass(frozen=True, slots=True)
class _Net:
    """One automaton over all stems; `alone` suffice, `behind` are the longer triggers by their longest word."""

    automaton: AhoCorasick
    alone: frozenset[int]
    behind: Mapping[int, tuple[tuple[frozenset[int], ...], ...]]


@cache
def _net(pack: Pack) -> _Net:
    stems = sorted({stem for trigger in triggers(pack) for word in trigger for stem in word})
    place = {stem: index for index, stem in enumerate(stems)}
    alone: set[int] = set()
    behind: dict[int, list[tuple[frozenset[int], ...]]] = {}
    for trigger in triggers(pack):
        numbered = tuple(frozenset(place[stem] for stem in word) for word in trigger)
        if len(numbered) == 1:
            alone |= numbered[0]
            continue
        for stem in min(numbered, key=lambda word: (-min(len(stems[i]) for i in word), len(word))):
            behind.setdefault(stem, []).append(numbered)
    automaton = AhoCorasick(stems, matchkind=MatchKind.Standard)
    return _Net(automaton, frozenset(alone), {stem: tuple(t) for stem, t in behind.items()})


def _rows_below(hits: set[int], paragraphs: tuple[Paragraph, ...]) -> set[int]:
    """Return the rows of a table below a row that triggers, since its words hold for them."""
    found: set[int] = set()
    inside = False
    for paragraph in paragraphs:
        inside = paragraph.kind == "table_row" and (inside or paragraph.index in hits)
        if inside:
            found.add(paragraph.index)
    return found


def _heads_above(hits: set[int], paragraphs: tuple[Paragraph, ...]) -> set[int]:
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
    hits: set[int], paragraphs: tuple[Paragraph, ...], quotations: tuple[Quotation, ...]
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
