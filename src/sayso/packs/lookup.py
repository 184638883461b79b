"""Looking words up in the lists of a pack: by lemma, longest sequence first."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from sayso.model.text import Parsed, Token
from sayso.packs.entries import Words
from sayso.packs.load import Pack


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """Lemma sequences with their entries, and how long the longest is by its first and last word."""

    table: Mapping[tuple[str, ...], Words]
    firsts: Mapping[str, int]
    lasts: Mapping[str, int]


def make_index(entries: Iterable[Words]) -> Index:
    """Index the words of the entries; the first of two equal sequences wins."""
    table: dict[tuple[str, ...], Words] = {}
    firsts: dict[str, int] = {}
    lasts: dict[str, int] = {}
    for entry in entries:
        for words in entry.words:
            sequence = tuple(words.replace("-", " - ").split())
            table.setdefault(sequence, entry)
            firsts[sequence[0]] = max(len(sequence), firsts.get(sequence[0], 0))
            lasts[sequence[-1]] = max(len(sequence), lasts.get(sequence[-1], 0))
    return Index(table, firsts, lasts)


@cache
def index_of(pack: Pack, *lists: str) -> Index:
    """Index the named lists of the pack; the first entry of a sequence wins."""
    return make_index(entry for name in lists for entry in getattr(pack, name))


def ending_at(parsed: Parsed, index: int, entries: Index) -> tuple[Words, int] | None:
    """Return the entry whose longest sequence ends at the token, with its first token."""
    token = parsed.tokens[index]
    longest = _longest(token, entries.lasts)
    for length in range(min(longest, index + 1), 0, -1):
        run = parsed.tokens[index - length + 1 : index + 1]
        if entry := _lookup(run, entries.table):
            return entry, index - length + 1
    return None


def starting_at(parsed: Parsed, index: int, entries: Index) -> tuple[Words, int] | None:
    """Return the entry whose longest sequence starts at the token, with the token after it."""
    token = parsed.tokens[index]
    longest = _longest(token, entries.firsts)
    for length in range(min(longest, len(parsed.tokens) - index), 0, -1):
        run = parsed.tokens[index : index + length]
        if entry := _lookup(run, entries.table):
            return entry, index + length
    return None


def hits_in(
    parsed: Parsed, first: int, stop: int, entries: Index
) -> Iterator[tuple[int, Words, int]]:
    """Yield what starts at the tokens of a range: the token, its entry, and the token after the sequence."""
    firsts = entries.firsts
    for token in parsed.tokens[first:stop]:
        text = token.text.lower()
        if token.lemma in firsts or text in firsts or text[:-1] in firsts:
            hit = starting_at(parsed, token.index, entries)
            if hit:
                yield token.index, *hit


def _longest(token: Token, lengths: Mapping[str, int]) -> int:
    text = token.text.lower()
    longest = lengths.get(token.lemma, 0)
    if text != token.lemma:
        longest = max(longest, lengths.get(text, 0))
    if text.endswith("s") and _is_capital(token):
        longest = max(longest, lengths.get(text[:-1], 0))
    return longest


def _lookup(tokens: tuple[Token, ...], table: Mapping[tuple[str, ...], Words]) -> Words | None:
    """Return the entry of a run by its lemmas, its forms, or its forms with the last as a lemma."""
    lemmas = tuple(token.lemma for token in tokens)
    if lemmas in table:
        return table[lemmas]
    forms = tuple(token.text.lower() for token in tokens)
    if found := table.get(forms) or table.get((*forms[:-1], lemmas[-1])):
        return found
    return (
        table.get((*forms[:-1], forms[-1].removesuffix("s"))) if _is_capital(tokens[-1]) else None
    )


def _is_capital(token: Token) -> bool:
    """Tell whether a plural is a name to the parser by its capital alone ("Guerrillas")."""
    return token.tag in ("NNPS", "NNP") and token.lemma.lower() == token.text.lower()


@cache
def link(pack: Pack, name: str) -> frozenset[str]:
    """Return the words of a link entry of the pack."""
    return frozenset(words for entry in pack.links if entry.name == name for words in entry.words)


@cache
def grammar(pack: Pack) -> Mapping[str, frozenset[str]]:
    """Return the small words of the language by what they do in a sentence."""
    return {entry.name: frozenset(entry.words) for entry in pack.grammar}


@cache
def saying_nouns(pack: Pack) -> frozenset[str]:
    """Return the nouns for what somebody says ("a charge", "a claim")."""
    return frozenset(w for entry in pack.sayings if entry.form == "noun" for w in entry.words)


@cache
def origin_words(pack: Pack, name: str) -> tuple[str, ...]:
    """Return the words by which a text says where it comes from, of one kind."""
    return next(entry.words for entry in pack.origins if entry.name == name)


@cache
def place_words(pack: Pack, name: str) -> frozenset[str]:
    """Return the words around the names of places that do what the entry says."""
    return frozenset(
        words for entry in pack.place_words if entry.name == name for words in entry.words
    )


@cache
def class_words(pack: Pack) -> frozenset[str]:
    """Return the class words of places ("town", "province")."""
    return frozenset(words for entry in pack.place_classes for words in entry.words)


@cache
def words_around(pack: Pack, name: str) -> frozenset[str]:
    """Return the words of one kind that stand around legal terms and means and change them."""
    return frozenset(words for entry in pack.around if entry.name == name for words in entry.words)


@cache
def around_index(pack: Pack, name: str) -> Index:
    """Index one kind of the words around."""
    return make_index(entry for entry in pack.around if entry.name == name)


def has_person_ending(token: Token, pack: Pack) -> bool:
    """Tell whether a common noun that no list names ends like one for people ("surveyor")."""
    if token.pos != "NOUN" or token.lemma in link(pack, "no_person"):
        return False
    return any(
        token.lemma.endswith(ending) and len(token.lemma) > len(ending) + 2
        for ending in link(pack, "person_ending")
    )


@cache
def past_words(pack: Pack) -> frozenset[str]:
    """Return the words for people to whom an act was done before ("the wounded")."""
    return frozenset(words for entry in pack.past for words in entry.words)
