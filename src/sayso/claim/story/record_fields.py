"""The fields of a form hold for the claims of its record: "Date: 3 May 2026", "Location: Osk, Tarl province".

A record goes from one label to the next of the same words ("Case: 12", "Case: 13"); behind a claim that states
a place or a day the field holds only for what can take neither from it (`late`). A field named twice says nothing.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.claim.draft import Draft
from sayso.claim.story.headings import LATER_ACTS
from sayso.claim.story.other_incident import is_other_incident
from sayso.model.mention import Findings, mentions_in
from sayso.model.text import Parsed, Span
from sayso.model.when import When
from sayso.model.where import Place
from sayso.packs.load import Pack
from sayso.packs.lookup import link

LABEL = 4  # words
VALUE = 12  # words
FEWEST = 3  # labels of a form
TAKEN = ("detained",)  # what a record may be of, though elsewhere it comes after a deed


@dataclass(frozen=True, slots=True)
class _Field:
    paragraph: int
    label: str
    value: Span


@dataclass(frozen=True, slots=True)
class _Record:
    first: int
    place: Place | None
    when: When | None


def with_record_fields(
    parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack, *, late: bool = False
) -> list[Draft]:
    """Give claims in a record of a form the place and the day of its fields, where nothing before states any."""
    records = list(_records(parsed, found, pack))
    if not records:
        return drafts
    placed, dated = -1, -1  # the last record that states a place, a day of its own
    given = []
    for draft in drafts:
        number = bisect_right(records, _paragraph(parsed, draft), key=_first) - 1
        placed = number if any(not place.carried for place in draft.places) else placed
        dated = number if draft.time and not draft.time.carried else dated
        if number >= 0 and _can_have(parsed, draft, pack):
            record = records[number]
            if record.place and not draft.places and (late or placed != number):
                draft = replace(draft, places=(record.place,))
            if record.when and draft.time is None and (late or dated != number):
                draft = replace(draft, time=record.when)
        given.append(draft)
    return given


def _first(record: _Record) -> int:
    return record.first


def _paragraph(parsed: Parsed, draft: Draft) -> int:
    return parsed.sentence_at(draft.token).paragraph if draft.token >= 0 else -1


def _can_have(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    if draft.token < 0 or is_other_incident(parsed, draft, pack):
        return False
    return draft.act not in LATER_ACTS or draft.act in TAKEN


def _records(parsed: Parsed, found: Findings, pack: Pack) -> Iterator[_Record]:
    """Yield the records of the forms in a document, none where there are too few labels for one."""
    fields = list(_fields(parsed))
    if len(fields) < FEWEST or not any(_is_named(one.label, _known(pack), pack) for one in fields):
        return
    starts = [place for place, one in enumerate(fields) if one.label == fields[0].label]
    for start, stop in zip(starts, (*starts[1:], len(fields)), strict=True):
        record = fields[start:stop]
        if len(record) >= FEWEST:
            places = [
                one for one in record if _is_named(one.label, link(pack, "place_field"), pack)
            ]
            days = [one for one in record if _is_named(one.label, link(pack, "day_field"), pack)]
            yield _Record(
                record[0].paragraph,
                _place_of(parsed, places[0].value, found, pack) if len(places) == 1 else None,
                _day_of(days[0].value, found) if len(days) == 1 else None,
            )


def _known(pack: Pack) -> frozenset[str]:
    return link(pack, "place_field") | link(pack, "day_field")


def _fields(parsed: Parsed) -> Iterator[_Field]:
    """Yield the labels that stand before a colon at the start of a line, with what stands behind."""
    for paragraph in parsed.paragraphs:
        line = parsed.doc[paragraph.span]
        label, colon, value = line.partition(":")
        words = label.lower().split()
        if not colon or "\n" in line or not 0 < len(words) <= LABEL or not value.strip():
            continue
        start = paragraph.span.start + len(label) + 1 + len(value) - len(value.lstrip())
        yield _Field(paragraph.index, " ".join(words), Span(start, start + len(value.strip())))


def _is_named(label: str, names: frozenset[str], pack: Pack) -> bool:
    """Tell whether a label has a word for a field, and none but those that may stand beside it."""
    words = set(label.split())
    return bool(words & names) and words <= names | link(pack, "beside_field")


def _place_of(parsed: Parsed, value: Span, found: Findings, pack: Pack) -> Place | None:
    """Return the place of a field: what stands before its first comma, inside what stands behind."""
    text = parsed.doc[value].rstrip(".")
    name, _, rest = (part.strip() for part in text.partition(","))
    first = name.split()[:1]
    if not first or not name[0].isupper() or len(text.split()) > VALUE:
        return None
    if first[0].lower() in link(pack, "unknown_field"):
        return None
    span = Span(value.start, value.start + len(name))
    named = next(
        (one.value for one in mentions_in(found.places, value) if one.span.meets(span)), None
    )
    place = named if named is not None and named.words == name else Place(name, span)
    return replace(place, inside=place.inside or rest or None, carried=True)


def _day_of(value: Span, found: Findings) -> When | None:
    """Return the one day of a field."""
    timed = [one.value for one in mentions_in(found.times, value)]
    whens = [one.when for one in timed if one.when is not None and not one.role]
    return replace(whens[0], carried=True) if len(whens) == 1 else None
