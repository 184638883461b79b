"""A user's own places: the files that were imported, and the aliases of a `places.toml`.

A name of one's own comes before the shipped ones of that name; none is taken as the right one.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from sayso.errors import InputError, UsageError
from sayso.ground.gazetteer import Gazetteer, Gazetteers, open_gazetteer, shipped
from sayso.ground.gazetteer_names import fold_name
from sayso.ground.gazetteer_write import KINDS, Row, write_gazetteer
from sayso.ground.place_import import rows_with_holders

SUFFIX: Final = ".places"
ALIASES: Final = "places.toml"
KEYS: Final = {
    "place": ("id", "name", "names", "kind", "country", "lat", "lon"),
    "alias": ("name", "means"),
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
    """Read a list of names; an unknown key is an error."""
    try:
        tree = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(path.name, f"not TOML: {error}") from error
    for table, items in tree.items():
        if table not in KEYS:
            raise InputError(path.name, f"unknown table: {table}", "[[place]] or [[alias]]")
        for item in items:
            _check(item, table, path)
    return tree


def _check(item: Mapping[str, Any], table: str, path: Path) -> None:
    for key in item:
        if key not in KEYS[table]:
            raise InputError(path.name, f"unknown key: {key}", f"keys: {', '.join(KEYS[table])}")
    for key in ("name", "means") if table == "alias" else ("id", "name", "lat", "lon"):
        if key not in item:
            raise InputError(path.name, f"missing key: {key}, in {item.get('name', table)}")
    if item.get("kind", "settlement") not in KINDS:
        raise InputError(path.name, f"unknown kind: {item['kind']}", f"kinds: {', '.join(KINDS)}")


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
