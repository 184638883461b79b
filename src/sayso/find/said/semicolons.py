"""Sentences that a semicolon halves, each half with a tag of its own: "four died, police said; two were hurt"."""

from sayso.model.labels import FINITE
from sayso.model.text import Parsed
from sayso.model.tree import below


def is_cut_off(parsed: Parsed, verb: int, clause: int) -> bool:
    """Tell whether a semicolon parts a clause from the tag of what stands before that."""
    told = _is_tag(parsed, verb)
    return told and any(token.text == ";" for token in parsed.tokens[verb:clause])


def past_another(parsed: Parsed, first: int, clause: int) -> int:
    """Return where a clause in front begins: behind the last semicolon that closes what somebody else said."""
    marks = [token.index for token in parsed.tokens[first:clause] if token.text == ";"]
    if not marks:
        return first
    told = any(_is_tag(parsed, index) for index in range(first, marks[-1]))
    return marks[-1] + 1 if told else first


def _is_tag(parsed: Parsed, verb: int) -> bool:
    """Tell whether a finite verb stands behind the clause that is said ("four died, police said")."""
    said = parsed.tokens[verb].tag in FINITE and below(parsed, verb, "nsubj")
    return bool(said) and any(clause < verb for clause in below(parsed, verb, "ccomp"))
