"""Who suffers where the object of the verb is a word of the act itself ("took 40 villagers hostage").

The parser makes the victims a modifier of that word, a dative, or hangs them on a preposition.
"""

from sayso.model.text import Parsed
from sayso.model.tree import after_preposition, below, is_nominal, with_conjuncts

INNER = ("compound", "nmod", "poss", "dative", "nummod")
PREPOSITIONS = ("of", "against", "at", "on", "upon", "into", "to", "from", "with")


def beside(parsed: Parsed, head: int, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """Return those who suffer beside the act's own words, or nothing."""
    inner = tuple(
        child
        for index in tokens
        for child in below(parsed, index, *(("dative",) if index == head else INNER))
        if _can_suffer(parsed, child, head, tokens)
    )
    return with_conjuncts(parsed, inner) if inner else _after(parsed, tokens)


def _can_suffer(parsed: Parsed, child: int, head: int, tokens: tuple[int, ...]) -> bool:
    return child > head and child not in tokens and is_nominal(parsed.tokens[child])


def _after(parsed: Parsed, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """Return the noun phrases after a preposition that the words hold or that hangs on one of them."""
    found = [
        noun
        for index in tokens
        for noun in (
            *below(parsed, index, "pobj"),
            *after_preposition(parsed, index, *PREPOSITIONS),
        )
        if noun not in tokens
    ]
    return with_conjuncts(parsed, tuple(dict.fromkeys(found)))
