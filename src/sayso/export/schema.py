"""The JSON Schema of the record, made from the types themselves so that it cannot fall behind."""

import json
from collections.abc import Iterable
from typing import Any, Final

import msgspec

from sayso.export.record import Record
from sayso.model import vocabulary as closed
from sayso.model.claim import NOTE_KINDS

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
ENUMS: Final[tuple[tuple[str, str, Iterable[str]], ...]] = (
    ("Note", "kind", NOTE_KINDS),
    ("Stance", "value", closed.STANCES),
    ("Stance", "certainty", closed.CERTAINTIES),
    ("Hop", "kind", closed.SPEAKERS),
    ("Hop", "relation", closed.RELATIONS_OF_HOPS),
    ("Hop", "mode", closed.MODES),
    ("Member", "kind", closed.SPEAKERS),
    ("Claim", "scope", closed.SCOPES),
    ("Claim", "stage", closed.STAGES),
    ("Claim", "involvement", closed.INVOLVEMENTS),
    ("Actor", "kind", closed.PERPETRATORS),
    ("Means", "kind", closed.MEANS),
    ("Target", "type", closed.TARGETS),
    ("Relation", "kind", closed.TIES),
)


def write_schema() -> str:
    """Return the schema of one line of `sayso read --format jsonl` as indented JSON."""
    (_, parts) = msgspec.json.schema_components([Record], ref_template="#/$defs/{name}")
    named = {name: strict(part) for name, part in sorted(parts.items())}
    for name, key, values in ENUMS:
        named[name]["properties"][key] |= enum_of(named[name]["properties"][key], values)
    named["Claim"]["properties"]["attribution"]["minItems"] = 1
    top = named.pop("Record") | {"title": "One line of sayso read --format jsonl"}
    return json.dumps({"$schema": DIALECT, **top, "$defs": named}, indent=2) + "\n"


def strict(part: dict[str, Any]) -> dict[str, Any]:
    """Require every key: a value that the text does not state is null, never left out."""
    part = part | {"description": " ".join(part.get("description", "").split())}
    if part.get("type") != "object":
        return part
    plain = {
        name: {key: value for key, value in kind.items() if key != "default"}
        for name, kind in part["properties"].items()
    }
    return part | {"properties": plain, "required": list(plain)}


def enum_of(kind: dict[str, Any], values: Iterable[str]) -> dict[str, Any]:
    """Return the closed list of values, with null where the field may be not stated."""
    optional = any(choice.get("type") == "null" for choice in kind.get("anyOf", ()))
    return {"enum": [*values, None] if optional else list(values)}
