"""Earlier claims by those whom a claim speaks of as known: "the assailants opened fire", after gunmen had come.

So the claim is of the deed told before, whoever tells it now.
"""

from collections.abc import Iterator, Sequence

from sayso.claim.draft import Draft
from sayso.claim.story.one_event import head_of, is_known
from sayso.model.text import Parsed, Token
from sayso.model.who import Actor
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of

FARTHEST = 60  # sentences behind which no noun points back
NAMELESS = "unidentified"


def by_the_same(
    parsed: Parsed, draft: Draft, before: Sequence[Draft], pack: Pack
) -> Iterator[Draft]:
    """Yield the earlier claims, nearest first, by those whom the doer of a claim stands for."""
    known = _doer(parsed, draft.perpetrator)
    if known is None or not is_known(parsed, known, pack):
        return
    here = parsed.sentence_of[draft.token]
    for other in reversed(before):
        if other.token < 0 or here - parsed.sentence_of[other.token] > FARTHEST:
            return
        told = _doer(parsed, other.perpetrator)
        if told is not None and _brings_in(parsed, told, known, pack):
            yield other


def _doer(parsed: Parsed, actor: Actor | None) -> Token | None:
    """Return the last noun of an actor."""
    return head_of(parsed, actor.span) if actor is not None else None


def _brings_in(parsed: Parsed, told: Token, known: Token, pack: Pack) -> bool:
    """Tell whether a doer was new where another is known: by one word, or both by words that name nobody."""
    if is_known(parsed, told, pack) or told.pos != "NOUN":
        return False
    return told.lemma == known.lemma or (
        _is_nameless(parsed, told, pack) and _is_nameless(parsed, known, pack)
    )


def _is_nameless(parsed: Parsed, noun: Token, pack: Pack) -> bool:
    found = ending_at(parsed, noun.index, index_of(pack, "actors"))
    return found is not None and found[0].name == NAMELESS
