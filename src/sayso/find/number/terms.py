"""A value with what stands right before and behind it: currency, percent, unit, age, clock, ending.

A term is one end of a range, or a number by itself; `kind` is empty where
nothing next to the value says what it counts.
"""

from dataclasses import replace

from sayso.find.number.codes import find_code
from sayso.find.number.digits import read_digits, read_sign
from sayso.find.number.drafts import Term, Value
from sayso.find.number.lexer import CLOCK, DATE, DIGITS, LINK, MARK, WORD
from sayso.find.number.loose import read_loose
from sayso.find.number.spelled import read_spelled
from sayso.find.number.words import Match, Tape

OLDEST = 130
SIGNED = ("measure", "percent", "money")


def read_term(tape: Tape, index: int, floor: int) -> Term | None:
    """Return the term whose value starts at the piece, or None."""
    sort = tape.at(index).sort
    if sort in (CLOCK, DATE):
        return _read_time(tape, index)
    if sort == LINK:
        return None
    money = currency_behind(tape, index, floor)
    if sort == DIGITS and money is None and (code := find_code(tape, index, floor)):
        return _bare(Value(code[0], code[1], None, None, tape.words.digits_rule), "identifier")
    value = read_value(tape, index, floor, money is not None)
    if value is None:
        return None
    if value.sort == "long":
        return _bare(value, "identifier")
    term = _with_suffix(tape, _bare(value))
    if money is not None:
        term = replace(_with_currency(tape, term, money), rule=money.entry.rule)
    return _signed(tape, term, floor)


def read_value(tape: Tape, index: int, floor: int, money: bool) -> Value | None:
    """Return the bare value that starts at the piece, or None."""
    piece = tape.at(index)
    if piece.sort == DIGITS:
        return read_digits(tape, index, money)
    if piece.low in tape.words.starts:
        return read_loose(tape, index, floor) or read_spelled(tape, index, floor)
    return read_sign(tape, index) if piece.sort == WORD else None


def currency_behind(tape: Tape, index: int, floor: int) -> Match | None:
    """Return the currency sign or code that stands before a value ("US$", "$US", "USD")."""
    at = index
    if tape.at(at - 1).raw in ("-", "−") and tape.glued(at):
        at -= 1
    inner = tape.behind("currency_prefix", at, floor) if tape.glued(at) else None
    sign = tape.behind("currency_sign", inner.first if inner else at, floor)
    if sign is None:
        code = tape.behind("currency_code", index, floor)
        return code if code and tape.at(code.first).raw[0].isupper() else None
    outer = tape.behind("currency_prefix", sign.first, floor)
    is_prefix = outer is not None and tape.at(outer.first).raw.isupper()
    return Match(sign.entry, outer.first if outer and is_prefix else sign.first, index)


def _bare(value: Value, kind: str = "") -> Term:
    kind = "ordinal" if value.ordinal else kind
    return Term(value.first, value.stop, value, value.low, value.high, kind, rule=value.rule)


def _read_time(tape: Tape, index: int) -> Term:
    after = tape.ahead("clock_after", index + 1)
    stop = after.stop if after else index + 1
    return _bare(Value(index, stop, None, None, tape.words.digits_rule), "date_part")


def _with_suffix(tape: Tape, term: Term) -> Term:
    """Give the term the kind of what stands behind it, where something does."""
    if term.value.sort == "zero":
        return term
    if tape.glued(term.stop) and (ended := _with_ending(tape, term)):
        return ended
    stop = term.stop
    hyphen = tape.at(stop).raw == "-" and tape.glued(stop) and tape.glued(stop + 1)
    after = stop + 1 if hyphen else stop
    if age := tape.ahead("age_after", stop):
        old = term.high is not None and term.high > OLDEST
        return _as(tape, term, age, "measure" if old else "age")
    if found := tape.ahead("percent", after):
        return _as(tape, term, found, "percent")
    if (found := tape.ahead("clock_after", stop)) and tape.at(term.first).sort == DIGITS:
        whole = isinstance(term.low, int)
        return replace(
            term,
            stop=found.stop,
            kind="date_part",
            rule=found.entry.rule,
            low=term.low if whole else None,
            high=term.high if whole else None,
        )
    if found := tape.ahead("currency_word", after):
        return _as(tape, term, found, "money")
    if found := tape.ahead("unit_of_measure", after):
        return term if term.value.ordinal else _as(tape, term, found, "measure")
    return term


def _with_ending(tape: Tape, term: Term) -> Term | None:
    """Read what is glued to digits: an ordinal ending, a decade, a short unit, feet and inches."""
    stop = term.stop
    if tape.at(stop - 1).sort != DIGITS:
        return None
    if found := tape.ahead("ordinal_ending", stop):
        value = replace(term.value, ordinal=True)
        return replace(_as(tape, term, found, "ordinal"), value=value)
    if found := tape.ahead("decade_ending", stop):
        if not isinstance(term.low, int) or term.low % 10 or not term.low:
            return replace(_as(tape, term, found, "identifier"), unit="")
        value = replace(term.value, sort="decade")
        return replace(_as(tape, term, found, "date_part"), value=value, high=term.low + 9)
    if inches := _feet_and_inches(tape, stop):
        return replace(term, stop=inches, kind="measure", unit=tape.at(stop).raw)
    for role, kind in (("percent_glued", "percent"), ("unit_of_measure", "measure")):
        if found := tape.ahead(role, stop):
            return _as(tape, term, found, kind)
    if found := tape.ahead("clock_after", stop):
        return None
    for role, kind in (("unit_glued", "measure"), ("money_glued", "money")):
        if (found := tape.ahead(role, stop)) and not _runs_on(tape, found.stop):
            return _as(tape, term, found, kind)
    return None


def _feet_and_inches(tape: Tape, stop: int) -> int | None:
    """Return the end of feet and inches where the inches are closed by their own mark."""
    if tape.at(stop).raw not in ("'", "′", "’") or tape.at(stop + 1).sort != DIGITS:
        return None
    closed = tape.at(stop + 2).raw in ('"', "″", "”") and tape.glued(stop + 2)
    return stop + 3 if closed else None


def _runs_on(tape: Tape, stop: int) -> bool:
    return tape.glued(stop) and tape.at(stop).sort == WORD


def _as(tape: Tape, term: Term, found: Match, kind: str) -> Term:
    unit = tape.text[tape.at(found.first).start : tape.at(found.stop - 1).end]
    return replace(term, stop=found.stop, kind=kind, unit=unit, rule=found.entry.rule)


def _with_currency(tape: Tape, term: Term, money: Match) -> Term:
    unit = tape.text[tape.at(money.first).start : tape.at(money.stop - 1).end]
    stop = term.stop if term.kind in ("", "money") else term.value.stop
    return replace(term, first=money.first, stop=stop, kind="money", unit=unit)


def _signed(tape: Tape, term: Term, floor: int) -> Term:
    """Turn the value negative behind a minus that is glued to it or written out."""
    if term.kind not in SIGNED or not term.is_single or term.low is None:
        return term
    if minus := tape.behind("minus", term.value.first, floor):
        before = tape.at(minus.first)
        is_word = before.sort == WORD
        led = minus.first > floor and tape.glued(minus.first)
        if led and not is_word and tape.at(minus.first - 1).sort != MARK:
            return term
        if is_word or tape.glued(term.value.first):
            first = min(term.first, minus.first)
            return replace(term, first=first, low=-term.low, high=-term.low)
    return term
