"""What a caller of the library hands over: a value of another kind is a UsageError that names what was meant.

Without it a list of paths that is one string would be read letter by letter.
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from pathlib import Path

from sayso.errors import UsageError
from sayso.read.given import Columns


def as_source(given: object) -> str | Path:
    """Return a text or a path as it is; raises UsageError for anything else."""
    if isinstance(given, str | Path):
        return given
    hint = "decode it first" if isinstance(given, bytes) else "several go to read_many"
    raise UsageError(f"a text or a path is needed, not {_kind(given)}.", f"{hint}.")


def as_text(given: object) -> str:
    """Return a text as it is; raises UsageError for anything else, a path among it."""
    if isinstance(given, str):
        return given
    raise UsageError(f"a text is needed, not {_kind(given)}.", "read a file with path.read_text().")


def as_paths(given: str | Path | Iterable[str | Path]) -> list[str]:
    """Return paths as strings; one alone is a list of one."""
    alone = isinstance(given, str | Path)
    return [str(as_source(path)) for path in ([given] if alone else given)]  # type: ignore[union-attr]


def as_columns(given: Mapping[str, str]) -> Columns:
    """Return the columns of a table; raises UsageError for what no column can hold."""
    known = [item.name for item in fields(Columns)]
    for name in given:
        if name not in known:
            raise UsageError(f"no column holds a {name}.", f"columns are of {', '.join(known)}.")
    return Columns(**given)


def _kind(given: object) -> str:
    return "None" if given is None else type(given).__name__
