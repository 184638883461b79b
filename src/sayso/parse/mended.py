"""Mending what the parser is known to get wrong, before anything is found.

"Killed in police firing": the model takes the deed for a clause about the
police; here the deed becomes the noun, and who did it stands before it.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.packs.lookup import link

HELD = ("pobj", "nsubj", "nsubjpass", "dobj")
OBJECTS = ("dobj", "ccomp", "xcomp")
REACH = 12
SINGULAR = ("NN", "NNP")


def mend(tokens: Sequence[Token], pack: Pack) -> tuple[Token, ...]:
    """Return the tokens with deeds in -ing as nouns: behind their doer, or as a subject."""
    deeds, bodies = link(pack, "deed_noun"), link(pack, "collective")
    mended = list(tokens)
    for deed in tokens:
        if deed.tag != "VBG" or deed.text.lower() not in deeds or _has_object(tokens, deed):
            continue
        doer = tokens[max(0, deed.index - 1)]
        if deed.dep == "csubj":
            mended[deed.index] = replace(
                deed, lemma=deed.text.lower(), tag="NN", pos="NOUN", dep="nsubj"
            )
        elif _is_split(doer, deed) and (doer.lemma in bodies or doer.tag in SINGULAR):
            _join(mended, doer, deed)
    return tuple(mended)


def _has_object(tokens: Sequence[Token], deed: Token) -> bool:
    """Tell whether the deed is a verb with an object or a clause of its own."""
    after = tokens[deed.index : deed.index + REACH]
    return any(token.head == deed.index and token.dep in OBJECTS for token in after)


def _is_split(doer: Token, deed: Token) -> bool:
    """Tell whether a deed in -ing hangs on the noun right before it, or beside it."""
    if doer.pos not in ("NOUN", "PROPN") or doer.dep not in HELD:
        return False
    below = deed.dep == "acl" and deed.head == doer.index
    beside = doer.dep == "pobj" and deed.dep == "advcl"
    return below or beside


def _join(mended: list[Token], doer: Token, deed: Token) -> None:
    """Give the deed the doer's place in the tree, and the doer's words before it to the deed."""
    mended[deed.index] = replace(
        deed, lemma=deed.text.lower(), tag="NN", pos="NOUN", dep=doer.dep, head=doer.head
    )
    mended[doer.index] = replace(doer, dep="compound", head=deed.index)
    for place in range(max(0, doer.index - REACH), doer.index):
        if mended[place].head == doer.index:
            mended[place] = replace(mended[place], head=deed.index)
