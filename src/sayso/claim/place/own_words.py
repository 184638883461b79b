"""A carried place that the words for those who suffered name themselves: "112 people from Osk were killed".

It is the place by these words, and no longer by those of a heading or a sentence before.
"""

from sayso.claim.draft import Draft
from sayso.model.mention import Findings, mentions_in
from sayso.model.steps import ancestors
from sayso.model.text import Parsed
from sayso.model.tree import top_of
from sayso.model.where import Place


def own_words(parsed: Parsed, draft: Draft, found: Findings) -> tuple[Place, ...]:
    """Return the places of a draft, a carried one at the draft's own words where they name it."""
    if draft.token < 0 or draft.people is None or not any(one.carried for one in draft.places):
        return draft.places
    own = {
        mention.value.words: mention.value
        for mention in mentions_in(found.places, parsed.sentence_at(draft.token).span)
        if draft.people.head in ancestors(parsed, top_of(parsed, mention.span))
    }
    return tuple(own.get(one.words, one) if one.carried else one for one in draft.places)
