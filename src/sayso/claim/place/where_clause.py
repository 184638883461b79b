"""The place before "where": "80 km from Osk, where soldiers killed nine" puts the killing in Osk, not 80 km from it."""

from dataclasses import replace

from sayso.claim.draft import Draft
from sayso.model.mention import Findings, Mention, mentions_in
from sayso.model.steps import ancestors
from sayso.model.text import Parsed
from sayso.model.tree import top_of
from sayso.model.where import Place

BETWEEN = (",", "(", "-", "–", "—")


def placed_by_where(
    parsed: Parsed, draft: Draft, places: list[Mention[Place]], found: Findings
) -> Place | None:
    """Return the place of whose clause with "where" an act is, unless the clause names a place of its own."""
    where = _where_above(parsed, draft)
    if where < 0 or any(_is_own(parsed, one, draft) for one in places):
        return None
    before = parsed.sentence_at(where).span
    named = [one for one in mentions_in(found.places, before) if one.token < where]
    if not named or not _touches(parsed, named[-1], where):
        return None
    place = named[-1].value
    if place.span.start == named[-1].span.start:
        return place
    return replace(place, words=parsed.doc[named[-1].span], span=named[-1].span, precision=None)


def _where_above(parsed: Parsed, draft: Draft) -> int:
    """Return the "where" of the clause that an act stands in, or -1."""
    for index in ancestors(parsed, draft.token):
        if parsed.tokens[index].dep not in ("relcl", "advcl", "conj", "xcomp", "ccomp"):
            return _where_of(parsed, index)
        if (found := _where_of(parsed, index)) >= 0:
            return found
    return -1


def _where_of(parsed: Parsed, verb: int) -> int:
    """Return the "where" that a verb has before it, or -1."""
    children = (child for child in parsed.children[verb] if child < verb)
    return next(
        (one for one in children if parsed.tokens[one].text.lower() in parsed.words["where"]), -1
    )


def _is_own(parsed: Parsed, mention: Mention[Place], draft: Draft) -> bool:
    """Tell whether a place hangs on the act itself."""
    top = top_of(parsed, mention.span)
    return top >= 0 and draft.token in ancestors(parsed, top)


def _touches(parsed: Parsed, mention: Mention[Place], where: int) -> bool:
    """Tell whether nothing but the class word, the holder and a comma stand between a place and "where"."""
    end = mention.value.span.end
    inside = mention.value.inside
    between = parsed.doc.text[end : parsed.tokens[where].span.start]
    if inside and inside in between:
        between = between.partition(inside)[2]
    words = between.split()
    return len(words) <= 2 and all(word in BETWEEN or word.islower() for word in words)
