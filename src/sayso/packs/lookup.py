"""Looking words up in the lists of a pack: by lemma, longest sequence first."""

from collections.abc import Iterable
from functools import cache

from sayso.model.text import Parsed, Token
from sayso.packs.entries import Words
from sayso.packs.load import Pack

LONGEST = 5


@cache
def index_of(pack: Pack, *lists: str) -> dict[tuple[str, ...], Words]:
    """Map each lemma sequence of the named lists of the pack to its entry; the first one wins."""
    found: dict[tuple[str, ...], Words] = {}
    for name in lists:
        entries: tuple[Words, ...] = getattr(pack, name)
        for entry in entries:
            for words in entry.words:
                found.setdefault(tuple(words.replace("-", " - ").split()), entry)
    return found


def ending_at(
    parsed: Parsed, index: int, entries: dict[tuple[str, ...], Words]
) -> tuple[Words, int] | None:
    """Return the entry whose longest sequence ends at the token, with its first token."""
    for length in range(min(LONGEST, index + 1), 0, -1):
        run = parsed.tokens[index - length + 1 : index + 1]
        if entry := _lookup(run, entries):
            return entry, index - length + 1
    return None


def starting_at(
    parsed: Parsed, index: int, entries: dict[tuple[str, ...], Words]
) -> tuple[Words, int] | None:
    """Return the entry whose longest sequence starts at the token, with the token after it."""
    for length in range(min(LONGEST, len(parsed.tokens) - index), 0, -1):
        run = parsed.tokens[index : index + length]
        if entry := _lookup(run, entries):
            return entry, index + length
    return None


def _lookup(run: Iterable[Token], entries: dict[tuple[str, ...], Words]) -> Words | None:
    tokens = tuple(run)
    lemmas = tuple(token.lemma for token in tokens)
    if lemmas in entries:
        return entries[lemmas]
    forms = tuple(token.text.lower() for token in tokens)
    if forms in entries:
        return entries[forms]
    mixed = (*forms[:-1], lemmas[-1])
    return entries.get(mixed)


@cache
def link(pack: Pack, name: str) -> frozenset[str]:
    """Return the words of a link entry of the pack."""
    return frozenset(words for entry in pack.links if entry.name == name for words in entry.words)


@cache
def words_around(pack: Pack, name: str) -> frozenset[str]:
    """Return the words of one kind that stand around legal terms and means and change them."""
    return frozenset(words for entry in pack.around if entry.name == name for words in entry.words)


@cache
def around_index(pack: Pack, name: str) -> dict[tuple[str, ...], Words]:
    """Map each lemma sequence of one kind of the words around to its entry."""
    return {
        tuple(words.replace("-", " - ").split()): entry
        for entry in pack.around
        if entry.name == name
        for words in entry.words
    }
