"""A figure: tallies, one a document, their score, and its interval by resampling documents."""

import random
from collections.abc import Iterable
from dataclasses import dataclass

ROUNDS = 1000
SEED = 2021
WIDTH = 0.95


@dataclass(frozen=True, slots=True)
class Tally:
    """What one document adds: how much was right, how much was given, how much was wanted."""

    right: float
    found: float
    wanted: float


@dataclass(frozen=True, slots=True)
class Figure:
    """A named score over documents: `f1` weighs found against wanted, `share` is right of wanted."""

    name: str
    kind: str
    tallies: tuple[Tally, ...]

    @property
    def value(self) -> float:
        """Return the score over all documents, in per cent."""
        return score(self.kind, self.tallies)

    @property
    def interval(self) -> tuple[float, float]:
        """Return the 95 % interval from resampled documents; the same bytes in every run."""
        draw = random.Random(SEED)
        scores = sorted(
            score(self.kind, draw.choices(self.tallies, k=len(self.tallies))) for _ in range(ROUNDS)
        )
        edge = round(ROUNDS * (1 - WIDTH) / 2)
        return scores[edge], scores[-edge - 1]


def score(kind: str, tallies: Iterable[Tally]) -> float:
    """Return the score of some tallies in per cent; 0 where nothing was wanted."""
    right = found = wanted = 0.0
    for tally in tallies:
        right, found, wanted = right + tally.right, found + tally.found, wanted + tally.wanted
    if kind == "share":
        return 100 * right / wanted if wanted else 0.0
    return 200 * right / (found + wanted) if found + wanted else 0.0
