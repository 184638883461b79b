"""MUC-4 scores: templates aligned by the assignment with the highest credit, slots compared.

Missing and spurious templates count all their fills ("all templates"); optional
ones count only where they match. The credit of a fill stands in `muc4_credit`.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from scipy.optimize import linear_sum_assignment

from eval.figure import Tally
from eval.muc4_credit import credit
from eval.muc4_key import EXTRA, SLOTS, Fill, Template

Tallies = dict[str, Tally]
CONTENT = ("perp_ind", "perp_org", "phys_id", "hum_name", "hum_desc")


def score(key: tuple[Template, ...], answer: tuple[Template, ...]) -> Tallies:
    """Score the templates of one document, slot by slot, after the best alignment."""
    pairs = align(key, answer)
    keys, answers = {i for i, _ in pairs}, {j for _, j in pairs}
    nobody = Template({})
    scored = [_compare(key[i], answer[j]) for i, j in pairs]
    scored += [
        _compare(template, nobody)
        for i, template in enumerate(key)
        if i not in keys and not template.optional
    ]
    scored += [_compare(nobody, one) for j, one in enumerate(answer) if j not in answers]
    return {slot: add(one[slot] for one in scored) for slot in (*SLOTS, *EXTRA)}


def add(tallies: Iterable[Tally]) -> Tally:
    """Add tallies up."""
    items = tuple(tallies)
    return Tally(
        sum(item.right for item in items),
        sum(item.found for item in items),
        sum(item.wanted for item in items),
    )


def align(key: tuple[Template, ...], answer: tuple[Template, ...]) -> list[tuple[int, int]]:
    """Pair templates of the key with those of the answer by the assignment with the highest credit."""
    if not key or not answer:
        return []
    gains = np.array([[_gain(k, a) for a in answer] for k in key])
    rows, columns = linear_sum_assignment(-gains)
    return [(int(i), int(j)) for i, j in zip(rows, columns, strict=True) if gains[i][j] > 0]


def _gain(key: Template, answer: Template) -> float:
    """Return the credit of a pair; 0 where the types differ or no one and nothing in it agrees.

    The guidelines let a pair stand on a perpetrator, a target or a victim, never on
    the day or the place alone.
    """
    tallies = _compare(key, answer)
    total = sum(one.right for slot, one in tallies.items() if slot != "perp_conf")
    met = any(tallies[slot].right for slot in CONTENT)
    return total if tallies["type"].right and met else 0.0


def _compare(key: Template, answer: Template) -> Tallies:
    return {
        slot: _slot(slot, key.slots.get(slot, ()), answer.slots.get(slot, ()))
        for slot in (*SLOTS, *EXTRA)
    }


def _slot(slot: str, keys: Sequence[Fill], answers: Sequence[Fill]) -> Tally:
    """Match the fills of one slot by the best assignment; an optional fill left out costs nothing."""
    total, used = 0.0, set()
    if keys and answers:
        gains = np.array([[credit(slot, k, a) for a in answers] for k in keys])
        for i, j in zip(*linear_sum_assignment(-gains), strict=True):
            if gains[i][j]:
                total += float(gains[i][j])
                used.add(int(i))
    wanted = sum(1 for i, fill in enumerate(keys) if i in used or not fill.optional)
    return Tally(total, len(answers), wanted)
