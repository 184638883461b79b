"""Mending what the small parser makes of those who did it, where words about them stand before the deed.

"Gunmen believed to be rebels shot a judge": the gunmen shot, and believed nothing. "A man in a van shot
and killed two": the man shot. "Killed last week by soldiers searching for rebels": by the soldiers. "The
killing by soldiers of nine farmers": the farmers are killed. "Have burned schools, threatened teachers,
seized trucks": the troops threatened, no teachers seized.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.model.labels import NOUNS, PAST, SUBJECTS
from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.packs.lookup import link
from sayso.parse.mend.participles import mend_participle
from sayso.parse.mend.sound import hangs_on

CLAUSES = ("ccomp", "conj", "advcl", "parataxis", "dep")
SHOT = "shot"
REACH = 12


def mend_doers(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with those who did it as subjects and agents of their deeds."""
    mended = list(tokens)
    thought = link(pack, "thought_verb")
    for place, token in enumerate(tokens):
        mend_participle(mended, place, pack)
        if token.tag in PAST and token.lemma in thought:
            _mend_thought(mended, place)
        elif token.text == SHOT and token.dep in ("pobj", "acl"):
            _mend_shot(mended, place)
        elif token.dep == "pcomp" and token.tag == "VBG":
            _mend_agent(mended, place)
        elif token.dep == "prep" and token.lemma == "of":
            _mend_sufferers(mended, place, pack)
            _mend_accused(mended, place, pack)
        elif token.tag == "WDT" and token.text == "that" and token.dep != "mark":
            _mend_that(mended, place)
        elif token.dep == "prep" and token.lemma == "by":
            _mend_by(mended, place, pack)
        elif token.tag == "RB" and token.lemma in link(pack, "suspect_word"):
            _mend_taken_for(mended, place)
        elif token.dep == "relcl" and token.tag == "VB":
            _mend_nothing(mended, place)
        elif token.dep == "nsubj" and token.pos in NOUNS:
            _mend_spoken_for(mended, place)
        elif token.dep == "conj" and token.tag == "VBD":
            _mend_row(mended, place)
    return mended


def _mend_thought(mended: list[Token], place: int) -> None:
    """Make "gunmen believed to be rebels shot a judge" speak of gunmen who shot."""
    verb = mended[place]
    doer = mended[place - 1] if place else verb
    behind = mended[place + 1 : place + 1 + REACH]
    if doer.dep not in SUBJECTS or doer.head != place or len(behind) < 2 or behind[0].tag != "TO":
        return
    inner = behind[1]
    if inner.head != place or inner.tag != "VB":
        return
    deed = next(
        (t for t in behind[2:] if t.tag == "VBD" and t.head == place and t.dep in CLAUSES), None
    )
    if deed is None or any(t.dep in ("cc", "mark") for t in mended[inner.index : deed.index]):
        return
    for token in mended[inner.index + 1 : deed.index]:
        if token.head == deed.index and token.dep in SUBJECTS:  # "to be rebels" have no other deed
            mended[token.index] = replace(token, dep="attr", head=inner.index)
    root = verb.head == place
    for token in mended[deed.index + 1 : deed.index + REACH]:
        if token.head == place:
            mended[token.index] = replace(token, head=deed.index)
    head = deed.index if root else verb.head
    mended[deed.index] = replace(deed, dep=verb.dep, head=head)
    mended[place] = replace(verb, tag="VBN", dep="acl", head=doer.index)
    mended[doer.index] = replace(doer, dep="nsubj", head=deed.index)


def _mend_shot(mended: list[Token], place: int) -> None:
    """Make "a man in a van shot and killed two" two verbs of the man, where the sentence has no other."""
    shot = mended[place]
    if place + 2 >= len(mended) or mended[place + 1].dep != "cc":
        return
    second, held = mended[place + 2], mended[place - 1]
    who = mended[shot.head]
    while who.head != who.index and who.dep in ("pobj", "prep"):
        who = mended[who.head]
    if second.tag != "VBD" or second.head not in (who.index, place) or who.pos not in NOUNS:
        return
    if who.head != who.index or who.index >= held.index or held.pos not in NOUNS:
        return
    if shot.dep == "pobj":  # "in a car shot": the car is behind the preposition
        if held.head != place or held.dep not in ("compound", "nmod"):
            return
        for token in mended[who.index : place]:
            if token.head == place:
                mended[token.index] = replace(token, head=held.index)
        mended[held.index] = replace(held, dep="pobj", head=shot.head)
    mended[place] = replace(shot, tag="VBD", pos="VERB", lemma="shoot", dep="ROOT", head=place)
    mended[who.index] = replace(who, dep="nsubj", head=place)
    mended[place + 2] = replace(second, head=place)
    for token in mended[place + 1 : place + REACH]:
        if token.head == who.index:
            mended[token.index] = replace(token, head=place)


def _mend_agent(mended: list[Token], place: int) -> None:
    """Make the noun between "by" and what it was doing the one behind "by" ("killed by soldiers searching")."""
    clause = mended[place]
    by, doer = mended[clause.head], mended[place - 1]
    if by.lemma != "by" or doer.head != place or doer.dep != "nsubj" or by.index > doer.index:
        return
    if mended[by.head].tag not in PAST:
        return
    for token in mended[by.index + 1 : doer.index]:
        if token.head == place:
            mended[token.index] = replace(token, head=doer.index)
    mended[doer.index] = replace(doer, dep="pobj", head=by.index)
    mended[place] = replace(clause, dep="acl", head=doer.index)


def _mend_sufferers(mended: list[Token], place: int, pack: Pack) -> None:
    """Hang "of nine farmers" on the killing, not on those by whom it was."""
    doer = mended[mended[place].head]
    by = mended[doer.head]
    deed = mended[by.head]
    if by.lemma != "by" or doer.dep != "pobj" or deed.pos != "NOUN" or not by.index < place:
        return
    if deed.lemma not in _deeds(pack) or hangs_on(mended, deed.index, doer.index):
        return
    near = mended[place + 1 : place + REACH]
    whom = next((t for t in near if t.head == place and t.dep == "pobj"), None)
    if whom is None or whom.lemma in link(pack, "collective") or doer.lemma in _parts(pack):
        return
    counted = any(t.head == whom.index and t.dep == "nummod" for t in near)
    if (counted and whom.tag == "NNS") or whom.lemma in _people(pack):
        mended[place] = replace(mended[place], head=deed.index)


def _mend_accused(mended: list[Token], place: int, pack: Pack) -> None:
    """Hang "of beating 12" on the verb of "are accused by a union of beating 12", not on the union."""
    voice = mended[mended[place].head]
    by = mended[voice.head]
    verb = mended[by.head]
    if by.lemma != "by" or voice.dep != "pobj" or verb.tag != "VBN" or not verb.index < place:
        return
    near = mended[place + 1 : place + REACH]
    what = next((t for t in near if t.head == place and t.dep in ("pcomp", "pobj")), None)
    if verb.lemma not in _accusing(pack) or what is None:
        return
    if what.dep == "pcomp" or what.lemma in _deeds(pack):
        mended[place] = replace(mended[place], head=verb.index)


@cache
def _accusing(pack: Pack) -> frozenset[str]:
    """Return the verbs that accuse somebody of a deed."""
    entries = (entry for entry in pack.blames if "deed=of" in entry.value.split())
    return frozenset(words for entry in entries for words in entry.words)


def _mend_that(mended: list[Token], place: int) -> None:
    """Make "that" and its clause behind a noun what was done with it ("an attack that the mayor blamed on")."""
    noun = mended[place - 1] if place else mended[place]
    near = mended[place + 1 : place + REACH]
    who = next((t for t in near if t.head == place and t.dep == "nsubj"), None)
    verb = mended[who.index + 1] if who and who.index + 1 < len(mended) else None
    if who is None or verb is None or verb.head != who.index or noun.pos != "NOUN":
        return
    if verb.dep != "acl" or verb.tag not in PAST or hangs_on(mended, noun.index, place):
        return
    mended[verb.index] = replace(verb, tag="VBD", dep="relcl", head=noun.index)
    mended[who.index] = replace(who, head=verb.index)
    mended[place] = replace(mended[place], dep="dobj", head=verb.index)


def _mend_by(mended: list[Token], place: int, pack: Pack) -> None:
    """Hang "by soldiers" on the raids right before it, not on the verb whose object they are ("reported raids by")."""
    verb = mended[mended[place].head]
    before = mended[max(verb.index + 1, place - REACH) : place]
    deed = next((t for t in before if t.head == verb.index and t.dep == "dobj"), verb)
    if deed.lemma not in _deeds(pack) or deed.pos != "NOUN":
        return
    if not all(hangs_on(mended, t.index, deed.index) for t in mended[deed.index + 1 : place]):
        return
    near = mended[place + 1 : place + REACH]
    doer = next((t for t in near if t.head == place and t.dep == "pobj"), None)
    if doer is None or verb.pos != "VERB":
        return
    if doer.pos == "PROPN" or doer.lemma in link(pack, "belongs") | link(pack, "collective"):
        mended[place] = replace(mended[place], head=deed.index)


@cache
def _deeds(pack: Pack) -> frozenset[str]:
    """Return the nouns for deeds that are done by somebody."""
    return frozenset(
        words
        for way in pack.ways
        if way.form == "noun" and way.agent == "by"
        for words in way.words
        if " " not in words
    )


@cache
def _people(pack: Pack) -> frozenset[str]:
    """Return the words for people who suffer."""
    return frozenset(words for entry in pack.groups for words in entry.words if " " not in words)


@cache
def _parts(pack: Pack) -> frozenset[str]:
    """Return the words for people of whom "of" names the body ("members of women's groups")."""
    return link(pack, "member") | link(pack, "belongs_only")


def _mend_nothing(mended: list[Token], place: int) -> None:
    """Make "to prevent" of "did nothing to prevent" what nothing was done for."""
    nothing = mended[mended[place].head]
    if nothing.lemma == "nothing" and mended[nothing.head].lemma == "do":
        mended[place] = replace(mended[place], dep="acl")


def _mend_taken_for(mended: list[Token], place: int) -> None:
    """Make "presumably members of the Front", set apart behind a noun, words about that noun."""
    before, comma = mended[max(0, place - 2)], mended[max(0, place - 1)]
    near = mended[place + 1 : place + REACH]
    whom = next((t for t in near if t.dep == "nsubj" and t.tag == "NNS"), None)
    if whom is None or comma.text != "," or before.head != whom.head or before.dep != "nsubj":
        return
    if any(t.text == "," for t in mended[place : whom.index]):
        return
    mended[whom.index] = replace(whom, dep="appos", head=before.index)
    mended[place] = replace(mended[place], dep="advmod", head=whom.index)


def _mend_spoken_for(mended: list[Token], place: int) -> None:
    """Hang "the Front" of "a man who spoke for the Front claimed" on "for", where the man claimed it."""
    noun = mended[place]
    first = place
    while first and mended[first - 1].head == place:
        first -= 1
    before = mended[first - 1] if first else noun
    if before.dep != "prep" or before.pos != "ADP" or before.head == noun.head:
        return
    near = mended[max(0, place - 2 * REACH) : first]
    if any(t.head == before.index for t in mended[before.index + 1 : first]):
        return
    if any(t.head == noun.head and t.dep == "nsubj" and t.pos in NOUNS for t in near):
        mended[place] = replace(noun, dep="pobj", head=before.index)


def _mend_row(mended: list[Token], place: int) -> None:
    """Make "threatened teachers" and its like in a row of deeds verbs of the row's own doer."""
    later = mended[place]
    first = mended[later.head]
    near = mended[max(first.index + 1, place - REACH) : place]
    if (
        first.tag not in PAST
        or first.index > place
        or any(t.head == place and t.dep == "cc" for t in near)
    ):
        return
    noun = next((t for t in near if t.head == place and t.dep == "nsubj"), None)
    if noun is None or not _is_deed_before(mended, noun):
        return
    rows = [noun, *(t for t in near if t.head == noun.index and t.dep == "conj")]
    if not all(_is_deed_before(mended, one) for one in rows):
        return
    for one in rows:
        deed = mended[one.index - 1]
        mended[deed.index] = replace(
            deed, tag=first.tag, pos="VERB", dep="conj", head=first.index, lemma=_base(deed)
        )
        mended[one.index] = replace(one, dep="dobj", head=deed.index)


def _is_deed_before(mended: Sequence[Token], noun: Token) -> bool:
    """Tell whether a participle right before a noun opens a new piece of a list behind a comma."""
    if noun.index < 2:
        return False
    deed, comma = mended[noun.index - 1], mended[noun.index - 2]
    form = deed.tag == "VBN" or (deed.tag == "JJ" and deed.text.endswith("ed"))
    return form and deed.head == noun.index and deed.dep == "amod" and comma.text == ","


def _base(deed: Token) -> str:
    """Return the verb of a form in -ed that the parser took for an adjective."""
    if deed.tag != "JJ" or deed.lemma != deed.text.lower():
        return deed.lemma
    return deed.lemma.removesuffix("ed")
