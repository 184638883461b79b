"""The number words of a pack, ready for look-up, and a text cut into pieces beside them.

The role of an entry is the name of its table here; a phrase is matched piece by
piece, longest first, ahead of a place or behind it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from sayso.find.number.lexer import BREAK, DIGITS, END, WORD, Piece, cut_pieces
from sayso.packs.entries import NumberWords
from sayso.packs.load import Pack

SMALL = ("unit", "teen", "ten")
SPELLED = ("unit", "teen", "ten", "scale", "collective", "vague_scale", "ordinal", "half", "part")
OPENERS = (
    "fixed",
    "vague",
    "vague_factor",
    "zero",
    "zero_before",
    "zero_of_harm",
    "neither",
    "both",
    "decade_word",
)
AS_WRITTEN = ("short_scale", "unit_glued", "money_glued")
NOTHING: Mapping[str, tuple[tuple[tuple[str, ...], NumberWords], ...]] = {}


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that stands at pieces `first` to `stop` (half open)."""

    entry: NumberWords
    first: int
    stop: int


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one role, by their first and by their last piece."""

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], NumberWords], ...]]
    by_last: Mapping[str, tuple[tuple[tuple[str, ...], NumberWords], ...]]
    as_written: bool = False


EMPTY = Phrases(NOTHING, NOTHING)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All tables of a pack; `spelled` holds the single numerals, `starts` what can open a number.

    `openers` are the first words of the phrases that are a number as a whole.
    """

    tables: Mapping[str, Phrases]
    spelled: Mapping[str, NumberWords]
    parts: Mapping[str, NumberWords]
    starts: frozenset[str]
    openers: frozenset[str]
    thousands: tuple[str, ...]
    decimal: str
    digits_rule: str


@dataclass(frozen=True, slots=True)
class Tape:
    """The pieces of one text and the words of its language."""

    text: str
    pieces: list[Piece]
    words: Vocabulary

    def at(self, index: int) -> Piece:
        """Return the piece at the index, or the end piece outside the text."""
        return self.pieces[index] if 0 <= index < len(self.pieces) else END

    def glued(self, index: int) -> bool:
        """Tell whether the piece follows the one before it without a space."""
        return 0 < index < len(self.pieces) and self.at(index - 1).end == self.at(index).start

    def gap(self, index: int) -> str:
        """Return what stands between the piece and the one before it."""
        return self.text[self.at(index - 1).end : self.at(index).start]

    def ahead(self, role: str, index: int) -> Match | None:
        """Return the longest phrase of the role that starts at the index."""
        phrases = self.words.tables.get(role, EMPTY)
        piece = self.at(index)
        key = piece.raw if phrases.as_written else piece.low
        for words, entry in phrases.by_first.get(key, ()):
            if self._reads(words, index, phrases.as_written):
                return Match(entry, index, index + len(words))
        return None

    def behind(self, role: str, stop: int, floor: int = 0) -> Match | None:
        """Return the longest phrase of the role that ends just before the index."""
        phrases = self.words.tables.get(role, EMPTY)
        for words, entry in phrases.by_last.get(self.at(stop - 1).low, ()):
            first = stop - len(words)
            if first >= floor and self._reads(words, first, phrases.as_written):
                return Match(entry, first, stop)
        return None

    def is_word(self, role: str, index: int) -> bool:
        """Tell whether a phrase of the role starts at the index."""
        return self.ahead(role, index) is not None

    def is_stop(self, index: int) -> bool:
        """Tell whether the text or its paragraph ends here."""
        return self.at(index).sort == BREAK

    def is_title(self, index: int) -> bool:
        """Tell whether the piece is a word in title case ("Osk"), not in capitals."""
        piece = self.at(index)
        return piece.sort == WORD and piece.raw[0].isupper() and piece.raw[1:2].islower()

    def is_plain(self, index: int) -> bool:
        """Tell whether the piece is a lower-case word."""
        piece = self.at(index)
        return piece.sort == WORD and piece.raw[0].islower()

    def starts_number(self, index: int) -> bool:
        """Tell whether digits or a numeral stand here."""
        piece = self.at(index)
        return piece.sort == DIGITS or piece.low in self.words.spelled

    def _reads(self, words: tuple[str, ...], first: int, as_written: bool) -> bool:
        for offset, word in enumerate(words):
            piece = self.at(first + offset)
            if word != (piece.raw if as_written else piece.low):
                return False
        return True


def lay_tape(text: str, pack: Pack) -> Tape:
    """Cut a text into pieces by the notation of the pack's language."""
    words = vocabulary_of(pack)
    return Tape(text, cut_pieces(text, words.thousands[0], words.decimal), words)


@cache
def vocabulary_of(pack: Pack) -> Vocabulary:
    """Sort the number words of a pack into tables, one a role."""
    roles = {entry.role for entry in pack.numbers}
    spelled: dict[str, NumberWords] = {}
    parts: dict[str, NumberWords] = {}
    for entry in pack.numbers:
        for word in entry.words if entry.role in SPELLED else ():
            (parts if entry.role == "part" else spelled).setdefault(word, entry)
    tables = {role: _phrases_of(pack.numbers, role) for role in sorted(roles)}
    openers = {first for role in OPENERS for first in tables.get(role, EMPTY).by_first}
    return Vocabulary(
        tables=tables,
        spelled=spelled,
        parts=parts,
        starts=frozenset({*spelled, *parts, *openers}),
        openers=frozenset(openers),
        thousands=_marks_of(pack, "thousands"),
        decimal=_marks_of(pack, "decimal")[0],
        digits_rule=next(entry.rule for entry in pack.numbers if entry.role == "decimal"),
    )


def factor_word(tape: Tape, index: int, *, counted: bool = False) -> int | None:
    """Return the factor that a word multiplies by ("hundred", "million", "dozen"), or None.

    A word that is a factor only behind a number ("three score", "five lakhs") needs `counted`.
    """
    entry = tape.words.spelled.get(tape.at(index).low)
    if entry is None or not entry.value:
        return None
    if entry.role in ("scale", "collective"):
        return entry.value if counted or not entry.kind else None
    plural = counted and entry.role == "vague_scale" and not entry.kind
    return entry.value // 2 if plural and not tape.is_word("share_of", index + 2) else None


def read_small(tape: Tape, index: int) -> tuple[int, int] | None:
    """Return a numeral below a hundred and its end: "seven", "forty", "forty-two"."""
    entry = tape.words.spelled.get(tape.at(index).low)
    if entry is None or entry.role not in SMALL or entry.value is None:
        return None
    if entry.role != "ten":
        return entry.value, index + 1
    at = index + 2 if tape.at(index + 1).raw == "-" else index + 1
    unit = tape.words.spelled.get(tape.at(at).low)
    if unit and unit.role == "unit" and unit.value:
        return entry.value + unit.value, at + 1
    return entry.value, index + 1


def _marks_of(pack: Pack, role: str) -> tuple[str, ...]:
    return next(entry.words for entry in pack.numbers if entry.role == role)


def _phrases_of(entries: tuple[NumberWords, ...], role: str) -> Phrases:
    as_written = role in AS_WRITTEN
    by_first: dict[str, list[tuple[tuple[str, ...], NumberWords]]] = {}
    by_last: dict[str, list[tuple[tuple[str, ...], NumberWords]]] = {}
    for entry in entries:
        if entry.role != role or role in ("thousands", "decimal"):
            continue
        for phrase in entry.words:
            pieces = cut_pieces(phrase)
            words = tuple(piece.raw if as_written else piece.low for piece in pieces)
            by_first.setdefault(words[0], []).append((words, entry))
            by_last.setdefault(words[-1], []).append((words, entry))
    return Phrases(_longest_first(by_first), _longest_first(by_last), as_written)


def _longest_first(
    table: dict[str, list[tuple[tuple[str, ...], NumberWords]]],
) -> Mapping[str, tuple[tuple[tuple[str, ...], NumberWords], ...]]:
    return {
        word: tuple(sorted(found, key=lambda item: -len(item[0]))) for word, found in table.items()
    }
