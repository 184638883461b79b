"""Those who tell what was done to them: "two women said that they had been raped" counts two.

A pronoun that opens what is said stands for the counted people who say it, where they can have lived to say it.
"""

from dataclasses import replace

from sayso.find.people.counted import Numbers
from sayso.find.people.people import describe_people
from sayso.find.said.source_kinds import kind_of
from sayso.model.mention import People
from sayso.model.text import Parsed
from sayso.model.tree import SUBJECTS, below
from sayso.packs.load import Pack

SILENT = ("killed", "died", "executed", "bodies_found", "graves_found", "missing", "disappeared")
OTHERS = ("state", "hospital_morgue", "expert", "media", "ngo", "unnamed", "armed_group", "court")


def as_bound(parsed: Parsed, people: People, act: str, pack: Pack, numbers: Numbers) -> People:
    """Return people who stand in a pronoun with the number and group of those who say what befell them."""
    token = parsed.tokens[people.head]
    clause = parsed.tokens[token.head]
    if (
        people.sort != "pronoun"
        or token.text.lower() not in parsed.words["bound_pronoun"]
        or act in SILENT
    ):
        return people
    if token.dep not in SUBJECTS or clause.dep != "ccomp":
        return people
    for teller in below(parsed, clause.head, "nsubj"):
        found = describe_people(parsed, teller, pack, numbers)
        told_of = kind_of(parsed, pack, teller) in OTHERS
        if found.sort == "counted" and found.count is not None and not told_of:
            count = replace(found.count, derived=True, additive=False)
            return replace(people, sort="counted", count=count, group=found.group)
    return people
