"""A fault of a pack as a value, and where its entry stands."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sayso.packs.entries import Counter, Way, Words
from sayso.packs.load import HOME, line_of
from sayso.packs.where import find_entry


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: the file under the folder of packs, the line, the entry, and what is wrong."""

    file: str
    line: int
    entry: str
    reason: str

    def __str__(self) -> str:
        """Return the fault in one line."""
        return f"{self.file}:{self.line}: {self.entry}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Places:
    """Finds the line of an entry, and inside it the line of some words."""

    language: str
    home: Path = HOME

    def of_way(self, way: Way, words: str, reason: str) -> Problem:
        """Return a fault of a way at the line of the words."""
        return self._of(way.rule, way.name, words, reason)

    def of_words(self, entry: Words, words: str, reason: str) -> Problem:
        """Return a fault of an entry of a word list at the line of the words."""
        return self._of(entry.rule, entry.name, words, reason)

    def of_counter(self, counter: Counter, reason: str) -> Problem:
        """Return a fault of a counter at its line."""
        name = f"{self.language}/acts/{counter.act}.toml"
        return Problem(name, _line(self.home / name, counter.text, 1), "counter", reason)

    def of_pack(self, reason: str) -> Problem:
        """Return a fault of the pack as a whole."""
        return Problem(self.language, 1, "pack", reason)

    def _of(self, rule: str, entry: str, words: str, reason: str) -> Problem:
        name = rule.partition("#")[0]
        start = find_entry(rule, self.home).line or 1
        return Problem(name, _line(self.home / name, words, start), entry, reason)


def _line(path: Path, words: str, near: int) -> int:
    """Return the line of the words as TOML writes them, from a line on."""
    if not path.is_file():
        return near
    quoted = words.replace("\\", "\\\\").replace('"', '\\"')
    return line_of(_text(path), f'"{quoted}"', near=near)


@cache
def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
