"""A Reading as cards: plain text, one fact a line, each with its span, for people and for diffs.

A line stands only where the text states it; `said` and `stance` always do.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from sayso.export.amounts import amount, fold, parts_line
from sayso.export.chain import said_line, stance_line
from sayso.model.claim import Claim, Reading, Term
from sayso.model.text import Span
from sayso.model.when import When
from sayso.model.where import Place
from sayso.model.who import Actor, Target
from sayso.packs.load import Pack

NAME: Final = "cards"
SUFFIX: Final = ".txt"
WIDTH: Final = 10

Line = tuple[str, str]


def write_cards(reading: Reading, pack: Pack, *, explain: bool = False, notes: bool = True) -> str:
    """Return one block of lines a claim, then one line a note of the document where asked for."""
    blocks = [card_of(claim, reading, pack, explain=explain) for claim in reading.claims]
    if notes and reading.notes:
        blocks.append(note_lines(reading))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def card_of(claim: Claim, reading: Reading, pack: Pack, *, explain: bool = False) -> str:
    """Return the block of lines of one claim; with explain, the entries that found it last."""
    axes = {group.name: group.axis for group in pack.groups}
    heads = {other.key: f"{other.act} {at(head_span(other))}" for other in reading.claims}
    lines = [_head(claim)]
    lines.extend(f"  {key:<{WIDTH}}{value}" for key, value in _facts(claim, axes, heads))
    if page := reading.document.page_of(head_span(claim)):
        lines.append(f"  {'page':<{WIDTH}}{page}")
    if explain:
        lines.extend(f"  {'rule':<{WIDTH}}{rule}" for rule in claim.rules)
    return "\n".join(lines)


def note_lines(reading: Reading) -> str:
    """Return one line a note of the document: its kind, the words and where they stand."""
    return "\n".join(
        f'note  {note.kind}  "{fold(reading.document[note.span])}" {at(note.span)}'
        for note in reading.notes
    )


def head_span(claim: Claim) -> Span:
    """Return the words of the count and its group, or those of the act where neither is there."""
    count = claim.count.span if claim.count else None
    group = claim.group.span if claim.group else None
    if count and group and group.end > count.start:
        return Span(count.start, group.end)
    return count or group or claim.act_span


def at(span: Span) -> str:
    """Return a span as `[start:end]`."""
    return f"[{span.start}:{span.end}]"


def _head(claim: Claim) -> str:
    number = amount(claim.count) if claim.count else "not stated"
    group = f"  {fold(claim.group.words)}" if claim.group else ""
    return f"{claim.act}  {number}{group}  {at(head_span(claim))}"


def _facts(claim: Claim, axes: Mapping[str, str], heads: Mapping[str, str]) -> Iterator[Line]:
    yield from _what(claim, axes)
    yield from _who(claim)
    yield from _where_and_when(claim)
    if claim.terms:
        yield "calls", (" or " if claim.joined == "or" else "; ").join(map(_term, claim.terms))
    yield "said", said_line(claim.attribution)
    yield "stance", stance_line(claim.stance)
    for tie in claim.relations:
        yield "tie", f"{tie.kind} {heads.get(tie.key, tie.key)}"
    for note in claim.notes:
        yield "note", f"{note.kind} {at(note.span)}"


def _what(claim: Claim, axes: Mapping[str, str]) -> Iterator[Line]:
    if claim.harm:
        yield "harm", claim.harm
    if claim.stage != "done":
        yield "stage", claim.stage
    if claim.parts:
        yield "parts", parts_line(claim, axes)
    if claim.sites:
        where = f" {at(claim.sites.span)}" if claim.sites.span else ""
        yield "sites", f"{amount(claim.sites)}{where}"


def _who(claim: Claim) -> Iterator[Line]:
    if claim.names:
        yield "names", "; ".join(f"{fold(name.words)} {at(name.span)}" for name in claim.names)
    if claim.perpetrator:
        yield from _actors(claim.perpetrator, claim.involvement)
    if claim.target:
        yield "target", _target(claim.target)
    if claim.means:
        yield "means", "; ".join(f"{fold(m.words)} ({m.kind}) {at(m.span)}" for m in claim.means)


def _where_and_when(claim: Claim) -> Iterator[Line]:
    for place in claim.places:
        yield "place", _place(place)
    if claim.time:
        yield "time", _time(claim.time)
    if claim.scope not in (None, "incident"):
        yield "scope", str(claim.scope)


def _actors(actor: Actor, involvement: str | None) -> Iterator[Line]:
    """Yield who did it, those named beside, and the body that another sentence names as theirs."""
    for one in (actor, *actor.others):
        yield "by", _actor(one, involvement)
    if actor.body and actor.body.carried:
        yield "of", f"{fold(actor.body.words)} ({actor.body.kind}) {at(actor.body.span)}, carried"


def _actor(actor: Actor, involvement: str | None) -> str:
    kind = f"{actor.kind}, {involvement}" if involvement else actor.kind
    return f"{fold(actor.words)} ({kind}) {at(actor.span)}"


def _target(target: Target) -> str:
    number = f"{amount(target.number)} " if target.number else ""
    return f"{number}{fold(target.words)} ({target.type}) {at(target.span)}"


def _place(place: Place) -> str:
    inside = f", in {fold(place.inside)}" if place.inside else ""
    return f"{fold(place.words)}{inside} {at(place.span)}{', carried' if place.carried else ''}"


def _time(time: When) -> str:
    carried = ", carried" if time.carried else ""
    resolved = f", {time.resolved}" if time.resolved else ""
    return f'{time.edtf} "{fold(time.words)}" {at(time.span)}{carried}{resolved}'


def _term(term: Term) -> str:
    return f'{term.term} "{fold(term.words)}" {at(term.span)}'
