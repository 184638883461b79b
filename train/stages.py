"""The four stages of the scorer, each trained on the out-of-fold scores of the one before.

Words inside an annotated content teach nothing unless they are annotated
themselves: the set leaves nested speech unmarked, and a model that saw those
words as wrong would not hear it.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from sayso.find.people.spread import Run, Runs, Spread, alike, spread_of
from sayso.find.said.hear import CUE_LEAST, NO_SOURCE, likeliest
from sayso.find.said.offers import Offer, source_run
from sayso.find.said.speech import find_ruled
from sayso.find.said.weighed import (
    Cued,
    Rows,
    Ruled,
    Sourced,
    Weighed,
    chance,
    content_rows,
    cue_row,
    final_row,
    key_of,
    may_say,
    ruled_of,
    source_rows,
)
from sayso.packs.load import load_pack
from train.articles import Article, Gold
from train.fit import FOLDS, Flags, Floats, LinearFit, TreesFit, fit_linear, fit_trees

PACK = load_pack("en")
LEAST_COUNT, LEAST_RATE = 2, 0.01
HALF, NEARLY = 0.5, 0.9
NOBODY = Sourced(None, 0.0, NO_SOURCE)
SMALL, LARGE, LAST = (80, 15), (160, 31), (100, 15)


@dataclass(frozen=True, slots=True)
class Models:
    """All fitted models and the words that may be cues."""

    words: tuple[str, ...]
    linear: dict[str, LinearFit]
    trees: dict[str, TreesFit]


@dataclass(slots=True)
class Case:
    """One word that may say, on its way through the stages, with its gold attribution if it has one."""

    article: int
    spread: Spread
    cued: Cued
    gold: Gold | None
    taught: bool
    source: Sourced = NOBODY
    heads: list[int] = field(default_factory=list)
    offers: list[Offer] = field(default_factory=list)
    chosen: Offer | None = None
    score: float = 0.0

    @property
    def run(self) -> Run | None:
        """Return the run of the chosen source."""
        if self.source.head is None:
            return None
        return source_run(self.spread, self.source.head, self.cued.index)


def train(articles: Sequence[Article], tell: "Telling") -> tuple[Models, list[Case]]:
    """Train all stages; returns the models and the cases with what was chosen out of fold."""
    cases, cue = _cue_stage(articles)
    tell(f"cues: {len(cases)} cases")
    linear, trees = {"cue": cue}, {}
    linear["source"], trees["sources"] = _source_stage(cases)
    tell("sources")
    linear["content"], linear["exact"], trees["contents"], trees["overlaps"], rows = _content_stage(
        cases
    )
    tell("contents")
    trees["accepts"] = _final_stage(cases, rows)
    words = tuple(sorted(_words(articles, None)))
    return Models(words, linear, trees), cases


class Telling:
    """Something that tells how far the training is."""

    def __call__(self, line: str) -> None:
        """Tell one line."""


def _words(articles: Sequence[Article], without: int | None) -> set[str]:
    """Return words with their tags that are cues often enough, leaving one fold out."""
    cues: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for number, article in enumerate(articles):
        if number % FOLDS == without:
            continue
        keys = [key_of(token) for token in article.parsed.tokens]
        every.update(keys)
        cues.update(keys[index] for index in article.gold)
    return {key for key, n in cues.items() if n >= LEAST_COUNT and n / every[key] >= LEAST_RATE}


def _cue_stage(articles: Sequence[Article]) -> tuple[list[Case], LinearFit]:
    lists = [_words(articles, fold) for fold in range(FOLDS)]
    cases: list[Case] = []
    signs: list[list[str]] = []
    for number, article in enumerate(articles):
        spread = spread_of(article.parsed)
        ruled = ruled_of(article.parsed, PACK, find_ruled(article.parsed, PACK))
        for index in may_say(article.parsed, lists[number % FOLDS], ruled):
            gold = article.gold.get(index)
            taught = gold is not None or index not in article.inside
            cued = Cued(index, 0.0, ruled.get(index, Ruled()))
            cases.append(Case(number, spread, cued, gold, taught))
            signs.append([sys.intern(sign) for sign in cue_row(spread, index, ruled)])
    right = np.array([case.gold is not None for case in cases])
    taught = np.array([case.taught for case in cases])
    scores, model = fit_linear(signs, right, _folds(cases), taught, 1e-4)
    kept = []
    for case, score in zip(cases, scores, strict=True):
        case.cued = Cued(case.cued.index, chance(score), case.cued.ruled)
        if case.cued.chance >= CUE_LEAST:
            kept.append(case)
    return kept, model


def _folds(cases: Sequence[Case]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array([case.article % FOLDS for case in cases])


def _source_stage(cases: Sequence[Case]) -> tuple[LinearFit, TreesFit]:
    made: list[Rows] = []
    for case in cases:
        case.heads, rows = source_rows(case.spread, case.cued)
        made.append(_interned(rows))
    counts = [len(rows.signs) for rows in made]
    right = np.array([flag for case in cases for flag in _right_sources(case)])
    usable = np.array([bool(case.gold and case.gold.source) for case in cases]).repeat(counts)
    fold = _folds(cases).repeat(counts)
    signs = [row for rows in made for row in rows.signs]
    linear, line = fit_linear(signs, right, fold, usable, 1e-5)
    table = np.column_stack([_table(made), linear])
    scores, trees = fit_trees(table, right, fold, usable, SMALL)
    for case, mine, measures in zip(
        cases, _split(scores, counts), _split(table, counts), strict=True
    ):
        case.source = likeliest(case.heads, mine.tolist(), measures.tolist())
    return line, trees


def _right_sources(case: Case) -> list[bool]:
    gold = case.gold.source if case.gold else ()
    cue = case.cued.index
    shares = [alike(case.spread, (source_run(case.spread, h, cue),), gold) for h in case.heads]
    best = max(shares, default=0.0)
    return [share >= HALF and share == best for share in shares]


def _content_stage(
    cases: Sequence[Case],
) -> tuple[LinearFit, LinearFit, TreesFit, TreesFit, list[Weighed]]:
    made: list[Rows] = []
    for case in cases:
        case.offers, rows = content_rows(case.spread, case.cued, case.source.head, case.source.sure)
        made.append(_interned(rows))
    counts = [len(rows.signs) for rows in made]
    share = np.array([value for case in cases for value in _shares(case)])
    taught = np.array([case.taught for case in cases]).repeat(counts)
    true = np.array([case.gold is not None for case in cases]).repeat(counts)
    fold = _folds(cases).repeat(counts)
    signs = [row for rows in made for row in rows.signs]
    found, content = fit_linear(signs, share >= HALF, fold, taught, 1e-5)
    whole, exact = fit_linear(signs, share >= NEARLY, fold, taught & true, 1e-5)
    table = np.column_stack([_table(made), found, whole])
    chances, contents = fit_trees(table, share >= HALF, fold, taught, LARGE)
    expected, overlaps = fit_trees(table, share, fold, taught & true, LARGE)
    scores = [
        Weighed([chance(score) for score in mine], extent.tolist(), measures.tolist())
        for mine, extent, measures in zip(
            _split(chances, counts), _split(expected, counts), _split(table, counts), strict=True
        )
    ]
    return content, exact, contents, overlaps, scores


def _shares(case: Case) -> list[float]:
    gold: Runs = case.gold.content if case.gold else ()
    return [alike(case.spread, offer.runs, gold) if gold else 0.0 for offer in case.offers]


def _final_stage(cases: Sequence[Case], weighed: Sequence[Weighed]) -> TreesFit:
    rows, right, kept = [], [], []
    for case, found in zip(cases, weighed, strict=True):
        if not case.offers:
            continue
        case.chosen = case.offers[found.best]
        rows.append(final_row(case.spread, case.cued, case.chosen, (case.source, found)))
        right.append(_shares(case)[found.best] >= HALF)
        kept.append(case)
    taught: Flags = np.array([case.taught for case in kept])
    scored, trees = fit_trees(np.array(rows), np.array(right), _folds(kept), taught, LAST)
    for case, score in zip(kept, scored, strict=True):
        case.score = chance(score)
    return trees


def _interned(rows: Rows) -> Rows:
    return Rows(tuple([sys.intern(sign) for sign in row] for row in rows.signs), rows.measures)


def _table(made: Sequence[Rows]) -> Floats:
    return np.array([row for rows in made for row in rows.measures], dtype=np.float64)


def _split(scores: Floats, counts: Sequence[int]) -> Iterator[Floats]:
    start = 0
    for count in counts:
        yield scores[start : start + count]
        start += count
