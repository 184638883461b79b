"""The place that has another as its own: "Osk's Tarl district", "the Osk village of Tarl", "Kessia's capital, Osk"."""

from sayso.find.place.joints import class_phrase
from sayso.model.labels import MODIFIERS
from sayso.model.text import Parsed, Span
from sayso.packs.load import Pack
from sayso.packs.lookup import class_words, place_words


def owner_of(parsed: Parsed, name: Span, pack: Pack) -> str | None:
    """Return the place that has another as its own ("Osk's Tarl district", "the Osk village of Tarl")."""
    first = parsed.tokens_in(name)[0].index
    capital = _owner_of_capital(parsed, first)
    if capital:
        return capital
    if first > 2 and parsed.tokens[first - 1].text == "of":
        return _owner_of_class(parsed, first - 2, pack)
    if first < 2 or parsed.tokens[first - 1].tag != "POS":
        return None
    owner = parsed.tokens[first - 2]
    named = owner.pos == "PROPN" and class_phrase(parsed, name, pack).end > name.end
    return (
        parsed.doc[parsed.cover((_start_of_name(parsed, owner.index), owner.index))]
        if named
        else None
    )


def _owner_of_capital(parsed: Parsed, first: int) -> str | None:
    """Return the country whose capital a name is said to be ("Kessia's capital, Osk")."""
    at = first - 1 - (first > 0 and parsed.tokens[first - 1].text == ",")
    if (
        at < 2
        or parsed.tokens[at].lemma not in parsed.words["capital"]
        or parsed.tokens[at - 1].tag != "POS"
    ):
        return None
    start = _start_of_name(parsed, at - 2)
    return (
        parsed.doc[parsed.cover((start, at - 2))] if parsed.tokens[at - 2].pos == "PROPN" else None
    )


def _owner_of_class(parsed: Parsed, index: int, pack: Pack) -> str | None:
    """Return the name before a class word of which the name behind "of" is one ("the Osk village of")."""
    owner = parsed.tokens[index - 1]
    plural = parsed.tokens[index].tag == "NNS" and parsed.tokens[index].lemma in class_words(pack)
    settled = plural or parsed.tokens[index].text in place_words(pack, "of_which")
    people = owner.entity == "NORP" and owner.dep == "amod"
    if not settled or people or owner.pos != "PROPN" or owner.dep not in MODIFIERS:
        return None
    return parsed.doc[parsed.cover((_start_of_name(parsed, owner.index), owner.index))]


def _start_of_name(parsed: Parsed, index: int) -> int:
    while index and parsed.tokens[index - 1].pos == "PROPN":
        index -= 1
    return index
