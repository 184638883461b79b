"""Earlier claims that a sentence speaks of by what they hit or what was used: "the hospital", "the bomb".

So "doctors at the hospital said 11 patients had died" is where the hospital was shelled, whoever says so.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from sayso.claim.draft import Draft
from sayso.model.text import Parsed, Span
from sayso.model.tree import below
from sayso.packs.load import Pack
from sayso.packs.lookup import link, place_words

FARTHEST = 60  # sentences behind which no noun points back
BUILT = ("home", "school", "hospital", "worship", "heritage", "infrastructure", "office", "press")


def spoken_of(parsed: Parsed, draft: Draft, before: Sequence[Draft], pack: Pack) -> Iterator[Draft]:
    """Yield the earlier claims, nearest first, whose target or means the draft's sentence speaks of as known."""
    number = parsed.sentence_of[draft.token]
    known = _known(parsed, number, pack)
    if not known:
        return
    for other in reversed(before):
        sentence = parsed.sentence_of[other.token]
        if number - sentence > FARTHEST:
            return
        if sentence != number and other.places and known & _things(parsed, other, pack):
            yield other


@lru_cache(maxsize=64)
def _known(parsed: Parsed, number: int, pack: Pack) -> frozenset[str]:
    """Return the nouns of a sentence that have a determiner that points back."""
    sentence = parsed.sentences[number]
    return frozenset(
        token.lemma
        for token in parsed.tokens[sentence.first : sentence.stop]
        if token.pos == "NOUN" and _points(parsed, token.index, pack)
    )


def _points(parsed: Parsed, index: int, pack: Pack) -> bool:
    words = (parsed.tokens[one].text.lower() for one in below(parsed, index, "det"))
    return any(word in link(pack, "points_back") for word in words)


def _things(parsed: Parsed, draft: Draft, pack: Pack) -> set[str]:
    """Return the nouns for what a claim hit and for what was used, with those that stand for any building."""
    spans = [means.span for means in draft.means]
    if draft.target is not None:
        spans.append(draft.target.span)
    nouns = {lemma for span in spans if (lemma := _head(parsed, span))}
    if draft.target is not None and draft.target.type in BUILT:
        nouns |= place_words(pack, "any_building")
    return nouns


def _head(parsed: Parsed, span: Span) -> str:
    """Return the last noun of some words."""
    nouns = [token.lemma for token in parsed.tokens_in(span) if token.pos == "NOUN"]
    return nouns[-1] if nouns else ""
