"""Whose refusal denies nothing: "rejected the appeal of two men who killed a nurse", "dismissed an officer who had"."""

from sayso.model.text import Parsed
from sayso.model.tree import below
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link

DENIES = "deny"


def refuses_plea(parsed: Parsed, verb: int, kind: str, pack: Pack) -> bool:
    """Tell whether a verb of denying has a plea, or people, as its object, or as the subject of its passive."""
    held = below(parsed, verb, "dobj", "obj", "nsubjpass")
    if kind != DENIES or _opens_clause(parsed, verb):
        return False
    return any(
        parsed.tokens[one].lemma in link(pack, "plea") or _is_person(parsed, one, pack)
        for one in held
    )


def _opens_clause(parsed: Parsed, verb: int) -> bool:
    """Tell whether a "that" stands right behind the verb, whatever the parser makes of the clause."""
    return verb + 1 < len(parsed.tokens) and parsed.says(verb + 1, "that")


def _is_person(parsed: Parsed, head: int, pack: Pack) -> bool:
    """Tell whether a noun is for people, who are dismissed and rejected, and said by nobody."""
    known = ending_at(parsed, head, index_of(pack, "groups", "people", "actors"))
    return known is not None or parsed.tokens[head].entity == "PERSON"
