"""What a hop takes from elsewhere: from an earlier hop of its speaker, from the full name, from a name beside."""

from dataclasses import replace

from sayso.find.said.named import Named
from sayso.find.said.sources import describe
from sayso.find.said.voices import NAMES
from sayso.model.said import Hop
from sayso.model.text import Parsed, Span
from sayso.packs.load import Pack


def as_before(hop: Hop, before: Hop) -> Hop:
    """Return the hop with the speaker of an earlier one."""
    return replace(
        hop,
        speaker=before.speaker,
        kind=before.kind,
        anonymous=before.anonymous,
        speaks_for=before.speaks_for,
        medium=hop.medium or before.medium,
        members=before.members,
    )


def with_body(parsed: Parsed, pack: Pack, named: Named, full: Span) -> Named:
    """Return the source with the body that it speaks for where its full name stands."""
    last = parsed.tokens_in(full)[-1]
    if last.tag not in NAMES:
        return named
    there = describe(parsed, pack, last.index)
    return replace(named, body=there.body, body_span=there.body_span)


def kind_at(parsed: Parsed, pack: Pack, span: Span, otherwise: str) -> str:
    """Return the kind that the head of a longer name shows, or the kind known otherwise."""
    inside = [token for token in parsed.tokens_in(span) if token.dep != "compound"]
    for token in inside:
        if token.head == token.index or not span.holds(parsed.tokens[token.head].span):
            found = describe(parsed, pack, token.index).kind
            return otherwise if found == "unknown" else found
    return otherwise


def one_of_two_names(parsed: Parsed, heads: tuple[int, ...]) -> tuple[int, ...]:
    """Return the name alone that a comma sets beside its office ("one of the men, Ilko Daran")."""
    if len(heads) != 2 or parsed.tokens[heads[1]].entity != "PERSON":
        return heads
    first, last = heads
    between = parsed.tokens[first + 1 : last]
    beside = parsed.tokens[first].tag not in NAMES and any(t.text == "," for t in between)
    return (last,) if beside and not any(t.pos == "CCONJ" for t in between) else heads
