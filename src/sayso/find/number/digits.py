"""Reading a value written in digits: 1,250 - 12 500 - 2.5m - 4 hundred million - 2 1/2 signs."""

from decimal import Decimal
from fractions import Fraction
from unicodedata import numeric

from sayso.find.number.drafts import Value, exact
from sayso.find.number.lexer import DIGITS, WORD
from sayso.find.number.words import Tape, factor_word

LONGEST_DIGITS = 18
LARGEST_SCALE = 10**15


def read_digits(tape: Tape, index: int, money: bool) -> Value:
    """Return the value of the digits at the piece; `money` makes a glued "m" a million."""
    rule = tape.words.digits_rule
    number, stop = _digits_at(tape, index)
    if number is None:
        return Value(index, stop, None, None, rule, sort="long")
    if tape.glued(stop) and (part := _unicode_part(tape.at(stop).raw)):
        number, stop = number + Decimal(part.numerator) / Decimal(part.denominator), stop + 1
    if share := _slash_share(tape, index, stop):
        return Value(index, stop + 2, None, None, rule, share=share)
    scale, stop = _scales_at(tape, stop, money)
    value = exact(number * scale)
    return Value(index, stop, value, value, rule, scale=scale)


def read_sign(tape: Tape, index: int) -> Value | None:
    """Read a fraction sign that stands alone."""
    part = _unicode_part(tape.at(index).raw)
    if part is None:
        return None
    share = (part.numerator, part.denominator)
    return Value(index, index + 1, None, None, tape.words.digits_rule, share=share)


def _digits_at(tape: Tape, index: int) -> tuple[Decimal | None, int]:
    """Join groups of three that a space divides ("12 500") and return the number with its end."""
    marks, stop = tape.words.thousands, index + 1
    digits = tape.at(index).raw
    if digits.isdecimal() and len(digits) <= 3 and tape.at(index - 1).sort != DIGITS:
        while _is_group(tape, stop) and not tape.behind("month", index):
            digits, stop = digits + tape.at(stop).raw, stop + 1
    for mark in marks:
        digits = digits.replace(mark, "")
    digits = digits.replace(tape.words.decimal, ".")
    if digits.count(".") > 1 or len(digits) > LONGEST_DIGITS:
        return None, stop
    return Decimal(digits), stop


def _is_group(tape: Tape, index: int) -> bool:
    piece, before = tape.at(index), tape.at(index - 1)
    return (
        piece.sort == DIGITS
        and len(piece.raw) == 3
        and piece.raw.isdecimal()
        and piece.start - before.end == 1
        and tape.gap(index) in tape.words.thousands
    )


def _unicode_part(raw: str) -> Fraction | None:
    """Return the value of a one-character fraction such as a half sign."""
    if len(raw) != 1 or raw.isdecimal() or not raw.isnumeric() or raw.isdigit():
        return None
    part = Fraction(numeric(raw)).limit_denominator(100)
    return part if 0 < part < 1 else None


def _slash_share(tape: Tape, index: int, stop: int) -> tuple[int, int] | None:
    """Read "1/3" before "of" or a unit as a share."""
    over = tape.at(stop + 1)
    if tape.at(stop).raw not in ("/", "⁄") or over.sort != DIGITS or not tape.glued(stop + 1):
        return None
    top, bottom = tape.at(index).raw, over.raw
    if not (top.isdecimal() and bottom.isdecimal() and len(top) < 4 and len(bottom) < 4):
        return None
    fits = 0 < int(top) < int(bottom) and tape.is_word("share_of", stop + 2)
    return (int(top), int(bottom)) if fits else None


def _scales_at(tape: Tape, stop: int, money: bool) -> tuple[int, int]:
    """Read the factors behind digits: "million", "hundred million", a glued "m", "k", "bn"."""
    scale = 1
    if tape.glued(stop) and (short := tape.ahead("short_scale", stop)) and short.entry.value:
        runs_on = tape.glued(short.stop) and tape.at(short.stop).sort in (WORD, DIGITS)
        if not runs_on and (money or not _is_length(tape, stop)):
            return short.entry.value, short.stop
    while True:
        at = stop + 1 if tape.at(stop).raw == "-" and tape.glued(stop) else stop
        factor = factor_word(tape, at, counted=True)
        if factor is None or scale * factor > LARGEST_SCALE:
            return scale, stop
        scale, stop = scale * factor, at + 1


def _is_length(tape: Tape, index: int) -> bool:
    """Tell whether a letter behind digits is a unit ("a 5m wall", "5m deep"), not a factor."""
    if not tape.is_word("unit_glued", index):
        return False
    after = tape.at(index + 1)
    if after.sort != WORD or tape.glued(index + 1):
        return True
    return tape.is_word("length_after", index + 1) or tape.behind("article", index - 1) is not None
