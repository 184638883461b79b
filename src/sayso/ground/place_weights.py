"""What speaks for a place, as numbers, and how much each counts.

The weights were fitted by likelihood on the half of geo_dev that is for building (documents whose
hashed name is even), that of a capital raised by hand on news of many countries; `place_choice.py`
says how they are used.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sayso.ground.gazetteer import Entry
from sayso.ground.place_group import Candidate, Group

PEOPLE: Final = 7.0
WEIGHTS: Final = {
    "people": 4.9,
    "country": 0.8,
    "region": 1.1,
    "district": 0.1,
    "capital": 1.2,
    "first": 2.1,
    "held": 1.3,
    "fits": 0.7,
    "same_country": 1.1,
    "same_region": 2.7,
    "region_share": 1.4,
    "same_district": 1.3,
    "holds": 2.3,
    "near": 0.0,
    "vicinity": 2.9,
    "hint": 3.0,
}
FEATURES: Final = tuple(WEIGHTS)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where the other names of a document lie: mass by area, all of it, and the known places."""

    mass: Mapping[str, float]
    total: float
    points: tuple[tuple[float, float, float, bool], ...]
    hints: frozenset[str]


def features(candidate: Candidate, group: Group, around: Surroundings) -> tuple[float, ...]:
    """Return the numbers of a candidate in the order of FEATURES."""
    entry = candidate.entry
    _, country, region, district = (around.mass.get(area, 0.0) for area in entry.areas)
    others = max(around.total, 1.0)
    held = around.mass.get(entry.id, 0.0)
    near, vicinity = nearness(entry, around)
    return (
        math.log10(entry.population + 1) / PEOPLE,
        float(entry.kind == "country"),
        float(entry.kind == "region"),
        float(entry.kind == "district"),
        (2.0 if group.dateline else 1.0) * (entry.kind == "capital" and candidate.first),
        float(candidate.first),
        float(candidate.held),
        float(candidate.fits),
        country / others,
        region / (1 + region),
        region / others,
        district / (1 + district),
        held / (1 + held),
        near if entry.settled else 0.0,
        vicinity,
        float(any(area in around.hints for area in (*entry.areas, entry.id))),
    )


REACH: Final = 60.0
VICINITY: Final = 500.0
DEGREE: Final = 111.2
FAR: Final = 24.0


def nearness(entry: Entry, around: Surroundings) -> tuple[float, float]:
    """Return how near the nearest other place is, 1 at the same spot, and the same in a wider sense.

    Regions and countries are near in the wider sense only, since their middle says little.
    """
    lat, lon = entry.lat, entry.lon
    width = math.cos(math.radians(lat))
    near = wide = 0.0
    for other_lat, other_lon, chance, area in around.points:
        north, east = lat - other_lat, (lon - other_lon) * width
        degrees = math.sqrt(north * north + east * east)
        if degrees > FAR:
            continue
        wide = max(wide, chance * math.exp(-DEGREE * degrees / VICINITY))
        if not area and degrees < FAR / 4:
            near = max(near, chance * math.exp(-DEGREE * degrees / REACH))
    return near, wide
