"""The nouns that say an act, by their heads: "strike" of "air strike", "use" of "use of force"."""

from collections.abc import Mapping
from functools import cache

from sayso.packs.load import Pack
from sayso.packs.lookup import link


@cache
def noun_acts(pack: Pack) -> Mapping[str, tuple[str, ...]]:
    """Map the head of each noun that says an act ("strike" of "air strike", "use" of "use of force") to its acts."""
    found: dict[str, list[str]] = {}
    for way in pack.ways:
        if way.form == "noun":
            for words in way.words:
                found.setdefault(_head_of(words, link(pack, "inside_noun")), []).append(way.act)
    return {word: tuple(dict.fromkeys(acts)) for word, acts in found.items()}


def _head_of(words: str, prepositions: frozenset[str]) -> str:
    """Return the last word before a preposition, else the last one."""
    head = ""
    for word in words.split():
        if word in prepositions and head:
            break
        head = word
    return head
