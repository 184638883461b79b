"""Names to the places that go by them, from the shipped file and from those that a user imported.

A file is mapped into memory and opened block by block, only when a name is asked for: opening
reads the header alone. The format is that of `gazetteer_write.py`.
"""

import json
import mmap
import zlib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any, Final

from sayso.errors import InputError
from sayso.ground.gazetteer_names import fold_name
from sayso.ground.gazetteer_write import CODE, DEGREE, HEAD, KINDS, MAGIC, NONE, ROW, VARIANT

SHIPPED: Final = Path(__file__).parent / "gazetteer.bin"
CACHED_BLOCKS: Final = 2_048
CACHED_ENTRIES: Final = 20_000
CACHED_NAMES: Final = 4_000
GREAT_CITY: Final = 200_000


@dataclass(frozen=True, slots=True)
class Entry:
    """One place of a gazetteer.

    `within` holds the ids of what it lies in, the nearest first; `areas` those of its continent,
    country, region and district, itself among them where it is one, empty where not known.
    """

    id: str
    name: str
    kind: str
    lat: float
    lon: float
    population: int
    country: str | None
    within: tuple[str, ...]
    areas: tuple[str, ...] = ("", "", "", "")

    @property
    def settled(self) -> bool:
        """Tell whether it is a settlement, not an area."""
        return self.kind in ("settlement", "capital")


@dataclass(frozen=True, slots=True)
class Named:
    """A place that goes by a name; `first` where it is its first name, not a variant."""

    entry: Entry
    first: bool


class Gazetteer:
    """One file of places: a header, the ends of its blocks, and the mapped bytes behind them."""

    def __init__(self, content: bytes | mmap.mmap) -> None:
        """Read the header of a file that is mapped or held."""
        self._bytes = content
        start = len(MAGIC) + HEAD.size
        (length,) = HEAD.unpack_from(self._bytes, len(MAGIC))
        self.header: dict[str, Any] = json.loads(
            zlib.decompress(self._bytes[start : start + length])
        )
        sizes = [*self.header["entry_blocks"], *self.header["name_blocks"]]
        self._ends = list(accumulate(sizes, initial=start + length))
        self._firsts: list[str] = self.header["first_names"]
        self._names_at = len(self.header["entry_blocks"])
        self._block = lru_cache(CACHED_BLOCKS)(self._unpack)
        self.entry = lru_cache(CACHED_ENTRIES)(self._entry)

    def find(self, key: str) -> Iterator[Named]:
        """Yield the places that go by a folded name, in the order of the file."""
        for item in self._line(key).split():
            yield Named(self.entry(int(item.rstrip(VARIANT))), not item.endswith(VARIANT))

    def knows(self, key: str) -> bool:
        """Tell whether a place goes by a folded name."""
        return bool(self._line(key))

    def _line(self, key: str) -> str:
        """Return the numbers of the entries of a name."""
        block = bisect_right(self._firsts, key) - 1
        if block < 0 or not key:
            return ""
        lines = self._block(self._names_at + block)
        sought = f"\n{key}\t".encode()
        start = lines.find(sought) + len(sought)
        if start < len(sought):
            return ""
        stop = lines.find(b"\n", start)
        return lines[start : stop if stop >= 0 else len(lines)].decode()

    def _unpack(self, block: int) -> bytes:
        return zlib.decompress(self._bytes[self._ends[block] : self._ends[block + 1]])

    def _entry(self, number: int) -> Entry:
        per_block = self.header["per_block"]
        block, place = divmod(number, per_block)
        content = self._block(block)
        size = min(per_block, self.header["entries"] - block * per_block)
        lat, lon, population, geoname, parent, kind = ROW.unpack_from(content, place * ROW.size)
        texts = content[size * ROW.size :].decode().split("\n")[place]
        name, code = texts.split("\t")
        holder = self.entry(parent) if parent != NONE else None
        own = _id_of(geoname, code)
        return Entry(
            id=own,
            name=name,
            kind=KINDS[kind],
            lat=lat / DEGREE,
            lon=lon / DEGREE,
            population=population,
            country=code if KINDS[kind] == "country" else holder.country if holder else None,
            within=(holder.id, *holder.within) if holder else (),
            areas=_areas(own, kind, holder.areas if holder else ("", "", "", "")),
        )


def _areas(own: str, kind: int, above: tuple[str, ...]) -> tuple[str, ...]:
    """Return the areas above an entry, with itself at its own level."""
    return (*above[:kind], own, *above[kind + 1 :]) if kind < len(above) else above


def _id_of(geoname: int, code: str) -> str:
    """Return the id of an entry: its number at GeoNames, else its code, with the source before it."""
    if geoname:
        return f"geonames:{geoname}"
    return code if ":" in code else f"geonames:{code}"


@dataclass(frozen=True, slots=True)
class Gazetteers:
    """The shipped places and a user's own, looked up as one.

    `aliases` are pairs of folded names; `region` is where the user says that the texts are from.
    """

    files: tuple[Gazetteer, ...]
    aliases: tuple[tuple[str, str], ...] = ()
    region: tuple[Entry, ...] = ()

    def named(self, name: str) -> tuple[Named, ...]:
        """Return the places that go by the name; each id once, the user's own first."""
        return _named(self, fold_name(name))

    def knows(self, name: str) -> int:
        """Return 0 for an unknown name, 1 for a known one, 2 for that of a country, region or great city."""
        key = fold_name(name)
        aliased = any(alias == key for alias, _ in self.aliases)
        if not aliased and not any(file.knows(key) for file in self.files):
            return 0
        great = (
            item.entry.kind in ("country", "region", "continent")
            or (item.first and item.entry.population >= GREAT_CITY)
            for item in self.named(name)
        )
        return 2 if any(great) else 1

    def holds(self, outer: str, inner: str) -> bool:
        """Tell whether a place of the first name holds one of the second."""
        ids = {item.entry.id for item in self.named(outer)}
        return any(ids.intersection(item.entry.within) for item in self.named(inner))

    def alike(self, first: str, second: str) -> bool:
        """Tell whether both are countries or both great cities, so that neither can hold the other."""
        return bool(self._great(first) & self._great(second))

    def is_country(self, name: str) -> bool:
        """Tell whether a name is that of a country."""
        return "country" in self._great(name)

    def is_capital(self, name: str) -> bool:
        """Tell whether a name is first of all that of a country's capital."""
        return any(named.first and named.entry.kind == "capital" for named in self.named(name))

    def _great(self, name: str) -> set[str]:
        """Return "country" and "city" where the name is that of one."""
        found = self.named(name)
        great = {"country" for item in found if item.entry.kind == "country"}
        settled = (item for item in found if item.entry.settled and item.first)
        return great | {"city" for item in settled if item.entry.population >= GREAT_CITY}

    def coded(self, code: str) -> Entry | None:
        """Return the place of a code ("SY", "US.LA"), or None."""
        return next((item.entry for item in self.find(f"{CODE}{code}")), None)

    def find(self, key: str) -> Iterator[Named]:
        """Yield the places of a folded name, the user's own first."""
        for file in reversed(self.files):
            yield from file.find(key)


@lru_cache(CACHED_NAMES)
def _named(known: Gazetteers, key: str) -> tuple[Named, ...]:
    found: dict[str, Named] = {}
    for alias, target in known.aliases:
        if alias == key:
            for item in known.find(target):
                found.setdefault(item.entry.id, item)
    for item in known.find(key):
        found.setdefault(item.entry.id, item)
    return tuple(found.values())


def open_gazetteer(path: Path) -> Gazetteer:
    """Map a file of places; raises InputError where it is not one."""
    with path.open("rb") as file:
        if file.read(len(MAGIC)) != MAGIC:
            raise InputError(path.name, "not a file of places", "`sayso places import` writes one")
        return Gazetteer(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


@cache
def shipped() -> Gazetteers:
    """Open the places that come with the package; nothing but the header is read before a name is asked for."""
    return Gazetteers((open_gazetteer(SHIPPED),))
