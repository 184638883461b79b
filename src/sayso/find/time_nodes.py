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

    def letter(self, roles: Iterable[str]) -> str:
        """Return the letter of the role set, a new one where it is new."""
        key = frozenset(roles)
        if key not in self._letters:
            self._letters[key] = chr(FIRST_LETTER + len(self._letters))
        return self._letters[key]

    def letters_of(self, roles: Iterable[str]) -> str:
        """Return all letters whose set holds one of the roles, sorted; empty where none does."""
        wanted = set(roles)
        return "".join(sorted(letter for key, letter in self._letters.items() if key & wanted))
