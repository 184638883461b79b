"""Bodies that hear: "a court heard that S" is said there by somebody whom the words do not name."""

from sayso.find.said.voices import medium
from sayso.model.text import Parsed
from sayso.model.tree import after_preposition, below
from sayso.packs.load import Pack


def hears_officially(parsed: Parsed, verb: int, pack: Pack) -> bool:
    """Tell whether the one who hears is a place in which things are told ("a court", "the inquest")."""
    heard_by = below(parsed, verb, "nsubj")
    return any(parsed.tokens[noun].lemma in medium(pack, "venue") for noun in heard_by)


def heard_from(parsed: Parsed, verb: int) -> tuple[int, ...]:
    """Return those from whom it is heard ("the inquiry heard evidence from a nurse that S")."""
    homes = (verb, *below(parsed, verb, "dobj"))
    return tuple(noun for home in homes for noun in after_preposition(parsed, home, "from"))[:1]
