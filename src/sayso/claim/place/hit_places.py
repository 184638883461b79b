"""The places that an act itself hits come before one that only stands near it.

"People left Garo district after attacks on Bem and Tolo" has the attacks on Bem and Tolo.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.claim.draft import Draft
from sayso.model.mention import Mention
from sayso.model.text import Parsed
from sayso.model.where import Place

NO_PLACE = ("PERSON", "ORG", "NORP", "EVENT")


def hit_before(
    parsed: Parsed, draft: Draft, near: Mention[Place], places: Sequence[Mention[Place]]
) -> tuple[Place, ...]:
    """Return the named places that an act hits, inside a wide one near it; none where one of them was found so."""
    hit = draft.mention.value.places if draft.mention else ()
    if any(place.span.meets(mention.span) for place in hit for mention in places):
        return ()
    if any(token.entity in NO_PLACE for place in hit for token in parsed.tokens_in(place.span)):
        return ()
    holder = near.value.words if near.value.wide else None
    return tuple(replace(place, inside=place.inside or holder) for place in hit)
