"""One table of all figures, beside their floors; the data lies outside the repository.

`python -m eval [SET ...]` measures, prints, and writes `eval/results.json`. A
floor is broken where the whole interval lies below it; floors hold for one hash
of the data and only rise (`--raise`); `--check` writes nothing. A missing set is "not measured", never passed.
What others reach, and what is aimed at, stands in `eval/aims.toml`.
"""

import hashlib
import json
import os
import sys
import time
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from eval import (
    airwars,
    bounds,
    geo_dev,
    golden,
    gva,
    indiapolice,
    muc4,
    newsquant,
    polnear,
    said,
    timex,
    web_pages,
    wikievents,
)
from eval.figure import Figure
from sayso.model.made_by import VERSION
from sayso.packs.load import load_pack

HERE = Path(__file__).parent
FLOORS, RESULTS, AIMS = HERE / "floors.json", HERE / "results.json", HERE / "aims.toml"
SETS: tuple[ModuleType, ...] = (
    muc4,
    airwars,
    gva,
    newsquant,
    polnear,
    indiapolice,
    wikievents,
    timex,
    geo_dev,
    golden,
    said,
    web_pages,
    bounds,
)
RAISE, CHECK = "--raise", "--check"
Table = dict[str, dict[str, Any]]


def main(arguments: Sequence[str]) -> int:
    """Measure the named sets (all by default); return 1 where a floor is broken, 3 where one is missing."""
    names = [word for word in arguments if not word.startswith("-")]
    known = [module.NAME for module in SETS]
    unknown = [name for name in names if name not in known]
    if unknown:
        sys.stderr.write(f"unknown set: {unknown[0]}. hint: one of {', '.join(known)}\n")
        return 2
    floors = read_json(FLOORS)
    results = read_json(RESULTS)
    broken, missing = [], []
    for module in SETS:
        if not names or module.NAME in names:
            entry = measure_set(module, home_of(os.environ), floors.get(module.NAME, {}))
            broken += list(entry.pop("broken", ()))
            missing += entry.get("missing", ())
            results[module.NAME] = entry
    results["made_by"] = {"version": VERSION, "packs": load_pack("en").digest}
    if CHECK not in arguments:
        write_json(RESULTS, results)
    if RAISE in arguments:
        write_json(FLOORS, raise_floors(floors, results))
    for line in broken:
        sys.stderr.write(f"floor broken: {line}\n")
    if broken:
        return 1
    return 3 if missing else 0


def home_of(environment: Mapping[str, str]) -> Path:
    """Return the folder of the data: SAYSO_DATA, by default `../shared/data` beside the repository."""
    given = environment.get("SAYSO_DATA")
    return Path(given) if given else HERE.parent.parent / "shared" / "data"


def measure_set(module: ModuleType, home: Path, floor: Mapping[str, Any]) -> dict[str, Any]:
    """Measure one set and print its lines; the entry of a missing set says that it was not measured."""
    paths = [home / name for name in module.FILES]
    missing = [path.name for path in paths if not path.is_file()]
    if missing:
        sys.stdout.write(f"{module.NAME:12} not measured (missing: {', '.join(missing)})\n")
        return {"measured": False, "missing": missing}
    start, digest = time.monotonic(), digest_of(paths)
    figures = module.measure(home)
    taken = time.monotonic() - start
    floors = floor.get("figures", {}) if floor.get("data") == digest else {}
    entry: dict[str, Any] = {"measured": True, "data": digest, "figures": {}}
    entry["broken"] = _write_figures(module.NAME, figures, floors, entry)
    if floor and not floors:
        sys.stdout.write(f"{module.NAME:12} the data changed: its floors do not hold\n")
    sys.stdout.write(f"{module.NAME:12} {taken:.1f} s\n")
    return entry


def _write_figures(
    name: str, figures: Sequence[Figure], floors: Mapping[str, float], entry: dict[str, Any]
) -> list[str]:
    broken, rows = [], {}
    for figure in figures:
        low, high = (round(end, 1) for end in figure.interval)
        floor = floors.get(figure.name)
        rows[figure.name] = {
            "value": round(figure.value, 1),
            "interval": [low, high],
            "documents": len(figure.tallies),
            "floor": floor,
        }
        fallen = floor is not None and high < floor
        broken += [f"{name} {figure.name}: {figure.value:.1f} < {floor}"] * fallen
        sys.stdout.write(
            f"{name:12} {figure.name:27} {figure.value:5.1f}  [{low:5.1f}, {high:5.1f}]"
            f"  n {len(figure.tallies):4}  {_beside(name, figure.name, floor)}"
            f"{' BROKEN' if fallen else ''}\n"
        )
    entry["figures"] = rows
    return broken


def _beside(name: str, figure: str, floor: float | None) -> str:
    """Return what stands beside a figure: the best of others, the floor, the goal."""
    aim = aims().get(name, {}).get(figure, {})
    words = (("best", aim.get("best")), ("floor", floor), ("goal", aim.get("goal")))
    return "  ".join(f"{word} {'-' if at is None else f'{at:.1f}':>5}" for word, at in words)


@cache
def aims() -> Table:
    """Return what others reach and what is aimed at, by set and figure."""
    return tomllib.loads(AIMS.read_text(encoding="utf-8"))


def raise_floors(floors: Table, results: Table) -> Table:
    """Return the floors with every figure that now lies higher; a new hash of the data starts anew."""
    raised = dict(floors)
    for name, entry in results.items():
        if not entry.get("measured"):
            continue
        old = floors.get(name, {})
        same = old.get("data") == entry["data"]
        before = dict(old.get("figures", {})) if same else {}
        for figure, row in entry["figures"].items():
            before[figure] = max(before.get(figure, 0.0), row["value"])
        raised[name] = {"data": entry["data"], "figures": before}
    return raised


def digest_of(paths: Sequence[Path]) -> str:
    """Return the hash of the files that a set is made of."""
    total = hashlib.sha256()
    for path in paths:
        total.update(f"{path.name} {path.stat().st_size}\n".encode() + path.read_bytes())
    return total.hexdigest()[:16]


def read_json(path: Path) -> Table:
    """Return the content of a file, or nothing where it does not exist yet."""
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def write_json(path: Path, content: Table) -> None:
    """Write a file that reads the same whatever the order of making."""
    path.write_text(json.dumps(content, indent=2, sort_keys=True) + "\n", encoding="utf-8")
