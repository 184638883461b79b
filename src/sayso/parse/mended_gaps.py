"""Mending a second clause that leaves its verb out: "Militias killed 39 people and the army 18".

The number is a second object of the verb, and who did that hangs on the number as `gapped`. "The
rebels carried out 12 of the killings and the police three", "were responsible for 39 of the deaths and
the army for 18" leave out as much.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.model.text import Token
from sayso.packs.load import Pack

ENDS = ("punct", "cc")
NOUNS = ("NOUN", "PROPN")
BEFORE = ("det", "amod", "compound", "nmod")
MEASURES = ("TIME", "MONEY", "PERCENT", "QUANTITY")
REACH = 14


def mend_gaps(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with the numbers of such clauses as objects, and their doers under them."""
    mended = list(tokens)
    for token in tokens:
        if token.pos == "NUM" and token.index > 2 and token.entity not in MEASURES:
            _mend_gap(mended, token.index)
    return mended


def _mend_gap(mended: list[Token], place: int) -> None:
    """Hang the number on the one counted in the clause before it, and the noun before it on the number."""
    joint = mended[place - 1] if mended[place - 1].text == "for" else None
    doer = mended[place - (2 if joint else 1)]
    last = place + 1 == len(mended)
    ends = last or mended[place + 1].dep in ENDS or mended[place + 1].text in (",", ";", ".")
    if not ends or doer.pos not in NOUNS or doer.dep not in ("conj", "appos", "dobj"):
        return
    if doer.dep == "conj" and mended[doer.head].pos == "VERB":  # "Bomb kills 9, wounds 31"
        return
    first = doer.index
    while first > 0 and mended[first - 1].head == doer.index and mended[first - 1].dep in BEFORE:
        first -= 1
    if first == 0 or mended[first - 1].text not in (",", ";", "and", "while"):
        return
    counted = _counted_before(mended, first - 1, joint)
    if counted is None:
        return
    mended[place] = replace(mended[place], dep="conj", head=counted.index, entity="CARDINAL")
    mended[doer.index] = replace(doer, dep="gapped", head=place)


def _counted_before(mended: list[Token], stop: int, joint: Token | None) -> Token | None:
    """Return the number or counted noun that the verb of the clause before has, where that has a doer."""
    for token in reversed(mended[max(0, stop - REACH) : stop]):
        if token.pos != "NUM":
            continue
        held = mended[token.head] if token.dep == "nummod" else token
        above = mended[held.head]
        if held.dep == "pobj" and joint is not None and above.text == "for":
            above = mended[mended[above.head].head]
        elif held.dep != "dobj":
            continue
        did = any(t.dep == "nsubj" and t.head == above.index for t in mended[: held.index])
        return held if did else None
    return None
