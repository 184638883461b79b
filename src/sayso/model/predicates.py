"""What a clause says somebody is: nothing where it says what he is not ("the dead were not soldiers")."""

from sayso.model.text import Parsed
from sayso.model.tree import below

INSTEAD = "but"


def said_to_be(parsed: Parsed, verb: int) -> tuple[int, ...]:
    """Return the nouns that a "be" says its subject is; behind "not", only those of "not soldiers but herders"."""
    called = below(parsed, verb, "attr")
    if not below(parsed, verb, "neg"):
        return called
    ties = (i for home in (verb, *called) for i in below(parsed, home, "cc"))
    return called if any(parsed.tokens[i].lemma == INSTEAD for i in ties) else ()
