"""Whether an act is said to be of another incident than the one told: "a similar raid, in which nine died".

Neither the day nor the place of what was told before holds for it; "the earlier attack" is one told before.
"""

from functools import lru_cache

from sayso.claim.draft import Draft
from sayso.claim.story.meant import is_definite, names_an_act
from sayso.model.text import Parsed
from sayso.model.tree import below
from sayso.packs.load import Pack
from sayso.packs.lookup import link

CLAUSES = ("advcl", "ccomp", "conj", "parataxis")


def is_other_incident(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether the act, or the deed in which it was, is called a similar, separate or earlier one."""
    return draft.token >= 0 and any(
        _hangs(parsed, deed, draft.token) or _hangs(parsed, draft.token, deed)
        for deed in _others(parsed, parsed.sentence_of[draft.token], pack)
    )


@lru_cache(maxsize=64)
def _others(parsed: Parsed, number: int, pack: Pack) -> tuple[int, ...]:
    """Return the nouns for a deed that a sentence sets apart from the one told."""
    sentence = parsed.sentences[number]
    return tuple(
        token.head
        for token in parsed.tokens[sentence.first : sentence.stop]
        if token.text.lower() in link(pack, "other_incident")
        and token.dep == "amod"
        and names_an_act(parsed.tokens[token.head], pack)
        and not is_definite(parsed, parsed.tokens[token.head], pack)
    )


def _hangs(parsed: Parsed, index: int, above: int) -> bool:
    """Tell whether a token hangs on another, by a relative clause at most ("a raid in which nine died")."""
    while index != above:
        token = parsed.tokens[index]
        if token.head == index or (token.dep in CLAUSES and not _shares(parsed, index)):
            return False
        index = token.head
    return True


def _shares(parsed: Parsed, index: int) -> bool:
    """Tell whether a coordinated verb has its subject and what stands before from the first."""
    return parsed.tokens[index].dep == "conj" and not below(parsed, index, "nsubj", "nsubjpass")
