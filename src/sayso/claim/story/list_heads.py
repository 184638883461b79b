"""A line that ends in a colon and the lines of its list are one: its place and its day hold for each line.

They hold for a line that states none itself and has no speaker of its own, whatever the line
before it states; a day of saying ("reported on 1 March:") is no day of an act.
"""

from dataclasses import replace

from sayso.claim.draft import Draft
from sayso.claim.story.headings import LATER_ACTS
from sayso.model.mention import Findings, mentions_in
from sayso.model.text import Paragraph, Parsed, Span
from sayso.model.when import When
from sayso.model.where import Place

ITEMS = ("list_item", "label")


def with_list_heads(parsed: Parsed, drafts: list[Draft], found: Findings) -> list[Draft]:
    """Return the drafts with the place and the day of the line above their list, where they state none."""
    return [_with_head(parsed, draft, found) for draft in drafts]


def _with_head(parsed: Parsed, draft: Draft, found: Findings) -> Draft:
    item = parsed.paragraphs[parsed.sentence_at(draft.token).paragraph]
    head = _head_of(parsed, item)
    if head is None or draft.act in LATER_ACTS or _speaks_itself(draft, item):
        return draft
    places = _places_in(found, head.span, draft) if not draft.places else ()
    time = None if draft.time else _time_in(found, head.span, draft)
    return replace(draft, places=draft.places or places, time=draft.time or time)


def _head_of(parsed: Parsed, item: Paragraph) -> Paragraph | None:
    """Return the line with a colon above the list in which the paragraph is an item."""
    if item.kind != "list_item":
        return None
    index = item.index
    while index > 0 and parsed.paragraphs[index].kind in ITEMS:
        index -= 1
    head = parsed.paragraphs[index]
    return head if parsed.doc[head.span].rstrip(" *_").endswith(":") else None


def _speaks_itself(draft: Draft, item: Paragraph) -> bool:
    return any(hop.cue_span is not None and item.span.holds(hop.cue_span) for hop in draft.hops)


def _places_in(found: Findings, span: Span, draft: Draft) -> tuple[Place, ...]:
    """Return the one place of the line outside its speaker's name, none where it names several."""
    speakers = [hop.speaker_span for hop in draft.hops if hop.speaker_span is not None]
    places = [
        mention.value
        for mention in mentions_in(found.places, span)
        if not any(speaker.holds(mention.span) for speaker in speakers)
    ]
    return (replace(places[0], carried=True),) if len(places) == 1 else ()


def _time_in(found: Findings, span: Span, draft: Draft) -> When | None:
    """Return the one day of the line that is not the day of saying."""
    timed = [mention.value for mention in mentions_in(found.times, span)]
    whens = [one.when for one in timed if one.when is not None and not one.role]
    said = {hop.said_on for hop in draft.hops}
    if len(whens) != 1 or whens[0].edtf in said:
        return None
    return replace(whens[0], carried=True)
