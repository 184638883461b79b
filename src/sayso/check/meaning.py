"""What words carry at a place, what beside them is left out, and what merely stands around them.

Numbers come with their bounds from the finder of numbers, denials from the speeches and
claims, negations from the grammar; no word of a text is judged by a list of this room.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from sayso.check.beside import find_beside
from sayso.check.denials import cue_of, denies, find_denials
from sayso.check.negations import find_negations
from sayso.check.tokens import tokens_at
from sayso.model.claim import Claim
from sayso.model.mention import Mention
from sayso.model.quantity import Number
from sayso.model.quote import Grounds, Sense, Stand
from sayso.model.said import Stance
from sayso.model.text import Document, Span, Token
from sayso.packs.load import Pack

NAMING: Final = ("date_part", "identifier", "ordinal")
AROUND: Final = {
    "hedged": "hedge",
    "possible": "hedge",
    "unverified": "hedge",
    "alleged": "allegation",
    "hypothetical": "condition",
    "sought": "demand",
    "no_position": "no_position",
}


def carried(stand: Stand, grounds: Grounds, pack: Pack) -> tuple[Sense, ...]:
    """Return the numbers, bounds, negations and denials inside the words."""
    doc = grounds.parsed.doc
    found: list[Sense] = []
    for mention in grounds.numbers:
        found.extend(sense for sense in _of_number(mention, grounds) if stand.holds(sense.span))
    for negation in find_negations(grounds, pack):
        if stand.holds(negation.span):
            found.append(Sense("negation", doc[negation.span], negation.span))
    for speech in grounds.found.speeches:
        where = cue_of(speech)
        if denies(speech) and where is not None and stand.holds(where):
            found.append(Sense("denial", doc[where], where))
    return _in_order(found)


def left_out(stand: Stand, grounds: Grounds, pack: Pack) -> tuple[Sense, ...]:
    """Return the bounds, negations and denials outside the words that bear on them."""
    tokens = tokens_at(stand, grounds.parsed)
    found = [
        *_cut_numbers(stand, grounds),
        *_cut_negations(stand, tokens, grounds, pack),
        *(s for s in find_denials(tokens, grounds, pack) if not stand.holds(s.span)),
    ]
    return _in_order(found)


def around(
    stand: Stand, grounds: Grounds, stance: Stance, claims: tuple[Claim, ...]
) -> tuple[Sense, ...]:
    """Return the hedges, conditions and stages outside the words that bear on them."""
    doc = grounds.parsed.doc
    found = list(_stages(stand, grounds))
    staged = [sense.span for sense in found]
    for item in (stance, *(claim.stance for claim in claims)):
        kind = AROUND.get(item.value) or AROUND.get(item.certainty)
        if kind is None or item.span is None or stand.holds(item.span) or item.span in staged:
            continue
        if item.span.holds(stand.span):
            end = item.span.end
            found.append(Sense("question", doc.text[end - 1 : end], Span(end - 1, end)))
        else:
            found.append(Sense(kind, doc[item.span], item.span))
    found.extend(_replies(grounds, {claim.key for claim in claims}))
    outside = [sense for sense in _in_order(found) if not stand.holds(sense.span)]
    return tuple(sorted([*outside, *_gaps(stand, grounds)], key=lambda item: item.span))


def _stages(stand: Stand, grounds: Grounds) -> Iterator[Sense]:
    """Yield the words outside that say how far the deed came ("tried to")."""
    for act in grounds.found.acts:
        governed = act.value.governed
        if governed is not None and governed.token >= 0 and stand.holds(act.span):
            where = grounds.parsed.tokens[governed.token].span
            if not stand.holds(where):
                yield Sense("stage", grounds.parsed.doc[where], where)


def _gaps(stand: Stand, grounds: Grounds) -> Iterator[Sense]:
    """Yield the words between the pieces, which the quoter left out."""
    doc = grounds.parsed.doc
    for before, after in pairwise(stand.pieces):
        words = doc.text[before.end : after.start]
        start = before.end + len(words) - len(words.lstrip())
        if words.strip():
            yield Sense("gap", words.strip(), Span(start, start + len(words.strip())))


def _replies(grounds: Grounds, keys: set[str]) -> Iterator[Sense]:
    """Yield the words by which somebody answers one of the claims, wherever they stand."""
    doc = grounds.parsed.doc
    for claim in grounds.claims:
        where = claim.attribution[0].cue_span
        answered = {tie.key for tie in claim.relations if tie.kind == "answers"}
        if where is not None and answered & keys and claim.key not in keys:
            yield Sense("reply", doc[where], where)


def _of_number(mention: Mention[Number], grounds: Grounds) -> Iterator[Sense]:
    doc, core = grounds.parsed.doc, mention.value.core or mention.span
    if mention.value.low == mention.value.high == 0 or mention.value.kind in NAMING:
        return
    yield Sense("number", doc[core], core)
    yield from _bounds(doc, _without(mention.span, (core,)))


def _bounds(doc: Document, spans: Iterable[Span]) -> Iterator[Sense]:
    """Yield what bounds a number, without the white space around it."""
    for span in spans:
        words = doc[span]
        start = span.start + len(words) - len(words.lstrip())
        if words.strip():
            yield Sense("bound", words.strip(), Span(start, start + len(words.strip())))


def _cut_numbers(stand: Stand, grounds: Grounds) -> Iterator[Sense]:
    """Yield the parts of numbers that stand outside while the rest of the number stands inside."""
    doc = grounds.parsed.doc
    for mention in grounds.numbers:
        if _is_headless(mention, stand, grounds):
            yield Sense("bound", doc[mention.span], mention.span)
        if any(stretch.holds(mention.span) for stretch in stand.owned):
            yield Sense("number", doc[mention.span], mention.span)
        if stand.holds(mention.span) or not stand.meets(mention.span):
            continue
        if mention.value.low == mention.value.high == 0:
            yield Sense("negation", doc[mention.span], mention.span)
            continue
        core = mention.value.core or mention.span
        if not stand.holds(core):
            yield Sense("number", doc[mention.span], mention.span)
            continue
        yield from _bounds(doc, _without(mention.span, stand.pieces))


def _is_headless(mention: Mention[Number], stand: Stand, grounds: Grounds) -> bool:
    """Tell whether a share or a part of a whole ends where the words begin ("a third of | the farmers")."""
    text, start = grounds.parsed.doc.text, stand.span.start
    words = text[mention.span.start : start].split()
    partial = mention.value.share is not None or (mention.value.vague and words[-1:] == ["of"])
    near = mention.span.end <= start and not text[mention.span.end : start].strip(" of")
    return partial and near and len(words) < 8


def _without(span: Span, pieces: Iterable[Span]) -> Iterator[Span]:
    """Yield what is left of a span outside the pieces."""
    at = span.start
    for piece in sorted(pieces):
        if piece.end <= at or piece.start >= span.end:
            continue
        if piece.start > at:
            yield Span(at, piece.start)
        at = piece.end
    if at < span.end:
        yield Span(at, span.end)


def _cut_negations(
    stand: Stand, tokens: tuple[Token, ...], grounds: Grounds, pack: Pack
) -> Iterator[Sense]:
    """Yield the negations outside the words that reach into them, and those that touch them."""
    doc = grounds.parsed.doc
    inside = {token.index for token in tokens}
    for negation in find_negations(grounds, pack):
        if not stand.holds(negation.span) and inside & negation.reach:
            yield Sense("negation", doc[negation.span], negation.span)
    for token in find_beside(tokens, grounds, pack):
        yield Sense("negation", token.text, token.span)


def _in_order(found: Iterable[Sense]) -> tuple[Sense, ...]:
    """Return the senses in the order of the text, each span once, without spans that others hold."""
    kept: list[Sense] = []
    for sense in sorted(found, key=lambda item: (item.span.start, -item.span.end)):
        if not any(other.span.holds(sense.span) for other in kept):
            kept.append(sense)
    return tuple(kept)
