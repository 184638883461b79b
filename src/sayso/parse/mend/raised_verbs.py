"""Making a noun of a headline the verb that it is, with the noun phrases around it as its subject and object."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.model.labels import NOUN_TAGS
from sayso.model.text import Token

NOMINAL = (*NOUN_TAGS, "JJ", "CD", "DT", "PRP$", "POS", "HYPH", "VBN")
BEFORE = ("det", "poss", "amod", "compound", "nummod")
WITHIN = (*BEFORE, "case", "nmod", "punct", "quantmod", "advmod")
BEHIND = ("prep", "punct", "advcl", "conj", "cc", "appos", "agent", "npadvmod", "advmod")
DEEP = 24


@dataclass(frozen=True, slots=True)
class Line:
    """The clause around a verb: its first token, the verb, and the token behind its last."""

    first: int
    verb: int
    stop: int


def raise_verb(mended: list[Token], line: Line, lemma: str, tag: str) -> None:
    """Make the token a verb with what stands around it as its subject and object."""
    place = line.verb
    root = root_of(mended, place)
    inside = line.first <= root < line.stop
    held = run_behind(mended, place + 1, line.stop)
    subject = _head(mended, line.first, run_behind(mended, line.first, place))
    found = -1 if mended[place + 1].tag in ("IN", "TO") else _head(mended, place + 1, held)
    mended[place] = replace(
        mended[place], tag=tag, pos="VERB", lemma=lemma,
        dep="ROOT" if inside else "ccomp", head=place if inside else root,
    )  # fmt: skip
    said = found >= 0 and mended[found].pos == "VERB"
    _hang_before(mended, line, subject)
    _hang_behind(mended, line, found)
    if said:
        _tell(mended, found, line.stop)
    _lift_deeds(mended, line)


def _hang_before(mended: list[Token], line: Line, subject: int) -> None:
    """Hang the words before the verb on its subject, the last noun on the preposition before it."""
    noun = mended[subject]
    if noun.tag == "VBG":
        noun = replace(noun, tag="NN", pos="NOUN", lemma=noun.text.lower())
    mended[subject] = replace(noun, dep="nsubj", head=line.verb)
    joint = -1
    for index in range(line.first, line.verb):
        token = mended[index]
        joint = index if token.tag in ("IN", "TO") else joint
        kept = line.first <= token.head < line.verb and token.head != index
        if index == subject or kept:
            continue
        if index < subject:
            dep = token.dep if token.dep in WITHIN else "compound"
            mended[index] = replace(token, dep=dep, head=subject)
        elif joint > subject and token.tag in NOUN_TAGS:
            mended[index] = replace(token, dep="pobj", head=joint)
        else:
            mended[index] = replace(token, head=subject)


def _hang_behind(mended: list[Token], line: Line, found: int) -> None:
    """Hang the words behind the verb on it or on its object."""
    for index in range(line.verb + 1, line.stop):
        token = mended[index]
        outside = not line.verb < token.head < line.stop or token.head == index
        if index == found:
            noun = token.tag in NOMINAL
            lemma = token.lemma if noun else token.text.lower()
            mended[index] = replace(
                token, dep="dobj", head=line.verb, lemma=lemma,
                tag=token.tag if noun else "NN", pos=token.pos if noun else "NOUN",
            )  # fmt: skip
        elif (
            token.head == found
            and token.dep in ("prep", "punct", "advcl", "xcomp")
            and index > found
        ):
            if token.lemma != "of":
                mended[index] = replace(token, head=line.verb)
        elif outside and index < found:
            dep = token.dep if token.dep in WITHIN else "compound"
            mended[index] = replace(token, dep=dep, head=found)
        elif outside:
            state = index == found + 1 and token.tag == "VBN"
            verb = "ccomp" if state else "conj"
            dep = token.dep if token.dep in BEHIND else verb if token.pos == "VERB" else "dep"
            mended[index] = replace(token, dep=dep, head=line.verb)


def _tell(mended: list[Token], noun: int, stop: int) -> None:
    """Make the clause of a verb that is a noun what the noun tells ("rejects claim that police killed student")."""
    for index in range(noun + 1, stop):
        token = mended[index]
        if token.head == noun and token.dep == "ccomp":
            mended[index] = replace(token, dep="acl")


def _lift_deeds(mended: list[Token], line: Line) -> None:
    """Make ", nine soldiers killed" behind the object a clause of its own."""
    for index in range(line.verb + 1, line.stop):
        deed = mended[index]
        noun = mended[deed.head]
        if deed.dep != "acl" or deed.tag not in ("VBN", "VBD") or noun.dep not in ("appos", "conj"):
            continue
        first = noun.index
        while (
            first > line.verb
            and mended[first - 1].head == noun.index
            and mended[first - 1].dep in BEFORE
        ):
            first -= 1
        if mended[first].tag == "CD" and mended[first - 1].text == ",":
            mended[index] = replace(deed, tag="VBN", dep="conj", head=line.verb)
            mended[noun.index] = replace(noun, dep="nsubjpass", head=index)


def run_behind(mended: Sequence[Token], first: int, stop: int) -> int:
    """Return the token behind the words of one noun phrase that begins with the first."""
    at = first + 1
    while at < stop and mended[at].tag in NOMINAL:
        at += 1
    return at


def _head(mended: Sequence[Token], first: int, stop: int) -> int:
    """Return the last noun of a run, else its last number, else its first word."""
    run = range(stop - 1, first - 1, -1)
    nouns = (index for index in run if mended[index].tag in NOUN_TAGS)
    numbers = (index for index in run if mended[index].tag == "CD")
    return next(nouns, next(numbers, first))


def root_of(mended: Sequence[Token], index: int) -> int:
    """Return the token that a token hangs on in the end."""
    for _ in range(DEEP):
        if mended[index].head == index:
            break
        index = mended[index].head
    return index
