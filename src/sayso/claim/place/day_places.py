"""The place of a day: who is told to be hurt on the Monday that was told before was hurt where that Monday's deed was.

So it is only in one paragraph, where the deeds that state the day have one place, and for a sentence
that names no other.
"""

from dataclasses import replace

from sayso.claim.draft import Draft
from sayso.claim.place.elsewhere import is_elsewhere
from sayso.claim.story.headings import LATER_ACTS
from sayso.claim.story.other_incident import is_other_incident
from sayso.model.mention import Findings, mentions_in
from sayso.model.text import Parsed, Span
from sayso.model.vocabulary import NOT_DONE, TOTALS
from sayso.model.when import When
from sayso.model.where import Place
from sayso.packs.load import Pack

WIDEST = 3  # of UCDP's scale: in a month there is more than one deed


def with_places_of_days(
    parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack
) -> list[Draft]:
    """Give drafts that were lent a day, and have no place, the one place of what was told with that day."""
    placed: list[Draft] = []
    told: dict[tuple[int, Span], dict[str, tuple[Place, ...]]] = {}
    for draft in drafts:
        if draft.time is not None and _may_take(draft):
            places = told.get(_key(parsed, draft, draft.time), {})
            if len(places) == 1 and not _is_apart(parsed, draft, found, pack):
                lent = next(iter(places.values()))
                draft = replace(draft, places=tuple(replace(one, carried=True) for one in lent))
        if draft.time is not None and not draft.time.carried and draft.places and _is_deed(draft):
            words = ", ".join(place.words for place in draft.places)
            told.setdefault(_key(parsed, draft, draft.time), {})[words] = draft.places
        placed.append(draft)
    return placed


def _key(parsed: Parsed, draft: Draft, time: When) -> tuple[int, Span]:
    """Return the paragraph of a draft and the words for its day."""
    return parsed.sentence_at(draft.token).paragraph, time.span


def _may_take(draft: Draft) -> bool:
    lent = draft.time is not None and draft.time.carried and (draft.time.precision or 9) <= WIDEST
    return lent and not draft.places and draft.mention is not None and _is_deed(draft)


def _is_deed(draft: Draft) -> bool:
    done = draft.act not in LATER_ACTS and draft.stance.value not in NOT_DONE
    return draft.token >= 0 and done and draft.scope not in TOTALS


def _is_apart(parsed: Parsed, draft: Draft, found: Findings, pack: Pack) -> bool:
    if mentions_in(found.places, parsed.sentence_at(draft.token).span):
        return True
    return is_elsewhere(parsed, draft, pack) or is_other_incident(parsed, draft, pack)
