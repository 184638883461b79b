"""Mending whom somebody told, where the parser ties his name to the first words of what was told.

"She told Radio Tarl rebels had shot nine": who tells tells somebody, so that the names before a bare plural are
those who were told, and the plural begins the clause.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.model.text import Token
from sayso.packs.load import Pack

SUBJECTS = ("nsubj", "nsubjpass")
TOLD = ("dobj", "dative", "nsubjpass", "auxpass")
WITHIN = ("det", "compound", "amod", "nmod", "poss")
PLURAL = ("NNS", "NNPS")
FINITE = ("VBD", "VBZ", "VBP", "MD")
REACH = 30
LONGEST = 6


def give_addressee(mended: list[Token], place: int) -> None:
    """Make the words between a verb of telling and a bare plural those who were told."""
    first = _bare_plural(mended, place)
    if first is None:
        return
    subject, told = mended[first], mended[first - 1]
    if subject.dep == "dobj":
        clause = _clause_without_subject(mended, place, first)
        if clause is None:
            return
        mended[first] = replace(subject, dep="nsubj", head=clause)
    elif not _says_a_clause(mended, place, subject):
        return
    mended[told.index] = replace(told, dep="dobj", head=place)
    for word in mended[place + 1 : told.index]:
        if word.head == first:
            mended[word.index] = replace(word, head=told.index)


def raise_told(mended: list[Token], place: int, pack: Pack) -> None:
    """Hang "that S" on the verb of telling, not on the last noun of those told ("told a crowd at a gate that S")."""
    near = mended[place + 1 : place + REACH]
    if any(token.head == place and token.dep == "ccomp" for token in near):
        return
    mark = next((t for t in near if t.dep == "mark" and t.tag == "IN" and t.lemma == "that"), None)
    clause = mended[mark.head] if mark is not None else mended[place]
    subject = any(t.head == clause.index and t.dep in SUBJECTS for t in near)
    if mark is None or clause.dep != "relcl" or not subject or clause.head != mark.index - 1:
        return
    above = mended[clause.head]
    if above.lemma in _that_nouns(
        pack
    ):  # "asked about a report that S", "told reporters in a call that S"
        return
    for _ in range(LONGEST):
        if above.head == place and above.dep in ("dobj", "dative", "prep"):
            mended[clause.index] = replace(clause, dep="ccomp", head=place)
            return
        above = mended[above.head]


@cache
def _that_nouns(pack: Pack) -> frozenset[str]:
    """Return the nouns behind which "that S" may be theirs: claims, documents, places in which something is said."""
    nouns = {word for item in pack.sayings if item.form == "noun" for word in item.words}
    return frozenset(nouns.union(word for item in pack.media for word in item.words))


def _bare_plural(mended: Sequence[Token], place: int) -> int | None:
    """Return the plural noun that ends the noun phrase right behind a verb, with nouns before it."""
    for token in mended[place + 1 : place + LONGEST]:
        if token.dep in WITHIN:
            continue
        before = mended[token.index - 1]
        nouns = before.index > place and before.dep == "compound" and before.head == token.index
        return token.index if nouns and token.tag in PLURAL else None
    return None


def _says_a_clause(mended: Sequence[Token], place: int, subject: Token) -> bool:
    """Tell whether a subject opens the clause that a verb tells, and nobody is named who was told."""
    verb = mended[subject.head]
    near = mended[max(0, place - REACH) : place + REACH]
    named = any(token.head == place and token.dep in TOLD for token in near)
    return subject.dep in SUBJECTS and verb.dep == "ccomp" and verb.head == place and not named


def _clause_without_subject(mended: Sequence[Token], place: int, first: int) -> int | None:
    """Return the finite verb of what was told that has no subject, right behind the noun."""
    after = mended[first + 1 : first + LONGEST]
    verb = next((t for t in after if t.dep == "ccomp" and t.head == place), None)
    if verb is None or any(t.head == verb.index and t.dep in SUBJECTS for t in mended[place:]):
        return None
    own = [verb, *(t for t in after if t.head == verb.index and t.dep == "aux")]
    opens = mended[first + 1].head == verb.index or first + 1 == verb.index
    return verb.index if opens and any(t.tag in FINITE for t in own) else None
