"""Where an entry of the packs stands: from a rule's name to its file, line and lines."""

from dataclasses import dataclass
from pathlib import Path

from sayso.packs.load import HOME


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as it is written in its file; without lines where the rule is not an entry."""

    rule: str
    line: int
    lines: tuple[str, ...]


def find_entry(rule: str, home: Path = HOME) -> Entry:
    """Return the lines of the entry that a rule names, from its table's head to the next one."""
    name_of_file, _, name = rule.partition("#")
    path = home / name_of_file
    if not name or not path.is_file():
        return Entry(rule, 0, ())
    lines = path.read_text(encoding="utf-8").splitlines()
    heads = [number for number, line in enumerate(lines) if line.startswith("[")]
    for start, stop in zip(heads, [*heads[1:], len(lines)], strict=True):
        if any(line.split("#")[0].strip() == f'name = "{name}"' for line in lines[start:stop]):
            kept = tuple(line for line in lines[start:stop] if line.strip())
            return Entry(rule, start + 1, kept)
    return Entry(rule, 0, ())
