"""What bounds a term from outside: over, at least, or so, another, more, the, all, all but.

The effects are gathered first and applied last, since "over 40" means 41 or more
of a count but not of kilometres.
"""

from dataclasses import replace

from sayso.find.number.drafts import Draft, Term
from sayso.find.number.lexer import BREAK, MARK
from sayso.find.number.words import Match, Tape

MOST_BOUNDS = 4
EXCEPT_REACH = 4
STRICT = ("count", "age")
LOW_ENDS = ("above", "at_least", "older")
HIGH_ENDS = ("below", "at_most", "nearly", "younger")
STEPS = {"above": 1, "older": 1, "below": -1, "younger": -1}


def gather_bounds(tape: Tape, term: Term, floor: int) -> Draft:
    """Return the term with the bounds, the additive and the pointing words around it."""
    draft = Draft(term, term.first, term.stop, term.kind, term.low, term.high, term.rule)
    if term.kind == "identifier":
        return draft
    if term.value.sort == "zero":
        return _added(tape, draft)
    draft = _behind(tape, draft, floor)
    draft = _after(tape, draft)
    draft = _pointing(tape, draft, floor)
    if draft.kind == "" and (excepted := _excepted(tape, draft, floor)):
        return excepted
    return _added(tape, draft)


def apply_effects(draft: Draft) -> Draft:
    """Turn the gathered effects into ends, by the kind that the number turned out to have."""
    low, high = draft.low, draft.high
    for effect in draft.effects:
        if effect == "about" or (draft.low is None and draft.high is None):
            continue
        if effect in LOW_ENDS:
            low = moved_end(draft.low, draft.kind, effect)
            high = draft.high if draft.term.value.sort == "escalated" else None
        elif effect in HIGH_ENDS:
            low, high = None, moved_end(draft.high, draft.kind, effect)
    return replace(draft, low=low, high=high)


def moved_end(end: float | None, kind: str, effect: str) -> float | None:
    """Move an end by one where the words leave it out ("over 40") and the number counts heads."""
    if not isinstance(end, int) or end <= 0 or kind not in STRICT:
        return end
    return end + STEPS.get(effect, 0)


def _behind(tape: Tape, draft: Draft, floor: int) -> Draft:
    """Read the bounds and the additive words before the number, from the inside out."""
    first, effects, rule, additive = draft.first, draft.effects, draft.rule, False
    for _ in range(MOST_BOUNDS):
        if tape.behind("verb_particle", first, floor):
            break
        if bound := tape.behind("bound_before", first, floor):
            first = bound.first
            effects, rule = (*effects, bound.entry.kind), bound.entry.rule
        elif added := tape.behind("additive_before", first, floor):
            first, additive = added.first, True
        else:
            break
    return replace(draft, first=first, effects=effects, rule=rule, additive=additive)


def _after(tape: Tape, draft: Draft) -> Draft:
    """Read the bounds behind the number: or more, or so, -plus, and counting."""
    for _ in range(2):
        found = tape.ahead("bound_after", draft.stop)
        if found is None or _leads_on(tape, found):
            break
        if tape.at(found.first).raw == "+" and not tape.glued(found.first):
            break
        effects = (*draft.effects, found.entry.kind)
        draft = replace(draft, stop=found.stop, effects=effects, rule=found.entry.rule)
        if not draft.kind and (unit := tape.ahead("unit_of_measure", found.stop)):
            draft = replace(draft, stop=unit.stop, kind="measure", rule=unit.entry.rule)
    return _after_noun(tape, draft)


def _after_noun(tape: Tape, draft: Draft) -> Draft:
    """Read a bound behind the noun ("200 people or more"); the words of the number stay its own."""
    at = draft.stop + 1
    if draft.kind or not tape.is_plain(draft.stop) or tape.is_word("function", draft.stop):
        return draft
    found = tape.ahead("bound_after_noun", at) or tape.ahead("bound_closing", at)
    if found is None or _leads_on(tape, found):
        return draft
    closed = tape.at(found.stop).sort in (BREAK, MARK)
    if tape.is_word("bound_closing", at) and not closed:
        return draft
    return replace(draft, effects=(*draft.effects, found.entry.kind), rule=found.entry.rule)


def _leads_on(tape: Tape, found: Match) -> bool:
    """Tell whether the words bound the next number ("12 and up to 20", "12, at least 3 of them")."""
    longer = tape.ahead("bound_before", found.first + 1)
    if longer and longer.stop > found.stop:
        return True
    return tape.starts_number(found.stop)


def _pointing(tape: Tape, draft: Draft, floor: int) -> Draft:
    """Mark a number that points back; "all" belongs to its words, "the" does not."""
    if draft.term.value.sort == "both":
        return replace(draft, definite=True)
    if draft.additive or draft.kind or draft.term.value.vague:
        return draft
    if (found := tape.behind("all_before", draft.first, floor)) and draft.term.is_single:
        return replace(draft, first=found.first, definite=True, rule=found.entry.rule)
    if tape.behind("definite_before", draft.first, floor):
        return replace(draft, definite=True)
    return draft


def _excepted(tape: Tape, draft: Draft, floor: int) -> Draft | None:
    """Read "all but two", "every house but two": words without ends."""
    start: int | None = None
    if found := tape.behind("except_before", draft.first, floor):
        start, rule = found.first, found.entry.rule
    elif found := tape.behind("except", draft.first, floor):
        rule = found.entry.rule
        for at in range(found.first - 1, max(floor, found.first - EXCEPT_REACH) - 1, -1):
            if tape.is_word("except_start", at):
                start = at
                break
    if start is None:
        return None
    return replace(draft, first=start, low=None, high=None, effects=(), rule=rule, open_ended=True)


def _added(tape: Tape, draft: Draft) -> Draft:
    """Mark a number that comes on top of people counted before: two more, five others."""
    none = draft.term.value.sort == "zero"
    counts = none or draft.term.value.sort == "number"
    if draft.definite or draft.kind not in ("", "measure") or not counts:
        return draft
    found = tape.ahead("additive_after", draft.stop)
    if found is None or tape.is_word("not_additive", found.stop):
        return draft
    if none and not tape.is_word("harm_counted", found.stop):
        return draft
    if not draft.kind and (unit := tape.ahead("unit_of_measure", found.stop)):
        return replace(draft, stop=unit.stop, kind="measure", rule=unit.entry.rule)
    return replace(draft, stop=found.stop, additive=True)
