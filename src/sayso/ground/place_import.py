"""Lists of places that others publish to rows of a gazetteer.

A GeoNames country dump (tab-separated, no header), a P-code table as OCHA publishes it (CSV with
columns like ADM2_EN and ADM2_PCODE), or GeoJSON (points or areas with a name).
"""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from typing import Any, Final

from sayso.errors import InputError
from sayso.ground.gazetteer import Entry, Gazetteers
from sayso.ground.gazetteer_names import fold_name
from sayso.ground.gazetteer_write import Row
from sayso.ground.place_faults import ENDS, Listed

GEONAMES_COLUMNS: Final = 19
POPULATED: Final = "P"
ADMIN: Final = {"ADM1": "region", "ADM2": "district", "ADM3": "district", "ADM4": "district"}
LEVELS: Final = {1: "region", 2: "district", 3: "district", 4: "settlement"}
POINTS: Final = (
    ("lat", "lon"),
    ("latitude", "longitude"),
    ("center_lat", "center_lon"),
    ("y", "x"),
)
HINT: Final = "a GeoNames dump, a P-code CSV or GeoJSON"
_COLUMN = re.compile(r"adm(?:in)?(\d)_?(name|pcode|[a-z]{2})(?:_?[a-z]{2})?$", re.IGNORECASE)
NAME_KEYS: Final = ("name", "name_en", "NAME", "shapeName", "NAME_1", "ADM2_EN", "ADM1_EN", "title")
BROKEN: Final = (csv.Error, ValueError, LookupError, TypeError, AttributeError, RecursionError)
CODE_KEYS: Final = ("id", "pcode", "PCODE", "shapeID", "code", "osm_id")


@dataclass(frozen=True, slots=True)
class Imported:
    """The rows of a list of places with what holds them, its form, and how many lines gave a place and none."""

    form: str
    rows: Mapping[str, Row]
    count: int
    left: int


def read_places(name: str, content: str, known: Gazetteers) -> Imported:
    """Read a list of places in one of the three forms; raises InputError where it is none."""
    try:
        form, found = _read(Listed(name, content))
    except BROKEN as error:  # whatever cells and values raise that no list of places has
        raise InputError(name, f"is no list of places: {error}", HINT) from error
    rows = {key: row for key, row in found if row is not None}
    if not rows:
        raise InputError(name, "no places in it", HINT)
    left = sum(1 for _, row in found if row is None)
    return Imported(form, rows_with_holders(rows, known), len(rows), left)


def _read(listed: Listed) -> tuple[str, list[tuple[str, Row | None]]]:
    """Return the form of a list and its places, None for a line that gives none."""
    start = listed.content.lstrip("\ufeff \r\n\t")[:1]
    if start in ("{", "["):
        return "geojson", list(_geojson(listed))
    if listed.content.split("\n", 1)[0].count("\t") >= GEONAMES_COLUMNS - 1:
        return "geonames", list(_geonames(listed))
    return "pcodes", list(_pcodes(listed))


def rows_with_holders(rows: Mapping[str, Row], known: Gazetteers) -> dict[str, Row]:
    """Return the rows with copies of the known areas that they say they lie in."""
    made = dict(rows)
    for row in rows.values():
        code = row.parent
        while code and code not in made:
            entry = known.coded(code) or known.coded(code.rpartition(".")[0])
            if entry is None:
                break
            code = _copy(code, entry, made)
    return made


def _copy(code: str, entry: Entry, made: dict[str, Row]) -> str:
    """Add a copy of a known area under the code, and return the code of what holds it."""
    parent = "" if entry.kind == "country" else code.rpartition(".")[0]
    made[code] = Row(
        kind=entry.kind,
        name=entry.name,
        lat=entry.lat,
        lon=entry.lon,
        code=entry.country if entry.kind == "country" and entry.country else code,
        geoname=int(entry.id.partition(":")[2]) if entry.id[9:].isdigit() else 0,
        population=entry.population,
        parent=parent,
    )
    return made[code].parent


def _geonames(listed: Listed) -> Iterator[tuple[str, Row | None]]:
    """Yield the settlements and regions of a country dump."""
    after = 0
    for line in listed.content.split("\n"):
        at, after = after, after + len(line) + 1
        cells = line.rstrip("\r").split("\t")
        if len(cells) < GEONAMES_COLUMNS or not cells[0].isdigit():
            continue
        number, name, plain, variants, lat, lon, sort, code, country, _, one, two = cells[:12]
        kind = "settlement" if sort == POPULATED else ADMIN.get(code, "")
        if not kind:
            yield number, None
            continue
        own = {"region": f"{country}.{one}", "district": f"{country}.{one}.{two}"}.get(kind, "")
        holder = f"{country}.{one}" if kind != "region" and one not in ("", "00") else country
        yield (
            own or number.zfill(9),
            Row(
                kind=kind,
                name=name,
                lat=listed.degrees(lat, "latitude", at),
                lon=listed.degrees(lon, "longitude", at),
                code=own,
                geoname=int(number),
                population=int(cells[14]) if cells[14].isdigit() else 0,
                parent=holder,
                names=tuple(dict.fromkeys(v for v in (plain, *variants.split(",")) if v)),
            ),
        )


def _pcodes(listed: Listed) -> Iterator[tuple[str, Row | None]]:
    """Yield the areas of each level of a P-code table, each once."""
    head = listed.content.lstrip("\ufeff").split("\n", 1)[0]
    mark = max(",;\t", key=head.count)
    lines = csv.DictReader(StringIO(listed.content.lstrip("\ufeff")), delimiter=mark)
    columns = _columns(lines.fieldnames or ())
    if not columns:
        raise listed.fault(0, head[:40].rstrip("\r"), "no column like ADM1_PCODE", HINT)
    seen: set[str] = set()
    for row in _rows(lines, listed):
        place = _point(row, listed, lines.line_num)
        holder = ""
        for level in sorted(columns):
            code, called = (row[columns[level][part]] or "" for part in ("pcode", "name"))
            if level == 0:
                holder = code[:2].upper()
            elif code and code not in seen:
                seen.add(code)
                yield f"ocha:{code}", _area(f"ocha:{code}", called, level, place, holder)
            holder = f"ocha:{code}" if level and code else holder


def _area(
    code: str, name: str, level: int, place: tuple[float, float] | None, holder: str
) -> Row | None:
    if not name or place is None:
        return None
    return Row(LEVELS.get(level, "settlement"), name, *place, code=code, parent=holder)


def _columns(row: Iterable[str]) -> dict[int, dict[str, str]]:
    """Return the columns of name and code of each level that has both, English names first."""
    found: dict[int, dict[str, str]] = {}
    for column in row:
        match = _COLUMN.match((column or "").strip())
        if match:
            part = "pcode" if match[2].lower() == "pcode" else "name"
            level = found.setdefault(int(match[1]), {})
            if part not in level or column.lower().endswith("en"):
                level[part] = column
    return {level: parts for level, parts in found.items() if len(parts) == 2}


def _rows(
    lines: Iterator[dict[str, str | None]], listed: Listed
) -> Iterator[dict[str, str | None]]:
    """Yield the rows of a table; raises PlaceListError where the table itself is broken."""
    try:
        yield from lines
    except csv.Error as error:
        raise listed.fault(0, "", f"no table: {error}", HINT) from error


def _point(row: Mapping[str, str | None], listed: Listed, line: int) -> tuple[float, float] | None:
    """Return the coordinates of a row, from columns named for them."""
    lower = {(key or "").lower(): value for key, value in row.items() if isinstance(value, str)}
    for lat, lon in POINTS:
        if lower.get(lat) and lower.get(lon):
            at = _start_of(listed.content, line)
            north = listed.degrees(lower[lat], "latitude", at)
            return north, listed.degrees(lower[lon], "longitude", at)
    return None


def _start_of(content: str, line: int) -> int:
    """Return where a line begins, the first being line 1."""
    at = 0
    for _ in range(line - 1):
        at = content.find("\n", at) + 1
    return at


def _geojson(listed: Listed) -> Iterator[tuple[str, Row | None]]:
    """Yield the named features of a collection; an area is the middle of its outline."""
    try:
        tree = json.loads(listed.content.lstrip("\ufeff"))
    except json.JSONDecodeError as error:
        raise listed.fault(error.pos, "", f"not JSON: {error.msg.lower()}", HINT) from error
    features = tree.get("features", ()) if isinstance(tree, dict) else tree
    if not isinstance(features, list) or not all(isinstance(one, dict) for one in features):
        raise listed.fault(0, "", "no list of features", HINT)
    for feature in features:
        facts = feature.get("properties") or {}
        called = next((str(facts[key]) for key in NAME_KEYS if facts.get(key)), "")
        spots = list(_spots((feature.get("geometry") or {}).get("coordinates", ())))
        if not called or not spots:
            yield "", None
            continue
        code = feature.get("id") or next((facts[k] for k in CODE_KEYS if facts.get(k)), None)
        key = f"own:{code or fold_name(called).replace(' ', '-')}"
        lon, lat = (sum(ends) / len(spots) for ends in zip(*spots, strict=True))
        if abs(lat) > ENDS["latitude"] or abs(lon) > ENDS["longitude"]:
            at = listed.content.find(json.dumps(called, ensure_ascii=False)) + 1
            raise listed.fault(
                at, called, f"no place on earth: latitude {lat:g}, longitude {lon:g}"
            )
        area = (feature.get("geometry") or {}).get("type") not in ("Point", "MultiPoint")
        holder = str(facts.get("country") or facts.get("iso2") or "").upper()
        names = tuple(str(v) for k, v in facts.items() if k.lower().startswith("name") and v)
        yield (
            key,
            Row("district" if area else "settlement", called, lat, lon, key, 0, 0, holder, names),
        )


def _spots(tree: Any) -> Iterator[tuple[float, float]]:
    """Yield every pair of coordinates, however deep."""
    if (
        isinstance(tree, list)
        and len(tree) >= 2
        and all(isinstance(n, int | float) for n in tree[:2])
    ):
        yield float(tree[0]), float(tree[1])
    elif isinstance(tree, Iterable) and not isinstance(tree, str):
        for item in tree:
            yield from _spots(item)
