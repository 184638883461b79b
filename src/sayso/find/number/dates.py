"""Which numbers belong to a date: the day beside a month, a year, an ordinal day."""

from dataclasses import replace

from sayso.find.number.drafts import Draft
from sayso.find.number.lexer import DIGITS, WORD
from sayso.find.number.words import Match, Tape

LAST_DAY = 31
FIRST_YEAR, SURE_YEAR, LAST_YEAR = 1000, 1900, 2100
ROUND = 100


def is_date_part(tape: Tape, draft: Draft, floor: int) -> bool:
    """Tell whether the number is a day of a month or a year."""
    first, stop = draft.core
    digits = all(
        tape.at(at).sort != WORD or at not in (first, stop - 1) for at in (first, stop - 1)
    )
    if not digits or not isinstance(draft.high, int) or not isinstance(draft.low, int):
        return False
    if draft.high <= LAST_DAY and _is_day(tape, first, stop, floor):
        return True
    return _is_year(tape, draft, floor)


def ends_month(tape: Tape, draft: Draft, floor: int) -> bool:
    """Tell whether a number closes its clause behind "in" and a month ("in January 12 died, in February 30")."""
    month = _month_before(tape, draft.first, floor)
    if month is None or tape.at(month.first - 1).low != "in":
        return False
    return tape.is_stop(draft.stop) or tape.at(draft.stop).raw in (".", ";", "")


def date_of_ordinal(tape: Tape, draft: Draft, floor: int) -> Draft | None:
    """Return "25th" beside a month as a part of a date."""
    month = _month_after(tape, draft.stop)
    if month is None and not _month_before(tape, draft.first, floor):
        return None
    fits = isinstance(draft.high, int) and draft.high <= LAST_DAY
    return replace(draft, kind="date_part") if fits else None


def _is_day(tape: Tape, first: int, stop: int, floor: int) -> bool:
    if _month_after(tape, stop):
        return True
    if month := _month_before(tape, first, floor):
        if tape.at(month.first - 1).sort == DIGITS and len(tape.at(month.first - 1).raw) <= 2:
            return False
        counts = tape.is_plain(stop) and not tape.is_word("function", stop)
        return not (counts and tape.behind("in_month", month.first))
    if tape.is_word("and", stop) and tape.at(stop + 1).sort == DIGITS:
        return _month_after(tape, stop + 2) is not None
    joined = tape.behind("and", first)
    if joined and tape.at(joined.first - 1).sort == DIGITS:
        counts = tape.is_plain(stop) and not tape.is_word("function", stop)
        return not counts and _month_before(tape, joined.first - 1, 0) is not None
    return False


def _month_after(tape: Tape, stop: int) -> Match | None:
    at = stop + 1 if tape.at(stop).low == "of" or tape.at(stop).raw == "-" else stop
    found = tape.ahead("month", at)
    return found if found and tape.at(at).raw[0].isupper() else None


def _month_before(tape: Tape, first: int, floor: int) -> Match | None:
    at = first - 1 if tape.at(first - 1).raw in (".", "-") else first
    found = tape.behind("month", at)
    return found if found and tape.at(at - 1).raw[0].isupper() else None


def _is_year(tape: Tape, draft: Draft, floor: int) -> bool:
    """Tell whether four digits are a year: by the word before, the month, or no noun behind."""
    first, stop = draft.core
    if not all(_is_four(tape, at) for at in (first, stop - 1)) or draft.low is None:
        return False
    if not FIRST_YEAR <= draft.low <= LAST_YEAR:
        return False
    if any(effect != "about" for effect in draft.effects) or draft.additive:
        return False
    before = draft.first
    if tape.behind("year_before", before) or _month_behind(tape, before):
        return True
    if draft.low % ROUND == 0 or draft.low < SURE_YEAR:
        return False
    if tape.is_word("range_open", before) or not tape.is_plain(draft.stop):
        return True
    if tape.is_title(before - 1) and not tape.is_word("age_people", draft.stop):
        return True
    return tape.is_word("function", draft.stop)


def _is_four(tape: Tape, index: int) -> bool:
    piece = tape.at(index)
    return piece.sort == DIGITS and len(piece.raw) == 4 and piece.raw.isdecimal()


def _month_behind(tape: Tape, first: int) -> bool:
    """Tell whether a month stands before the year, with or without its day between."""
    at = first - 1 if tape.at(first - 1).raw in (",", "-", ".") else first
    if tape.behind("month", at):
        return True
    if tape.at(at - 1).sort == WORD and tape.behind("ordinal_ending", at):
        at -= 1
    return tape.at(at - 1).sort == DIGITS and tape.behind("month", at - 1) is not None
