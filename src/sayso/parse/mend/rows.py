"""Mending rows of numbers and places, where the small parser hangs a number on the name before it.

"Killed three in Osk, two in Tarl and one in Marn": the two and the one are numbers of those killed, each with its
own place. "In neighbouring Osk" is in Osk, and not what neighbours.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.packs.lookup import class_words, grammar, link, place_words

REACH = 14
NEVER = ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY")
HUNG = ("conj", "appos", "nummod", "dep", "npadvmod", "pobj")
COUNTED = ("nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj", "appos", "ROOT", "npadvmod")


def mend_rows(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with the numbers of a row as second victims, each with its place."""
    mended = list(tokens)
    for place, token in enumerate(tokens):
        if token.pos == "NUM":
            _mend_second(mended, place, pack)
        elif token.dep == "pcomp":
            _mend_nearby(mended, place, pack)
    return mended


def _mend_second(mended: list[Token], place: int, pack: Pack) -> None:
    """Hang a number before a place on the one counted before it, where it hangs on the name between them."""
    number = mended[place]
    if number.dep not in HUNG or number.entity in NEVER or not _has_place(mended, place, pack):
        return
    name = mended[number.head]
    if mended[place - 1].text.lower() not in grammar(pack)["row_joint"]:
        return
    if name.pos == "NOUN" and number.dep == "appos":
        name = next((t for t in mended[name.index : place] if _is_own(mended, t, name)), name)
    if not _is_placed(mended, name, place, pack):
        return
    first = _counted_before(mended, name.index, pack)
    if first >= 0:
        mended[place] = replace(number, dep="conj", head=first)
        mended[place + 1] = replace(mended[place + 1], dep="prep", head=place)


def _is_own(mended: Sequence[Token], token: Token, noun: Token) -> bool:
    """Tell whether a name hangs by a preposition on a noun ("40 killings in Osk, 12 in Tarl")."""
    return token.dep == "pobj" and mended[token.head].head == noun.index


def _has_place(mended: Sequence[Token], place: int, pack: Pack) -> bool:
    """Tell whether a preposition of place and a name stand right behind a number."""
    behind = mended[place + 1 : place + 4]
    if len(behind) < 2 or behind[0].text.lower() not in link(pack, "place_sure"):
        return False
    named = behind[2] if behind[1].tag == "DT" and len(behind) > 2 else behind[1]
    return named.pos == "PROPN" and named.entity not in NEVER


def _is_placed(mended: Sequence[Token], name: Token, place: int, pack: Pack) -> bool:
    """Tell whether what a number hangs on is the name behind a preposition of place before it."""
    classed = name.lemma in class_words(pack) and mended[name.index - 1].pos == "PROPN"
    if name.index >= place or name.entity in NEVER or not (name.pos == "PROPN" or classed):
        return False
    return name.dep == "pobj" and mended[name.head].text.lower() in link(pack, "place_sure")


def _counted_before(mended: Sequence[Token], name: int, pack: Pack) -> int:
    """Return the number, or the noun that it counts, to whose place a name belongs, or -1."""
    for index in range(name - 1, max(-1, name - REACH), -1):
        token = mended[index]
        if token.tag in (".", ":") and token.text not in (":", ";"):
            return -1
        if token.pos != "NUM" or token.entity in NEVER:
            continue
        noun = mended[token.head]
        if token.dep == "nummod" and noun.pos == "NOUN" and noun.dep in COUNTED:
            return noun.index
        return index if token.dep in COUNTED else -1
    return -1


def _mend_nearby(mended: list[Token], place: int, pack: Pack) -> None:
    """Make "neighbouring" in "in neighbouring Osk" an adjective of the name."""
    near = mended[place]
    name = mended[min(place + 1, len(mended) - 1)]
    if near.text not in place_words(pack, "nearby") or name.head != place or name.pos != "PROPN":
        return
    mended[place] = replace(near, dep="amod", tag="JJ", pos="ADJ", head=name.index)
    mended[name.index] = replace(name, dep="pobj", head=near.head)
