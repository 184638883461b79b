"""Digits inside a code: T-72, M23, 9AB8, 555-123-4567: no quantity, one identifier."""

from sayso.find.number.lexer import DIGITS, WORD
from sayso.find.number.words import Tape

JOINERS = ("-", "_", "/", ".")
TIES = ("-", "_", "/")
ENDINGS = (
    "short_scale",
    "bound_after",
    "unit_glued",
    "unit_of_measure",
    "ordinal_ending",
    "clock_after",
    "decade_ending",
    "percent_glued",
    "percent",
    "money_glued",
    "currency_code",
    "currency_word",
)


def find_code(tape: Tape, index: int, floor: int) -> tuple[int, int] | None:
    """Return the first and the last-but-one piece of the code that holds the digits, or None."""
    if not (_is_led(tape, index, floor) or _is_trailed(tape, index) or _is_chain(tape, index)):
        return None
    first, stop = index, index + 1
    while first > floor and tape.glued(first) and _belongs(tape, first - 1):
        first -= 1
    while tape.glued(stop) and _belongs(tape, stop):
        stop += 1
    while tape.at(first).raw in JOINERS:
        first += 1
    while tape.at(stop - 1).raw in JOINERS:
        stop -= 1
    return first, stop


def _belongs(tape: Tape, index: int) -> bool:
    piece = tape.at(index)
    return piece.sort in (WORD, DIGITS) or piece.raw in JOINERS


def _is_led(tape: Tape, index: int, floor: int) -> bool:
    """Tell whether letters are glued before the digits, or tied to them by a hyphen."""
    if index <= floor or not tape.glued(index):
        return False
    before = tape.at(index - 1)
    if before.sort == WORD:
        return True
    if before.raw not in TIES or index - 1 <= floor or not tape.glued(index - 1):
        return False
    word = tape.at(index - 2)
    if word.sort != WORD:
        return False
    return before.raw != "-" or not tape.is_word("hyphen_prefix", index - 2)


def _is_trailed(tape: Tape, index: int) -> bool:
    """Tell whether letters that are no unit, factor or ending are glued behind the digits."""
    after = tape.at(index + 1)
    if not tape.glued(index + 1):
        return False
    if after.raw == "_":
        return True
    if after.sort != WORD or not after.raw[0].isalpha():
        return False
    found = [tape.ahead(role, index + 1) for role in ENDINGS]
    return not any(match and not _runs_on(tape, match.stop) for match in found)


def _runs_on(tape: Tape, stop: int) -> bool:
    return tape.glued(stop) and tape.at(stop).sort == DIGITS


def _is_chain(tape: Tape, index: int) -> bool:
    """Tell whether digits are tied by a slash, or three runs by hyphens, and are no share."""
    if (
        tape.at(index + 1).raw == "/"
        and tape.at(index + 2).sort == DIGITS
        and tape.glued(index + 2)
    ):
        after = index + 3
        return not (tape.is_word("share_of", after) or tape.is_word("unit_of_measure", after))
    ties = (tape.at(index + 1).raw, tape.at(index + 3).raw)
    digits = (tape.at(index + 2).sort, tape.at(index + 4).sort)
    glued = all(tape.glued(index + step) for step in range(1, 5))
    return ties == ("-", "-") and digits == (DIGITS, DIGITS) and glued
