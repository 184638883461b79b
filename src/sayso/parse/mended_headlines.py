"""Mending headlines, whose grammar the small parser does not know.

"Mayor killed": a deed without an object is done to its subject. "Two shot dead by police": so it is
before the doer's "by". "Raid kills nurse, three guards": the guards are killed too. "Strike kills
'at least 17'": the number is the object. "12 dead, dozens hurt": the 12 are not hurt.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.model.text import Token
from sayso.packs.load import Pack

PAST = ("VBD", "VBN")
SHORT = ("VBZ", "VBD")
SUBJECTS = ("nsubj", "nsubjpass")
WHOLE = ("dobj", "ccomp", "xcomp", "aux", "auxpass", "prt", "dative", "nsubjpass")
ENDS = (".", "!", "?", ";", ":")
QUOTES = ("'", '"', "‘", "“", "’", "”")
LONGEST = 24


def mend_headlines(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with deeds of headlines in the passive, and their numbers under their deeds."""
    mended = list(tokens)
    deeds = _deeds(pack)
    for place, token in enumerate(tokens):
        if token.tag in PAST and token.lemma in deeds and token.dep in ("ROOT", "conj"):
            _turn_passive(mended, place)
        elif token.pos == "NUM" and token.dep in ("npadvmod", "nummod"):
            _make_object(mended, place, deeds)
        elif token.dep == "amod" and token.head == place - 1 and tokens[place - 1].pos == "NUM":
            _set_apart(mended, place - 1)
        elif token.dep == "ccomp" and token.tag == "VBZ" and token.lemma in deeds:
            _join_list(mended, place)
    return mended


@cache
def _deeds(pack: Pack) -> frozenset[str]:
    """Return the verbs whose object suffers."""
    return frozenset(
        words
        for way in pack.ways
        if way.form == "verb" and way.victim == "object"
        for words in way.words
        if " " not in words
    )


def _turn_passive(mended: list[Token], place: int) -> None:
    """Make the subject of a deed without an object the one who suffers, in a headline or before a doer."""
    deed = mended[place]
    near = mended[max(0, place - LONGEST) : place + LONGEST]
    below = [token for token in near if token.head == place and token.index != place]
    subject = next((t for t in below if t.dep == "nsubj" and t.index < place), None)
    if subject is None or subject.tag in ("PRP", "WP", "WDT") or any(t.dep in WHOLE for t in below):
        return
    joined = [t for t in below if t.dep == "conj" and t.pos == "VERB"]
    if any(t.head == verb.index and t.dep == "dobj" for verb in joined for t in near):
        return
    if any(t.dep == "agent" for t in below) or (deed.dep == "ROOT" and _is_headline(mended, place)):
        mended[subject.index] = replace(subject, dep="nsubjpass")
        mended[place] = replace(deed, tag="VBN")


def _is_headline(mended: list[Token], place: int) -> bool:
    """Tell whether no full stop or its like ends what begins with a capital around the token."""
    for token in mended[place : place + LONGEST]:
        if token.text in ENDS:
            return False
        if token.index > place and token.head == token.index:
            return True
    return True


def _make_object(mended: list[Token], place: int, deeds: frozenset[str]) -> None:
    """Make a number in quotation marks behind a deed without an object its object."""
    number, held = mended[place], mended[mended[place].head]
    verb = mended[held.head] if held.text in QUOTES else held
    between = mended[verb.index + 1 : place]
    if verb.tag not in SHORT or verb.lemma not in deeds or verb.index > place:
        return
    after = mended[verb.index : verb.index + LONGEST]
    free = not any(token.head == verb.index and token.dep == "dobj" for token in after)
    if free and between and between[0].text in QUOTES:
        mended[place] = replace(number, dep="dobj", head=verb.index)


def _set_apart(mended: list[Token], place: int) -> None:
    """Let a number with its word behind it be no subject of the verb that has another one."""
    number = mended[place]
    between = mended[place + 2 : number.head]
    apart = bool(between) and between[0].text == ","
    if (
        number.dep in SUBJECTS
        and apart
        and any(t.head == number.head and t.dep in SUBJECTS for t in between)
    ):
        mended[place] = replace(number, dep="dep")


def _join_list(mended: list[Token], place: int) -> None:
    """Join a counted noun that seems the root to the object of the deed before it ("kills nurse, three guards")."""
    verb = mended[place]
    root = mended[verb.head]
    if root.head != root.index or root.pos != "NOUN" or root.index < place:
        return
    between = mended[place + 1 : root.index]
    held = next((t for t in between if t.head == place and t.dep == "dobj"), None)
    counted = [t for t in between if t.head == root.index and t.dep in ("nummod", "det")]
    if held is None or not counted or mended[counted[0].index - 1].text not in (",", "and"):
        return
    mended[place] = replace(verb, dep="ROOT", head=place)
    mended[root.index] = replace(root, dep="conj", head=held.index)
    for token in mended[root.index + 1 : root.index + LONGEST]:
        if token.head == root.index and token.dep in ("prep", "punct"):
            mended[token.index] = replace(token, head=place)
