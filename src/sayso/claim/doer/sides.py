"""Whether two names are of one side: they share a name's stem or a body ("Kessian troops", "Kessia's army")."""

from functools import cache, lru_cache

from sayso.claim.draft import Draft
from sayso.packs.load import Pack

STEM = 5
MARKED = 4_096
BODIES = ("state_forces", "police", "armed_group")


def accuses(accusing: Draft, answering: Draft, pack: Pack) -> bool:
    """Tell whether a claim lays its deed at the door of the one who makes another claim."""
    doer = accusing.perpetrator
    return doer is not None and same_side(doer.words, side_of(answering), pack)


def is_charged(accusing: Draft, answering: Draft, pack: Pack) -> bool:
    """Tell whether a claim accuses a speaker, or those whom he names himself ("your soldiers", "our soldiers")."""
    one, other = accusing.perpetrator, answering.perpetrator
    if one is not None and other is not None and same_side(one.words, other.words, pack):
        return True
    return accuses(accusing, answering, pack)


def side_of(draft: Draft) -> str:
    """Return all names of the first speaker of a claim, and of the body spoken for."""
    hop = draft.hops[0]
    return " ".join(part for part in (hop.speaker, hop.words, hop.speaks_for) if part)


def same_side(first: str, second: str, pack: Pack) -> bool:
    """Tell whether two names share a name's stem or a body ("Kessian troops", "Kessia's army"; "the army")."""
    return bool(_marks(first, pack) & _marks(second, pack))


@lru_cache(MARKED)
def _marks(words: str, pack: Pack) -> frozenset[str]:
    """Return the stems of the names in the words, and the bodies that they name."""
    parts = words.replace("’s", " ").replace("'s", " ").split()
    bodies = _bodies(pack)
    stems = {
        word[:STEM].lower()
        for word in parts
        if word[:1].isupper()
        and len(word) >= STEM
        and not bodies.keys() & {*_singular(word.lower())}
    }
    named = [word for part in parts for word in _singular(part.lower()) if word in bodies]
    sorts = set() if stems else {bodies[word] for word in named}
    return frozenset(stems | set(named) | sorts)


@cache
def _bodies(pack: Pack) -> dict[str, str]:
    return {
        word: entry.name for entry in pack.actors if entry.name in BODIES for word in entry.words
    }


def _singular(word: str) -> tuple[str, ...]:
    return (word, word.removesuffix("s"))
