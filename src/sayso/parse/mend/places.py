"""Mending a second clause that leaves out its verb but not its place: "Two were killed in Osk and a woman in Tarl".

The small parser makes the woman one more place. People behind "and" or a comma, before the same preposition
as that of the first clause, suffered the deed of the first clause there. So with things: "burned a church in
Osk, a mosque in Tarl and two schools in Marn".
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.model.labels import MAIN_ROLES, PAST
from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.packs.lookup import grammar, link
from sayso.parse.mend.lists import single_words
from sayso.parse.mend.sound import hangs_on

HIT = ("dobj", "nsubjpass", "conj")
JOINED = ("conj", "dep", "appos")
BEFORE = ("det", "amod", "nummod", "compound", "poss", "advmod", "nmod", "quantmod", "case")
REACH = 20


def mend_places(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with people before a second place beside those who suffered in the first."""
    mended = list(tokens)
    for joint in tokens:
        if joint.dep == "prep" and joint.index and mended[joint.index - 1].dep in JOINED:
            _mend_place(mended, joint, pack)
    return mended


def _mend_place(mended: list[Token], joint: Token, pack: Pack) -> None:
    people = mended[joint.index - 1]
    if people.head > people.index or not _opens(mended, people):
        return
    if not _are_people(people, pack):
        _mend_thing(mended, joint, people, pack)
        return
    first = _first_joint(mended, people)
    where = link(pack, "at_place")
    if first is None or (first.lemma != joint.lemma and not {first.lemma, joint.lemma} <= where):
        return
    verb = mended[first.head]
    if verb.tag not in PAST or joint.head not in (people.index, people.head, verb.index):
        return
    if any(t.dep == "pobj" and _are_people(t, pack) for t in mended[first.index : people.index]):
        return
    near = [t for t in mended[max(0, verb.index - REACH) : first.index] if t.head == verb.index]
    suffer = next((t for dep in MAIN_ROLES for t in near if t.dep == dep), None)
    if suffer is None or hangs_on(mended, suffer.index, people.index):
        return
    mended[people.index] = replace(people, dep="conj", head=suffer.index)
    mended[joint.index] = replace(joint, head=people.index)


def _mend_thing(mended: list[Token], joint: Token, thing: Token, pack: Pack) -> None:
    """Coordinate a thing before a second place with the thing before the first, which a deed hit."""
    first = _first_joint(mended, thing)
    if thing.lemma not in _things(pack) or first is None or first.lemma != joint.lemma:
        return
    place = next((t for t in mended[first.index : thing.index] if t.head == first.index), first)
    hit = mended[first.index - 1]
    verb = mended[hit.head]
    held = hit.dep in HIT and hit.lemma in _things(pack) and verb.tag.startswith("VB")
    if place.pos != "PROPN" or not held or joint.head not in (thing.index, first.head, verb.index):
        return
    mended[thing.index] = replace(thing, dep="conj", head=hit.index)
    mended[joint.index] = replace(joint, head=thing.index)


@cache
def _things(pack: Pack) -> frozenset[str]:
    """Return the single words of the pack for what an attack hits."""
    return frozenset(word for entry in pack.targets for word in entry.words)


def _first_joint(mended: Sequence[Token], people: Token) -> Token | None:
    """Return the preposition of the first place: over the noun that the people hang on, or under their verb."""
    above = mended[people.head]
    if above.dep == "pobj" and mended[above.head].dep == "prep":
        return mended[above.head]
    if above.tag not in PAST:
        return None
    before = mended[above.index + 1 : people.index]
    return next((t for t in before if t.dep == "prep" and t.head == above.index), None)


def _opens(mended: Sequence[Token], people: Token) -> bool:
    """Tell whether the phrase of the people stands right behind "and" or a comma."""
    first = people.index
    while first and mended[first - 1].dep in BEFORE and mended[first - 1].head >= first - 1:
        first -= 1
    return first > 0 and mended[first - 1].dep in ("cc", "punct")


def _are_people(token: Token, pack: Pack) -> bool:
    return (
        token.pos == "NUM"
        or token.text.lower() in grammar(pack)["others"]
        or token.lemma in single_words(pack)
    )
