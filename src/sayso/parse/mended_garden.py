"""Mending a verb that the parser hangs on a noun inside its own subject.

"A hand grenade tossed into a bar killed three": the bar was not killed, the grenade killed.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.packs.lookup import link

PAST = ("VBN", "VBD")
CLIMB = 4
REACH = 8


def mend_garden_path(mended: list[Token], place: int) -> None:
    """Raise a participle with an object behind another participle of a sentence without a verb."""
    verb = mended[place]
    if verb.dep != "acl" or verb.tag not in PAST or mended[verb.head].dep != "pobj":
        return
    held = _object(mended, place)
    first = _participle_above(mended, verb.head)
    if held is None or first is None:
        return
    root = mended[first.head]
    mended[place] = replace(verb, tag="VBD", dep="ROOT", head=place)
    mended[root.index] = replace(root, dep="nsubj", head=place)
    mended[held.index] = replace(held, dep="dobj")
    for token in mended[place + 1 : place + REACH]:
        later = token.head in (first.index, root.index) and token.index > place
        if later and token.dep in ("cc", "conj", "punct", "prep"):
            mended[token.index] = replace(token, head=place)


def _object(mended: Sequence[Token], place: int) -> Token | None:
    """Return what stands behind the verb as its object, also a bare number."""
    for token in mended[place + 1 : place + REACH]:
        if token.head == place and (
            token.dep == "dobj" or (token.dep == "npadvmod" and token.pos == "NUM")
        ):
            return token
    return None


def _participle_above(mended: Sequence[Token], noun: int) -> Token | None:
    """Return the participle of the root noun that holds the noun behind a preposition."""
    index = noun
    for _ in range(CLIMB):
        token = mended[index]
        root = mended[token.head]
        if token.dep == "acl" and token.tag in PAST:
            whole = root.dep == "ROOT" and root.pos in ("NOUN", "PROPN") and root.index < index
            return token if whole else None
        if token.head == index or token.dep not in ("pobj", "prep"):
            return None
        index = token.head
    return None


def mend_fled(mended: list[Token], place: int, pack: Pack) -> None:
    """Make a deed in -ing without an object the object of who flees it ("Villagers flee shelling in Dorva")."""
    deed = mended[place]
    after = mended[place : place + REACH]
    if mended[deed.head].lemma not in link(pack, "flees") or deed.head > place:
        return
    if deed.text.lower() not in link(pack, "deed_noun"):
        return
    if any(token.head == place and token.dep in ("dobj", "ccomp", "xcomp") for token in after):
        return
    lemma = deed.text.lower()
    mended[place] = replace(deed, tag="NN", pos="NOUN", lemma=lemma, dep="dobj")
