"""Mending participles that the small parser hangs on the wrong verb.

"Identified the body of a judge murdered on Monday": the judge was murdered, not who identified him.
"Villagers accused of helping the army were killed": the villagers were, and no army.
"An attack that the mayor blamed on the Front": the mayor blamed it.
"Rebels dressed as soldiers killed nine": the rebels did.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.model.labels import AUXILIARIES, FINITE, NOUNS, PAST, SUBJECTS
from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.packs.lookup import grammar, link
from sayso.parse.mend.sound import hangs_on

REACH = 12
OBJECTS = ("dobj", "pobj")
LISTED = ("conj", "appos")


def mend_participle(mended: list[Token], place: int, pack: Pack) -> None:
    """Hang the participle, its object or the clause at this place where it belongs."""
    token = mended[place]
    if token.dep == "advcl" and token.tag == "VBN":
        _mend_described(mended, place, pack)
    elif token.dep == "pcomp" and token.tag == "VBG":
        _mend_helped(mended, place)
    elif token.dep in SUBJECTS and token.tag == "WDT":
        _mend_laid_on(mended, place)
    elif token.dep in SUBJECTS and token.pos in NOUNS:
        _mend_second(mended, place)
    elif token.dep == "mark" and token.lemma in grammar(pack)["as"]:
        _mend_dressed(mended, place, pack)


def _mend_described(mended: list[Token], place: int, pack: Pack) -> None:
    """Hang a bare participle on the people right before it, where they are the object of the verb above."""
    deed = mended[place]
    noun, verb = mended[place - 1] if place else deed, mended[deed.head]
    known = noun.lemma in _persons(pack) or noun.entity == "PERSON"
    if verb.lemma in grammar(pack)["causing"]:
        return  # "left 12 miners trapped"
    some = noun.dep in LISTED and any(
        t.dep == "nummod" for t in mended[: place - 1] if t.head == noun.index
    )
    if not (some or (noun.dep in OBJECTS and known)) or verb.index > noun.index:
        return  # "102 dead, and two others injured": the two
    if noun.dep == "pobj" and mended[noun.head].head == verb.index:
        return  # "appeared before a judge charged with the murder of two"
    near = mended[max(0, place - REACH) : place + REACH]
    if any(t.head == place and t.dep in (*SUBJECTS, *AUXILIARIES, "mark", "dobj") for t in near):
        return
    if not hangs_on(mended, noun.index, verb.index) or verb.tag not in (*FINITE, "VB", "VBG"):
        return
    mended[place] = replace(deed, dep="acl", head=noun.index)


@cache
def _persons(pack: Pack) -> frozenset[str]:
    """Return the words for people, those who act among them."""
    entries = (*pack.groups, *pack.people, *pack.actors)
    return frozenset(words for entry in entries for words in entry.words if " " not in words)


def _mend_helped(mended: list[Token], place: int) -> None:
    """Make the clause under "helping the army were killed" that of the noun that the helping describes."""
    gerund = mended[place]
    near = mended[place + 1 : place + REACH]
    verb = next((t for t in near if t.head == place and t.dep == "ccomp" and t.tag in PAST), None)
    if verb is None or any(t.head == verb.index and t.dep == "mark" for t in near):
        return
    whom = next((t for t in near if t.head == verb.index and t.dep in SUBJECTS), None)
    noun = _described(mended, gerund)
    if whom is None or noun is None or not _stands_behind(mended, gerund, whom):
        return
    _hand_over(mended, noun, verb, whom)
    mended[whom.index] = replace(whom, dep="dobj", head=place)


def _mend_dressed(mended: list[Token], place: int, pack: Pack) -> None:
    """Make the clause of "rebels dressed as soldiers killed nine" that of the rebels."""
    dressed = mended[place - 1] if place else mended[place]
    verb, noun = mended[mended[place].head], mended[dressed.head]
    if dressed.tag != "VBN" or verb.head != dressed.index:
        return
    if dressed.lemma not in link(pack, "dressed_verb"):
        return  # "nine hurt as a bomb hits a bus"
    before = mended[place - 2] if place > 1 else dressed
    if before.head == dressed.index and before.dep == "nsubj" and before.pos in NOUNS:
        noun = replace(before, dep=dressed.dep, head=dressed.head)  # "gunmen disguised as": no past
        if dressed.head == dressed.index:
            noun = replace(noun, head=noun.index)
    elif dressed.dep != "acl":
        return
    near = mended[place + 1 : verb.index]
    whom = next((t for t in near if t.head == verb.index and t.dep in SUBJECTS), None)
    if whom is None or noun.pos not in NOUNS or noun.dep not in ("ROOT", "ccomp"):
        return
    _hand_over(mended, noun, verb, whom)
    mended[dressed.index] = replace(dressed, dep="acl", head=noun.index)
    mended[place] = replace(mended[place], dep="prep", head=dressed.index)
    mended[whom.index] = replace(whom, dep="pobj", head=place)


def _hand_over(mended: list[Token], noun: Token, verb: Token, whom: Token) -> None:
    """Give the verb the place of a noun that stood without one, and the noun the verb as its own."""
    root = noun.head == noun.index
    mended[verb.index] = replace(verb, dep=noun.dep, head=verb.index if root else noun.head)
    mended[noun.index] = replace(noun, dep=whom.dep, head=verb.index)
    for token in mended[verb.index + 1 : verb.index + REACH]:
        if token.head == noun.index:
            mended[token.index] = replace(token, head=verb.index)


def _described(mended: Sequence[Token], gerund: Token) -> Token | None:
    """Return the noun without a verb of its own that "accused of helping" describes."""
    accused = mended[mended[gerund.head].head]
    noun = mended[accused.head]
    plain = noun.pos in NOUNS and noun.dep in ("ROOT", "ccomp") and noun.index < accused.index
    return noun if accused.dep == "acl" and accused.tag in PAST and plain else None


def _stands_behind(mended: Sequence[Token], gerund: Token, whom: Token) -> bool:
    """Tell whether those whom a verb seems to be about begin right behind the gerund."""
    return all(hangs_on(mended, i, whom.index) for i in range(gerund.index + 1, whom.index))


def _mend_laid_on(mended: list[Token], place: int) -> None:
    """Make "that the mayor blamed on the Front", behind a deed, a clause about the deed."""
    noun, that = mended[place - 1] if place else mended[place], mended[place]
    who = mended[that.head]
    verb = mended[min(who.index + 1, len(mended) - 1)]
    if noun.pos != "NOUN" or who.pos not in NOUNS or that.dep not in SUBJECTS:
        return
    if verb.head != who.index or verb.dep != "acl" or verb.tag not in PAST:
        return
    if not _stands_behind(mended, that, who) or hangs_on(mended, noun.index, who.index):
        return
    mended[verb.index] = replace(verb, tag="VBD", dep="relcl", head=noun.index)
    mended[who.index] = replace(who, dep="nsubj", head=verb.index)
    mended[place] = replace(that, dep="dobj", head=verb.index)


def _mend_second(mended: list[Token], place: int) -> None:
    """Make a second subject right behind "beating" its object ("who was filmed beating a boy was jailed")."""
    noun = mended[place]
    first = place
    while first and mended[first - 1].head == place:
        first -= 1
    gerund = mended[first - 1] if first else noun
    if gerund.tag != "VBG" or gerund.dep not in ("pcomp", "xcomp", "acl", "advcl"):
        return
    before = mended[max(0, first - REACH) : first - 1]
    one = next((t for t in before if t.head == noun.head and t.dep in SUBJECTS), None)
    if one is not None and hangs_on(mended, gerund.index, one.index):
        mended[place] = replace(noun, dep="dobj", head=gerund.index)
