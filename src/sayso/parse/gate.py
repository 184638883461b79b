"""Which paragraphs are worth parsing: those with a trigger word, their neighbours, and their speech.

A trigger is a form of a word that an act or a legal term needs; one automaton finds them all.
"""

from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from sayso.model.text import Paragraph, Quotation
from sayso.packs.forms import fold, trigger_stems
from sayso.packs.load import Pack

LEAD = 2


def open_paragraphs(
    text: str,
    paragraphs: tuple[Paragraph, ...],
    quotations: tuple[Quotation, ...],
    pack: Pack,
) -> tuple[Paragraph, ...]:
    """Return the paragraphs to parse, in the order of the text; none where nothing triggers."""
    hits = {
        paragraph.index
        for paragraph in paragraphs
        if has_trigger(text[paragraph.span.start : paragraph.span.end], pack)
    }
    if not hits:
        return ()
    wanted = set(range(min(LEAD, len(paragraphs))))
    for index in hits | _speech_around(hits, paragraphs, quotations):
        wanted.update((index - 1, index, index + 1))
    return tuple(paragraph for paragraph in paragraphs if paragraph.index in wanted)


def has_trigger(text: str, pack: Pack) -> bool:
    """Tell whether a trigger stands at the start of a word of the text."""
    folded = fold(text)
    matches = _automaton(pack).find_matches_as_indexes(folded, overlapping=True)
    return any(start == 0 or not folded[start - 1].isalnum() for _, start, _ in matches)


@cache
def _automaton(pack: Pack) -> AhoCorasick:
    return AhoCorasick(trigger_stems(pack), matchkind=MatchKind.Standard)


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
