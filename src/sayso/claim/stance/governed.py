"""What the words that govern an act make of it: a threat, an attempt, an order, a failure to prevent it."""

from dataclasses import replace

from sayso.claim.doer.causes import Act
from sayso.claim.draft import Draft
from sayso.model.text import Parsed
from sayso.model.who import Actor

NO_DEEDS = ("released", "bodies_found", "graves_found")


def with_governor(parsed: Parsed, draft: Draft, act: Act) -> Draft:
    """Apply the words that govern the act: a threat, an attempt, an order."""
    governed = act.value.governed
    if governed is None or (governed.act and draft.act in NO_DEEDS):
        return draft
    if governed.act and governed.act != draft.act:
        draft = replace(draft, act=governed.act, harm=draft.harm or draft.act)
    if governed.stage:
        draft = replace(draft, stage=governed.stage)
    if (
        governed.involvement
        and draft.perpetrator
        and not _did_itself(parsed, act, draft.perpetrator)
    ):
        draft = replace(draft, involvement=governed.involvement)
    return replace(draft, governed=governed.name)


def _did_itself(parsed: Parsed, act: Act, actor: Actor) -> bool:
    """Tell whether the actor did what somebody else failed to prevent ("failed to protect those killed by the mob")."""
    governed = act.value.governed
    failed = governed is not None and governed.involvement == "failed_to_protect"
    return failed and any(actor.span.holds(parsed.tokens[i].span) for i in act.value.agents)
