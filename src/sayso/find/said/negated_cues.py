"""What a "not" at a word that says makes of its content: "does not believe" denies, "did not say" leaves open."""

from sayso.find.said.uttered import Uttered
from sayso.model.text import Parsed
from sayso.model.tree import below

ASKING = ("WP", "WRB", "WDT")
WITHOUT = "without"
CONTESTED = ("denied", "disputed", "questioned")


def is_negated(parsed: Parsed, item: Uttered) -> bool:
    """Tell whether a "not" or a "no" that is no part of the cue stands at it ("did not say")."""
    if item.cue is None:
        return False
    denied = (
        child
        for child in below(parsed, item.cue.head, "neg", "det")
        if parsed.tokens[child].dep == "neg" or parsed.says(child, "no")
    )
    return any(child not in item.cue.tokens for child in denied)


def is_left_unsaid(parsed: Parsed, item: Uttered) -> bool:
    """Tell whether a "without" stands before an accusation ("without blaming either side"), which nobody makes."""
    if item.cue is None or item.entry is None or item.entry.kind != "accuse":
        return False
    token = parsed.tokens[item.cue.head]
    return token.dep == "pcomp" and parsed.tokens[token.head].lemma == WITHOUT


def negated_stance(parsed: Parsed, item: Uttered, stance: str) -> str:
    """Return the stance of such a saying: who does not think so denies it, who does not reject it takes no side."""
    entry = item.own or item.entry
    if entry is not None and entry.kind == "think" and not _asks(parsed, item):
        return "denied"
    replies = entry is not None and entry.answers and stance not in CONTESTED
    return stance if replies else "no_position"


def _asks(parsed: Parsed, item: Uttered) -> bool:
    """Tell whether what is said is open ("do not know who fired", "whether", "how many")."""
    words = parsed.tokens_in(item.content[0])
    return bool(words) and (words[0].tag in ASKING or parsed.says(words[0].index, "whether"))
