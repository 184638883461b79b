"""A part of a whole: a third of the 90, half of them, one in five; the ends are not computed."""

from dataclasses import replace

from sayso.find.number.drafts import Term
from sayso.find.number.lexer import DIGITS, WORD
from sayso.find.number.terms import read_value
from sayso.find.number.words import Tape

LARGEST_SHARE = 9
RATIO_BASES = (3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000)


def with_whole(tape: Tape, share: Term) -> Term:
    """Take "of them" or "of the 90" into the words of a share."""
    of = tape.ahead("share_of", share.stop)
    if of is None:
        return share
    if whom := tape.ahead("share_whom", of.stop):
        noun = tape.is_plain(whom.stop) and not tape.is_word("function", whom.stop)
        return share if whom.entry.kind and noun else _reaching(share, whom.stop)
    at = of.stop
    if pointing := tape.ahead("definite_before", at):
        at = pointing.stop
    whole = read_value(tape, at, at, False)
    if whole is None or whole.low is None or whole.ordinal or whole.first != at:
        return share
    return _reaching(share, whole.stop)


def with_ratio(tape: Tape, term: Term) -> Term | None:
    """Read "one in five", "one out of three" as a share; "five out of 31" is a count of a whole."""
    top = term.low
    joiner = tape.ahead("ratio", term.stop)
    if joiner is None or term.kind or not term.is_single or not isinstance(top, int):
        return None
    base = tape.at(joiner.stop)
    if base.sort not in (DIGITS, WORD):
        return None
    value = read_value(tape, joiner.stop, joiner.stop, False)
    if value is None or not isinstance(value.low, int) or value.low != value.high or value.ordinal:
        return None
    loose = joiner.entry.kind == "loose"
    fits = top == 1 or (base.sort == WORD and tape.at(term.first).sort == WORD)
    if not 0 < top < value.low or (top > LARGEST_SHARE and joiner.entry.kind):
        return None
    if joiner.entry.kind == "round" and value.low not in RATIO_BASES:
        return None
    if loose and not (fits and value.low in RATIO_BASES and _counts_on(tape, value.stop)):
        return None
    share = replace(term.value, stop=value.stop, low=None, high=None, share=(top, value.low))
    return replace(term, stop=value.stop, low=None, high=None, value=share, rule=joiner.entry.rule)


def _counts_on(tape: Tape, stop: int) -> bool:
    """Tell whether no unit or month follows ("one in 10 days" is no ratio)."""
    return not (tape.is_word("unit_of_measure", stop) or tape.is_word("month", stop))


def _reaching(share: Term, stop: int) -> Term:
    return replace(share, stop=stop)
