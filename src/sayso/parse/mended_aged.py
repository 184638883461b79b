"""Mending "was shot and his daughter, 19, was wounded": for its age the parser joins the subject to what is before."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.model.text import Token
from sayso.packs.load import Pack

BEHIND = 4  # a noun, a comma, its age, a comma


def mend_aged(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with such a noun as the subject of the passive verb behind its age."""
    mended = list(tokens)
    for token in tokens:
        if token.dep == "auxpass" and token.index >= BEHIND and token.head > token.index:
            _mend_passive(mended, token)
    return mended


def _mend_passive(mended: list[Token], aux: Token) -> None:
    """Hang the noun on the verb, and the verb on the one of the clause before."""
    noun, first, age, second = mended[aux.index - BEHIND : aux.index]
    if (first.text, second.text) != (",", ",") or age.pos != "NUM" or age.head != noun.index:
        return
    if noun.dep != "conj" or noun.pos not in ("NOUN", "PROPN"):
        return
    verb = mended[aux.head]
    if any(t.head == verb.index and t.dep in ("nsubj", "nsubjpass") for t in mended[: verb.index]):
        return
    mended[noun.index] = replace(noun, dep="nsubjpass", head=verb.index)
    before = next((t for t in reversed(mended[: noun.index]) if t.pos == "VERB"), None)
    if verb.dep == "conj" and before is not None and verb.head < before.index:
        mended[verb.index] = replace(verb, head=before.index)
