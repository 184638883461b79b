"""MUC-4: whether an incident has its day, where the key states one, and none where it states none.

Counted over the templates of the key that an incident of ours stands for. The guidelines write a day
that the message does not state ("on Friday" among them) as `- DD MON YY`, on or before the day of the
message: that is no stated day, in the key and in the answer. A day inside a longer time is half right.
"""

from collections.abc import Iterator

from eval.figure import Figure, Tally
from eval.muc4_credit import credit
from eval.muc4_key import Fill, Template
from eval.muc4_score import align

RIGHT, GIVEN = "day right where stated", "of days given there"
NONE = "no day where none is stated"
SHARES = (RIGHT, GIVEN, NONE)
Tallies = dict[str, Tally]


def score_days(key: tuple[Template, ...], answer: tuple[Template, ...]) -> Tallies:
    """Score the days of the templates that are paired."""
    scored = [_score(*days) for i, j in align(key, answer) for days in _days(key[i], answer[j])]
    return {name: _sum([one[name] for one in scored if name in one]) for name in SHARES}


def figures_of_days(scored: tuple[Tallies, ...]) -> Iterator[Figure]:
    """Yield the three shares."""
    for name in SHARES:
        yield Figure(name, "share", tuple(one[name] for one in scored))


def _days(key: Template, answer: Template) -> Iterator[tuple[Fill, Fill]]:
    """Yield the day of the key and that of the answer, where the key has one at all."""
    for wanted in key.slots.get("date", ())[:1]:
        yield wanted, (*answer.slots.get("date", ()), Fill(("-",)))[0]


def _score(wanted: Fill, given: Fill) -> Tallies:
    """Score one day; a key that allows both a day and none is left out."""
    defaults = [_is_default(value) for value in wanted.values]
    said = not _is_default(given.values[0])
    if all(defaults):
        return {NONE: Tally(float(not said), 1, 1)}
    if any(defaults):
        return {}
    right = credit("date", wanted, given) if said else 0.0
    found = {GIVEN: Tally(right, 1, 1)} if said else {}
    return {RIGHT: Tally(right, 1, 1), **found}


def _is_default(value: str) -> bool:
    return value.lstrip(" (").startswith("-")


def _sum(tallies: list[Tally]) -> Tally:
    return Tally(
        sum(one.right for one in tallies),
        sum(one.found for one in tallies),
        sum(one.wanted for one in tallies),
    )
