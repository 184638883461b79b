"""Deeds told only as what somebody is punished for: "one soldier was sentenced for the torture of a detainee".

Where the one who suffered is told of as new, no day that was told before is that of the deed.
"""

from dataclasses import replace

from sayso.claim.draft import Draft
from sayso.claim.story.meant import is_definite
from sayso.model.steps import ancestors
from sayso.model.text import Parsed
from sayso.packs.load import Pack
from sayso.packs.lookup import link


def without_punished_day(parsed: Parsed, draft: Draft, pack: Pack) -> Draft:
    """Take a carried day from a deed for which somebody is charged, held or sentenced, on people not told of before."""
    if draft.time is None or not draft.time.carried or draft.token < 0 or draft.people is None:
        return draft
    if parsed.sentence_at(draft.token).span.holds(draft.time.span):
        return draft
    known = draft.people.names or is_definite(parsed, parsed.tokens[draft.people.head], pack)
    if known or not _is_punished(parsed, draft, pack):
        return draft
    return replace(draft, time=None)


def _is_punished(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether a preposition under a step of the law brings in the deed ("sentenced for", "charged with")."""
    over = ancestors(parsed, draft.token)
    bridge = next((one for one in over if parsed.tokens[one].lemma in link(pack, "for_a_deed")), -1)
    if bridge < 0:
        return False
    return any(
        parsed.tokens[one].lemma in link(pack, "legal_step") for one in over[over.index(bridge) :]
    )
