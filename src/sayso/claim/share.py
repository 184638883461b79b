"""Carrying: a time or a place that one claim states holds for its neighbours that state none.

Inside one speaker's words in one paragraph, speech or list; from a headline to
the claims under it; and to claims that point back. It stops at a new stated
time or place and at a later act such as a release or a find.
"""

from dataclasses import replace

from sayso.claim.draft import Draft
from sayso.claim.headings import LATER_ACTS, with_heading
from sayso.claim.list_heads import with_list_heads
from sayso.model.mention import Findings
from sayso.model.text import Parsed
from sayso.model.when import When
from sayso.model.where import Place

TOTALS = ("cumulative", "period")
BACKWARD_TIES = ("answers", "updates", "part_of", "result_of")
HEADINGS = ("headings", 0)
_Met = dict[tuple[str, int], list[int]]


def carry(parsed: Parsed, drafts: list[Draft], found: Findings) -> list[Draft]:
    """Give drafts without a time or a place those of the drafts that they go on from, or of the heading."""
    shared: list[Draft] = []
    met: _Met = {}
    for place, draft in enumerate(with_list_heads(parsed, drafts, found)):
        sources = _sources(parsed, draft, shared, met)
        shared.append(_take(draft, sources))
        for key in _keys(parsed, draft):
            met.setdefault(key, []).append(place)
    return with_heading(parsed, shared, found)


def _keys(parsed: Parsed, draft: Draft) -> list[tuple[str, int]]:
    """Return where a draft stands: its paragraph, its speech, the headings."""
    keys = [("paragraph", parsed.sentence_at(draft.token).paragraph)]
    if draft.speech is not None:
        keys.append(("speech", draft.speech))
    if _is_heading(parsed, draft):
        keys.append(HEADINGS)
    return keys


def _sources(parsed: Parsed, draft: Draft, before: list[Draft], met: _Met) -> list[Draft]:
    """Return the drafts from which this one may take, the nearest first."""
    place = len(before)
    ties = [tie for tie in draft.ties if tie.kind in BACKWARD_TIES and tie.other < place]
    tied = [before[tie.other] for tie in ties]
    if draft.act == "charge" or (draft.mention is None and draft.act != "characterised"):
        return tied
    if draft.act == "characterised" and not draft.places and draft.time is None:
        return [
            before[tie.other] for tie in draft.ties if tie.kind == "about" and tie.other < place
        ]
    if draft.act in LATER_ACTS:
        return [before[tie.other] for tie in ties if tie.kind == "answers"]
    around = {at for key in _keys(parsed, draft) if key != HEADINGS for at in met.get(key, ())}
    nearest = sorted(around, reverse=True)
    near = [at for at in nearest if _goes_on(parsed, draft, before[at])]
    if draft.points_back:
        met_there = frozenset(near)
        near += [
            at for at in range(place - 1, -1, -1) if at not in met_there and _lasts(before[at])
        ]
    return [*tied, *(before[at] for at in (*near, *met.get(HEADINGS, ())))]


def _lasts(draft: Draft) -> bool:
    """Tell whether a claim that points back may mean this one."""
    return draft.act not in LATER_ACTS and draft.scope not in TOTALS


def _goes_on(parsed: Parsed, draft: Draft, other: Draft) -> bool:
    """Tell whether two drafts stand in one speaker's words in one paragraph, or in one speech."""
    if other.act in LATER_ACTS or other.scope in TOTALS:
        return False
    if draft.speech is not None and draft.speech == other.speech:
        return True
    same = parsed.sentence_at(draft.token).paragraph == parsed.sentence_at(other.token).paragraph
    return same and _first(draft) == _first(other)


def _first(draft: Draft) -> str | None:
    return draft.hops[0].speaker if draft.hops else None


def _is_heading(parsed: Parsed, draft: Draft) -> bool:
    paragraph = parsed.paragraphs[parsed.sentence_at(draft.token).paragraph]
    return paragraph.kind in ("heading", "title", "label_head")


def _take(draft: Draft, sources: list[Draft]) -> Draft:
    """Take the time and the places of the nearest source that has them, unless a new one is stated."""
    own_time, own_places = draft.time, draft.places
    if own_time is None:
        for other in sources:
            if other.time and _fits_places(draft, other):
                draft = replace(draft, time=_carried_time(other.time))
                break
    if not own_places:
        for other in sources:
            if other.places and _fits_time(own_time, other):
                draft = replace(draft, places=_carried_places(other.places))
                break
    return draft


def _fits_places(draft: Draft, other: Draft) -> bool:
    """Tell whether the draft states no place of its own, or the same one."""
    if not draft.places or not other.places:
        return True
    return draft.places[0].words == other.places[0].words


def _fits_time(own: When | None, other: Draft) -> bool:
    return own is None or other.time is None or own.edtf == other.time.edtf


def _carried_time(time: When) -> When:
    return replace(time, carried=True)


def _carried_places(places: tuple[Place, ...]) -> tuple[Place, ...]:
    return tuple(replace(place, carried=True) for place in places)
