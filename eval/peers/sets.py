"""Each set's rows for a peer, and the peer's answers scored by the scorer that scores sayso."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from suites.bounds.score_bounds import FIGURES, Stated, judge, read_suite

from eval import bounds, newsquant, polnear, timex
from eval.figure import Figure, Tally
from eval.work import document_of, each, parse_whole, rows_of

Row = Mapping[str, Any]
Figures = dict[str, Figure]
DATED = ("DATE", "TIME")


def rows_for(name: str, home: Path) -> list[dict[str, Any]]:
    """Return the documents of a set as sayso is scored on them; newsquant has two files."""
    if name == bounds.NAME:
        return [{"text": one.text, "sentence": one} for one in read_suite()]
    rows = list(rows_of(home / SETS[name].FILES[0]))
    if name == newsquant.NAME:
        made = json.loads((home / newsquant.FILES[1]).read_text(encoding="utf-8"))
        return [*rows, *({"text": item[0], "bounds": item} for item in made)]
    return [row for row in rows if timex.is_reported(row)] if name == timex.NAME else rows


def asked(name: str, rows: Sequence[Row]) -> list[dict[str, str]]:
    """Return what a peer is shown: the text, and the day of print where the set gives one."""
    if name == timex.NAME:
        return [{"text": row["text"], "day": row["dct"][:10]} for row in rows]
    if name == bounds.NAME:
        return [{"text": row["text"], "counts": "yes"} for row in rows]
    return [{"text": row["text"]} for row in rows]


def score(name: str, rows: Sequence[Row], answers: Sequence[Any]) -> Figures:
    """Score the answers of a peer."""
    return {figure.name: figure for figure in SCORES[name](rows, answers)}


def _numbers(rows: Sequence[Row], answers: Sequence[Any]) -> Iterator[Figure]:
    pairs = list(zip(rows, answers, strict=True))
    scored = [
        newsquant.score([newsquant.Stated(*item) for item in answer], row["quantities"])
        for row, answer in pairs
        if "quantities" in row
    ]
    bounded = tuple(_bounded(row["bounds"], answer) for row, answer in pairs if "bounds" in row)
    yield Figure("bounds32", "share", bounded)
    for index, figure in enumerate(("value F1", "value and bound F1")):
        yield Figure(figure, "f1", tuple(one[index] for one in scored))


def _bounded(item: Any, answer: Sequence[Any]) -> Tally:
    """Score the first number; a bound opens one end."""
    if not answer:
        return newsquant.score_bounds(item, None, None)
    low, high, bound = answer[0]
    return newsquant.score_bounds(
        item, None if bound == "<" else low, None if bound == ">" else high
    )


def _counts(rows: Sequence[Row], answers: Sequence[Any]) -> Iterator[Figure]:
    """Score the counts of the open suite; a bound opens one end, and "~" is about."""
    scored = [
        judge(row["sentence"], [_stated(*item) for item in answer])
        for row, answer in zip(rows, answers, strict=True)
    ]
    for name in FIGURES:
        yield Figure(name, "share", tuple(Tally(float(one[name]), 1, 1) for one in scored))


def _stated(low: float, high: float, bound: str) -> Stated:
    ends = (None if bound == "<" else low, None if bound == ">" else high)
    return Stated(*ends, (bound == "~", False, False))


def _times(rows: Sequence[Row], answers: Sequence[Any]) -> Iterator[Figure]:
    scored = [
        timex.score(timex.gold_of(row), [_time(*item) for item in answer])
        for row, answer in zip(rows, answers, strict=True)
    ]
    return _figures(dict.fromkeys(timex.FIGURES, "f1"), scored)


def _time(start: int, end: int, kind: str, value: str) -> timex.Time:
    return timex.Time(start, end, kind in DATED, value)


def _speeches(rows: Sequence[Row], answers: Sequence[Any]) -> Iterator[Figure]:
    scored = each(_speech_row, tuple(zip(rows, answers, strict=True)))
    return _figures(polnear.FIGURES, scored)


def _speech_row(pair: tuple[Row, Sequence[Any]]) -> dict[str, Tally]:
    """Score one article; an answer without a cue of its own is of the class "speech"."""
    row, answer = pair
    text = row["text"]
    classes = polnear.classes_of(parse_whole(document_of(row["id"], text)))
    said = [
        polnear.Said(polnear.characters(text, source), polnear.characters(text, content), "speech")
        for source, content in answer
    ]
    return polnear.score(polnear.gold_of(row, classes), said)


def _figures(kinds: Mapping[str, str], scored: Sequence[Mapping[str, Tally]]) -> Iterator[Figure]:
    """Yield the figures that the scorer gives; some of a set are about sayso alone."""
    for name, kind in kinds.items():
        if all(name in one for one in scored):
            yield Figure(name, kind, tuple(one[name] for one in scored))


SETS = {module.NAME: module for module in (newsquant, bounds, timex, polnear)}
SCORES = {
    newsquant.NAME: _numbers,
    bounds.NAME: _counts,
    timex.NAME: _times,
    polnear.NAME: _speeches,
}
