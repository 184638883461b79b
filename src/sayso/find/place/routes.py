"""Places that lie between two named ones: "between Osk and Tarl", "the Osk–Tarl road", "a bus from Osk to Tarl".

The words of the whole are the place; neither end is where it happened.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sayso.find.place.before import word_before
from sayso.find.place.rules import is_body_name, name_run
from sayso.model.text import Parsed, Span
from sayso.model.tree import is_verbal
from sayso.packs.load import Pack
from sayso.packs.lookup import link, place_words

DASHES: Final = ("-", "–", "—", "/")
NEVER: Final = ("DATE", "TIME", "NORP", "MONEY")


@dataclass(frozen=True, slots=True)
class Route:
    """What lies between two names: the words of the whole, and the two names."""

    span: Span
    first: Span
    second: Span
    token: int


def find_routes(parsed: Parsed, pack: Pack) -> Iterator[Route]:
    """Yield the ways between two named places, in the order of the text."""
    for token in parsed.tokens:
        word = token.text.lower()
        wanted: tuple[str, ...] = ()
        if word in place_words(pack, "between_two"):
            found = _joined(parsed, token.index, ("and",), pack)
            wanted = ("spot",)
        elif word == "from":
            found = _joined(parsed, token.index, ("to",), pack)
            wanted = ("line", "ride")
        elif token.lemma in place_words(pack, "linking"):
            found = _joined(parsed, token.index, ("with", "to", "and"), pack)
            wanted = ("line",)
        else:
            found = _dashed(parsed, token.index, pack)
        if found and (not wanted or _is_of_way(parsed, token.index, wanted, pack)):
            yield found


def _joined(parsed: Parsed, index: int, words: tuple[str, ...], pack: Pack) -> Route | None:
    """Return the two names that a preposition and a word between them join ("from Osk to Tarl")."""
    first = _name_from(parsed, index + 1, pack)
    if first is None or first[1] >= len(parsed.tokens) or parsed.tokens[first[1]].text not in words:
        return None
    second = _name_from(parsed, first[1] + 1, pack)
    if second is None:
        return None
    start = _start_of(parsed, index, pack)
    return Route(
        parsed.cover((start, second[1] - 1)),
        parsed.cover((first[0], first[1] - 1)),
        parsed.cover((second[0], second[1] - 1)),
        second[1] - 1,
    )


def _start_of(parsed: Parsed, index: int, pack: Pack) -> int:
    """Return the word for the way where "from" or "linking" stands right behind it ("road from Osk to Tarl")."""
    before = parsed.tokens[index - 1] if index else parsed.tokens[index]
    token = parsed.tokens[index]
    behind = token.text.lower() in parsed.words["from"] or token.lemma in place_words(
        pack, "linking"
    )
    return index - 1 if behind and before.lemma in place_words(pack, "line") else index


def _name_from(parsed: Parsed, index: int, pack: Pack) -> tuple[int, int] | None:
    """Return where a name begins and ends that stands here, past its article and class word."""
    classes = {words for entry in pack.place_classes for words in entry.words}
    while index < len(parsed.tokens) and (
        parsed.tokens[index].tag == "DT"
        or parsed.tokens[index].lemma in classes
        or parsed.tokens[index].text == "of"
    ):
        if parsed.tokens[index].pos == "PROPN":
            break
        index += 1
    if index >= len(parsed.tokens) or not parsed.tokens[index].text[:1].isupper():
        return None
    stop = name_run(parsed, index, pack)
    labels = {token.entity for token in parsed.tokens[index:stop]}
    if stop == index or labels & set(NEVER) or is_body_name(parsed, index, stop, pack):
        return None
    return index, stop


def _is_of_way(parsed: Parsed, index: int, wanted: tuple[str, ...], pack: Pack) -> bool:
    """Tell whether a preposition hangs on a verb or on a word for a way ("the road between"), not on "talks"."""
    head = parsed.tokens[parsed.tokens[index].head]
    if "spot" in wanted:
        fronted = parsed.tokens[index].text[:1].isupper() and is_verbal(head)
        return not is_between_parties(parsed, index, pack) and (head.index < index or fronted)
    before = parsed.tokens[index - 1] if index else head
    nouns = (head.lemma, head.text.lower(), before.lemma, before.text.lower())
    return any(noun in place_words(pack, name) for noun in nouns for name in wanted)


def is_between_parties(parsed: Parsed, index: int, pack: Pack) -> bool:
    """Tell whether a "between" hangs on what two sides do, not on a way or a verb ("talks between")."""
    return parsed.tokens[parsed.tokens[index].head].lemma in place_words(pack, "parties")


def _dashed(parsed: Parsed, index: int, pack: Pack) -> Route | None:
    """Return the two names that a dash joins before a word for a way ("the Osk–Tarl road")."""
    tokens = parsed.tokens
    if not 0 < index < len(tokens) - 2 or tokens[index].text not in (*DASHES, "to"):
        return None
    before, after = tokens[index - 1], tokens[index + 1]
    if before.pos != "PROPN" or after.pos != "PROPN":
        return None
    stop = index + 1
    while stop < len(tokens) and tokens[stop].pos == "PROPN" and stop < index + 4:
        if tokens[stop].lemma.lower() in place_words(pack, "line"):
            break
        stop += 1
    if stop >= len(tokens) or tokens[stop].lemma.lower() not in place_words(pack, "line"):
        return None
    first = index - 1
    while first > 0 and tokens[first - 1].pos == "PROPN" and index - first < 3:
        first -= 1
    if word_before(parsed, first, pack) not in link(pack, "place_preposition"):
        return None
    return Route(
        parsed.cover((first, stop)),
        parsed.cover((first, index - 1)),
        parsed.cover((index + 1, stop - 1)),
        stop,
    )
