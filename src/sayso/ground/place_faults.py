"""What is wrong with a list of places, with the line and a caret under the words that are at fault."""

import math
from dataclasses import dataclass
from typing import Final

from sayso.errors import InputError, caret

SHOWN: Final = 60
ENDS: Final = {"latitude": 90.0, "longitude": 180.0}


class PlaceListError(InputError):
    """A list of places that cannot be used: shows the line that is at fault with a caret under the words."""

    def __init__(self, name: str, reason: str, shown: str, hint: str = "") -> None:
        """Name the list, the line and the reason, and keep what is shown under them."""
        super().__init__(name, reason, hint)
        self.shown = shown

    def line(self) -> str:
        """Return the message, and under it the words with a caret."""
        return f"{super().line()}\n{self.shown}"


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of places as it was read: its name and its text."""

    name: str
    content: str

    def fault(self, at: int, words: str, reason: str, hint: str = "") -> PlaceListError:
        """Return the error of words that stand at a place of the list."""
        start, end = max(0, at - SHOWN), min(len(self.content), at + len(words) + SHOWN)
        left = max(start, self.content.rfind("\n", 0, at) + 1)
        stop = self.content.find("\n", at)
        part = self.content[left : min(end, stop if stop >= 0 else end)].replace("\t", " ")
        number = self.content.count("\n", 0, at) + 1
        shown = caret(part, at - left, at - left + max(1, len(words)))
        return PlaceListError(self.name, f"line {number}: {reason}", shown, hint)

    def degrees(self, words: str, what: str, line_at: int) -> float:
        """Return a latitude or a longitude; raises PlaceListError where the words are none."""
        end = ENDS[what]
        try:
            value = float(words)
        except ValueError:
            value = math.nan
        if not abs(value) <= end:
            at = max(self.content.find(words, line_at), line_at) if words else line_at
            wanted = f"expected a {what} from {-end:.0f} to {end:.0f}"
            raise self.fault(at, words, f"{wanted}, found: {words or 'nothing'}")
        return value
