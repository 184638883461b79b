"""Sentences that tell of sport or fiction, and fixed phrases, in which an act word says no harm."""

from functools import cache

from sayso.model.text import Parsed
from sayso.packs.load import Pack
from sayso.packs.lookup import Index, make_index, starting_at

PAIR = 2


def scene_at(parsed: Parsed, tokens: tuple[int, ...], patients: tuple[int, ...], pack: Pack) -> str:
    """Return the name of the list that makes the act words at the tokens harmless, or an empty text.

    Words inside the phrases of the patients make no scene: players and actors are attacked too.
    """
    sentence = parsed.sentence_at(tokens[0])
    suffer = {index for head in patients for index in parsed.subtree(head) if head not in tokens}
    whole = tuple(range(sentence.first, sentence.stop))
    scene = tuple(index for index in whole if index not in suffer)
    return (
        _phrase_over(parsed, tokens, whole, harmless(pack, "phrase"))
        or _first_of(parsed, scene, harmless(pack, "sentence"))
        or _pair_of(parsed, scene, harmless(pack, "pair"))
    )


@cache
def harmless(pack: Pack, value: str) -> Index:
    """Index the lists of harmless words that are read in one way."""
    return make_index(entry for entry in pack.not_harm if entry.value == value)


def _phrase_over(
    parsed: Parsed, tokens: tuple[int, ...], span: tuple[int, ...], entries: Index
) -> str:
    """Return the list of a fixed phrase that holds one of the tokens."""
    for index in span:
        hit = starting_at(parsed, index, entries)
        if hit and any(index <= token < hit[1] for token in tokens):
            return hit[0].name
    return ""


def _first_of(parsed: Parsed, span: tuple[int, ...], entries: Index) -> str:
    for index in span:
        if hit := starting_at(parsed, index, entries):
            return hit[0].name
    return ""


def _pair_of(parsed: Parsed, span: tuple[int, ...], entries: Index) -> str:
    """Return the first list of which two different words stand in the sentence."""
    seen: dict[str, set[str]] = {}
    for index in span:
        if hit := starting_at(parsed, index, entries):
            words = seen.setdefault(hit[0].name, set())
            words.add(parsed.tokens[index].lemma)
            if len(words) >= PAIR:
                return hit[0].name
    return ""
