"""Mending what is left of a clause whose verb is left out, where the parser joins it with what stands before.

"Shelling killed 62 people in the first week and rebel rockets 14": the number is a second object, and who did
that hangs on it as `gapped`. "Seventy were killed on Monday and 25 on Tuesday", "12 by soldiers, nine by
rebels": the number is a second one beside the first, with its own day or doer.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.packs.lookup import grammar

ENDS = (",", ";", ".", ")", "and", "but", "while")
LEADS = ("in", "on", "by", "at", "near", "during", "from")
INSIDE = ("DET", "ADJ", "NOUN", "PROPN")
MEASURES = ("TIME", "MONEY", "PERCENT", "QUANTITY")
COUNTED = ("dobj", "nsubjpass")
LONGEST, REACH = 5, 24


def mend_remnants(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with the numbers of such remnants beside the number of the clause before."""
    mended = list(tokens)
    for token in tokens:
        if token.pos == "NUM" and token.index > 2 and token.entity not in MEASURES:
            _mend_number(mended, token.index, pack)
    return mended


def _mend_number(mended: list[Token], place: int, pack: Pack) -> None:
    """Hang a bare number on the one counted before, where a doer or only a separator stands before it."""
    number = mended[place]
    behind = mended[place + 1].text.lower() if place + 1 < len(mended) else "."
    if (behind not in ENDS and behind not in LEADS) or number.head > place:
        return
    first = _first_of(mended, place, pack)
    before = mended[first - 1] if first > 1 else None
    if before is None:
        return
    if before.text.lower() in grammar(pack)["remnant_joint"]:
        if behind in LEADS and mended[number.head].pos not in ("NOUN", "NUM"):
            _mend_bare(mended, place, first - 1)
    elif _is_doer(before, pack):
        _mend_doer(mended, place, before, pack)


def _first_of(mended: list[Token], place: int, pack: Pack) -> int:
    """Return the first token of a number with its bounds ("as many as 25", "another 12")."""
    first = place
    while (
        first > 0
        and place - first < LONGEST
        and mended[first - 1].text.lower() in grammar(pack)["before_number"]
    ):
        first -= 1
    return first


def _is_doer(token: Token, pack: Pack) -> bool:
    """Tell whether a noun, or a plural that the parser takes for a verb, can have killed."""
    text = token.text.lower()
    named = token.pos in ("NOUN", "PROPN") and token.lemma in _doers(pack)
    return named or (token.tag == "VBZ" and text.removesuffix("s") in _doers(pack))


@cache
def _doers(pack: Pack) -> frozenset[str]:
    """Return the nouns for those who act, and for the means and attacks that kill."""
    attacks = {act.id for act in pack.acts if act.family == "attack"}
    nouns = (way.words for way in pack.ways if way.form == "noun" and way.act in attacks)
    lists = (*(entry.words for entry in (*pack.actors, *pack.means)), *nouns)
    return frozenset(words for listed in lists for words in listed if " " not in words)


def _mend_bare(mended: list[Token], place: int, stop: int) -> None:
    """Hang a number with its own day, place or doer on the one told with the same preposition before."""
    counted = _counted_before(mended, stop, COUNTED)
    if counted is None:
        return
    lead = mended[place + 1].text.lower()
    verb = mended[counted.index].head
    told = (
        token
        for token in mended[counted.index + 1 : stop]
        if token.text.lower() == lead and token.dep in ("prep", "agent")
    )
    if any(
        token.head in (verb, counted.index) or mended[token.head].pos == "NUM" for token in told
    ):
        mended[place] = replace(mended[place], dep="conj", head=counted.index, entity="CARDINAL")
        mended[place + 1] = replace(mended[place + 1], dep="prep", head=place)


def _mend_doer(mended: list[Token], place: int, doer: Token, pack: Pack) -> None:
    """Hang the number on the one counted before, and the noun before it on the number."""
    if doer.dep == "gapped":
        return
    first = doer.index
    while first > 0 and doer.index - first < LONGEST and mended[first - 1].pos in INSIDE:
        first -= 1
    counted = _counted_before(mended, first - 1, ("dobj",)) if first > 2 else None
    if counted is None or mended[first - 1].text.lower() not in grammar(pack)["remnant_joint"]:
        return
    _free(mended, (first, place), doer)
    for token in mended[first : doer.index]:
        outside = not first <= token.head <= doer.index
        if outside:
            mended[token.index] = replace(token, dep="compound", head=doer.index)
    plural = replace(doer, pos="NOUN", tag="NNS") if doer.pos == "VERB" else doer
    mended[doer.index] = replace(plural, dep="gapped", head=place)
    mended[place] = replace(mended[place], dep="conj", head=counted.index, entity="CARDINAL")


def _free(mended: list[Token], run: tuple[int, int], doer: Token) -> None:
    """Give what hangs on the doer from outside of its words the doer's place in the clause before, or the number."""
    first, place = run
    for token in mended[place + 1 : place + REACH]:
        if token.head == doer.index and token.dep != "punct":
            mended[token.index] = replace(token, head=place)
    left = [
        t
        for t in mended[max(0, first - REACH) : first]
        if t.head == doer.index and t.pos not in ("PUNCT", "CCONJ")
    ]
    if not left:
        return
    heir = left[-1]
    mended[heir.index] = replace(heir, dep=doer.dep, head=doer.head)
    for token in left[:-1]:
        mended[token.index] = replace(token, head=heir.index)


def _counted_before(mended: list[Token], stop: int, roles: tuple[str, ...]) -> Token | None:
    """Return the number or counted noun that the verb before has, or beside which another number stands."""
    for token in reversed(mended[max(0, stop - REACH) : stop]):
        if token.pos != "NUM":
            continue
        held = mended[token.head] if token.dep in ("nummod", "conj") else token
        held = mended[held.head] if held.pos == "NUM" and held.dep == "nummod" else held
        if held.dep not in roles or held.pos not in ("NOUN", "NUM"):
            continue
        verb = mended[held.head]
        did = held.dep != "dobj" or any(
            t.dep == "nsubj" and t.head == verb.index for t in mended[: held.index]
        )
        return held if did and verb.pos == "VERB" else None
    return None
