"""A user's own places: the files that were imported, and the aliases of a `places.toml`.

A name of one's own comes before the shipped ones of that name; none is taken as the right one.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from sayso.errors import UsageError
from sayso.ground.gazetteer import Gazetteer, Gazetteers, open_gazetteer, shipped
from sayso.ground.gazetteer_names import fold_name
from sayso.ground.gazetteer_write import KINDS, Row, write_gazetteer
from sayso.ground.place_faults import ENDS, Listed, PlaceListError
from sayso.ground.place_import import rows_with_holders

SUFFIX: Final = ".places"
ALIASES: Final = "places.toml"
KEYS: Final = {
    "place": ("id", "name", "names", "kind", "country", "lat", "lon"),
    "alias": ("name", "means"),
}
SORTS: Final = {
    **dict.fromkeys(("id", "name", "means", "kind", "country"), "text"),
    "names": "a list of texts",
    "lat": "degrees from -90 to 90",
    "lon": "degrees from -180 to 180",
}
REGION_HINT: Final = "a country or a first-level region, by name or code, as Jordan, JO or US.TX"


def own_places(folder: Path) -> Gazetteers:
    """Return the shipped places with those of the folder; raises InputError where a file is wrong."""
    known = shipped()
    if not folder.is_dir():
        return known
    files = tuple(open_gazetteer(path) for path in sorted(folder.glob(f"*{SUFFIX}")))
    path = folder / ALIASES
    if not path.is_file():
        return replace(known, files=(*known.files, *files))
    tree = _read(path)
    written = _written(tree.get("place", ()), path)
    aliases = tuple(
        (fold_name(item["name"]), fold_name(item["means"])) for item in tree.get("alias", ())
    )
    return replace(known, files=(*known.files, *files, *written), aliases=aliases)


def _read(path: Path) -> Mapping[str, Any]:
    """Read a list of names; an unknown key, or a value of another sort, is an error."""
    listed = Listed(path.name, path.read_text(encoding="utf-8", errors="replace"))
    try:
        tree = tomllib.loads(listed.content)
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(listed, error) from error
    for table, items in tree.items():
        if table not in KEYS or not isinstance(items, list):
            raise _at(listed, table, f"unknown table: {table}", "[[place]] or [[alias]]")
        for item in items:
            _check(item, table, listed)
    return tree


def _not_toml(listed: Listed, error: tomllib.TOMLDecodeError) -> PlaceListError:
    """Return the error of what is no TOML, at the line and column that its message ends with."""
    reason, _, where = str(error).rpartition(" (")
    numbers = [int(part) for part in re.findall(r"\d+", where)]
    lines = listed.content.splitlines(keepends=True)
    line, column = numbers if len(numbers) == 2 else (max(1, len(lines)), 1)
    at = sum(map(len, lines[: line - 1])) + column - 1
    return listed.fault(min(at, len(listed.content)), "", f"not TOML: {(reason or where).lower()}")


def _at(listed: Listed, words: str, reason: str, hint: str = "") -> PlaceListError:
    """Return the error of words, where they first stand."""
    return listed.fault(max(0, listed.content.find(words)), words, reason, hint)


def _check(item: Mapping[str, Any], table: str, listed: Listed) -> None:
    for key, value in item.items():
        if key not in KEYS[table]:
            raise _at(listed, key, f"unknown key: {key}", f"keys: {', '.join(KEYS[table])}")
        if not _is_sort(key, value):
            raise _at(listed, str(value), f"expected {SORTS[key]} for {key}, found: {value}")
    for key in ("name", "means") if table == "alias" else ("id", "name", "lat", "lon"):
        if key not in item:
            called = str(item.get("name", table))
            raise _at(listed, called, f"missing key: {key}, in {called}")
    if item.get("kind", "settlement") not in KINDS:
        raise _at(
            listed, item["kind"], f"unknown kind: {item['kind']}", f"kinds: {', '.join(KINDS)}"
        )


def _is_sort(key: str, value: object) -> bool:
    """Tell whether a value is of the sort that its key wants."""
    if key in ("lat", "lon"):
        end = ENDS["latitude" if key == "lat" else "longitude"]
        return isinstance(value, int | float) and abs(value) <= end
    if key == "names":
        return isinstance(value, list) and all(isinstance(one, str) for one in value)
    return isinstance(value, str)


def _written(items: Any, path: Path) -> tuple[Gazetteer, ...]:
    """Return the places that the list itself describes, as a gazetteer."""
    rows = {
        f"own:{item['id']}": Row(
            kind=item.get("kind", "settlement"),
            name=item["name"],
            lat=float(item["lat"]),
            lon=float(item["lon"]),
            code=f"own:{item['id']}",
            parent=item.get("country", ""),
            names=tuple(item.get("names", ())),
        )
        for item in items
    }
    if not rows:
        return ()
    return (Gazetteer(write_gazetteer(rows_with_holders(rows, shipped()), {"from": path.name})),)


def with_region(known: Gazetteers, region: str) -> Gazetteers:
    """Return the places with the region that the user names; raises UsageError where it is unknown."""
    if not region:
        return known
    coded = known.coded(region.upper())
    named = [item.entry for item in known.named(region) if item.entry.kind in ("country", "region")]
    found = (coded,) if coded else tuple(sorted(named, key=lambda entry: -entry.population)[:1])
    if not found:
        raise UsageError(f"unknown region: {region}.", f"{REGION_HINT}.")
    return replace(known, region=found)
