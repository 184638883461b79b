"""Attributions as the scorer hears them: for each word that says, its likeliest source and content.

Nested speech is heard as well: containment is left to the caller.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.find.people.spread import Run, Runs, Spread, spread_of
from sayso.find.said.offers import Offer, source_run
from sayso.find.said.scorer import Scorer
from sayso.find.said.weighed import (
    SOURCE_WIDTH,
    Cued,
    Rows,
    Ruled,
    Sourced,
    Weighed,
    chance,
    content_rows,
    cue_row,
    final_row,
    may_say,
    source_rows,
)
from sayso.model.text import Parsed

# Out of fold on the training articles.
CUE_LEAST = 0.08
SOURCE_LEAST = 0.3
NO_SOURCE = (-1.0,) * SOURCE_WIDTH


@dataclass(frozen=True, slots=True)
class Heard:
    """One attribution that the scorer hears, as tokens; `chance` is how often such ones were right."""

    cue: int
    source: int | None
    source_run: Run | None
    content: Runs
    chance: float
    sure: float
    ruled: Ruled


def hear(parsed: Parsed, scorer: Scorer, ruled: Mapping[int, Ruled]) -> list[Heard]:
    """Return an attribution for each word of a document that may say something, in the order of the text."""
    spread = spread_of(parsed)
    cued = list(_cued(spread, scorer, ruled))
    sources = _sources(spread, scorer, cued)
    return list(_with_contents(spread, scorer, cued, sources))


def _cued(spread: Spread, scorer: Scorer, ruled: Mapping[int, Ruled]) -> Iterator[Cued]:
    for index in may_say(spread.parsed, scorer.words, ruled):
        likely = chance(scorer.cue.score(cue_row(spread, index, ruled)))
        if likely >= CUE_LEAST:
            yield Cued(index, likely, ruled.get(index, Ruled()))


def _sources(spread: Spread, scorer: Scorer, cued: Sequence[Cued]) -> list[Sourced]:
    """Return for each cue its likeliest source."""
    heads, made = [], []
    for item in cued:
        nouns, rows = source_rows(spread, item)
        heads.append(nouns)
        made.append(rows)
    table = [
        [*row, scorer.source.score(signs)]
        for rows in made
        for row, signs in zip(rows.measures, rows.signs, strict=True)
    ]
    scores = scorer.sources.score(table)
    found, start = [], 0
    for nouns in heads:
        stop = start + len(nouns)
        found.append(likeliest(nouns, scores[start:stop], table[start:stop]))
        start = stop
    return found


def likeliest(
    heads: Sequence[int], scores: Sequence[float], rows: Sequence[Sequence[float]]
) -> Sourced:
    """Return the likeliest source of a cue, none where its chance is too small."""
    if not heads:
        return Sourced(None, 0.0, NO_SOURCE)
    best = max(range(len(heads)), key=scores.__getitem__)
    sure = chance(scores[best])
    return Sourced(heads[best] if sure >= SOURCE_LEAST else None, sure, tuple(rows[best]))


def _with_contents(
    spread: Spread, scorer: Scorer, cued: Sequence[Cued], sources: Sequence[Sourced]
) -> Iterator[Heard]:
    made: list[tuple[list[Offer], Rows]] = [
        content_rows(spread, item, source.head, source.sure)
        for item, source in zip(cued, sources, strict=True)
    ]
    table = [
        [*row, scorer.content.score(signs), scorer.exact.score(signs)]
        for _, rows in made
        for row, signs in zip(rows.measures, rows.signs, strict=True)
    ]
    chances = [chance(score) for score in scorer.contents.score(table)]
    extents = scorer.overlaps.score(table)
    chosen, finals, start = [], [], 0
    for item, source, (offers, _) in zip(cued, sources, made, strict=True):
        stop = start + len(offers)
        mine = Weighed(chances[start:stop], extents[start:stop], table[start:stop])
        start = stop
        if offers:
            finals.append(final_row(spread, item, offers[mine.best], (source, mine)))
            chosen.append((item, source, offers[mine.best]))
    for (item, source, offer), score in zip(chosen, scorer.accepts.score(finals), strict=True):
        head = source.head
        run = source_run(spread, head, item.index) if head is not None else None
        yield Heard(item.index, head, run, offer.runs, chance(score), source.sure, item.ruled)
