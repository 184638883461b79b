"""A checked quotation as text for people: the verdict, the sentence with carets, whose words, what is left out."""

from collections.abc import Iterator
from typing import Final

from sayso.export.amounts import amount, fold
from sayso.export.card import at
from sayso.export.chain import said_line, stance_line
from sayso.export.picture import Role, draw_roles
from sayso.model.claim import Claim
from sayso.model.quote import Nearest, Place, QuoteCheck, Sense
from sayso.model.text import Document

NAME: Final = "quotation"
WIDTH: Final = 10
SHOWN: Final = 10
LONGEST: Final = 400  # characters of a quotation in its first line

Line = tuple[str, str]


def write_quotation(check: QuoteCheck, doc: Document) -> str:
    """Return the block of lines of one quotation, each place where it stands after the other."""
    lines = [f'{check.verdict.replace("_", " ")}  "{_clip(fold(check.quote))}"{_where(check)}']
    for place in check.places[:SHOWN]:
        lines.extend(["", draw_roles(_roles(place), place.passages, doc)])
        lines.extend(f"  {key:<{WIDTH}}{value}" for key, value in _facts(place))
    if check.nearest:
        lines.extend(_nearest(check.nearest, doc))
    elif not check.places:
        lines.append("  no passage of the text is like it")
    lines.extend(f"  {'note':<{WIDTH}}{note}" for note in check.notes)
    return "\n".join(lines) + "\n"


def _clip(words: str) -> str:
    """Return words cut where nobody reads on, with their length."""
    if len(words) <= LONGEST:
        return words
    return f"{words[:LONGEST]} … ({len(words):,} characters)"


def _where(check: QuoteCheck) -> str:
    if not check.places:
        return ""
    listed = ", ".join(at(place.span) for place in check.places[:SHOWN])
    more = len(check.places) - SHOWN
    return f"  {listed}{f' and {more} more' if more > 0 else ''}"


def _roles(place: Place) -> Iterator[Role]:
    for piece in place.pieces:
        yield "quoted", piece
    for sense in place.cut:
        yield f"left out: {sense.kind}", sense.span
    for sense in place.around:
        yield f"around it: {sense.kind}", sense.span


def _facts(place: Place) -> Iterator[Line]:
    if not place.exact and len(place.pieces) == 1:
        yield "in text", f'"{fold(place.words)}"'
    yield "said", said_line(place.attribution)
    yield "stance", stance_line(place.stance)
    for key, senses in (
        ("carries", place.carries),
        ("left out", place.cut),
        ("around", place.around),
    ):
        if senses:
            yield key, "; ".join(map(_sense, senses))
    for claim in place.claims:
        yield "claim", _claim(claim)


def _sense(sense: Sense) -> str:
    return f'{sense.kind} "{fold(sense.words)}" {at(sense.span)}'


def _claim(claim: Claim) -> str:
    number = f" {amount(claim.count)}" if claim.count else ""
    group = f" {fold(claim.group.words)}" if claim.group else ""
    said = said_line(claim.attribution)
    return f"{claim.act}{number}{group}; {said}; {stance_line(claim.stance)}"


def _nearest(nearest: Nearest, doc: Document) -> Iterator[str]:
    """Yield the passage most like the words, with carets under what differs."""
    yield f"  nearest   {at(nearest.span)}, {nearest.shared:.0%} of its words; not accepted"
    roles = [
        (f'quoted as "{fold(item.quoted)}"' if item.quoted else "not in the quotation", item.span)
        for item in nearest.differences
        if item.span
    ]
    yield draw_roles(roles, (nearest.span,), doc)
    for item in nearest.differences:
        if item.span is None:
            yield f'  {"lacking":<{WIDTH}}"{fold(item.quoted)}" does not stand there'
