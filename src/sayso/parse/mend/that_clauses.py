"""Mending "the rumour that troops had killed a bishop": nothing killed the rumour, "that" only opens what it says.

The small parser takes the "that" for a second object or subject of a verb that has its own.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.model.text import Token
from sayso.packs.load import Pack

ROLES = ("dobj", "nsubj", "nsubjpass")
REACH = 30


def mend_that_clauses(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with such a "that" as the mark of a clause that says what its noun means."""
    mended = list(tokens)
    for token in tokens:
        if token.tag != "WDT" or token.text.lower() != "that" or token.dep not in ROLES:
            continue
        verb = tokens[token.head]
        if verb.dep != "relcl" or verb.head != token.index - 1:
            continue
        near = tokens[token.index + 1 : token.index + REACH]
        if any(other.head == verb.index and other.dep == token.dep for other in near):
            mended[token.index] = replace(token, tag="IN", pos="SCONJ", dep="mark")
            mended[verb.index] = replace(verb, dep="acl")
    return mended
