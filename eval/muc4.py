"""MUC-4: templates of events with slots, scored as the guidelines of 1992 say.

Templates are aligned by the assignment with the highest credit; a fill is
right (1), half right (0.5: an overlapping head, a range that meets, a more
general value) or wrong. Missing and spurious templates count all their fills
("all templates"); optional ones count only where they match.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment

STRINGS = ("perp_ind", "perp_org", "hum_name", "hum_desc", "phys_id", "instr_id")
WITH_REFERENCE = ("hum_num", "hum_effect", "perp_conf", "phys_num")
SETS = ("type", "date", "location")
SLOTS = (*SETS, "perp_ind", "perp_org", "perp_conf", "hum_name", "hum_desc", "hum_num", "hum_effect")
EXTRA = ("instr_id", "phys_id", "phys_num")
EMPTY = ("-", "*", "")


@dataclass(frozen=True)
class Fill:
    """One fill of a slot: its acceptable values, the strings that it refers to, and whether it may be left out."""

    values: tuple[str, ...]
    references: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True)
class Template:
    """One event: the fills of each slot."""

    slots: Mapping[str, tuple[Fill, ...]]
    optional: bool = False


@dataclass(frozen=True)
class Doc:
    """One message with its texts and its key."""

    id: str
    text: str
    cased: str
    templates: tuple[Template, ...]


def load(folder: Path, part: str) -> tuple[Doc, ...]:
    """Read the messages of a part with their keys."""
    docs = []
    for line in (folder / f"{part}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        docs.append(
            Doc(row["doc_id"], row["text"], row["text_cased"], tuple(map(_template, row["templates"])))
        )
    return tuple(docs)


def _template(raw: Mapping[str, object]) -> Template:
    slots = {
        slot: tuple(fill for line in _lines(raw, slot) if (fill := parse_fill(line, slot)))
        for slot in (*SLOTS, *EXTRA)
    }
    return Template(slots, bool(raw.get("optional")))


def _lines(raw: Mapping[str, object], slot: str) -> list[str]:
    lines = raw.get(slot, [])
    return [str(line) for line in lines] if isinstance(lines, list) else []


def parse_fill(line: str, slot: str) -> Fill | None:
    """Read one line of a key: `? VALUE / VALUE: "STRING" / "STRING"`; None where it is empty."""
    line = line.strip()
    optional = line.startswith("?")
    line = line.lstrip("? ").strip()
    if line in EMPTY:
        return None
    strings = tuple(item.replace('\\"', "") for item in re.findall(r'"((?:[^"\\]|\\.)*)"', line))
    if slot in STRINGS:
        if slot == "hum_desc" and re.search(r'"\s*:\s*"', line):
            head = line.split('": "')[0]
            strings = tuple(item.replace('\\"', "") for item in re.findall(r'"((?:[^"\\]|\\.)*)"', head + '"'))
        return Fill(strings or (line,), (), optional)
    values = line.split(':"')[0].split(': "')[0] if slot in WITH_REFERENCE else line
    choices = tuple(value.strip() for value in values.split(" / ") if value.strip())
    return Fill(choices, strings, optional)


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
        return 1.0 if key == answer else 0.5 if key.split(" OR ")[0] == answer.split(" OR ")[0] else 0.0
    return 1.0 if key == answer else 0.0


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[A-Z0-9ÁÉÍÓÚÑ']+", text.upper()) if word not in ("THE", "A", "AN")]


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
    if key == answer:
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


@dataclass
class Tally:
    """Credits of one slot: right or half right, possible in the key, given in the answer."""

    credit: float = 0.0
    possible: float = 0.0
    given: float = 0.0

    def add(self, other: "Tally") -> None:
        """Add another tally to this one."""
        self.credit += other.credit
        self.possible += other.possible
        self.given += other.given

    @property
    def f(self) -> float:
        """Return F with equal weight, in per cent."""
        if not self.possible or not self.given:
            return 0.0
        recall, precision = self.credit / self.possible, self.credit / self.given
        return 200 * recall * precision / (recall + precision) if recall + precision else 0.0


Tallies = dict[str, Tally]


def score(key: tuple[Template, ...], answer: tuple[Template, ...]) -> Tallies:
    """Score the templates of one document, slot by slot, after the best alignment."""
    tallies: Tallies = {slot: Tally() for slot in (*SLOTS, *EXTRA)}
    pairs = _align(key, answer)
    for i, j in pairs:
        _add(tallies, key[i], answer[j])
    matched_keys = {i for i, _ in pairs}
    matched_answers = {j for _, j in pairs}
    for i, template in enumerate(key):
        if i not in matched_keys and not template.optional:
            _add(tallies, template, Template({}))
    for j, template in enumerate(answer):
        if j not in matched_answers:
            _add(tallies, Template({}), template)
    return tallies


def _align(key: tuple[Template, ...], answer: tuple[Template, ...]) -> list[tuple[int, int]]:
    if not key or not answer:
        return []
    gains = np.array([[_gain(k, a) for a in answer] for k in key])
    rows, columns = linear_sum_assignment(-gains)
    return [(int(i), int(j)) for i, j in zip(rows, columns, strict=True) if gains[i][j] > 0]


def _gain(key: Template, answer: Template) -> float:
    """Return the credit of a pair; 0 where the types differ or nothing but the type agrees."""
    tallies: Tallies = {slot: Tally() for slot in (*SLOTS, *EXTRA)}
    _add(tallies, key, answer)
    others = sum(tally.credit for slot, tally in tallies.items() if slot not in ("type", "perp_conf"))
    return tallies["type"].credit + others if tallies["type"].credit and others else 0.0


def _add(tallies: Tallies, key: Template, answer: Template) -> None:
    for slot in tallies:
        tallies[slot].add(_slot(slot, key.slots.get(slot, ()), answer.slots.get(slot, ())))


def _slot(slot: str, key: Iterable[Fill], answer: Iterable[Fill]) -> Tally:
    """Match the fills of one slot by the best assignment; an optional fill that is left out costs nothing."""
    keys, answers = tuple(key), tuple(answer)
    total, used = 0.0, set()
    if keys and answers:
        gains = np.array([[credit(slot, k, a) for a in answers] for k in keys])
        for i, j in zip(*linear_sum_assignment(-gains), strict=True):
            if gains[i][j]:
                total += float(gains[i][j])
                used.add(int(i))
    possible = sum(1 for i, fill in enumerate(keys) if i in used or not fill.optional)
    return Tally(total, possible, len(answers))


def total(tallies: Iterable[Tallies], slots: tuple[str, ...] = (*SLOTS, *EXTRA)) -> Tallies:
    """Add the tallies of many documents, and all slots together under "all"."""
    summed: Tallies = {slot: Tally() for slot in slots}
    for one in tallies:
        for slot in slots:
            summed[slot].add(one[slot])
    everything = Tally()
    for tally in summed.values():
        everything.add(tally)
    return {**summed, "all": everything}


def count_kinds(docs: Iterable[Doc]) -> Counter[str]:
    """Count the kinds of events in the keys."""
    return Counter(fill.values[0] for doc in docs for t in doc.templates for fill in t.slots["type"])
