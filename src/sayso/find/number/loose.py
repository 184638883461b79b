"""Reading words that are a number as a whole: none, several, a couple of, dozens, half, a third."""

from sayso.find.number.drafts import Value
from sayso.find.number.words import Match, Tape, factor_word, read_small

BOTH_REACH = 6


def read_loose(tape: Tape, index: int, floor: int) -> Value | None:
    """Return the value of loose words that start at the piece, or None."""
    return (
        _read_opener(tape, index)
        or _read_half(tape, index, floor)
        or _read_vague_scale(tape, index)
        or _read_part(tape, index, floor)
    )


def _read_opener(tape: Tape, index: int) -> Value | None:
    if tape.at(index).low not in tape.words.openers:
        return None
    if found := tape.ahead("fixed", index):
        return _fixed(tape, found)
    if found := tape.ahead("zero", index):
        if tape.is_word("not_none", found.stop):
            return None
        return Value(index, found.stop, 0, 0, found.entry.rule, sort="zero")
    if (found := tape.ahead("zero_before", index)) and _stands_before_noun(tape, found.stop):
        return Value(index, found.stop, 0, 0, found.entry.rule, sort="zero")
    if tape.behind("not_vague_before", index):
        return None
    if (found := tape.ahead("zero_of_harm", index)) and tape.is_word("harm_counted", found.stop):
        return Value(index, found.stop, 0, 0, found.entry.rule, sort="zero")
    if found := tape.ahead("vague_factor", index):
        entry, factor = found.entry, _factor_at(tape, found.stop)
        low, stop = (factor[2], factor[1]) if factor else (None, found.stop)
        return Value(index, stop, low, None, entry.rule, vague=True)
    if found := tape.ahead("vague", index):
        return Value(index, found.stop, None, None, found.entry.rule, vague=True)
    if (found := tape.ahead("neither", index)) and _stands_before_noun(tape, found.stop):
        joined = _joins(tape, found.stop, "neither_nor")
        return None if joined else Value(index, found.stop, 0, 0, found.entry.rule, sort="zero")
    if (found := tape.ahead("both", index)) and not _joins(tape, found.stop, "both_and"):
        return Value(index, index + 1, 2, 2, found.entry.rule, sort="both")
    if (found := tape.ahead("decade_word", index)) and (low := found.entry.value):
        return Value(index, index + 1, low, low + 9, found.entry.rule, sort="decade")
    return None


def _fixed(tape: Tape, found: Match) -> Value:
    """Read "a couple of" as two, "a couple of hundred" as about two hundred."""
    entry, value = found.entry, found.entry.value or 0
    if factor := _factor_at(tape, found.stop):
        value *= factor[0]
        return Value(found.first, factor[1], value, value, entry.rule, factor[0], about=True)
    return Value(found.first, found.stop, value, value, entry.rule)


def _joins(tape: Tape, index: int, role: str) -> bool:
    """Tell whether "both" or "neither" only joins two things ("both men and women")."""
    pointing = tape.ahead("share_whom", index)
    if tape.is_word("share_of", index - 1) and not (pointing and pointing.entry.kind):
        return False
    for at in range(index, index + BOTH_REACH):
        if tape.is_stop(at) or tape.at(at).raw in (".", ";", ":"):
            return False
        if tape.is_word(role, at):
            return True
    return False


def _stands_before_noun(tape: Tape, stop: int) -> bool:
    glued = tape.glued(stop) or tape.at(stop - 2).raw == "-"
    more = tape.ahead("additive_after", stop)
    harm = more is not None and tape.is_word("harm_counted", more.stop)
    return tape.is_plain(stop) and not glued and (harm or not tape.is_word("not_zero", stop))


def _factor_at(tape: Tape, index: int) -> tuple[int, int, int] | None:
    """Return the factor, its end and the low end it stands for ("hundred": 100, "hundreds": 200)."""
    at = index + 1 if tape.is_word("share_of", index) else index
    entry = tape.words.spelled.get(tape.at(at).low)
    if entry is None or not entry.value or (entry.kind and entry.role != "collective"):
        return None
    if entry.role in ("scale", "collective"):
        return entry.value, at + 1, entry.value * 2
    if entry.role == "vague_scale" and at == index:
        return entry.value // 2, at + 1, entry.value
    return None


def _read_half(tape: Tape, index: int, floor: int) -> Value | None:
    """Read "half a dozen", "a half million" as numbers, "half of" and "half the" as a share."""
    if not tape.is_word("half", index):
        return None
    rule = tape.words.spelled[tape.at(index).low].rule
    at = index + 1
    while tape.is_word("article", at) or tape.at(at).raw == "-":
        at += 1
    first = index - 1 if tape.behind("article", index, floor) else index
    if factor := factor_word(tape, at):
        half = factor // 2
        return Value(first, at + 1, half, half, rule, scale=factor)
    if at == index + 1 and tape.is_word("half_before", at):
        return Value(index, at, None, None, rule, share=(1, 2))
    return None


def _read_vague_scale(tape: Tape, index: int) -> Value | None:
    """Read "dozens", "tens of thousands", "hundreds, if not thousands"."""
    entry = tape.words.spelled.get(tape.at(index).low)
    if entry is None or entry.role != "vague_scale" or entry.value is None:
        return None
    low, stop = entry.value, index + 1
    factor = _factor_at(tape, stop + 1) if tape.is_word("share_of", stop) else None
    if factor and factor[2] != factor[0] * 2:
        factor = None
    if factor and tape.words.spelled[tape.at(stop + 1).low].role == "vague_scale":
        low, stop = low * factor[0], factor[1]
    elif entry.kind and not (tape.is_word("vague_scale_after", stop) or _escalates(tape, stop)):
        return None
    again = tape.ahead("vague_again", stop)
    if again and tape.at(again.stop).low == tape.at(stop - 1).low:
        stop = again.stop + 1
    return Value(index, stop, low, None, entry.rule, vague=True)


def _escalates(tape: Tape, stop: int) -> bool:
    """Tell whether a larger number follows ("scores, if not hundreds")."""
    found = tape.ahead("escalation", stop + 1 if tape.at(stop).raw == "," else stop)
    return found is not None and tape.starts_number(found.stop)


def _read_part(tape: Tape, index: int, floor: int) -> Value | None:
    """Read "a third of", "two thirds" as a share, "a quarter of a million" as a number."""
    top, at, first = 1, index, index
    if found := read_small(tape, index):
        top, at = found
        at += 1 if tape.at(at).raw == "-" and tape.glued(at) else 0
    elif not tape.behind("article", index, floor):
        return None
    else:
        first = index - 1
    entry = tape.words.parts.get(tape.at(at).low)
    if entry is None or entry.value is None or not 0 < top < entry.value:
        return None
    is_plural = tape.at(at).low != entry.words[0]
    hyphen = at > index and tape.at(at - 1).raw == "-"
    if is_plural != (top > 1) or not (is_plural or hyphen or tape.is_word("share_of", at + 1)):
        return None
    whole = at + 3 if tape.is_word("share_of", at + 1) and tape.is_word("article", at + 2) else at
    if whole > at and (factor := factor_word(tape, whole)):
        part = factor * top // entry.value
        return Value(first, whole + 1, part, part, entry.rule, scale=factor)
    return Value(first, at + 1, None, None, entry.rule, share=(top, entry.value))
