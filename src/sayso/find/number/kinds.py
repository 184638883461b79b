"""What a number counts: a person's age, a date, a code, or people and things.

Each rule looks at the words around a number that has no kind of its own yet, and
returns the draft with a kind, or None; the first that fits decides.
"""

from dataclasses import replace

from sayso.find.number.dates import date_of_ordinal, ends_month, is_date_part
from sayso.find.number.drafts import Draft
from sayso.find.number.lexer import DIGITS, MARK, WORD
from sayso.find.number.words import Match, Tape

OLDEST = 120
CLOSERS = (".", ",", ";", ":", ")", "]", "”", '"', "’")
SCORE_REACH, HIGHEST_SCORE = 6, 30
TITLE_REACH = 4
GROUP = 3
LONGEST_LIST = 99
LONGEST_AGE_LIST = 10


def decide_kind(tape: Tape, draft: Draft, floor: int) -> Draft | None:
    """Return the draft with its kind, or None where the words are no number ("that one")."""
    if draft.term.value.sort == "decade":
        return _decade(tape, draft, floor)
    if draft.kind == "ordinal":
        return date_of_ordinal(tape, draft, floor) or _army_unit(tape, draft) or draft
    if draft.kind:
        return draft
    if draft.open_ended or draft.term.value.share or draft.term.value.sort == "zero":
        return replace(draft, kind="count")
    if _is_pronoun(tape, draft, floor):
        return None
    if ends_month(tape, draft, floor):
        return _count(tape, draft)
    if is_date_part(tape, draft, floor):
        return replace(draft, kind="date_part")
    coded = _code(tape, draft, floor) if _is_bare(tape, draft) else _street(tape, draft)
    return coded or _age(tape, draft, floor) or _score(tape, draft, floor) or _count(tape, draft)


def _decade(tape: Tape, draft: Draft, floor: int) -> Draft:
    """Read "in her 30s" as an age, "the 1990s" as a date."""
    part = tape.behind("part_of_decade", draft.first, floor)
    first = part.first if part else draft.first
    kind = "age" if tape.behind("whose", first, floor) else "date_part"
    return replace(draft, kind=kind)


def _army_unit(tape: Tape, draft: Draft) -> Draft | None:
    """Read "83rd Motor Rifle Brigade" as one code."""
    found = _titled_end(tape, draft.stop, "identifier_after")
    return (
        replace(draft, kind="identifier", stop=found.stop, rule=found.entry.rule) if found else None
    )


def _titled_end(tape: Tape, index: int, role: str) -> Match | None:
    """Return the last word of the role in a run of words in title case."""
    last = None
    for at in range(index, index + TITLE_REACH):
        if not tape.is_title(at) and not tape.at(at).raw.isupper():
            break
        last = tape.ahead(role, at) or last
    return last


def _is_pronoun(tape: Tape, draft: Draft, floor: int) -> bool:
    """Tell whether "one" stands for a noun or for anybody."""
    first, stop = draft.core
    if draft.low != 1 or stop - first != 1 or tape.at(first).sort == DIGITS or draft.effects:
        return False
    before = tape.behind("not_one_before", draft.first, floor)
    name = tape.at(first).raw[0].isupper() and _is_name(tape, first - 1)
    return before is not None or name or tape.is_word("not_one_after", draft.stop)


def _is_name(tape: Tape, index: int) -> bool:
    return _is_capitals(tape, index) and tape.is_plain(index - 1)


def _is_bare(tape: Tape, draft: Draft) -> bool:
    """Tell whether the number is one run of digits without bounds."""
    first, stop = draft.core
    alone = stop - first == 1 and draft.stop == stop and draft.first == first
    return alone and not draft.effects and tape.at(first).sort == DIGITS


def _code(tape: Tape, draft: Draft, floor: int) -> Draft | None:
    return (
        _marked_code(tape, draft, floor)
        or _framed_code(tape, draft, floor)
        or _street(tape, draft)
        or _named_code(tape, draft, floor)
    )


def _marked_code(tape: Tape, draft: Draft, floor: int) -> Draft | None:
    """Read "[12]", "#12" and the number of a list item as codes."""
    first, stop = draft.first, draft.stop
    if sign := tape.behind("identifier_sign", first, floor):
        return replace(draft, kind="identifier", first=sign.first, rule=sign.entry.rule)
    if tape.at(first - 1).raw == "[" and tape.at(stop).raw == "]" and first > floor:
        return replace(draft, kind="identifier", first=first - 1, stop=stop + 1)
    marker = tape.ahead("list_marker", stop)
    if marker is None or not tape.glued(stop) or not _opens_line(tape, first):
        return None
    fits = isinstance(draft.low, int) and draft.low <= LONGEST_LIST
    if fits and tape.is_title(stop + 1) and "\n" not in tape.gap(stop + 1):
        return replace(draft, kind="identifier", stop=stop + 1, rule=marker.entry.rule)
    return None


def _opens_line(tape: Tape, index: int) -> bool:
    return index == 0 or tape.is_stop(index - 1) or "\n" in tape.gap(index)


def _framed_code(tape: Tape, draft: Draft, floor: int) -> Draft | None:
    """Read "Resolution 2334", "Room 12", "no. 5" as codes."""
    found = tape.behind("identifier_before", draft.first, floor)
    if found and tape.at(found.stop - 1).raw == "." and _counts_noun(tape, draft.stop):
        found = found if tape.is_title(found.first - 1) else None
    if found is None:
        found = tape.behind("identifier_before_capital", draft.first, floor)
        capital = found is not None and tape.at(found.first).raw[0].isupper()
        if not capital or tape.is_word("age_people", draft.stop):
            return None
    if found is None:
        return None
    return replace(draft, kind="identifier", first=found.first, rule=found.entry.rule)


def _counts_noun(tape: Tape, index: int) -> bool:
    return tape.is_plain(index) and not tape.is_word("function", index)


def _street(tape: Tape, draft: Draft) -> Draft | None:
    """Read "12 Mill Street" as an address."""
    digits = tape.at(draft.core[0]).sort == DIGITS and not draft.effects
    if not digits or not tape.is_title(draft.stop):
        return None
    found = _titled_end(tape, draft.stop + 1, "street_after")
    return (
        replace(draft, kind="identifier", stop=found.stop, rule=found.entry.rule) if found else None
    )


def _named_code(tape: Tape, draft: Draft, floor: int) -> Draft | None:
    """Read a name in title case with a number behind it, inside a sentence, as a code."""
    first, stop = draft.first, draft.stop
    if first - 1 < floor or "\n" in tape.gap(first):
        return None
    if _is_camel(tape, first - 1):
        return replace(draft, kind="identifier")
    name = tape.is_title(first - 1) or _is_capitals(tape, first - 1)
    if not name or not tape.is_plain(first - 2) or tape.is_word("function", first - 1):
        return None
    closed = tape.at(stop).raw in CLOSERS or tape.is_stop(stop)
    if closed or tape.is_word("preposition", stop):
        return replace(draft, kind="identifier")
    return None


def _age(tape: Tape, draft: Draft, floor: int) -> Draft | None:
    """Read "aged 40", "Ana Bel, 34,", "children under five", "he was 34." as ages."""
    high = draft.high if draft.high is not None else draft.low
    if not isinstance(high, int) or not 0 < high <= OLDEST or draft.term.value.vague:
        return None
    aged = replace(draft, kind="age", additive=False)
    if found := tape.behind("age_before", draft.first, floor):
        return replace(aged, rule=found.entry.rule)
    if any(effect in ("older", "younger") for effect in draft.effects):
        return aged
    if _in_age_list(tape, draft, floor):
        return aged
    ends = tape.at(draft.stop).raw in CLOSERS or tape.is_stop(draft.stop)
    if ends and tape.behind("age_said", draft.first, floor) and draft.first == draft.core[0]:
        return aged
    bounded = [effect for effect in draft.effects if effect in ("below", "above")]
    goes_on = ("function", "age_goes_on")
    if bounded and (ends or any(tape.is_word(role, draft.stop) for role in goes_on)):
        return aged if tape.behind("age_people", draft.first, floor) else None
    return aged if _is_bare(tape, draft) and _follows_name(tape, draft, floor) else None


def _in_age_list(tape: Tape, draft: Draft, floor: int) -> bool:
    """Tell whether the number goes on a list of ages ("aged 2, 4 and 7")."""
    if draft.effects or _counts_noun(tape, draft.stop):
        return False
    at = draft.first
    for _ in range(LONGEST_AGE_LIST):
        joined = tape.behind("age_list", at)
        if joined is None or not tape.starts_number(joined.first - 1):
            return False
        at = joined.first - 1
        if tape.behind("age_before", at):
            return True
    return False


def _follows_name(tape: Tape, draft: Draft, floor: int) -> bool:
    """Tell whether the number stands between commas or in parentheses behind a name."""
    first, opener = draft.first, tape.at(draft.first - 1).raw
    if not tape.is_title(first - 2) or first - 1 < floor or tape.is_word("month", first - 2):
        return False
    full = tape.is_title(first - 3)
    closer = tape.at(draft.stop)
    if opener == ",":
        is_closed = closer.raw in (",", ";", ")") or (full and closer.raw == ".")
        return is_closed or (
            full and closer.sort != MARK and tape.is_word("age_goes_on", draft.stop)
        )
    return opener == "(" and closer.raw == ")" and full


def _score(tape: Tape, draft: Draft, floor: int) -> Draft | None:
    """Read two small numbers tied by a hyphen behind a word of sport or vote as a score."""
    first, stop = draft.core
    high = draft.high
    if stop - first != 3 or high is None or high > HIGHEST_SCORE or not tape.glued(first + 1):
        return None
    if not any(
        tape.is_word("score_before", at) for at in range(max(floor, first - SCORE_REACH), first)
    ):
        return None
    return replace(draft, kind="identifier", low=None, high=None, effects=())


def _count(tape: Tape, draft: Draft) -> Draft:
    """Call it a count; "1.000" people, which may mean a thousand, loses its ends."""
    first, stop = draft.core
    whole, point, broken = tape.at(first).raw.partition(tape.words.decimal)
    alone = stop - first == 1 and tape.at(first).sort == DIGITS and bool(point)
    if alone and whole.isdecimal() and len(broken) == GROUP:
        return replace(draft, kind="count", low=None, high=None, effects=())
    return replace(draft, kind="count")


def _is_capitals(tape: Tape, index: int) -> bool:
    """Tell whether the piece is a word of two or more capitals ("OCU")."""
    piece = tape.at(index)
    return piece.sort == WORD and len(piece.raw) > 1 and piece.raw.isupper()


def _is_camel(tape: Tape, index: int) -> bool:
    """Tell whether the piece has a capital inside a word that begins small or mixes cases."""
    piece = tape.at(index)
    return piece.sort == WORD and piece.raw[1:] != piece.raw[1:].lower() and not piece.raw.isupper()
