"""What bounds a term from outside: over, at least, or so, another, more, the, all, all but.

The effects are gathered first and applied last, since "over 40" means 41 or more
of a count but not of kilometres.
"""

from dataclasses import dataclass, replace

from sayso.find.number_ranges import read_next, read_range
from sayso.find.number_terms import Term
from sayso.find.number_words import Match, Tape
from sayso.model.quantity import Amount

MOST_BOUNDS = 4
EXCEPT_REACH = 4
STRICT = ("count", "age")
LOW_ENDS = ("above", "at_least", "older")
HIGH_ENDS = ("below", "at_most", "nearly", "younger")
STEPS = {"above": 1, "older": 1, "below": -1, "younger": -1}


@dataclass(frozen=True, slots=True)
class Draft:
    """A number at pieces `first` to `stop` before its kind is known; effects run from the inside out."""

    term: Term
    first: int
    stop: int
    kind: str
    low: Amount | None
    high: Amount | None
    rule: str
    effects: tuple[str, ...] = ()
    additive: bool = False
    definite: bool = False
    open_ended: bool = False

    @property
    def core(self) -> tuple[int, int]:
        """Return the pieces of the bare value."""
        return self.term.value.first, self.term.value.stop


def gather_bounds(tape: Tape, term: Term, floor: int) -> Draft:
    """Return the term with the bounds, the additive and the pointing words around it."""
    draft = Draft(term, term.first, term.stop, term.kind, term.low, term.high, term.rule)
    if term.kind == "identifier" or term.value.sort == "zero":
        return draft
    draft = _behind(tape, draft, floor)
    draft = _after(tape, draft)
    draft = _pointing(tape, draft, floor)
    if draft.kind == "" and (excepted := _excepted(tape, draft, floor)):
        return excepted
    return _second_end(tape, _added(tape, draft))


def apply_effects(draft: Draft) -> Draft:
    """Turn the gathered effects into ends, by the kind that the number turned out to have."""
    low, high = draft.low, draft.high
    for effect in draft.effects:
        if effect == "about" or (draft.low is None and draft.high is None):
            continue
        if effect in LOW_ENDS:
            low = _moved(draft.low, draft.kind, effect)
            high = draft.high if draft.term.value.sort == "escalated" else None
        elif effect in HIGH_ENDS:
            low, high = None, _moved(draft.high, draft.kind, effect)
    return replace(draft, low=low, high=high)


def _moved(end: Amount | None, kind: str, effect: str) -> Amount | None:
    """Move an end by one where the words leave it out ("over 40") and the number counts heads."""
    if not isinstance(end, int) or end <= 0 or kind not in STRICT:
        return end
    return end + STEPS.get(effect, 0)


def _behind(tape: Tape, draft: Draft, floor: int) -> Draft:
    """Read the bounds and the additive words before the number, from the inside out."""
    first, effects, rule, additive = draft.first, draft.effects, draft.rule, False
    for _ in range(MOST_BOUNDS):
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
    return draft


def _leads_on(tape: Tape, found: Match) -> bool:
    """Tell whether the words bound the next number ("12 and up to 20", "12, at least 3 of them")."""
    longer = tape.ahead("bound_before", found.first + 1)
    if longer and longer.stop > found.stop:
        return True
    return read_next(tape, found.stop) is not None


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
    if draft.definite or draft.kind not in ("", "measure") or draft.term.value.sort != "number":
        return draft
    found = tape.ahead("additive_after", draft.stop)
    if found is None or tape.is_word("not_additive", found.stop):
        return draft
    if not draft.kind and (unit := tape.ahead("unit_of_measure", found.stop)):
        return replace(draft, stop=unit.stop, kind="measure", rule=unit.entry.rule)
    return replace(draft, stop=found.stop, additive=True)


def _second_end(tape: Tape, draft: Draft) -> Draft:
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
    low = _moved(draft.low, kind or "count", draft.effects[-1])
    high = _moved(term.high, kind or "count", bound.entry.kind)
    about = tuple(effect for effect in draft.effects if effect == "about")
    return replace(draft, stop=term.stop, low=low, high=high, effects=about, kind=kind)
