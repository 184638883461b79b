"""Mending a second clause that leaves its verb out: "Militias killed 39 people and the army 18".

The number is a second object of the verb, and who did that hangs on the number as `gapped`. "The
rebels carried out 12 of the killings and the police three", "were responsible for 39 of the deaths and
the army for 18" leave out as much.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.model.labels import NOUNS
from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.packs.lookup import grammar

ENDS = ("punct", "cc")
BEFORE = ("det", "amod", "compound", "nmod")
MEASURES = ("TIME", "MONEY", "PERCENT", "QUANTITY")
REACH = 14
LONGEST = 5
JOINED = {"appos", "conj"}
PHRASE = ("DET", "ADJ", "NOUN", "PROPN")


def mend_gaps(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with the numbers of such clauses as objects, and their doers under them."""
    mended = list(tokens)
    for token in tokens:
        if token.pos == "NUM" and token.index > 2 and token.entity not in MEASURES:
            _mend_gap(mended, token.index)
            _mend_doer(mended, token.index, pack)
            _mend_rival(mended, token.index, pack)
            _mend_agent(mended, token.index, pack)
    return mended


def _mend_rival(mended: list[Token], place: int, pack: Pack) -> None:
    """Take off a speaker what he gives: "put the toll at 12 and the hospital at 19", "12 had died, the hospital 19"."""
    tie, number = mended[place - 1], mended[place]
    before = mended[max(0, place - REACH) : place - 1]
    if not _ends(mended, place):
        return
    if (
        tie.text in grammar(pack)["figure_tie"]
        and tie.head == place - 2
        and mended[place - 2].pos in NOUNS
    ):
        for other in reversed(before):
            if (
                other.text == tie.text
                and other.dep == "prep"
                and mended[other.index + 1].pos == "NUM"
            ):
                mended[tie.index] = replace(tie, head=other.head)
                return
    elif number.dep == "nummod" and number.head == place - 1 and mended[place - 2].dep == "det":
        joined = mended[place - 3].text in grammar(pack)["gap_joint"]
        if joined and any(t.pos == "NUM" and t.entity == "CARDINAL" for t in before):
            mended[place] = replace(number, dep="dep", head=tie.head)


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


def _mend_doer(mended: list[Token], place: int, pack: Pack) -> None:
    """Make "the police" of "and the police eight rebels", "rebel rockets" of "and rebel rockets 14" who did that.

    The parser makes them a word before those counted, or a place that the number counts.
    """
    doer, counted = mended[place - 1], mended[mended[place].head]
    inside = doer.head == counted.index and doer.dep in ("nmod", "compound", "amod")
    inside = inside or (counted.head == doer.index and {counted.dep, doer.dep} <= JOINED)
    inside = inside or (counted.head == doer.head and counted.dep == doer.dep == "conj")
    apart = mended[place].dep == "appos" and doer.dep == "pobj"
    behind = apart or (counted.index == doer.index and doer.dep in ("pobj", "conj", "dobj"))
    if doer.pos not in NOUNS or not (inside or behind):
        return
    if mended[place].dep != "nummod" and not apart:
        return
    first = place - 1
    joints = grammar(pack)["gap_joint"]
    while first > 1 and mended[first - 1].text not in joints and place - first < LONGEST:
        first -= 1
    phrase = mended[first:place]
    if mended[first - 1].text not in joints or any(token.pos not in PHRASE for token in phrase):
        return
    if phrase[0].pos != "DET" and (doer.tag != "NNS" or (behind and len(phrase) == 1)):
        return
    earlier = _counted_before(mended, first - 1, None)
    if earlier is None or (behind and not _ends(mended, place)):
        return
    if inside:
        mended[counted.index] = replace(counted, dep="conj", head=earlier.index)
        mended[doer.index] = replace(doer, dep="gapped", head=counted.index)
        for token in phrase[:-1]:
            if token.head == counted.index:
                mended[token.index] = replace(token, head=doer.index)
        return
    mended[place] = replace(mended[place], dep="conj", head=earlier.index)
    mended[doer.index] = replace(doer, dep="gapped", head=place)
    for token in phrase[:-1]:
        mended[token.index] = replace(token, dep="compound", head=doer.index)
    for token in mended[max(0, first - REACH) : first - 1]:
        if (
            token.head == doer.index and token.pos != "DET"
        ):  # "in Osk and rebel rockets": Osk is behind "in"
            mended[token.index] = replace(token, dep=doer.dep, head=doer.head)


def _mend_agent(mended: list[Token], place: int, pack: Pack) -> None:
    """Make "41 by rebels" behind "88 civilians were killed by the army" a second number, with its own doer."""
    by = mended[place + 1] if place + 2 < len(mended) else mended[place]
    if by.text != "by" or by.head not in (place, mended[place].head):
        return
    doer = next(
        (t for t in mended[by.index + 1 :][:LONGEST] if t.dep == "pobj" and t.head == by.index),
        None,
    )
    before = mended[max(0, place - REACH) : place]
    first = next((t for t in reversed(before) if t.dep == "agent"), None)
    if doer is None or first is None or mended[first.head].tag != "VBN":
        return
    verb = first.head
    near = mended[max(0, verb - REACH) : verb]
    counted = next((t for t in near if t.head == verb and t.dep == "nsubjpass"), None)
    if (
        counted is None
        or counted.index == place
        or mended[place - 1].text not in (*grammar(pack)["gap_joint"], "other")
    ):
        return
    if counted.pos != "NUM" and not any(
        t.head == counted.index and t.dep == "nummod" for t in near
    ):
        return
    mended[place] = replace(mended[place], dep="conj", head=counted.index)
    mended[doer.index] = replace(doer, dep="gapped", head=place)
    mended[by.index] = replace(by, dep="cc", head=place)


def _ends(mended: list[Token], place: int) -> bool:
    """Tell whether the clause ends behind a number, or says where."""
    after = mended[place + 1] if place + 1 < len(mended) else None
    return after is None or after.dep in ENDS or after.text in (",", ";", ".") or after.tag == "IN"


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
