"""airwars: the killed and injured of an incident, as coders folded all its sources into a range.

The lead rule folds the claims of a narrative: the first counted claim that
stands is the answer if it is a closed range; else its low end is the low, and
the largest later whole claim the high (bare plurals and sums of names are no
whole; chosen on `train`). The set writes 2 where no number is stated ("civilians",
"a number of", "several"), 12 to 24 for "dozens" and "many", and the same for the
killed and the injured of "a number were killed and injured".
Only figures leave this file: the narratives name the dead.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from eval.airwars_day import DAY, GIVEN, score_day
from eval.figure import Figure, Tally
from eval.geo_dev import kilometres
from eval.work import document_of, each, read, rows_of
from sayso.model.claim import Claim
from sayso.model.quantity import Count

NAME = "airwars"
FILES = ("airwars/dev.jsonl",)
FIGURES = (
    "killed exact",
    "killed overlap",
    "injured exact",
    "breakdown cells",
    "place within 20 km",
    "of places given",
    DAY,
    GIVEN,
)
APART = "airwars/train.jsonl"
BESIDE = FIGURES[:4]  # stand for train too: a rule is judged by both parts
NEAR_KM = 20
KILLED = ("killed", "executed", "died")
INJURED = ("injured",)
BOTH = ("casualties",)
FALLEN = ("denied", "hypothetical", "sought", "retracted", "no_position", "questioned")
PART_OF = ("part_of", "among")
FIGHTERS = "combatants"
PLURAL = (2, 2)
MANY = (12, 24)
MANY_WORDS = ("many", "large")
CELLS = {
    "women": "women",
    "woman": "women",
    "men": "men",
    "man": "men",
    "children": "children",
    "child": "children",
    "journalist": "journalists",
    "healthcare_personnel": "medical",
}
YOUNG = {"infants": "children", "girls": "children", "boys": "children", "adolescents": "children"}
Ends = tuple[int, int]


def measure(home: Path) -> tuple[Figure, ...]:
    """Return the shares of exact and of meeting ranges, and of exact cells of the breakdown."""
    found = _figures(home / FILES[0], FIGURES)
    apart = _figures(home / APART, BESIDE) if (home / APART).exists() else ()
    return (*found, *(replace(figure, name=f"train: {figure.name}") for figure in apart))


def _figures(path: Path, names: Sequence[str]) -> tuple[Figure, ...]:
    rows = each(score_row, tuple(rows_of(path)))
    return tuple(
        Figure(name, "share", tuple(row[name] for row in rows if name in row)) for name in names
    )


def score_row(row: Mapping[str, Any]) -> dict[str, Tally]:
    """Score the claims of a narrative against its coding."""
    return score(read(document_of(row["id"], row["text"])).claims, row)


def score(claims: Sequence[Claim], row: Mapping[str, Any]) -> dict[str, Tally]:
    """Compare claims with a coding; a figure of which nothing is coded is left out."""
    found = score_day(claims, row)
    if row["killed"] is not None:
        killed = fold(claims, KILLED)
        found["killed exact"] = _tally(killed == tuple(row["killed"]))
        found["killed overlap"] = _tally(_meet(killed, row["killed"]))
    if row["injured"] is not None:
        found["injured exact"] = _tally(fold(claims, INJURED) == tuple(row["injured"]))
    if row["breakdown"]:
        found["breakdown cells"] = _cells(claims, row["breakdown"])
    if row.get("lat_lon"):
        found |= _places(claims, row["lat_lon"])
    return found


def _places(claims: Sequence[Claim], point: Sequence[float]) -> dict[str, Tally]:
    """Tally whether the first place of a claim that has coordinates lies within 20 km of the incident."""
    places = [place for claim in claims for place in claim.places if place.lat is not None]
    if not places:
        return {"place within 20 km": Tally(0, 0, 1)}
    first = places[0]
    near = kilometres((first.lat or 0.0, first.lon or 0.0), (point[0], point[1])) <= NEAR_KM
    return {"place within 20 km": Tally(near, 1, 1), "of places given": Tally(near, 1, 1)}


def fold(claims: Sequence[Claim], acts: Iterable[str]) -> Ends | None:
    """Fold the claims of the acts into one range by the lead rule, or None where nothing is counted."""
    found = list(whole(claims, tuple(acts)))
    found = found or [pair for pair in whole(claims, BOTH) if _is_unstated(pair[0])]
    if not found:
        return None
    low, high = found[0][1]
    if low < high:
        return low, high
    later = [ends[1] for count, ends in found[1:] if not (_is_unstated(count) or count.derived)]
    return low, max([low, *later])


def _is_unstated(count: Count) -> bool:
    """Tell whether a count says that there were several, and no number."""
    return count.plural or (count.vague and count.low is None)


def ends_of(count: Count) -> Ends | None:
    """Return a count as the coders of the set write it, or None where it says no number."""
    if count.plural:
        return PLURAL
    if count.vague:
        many = any(word in count.words.lower().split() for word in MANY_WORDS)
        return (count.low // 2, count.low) if count.low else MANY if many else PLURAL
    if count.low is None:
        return (count.high, count.high) if count.high else None
    return count.low, count.low if count.high is None else count.high


def whole(claims: Sequence[Claim], acts: tuple[str, ...]) -> Iterator[tuple[Count, Ends]]:
    """Yield the counts of the acts that stand and are no part of another, with their ends."""
    for claim in claims:
        if claim.act not in acts or claim.stage != "done" or claim.stance.value in FALLEN:
            continue
        if claim.count is None or (claim.group and claim.group.name == FIGHTERS):
            continue
        if any(tie.kind in PART_OF for tie in claim.relations):
            continue
        ends = ends_of(claim.count)
        if ends and ends[1]:
            yield claim.count, ends


def _cells(claims: Sequence[Claim], gold: Mapping[str, Any]) -> Tally:
    """Tally the cells of a breakdown whose range is that of the parts and partial claims."""
    found: dict[str, Ends] = {}
    for group, ends in _grouped(claims):
        found.setdefault(group, ends)
    wanted = {CELLS[name]: tuple(ends) for name, ends in gold.items() if name in CELLS}
    right = sum(found.get(name) == ends for name, ends in wanted.items())
    return Tally(right, len(found), len(wanted))


def _grouped(claims: Sequence[Claim]) -> Iterator[tuple[str, Ends]]:
    for claim in claims:
        if claim.act not in KILLED or claim.stance.value in FALLEN:
            continue
        counted = [(claim.count, claim.group), *((part.count, part.group) for part in claim.parts)]
        for count, group in counted:
            name = YOUNG.get(group.name or "", group.name) if group else None
            if count and name in CELLS.values() and (ends := ends_of(count)):
                yield str(name), ends


def _meet(found: Ends | None, gold: Sequence[int]) -> bool:
    return found is not None and found[0] <= gold[1] and gold[0] <= found[1]


def _tally(fits: bool) -> Tally:
    return Tally(float(fits), 1, 1)
