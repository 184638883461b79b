"""Relative clauses behind a comma, and a "which" in them that goes on with what is said before."""

from sayso.model.text import Parsed, Token
from sayso.model.tree import RELATIVES, is_passive

OPENING = 3


def goes_on(parsed: Parsed, verb: Token) -> bool:
    """Tell whether a "which" behind a comma does what the clause tells ("denied a strike, which killed nine")."""
    opens = relative_apart(parsed, verb)
    if opens is None or opens.head != verb.index:
        return False
    if opens.lemma in parsed.words["relative_person"]:
        return False
    return opens.dep == "nsubj" and not is_passive(parsed, verb.index)


def opens_apart(parsed: Parsed, verb: Token) -> bool:
    """Tell whether a relative word opens the clause behind a comma, also where it is hung as another clause."""
    opens = relative_apart(parsed, verb)
    return opens is not None and (verb.dep == "relcl" or opens.tag in RELATIVES)


def relative_apart(parsed: Parsed, verb: Token) -> Token | None:
    """Return the relative word that opens a clause behind a comma, with at most a preposition before it."""
    first = parsed.subtree(verb.index)[0]
    while first < verb.index and parsed.tokens[first].pos == "PUNCT":
        first += 1
    if first == 0 or parsed.tokens[first - 1].text != ",":
        return None
    opening = parsed.tokens[first : first + OPENING]
    return next((token for token in opening if token.tag in (*RELATIVES, "WP$", "WRB")), None)
