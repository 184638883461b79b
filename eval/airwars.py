"""airwars: the killed and injured of an incident, as coders folded all its sources into a range.

The lead rule folds the claims of a narrative: the first counted claim that
stands is the answer if it is a closed range; else its low end is the low, and
the largest later whole claim the high (bare plurals and sums of names are no
whole; chosen on `train`). The set calls a bare plural 2 and "dozens" 12 to 24.
Only figures leave this file: the narratives name the dead.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from eval.figure import Figure, Tally
from sayso.model.claim import Claim
from sayso.model.quantity import Count
from sayso.model.text import Document
from sayso.packs.load import load_pack
from sayso.parse.model import load_parser
from sayso.pipeline import read_claims

NAME = "airwars"
FILES = ("airwars/dev.jsonl",)
KILLED = ("killed", "executed", "died")
INJURED = ("injured",)
FALLEN = ("denied", "hypothetical", "sought", "retracted", "no_position", "questioned")
PART_OF = ("part_of", "among")
FIGHTERS = "combatants"
PLURAL = (2, 2)
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
    pack, parser = load_pack("en"), load_parser()
    killed, overlap, injured, cells = [], [], [], []
    for line in (home / FILES[0]).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        claims = read_claims(document_of(row["id"], row["text"]), pack, parser).claims
        if row["killed"] is not None:
            found = fold(claims, KILLED)
            killed.append(_tally(found == tuple(row["killed"])))
            overlap.append(_tally(_meet(found, row["killed"])))
        if row["injured"] is not None:
            injured.append(_tally(fold(claims, INJURED) == tuple(row["injured"])))
        if row["breakdown"]:
            cells.append(_cells(claims, row["breakdown"]))
    return (
        Figure("killed exact", "share", tuple(killed)),
        Figure("killed overlap", "share", tuple(overlap)),
        Figure("injured exact", "share", tuple(injured)),
        Figure("breakdown cells", "share", tuple(cells)),
    )


def document_of(name: str, text: str) -> Document:
    """Make a document of a narrative, with nothing known about its origin."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(digest[:16], name, text, digest, digest)


def fold(claims: Sequence[Claim], acts: Iterable[str]) -> Ends | None:
    """Fold the claims of the acts into one range by the lead rule, or None where nothing is counted."""
    found = list(_whole(claims, tuple(acts)))
    if not found:
        return None
    low, high = found[0][1]
    if low < high:
        return low, high
    later = [ends[1] for count, ends in found[1:] if not (count.plural or count.derived)]
    return low, max([low, *later])


def ends_of(count: Count) -> Ends | None:
    """Return a count as the coders of the set write it, or None where it says no number."""
    if count.plural:
        return PLURAL
    if count.vague:
        return (count.low // 2, count.low) if count.low else None
    if count.low is None:
        return (count.high, count.high) if count.high else None
    return count.low, count.low if count.high is None else count.high


def _whole(claims: Sequence[Claim], acts: tuple[str, ...]) -> Iterator[tuple[Count, Ends]]:
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
        found.setdefault(YOUNG.get(group, group), ends)
    wanted = {CELLS[name]: tuple(ends) for name, ends in gold.items() if name in CELLS}
    right = sum(found.get(name) == ends for name, ends in wanted.items())
    return Tally(right, len(found), len(wanted))


def _grouped(claims: Sequence[Claim]) -> Iterator[tuple[str, Ends]]:
    for claim in claims:
        if claim.act not in KILLED or claim.stance.value in FALLEN:
            continue
        counted = [(claim.count, claim.group), *((part.count, part.group) for part in claim.parts)]
        for count, group in counted:
            if count and group and group.name and (ends := ends_of(count)):
                yield group.name, ends


def _meet(found: Ends | None, gold: Sequence[int]) -> bool:
    return found is not None and found[0] <= gold[1] and gold[0] <= found[1]


def _tally(fits: bool) -> Tally:
    return Tally(float(fits), 1, 1)
