"""Names that look like places and are persons or speakers, from what the whole document says of them."""

from collections.abc import Iterator
from functools import cache

from sayso.find.place.before import word_before
from sayso.find.place.rules import PLACE_LABELS
from sayso.model.labels import SUBJECTS
from sayso.model.text import Parsed, Span
from sayso.model.where import PEOPLE, PlaceName
from sayso.packs.load import Pack
from sayso.packs.lookup import link, place_words

PERSON = "PERSON"


def known_people(parsed: Parsed, pack: Pack) -> frozenset[str]:
    """Return the first and last names of the persons that the document names in full.

    A word that the same document uses for a place is none of them.
    """
    found: set[str] = set()
    places: set[str] = set()
    for token in parsed.tokens:
        if token.entity in PLACE_LABELS or _stands_for_place(parsed, token.index, pack):
            places.add(token.text)
        if not token.index or token.entity != PERSON or not token.text[:1].isupper():
            continue
        before = parsed.tokens[token.index - 1]
        if before.entity == PERSON and before.text[:1].isupper():
            found |= {before.text, token.text}
    return frozenset(found - places)


def _stands_for_place(parsed: Parsed, index: int, pack: Pack) -> bool:
    """Tell whether a capitalised word stands right behind a preposition of place."""
    token = parsed.tokens[index]
    if token.pos != "PROPN" or token.dep != "pobj":
        return False
    return word_before(parsed, index, pack) in link(pack, "place_sure")


def speaks(parsed: Parsed, index: int, pack: Pack) -> bool:
    """Tell whether a name is the subject of a word of saying ("Dorva said it was concerned")."""
    token = parsed.tokens[index]
    return token.dep in SUBJECTS and parsed.tokens[token.head].lemma in _sayings(pack)


@cache
def _sayings(pack: Pack) -> frozenset[str]:
    return frozenset(
        words
        for saying in pack.sayings
        if saying.form == "verb" and {"clause", "quote"} & set(saying.frames)
        for words in saying.words
    )


def peoples(parsed: Parsed, taken: frozenset[Span], pack: Pack) -> Iterator[PlaceName]:
    """Yield each adjective for a people once, as a sign of a country: it names no place itself."""
    countries = _countries(pack)
    seen: set[str] = set()
    for token in parsed.tokens:
        word = token.text.lower()
        if word in seen or word not in countries:
            continue
        if token.text.islower() and token.pos != "ADJ":
            continue
        if not any(token.span.meets(span) for span in taken):
            seen.add(word)
            also = (countries[word],)
            yield PlaceName(token.text, token.span, kind=PEOPLE, sure=False, also=also)


@cache
def _countries(pack: Pack) -> dict[str, str]:
    """Return the country of each adjective for a people."""
    pairs = (words.partition(" ") for words in place_words(pack, "people_of"))
    return {word: country for word, _, country in pairs}
