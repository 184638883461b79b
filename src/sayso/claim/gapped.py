"""Who did it in a clause that leaves its verb out: "Militias killed 39 people and the army 18".

So too in the passive: "12 people were killed by the army and five by the rebels".
"""

from dataclasses import replace

from sayso.claim.actors import actor_at
from sayso.claim.draft import Draft
from sayso.claim.weapon_sides import side_at
from sayso.model.text import Parsed
from sayso.model.tree import agents, below
from sayso.packs.load import Pack


def with_gapped_doer(parsed: Parsed, draft: Draft, pack: Pack) -> Draft:
    """Return the draft with the doer that stands before its number in place of the doer of the verb."""
    doers = _doers(parsed, draft.people.head) if draft.people else ()
    if not doers:
        return draft
    actor = actor_at(parsed, doers[0], pack, ()) or side_at(parsed, doers[0], pack)
    return replace(draft, perpetrator=actor, involvement=draft.involvement if actor else None)


def _doers(parsed: Parsed, head: int) -> tuple[int, ...]:
    """Return who stands for the doer of a number that shares its verb with another."""
    if gapped := below(parsed, head, "gapped"):
        return gapped
    return agents(parsed, head) if parsed.tokens[head].dep == "conj" else ()
