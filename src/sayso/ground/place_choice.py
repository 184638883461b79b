"""Which place each name of a document is: the candidates of all names weigh each other.

A candidate's chance grows with what the text says to hold it, with the other names of the document
in its country, region and district and near it, and last with its people. Names are weighed a
few times over, since each depends on the others.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sayso.ground.gazetteer import Entry
from sayso.ground.place_group import Candidate, Group
from sayso.ground.place_weights import FEATURES, WEIGHTS, Surroundings, features

ROUNDS: Final = 3
KNOWN: Final = 0.3
NOWHERE: Final = Surroundings({}, 0.0, (), frozenset())
HINT: Final = 2.0
WIDE: Final = ("region", "country")


@dataclass(frozen=True, slots=True)
class Choice:
    """The likeliest place of a name, its chance among the candidates, and what spoke for it."""

    candidate: Candidate
    chance: float
    spoke: tuple[float, ...]


def choose(
    groups: Sequence[Group], hints: frozenset[str] = frozenset(), weights: Sequence[float] = ()
) -> tuple[Choice | None, ...]:
    """Return the likeliest candidate of each group, None where the gazetteer knows no such name."""
    used = tuple(weights) or tuple(WEIGHTS[name] for name in FEATURES)
    chances = [_weigh(group, NOWHERE, used)[0] for group in groups]
    values: list[list[tuple[float, ...]]] = []
    for _ in range(ROUNDS):
        around = surroundings(groups, chances, hints)
        weighed = [_weigh(group, around[i], used) for i, group in enumerate(groups)]
        chances, values = [w[0] for w in weighed], [w[1] for w in weighed]
    return tuple(_best(group, chances[i], values[i]) for i, group in enumerate(groups))


def _weigh(
    group: Group, around: Surroundings, weights: Sequence[float]
) -> tuple[list[float], list[tuple[float, ...]]]:
    """Return the chance of each candidate of a group, and the numbers behind it."""
    values = [features(candidate, group, around) for candidate in group.candidates]
    scores = [sum(w * v for w, v in zip(weights, row, strict=True)) for row in values]
    top = max(scores, default=0.0)
    powers = [math.exp(score - top) for score in scores]
    return [power / sum(powers) for power in powers], values


def surroundings(
    groups: Sequence[Group], chances: Sequence[Sequence[float]], hints: frozenset[str]
) -> list[Surroundings]:
    """Return for each group where the others lie; those of one name are no others."""
    own = [_mass(group, chances[i]) for i, group in enumerate(groups)]
    weights = [group.weight if group.candidates else 0.0 for group in groups]
    mass: dict[str, float] = dict.fromkeys(sorted(hints), HINT)
    for one in own:
        _add(mass, one, 1)
    total = sum(weights) + (HINT if hints else 0.0)
    points = [_points(group, chances[i]) for i, group in enumerate(groups)]
    found = []
    for group in groups:
        alike = [j for j, other in enumerate(groups) if other.bare == group.bare]
        rest = {area: mass[area] for area in _areas(group, mass)}
        for j in alike:
            _add(rest, {area: part for area, part in own[j].items() if area in rest}, -1)
        others = tuple(p for j, some in enumerate(points) if j not in alike for p in some)
        left = total - sum(weights[j] for j in alike)
        found.append(Surroundings(rest, left, others, hints))
    return found


def _add(mass: dict[str, float], parts: dict[str, float], sign: int) -> None:
    for area, part in parts.items():
        mass[area] = mass.get(area, 0.0) + sign * part


def _areas(group: Group, mass: dict[str, float]) -> list[str]:
    found = dict.fromkeys(area for c in group.candidates for area in (*c.entry.areas, c.entry.id))
    return [area for area in found if area in mass]


def _mass(group: Group, chances: Sequence[float]) -> dict[str, float]:
    mass: dict[str, float] = {}
    for candidate, chance in zip(group.candidates, chances, strict=True):
        for area in filter(None, candidate.entry.areas):
            mass[area] = mass.get(area, 0.0) + group.weight * chance
    return mass


def _points(group: Group, chances: Sequence[float]) -> list[tuple[float, float, float, bool]]:
    return [
        (c.entry.lat, c.entry.lon, chance, c.entry.kind in WIDE)
        for c, chance in zip(group.candidates, chances, strict=True)
        if chance >= KNOWN and c.entry.kind != "continent"
    ]


def _best(
    group: Group, chances: Sequence[float], values: Sequence[tuple[float, ...]]
) -> Choice | None:
    """Return the likeliest candidate, with the chance of all that lie in it, around it, or hold it."""
    if not group.candidates:
        return None
    entries = [candidate.entry for candidate in group.candidates]
    best = max(range(len(chances)), key=lambda i: (chances[i], -i))
    same = (p for e, p in zip(entries, chances, strict=True) if _is_same_spot(e, entries[best]))
    return Choice(group.candidates[best], min(1.0, sum(same)), values[best])


def _is_same_spot(entry: Entry, other: Entry) -> bool:
    """Tell whether two places of a name are a town and the area that is named for it."""
    return entry.id == other.id or entry.id in other.within or other.id in entry.within
