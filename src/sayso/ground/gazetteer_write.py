"""Places to one file of compressed blocks, for the shipped gazetteer and for a user's own.

A magic word, a compressed JSON header, blocks of entries, blocks of names. Equal places give
equal bytes. A name that is written `=CODE` finds an entry by its code.
"""

import json
import struct
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sayso.ground.gazetteer_names import fold_name

MAGIC: Final = b"SAYSOGAZ1\n"
HEAD: Final = struct.Struct("<I")
ROW: Final = struct.Struct("<iiIIIB")
NONE: Final = 0xFFFFFFFF
DEGREE: Final = 100_000
ENTRIES_PER_BLOCK: Final = 32
NAMES_PER_BLOCK: Final = 64
KINDS: Final = ("continent", "country", "region", "district", "settlement", "capital")
CODE: Final = "="
VARIANT: Final = "-"


@dataclass(frozen=True, slots=True)
class Row:
    """One place to be written; `parent` is the key of the row that it lies in, `names` its variants."""

    kind: str
    name: str
    lat: float
    lon: float
    code: str = ""
    geoname: int = 0
    population: int = 0
    parent: str = ""
    names: tuple[str, ...] = ()


def write_gazetteer(rows: Mapping[str, Row], about: Mapping[str, Any]) -> bytes:
    """Return the file of the places; `about` says in the header what they were made of."""
    order = sorted(rows, key=lambda key: (rows[key].parent, KINDS.index(rows[key].kind), key))
    numbers = {key: number for number, key in enumerate(order)}
    ordered = [rows[key] for key in order]
    entries = list(_entry_blocks(ordered, numbers))
    firsts, names = _name_blocks(ordered)
    header = {
        **about,
        "entries": len(ordered),
        "per_block": ENTRIES_PER_BLOCK,
        "entry_blocks": [len(block) for block in entries],
        "name_blocks": [len(block) for block in names],
        "first_names": firsts,
    }
    head = zlib.compress(json.dumps(header, ensure_ascii=False, sort_keys=True).encode(), 9)
    return b"".join([MAGIC, HEAD.pack(len(head)), head, *entries, *names])


def _entry_blocks(rows: Sequence[Row], numbers: Mapping[str, int]) -> Iterator[bytes]:
    """Yield the entries in blocks: rows of one size, then a name and a code a line."""
    for start in range(0, len(rows), ENTRIES_PER_BLOCK):
        block = rows[start : start + ENTRIES_PER_BLOCK]
        packed = b"".join(_packed(row, numbers) for row in block)
        texts = "\n".join(f"{row.name}\t{row.code}" for row in block)
        yield zlib.compress(packed + texts.encode(), 9)


def _packed(row: Row, numbers: Mapping[str, int]) -> bytes:
    return ROW.pack(
        round(row.lat * DEGREE),
        round(row.lon * DEGREE),
        min(row.population, NONE),
        row.geoname,
        numbers.get(row.parent, NONE),
        KINDS.index(row.kind),
    )


def _name_blocks(rows: Sequence[Row]) -> tuple[list[str], list[bytes]]:
    """Return the first name of each block, and the blocks: a name and its entries a line."""
    table: dict[str, list[str]] = defaultdict(list)
    for number, row in enumerate(rows):
        first = fold_name(row.name)
        table[first].append(str(number))
        for name in sorted({fold_name(name) for name in row.names} - {first}):
            table[name].append(f"{number}{VARIANT}")
        if row.code:
            table[f"{CODE}{row.code}"].append(str(number))
    table.pop("", None)
    firsts, blocks = [], []
    for names in _groups(sorted(table), NAMES_PER_BLOCK):
        firsts.append(names[0])
        lines = "".join(f"\n{name}\t{' '.join(table[name])}" for name in names)
        blocks.append(zlib.compress(lines.encode(), 9))
    return firsts, blocks


def _groups(names: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    for start in range(0, len(names), size):
        yield names[start : start + size]
