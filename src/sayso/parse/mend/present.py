"""Mending a bare verb behind a name that the small parser joins to it: "Records in Osk list 58 people".

Where a sentence has no other verb, its root is a plural, and a number or article follows, the word is its verb.
"The Ministry of Defence states that S": a plural with a subject and a clause is the verb of saying that it is.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.model.labels import FINITE_OR_MODAL, NOUNS
from sayso.model.text import Token
from sayso.packs.load import Pack

OPENS = ("CD", "DT", "PRP$")
HELD = ("npadvmod", "dobj", "appos", "dep", "conj", "pobj", "attr")
LONGEST = 40
REACH = 12


def mend_present(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with such a word as the verb, the plural before it as its subject."""
    mended = list(tokens)
    verbs, telling = _verbs(pack, "object"), _verbs(pack, "clause")
    for token in tokens[1:-1]:
        if token.tag == "NNS" and token.lemma in telling and _says(tokens, token):
            mended[token.index] = replace(token, tag="VBZ", pos="VERB")
        if token.tag != "NN" or token.text not in verbs or tokens[token.index + 1].tag not in OPENS:
            continue
        root = _root(tokens, token)
        name = tokens[token.index - 1]
        joined = name.head == token.index and name.pos == "PROPN" and token.dep == "pobj"
        if root is not None and joined and root.tag == "NNS" and root.index < token.index:
            _raise(mended, root, token)
    return mended


@cache
def _verbs(pack: Pack, frame: str) -> frozenset[str]:
    """Return the single verbs that say or show what stands behind them by a frame."""
    return frozenset(
        words
        for entry in pack.sayings
        if entry.form == "verb" and frame in entry.frames and not entry.answers
        for words in entry.words
        if " " not in words
    )


def _says(tokens: Sequence[Token], token: Token) -> bool:
    """Tell whether a seeming plural has a subject before it and a clause with its "that" behind it."""
    before = tokens[max(0, token.index - REACH) : token.index]
    if not any(t.head == token.index and t.dep == "nsubj" for t in before):
        return False
    after = tokens[token.index + 1 : token.index + REACH]
    clauses = {t.index for t in after if t.head == token.index and t.dep == "ccomp"}
    return any(t.dep == "mark" and t.head in clauses for t in after)


def _root(tokens: Sequence[Token], token: Token) -> Token | None:
    """Return the root of the tree that a token stands in, where no verb is finite there."""
    root = token
    for _ in range(LONGEST):
        if root.head == root.index:
            break
        root = tokens[root.head]
    near = tokens[max(0, root.index - LONGEST) : token.index + LONGEST]
    same = [one for one in near if one.index == root.index or _is_under(tokens, one, root.index)]
    return None if any(one.tag in FINITE_OR_MODAL for one in same) else root


def _is_under(tokens: Sequence[Token], token: Token, root: int) -> bool:
    for _ in range(LONGEST):
        if token.head in (root, token.index):
            return token.head == root
        token = tokens[token.head]
    return False


def _raise(mended: list[Token], root: Token, token: Token) -> None:
    """Make the word the root, the name before it the object of its preposition, what follows its object."""
    place = token.index
    name = mended[place - 1]
    mended[name.index] = replace(name, dep="pobj", head=token.head)
    for one in mended[root.index + 1 : place - 1]:
        if one.head == place:
            mended[one.index] = replace(one, head=name.index)
    mended[place] = replace(token, tag="VBP", pos="VERB", dep="ROOT", head=place, lemma=token.text)
    mended[root.index] = replace(root, dep="nsubj", head=place)
    for one in mended[place + 1 :]:
        if one.head in (root.index, place):
            dep = "dobj" if one.dep in HELD and one.pos in NOUNS else one.dep
            mended[one.index] = replace(one, head=place, dep=dep)
