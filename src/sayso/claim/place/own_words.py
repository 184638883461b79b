"""A carried place that the words for those who suffered name themselves: "112 people from Osk were killed".

It is the place by these words, and no longer by those of a heading or a paragraph before; where the
paragraph itself tells the scene, that stays the place.
"""

from sayso.claim.draft import Draft
from sayso.model.mention import Findings, mentions_in
from sayso.model.steps import ancestors
from sayso.model.text import Parsed, Span
from sayso.model.tree import top_of
from sayso.model.where import Place


def own_words(parsed: Parsed, draft: Draft, found: Findings) -> tuple[Place, ...]:
    """Return the places of a draft, a carried one at the draft's own words where they name it."""
    if draft.token < 0 or draft.people is None or not any(one.carried for one in draft.places):
        return draft.places
    here = parsed.sentence_at(draft.token)
    own = {
        mention.value.words: mention.value
        for mention in mentions_in(found.places, here.span)
        if draft.people.head in ancestors(parsed, top_of(parsed, mention.span))
    }
    if not own:
        return draft.places
    start = parsed.paragraphs[here.paragraph].span.start
    before = Span(start, here.span.start) if here.span.start > start else None
    told = {m.value.words for m in mentions_in(found.places, before)} if before else set()
    return tuple(
        own.get(one.words, one) if one.carried and one.words not in told else one
        for one in draft.places
    )
