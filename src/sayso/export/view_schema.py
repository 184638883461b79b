"""The JSON Schema of the views, made from their types, and the page of the columns of a table."""

import json
from collections.abc import Iterable
from typing import Final

import msgspec

from sayso.export.columns import COLUMNS
from sayso.export.schema import DIALECT, enum_of, strict
from sayso.export.views import AttributionRecord, NumberRecord, PlacesRecord, TimeRecord
from sayso.model import vocabulary as closed
from sayso.model.quantity import NUMBER_KINDS
from sayso.model.view import TIME_TYPES

RECORDS: Final = (NumberRecord, TimeRecord, PlacesRecord, AttributionRecord)
ENUMS: Final[tuple[tuple[str, str, Iterable[str]], ...]] = (
    ("NumberView", "kind", NUMBER_KINDS),
    ("TimeView", "type", TIME_TYPES),
    ("AttributionView", "kind", closed.SPEAKERS),
    ("AttributionView", "mode", closed.MODES),
    ("AttributionView", "stance", closed.STANCES),
)


def write_view_schema() -> str:
    """Return the schema of one line of `numbers`, `times`, `places` or `attributions` as indented JSON."""
    (_, parts) = msgspec.json.schema_components(RECORDS, ref_template="#/$defs/{name}")
    named = {name: strict(part) for name, part in sorted(parts.items())}
    for name, key, values in ENUMS:
        named[name]["properties"][key] |= enum_of(named[name]["properties"][key], values)
    top = {
        "title": "One line of sayso numbers, times, places or attributions with --format jsonl",
        "oneOf": [{"$ref": f"#/$defs/{record.__name__}"} for record in RECORDS],
    }
    return json.dumps({"$schema": DIALECT, **top, "$defs": named}, indent=2) + "\n"


def write_columns() -> str:
    """Return the columns of CSV, XLSX and data frames as a table in Markdown."""
    rows = "".join(f"| `{one.name}` | {one.sort} | {one.meaning} |\n" for one in COLUMNS)
    return f"| column | cells | what it means |\n|---|---|---|\n{rows}"
