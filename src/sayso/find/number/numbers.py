"""Every number of a text: how much, how sure, and what kind of number it is.

1. cut the text into pieces; 2. at each digit or numeral read a term; 3. join it
with the next into a range; 4. gather the bounds around it; 5. decide its kind;
6. apply the bounds. Each piece is passed once.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from sayso.find.number.bounds import apply_effects, gather_bounds
from sayso.find.number.drafts import Draft
from sayso.find.number.kinds import decide_kind
from sayso.find.number.lexer import CLOCK, DATE, DIGITS, WORD, Piece
from sayso.find.number.ranges import join_second_end, read_range
from sayso.find.number.shares import with_ratio, with_whole
from sayso.find.number.terms import read_term
from sayso.find.number.words import Tape, lay_tape
from sayso.model.mention import Mention
from sayso.model.quantity import Number
from sayso.model.text import Parsed, Span
from sayso.packs.load import Pack

NUMERIC = (DIGITS, CLOCK, DATE)


def read_numbers(text: str, pack: Pack) -> tuple[Mention[Number], ...]:
    """Return the numbers of a raw text in its order; no two of them overlap."""
    return tuple(_walk(lay_tape(text, pack)))


@lru_cache(maxsize=4)
def numbers_of(parsed: Parsed, pack: Pack) -> tuple[Mention[Number], ...]:
    """Return the numbers of a document, read once for all who ask."""
    return tuple(find_numbers(parsed, pack))


def find_numbers(parsed: Parsed, pack: Pack) -> Iterator[Mention[Number]]:
    """Yield the numbers of a document outside its furniture, each with its head token."""
    starts = [token.span.start for token in parsed.tokens]
    for mention in read_numbers(_without_furniture(parsed), pack):
        core = mention.value.core or mention.span
        token = bisect_right(starts, core.end - 1) - 1
        inside = token >= 0 and parsed.tokens[token].span.meets(core)
        yield replace(mention, token=token) if inside else mention


def _without_furniture(parsed: Parsed) -> str:
    """Return the text with furniture turned into line breaks of the same length."""
    text, kept, at = parsed.doc.text, [], 0
    for span in sorted(parsed.doc.furniture):
        if span.end > at:
            kept.append(text[at : span.start])
            kept.append("\n" * (span.end - max(at, span.start)))
            at = span.end
    return "".join([*kept, text[at:]])


def _walk(tape: Tape) -> Iterator[Mention[Number]]:
    index = floor = 0
    starts = tape.words.starts
    while index < len(tape.pieces):
        piece = tape.pieces[index]
        draft = None
        if piece.sort in NUMERIC or piece.low in starts or _is_sign(piece):
            draft = _read(tape, index, floor)
        if draft is None:
            index += 1
            continue
        yield _mention(tape, draft)
        index = floor = max(draft.stop, index + 1)


def _is_sign(piece: Piece) -> bool:
    return piece.sort == WORD and len(piece.raw) == 1 and piece.raw.isnumeric()


def _read(tape: Tape, index: int, floor: int) -> Draft | None:
    term = read_term(tape, index, floor)
    if term is None:
        return None
    if term.value.share:
        term = with_whole(tape, term)
    elif (ratio := with_ratio(tape, term)) is not None:
        term = ratio
    else:
        term = read_range(tape, term, floor)
    bounded = join_second_end(tape, gather_bounds(tape, term, floor))
    draft = decide_kind(tape, bounded, floor)
    return None if draft is None else apply_effects(draft)


def _mention(tape: Tape, draft: Draft) -> Mention[Number]:
    value = draft.term.value
    first, stop = draft.core
    number = Number(
        kind=draft.kind,
        low=draft.low,
        high=draft.high,
        about=value.about or "about" in draft.effects or "nearly" in draft.effects,
        vague=value.vague,
        additive=draft.additive and draft.kind == "count",
        definite=draft.definite and draft.kind == "count",
        share=value.share,
        unit=draft.term.unit,
        core=_span(tape, first, stop),
    )
    return Mention("number", _span(tape, draft.first, draft.stop), number, draft.rule)


def _span(tape: Tape, first: int, stop: int) -> Span:
    return Span(tape.at(first).start, tape.at(stop - 1).end)
