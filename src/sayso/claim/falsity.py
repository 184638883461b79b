"""What a sentence calls false: "the report that 12 died is false", "it is not true that ...".

A speaker who calls it false denies it, or disputes it where a figure is called wrong.
"""

from dataclasses import replace

from sayso.claim.draft import Draft
from sayso.model.text import Parsed
from sayso.model.tree import below
from sayso.packs.load import Pack
from sayso.packs.lookup import link

CLIMB = 8


def with_falsity(parsed: Parsed, draft: Draft, pack: Pack) -> Draft:
    """Return the claim as denied or disputed where a predicate above it calls it false."""
    if draft.token < 0 or draft.stance.value not in ("asserted", "alleged"):
        return draft
    index = draft.token
    figure = False
    for _ in range(CLIMB):
        token = parsed.tokens[index]
        figure = figure or token.lemma in link(pack, "figure_word")
        if token.head == index:
            break
        subject = token.dep in ("nsubj", "nsubjpass", "ccomp", "csubj", "advcl")
        index = token.head
        if subject and _is_called_false(parsed, index, pack):
            value = "disputed" if figure else "denied"
            return replace(draft, stance=replace(draft.stance, value=value))
    return draft


def _is_called_false(parsed: Parsed, verb: int, pack: Pack) -> bool:
    """Tell whether a predicate says false, or denies that it is true."""
    denied = bool(below(parsed, verb, "neg"))
    words = {parsed.tokens[child].lemma for child in below(parsed, verb, "acomp", "attr", "oprd")}
    words.add(parsed.tokens[verb].lemma)
    if words & link(pack, "false_word"):
        return not denied
    return denied and bool(words & link(pack, "true_word"))
