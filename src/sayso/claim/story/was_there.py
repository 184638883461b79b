"""Accounts of those who were there: "a survivor said", "witnesses said" tell of what the text told before.

So what they tell without a day or place of its own has those of the event, as if it pointed back.
"""

from dataclasses import replace

from sayso.claim.draft import Draft
from sayso.claim.story.headings import LATER_ACTS
from sayso.model.text import Parsed, Span
from sayso.model.tree import below, top_of
from sayso.model.vocabulary import NOT_DONE
from sayso.packs.load import Pack
from sayso.packs.lookup import link


def told_by_witnesses(parsed: Parsed, drafts: list[Draft], pack: Pack) -> list[Draft]:
    """Return the drafts, those that somebody tells who was there marked as pointing back."""
    return [
        replace(draft, points_back=True) if _was_there(parsed, draft, pack) else draft
        for draft in drafts
    ]


def _was_there(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether the first speaker is one who saw it, and the claim states neither day nor place."""
    if draft.mention is None or draft.time or draft.places or draft.act in LATER_ACTS:
        return False
    if draft.stance.value in NOT_DONE or draft.scope != "incident" or not draft.hops:
        return False
    span = draft.hops[0].speaker_span
    return span is not None and is_witness(parsed, span, pack)


def is_witness(parsed: Parsed, span: Span, pack: Pack) -> bool:
    """Tell whether who is named so saw it: a survivor, a witness."""
    head = top_of(parsed, span)
    if head < 0:
        return False
    token = parsed.tokens[head]
    called = [head, *below(parsed, head, "appos")]
    if token.dep == "appos":  # "a survivor, Dan Keel"
        called.append(token.head)
    return any(parsed.tokens[one].lemma in link(pack, "was_there") for one in called)
