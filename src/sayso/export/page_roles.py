"""A claim to its marks: every span that it rests on, with the field and the role it is drawn as."""

from collections.abc import Iterator, Sequence
from typing import Final

from sayso.export.marks import Mark
from sayso.model.claim import Claim
from sayso.model.text import Span
from sayso.model.who import Part

# Role, how the legend calls it; the order is that of the legend and the same for every side.
ROLES: Final[tuple[tuple[str, str], ...]] = (
    ("says", "who says"),
    ("act", "act, means"),
    ("number", "number"),
    ("whom", "whom, what"),
    ("by", "by whom"),
    ("place", "place"),
    ("time", "time"),
    ("legal", "legal word"),
)

Found = tuple[str, str, Span]


def marks_of(claims: Sequence[Claim]) -> list[Mark]:
    """Return the marks of all claims in the order of the text; claims are numbered from 1."""
    found = {
        Mark(span, role, number, field)
        for number, claim in enumerate(claims, 1)
        for role, field, span in fields_of(claim)
    }
    return sorted(found)


def fields_of(claim: Claim) -> Iterator[Found]:
    """Return the role, the field and the words of each value of a claim."""
    yield "act", "act", claim.act_span
    yield from (("act", "means", means.span) for means in claim.means)
    yield from _victims(claim)
    if claim.perpetrator:
        yield "by", "by", claim.perpetrator.span
    yield from (("place", "place", place.span) for place in claim.places)
    if claim.time:
        yield "time", "time", claim.time.span
    yield from (("legal", "term", term.span) for term in claim.terms)
    yield from _voices(claim)


def _victims(claim: Claim) -> Iterator[Found]:
    counts = (("count", claim.count), ("sites", claim.sites))
    yield from (("number", field, count.span) for field, count in counts if count and count.span)
    if claim.group:
        yield "whom", "group", claim.group.span
    for part in claim.parts:
        yield from _part(part)
    yield from (("whom", "name", name.span) for name in claim.names)
    if claim.target:
        yield "whom", "target", claim.target.span
        if claim.target.number and claim.target.number.span:
            yield "number", "objects", claim.target.number.span


def _part(part: Part) -> Iterator[Found]:
    if part.count.span:
        yield "number", "part", part.count.span
    if part.group:
        yield "whom", "part", part.group.span


def _voices(claim: Claim) -> Iterator[Found]:
    for hop in claim.attribution:
        if hop.speaker_span:
            yield "says", "speaker", hop.speaker_span
        yield from (("says", "speaker", member.span) for member in hop.members)
        if hop.cue_span:
            yield "says", "cue", hop.cue_span
    if claim.stance.span:
        yield "says", "stance", claim.stance.span
