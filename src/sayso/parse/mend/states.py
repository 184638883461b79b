"""Mending states that the parser takes for verbs: "men on a motorcycle shot dead a priest", "18 people were missing".

The parser makes one noun of "motorcycle shot" and a verb of "dead", or leaves the priest a word of time; and
those who are missing seem to miss something.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.model.labels import NOUN_TAGS
from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.packs.lookup import grammar

SHOT, DEAD = "shot", "dead"
REACH = 12
MISSING = "missing"


def mend_states(mended: list[Token], place: int, pack: Pack) -> None:
    """Make a state at the place what it is: of those who were shot, or of those who are missing."""
    if mended[place].tag == "VBG":
        _mend_missing(mended, place, pack)
    else:
        _mend_dead(mended, place)


def _mend_dead(mended: list[Token], place: int) -> None:
    """Make the "shot" before a "dead" its verb, and the people right behind both its object."""
    shot, dead = mended[place - 1], mended[place]
    if not place or dead.text.lower() != DEAD or shot.text.lower() != SHOT:
        return
    if shot.tag == "NN" and _holds_object(mended, dead):
        _raise_shot(mended, shot, dead)
    elif shot.pos == "VERB":
        _give_object(mended, shot, dead)


def _holds_object(mended: Sequence[Token], dead: Token) -> bool:
    after = mended[dead.index + 1 : dead.index + REACH]
    return any(token.head == dead.index and token.dep == "dobj" for token in after)


def _raise_shot(mended: list[Token], shot: Token, dead: Token) -> None:
    """Give the verb's place to the shot, and the shot's place to the noun before it."""
    thing = mended[shot.index - 1]
    if thing.head != shot.index or thing.tag not in NOUN_TAGS:
        return
    for token in mended[max(0, shot.index - REACH) : shot.index]:
        if token.head == shot.index and token is not thing:
            mended[token.index] = replace(token, head=thing.index)
    mended[thing.index] = replace(thing, dep=shot.dep, head=shot.head)
    for token in mended[max(0, dead.index - REACH) : dead.index + 2 * REACH]:
        if token.head == dead.index and token is not dead:
            mended[token.index] = replace(token, head=shot.index)
    root = dead.head == dead.index
    head = shot.index if root else dead.head
    mended[shot.index] = replace(
        shot, tag="VBD", pos="VERB", lemma="shoot", dep=dead.dep, head=head
    )
    mended[dead.index] = replace(dead, dep="acomp", head=shot.index)


def _give_object(mended: list[Token], shot: Token, dead: Token) -> None:
    """Make people that seem a word of time behind "shot dead" its object."""
    for token in mended[dead.index + 1 : dead.index + REACH]:
        if token.head == shot.index:
            if token.dep == "npadvmod" and token.entity not in ("DATE", "TIME"):
                mended[token.index] = replace(token, dep="dobj")
            return


def _mend_missing(mended: list[Token], place: int, pack: Pack) -> None:
    """Make a "missing" behind "and", with a form of "be" and a subject of its own, the state of its subject."""
    state = mended[place]
    near = range(max(0, place - REACH), min(len(mended), place + REACH))
    held = [mended[i] for i in near if mended[i].head == place and i != place]
    verb = next(
        (t for t in held if t.dep == "aux" and t.text.lower() in grammar(pack)["being"]), None
    )
    if state.text.lower() != MISSING or state.dep != "conj" or verb is None:
        return
    who = any(mended[i].dep == "nsubj" and mended[i].head in (place, verb.index) for i in near)
    if not who or any(token.dep == "dobj" for token in held):
        return
    for token in held:
        mended[token.index] = replace(token, head=verb.index)
    mended[verb.index] = replace(verb, dep=state.dep, head=state.head)
    mended[place] = replace(state, tag="JJ", pos="ADJ", dep="acomp", head=verb.index)
