"""timex_dev: time expressions and their values, as TempEval-3 scores them, on the half for figures only.

strict: the same span; relaxed: spans that overlap, each used once, the longest
overlap first; value: such a pair with the same value; folded: the same value
once notations that mean the same are one. "dates" leaves durations, sets,
references and clock times out.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from eval.figure import Figure, Tally
from eval.work import each, loaded, rows_of
from sayso.find.time.times import read_times
from sayso.ground.times import resolve_times
from sayso.model.mention import Mention, Timed

NAME = "timex_dev"
FILES = ("timex_dev/timebank_aquaint.jsonl",)
KINDS = ("strict", "relaxed", "value", "folded")
FIGURES = tuple(f"{which}{kind} F1" for which in ("", "dates: ") for kind in KINDS)
ANNIVERSARY = "anniversary"
CLOCK = "T"
REFERENCE = "_REF"
_LINK = re.compile(r"\s*(?:[-–—]|\b(?:to|and|through|or|until)\b)\s*")
_DURATION = re.compile(r"P(\d+)([DWMQY])")
IN_UNITS = {"D": (1, "D"), "W": (7, "D"), "M": (1, "M"), "Q": (3, "M"), "Y": (12, "M")}


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression: its span, whether it is a date or a clock time, its value."""

    start: int
    end: int
    dated: bool
    value: str


def measure(home: Path) -> tuple[Figure, ...]:
    """Return F1 of spans and values, over all expressions and over dates alone."""
    rows = each(score_row, tuple(row for row in rows_of(home / FILES[0]) if is_reported(row)))
    return tuple(Figure(name, "f1", tuple(row[name] for row in rows)) for name in FIGURES)


def is_reported(row: Mapping[str, Any]) -> bool:
    """Tell whether a document is of the half for figures only."""
    return int(hashlib.sha256(row["doc_id"].encode()).hexdigest(), 16) % 2 == 1


def score_row(row: Mapping[str, Any]) -> dict[str, Tally]:
    """Score the times of a text, read whole, since the gate would leave texts without acts out."""
    found = read_times(row["text"], loaded()[0])
    timed, _ = resolve_times(found, row["text"], date.fromisoformat(row["dct"][:10]))
    return score(gold_of(row), [time for item in timed for time in times_of(item, row["text"])])


def gold_of(row: Mapping[str, Any]) -> list[Time]:
    """Read the expressions of a document."""
    return [
        Time(item["start"], item["end"], item["type"] in ("DATE", "TIME"), item["value"] or "")
        for item in row["timexes"]
    ]


def times_of(mention: Mention[Timed], text: str) -> Iterator[Time]:
    """Yield the expressions of a time; the set marks the two ends of a range apart."""
    timed, (start, end) = mention.value, mention.span
    if timed.role == ANNIVERSARY:
        return
    dated = timed.type in ("date", "time_of_day", "reference")
    ends = re.split(r"[/|,]", timed.value, maxsplit=1)
    link = _LINK.search(text, start + 1, end)
    if timed.type != "date" or len(ends) == 1 or link is None:
        yield Time(start, end, dated, ends[0] if timed.type == "date" else timed.value)
        return
    yield Time(start, link.start(), dated, ends[0])
    yield Time(link.end(), end, dated, ends[1])


def score(gold: Sequence[Time], answer: Sequence[Time]) -> dict[str, Tally]:
    """Score expressions, all and dates alone."""
    dates = [list(_dates(times)) for times in (gold, answer)]
    return {
        **_score("", gold, answer),
        **_score("dates: ", dates[0], dates[1]),
    }


def _score(which: str, gold: Sequence[Time], answer: Sequence[Time]) -> dict[str, Tally]:
    pairs = list(_pairs(gold, answer))
    spans = {(time.start, time.end) for time in gold}
    right = {
        "strict": sum((time.start, time.end) in spans for time in answer),
        "relaxed": len(pairs),
        "value": sum(one.value == two.value for one, two in pairs),
        "folded": sum(fold(one.value) == fold(two.value) for one, two in pairs),
    }
    return {f"{which}{kind} F1": Tally(right[kind], len(answer), len(gold)) for kind in KINDS}


def _pairs(gold: Sequence[Time], answer: Sequence[Time]) -> Iterator[tuple[Time, Time]]:
    overlaps = sorted(
        (max(one.start, two.start) - min(one.end, two.end), i, j)
        for i, one in enumerate(gold)
        for j, two in enumerate(answer)
    )
    golds: set[int] = set()
    answers: set[int] = set()
    for overlap, i, j in overlaps:
        if overlap < 0 and i not in golds and j not in answers:
            golds.add(i)
            answers.add(j)
            yield gold[i], answer[j]


def _dates(times: Sequence[Time]) -> Iterator[Time]:
    for time in times:
        if time.dated and not time.value.endswith(REFERENCE):
            yield replace(time, value=time.value.split(CLOCK)[0])


def fold(value: str) -> str:
    """Return one notation for values that mean the same (198X and 198, P7D and P1W)."""
    if value.endswith(REFERENCE):
        return value
    if value.startswith("P"):
        match = _DURATION.fullmatch(value)
        if not match:
            return value
        times, unit = IN_UNITS[match[2]]
        return f"{int(match[1]) * times}{unit}"
    decade = re.sub(r"\A(\d{2,3})X{1,2}\Z", r"\1", value.split(CLOCK)[0])
    return re.sub(r"(-W?X+)+\Z", "", decade)
