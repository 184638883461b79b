"""Score a program that reads counts against the bounds suite; needs Python 3.11 and nothing else.

    python score_bounds.py ANSWERS [--suite bounds.csv] [--wrong]

ANSWERS is JSON Lines, one sentence a line: {"id": "b001", "numbers": [{"low": 41, "high": null}]},
or a CSV with one number a row and the columns id, low, high. README.md has the whole form.
"""

import argparse
import csv
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FLAGS = ("about", "vague", "additive")
FIGURES = ("all right", "ends right", "ends within one")
YES = ("yes", "true", "1", True, 1)
SUITE = Path(__file__).with_name("bounds.csv")


@dataclass(frozen=True, slots=True)
class Stated:
    """A count: its two ends (None is open) and its flags; an optional one may be given or left out."""

    low: float | None
    high: float | None
    flags: tuple[bool, ...] = (False, False, False)
    optional: bool = False

    @property
    def is_open(self) -> bool:
        """Tell whether neither end is stated."""
        return self.low is None and self.high is None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the suite with all its counts."""

    key: str
    topic: str
    text: str
    counts: tuple[Stated, ...]


def read_suite(path: Path = SUITE) -> tuple[Sentence, ...]:
    """Read the suite; the rows of one sentence have one id."""
    rows: dict[str, list[dict[str, str]]] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            rows.setdefault(row["id"], []).append(row)
    return tuple(
        Sentence(
            key,
            found[0]["topic"],
            found[0]["sentence"],
            tuple(stated_of(row) for row in found if row["kind"] == "count"),
        )
        for key, found in rows.items()
    )


def stated_of(row: Mapping[str, Any]) -> Stated:
    """Read a count from a row of the suite or from an answer."""
    flags = tuple(row.get(name) in YES for name in FLAGS)
    return Stated(
        _end(row.get("low")), _end(row.get("high")), flags, row.get("optional", "") in YES
    )


def read_answers(path: Path) -> dict[str, list[Stated]]:
    """Read the answers of a program: JSON Lines, or CSV by the name of the file."""
    answers: dict[str, list[Stated]] = {}
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.DictReader(lines) if path.suffix == ".csv" else map(json.loads, lines)
        for row in rows:
            given = answers.setdefault(row["id"], [])
            given += counts_of(row.get("numbers", [row]))
    return answers


def counts_of(numbers: Iterable[Mapping[str, Any]]) -> Iterator[Stated]:
    """Yield the counts among the numbers of an answer; what names a kind needs no ends."""
    for number in numbers:
        stated, kind = stated_of(number), number.get("kind")
        if kind == "count" or (not kind and (any(stated.flags) or not stated.is_open)):
            yield stated


def judge(sentence: Sentence, found: Sequence[Stated]) -> dict[str, bool]:
    """Tell for each figure whether the counts found are those of the sentence, no more and no fewer."""
    ended = [count for count in found if not count.is_open]
    wanted = [count for count in sentence.counts if not count.is_open]
    return {
        "all right": _pairs_off(sentence.counts, found, _same),
        "ends right": _pairs_off(wanted, ended, _same_ends),
        "ends within one": _pairs_off(wanted, ended, _near_ends),
    }


def judge_all(
    suite: Iterable[Sentence], answers: Mapping[str, Sequence[Stated]]
) -> dict[str, dict[str, bool]]:
    """Judge every sentence; one without an answer has no counts."""
    return {sentence.key: judge(sentence, answers.get(sentence.key, ())) for sentence in suite}


def _pairs_off(wanted: Sequence[Stated], found: Sequence[Stated], agree: Any) -> bool:
    """Tell whether each wanted count has one found of its own and all others found are optional."""
    left = list(found)
    for count in sorted(wanted, key=lambda one: one.optional):
        fits = sorted(
            (one for one in left if agree(count, one)), key=lambda one: one.low != count.low
        )
        if fits:
            left.remove(fits[0])
        elif not count.optional:
            return False
    return not left


def _same(one: Stated, two: Stated) -> bool:
    return _same_ends(one, two) and one.flags == two.flags


def _same_ends(one: Stated, two: Stated) -> bool:
    return (one.low, one.high) == (two.low, two.high)


def _near_ends(one: Stated, two: Stated) -> bool:
    """Tell whether the ends agree, give or take one where words such as "over" bound them."""
    if None not in (one.low, one.high) and one.low == one.high:
        return _same_ends(one, two)
    return _near(one.low, two.low) and _near(one.high, two.high)


def _near(one: float | None, two: float | None) -> bool:
    if one is None or two is None:
        return one is two
    return abs(one - two) <= 1


def _end(value: Any) -> float | None:
    return None if value is None or value == "" else float(value)


def main(arguments: Sequence[str]) -> int:
    """Print the figures over all sentences and by topic."""
    parser = argparse.ArgumentParser(description="Score counts against the bounds suite.")
    parser.add_argument("answers", type=Path)
    parser.add_argument("--suite", type=Path, default=SUITE)
    parser.add_argument("--wrong", action="store_true", help="list the sentences not all right")
    asked = parser.parse_args(arguments)
    suite, answers = read_suite(asked.suite), read_answers(asked.answers)
    judged = judge_all(suite, answers)
    sys.stdout.writelines(report(suite, judged))
    for sentence in suite if asked.wrong else ():
        if not judged[sentence.key]["all right"]:
            given = [(one.low, one.high, *one.flags) for one in answers.get(sentence.key, ())]
            sys.stdout.write(f"{sentence.key} {sentence.topic}: {sentence.text} {given}\n")
    return 0


def report(suite: Sequence[Sentence], judged: Mapping[str, Mapping[str, bool]]) -> Iterator[str]:
    """Yield the lines of the figures: all sentences first, then each topic."""
    yield f"{'':14} {'sentences':>9}" + "".join(f" {name:>15}" for name in FIGURES) + "\n"
    topics = dict.fromkeys(sentence.topic for sentence in suite)
    for name in ("all", *topics):
        keys = [one.key for one in suite if name in ("all", one.topic)]
        shares = [100 * sum(judged[key][figure] for key in keys) / len(keys) for figure in FIGURES]
        yield f"{name:14} {len(keys):9}" + "".join(f" {share:15.1f}" for share in shares) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
