"""Mending sentences that put the deed first: "Killed in the raid were a judge and two clerks".

The parser makes those behind the "were" what it says of somebody: they are its subject, who suffered the deed.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.model.labels import PAST, SUBJECTS
from sayso.model.text import Token

REACH = 16


def mend_inverted(mended: list[Token], place: int) -> None:
    """Make those behind "killed were" or "still missing are" the subject, where no other stands before it."""
    deed = mended[place]
    be = _be_behind(mended, deed)
    if be is None or any(t.head == place and t.dep in SUBJECTS for t in mended[:place][-REACH:]):
        return
    found = [t for t in mended[be.index + 1 : be.index + REACH] if t.head == be.index]
    who = next((t for t in found if t.dep == "attr"), None)
    if who is None or any(t.dep in SUBJECTS for t in found) or not _is_somebody(mended, who):
        return
    if deed.tag not in PAST:
        mended[who.index] = replace(who, dep="nsubj")
        return
    root = be.head == be.index
    if deed.head == be.index:
        mended[place] = replace(deed, tag="VBN", dep=be.dep, head=place if root else be.head)
    mended[be.index] = replace(be, dep="auxpass", head=place)
    mended[who.index] = replace(who, dep="nsubjpass", head=place)
    for token in mended[max(0, place - REACH) : be.index + REACH]:
        if token.head == be.index and token.index not in (place, who.index, be.index):
            mended[token.index] = replace(token, head=place)


def _be_behind(mended: Sequence[Token], deed: Token) -> Token | None:
    """Return the "were" behind a deed that opens its clause: under it, or with the deed as its seeming subject."""
    for token in mended[deed.index + 1 : deed.index + REACH]:
        if token.lemma != "be" or token.tag not in ("VBD", "VBZ", "VBP"):
            continue
        under = token.dep == "auxpass" and token.head == deed.index
        over = deed.head == token.index and deed.dep in ("nsubj", "nsubjpass", "acomp", "csubj")
        return token if under or over else None
    return None


def _is_somebody(mended: Sequence[Token], who: Token) -> bool:
    """Tell whether a noun stands for those who suffered: counted, a name, or with an article or an owner."""
    if who.pos in ("PROPN", "NUM"):
        return True
    own = [t for t in mended[max(0, who.index - REACH) : who.index] if t.head == who.index]
    return who.pos == "NOUN" and (
        who.tag == "NNS" or any(t.dep in ("det", "poss", "nummod") for t in own)
    )
