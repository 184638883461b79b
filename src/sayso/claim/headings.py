"""The day and the place of a heading hold for the claims under it, where the document names no other."""

from dataclasses import replace

from sayso.claim.draft import Draft
from sayso.model.mention import Findings
from sayso.model.text import Parsed, Span
from sayso.model.when import When
from sayso.model.where import Place

HEADINGS = ("heading", "title")
SHORT = 14
LATER_ACTS = (
    "released",
    "bodies_found",
    "graves_found",
    "detained",
    "sentenced",
    "charge",
    "characterised",
)


def with_heading(parsed: Parsed, drafts: list[Draft], found: Findings) -> list[Draft]:
    """Give claims that state neither the only day and the only place of the headings above them."""
    spans = _headings(parsed, drafts)
    time = None if any(d.time for d in drafts) else _only_time(spans, found, parsed.doc.published)
    place = None if any(d.places for d in drafts) else _only_place(spans, found)
    return [_with(draft, time, place) for draft in drafts]


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


def _only_place(spans: tuple[Span, ...], found: Findings) -> Place | None:
    places = [m.value for m in found.places if any(span.holds(m.span) for span in spans)]
    return replace(places[-1], carried=True) if len({p.words for p in places}) == 1 else None


def _with(draft: Draft, time: When | None, place: Place | None) -> Draft:
    if draft.act in LATER_ACTS:
        return draft
    if time is not None and draft.time is None:
        draft = replace(draft, time=time)
    if place is not None and not draft.places:
        draft = replace(draft, places=(place,))
    return draft
