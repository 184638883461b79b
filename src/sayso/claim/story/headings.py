"""The day and the place of a heading hold for the claims under it, where the document names no other.

Figures that open a document, before any place or day, have those of its title where it names a region or a
stretch of days ("Violations in Osk province, May 2026"); what happened long ago is no other place.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.claim.day.age import is_older
from sayso.claim.draft import Draft
from sayso.model.mention import Findings
from sayso.model.text import Parsed, Span
from sayso.model.vocabulary import DEATHS, REMAINS, TOTALS
from sayso.model.when import When
from sayso.model.where import Place, may_be_one

HEADINGS = ("heading", "title")
SHORT = 14
LATER_ACTS = (
    "released",
    *REMAINS,
    "detained",
    "sentenced",
    "charge",
    "characterised",
)
AREA = 3  # of UCDP's scale: a district or more
STRETCH = 3  # of UCDP's scale: a week or more
LONG_AGO = 366  # days before print


@dataclass(frozen=True, slots=True)
class _Title:
    """What the headings state; whether the claims state none at all, or no place but that one, and one day."""

    time: When | None
    place: Place | None
    only_time: bool
    only_place: bool
    topic: bool
    day: When | None


def with_heading(parsed: Parsed, drafts: list[Draft], found: Findings) -> list[Draft]:
    """Give claims that state neither the only day and the only place of the headings above them."""
    spans = _headings(parsed, drafts)
    printed = parsed.doc.published
    time, place = _only_time(spans, found, printed), _only_place(parsed, spans, found, drafts)
    told = [one for one in drafts if not is_older(one.time, printed, LONG_AGO)]
    topic = _named_again(told, place) if place is not None else None
    title = _Title(
        time,
        place=topic or place,
        only_time=not any(one.time for one in drafts),
        only_place=not any(one.places for one in drafts),
        topic=topic is not None,
        day=_only_day(told) if topic else None,
    )
    opening = _opening(drafts)
    return [_with(draft, title, at < opening) for at, draft in enumerate(drafts)]


def _named_again(drafts: Sequence[Draft], title: Place) -> Place | None:
    """Return the title's place as a claim states it, where some do and none has another."""
    placed = [one for one in drafts if one.places]
    if not all(may_be_one(one.places[0], title) for one in placed):
        return None
    stated = (one.places[0] for one in placed if not one.places[0].carried)
    return next((replace(one, carried=True) for one in stated), None)


def _only_day(drafts: Sequence[Draft]) -> When | None:
    """Return the one day that claims state of what was done."""
    times = [one.time for one in drafts if one.time and one.act not in LATER_ACTS]
    days = [time for time in times if time.earliest and not time.carried]
    alike = len({day.edtf for day in days}) == 1 and (days[0].precision or 0) < STRETCH
    return replace(days[0], carried=True) if alike else None


def _opening(drafts: Sequence[Draft]) -> int:
    """Return how many claims come before the first that has a place or a single day."""
    return next(
        (
            at
            for at, draft in enumerate(drafts)
            if draft.places or (draft.time and (draft.time.precision or 0) < STRETCH)
        ),
        len(drafts),
    )


def _headings(parsed: Parsed, drafts: list[Draft]) -> tuple[Span, ...]:
    """Return the headings, and short lines without a full stop, that stand before the first claim."""
    first = min((draft.span.start for draft in drafts), default=0)
    return tuple(
        paragraph.span
        for paragraph in parsed.paragraphs
        if paragraph.span.end <= first
        and (paragraph.kind in HEADINGS or _is_short(parsed, paragraph.span))
    )


def _is_short(parsed: Parsed, span: Span) -> bool:
    tokens = parsed.tokens_in(span)
    if tokens and tokens[0].text.isupper() and len(tokens[0].text) > 2:
        return False
    return 0 < len(tokens) <= SHORT and tokens[-1].text not in (".", "!", "?", ":")


def _only_time(spans: tuple[Span, ...], found: Findings, published: str | None) -> When | None:
    """Return the one time of the headings that is not the day of print."""
    inside = [m.value for m in found.times if any(span.holds(m.span) for span in spans)]
    stated = [timed.when for timed in inside if timed.when is not None and not timed.role]
    whens = [when for when in stated if when.edtf != published]
    return replace(whens[-1], carried=True) if len({w.edtf for w in whens[-1:]}) == 1 else None


def _only_place(
    parsed: Parsed, spans: tuple[Span, ...], found: Findings, drafts: list[Draft]
) -> Place | None:
    """Return the one place of the headings, none of a speaker's name ("Statement of Olen Part", "Court of Osk")."""
    speakers = {(hop.speaker or "").lower() for draft in drafts for hop in draft.hops}
    spans = tuple(span for span in spans if parsed.doc[span].lower() not in speakers)
    places = [m.value for m in found.places if any(span.holds(m.span) for span in spans)]
    places = [place for place in places if place.words.lower() not in speakers]
    return replace(places[-1], carried=True) if len({p.words for p in places}) == 1 else None


def _with(draft: Draft, title: _Title, opens: bool) -> Draft:
    later = draft.act in LATER_ACTS
    if title.time is not None and draft.time is None and not later:
        over_all = opens and (title.time.precision or 0) >= STRETCH
        draft = replace(draft, time=title.time) if title.only_time or over_all else draft
    if title.day is not None and draft.time is None and draft.act in DEATHS:
        draft = replace(draft, time=title.day) if draft.scope not in TOTALS else draft
    if title.place is None or draft.places or (later and draft.act not in REMAINS):
        return draft
    wide = title.place.wide or (title.place.precision or 0) >= AREA
    sums_up = wide and (opens or (draft.scope in TOTALS and draft.time is not None))
    if title.topic or (not later and (title.only_place or sums_up)):
        return replace(draft, places=(title.place,))
    return draft
