"""Mending "men on a motorcycle shot dead a priest": the shot is the verb, no thing that they were on.

The parser makes one noun of "motorcycle shot" and a verb of "dead", or leaves the priest a word of time.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.model.text import Token

SHOT, DEAD = "shot", "dead"
NOUNS = ("NN", "NNS", "NNP", "NNPS")
REACH = 12


def mend_dead(mended: list[Token], place: int) -> None:
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
    if thing.head != shot.index or thing.tag not in NOUNS:
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
