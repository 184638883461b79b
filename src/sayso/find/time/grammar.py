"""The patterns of the pack as expressions over letters of role sets.

The language of a pattern: ROLE, ROLE/ROLE, tag:ROLE, ( ... ), |, ?, {1,3}, and the four looks
<ROLE, !<ROLE, >ROLE, !>ROLE. All repeats are bounded, so that reading takes linear time.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sayso.errors import PackError
from sayso.find.time.builders import BUILDERS, ITEM_ROLES, Builder
from sayso.find.time.lexer import TimeLexer
from sayso.find.time.nodes import Alphabet
from sayso.packs.entries import TimePattern
from sayso.packs.load import Pack

_WORD = re.compile(r"(!?[<>])?(?:([a-z]+\d?):)?([A-Z][A-Z_/]*)(\?|\{\d,\d\})?")
_LOOKS = {"<": "(?<=", "!<": "(?<!", ">": "(?=", "!>": "(?!"}
_BRACKETS = re.compile(r"\(|\||\)(?:\?|\{\d,\d\})?")


@dataclass(frozen=True, slots=True)
class Tag:
    """A named place in a pattern: its group in the expression, and the roles that give its value."""

    group: int
    name: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern, compiled; a text that lacks the letters of one of its `needs` has no such time."""

    rule: str
    pattern: re.Pattern[str]
    needs: tuple[frozenset[str], ...]
    tags: tuple[Tag, ...]
    build: Builder | None
    sets: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class TimeGrammar:
    """What a pack knows about time, ready to read texts: the lexer and the rules by level."""

    lexer: TimeLexer
    alphabet: Alphabet
    levels: tuple[tuple[Rule, ...], ...]


@cache
def time_grammar(pack: Pack) -> TimeGrammar:
    """Compile the words and patterns of a pack; raises PackError where a pattern cannot be used."""
    alphabet = Alphabet()
    lexer = TimeLexer(pack.calendar, alphabet)
    for roles in ITEM_ROLES:
        alphabet.letter(roles)
    pieces = {piece.name: piece.words for piece in pack.time_pieces}
    levels = sorted({pattern.level for pattern in pack.time_patterns})
    return TimeGrammar(
        lexer,
        alphabet,
        tuple(
            tuple(
                _compile(pattern, pieces, alphabet)
                for pattern in pack.time_patterns
                if pattern.level == level
            )
            for level in levels
        ),
    )


def _compile(pattern: TimePattern, pieces: dict[str, str], alphabet: Alphabet) -> Rule:
    if pattern.make != "reject" and pattern.make not in BUILDERS:
        raise _refuse(pattern, f"unknown builder: {pattern.make}")
    tags: list[Tag] = []
    words = list(_expand(pattern.words, pieces))
    parts = [
        (_BRACKETS.fullmatch(word) and word.replace("(", "(?:", 1))
        or _term(word, pattern, tags, alphabet)
        for word in words
    ]
    return Rule(
        pattern.rule,
        re.compile("".join(parts)),
        tuple(_needs(["(", *words, ")"], alphabet)),
        tuple(tags),
        BUILDERS.get(pattern.make),
        tuple(_setting(text, pattern) for text in pattern.sets),
    )


def _expand(words: str, pieces: dict[str, str]) -> Iterator[str]:
    for word in words.split():
        yield from pieces[word].split() if word in pieces else (word,)


def _term(word: str, pattern: TimePattern, tags: list[Tag], alphabet: Alphabet) -> str:
    """Return the expression of one word of a pattern, and note its tag."""
    match = _WORD.fullmatch(word)
    if not match:
        raise _refuse(pattern, f"not a word of the pattern language: {word}")
    look, name, roles, repeat = match.groups()
    for role in roles.split("/"):
        if not alphabet.letters_of((role,)):
            raise _refuse(pattern, f"unknown role: {role}")
    letters = f"[{alphabet.letters_of(tuple(roles.split('/')))}]"
    if look:
        return f"{_LOOKS[look]}{letters})"
    if not name:
        return letters + (repeat or "")
    tags.append(Tag(len(tags) + 1, name, tuple(roles.split("/"))))
    return f"({letters}){repeat or ''}"


def _needs(words: list[str], alphabet: Alphabet) -> list[frozenset[str]]:
    """Return the sets of letters of which a finding has one each; takes a bracket off the words."""
    words.pop(0)
    ways: list[list[frozenset[str]]] = [[]]
    while not words[0].startswith(")"):
        if words[0] == "(":
            ways[-1].extend(_needs(words, alphabet))
            continue
        word = words.pop(0)
        if word == "|":
            ways.append([])
        elif not word.startswith("!") and not word.endswith(("?", "}")):
            roles = word.lstrip("<>").rpartition(":")[2]
            ways[-1].append(frozenset(alphabet.letters_of(tuple(roles.split("/")))))
    if words.pop(0) != ")" or not all(ways):
        return []
    if len(ways) == 1:
        return ways[0]
    return [frozenset().union(*(min(way, key=len) for way in ways))]


def _setting(text: str, pattern: TimePattern) -> tuple[str, object]:
    name, sign, value = text.partition("=")
    if not sign:
        raise _refuse(pattern, f"not a setting: {text}")
    return name, int(value) if value.lstrip("-").isdigit() else value


def _refuse(pattern: TimePattern, reason: str) -> PackError:
    return PackError(pattern.rule, 1, f"{reason} (pattern {pattern.name})")
