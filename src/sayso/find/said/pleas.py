"""What is asked for, whose refusal denies nothing: "a court rejected the appeal of two men who killed a nurse"."""

from sayso.model.text import Parsed
from sayso.model.tree import below
from sayso.packs.load import Pack
from sayso.packs.lookup import link

DENIES = "deny"


def refuses_plea(parsed: Parsed, verb: int, kind: str, pack: Pack) -> bool:
    """Tell whether a verb of denying has a plea as its object, or as the subject of its passive."""
    held = below(parsed, verb, "dobj", "obj", "nsubjpass")
    return kind == DENIES and any(parsed.tokens[one].lemma in link(pack, "plea") for one in held)
