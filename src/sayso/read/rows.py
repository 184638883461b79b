"""One row of a table or one line of JSON to Found: its cells by the names that hold text, day and publisher."""

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.errors import InputError
from sayso.read.dates import load_calendar, read_date
from sayso.read.found import Found, Said
from sayso.read.given import Columns
from sayso.read.language import DEFAULT


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row by name; `noun` is what such a name is called: column or key."""

    name: str
    sha256: str
    cells: Mapping[str, str]
    noun: str


def find_in_row(row: Row, columns: Columns) -> Found:
    """Return the text of the row with what its other cells say; raises InputError where there is none."""
    names = columns.filled()
    text = row.cells.get(names.text or "")
    if text is None:
        raise InputError(row.name, *missing(row.noun, names.text or "", tuple(row.cells)))
    if not text.strip():
        raise InputError(
            row.name, f"has no text in {row.noun} {names.text}", "fill it or leave the row out"
        )
    said = {what: (row.cells.get(getattr(names, what)) or "").strip() or None for what in _SAID}
    said["published"] = _read_day(row, said["published"])
    name = (row.cells.get(names.id or "") or "").strip()
    return Found(name or row.name, row.sha256, text, column=Said(**said))


def missing(noun: str, name: str, there: tuple[str, ...]) -> tuple[str, str]:
    """Return the reason and the hint for a column that is not there, with those that are."""
    listed = ", ".join(there) or "none"
    flag = f"name the {noun} of the text with --text-column"
    return f"has no {noun} {name}; it has: {listed}", flag


_SAID = ("published", "publisher", "title", "url")


def _read_day(row: Row, words: str | None) -> str | None:
    if words is None:
        return None
    day = read_date(words, load_calendar(DEFAULT))
    if day is None:
        raise InputError(row.name, f"has no day of print in: {words}", "write it as 2026-03-04")
    return day
