"""Whether who admits a fact admits a deed of its own: "admitted killing 12", not "admitted that 12 had been killed".

A clause with a subject of its own tells what happened, not who did it, unless it names something of
the speaker's as what it was done with ("in its air strike", "on his orders").
"""

from sayso.claim.draft import Draft
from sayso.model.labels import MAIN_ROLES
from sayso.model.text import Parsed, Token
from sayso.model.tree import below, is_verbal, subjects
from sayso.packs.load import Pack
from sayso.packs.lookup import link

CLIMB = 12


def is_of_others(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether the deed stands in a clause that the speaker admits and that tells of nothing of its own."""
    if draft.token < 0 or not draft.hops or draft.hops[draft.stance.hop].cue_span is None:
        return False
    clause = _clause_admitted(parsed, draft)
    if clause is None:
        return False
    return not any(_is_own(parsed, parsed.tokens[one], pack) for one in parsed.subtree(clause))


def _clause_admitted(parsed: Parsed, draft: Draft) -> int | None:
    """Return the verb of the clause with a subject that the cue has as its content and the deed stands in."""
    cue = draft.hops[draft.stance.hop].cue_span
    index = draft.token
    for _ in range(CLIMB):
        token = parsed.tokens[index]
        above = parsed.tokens[token.head]
        if cue is not None and cue.holds(above.span) and is_verbal(above):
            stated = token.dep == "ccomp" and (
                subjects(parsed, index) or below(parsed, index, "nsubjpass")
            )
            return index if stated else None
        if above.index == index:
            return None
        index = above.index
    return None


def _is_own(parsed: Parsed, token: Token, pack: Pack) -> bool:
    """Tell whether a word is the speaker who acts, or owns what it was done with, not who suffered it."""
    word = token.text.lower()
    if token.dep == "nsubj":
        return word in link(pack, "self_pronoun")
    owns = word in link(pack, "own_pronoun") | link(pack, "its_pronoun")
    return owns and token.dep == "poss" and parsed.tokens[token.head].dep not in MAIN_ROLES
