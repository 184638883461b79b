"""Our scorers beside the scorers that the sets themselves bring, on the same outputs.

Both are given the gold, a plain baseline or what sayso reads, and a damaged gold;
they must agree to the rounding. Where a set is absent this is skipped as not measured.
"""

import importlib.util
import os
import random
from collections.abc import Sequence
from datetime import date
from itertools import islice
from types import ModuleType
from typing import Any

import pytest

from eval import polnear, timex
from eval.figure import score as percent
from eval.peers.plain import speeches_of
from eval.run import home_of
from eval.work import loaded, rows_of
from sayso.find.time.times import read_times
from sayso.ground.times import resolve_times

HOME = home_of(os.environ)
ROUNDING = 0.051
"""Theirs print one digit."""


def theirs(path: str) -> ModuleType:
    """Load the scorer that lies beside the data."""
    file = HOME / path
    if not file.is_file():
        pytest.skip(f"{path}: not measured")
    spec = importlib.util.spec_from_file_location(file.stem, file)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def damaged(spans: Sequence[Sequence[int]], draw: random.Random) -> list[list[int]]:
    """Move the end of each span a little, or leave it."""
    return [[start, max(start + 1, end - draw.choice((0, 0, 3, 20)))] for start, end in spans]


def damaged_speeches(row: dict[str, Any]) -> list[dict[str, Any]]:
    """Return two thirds of the attributions with moved ends, some without a source."""
    draw = random.Random(row["id"])
    return [
        {
            "source": damaged(item["source"], draw) if draw.random() < 0.8 else [],
            "cue": item["cue"],
            "content": damaged(item["content"], draw),
        }
        for item in row["attributions"]
        if draw.random() < 0.66
    ]


def plain_speeches(row: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what the plain baseline finds."""
    return [
        {"source": source, "cue": [], "content": content}
        for source, content in speeches_of(row["text"])
    ]


@pytest.mark.parametrize(
    "answer", [damaged_speeches, plain_speeches, lambda row: row["attributions"]]
)
def test_polnear_scores_as_its_own_scorer(answer: Any) -> None:
    """Contents, exact contents and pairs are those that score_attr.py counts."""
    scorer = theirs("polnear/score_attr.py")
    rows = list(rows_of(HOME / "polnear" / "dev.jsonl"))
    given = {row["id"]: answer(row) for row in rows}
    wanted = scorer.score({row["id"]: row for row in rows}, given)
    scored = [
        polnear.score(
            polnear.gold_of(row, {}),
            [
                polnear.Said(
                    polnear.characters(row["text"], item["source"]),
                    polnear.characters(row["text"], item["content"]),
                )
                for item in given[row["id"]]
                if item["content"]
            ],
        )
        for row in rows
    ]
    for name, key in (
        ("content F1", "content"),
        ("exact content F1", "content_exact"),
        ("pair F1", "pair"),
    ):
        assert percent("f1", (one[name] for one in scored)) == pytest.approx(
            wanted[key]["F1"], abs=ROUNDING
        ), name


def read_here(row: dict[str, Any]) -> list[timex.Time]:
    """Return the times that sayso reads."""
    found = read_times(row["text"], loaded()[0])
    timed, _ = resolve_times(found, row["text"], date.fromisoformat(row["dct"][:10]))
    return [time for item in timed for time in timex.times_of(item, row["text"])]


def damaged_times(row: dict[str, Any]) -> list[timex.Time]:
    """Return two thirds of the gold, some with other ends or values."""
    draw = random.Random(row["doc_id"])
    return [
        timex.Time(
            time.start,
            time.end - draw.choice((0, 0, 1)),
            time.dated,
            draw.choice((time.value, time.value, "1998-XX", "P7D")),
        )
        for time in timex.gold_of(row)
        if draw.random() < 0.66
    ]


@pytest.mark.parametrize("answer", [read_here, damaged_times, timex.gold_of])
@pytest.mark.parametrize("dates", [False, True])
def test_timex_scores_as_its_own_scorer(answer: Any, dates: bool) -> None:
    """Strict, relaxed, value and folded F1 are those of score_time.py."""
    scorer = theirs("timex_dev/score_time.py")
    rows = list(islice(rows_of(HOME / "timex_dev" / "timebank_aquaint.jsonl"), 60))
    given = {row["doc_id"]: answer(row) for row in rows}
    told = {
        name: [
            {
                "start": time.start,
                "end": time.end,
                "type": "DATE" if time.dated else "DURATION",
                "value": time.value,
            }
            for time in times
        ]
        for name, times in given.items()
    }
    gold = {row["doc_id"]: row["timexes"] for row in rows}
    wanted = scorer.score(gold, told, dates)
    scored = [timex.score(timex.gold_of(row), given[row["doc_id"]]) for row in rows]
    which = "dates: " if dates else ""
    for kind in timex.KINDS:
        assert percent("f1", (one[f"{which}{kind} F1"] for one in scored)) == pytest.approx(
            wanted[kind]["F1"], abs=ROUNDING
        ), kind
