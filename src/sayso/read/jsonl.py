"""JSON Lines to Found: one document a line; a broken line is refused by its number and the others go on."""

import json
from collections.abc import Iterator

from sayso.errors import InputError
from sayso.read.found import Found
from sayso.read.given import Columns
from sayso.read.identity import digest_bytes
from sayso.read.own import name_record, refuse_own
from sayso.read.rows import Row, find_in_row


def read_jsonl(text: str, name: str, columns: Columns) -> Iterator[Found | InputError]:
    """Yield a document, or the reason why there is none, for each line that is not blank.

    Raises InputError for all lines together where sayso wrote them.
    """
    if what := _name_own(text, columns):
        raise refuse_own(name, what)
    for number, line in enumerate(text.split("\n"), 1):
        words = line.strip()
        if not words:
            continue
        try:
            yield _read_line(words, f"{name} line {number}", columns)
        except InputError as error:
            yield error


def _read_line(words: str, name: str, columns: Columns) -> Found:
    hint = "write one JSON object a line"
    try:
        entry = json.loads(words)
    except json.JSONDecodeError as error:
        reason = f"is broken JSON at character {error.pos + 1}: {error.msg}"
        raise InputError(name, reason, hint) from error
    except (ValueError, RecursionError) as error:
        raise InputError(name, f"is JSON beyond any measure: {error}", hint) from error
    if not isinstance(entry, dict):
        raise InputError(name, "is no JSON object", hint)
    cells = {key: _cell(value) for key, value in entry.items()}
    return find_in_row(
        Row(name, digest_bytes(words.encode("utf-8", "surrogatepass")), cells, "key"), columns
    )


def _name_own(text: str, columns: Columns) -> str | None:
    """Say what the lines are where sayso wrote the first one, and it holds no text."""
    try:
        entry = json.loads(text.strip().split("\n", 1)[0])
    except (ValueError, RecursionError):
        return None
    if not isinstance(entry, dict) or columns.filled().text in entry:
        return None
    return name_record(entry)


def _cell(value: object) -> str:
    """Return a value as the cell of a table; what is no text or number counts as empty."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""
