"""Mending "were beaten and denied food": what is denied is food, so they are those to whom it is denied.

The small parser takes the second participle for a past, so that they would be the ones who deny.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.model.labels import PAST
from sayso.model.text import Token
from sayso.packs.load import Pack

OWN = ("nsubj", "nsubjpass", "aux", "auxpass")
DEEP = 6
REACH = 12


def mend_denied(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with such a verb as a participle of the passive before it."""
    mended = list(tokens)
    denied = _denied(pack)
    for token in tokens:
        if token.dep != "conj" or token.tag not in PAST or token.head > token.index:
            continue
        held = [
            t
            for t in tokens[token.index + 1 : token.index + REACH]
            if t.head == token.index and t.dep == "dobj"
        ]
        if not held or (token.lemma, held[0].lemma) not in denied:
            continue
        own = any(
            t.head == token.index and t.dep in OWN
            for t in tokens[max(0, token.index - REACH) : token.index]
        )
        if not own and follows_passive(tokens, token):
            mended[token.index] = replace(token, tag="VBN")
            mended[held[0].index] = replace(held[0], dep="oprd")
    return mended


def follows_passive(tokens: Sequence[Token], token: Token) -> bool:
    """Tell whether the first verb of the row that a verb stands in is a passive."""
    first = token
    for _ in range(DEEP):
        if first.dep != "conj" or first.head >= first.index:
            break
        first = tokens[first.head]
    before = tokens[max(0, first.index - REACH) : first.index]
    return any(t.head == first.index and t.dep == "auxpass" for t in before)


@cache
def _denied(pack: Pack) -> frozenset[tuple[str, str]]:
    """Return the verbs of the ways that withhold something from people, each with what it withholds."""
    return frozenset(
        (words.split()[0], held)
        for way in pack.ways
        if way.form == "verb" and way.victim == "object"
        for words in way.words
        if words.split()[1:2] == ["~"]
        for held in words.split()[2:]
    )
