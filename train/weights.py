"""Fitted models to the one file of arrays that the package reads; the same models give the same bytes."""

import re
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from train.fit import LinearFit, TreesFit
from train.stages import Models

LEAST_WEIGHT = 0.02
PARTS = re.compile(r"[|+:<>]")
Arrays = dict[str, NDArray[Any]]


def write_weights(models: Models, path: Path, names: frozenset[str] = frozenset()) -> None:
    """Write all models to a file, without signs of next to no weight and without those that hold a name."""
    arrays: Arrays = {"words": _packed(list(models.words))}
    for name, linear in models.linear.items():
        arrays.update(
            {f"{name}_{key}": value for key, value in _linear_arrays(linear, names).items()}
        )
    for name, trees in models.trees.items():
        arrays.update({f"{name}_{key}": value for key, value in _tree_arrays(trees).items()})
    np.savez_compressed(path, **arrays)  # type: ignore[arg-type]


def holds_name(sign: str, names: frozenset[str]) -> bool:
    """Tell whether a part of a sign is one of the names."""
    return any(part in names for part in PARTS.split(sign.partition("=")[2]))


def _packed(strings: list[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(strings).encode(), dtype=np.uint8)


def _linear_arrays(model: LinearFit, names: frozenset[str]) -> Arrays:
    kept = [
        (sign, model.weights[place])
        for sign, place in model.places.items()
        if abs(model.weights[place]) >= LEAST_WEIGHT and not holds_name(sign, names)
    ]
    return {
        "signs": _packed([sign for sign, _ in kept]),
        "weights": np.array([weight for _, weight in kept], dtype=np.float32),
        "base": np.array(model.base, dtype=np.float64),
    }


def _tree_arrays(trees: TreesFit) -> Arrays:
    """Return the nodes of all trees in one table; a leaf is its own child."""
    model = trees.model
    base = float(np.ravel(model._baseline_prediction)[0])
    columns: dict[str, list[NDArray[Any]]] = {
        key: [] for key in ("feature", "threshold", "left", "right", "value")
    }
    roots, start, depth = [], 0, 0
    for (predictor,) in model._predictors:
        nodes = predictor.nodes
        own = np.arange(start, start + len(nodes))
        leaf = nodes["is_leaf"].astype(bool)
        columns["feature"].append(np.where(leaf, 0, nodes["feature_idx"]).astype(np.uint8))
        columns["threshold"].append(np.where(leaf, 0.0, nodes["num_threshold"]))
        columns["left"].append(np.where(leaf, own, nodes["left"] + start))
        columns["right"].append(np.where(leaf, own, nodes["right"] + start))
        columns["value"].append(np.where(leaf, nodes["value"], 0.0))
        roots.append(start)
        start += len(nodes)
        depth = max(depth, int(nodes["depth"].max()))
    kinds = {"threshold": np.float32, "value": np.float32, "left": np.uint16, "right": np.uint16}
    joined = {
        key: np.concatenate(parts).astype(kinds.get(key, np.uint8))
        for key, parts in columns.items()
    }
    return {
        **joined,
        "roots": np.array(roots, dtype=np.uint16),
        "base": np.array(base),
        "depth": np.array(depth),
    }
