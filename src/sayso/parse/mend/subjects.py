"""Mending subjects that the parser gives away: "the Front (VF) today claimed the raid" has no today that claims.

"The Front on Tuesday accused the army": Tuesday is when it accused, and no part of its name.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.model.labels import NOUN_TAGS
from sayso.model.text import Token

OPENING, CLOSING = ("(", "["), (")", "]")
REACH = 8


def mend_subject(mended: list[Token], place: int, days: frozenset[str]) -> None:
    """Mend one noun that the parser made a subject: a day, or an office with the name right behind it."""
    if mended[place].entity == "DATE":
        _mend_day(mended, place, days)
    else:
        _mend_titled(mended, place)


def _mend_day(mended: list[Token], place: int, days: frozenset[str]) -> None:
    """Make the noun right before a day the subject of the verb that the day was given to."""
    day = mended[place]
    if day.dep != "nsubj" or day.text.lower() not in days or place == 0 or day.head < place:
        return
    before = _before(mended, place - 1)
    if before < 0 or mended[before].tag not in NOUN_TAGS or mended[before].head == day.head:
        return
    mended[place] = replace(day, dep="npadvmod")
    mended[before] = replace(mended[before], head=day.head, dep="nsubj")


def _mend_titled(mended: list[Token], place: int) -> None:
    """Make one subject of an office and the name right behind it ("the witness Orla Venn testified")."""
    office = mended[place]
    if office.dep != "nsubj" or office.tag != "NN" or not office.text.isalpha():
        return
    last = place + 1
    while (
        last < len(mended)
        and mended[last].text.isalpha()
        and mended[last].tag == "NNP"
        and mended[last].dep == "compound"
    ):
        last += 1
    name = mended[last] if last < len(mended) else office
    if name.tag == "NNP" and name.dep == "nsubj" and name.head == office.head:
        mended[place] = replace(office, head=last, dep="compound")


def mend_said_on(mended: list[Token], place: int, saying: frozenset[str]) -> None:
    """Give the day between a speaker and the verb of saying to the verb."""
    joint = mended[place]
    moved = mended[joint.head] if mended[joint.head].dep == "advmod" else joint  # "late on Friday"
    speaker = mended[moved.head]
    verb = mended[speaker.head]
    behind = mended[place + 1 : place + REACH]
    day = next((t for t in behind if t.head == place and t.dep == "pobj"), None)
    if speaker.dep not in ("nsubj", "nsubjpass") or verb.lemma not in saying or day is None:
        return
    after = mended[day.index + 1] if day.index + 1 < len(mended) else day
    if day.entity == "DATE" and verb.index in (after.index, after.head) and after.dep != "dobj":
        mended[moved.index] = replace(moved, head=verb.index)
        mended[place] = replace(joint, head=verb.index)


def _before(mended: Sequence[Token], place: int) -> int:
    """Return the token at the place, or the one before the brackets that end there."""
    if mended[place].text not in CLOSING:
        return place
    opens = range(place - 1, max(-1, place - REACH), -1)
    return next((index for index in opens if mended[index].text in OPENING), 0) - 1
