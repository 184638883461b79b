"""Whether a clause tells what happened next: in the simple past, not what had been, has been, is or will be."""

from sayso.model.labels import AUXILIARIES
from sayso.model.text import Parsed, Token
from sayso.model.tree import below, is_verbal

STEPS = 12


def is_told_in_turn(parsed: Parsed, index: int, listed: bool = False) -> bool:
    """Tell whether an act is told in the simple past; in a list also by a participle alone ("Arrested at home")."""
    for _ in range(STEPS):
        token = parsed.tokens[index]
        if is_verbal(token):
            finite = _finite(parsed, token)
            if finite is not None:
                return finite.tag == "VBD" and finite.text.lower() not in ("had", "'d")
            if token.dep == "ROOT" or token.head == index:
                return token.tag == "VBD" or (listed and token.tag == "VBN")
        if token.head == index:
            return False
        index = token.head
    return False


def _finite(parsed: Parsed, verb: Token) -> Token | None:
    """Return the word that shows the tense of a verb: its first helper, or itself."""
    helpers = below(parsed, verb.index, *AUXILIARIES)
    first = parsed.tokens[helpers[0]] if helpers else verb
    if first.tag == "MD" or first.tag in ("VBD", "VBZ", "VBP"):
        return first
    return None


def is_past_before(parsed: Parsed, verb: Token) -> bool:
    """Tell whether a verb tells what had been before ("had lived there for thirty years")."""
    return any(
        parsed.tokens[one].text.lower() in ("had", "'d") for one in below(parsed, verb.index, "aux")
    )


def stands_there(parsed: Parsed, index: int) -> bool:
    """Tell whether "there" on an act means the place told before ("we were held there")."""
    return any(
        parsed.tokens[one].text.lower() in parsed.words["there"] and parsed.tokens[one].pos == "ADV"
        for one in below(parsed, index, "advmod")
    )
