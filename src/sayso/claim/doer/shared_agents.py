"""Who did the first of two deeds that share their "by": "were abducted and murdered by the rebels".

Only where nothing but "and" stands between two passives, and where the first is a deed that is done on
purpose: "wounded and taken to hospital by neighbours" says nothing of who wounded.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.claim.doer.causes import Act
from sayso.model.text import Parsed
from sayso.model.tree import SUBJECTS, below, is_passive

FIRST = ("abducted", "hostage", "tortured", "sexual_violence", "attacked", "executed")
SECOND = (*FIRST, "killed", "injured", "casualties")


def with_shared_agents(parsed: Parsed, acts: Sequence[Act]) -> tuple[Act, ...]:
    """Return the acts, the first of two passives with the agents of the second."""
    later = {act.token: act for act in acts if act.value.agents and act.value.act in SECOND}
    return tuple(_shared(parsed, act, later) if later else act for act in acts)


def _shared(parsed: Parsed, act: Act, later: dict[int, Act]) -> Act:
    """Return the act with the agents of the passive that is joined to it."""
    value = act.value
    if value.agents or value.act not in FIRST or value.form != "verb":
        return act
    for verb in below(parsed, act.token, "conj"):
        other = later.get(verb)
        between = parsed.tokens[act.token + 1 : verb]
        if other is None or any(
            token.text.lower() not in parsed.words["between_deeds"] for token in between
        ):
            continue
        if below(parsed, verb, *SUBJECTS, "auxpass") or not is_passive(parsed, verb):
            continue
        if below(parsed, verb, "agent", "prep"):
            return replace(act, value=replace(value, agents=other.value.agents))
    return act
