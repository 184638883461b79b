"""What the scorer reaches on articles that each of its models was not trained on."""

from collections.abc import Iterator, Mapping, Sequence

from eval.figure import Figure
from eval.polnear import FIGURES, Said, characters, class_of, classes_of, gold_of, score
from sayso.find.people.spread import Run
from sayso.find.said.attributions import outermost_of
from sayso.model.text import Parsed
from train.articles import Article
from train.stages import Case

LEAST = 0.35


def lines_of(articles: Sequence[Article], cases: Sequence[Case]) -> Iterator[str]:
    """Yield each figure out of fold with its interval, one a line."""
    yield f"out of fold, {len(articles)} articles"
    for figure in figures_of(articles, cases, LEAST):
        low, high = figure.interval
        yield f"{figure.name:<24}{figure.value:6.1f}  ({low:.1f} to {high:.1f})"


def figures_of(
    articles: Sequence[Article], cases: Sequence[Case], least: float
) -> tuple[Figure, ...]:
    """Score the cases above a chance against the annotation of their articles."""
    mine: list[list[Case]] = [[] for _ in articles]
    for case in cases:
        if case.score >= least and case.chosen is not None:
            mine[case.article].append(case)
    rows = []
    for article, found in zip(articles, mine, strict=True):
        classes = classes_of(article.parsed)
        answer = [_said(article.parsed, case, classes) for case in _outermost(found)]
        rows.append(score(gold_of(article.row, classes), answer))
    return tuple(Figure(name, FIGURES[name], tuple(row[name] for row in rows)) for name in FIGURES)


def _outermost(cases: Sequence[Case]) -> list[Case]:
    runs = [
        (case.cued.index, case.chosen.runs if case.chosen else (), case.score) for case in cases
    ]
    return [cases[place] for place in outermost_of(runs)]


def _said(parsed: Parsed, case: Case, classes: Mapping[int, str]) -> Said:
    text = parsed.doc.text
    runs = case.chosen.runs if case.chosen else ()
    cue = characters(text, [_span(parsed, (case.cued.index, case.cued.index))])
    return Said(
        characters(text, [_span(parsed, case.run)] if case.run else []),
        characters(text, [_span(parsed, run) for run in runs]),
        class_of(cue, classes),
    )


def _span(parsed: Parsed, run: Run) -> tuple[int, int]:
    return parsed.tokens[run[0]].span.start, parsed.tokens[run[1]].span.end
