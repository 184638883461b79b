"""Who did it where the verb is left out: "Militias killed 39 people and the army 18", "12 by soldiers, nine by rebels".

The doer of the verb, its means, and the attack behind it are those of the first number alone.
"""

from dataclasses import replace

from sayso.claim.doer.actors import actors_at
from sayso.claim.doer.weapon_sides import side_at, wielders
from sayso.claim.draft import Draft
from sayso.model.text import Parsed
from sayso.model.tree import after_words, agents, below, phrase, top_of
from sayso.model.who import Actor
from sayso.packs.load import Pack


def with_gapped_doer(parsed: Parsed, draft: Draft, pack: Pack) -> Draft:
    """Return the draft with the doer that stands beside its number in place of the doer of the verb."""
    doers = gapped_doers(parsed, draft)
    if not doers:
        return draft
    actor = actors_at(parsed, doers, pack) or _behind_weapon(parsed, doers, pack)
    own = [phrase(parsed, doer) for doer in doers]
    means = tuple(one for one in draft.means if any(span.holds(one.span) for span in own))
    involvement = draft.involvement if actor else None
    return replace(draft, perpetrator=actor, involvement=involvement, means=means, places=())


def gapped_doers(parsed: Parsed, draft: Draft) -> tuple[int, ...]:
    """Return who did it to this number alone, not to those counted before it with the same verb."""
    if draft.people is None:
        return ()
    head = draft.people.head
    if parsed.tokens[head].dep != "conj":
        return below(parsed, head, "gapped")
    return (
        below(parsed, head, "gapped") or agents(parsed, head) or _behind_same(parsed, draft, head)
    )


def _behind_same(parsed: Parsed, draft: Draft, head: int) -> tuple[int, ...]:
    """Return who stands behind the preposition of the doer of the first ("51 to the army and 12 to the Front")."""
    top = top_of(parsed, draft.perpetrator.span) if draft.perpetrator else -1
    if top < 0 or parsed.tokens[top].dep != "pobj":
        return ()
    return after_words(parsed, head, (parsed.tokens[parsed.tokens[top].head].lemma,))


def _behind_weapon(parsed: Parsed, doers: tuple[int, ...], pack: Pack) -> Actor | None:
    """Return the side whose weapon it was ("rebel rockets")."""
    sides = (side for doer in doers if (side := side_at(parsed, doer, pack)))
    users = tuple(user for doer in doers for user in wielders(parsed, doer, pack))
    return next(sides, None) or actors_at(parsed, users, pack)
