"""Whom a label counts: the number, or the noun, behind "Killed:" and "Arrested:"."""

from sayso.model.text import Parsed

LABEL_REACH = 8


def label_patients(parsed: Parsed, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """Return the number, or the noun that it counts, behind a label ("Killed: 27", "Arrested: 2 men")."""
    line_end = parsed.doc.text.find("\n", parsed.tokens[tokens[-1]].span.end)
    for token in parsed.tokens[tokens[-1] + 2 : tokens[-1] + 2 + LABEL_REACH]:
        if 0 <= line_end <= token.span.start or token.text in ("(", ";"):
            break
        if token.pos in ("NOUN", "PROPN"):
            return (token.index,)
        if (token.pos == "NUM" or token.text.isdecimal()) and not _noun_follows(
            parsed, token.index, line_end
        ):
            return (token.index,)
    return ()


def _noun_follows(parsed: Parsed, number: int, line_end: int) -> bool:
    """Tell whether a number stands before the noun that it counts, on its own line."""
    following = parsed.tokens[number + 1 : number + 4]
    for token in following:
        if 0 <= line_end <= token.span.start:
            return False
        if token.pos in ("NOUN", "PROPN"):
            return True
        if token.pos not in ("ADJ", "NUM"):
            return False
    return False
