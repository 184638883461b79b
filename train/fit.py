"""Models and their scores: on the fold that each was not trained on, and on texts of their own."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor
from sklearn.linear_model import SGDClassifier

FOLDS = 4
SEEN = 4
EPOCHS = 20
SEED = 8
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Folds = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class LinearFit:
    """A linear model: its signs in order, its weights, its base."""

    places: dict[str, int]
    weights: Floats
    base: float

    def score(self, signs: Sequence[Sequence[str]]) -> Floats:
        """Return the log odds of each row."""
        found: Floats = table_of(signs, self.places) @ self.weights + self.base
        return found


@dataclass(frozen=True, slots=True)
class TreesFit:
    """Boosted trees, of chances (log odds) or of shares."""

    model: HistGradientBoostingClassifier | HistGradientBoostingRegressor

    def score(self, rows: Floats) -> Floats:
        """Return the raw sum of the trees for each row."""
        if len(rows) == 0:
            return np.zeros(0)
        if isinstance(self.model, HistGradientBoostingClassifier):
            found: Floats = self.model.decision_function(rows)
        else:
            found = self.model.predict(rows)
        return found


def table_of(signs: Sequence[Sequence[str]], places: dict[str, int]) -> sparse.csr_matrix:
    """Return the sparse table of the signs that have a place."""
    columns: list[int] = []
    ends = [0]
    for row in signs:
        columns.extend(places[sign] for sign in dict.fromkeys(row) if sign in places)
        ends.append(len(columns))
    ones = np.ones(len(columns), np.float32)
    return sparse.csr_matrix((ones, columns, ends), shape=(len(signs), len(places)))


def fit_linear(
    signs: Sequence[Sequence[str]], right: Flags, fold: Folds, usable: Flags, alpha: float
) -> tuple[Floats, LinearFit]:
    """Fit a linear model; returns the scores out of fold and the model of all usable rows."""
    seen = Counter(sign for row, use in zip(signs, usable, strict=True) if use for sign in set(row))
    names = sorted(sign for sign, count in seen.items() if count >= SEEN)
    places = {sign: place for place, sign in enumerate(names)}
    table = table_of(signs, places)
    scores = np.zeros(len(right))
    for number in range(FOLDS):
        mine = fold == number
        model = _linear(alpha).fit(table[usable & ~mine], right[usable & ~mine])
        scores[mine] = model.decision_function(table[mine])
    whole = _linear(alpha).fit(table[usable], right[usable])
    return scores, LinearFit(places, whole.coef_[0].copy(), float(whole.intercept_[0]))


def _linear(alpha: float) -> SGDClassifier:
    return SGDClassifier(
        loss="log_loss", alpha=alpha, average=True, max_iter=EPOCHS, tol=None, random_state=SEED
    )


def fit_trees(
    rows: Floats, right: NDArray[np.generic], fold: Folds, usable: Flags, size: tuple[int, int]
) -> tuple[Floats, TreesFit]:
    """Fit boosted trees; returns the scores out of fold and the model of all usable rows."""
    scores = np.zeros(len(right))
    for number in range(FOLDS):
        mine = fold == number
        kept = usable & ~mine
        scores[mine] = TreesFit(_trees(right, size).fit(rows[kept], right[kept])).score(rows[mine])
    return scores, TreesFit(_trees(right, size).fit(rows[usable], right[usable]))


def _trees(
    right: NDArray[np.generic], size: tuple[int, int]
) -> HistGradientBoostingClassifier | HistGradientBoostingRegressor:
    """Return an unfitted model of a number of trees with a number of leaves each."""
    kind = (
        HistGradientBoostingClassifier if right.dtype == np.bool_ else HistGradientBoostingRegressor
    )
    return kind(
        max_iter=size[0],
        max_leaf_nodes=size[1],
        max_depth=8,
        learning_rate=0.08,
        min_samples_leaf=30,
        l2_regularization=1.0,
        early_stopping=False,
        random_state=SEED,
    )
