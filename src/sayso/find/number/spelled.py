"""Reading a value written in numerals: two hundred and thirteen, forty-two, a dozen, twenty-first."""

from dataclasses import dataclass, replace
from decimal import Decimal

from sayso.find.number.drafts import Value, exact
from sayso.find.number.words import Tape, factor_word, read_small

LARGEST = 10**15
HUNDRED, THOUSAND = 100, 1000


@dataclass(frozen=True, slots=True)
class Sum:
    """A numeral half read: what is closed by a thousand, what is open, and what may still be added.

    A further small numeral must lie below `room`, a further thousand below `ceiling`.
    """

    stop: int
    total: Decimal
    current: Decimal
    room: int
    ceiling: int = LARGEST
    scale: int = 1
    is_closed: bool = False


def read_spelled(tape: Tape, index: int, floor: int) -> Value | None:
    """Return the value of the numerals that start at the piece, or None."""
    entry = tape.words.spelled.get(tape.at(index).low)
    if entry is None:
        return None
    if entry.role == "ordinal":
        return Value(index, index + 1, entry.value, entry.value, entry.rule, ordinal=True)
    first, start = index, _start(tape, index)
    if start is None:
        if entry.role not in ("scale", "collective"):
            return None
        if article := tape.behind("article", index, floor):
            first = article.first
        elif entry.kind:
            return None
        start = Sum(index, Decimal(0), Decimal(1), 0)
    grown = _grow(tape, start)
    number = grown.total + grown.current
    if ordinal := _ordinal_end(tape, grown):
        number, stop = number + ordinal[0], ordinal[1]
        return Value(first, stop, exact(number), exact(number), entry.rule, ordinal=True)
    half = tape.ahead("and_a_half", grown.stop) if grown.scale > 1 else None
    if half:
        number += Decimal(grown.scale) / 2
    value, stop = exact(number), half.stop if half else grown.stop
    return Value(first, stop, value, value, entry.rule, scale=grown.scale)


def _start(tape: Tape, index: int) -> Sum | None:
    small = read_small(tape, index)
    if small is None:
        return None
    number, stop = small
    if half := tape.ahead("and_a_half", stop):
        return Sum(half.stop, Decimal(0), Decimal(number) + Decimal("0.5"), 0)
    room = 10 if number >= 20 and number % 10 == 0 else 0
    return Sum(stop, Decimal(0), Decimal(number), room)


def _grow(tape: Tape, start: Sum) -> Sum:
    """Multiply and add the numerals that follow, until one does not fit."""
    state = start
    while not state.is_closed:
        grown = _multiply(tape, state) or _add(tape, state)
        if grown is None:
            break
        state = grown
    return state


def _multiply(tape: Tape, state: Sum) -> Sum | None:
    hyphen = tape.at(state.stop).raw == "-" and tape.glued(state.stop)
    at = state.stop + 1 if hyphen else state.stop
    factor = factor_word(tape, at, counted=True)
    if factor is None or not state.current:
        return None
    if factor < THOUSAND:
        if state.current >= HUNDRED:
            return None
        return replace(
            state,
            stop=at + 1,
            current=state.current * factor,
            room=factor if factor == HUNDRED else 0,
            scale=factor if not state.total else 1,
            is_closed=factor != HUNDRED,
        )
    if factor >= state.ceiling:
        return None
    scale = factor if not state.total else 1
    total = state.total + state.current * factor
    return Sum(at + 1, total, Decimal(0), THOUSAND, ceiling=factor, scale=scale)


def _add(tape: Tape, state: Sum) -> Sum | None:
    if state.room < HUNDRED:
        return None
    joined = tape.ahead("and", state.stop)
    small = read_small(tape, joined.stop if joined else state.stop)
    if small is None or small[0] >= state.room:
        return None
    room = 10 if small[0] >= 20 and small[0] % 10 == 0 else 0
    return replace(state, stop=small[1], current=state.current + small[0], room=room, scale=1)


def _ordinal_end(tape: Tape, state: Sum) -> tuple[int, int] | None:
    """Return the last numeral and its end where it is an ordinal ("forty-first")."""
    at = state.stop
    if tape.at(at).raw == "-" and tape.glued(at):
        at += 1
    elif state.room >= HUNDRED and (joined := tape.ahead("and", at)):
        at = joined.stop
    entry = tape.words.spelled.get(tape.at(at).low)
    if entry is None or entry.role != "ordinal" or entry.value is None:
        return None
    return (entry.value, at + 1) if entry.value < state.room else None
