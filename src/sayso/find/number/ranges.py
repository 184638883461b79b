"""Two terms as one: 20-30, between 20 and 30, two or three million, hundreds if not thousands."""

from dataclasses import replace

from sayso.find.number.bounds import HIGH_ENDS, LOW_ENDS, moved_end
from sayso.find.number.drafts import Draft, Term
from sayso.find.number.lexer import DIGITS, WORD
from sayso.find.number.terms import read_term
from sayso.find.number.words import Match, Tape

CHANGE_REACH = 6
OR_REACH = 10
LARGEST_SPREAD = 2
LONGEST_PREFIX = 3
DASHES = ("–", "—")
FIRST_YEAR, LAST_YEAR = 1000, 2100


def read_range(tape: Tape, term: Term, floor: int) -> Term:
    """Return the term joined with the one that follows it, where the two make a range."""
    if term.kind == "identifier" or term.value.share or term.value.sort != "number":
        return term
    opened = tape.behind("range_open", term.first, floor)
    if opened and opened.entry.kind == "to" and _tells_change(tape, opened.first, floor):
        return term
    if alternatives := _alternatives(tape, term):
        return alternatives
    joiner = _joiner_at(tape, term, opened)
    if joiner is not None:
        second = read_next(tape, joiner.stop)
        if second is not None and _is_growth(tape, term, second, floor):
            return term
        if second is not None and (joined := _merge(tape, term, second, joiner)):
            is_range = opened is not None and joined.low != joined.high
            return replace(joined, first=opened.first) if opened and is_range else joined
    return _escalate(tape, term)


def _alternatives(tape: Tape, term: Term) -> Term | None:
    """Read "6, 7 or 8 wagons" as one range: rising numbers, the last behind "or"."""
    last = term
    while last.is_single and not last.kind:
        comma = tape.at(last.stop).raw == ","
        joiner = None if comma else tape.ahead("range_to", last.stop)
        if not comma and (joiner is None or joiner.entry.kind != "or" or last is term):
            return None
        found = read_next(tape, joiner.stop if joiner else last.stop + 1)
        if found is None or found.low is None or last.low is None or found.low <= last.low:
            return None
        if joiner:
            whole = replace(found.value, first=term.value.first)
            fits = found.is_single and not found.kind
            return replace(found, first=term.first, low=term.low, value=whole) if fits else None
        last = found
    return None


def join_second_end(tape: Tape, draft: Draft) -> Draft:
    """Join "at least 12" with "and possibly as many as 20" that follows it."""
    if not draft.effects or draft.effects[-1] not in LOW_ENDS or not draft.term.is_single:
        return draft
    joined = tape.ahead("two_ends", draft.stop)
    bound = tape.ahead("bound_before", joined.stop) if joined else None
    if bound is None or bound.entry.kind not in HIGH_ENDS:
        return draft
    term = read_next(tape, bound.stop)
    if term is None or not term.is_single or term.high is None or draft.low is None:
        return draft
    if term.high <= draft.low or read_range(tape, term, bound.stop) is not term:
        return draft
    kind = term.kind or draft.kind
    low = moved_end(draft.low, kind or "count", draft.effects[-1])
    high = moved_end(term.high, kind or "count", bound.entry.kind)
    about = tuple(effect for effect in draft.effects if effect == "about")
    return replace(draft, stop=term.stop, low=low, high=high, effects=about, kind=kind)


def read_next(tape: Tape, index: int) -> Term | None:
    """Return the term that starts exactly here, with a currency sign or a hedge before it."""
    hedge = tape.ahead("bound_before", index)
    start = hedge.stop if hedge and hedge.entry.kind in ("about", "at_most") else index
    for at in range(start, start + LONGEST_PREFIX):
        piece = tape.at(at)
        if piece.sort == DIGITS or (piece.sort == WORD and piece.low in tape.words.starts):
            term = read_term(tape, at, start)
            if term or not tape.is_word("article", at):
                return term if term and term.first == start else None
        if not any(
            tape.is_word(role, at)
            for role in ("currency_sign", "currency_prefix", "currency_code", "article")
        ):
            return None
    return None


def _tells_change(tape: Tape, index: int, floor: int) -> bool:
    """Tell whether "from 71 to 88" follows a word of change, so that it is two numbers."""
    for at in range(index - 1, max(floor, index - CHANGE_REACH) - 1, -1):
        if tape.at(at).raw in (".", ";") or tape.is_stop(at):
            return False
        if tape.is_word("change", at):
            return True
    return False


def _is_growth(tape: Tape, one: Term, two: Term, floor: int) -> bool:
    """Tell whether "rose by 12 to 88" gives the growth and the new number, not a range."""
    by = tape.behind("change_by", one.first, floor)
    if by is None or one.low is None or two.low is None or not _tells_change(tape, by.first, floor):
        return False
    return two.low > one.low * LARGEST_SPREAD


def _joiner_at(tape: Tape, term: Term, opened: Match | None) -> Match | None:
    if opened and opened.entry.kind == "and" and (found := tape.ahead("range_and", term.stop)):
        return found
    found = tape.ahead("range_to", term.stop)
    if found is None or found.entry.kind != "mark":
        return found
    glued = tape.glued(found.first) and tape.glued(found.stop)
    spaced = not (tape.glued(found.first) or tape.glued(found.stop))
    ends = (tape.at(found.first - 1).sort, tape.at(found.stop).sort)
    fits = ends == (DIGITS, DIGITS)
    if tape.at(found.first).raw in DASHES:
        fits = ends[0] == DIGITS or ends[1] == WORD
    return found if glued or (spaced and fits) else None


def _merge(tape: Tape, one: Term, two: Term, joiner: Match) -> Term | None:
    """Join two single numbers whose kinds agree; digits that fall are a score, no range."""
    if not (one.is_single and two.is_single) or one.low is None or two.high is None:
        return None
    kind = _common_kind(one, two)
    if kind is None:
        return None
    low, high = one.low, two.high
    if one.value.scale == 1 and two.value.scale > 1 and low * two.value.scale < high:
        low = low * two.value.scale
    whole = replace(
        one,
        stop=two.stop,
        low=low,
        high=high,
        kind=kind,
        unit=two.unit or one.unit,
        rule=two.rule if two.kind else joiner.entry.rule,
        value=replace(two.value, first=one.value.first, scale=two.value.scale),
    )
    if _is_short_year(one, two, joiner):
        return replace(whole, kind="date_part", high=int(low // 100 * 100 + high))
    if high > low:
        far = joiner.entry.kind == "or" and high > low * OR_REACH
        return None if far else whole
    plain = joiner.entry.kind == "mark" and not kind and tape.glued(joiner.first)
    return replace(whole, kind="identifier", low=None, high=None) if plain else None


def _common_kind(one: Term, two: Term) -> str | None:
    if one.kind == two.kind or not one.kind:
        return two.kind
    return one.kind if not two.kind and one.kind in ("money", "percent") else None


def _is_short_year(one: Term, two: Term, joiner: Match) -> bool:
    """Tell whether "1992-95" is a span of years."""
    if joiner.entry.kind != "mark" or one.kind or two.kind or one.low is None or two.low is None:
        return False
    is_year = FIRST_YEAR <= one.low <= LAST_YEAR and one.value.stop - one.value.first == 1
    return is_year and 9 < two.low < 100 and two.low > one.low % 100


def _escalate(tape: Tape, term: Term) -> Term:
    """Take in "if not thousands", "or even 1,000": the first number is the low end."""
    at = term.stop + 1 if tape.at(term.stop).raw == "," else term.stop
    found = tape.ahead("escalation", at)
    if found is None:
        return term
    second = read_next(tape, found.stop)
    if second is None or term.low is None or (not second.value.vague and not second.is_single):
        return term
    high = second.high if second.is_single else None
    if (high is not None and high <= term.low) or (second.kind != term.kind and term.kind):
        return term
    vague = term.value.vague or second.value.vague
    value = replace(term.value, vague=vague, sort="escalated")
    return replace(term, stop=second.stop, high=high, kind=second.kind, value=value)
