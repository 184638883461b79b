"""The bare value of a number, before bounds, units and kinds are read around it."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from sayso.find.number_words import Tape
from sayso.model.quantity import Amount


@dataclass(frozen=True, slots=True)
class Value:
    """What stands at pieces `first` to `stop`; `scale` is the last factor ("million", "dozen").

    A value without ends is a share, a vague word, or digits too long to be a
    number; `sort` is number, zero, long, both, decade or
    escalated.
    """

    first: int
    stop: int
    low: Amount | None
    high: Amount | None
    rule: str
    scale: int = 1
    vague: bool = False
    about: bool = False
    ordinal: bool = False
    share: tuple[int, int] | None = None
    sort: str = "number"


def exact(number: Decimal | Fraction) -> Amount:
    """Return a whole number as int, any other as float."""
    return int(number) if number == int(number) else float(number)


def factor_word(tape: Tape, index: int, *, counted: bool = False) -> int | None:
    """Return the factor that a word multiplies by ("hundred", "million", "dozen"), or None.

    A word that is a factor only behind a numeral ("three score") needs `counted`.
    """
    entry = tape.words.spelled.get(tape.at(index).low)
    if entry is None or (entry.kind and not counted) or entry.role not in ("scale", "collective"):
        return None
    return entry.value
