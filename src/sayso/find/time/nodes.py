"""Words of time as nodes, and the alphabet that makes of every set of roles one letter."""

from collections.abc import Iterable
from dataclasses import dataclass

FIRST_LETTER = 0xE000
Value = object


@dataclass(slots=True)
class Node:
    """A word, or a finding of an earlier level: its place, its letter, and a value for each role."""

    start: int
    end: int
    letter: str
    values: Value = None


class Alphabet:
    """One letter for each set of roles; a class of letters for each role."""

    def __init__(self) -> None:
        """Start without letters."""
        self._letters: dict[frozenset[str], str] = {}
        self._classes: dict[tuple[str, ...], str] = {}

    def letter(self, roles: Iterable[str]) -> str:
        """Return the letter of the role set, a new one where it is new."""
        key = frozenset(roles)
        if key not in self._letters:
            self._classes.clear()
            self._letters[key] = chr(FIRST_LETTER + len(self._letters))
        return self._letters[key]

    def letters_of(self, roles: tuple[str, ...]) -> str:
        """Return all letters whose set holds one of the roles, sorted; empty where none does."""
        if roles not in self._classes:
            held = (letter for key, letter in self._letters.items() if not key.isdisjoint(roles))
            self._classes[roles] = "".join(sorted(held))
        return self._classes[roles]
