"""A "no" before a verb: at one who acts, or in a phrase that turns the clause around."""

from functools import cache

from sayso.claim.modals import modal_at
from sayso.model.text import Parsed, Token
from sayso.model.tree import below
from sayso.packs.entries import Words
from sayso.packs.load import Pack


def negated_subject(parsed: Parsed, verb: int, pack: Pack) -> list[tuple[Words, Token]]:
    """Return the "no" before one who acts on somebody ("no soldiers fired on the crowd"), or nobody who does.

    Before one who suffers ("no one died") it is a count of zero.
    """
    suffers = parsed.tokens[verb].lemma in _suffering(pack)
    if suffers or below(parsed, verb, "nsubjpass") or not below(parsed, verb, "dobj", "prep"):
        return []
    return [
        (entry, parsed.tokens[det])
        for subject in below(parsed, verb, "nsubj")
        for det in (subject, *below(parsed, subject, "det", "preconj", "cc"))
        if (entry := modal_at(parsed.tokens[det], "subject", pack)) is not None
    ]


def negated_before(parsed: Parsed, verb: int, pack: Pack) -> list[tuple[Words, Token]]:
    """Return the "no" of a phrase that turns the clause around ("at no time did my officers shoot")."""
    subject = next(iter(below(parsed, verb, "nsubj", "nsubjpass")), -1)
    turned = any(index < subject for index in below(parsed, verb, "aux", "auxpass"))
    ties = [tie for tie in below(parsed, verb, "prep") if turned and tie < subject]
    return [
        (entry, parsed.tokens[det])
        for tie in ties
        for noun in below(parsed, tie, "pobj")
        for det in below(parsed, noun, "det")
        if (entry := modal_at(parsed.tokens[det], "subject", pack)) is not None
    ]


@cache
def _suffering(pack: Pack) -> frozenset[str]:
    """Return the verbs whose subject suffers the act."""
    return frozenset(
        words.split()[0]
        for way in pack.ways
        if way.form == "verb" and way.victim == "subject"
        for words in way.words
    )
