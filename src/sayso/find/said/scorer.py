"""Learned weights at work: linear models over signs, trees over measures, read lazily from one file.

The one module of the room that needs numpy. Without the weights file there is
no scorer, and the rules stand alone.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sayso.packs.load import HOME

FILE = "attribution.npz"
Numbers = NDArray[np.float64]
Places = NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Linear:
    """A linear model over signs: a weight for each sign that it knows."""

    weights: dict[str, float]
    base: float

    def score(self, signs: list[str]) -> float:
        """Return the log odds that the signs speak for."""
        return self.base + sum(filter(None, map(self.weights.get, dict.fromkeys(signs))))

    def reasons(self, signs: list[str], most: int) -> tuple[tuple[str, float], ...]:
        """Return the signs that weigh most, for and against, the heaviest first."""
        known = [
            (sign, self.weights[sign]) for sign in dict.fromkeys(signs) if sign in self.weights
        ]
        return tuple(sorted(known, key=lambda item: (-abs(item[1]), item[0]))[:most])


@dataclass(frozen=True, slots=True, eq=False)
class Trees:
    """A sum of decision trees, all nodes of all trees in one table; a leaf is its own child."""

    feature: Places
    threshold: Numbers
    left: Places
    right: Places
    value: Numbers
    roots: Places
    base: float
    depth: int

    def score(self, rows: list[list[float]]) -> list[float]:
        """Return the sum of all trees for each row."""
        if not rows:
            return []
        table = np.asarray(rows, dtype=np.float64)
        flat, width = table.ravel(), table.shape[1]
        at = np.broadcast_to(self.roots, (len(rows), len(self.roots)))
        lines = np.arange(len(rows))[:, None] * width
        for _ in range(self.depth):  # take costs half of what indexing by an array does
            goes_left = flat.take(lines + self.feature.take(at)) <= self.threshold.take(at)
            at = np.where(goes_left, self.left.take(at), self.right.take(at))
        total: list[float] = (self.value[at].sum(axis=1) + self.base).tolist()
        return total


@dataclass(frozen=True, slots=True, eq=False)
class Scorer:
    """All models of the attribution: is a word a cue, who says it, what is said, does it stand."""

    words: frozenset[str]
    cue: Linear
    source: Linear
    sources: Trees
    content: Linear
    exact: Linear
    contents: Trees
    overlaps: Trees
    accepts: Trees


@cache
def load_scorer(language: str, home: Path = HOME) -> Scorer | None:
    """Load the scorer of a language, or None where its weights file is not there."""
    path = home / language / FILE
    if not path.is_file():
        return None
    with np.load(path, allow_pickle=False) as table:
        arrays = {name: table[name] for name in table.files}
    return Scorer(
        words=frozenset(_strings(arrays["words"])),
        cue=_linear(arrays, "cue"),
        source=_linear(arrays, "source"),
        sources=_trees(arrays, "sources"),
        content=_linear(arrays, "content"),
        exact=_linear(arrays, "exact"),
        contents=_trees(arrays, "contents"),
        overlaps=_trees(arrays, "overlaps"),
        accepts=_trees(arrays, "accepts"),
    )


def _strings(packed: NDArray[np.uint8]) -> list[str]:
    return packed.tobytes().decode("utf-8").split("\n")


def _linear(arrays: dict[str, NDArray[np.float32]], name: str) -> Linear:
    signs = _strings(arrays[f"{name}_signs"].view(np.uint8))
    weights = arrays[f"{name}_weights"].astype(np.float64).tolist()
    return Linear(dict(zip(signs, weights, strict=True)), float(arrays[f"{name}_base"]))


def _trees(arrays: dict[str, NDArray[np.float32]], name: str) -> Trees:
    return Trees(
        feature=arrays[f"{name}_feature"].astype(np.int32),
        threshold=arrays[f"{name}_threshold"].astype(np.float64),
        left=arrays[f"{name}_left"].astype(np.int32),
        right=arrays[f"{name}_right"].astype(np.int32),
        value=arrays[f"{name}_value"].astype(np.float64),
        roots=arrays[f"{name}_roots"].astype(np.int32),
        base=float(arrays[f"{name}_base"]),
        depth=int(arrays[f"{name}_depth"]),
    )
