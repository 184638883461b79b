"""MUC-4 keys: the templates of a message, as fills of slots with their alternatives."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

STRINGS = ("perp_ind", "perp_org", "hum_name", "hum_desc", "phys_id", "instr_id")
WITH_REFERENCE = ("hum_num", "hum_effect", "perp_conf", "phys_num")
SETS = ("type", "date", "location")
SLOTS = (
    *SETS,
    "perp_ind",
    "perp_org",
    "perp_conf",
    "hum_name",
    "hum_desc",
    "hum_num",
    "hum_effect",
)
EXTRA = ("instr_id", "phys_id", "phys_num")
EMPTY = ("-", "*", "")


@dataclass(frozen=True)
class Fill:
    """One fill of a slot: its acceptable values, the strings that it refers to, and whether it may be left out."""

    values: tuple[str, ...]
    references: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True)
class Template:
    """One event: the fills of each slot."""

    slots: Mapping[str, tuple[Fill, ...]]
    optional: bool = False


@dataclass(frozen=True)
class Doc:
    """One message with its texts and its key."""

    id: str
    text: str
    cased: str
    templates: tuple[Template, ...]


def load(folder: Path, part: str) -> tuple[Doc, ...]:
    """Read the messages of a part with their keys."""
    docs = []
    for line in (folder / f"{part}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        docs.append(
            Doc(
                row["doc_id"],
                row["text"],
                row["text_cased"],
                tuple(map(_template, row["templates"])),
            )
        )
    return tuple(docs)


def _template(raw: Mapping[str, object]) -> Template:
    slots = {
        slot: tuple(fill for line in _lines(raw, slot) if (fill := parse_fill(line, slot)))
        for slot in (*SLOTS, *EXTRA)
    }
    return Template(slots, bool(raw.get("optional")))


def _lines(raw: Mapping[str, object], slot: str) -> list[str]:
    lines = raw.get(slot, [])
    return [str(line) for line in lines] if isinstance(lines, list) else []


def parse_fill(line: str, slot: str) -> Fill | None:
    """Read one line of a key: `? VALUE / VALUE: "STRING" / "STRING"`; None where it is empty."""
    line = line.strip()
    optional = line.startswith("?")
    line = line.lstrip("? ").strip()
    if line in EMPTY:
        return None
    strings = _strings(line)
    if slot in STRINGS:
        if slot == "hum_desc" and re.search(r'"\s*:\s*"', line):
            strings = _strings(line.split('": "')[0] + '"')
        return Fill(strings or (line,), (), optional)
    values = line.split(':"')[0].split(': "')[0] if slot in WITH_REFERENCE else line
    return Fill(alternatives(values), tuple(one for one in strings if one not in EMPTY), optional)


def alternatives(values: str) -> tuple[str, ...]:
    """Split `(A (CITY)) / (B)` at the strokes outside of parentheses, and take those around one off."""
    depths = [0]
    for letter in values:
        depths.append(depths[-1] + (letter == "(") - (letter == ")"))
    strokes = [at.start() for at in re.finditer(" / ", values) if depths[at.start()] == 0]
    ends = zip([-3, *strokes], [*strokes, len(values)], strict=True)
    choices = (values[start + 3 : stop].strip() for start, stop in ends)
    return tuple(_unwrapped(choice) for choice in choices if choice)


def _unwrapped(choice: str) -> str:
    whole = choice.startswith("(") and choice.endswith(")")
    return choice[1:-1].strip() if whole else choice


def _strings(line: str) -> tuple[str, ...]:
    return tuple(item.replace('\\"', "") for item in re.findall(r'"((?:[^"\\]|\\.)*)"', line))
