"""From the words of a pack to the forms that a text may show: stems for the gate, folding."""

from collections.abc import Mapping
from functools import cache

from sayso.packs.entries import Way
from sayso.packs.load import Pack

SHORT = 4
ENDINGS = {"e": "ing", "y": "ie"}  # what becomes of the last letter of a short word

Trigger = tuple[frozenset[str], ...]


def fold(text: str) -> str:
    """Lower the case without changing the length, so that offsets stay right."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


@cache
def triggers(pack: Pack) -> tuple[Trigger, ...]:
    """Return what makes a paragraph worth parsing: for each sequence of words, the stems of each word.

    All words of a sequence must stand in the paragraph ("open fire", not "open"),
    and one of the words of a list where the way asks for one ("map" with a grave, "hold" with police).
    """
    found = [
        (*_stems_of_all(words, pack), *_stems_of_needs(way, pack), *_stems_of_doers(way, pack))
        for way in pack.ways
        for words in way.words
    ]
    found.extend(_stems_of_all(words, pack) for term in pack.legal for words in term.words)
    return tuple(dict.fromkeys(found))


def _stems_of_all(words: str, pack: Pack) -> Trigger:
    return tuple(_stems(word, pack) for word in words.split() if word != "~")


def _stems_of_needs(way: Way, pack: Pack) -> Trigger:
    """Return the stems of the words that a way asks for, where it asks for words alone."""
    lists = {entry.name: entry.words for entry in pack.links}
    if not way.needs or not all(need in lists for need in way.needs):
        return ()
    words = (word.split()[0] for need in way.needs for word in lists[need])
    return (frozenset(stem for word in words for stem in _stems(word, pack)),)


def _stems_of_doers(way: Way, pack: Pack) -> Trigger:
    """Return the stems of the words for those who must have done it, where the way asks for them."""
    if not way.doers:
        return ()
    named = (e for e in (*pack.actors, *pack.means, *pack.links) if e.name in way.doers)
    words = (word.split()[0] for entry in named for word in entry.words)
    return (frozenset(stem for word in words for stem in _stems(word, pack)),)


def _stems(word: str, pack: Pack) -> frozenset[str]:
    """Return how the forms of a word begin: a long one without its last e or y, and irregular ones."""
    irregular = next((form.words for form in pack.forms if form.name == word), ())
    if len(word) > SHORT and word[-1] in "ey":
        return frozenset((word[:-1], *irregular))
    changed = (word[:-1] + ENDINGS[word[-1]],) if word[-1] in ENDINGS else ()
    return frozenset((word, *changed, *irregular))


@cache
def corrected_lemmas(pack: Pack) -> Mapping[str, str]:
    """Return the forms whose lemma the parser's model gets wrong, with the right one."""
    return {form: entry.name for entry in pack.lemmas for form in entry.words}
