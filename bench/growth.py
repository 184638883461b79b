"""Growth: seconds over size, as the exponent of a power; 1 is linear.

The curve is fitted over its last decade alone, since a start-up cost that all
points share would hide a square at the end.
"""

import json
import math
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass

LIMIT = 1.15
DECADE = 10.0
PATIENCE = 120.0
NOTHING = 1e-4


@dataclass(frozen=True, slots=True)
class Point:
    """One measured point; `failed` says why there is none."""

    size: int
    seconds: float = 0.0
    claims: int = 0
    mb: float = 0.0
    more_mb: float = 0.0
    failed: str = ""


@dataclass(frozen=True, slots=True)
class Curve:
    """The points of a curve."""

    name: str
    points: tuple[Point, ...]

    @property
    def exponent(self) -> float | None:
        """Return the exponent over the last decade; None where a point is missing."""
        if any(point.failed for point in self.points):
            return None
        last = self.points[-1].size
        kept = [point for point in self.points if point.size * DECADE >= last]
        return slope([(point.size, max(point.seconds, NOTHING)) for point in kept])


def curve(kind: str, sizes: Sequence[int], patience: float = PATIENCE) -> Curve:
    """Measure each size in a process of its own; after a failure no larger size is tried."""
    points: list[Point] = []
    for size in sizes:
        points.append(point(kind, size, patience))
        if points[-1].failed:
            break
    return Curve(kind, tuple(points))


def point(kind: str, size: int, patience: float = PATIENCE) -> Point:
    """Measure one size."""
    call = [sys.executable, "-m", "bench.point", kind, str(size)]
    try:
        done = subprocess.run(call, capture_output=True, text=True, timeout=patience, check=False)
    except subprocess.TimeoutExpired:
        return Point(size, failed=f"no end within {patience:.0f} s")
    if done.returncode:
        lines = done.stderr.strip().splitlines() or [f"ended with {done.returncode}"]
        return Point(size, failed=lines[-1][:100])
    found = json.loads(done.stdout)
    unit = 1e6 if sys.platform == "darwin" else 1e3
    more = (found["peak"] - found["before"]) / unit
    return Point(size, found["seconds"], found["claims"], found["peak"] / unit, more)


def slope(points: Sequence[tuple[float, float]]) -> float:
    """Return the exponent that fits best: the slope of the logarithms by least squares."""
    places = [(math.log(size), math.log(seconds)) for size, seconds in points]
    middle = [sum(axis) / len(places) for axis in zip(*places, strict=True)]
    over = sum((x - middle[0]) * (y - middle[1]) for x, y in places)
    return over / sum((x - middle[0]) ** 2 for x, _ in places)
