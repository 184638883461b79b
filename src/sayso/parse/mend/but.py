"""Mending who is excluded: "the army, not the Front, killed them", "not the army but the Front killed them".

Who stands behind the "not" leaves the phrase, and what is said of both is said of the other one alone.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.model.labels import NOUNS
from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.packs.lookup import link

NEAR = 8
AROUND = 16
BESIDE = ("appos", "conj")


def mend_but(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with those whom a "not" excludes beside the phrase that they stood in."""
    mended = list(tokens)
    for token in tokens:
        if token.dep != "neg":
            continue
        above = mended[token.head]
        if above.pos in NOUNS:
            _mend_excluded(mended, token.index, pack)
        elif above.lemma == "be":
            _mend_cleft(mended, token.index, pack)
    return mended


def _mend_excluded(mended: list[Token], place: int, pack: Pack) -> None:
    """Set apart the noun behind the "not": a second one, or the first of "not X but Y"."""
    noun = mended[mended[place].head]
    if noun.index < place:
        other = _child(mended, noun.index, place, BESIDE)
        if other is not None:
            _part(mended, other.index, noun.index, place)
    elif noun.dep == "conj" and noun.head < place and mended[noun.head].pos in NOUNS:
        _part(mended, noun.index, noun.head, place)
    elif (other := _instead(mended, noun.index, noun.index, pack)) is not None:
        mended[other.index] = replace(other, dep=noun.dep, head=noun.head)
        _part(mended, noun.index, other.index, place)


def _mend_cleft(mended: list[Token], place: int, pack: Pack) -> None:
    """Say of Y alone what "it was not X but Y that" says."""
    verb = mended[mended[place].head]
    noun = _child(mended, verb.index, place, ("attr",))
    if noun is None or noun.pos not in NOUNS:
        return
    other = _instead(mended, noun.index, noun.index, pack)
    other = other or _instead(mended, noun.index, verb.index, pack)
    if other is not None and other.pos in NOUNS:
        mended[other.index] = replace(other, dep="attr", head=verb.index)
        _part(mended, noun.index, other.index, place)


def _part(mended: list[Token], excluded: int, kept: int, negation: int) -> None:
    """Set one noun apart with its "not", and give its relative clause to the other one."""
    mended[negation] = replace(mended[negation], head=excluded)
    mended[excluded] = replace(mended[excluded], dep="parataxis", head=kept)
    for token in mended[excluded + 1 : excluded + NEAR]:
        if token.head == excluded and token.dep == "relcl":
            mended[token.index] = replace(token, head=kept)


def _child(mended: Sequence[Token], head: int, start: int, deps: tuple[str, ...]) -> Token | None:
    behind = mended[start + 1 : start + NEAR]
    return next((t for t in behind if t.head == head and t.dep in deps), None)


def _instead(mended: Sequence[Token], noun: int, head: int, pack: Pack) -> Token | None:
    """Return the noun behind "but" that is coordinated with the excluded one or with its verb."""
    for token in mended[noun + 1 : noun + AROUND]:
        if token.dep == "conj" and token.head == head and token.pos in NOUNS:
            before = mended[noun + 1 : token.index]
            but = any(t.dep == "cc" and t.lemma in link(pack, "instead") for t in before)
            return token if but else None
    return None
