"""Text to words of time: each with the roles that the pack gives it, unknown words with their shape.

A role set is one character, so that the patterns of time are expressions over a
string. Number words, fractions and phrases of several words are one word each.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sayso.find.time.nodes import Alphabet, Node, Value
from sayso.find.time.numbers import merge_numbers
from sayso.packs.entries import TimeWord

FIRST_YEAR, RECENT_YEAR, LAST_YEAR = 1000, 1900, 2049
# Words longer than this that end like a plural are read as one; so many words are remembered.
SHORT, MOST_WORDS = 3, 50_000
_NUMBERS = ("ISO", "NUMDATE", "CLOCK", "FRACTION", "ORD", "DECADE", "QSIGN", "NUM", "YY")

MARKS = {
    ",": "COMMA", ".": "DOT", "-": "DASH", "\u2010": "DASH", "\u2011": "DASH", "\u2013": "DASH",
    "\u2014": "DASH", ";": "SEMICOLON", ":": "COLON", "(": "OPEN", ")": "CLOSE", "!": "DOT",
    "?": "DOT", "/": "SLASH",
}  # fmt: skip
SHAPES = ("MARK", "CAP", "LOWS", "WORD", "PASTCUE", "OTHER", "BREAK", "POSS", "REJECTED")


@dataclass(slots=True)
class _Entry:
    """What the pack says of one word: a value for each role, with and without a capital."""

    plain: dict[str, Value] = field(default_factory=dict)
    capital: dict[str, Value] = field(default_factory=dict)
    letters: tuple[str, str] = ("", "")

    def reading(self, word: str) -> tuple[str, Value] | None:
        """Return letter and values of the word; None where it wants a capital and has none."""
        if word[0].isupper():
            return self.letters[1], self.capital
        return (self.letters[0], self.plain) if self.plain else None


_Token = tuple[int, int, str, str]
_Phrases = dict[str, list[tuple[tuple[str, ...], _Entry]]]
_Known = tuple[str, Value, _Phrases | None]
_Phrase = tuple[int, str, Value]


class TimeLexer:
    """The words of one pack, ready to read texts."""

    def __init__(self, words: tuple[TimeWord, ...], alphabet: Alphabet) -> None:
        """Sort the entries into single words and phrases, and give every role set its letter."""
        self._alphabet = alphabet
        self._words: dict[str, _Entry] = {}
        self._phrases: dict[str, _Phrases] = {}
        self._seen: dict[str, _Known] = {}
        endings = {
            role: _words_of(words, role) for role in ("ORDENDING", "TENSENDING", "QUARTERSIGN")
        }
        self._pattern = _compile_tokens(endings)
        self._past = tuple(_words_of(words, "PASTENDING"))
        self._plural = tuple(_words_of(words, "PLURALENDING"))
        self._singular = tuple(_words_of(words, "SINGULARENDING"))
        for word in words:
            self._add(word)
        self._shapes = {shape: alphabet.letter((shape,)) for shape in SHAPES}
        self._marks = {mark: alphabet.letter((role,)) for mark, role in MARKS.items()}
        self._numbers: dict[object, str] = {}
        for roles in _all_number_roles():
            alphabet.letter(roles)
        phrases = [
            found for heads in self._phrases.values() for found in sorted(heads.values(), key=len)
        ]
        for found in phrases:
            found.sort(key=lambda phrase: -len(phrase[0]))
        for entry in (*self._words.values(), *(entry for found in phrases for _, entry in found)):
            entry.letters = (alphabet.letter(entry.plain), alphabet.letter(entry.capital))
        self._cards = alphabet.letters_of(("CARD",))

    def read(self, text: str, start: int, end: int) -> list[Node]:
        """Return the words of a stretch of the text."""
        nodes: list[Node] = []
        tokens = [
            (match.start(), match.end(), match.lastgroup or "", match.group())
            for match in self._pattern.finditer(text, start, end)
        ]
        seen, skip = self._seen, 0
        for index, (first, stop, kind, word) in enumerate(tokens):
            if skip:
                skip -= 1
            elif (known := seen.get(word)) or (known := self._learn(kind, word)):
                letter, values, heads = known
                if heads and (phrase := self._phrase_at(tokens, index, word)):
                    skip, letter, values = phrase
                nodes.append(Node(first, tokens[index + skip][1], letter, values))
            else:
                nodes.append(self._number_node(first, stop, kind, word))
        return merge_numbers(nodes, self._cards, self._number_node)

    def _add(self, word: TimeWord) -> None:
        value = int(word.value) if word.value.lstrip("-").isdigit() else word.value or word.name
        for written in word.words:
            parts = tuple(match.group().lower() for match in self._pattern.finditer(written))
            if len(parts) == 1:
                entry = self._words.setdefault(parts[0], _Entry())
            else:
                heads = self._phrases.setdefault(parts[0], {})
                entry = _entry_of(heads.setdefault(parts[1], []), parts[1:])
            for role in word.roles:
                entry.capital[role] = value
                if not word.capital:
                    entry.plain[role] = value

    def _learn(self, kind: str, word: str) -> _Known | None:
        """Return what is known of a word or mark, None of a number; unknown words have a shape."""
        if kind in _NUMBERS:
            return None
        entry = self._words.get(word.lower())
        found = entry and entry.reading(word)
        if not found:
            shape = self._shape_of(word) if kind == "WORD" else self._shapes.get(kind, "")
            found = (self._marks.get(word, shape), word if word in self._marks else None)
        if len(self._seen) >= MOST_WORDS:
            self._seen.clear()
        known = self._seen[word] = (*found, self._phrases.get(word.lower()))
        return known

    def _shape_of(self, word: str) -> str:
        if word[0].isupper():
            return self._shapes["CAP"]
        if word.endswith(self._past):
            return self._shapes["PASTCUE"]
        plural = (
            len(word) > SHORT and word.endswith(self._plural) and not word.endswith(self._singular)
        )
        return self._shapes["LOWS" if plural else "WORD"]

    def _phrase_at(self, tokens: list[_Token], index: int, word: str) -> _Phrase | None:
        """Return how many words a phrase takes after its first, its letter and its values."""
        if index + 1 == len(tokens):
            return None
        heads = self._phrases[word.lower()]
        for rest, entry in heads.get(tokens[index + 1][3].lower(), ()):
            found = tokens[index + 1 : index + 1 + len(rest)]
            same = tuple(token[3].lower() for token in found) == rest
            if same and (reading := entry.reading(word)):
                return len(rest), *reading
        return None

    def _number_node(self, start: int, end: int, kind: str, word: str) -> Node:
        value, roles = read_number(kind, word)
        letter = self._numbers.get(roles)
        if letter is None:
            letter = self._numbers[roles] = self._alphabet.letter(roles)
        return Node(start, end, letter, value)


def read_number(kind: str, word: str) -> tuple[Value, frozenset[str]]:
    """Return the value and the roles of a number as it is written, or of a number in words."""
    if kind in ("ISO", "NUMDATE", "CLOCK", "FRACTION"):
        return word, _ROLES[kind]
    if kind in ("ORD", "CARD", "ORDWORD"):
        number = int("".join(char for char in word if char.isdigit()))
        return number, _roles_of_words(kind, number)
    if kind == "DECADE":
        number = int("".join(char for char in word if char.isdigit())) // 10
        return number if number > 99 else 190 + number, _ROLES["DECADE"]
    if kind in ("QSIGN", "YY"):
        return int(word[1:]), _ROLES[kind]
    plain = word.replace(",", "")
    if "." in plain:
        return float(plain), _ROLES["NUM"]
    return int(plain), _roles_of_digits(int(plain), len(word))


_ROLES = {
    "ISO": frozenset({"ISO"}),
    "NUMDATE": frozenset({"NUMDATE"}),
    "CLOCK": frozenset({"CLOCK"}),
    "FRACTION": frozenset({"FRACTION"}),
    "DECADE": frozenset({"DECADE"}),
    "QSIGN": frozenset({"QSIGN"}),
    "YY": frozenset({"YY"}),
    "NUM": frozenset({"NUM"}),
}


def _roles_of_words(kind: str, number: int) -> frozenset[str]:
    if kind == "CARD":
        year = RECENT_YEAR <= number <= LAST_YEAR and number % 100
        return frozenset({"CARD", "YEAR", "YEARODD"} if year else {"CARD", "NUM"})
    roles = {kind, "ORDDIGIT"} if kind == "ORD" else {kind}
    return frozenset(roles | {"ORDDAY"} if 1 <= number <= 31 else {kind})


def _roles_of_digits(number: int, length: int) -> frozenset[str]:
    roles = {"NUM"}
    if length <= 2 and 1 <= number <= 31:
        roles.add("DAY")
    if length == 2:
        roles.add("TWO")
    if length == 4 and number // 100 < 24 and number % 100 < 60:
        roles.add("MIL")
    if length == 4 and FIRST_YEAR <= number <= LAST_YEAR:
        recent = "YEARODD" if number % 10 else "YEARROUND"
        roles |= {"YEAR", recent if number >= RECENT_YEAR else "YEAROLD"}
    return frozenset(roles)


def _all_number_roles() -> Iterator[frozenset[str]]:
    yield from _ROLES.values()
    for number in range(2060):
        for length in {len(str(number)), 2, 4}:
            yield _roles_of_digits(number, length)
    for kind in ("ORD", "CARD", "ORDWORD"):
        for number in (0, 5, 99, 1999):
            yield _roles_of_words(kind, number)


def _entry_of(phrases: list[tuple[tuple[str, ...], _Entry]], rest: tuple[str, ...]) -> _Entry:
    for known, entry in phrases:
        if known == rest:
            return entry
    phrases.append((rest, _Entry()))
    return phrases[-1][1]


def _words_of(words: tuple[TimeWord, ...], role: str) -> list[str]:
    return [written for word in words if role in word.roles for written in word.words]


def _compile_tokens(endings: dict[str, list[str]]) -> re.Pattern[str]:
    """Return the expression that cuts a text into words, numbers and marks; it reads in one pass."""
    ordinal, tens, quarter = (
        "|".join(map(re.escape, endings[role])) or r"(?!)"
        for role in ("ORDENDING", "TENSENDING", "QUARTERSIGN")
    )
    return re.compile(
        rf"""(?P<WORD>[^\W\d_]+(?!\w))
        |(?P<BREAK>\n[^\S\n]*\n\s*)
        |(?P<ISO>\d{{4}}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?Z?)?(?![\w-])|\d{{4}}/\d\d?/\d\d?(?![\w/]))
        |(?P<NUMDATE>\d\d?/\d\d?/(?:\d{{4}}|\d\d)(?![\w/])|\d\d?\.\d\d?\.\d{{4}}(?!\w)|\d\d?-\d\d?-\d{{4}}(?!\w))
        |(?P<CLOCK>\d\d?:\d\d(?::\d\d)?(?!\w))
        |(?P<FRACTION>\d/\d(?![\w/]))
        |(?P<ORD>\d{{1,9}}(?:{ordinal})(?!\w))
        |(?P<DECADE>['’]?\d{{1,3}}0['’]?(?:{tens})(?!\w))
        |(?P<QSIGN>(?:{quarter})[1-4](?!\w))
        |(?P<NUM>\d{{1,3}}(?:,\d{{3}}){{1,4}}(?:\.\d{{1,9}})?(?!\w)|\d{{1,12}}(?:\.\d{{1,9}})?(?!\w))
        |(?P<YY>['’]\d\d(?!\w))
        |(?P<POSS>['’]s(?!\w))
        |(?P<OTHER>\w+)
        |(?P<MARK>[^\w\s])""",
        re.VERBOSE,
    )
