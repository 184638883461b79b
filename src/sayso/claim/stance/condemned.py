"""Who rejects a deed condemns it: "the parties rejected the murder of Tor Marn" takes it as done.

A rejected accusation, report or figure is denied; a deed that is named with those who suffered is not.
"""

from dataclasses import replace

from sayso.claim.draft import Draft
from sayso.model.text import Parsed
from sayso.model.tree import below
from sayso.model.vocabulary import JUDGEMENTS
from sayso.packs.load import Pack
from sayso.packs.lookup import link

CLIMB = 4
LISTED = ("conj", "appos")


def with_condemned(parsed: Parsed, draft: Draft, pack: Pack) -> Draft:
    """Return the claim as asserted where its noun is what somebody rejects or repudiates."""
    if draft.token < 0 or draft.act in JUDGEMENTS or draft.stance.value != "denied":
        return draft
    if not (draft.people or draft.target):
        return draft
    index = draft.token
    for _ in range(CLIMB):
        if parsed.tokens[index].dep not in LISTED:
            break
        index = parsed.tokens[index].head
    verb = parsed.tokens[index].head
    if parsed.tokens[index].dep not in ("dobj", "nsubjpass"):
        return draft
    if parsed.tokens[verb].lemma not in link(pack, "condemns") or _as(parsed, verb):
        return draft
    return replace(draft, stance=replace(draft.stance, value="asserted"))


def _as(parsed: Parsed, verb: int) -> bool:
    """Tell whether it is rejected as something ("rejected the killing as an invention")."""
    return any(parsed.says(child, "as") for child in below(parsed, verb, "prep"))
