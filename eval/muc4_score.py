"""MUC-4 scores: templates aligned by the assignment with the highest credit, slots compared.

A fill is right (1), half right (0.5: an overlapping head, a range that meets, a
more general value) or wrong. Missing and spurious templates count all their
fills ("all templates"); optional ones count only where they match.
"""

import re
from collections.abc import Iterable, Sequence

import numpy as np
from scipy.optimize import linear_sum_assignment

from eval.figure import Tally
from eval.muc4_key import EXTRA, SLOTS, STRINGS, WITH_REFERENCE, Fill, Template

Tallies = dict[str, Tally]


def credit(slot: str, key: Fill, answer: Fill) -> float:
    """Return 1, 0.5 or 0 for an answer against a key fill."""
    best = max((_value_credit(slot, k, a) for k in key.values for a in answer.values), default=0.0)
    if slot in WITH_REFERENCE and key.references:
        fits = any(_string_credit(k, a) for k in key.references for a in answer.references)
        return best if fits else best / 2 if best == 1 else 0.0
    return best


def _value_credit(slot: str, key: str, answer: str) -> float:
    if slot in STRINGS:
        return _string_credit(key, answer)
    if slot in ("hum_num", "phys_num"):
        return _number_credit(key, answer)
    if slot == "date":
        return _date_credit(key, answer)
    if slot == "location":
        return _location_credit(key, answer)
    if slot == "perp_conf":
        return 1.0 if key == answer else _same_start(key, answer) / 2
    return 1.0 if key == answer else 0.0


def _same_start(key: str, answer: str) -> bool:
    """Tell whether two confidences differ only in who accuses."""
    return key.split(" OR ")[0] == answer.split(" OR ")[0]


def _words(text: str) -> list[str]:
    return [
        word
        for word in re.findall(r"[A-Z0-9ÁÉÍÓÚÑ']+", text.upper())
        if word not in ("THE", "A", "AN")
    ]


def _string_credit(key: str, answer: str) -> float:
    """Return 1 where the words are equal or the head words agree, 0.5 where others overlap."""
    first, second = _words(key), _words(answer)
    if not first or not second:
        return 0.0
    if first == second or first[-1] == second[-1] or first[-1] in second or second[-1] in first:
        return 1.0
    return 0.5 if set(first) & set(second) else 0.0


def bounds(text: str) -> tuple[float, float] | None:
    """Return the interval of a number: 6, 6-8, 30-, -26, ~100, PLURAL."""
    text = text.strip().strip("~")
    if text == "PLURAL":
        return 2, float("inf")
    match = re.fullmatch(r"(\d*)\s*(-?)\s*(\d*)", text)
    if not match or not (match[1] or match[3]):
        return None
    if not match[2]:
        return float(match[1] or match[3]), float(match[1] or match[3])
    return float(match[1] or 0), float(match[3]) if match[3] else float("inf")


def _number_credit(key: str, answer: str) -> float:
    if key.strip("~ ") == answer.strip("~ "):
        return 1.0
    first, second = bounds(key), bounds(answer)
    if not first or not second:
        return 0.0
    return 0.5 if first[0] <= second[1] and second[0] <= first[1] else 0.0


def _date_credit(key: str, answer: str) -> float:
    if re.sub(r"^-\s*", "- ", key) == answer:
        return 1.0
    first, second = key.lstrip("- "), answer.lstrip("- ")
    if first == second:
        return 0.5
    days, others = first.split(" - "), second.split(" - ")
    return 0.5 if set(days) & set(others) else 0.0


def _location_credit(key: str, answer: str) -> float:
    """Return 1 where the most special place agrees, 0.5 where a holder does."""
    first = [_bare(part) for part in key.split(":")]
    second = [_bare(part) for part in answer.split(":")]
    if first[-1] == second[-1] or second[-1] in first[-1].split(" - "):
        return 1.0
    return 0.5 if set(first) & set(second) else 0.0


def _bare(place: str) -> str:
    return re.sub(r"\(.*?\)", "", place).strip().upper()


def score(key: tuple[Template, ...], answer: tuple[Template, ...]) -> Tallies:
    """Score the templates of one document, slot by slot, after the best alignment."""
    pairs = _align(key, answer)
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


def _align(key: tuple[Template, ...], answer: tuple[Template, ...]) -> list[tuple[int, int]]:
    if not key or not answer:
        return []
    gains = np.array([[_gain(k, a) for a in answer] for k in key])
    rows, columns = linear_sum_assignment(-gains)
    return [(int(i), int(j)) for i, j in zip(rows, columns, strict=True) if gains[i][j] > 0]


def _gain(key: Template, answer: Template) -> float:
    """Return the credit of a pair; 0 where the types differ or nothing but the type agrees."""
    tallies = _compare(key, answer)
    others = sum(one.right for slot, one in tallies.items() if slot not in ("type", "perp_conf"))
    return tallies["type"].right + others if tallies["type"].right and others else 0.0


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
