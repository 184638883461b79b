"""Carrying: a time or a place that one claim states holds for its neighbours that state none.

Inside one speaker's words in one paragraph, speech or list; from a headline to
the claims under it; and to claims that point back. It stops at a new stated
time or place and at a later act such as a release or a find.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from heapq import merge

from sayso.claim.draft import Draft
from sayso.claim.headings import LATER_ACTS, with_heading
from sayso.claim.list_heads import with_list_heads
from sayso.model.mention import Findings
from sayso.model.text import Parsed
from sayso.model.when import When
from sayso.model.where import Place, may_be_one

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
        if shared[-1].time or shared[-1].places:
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


def _sources(parsed: Parsed, draft: Draft, before: list[Draft], met: _Met) -> Iterator[Draft]:
    """Yield the drafts from which this one may take, the nearest first; `met` holds those that have something."""
    place = len(before)
    ties = [tie for tie in draft.ties if tie.kind in BACKWARD_TIES and tie.other < place]
    if draft.act == "charge" or (draft.mention is None and draft.act != "characterised"):
        yield from (before[tie.other] for tie in ties)
    elif draft.act == "characterised" and not draft.places and draft.time is None:
        abouts = (tie for tie in draft.ties if tie.kind == "about" and tie.other < place)
        yield from (before[tie.other] for tie in abouts)
    elif draft.act in LATER_ACTS:
        yield from (before[tie.other] for tie in ties if tie.kind == "answers")
    else:
        yield from (before[tie.other] for tie in ties)
        yield from _around(parsed, draft, before, met)


def _around(parsed: Parsed, draft: Draft, before: list[Draft], met: _Met) -> Iterator[Draft]:
    """Yield the drafts of the same words, for one that points back all others, and those of the headings."""
    near = set[int]()
    keys = [key for key in _keys(parsed, draft) if key != HEADINGS]
    for at in merge(*(reversed(met.get(key, [])) for key in keys), reverse=True):
        if at not in near and _goes_on(parsed, draft, before[at]):
            near.add(at)
            yield before[at]
    if draft.points_back:
        back = range(len(before) - 1, -1, -1)
        yield from (before[at] for at in back if at not in near and _lasts(before[at]))
    yield from (before[at] for at in met.get(HEADINGS, ()))


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


def _take(draft: Draft, sources: Iterable[Draft]) -> Draft:
    """Take the time and the places of the nearest source that has them, unless a new one is stated."""
    time, places = draft.time, draft.places
    for other in sources:
        if time and places:
            break
        if not time and other.time and _fits_places(draft, other):
            time = _carried_time(other.time)
        if not places and other.places and _fits_time(draft.time, other):
            places = _carried_places(other.places)
    if time is draft.time and places is draft.places:
        return draft
    return replace(draft, time=time, places=places)


def _fits_places(draft: Draft, other: Draft) -> bool:
    """Tell whether the draft states no place of its own, or one that may be the same."""
    if not draft.places or not other.places:
        return True
    return may_be_one(draft.places[0], other.places[0])


def _fits_time(own: When | None, other: Draft) -> bool:
    return own is None or other.time is None or own.edtf == other.time.edtf


def _carried_time(time: When) -> When:
    return replace(time, carried=True)


def _carried_places(places: tuple[Place, ...]) -> tuple[Place, ...]:
    return tuple(replace(place, carried=True) for place in places)
