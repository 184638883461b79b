"""Headlines in capitals: "Gunmen Kill 12 Farmers in Osk", "POLICE FIRE ON CROWD IN OSK".

The parser takes every word with a capital for a name. So it is given such a line with the words in small
letters that the pack or the text itself writes so; what neither knows keeps its capital. No offset moves.
"""

import re
from collections.abc import Callable
from functools import cache

from sayso.packs.load import Pack
from sayso.packs.lookup import link

LONGEST = 200  # characters of a headline
SHORTEST = 3  # words
SMALL = 3  # letters of a word that a headline leaves small ("in", "and", "for")
DOUBLED = 4
CLOSING = "\"'’” "
NAMED = frozenset(("MONTH", "WDAY"))
LISTS = ("groups", "people", "actors", "targets", "means", "causes", "modals", "stages", "links")
_WORD = re.compile(r"[^\W\d_]+")
_SMALL_WORD = re.compile(r"\b[a-z]{3,}\b")


def with_small_letters(words: str, pack: Pack, in_text: Callable[[], frozenset[str]]) -> str:
    """Return a headline in capitals with its common words in small letters, anything else as it stands.

    `in_text` gives the words that the text writes in small letters; it is asked only where one is needed.
    """
    if len(words) > LONGEST or words.rstrip(CLOSING)[-1:] == "." or not _is_in_capitals(words):
        return words
    known, deeds = _known(pack), _deeds(pack)
    found = [match[0].lower() for match in _WORD.finditer(words)]
    if not any(_bases(word) & deeds for word in found):
        return words
    common = in_text()
    shouted = words.isupper()

    def written(match: re.Match[str]) -> str:
        """Return a word as the parser is given it."""
        word = match[0]
        lower = word.lower()
        if match.start() == 0 or len(lower) != len(word):
            return word[0] + lower[1:] if shouted else word
        if lower in common or _bases(lower) & known:
            return lower
        return word[0] + lower[1:] if shouted and len(word) > SMALL else word

    return _WORD.sub(written, words)


def small_words(text: str) -> frozenset[str]:
    """Return the words that a text writes in small letters."""
    return frozenset(_SMALL_WORD.findall(text))


def _is_in_capitals(words: str) -> bool:
    """Tell whether all long words of a line begin with a capital, and there are enough of them."""
    long = [word for word in words.split() if len(word) > SMALL and word[0].isalpha()]
    return len(long) >= SHORTEST and all(word[0].isupper() for word in long)


def _bases(word: str) -> frozenset[str]:
    """Return what an English form may be a form of: itself, and without its ending."""
    found = {word}
    for ending, instead in (
        ("ies", "y"),
        ("es", ""),
        ("s", ""),
        ("ed", ""),
        ("d", ""),
        ("ing", ""),
        ("ing", "e"),
    ):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word.removesuffix(ending)
            found.add(stem + instead)
            if not instead and len(stem) > DOUBLED - 1 and stem[-1] == stem[-2]:
                found.add(stem[:-1])
    return frozenset(found)


@cache
def _deeds(pack: Pack) -> frozenset[str]:
    """Return the words that tell an act by themselves: verbs, the last words of its nouns, and irregular forms."""
    words = {
        item.split()[-1 if way.form == "noun" else 0] for way in pack.ways for item in way.words
    }
    words -= link(pack, "no_headline_verb")
    return frozenset(
        words | {form for entry in pack.forms if entry.name in words for form in entry.words}
    )


@cache
def _known(pack: Pack) -> frozenset[str]:
    """Return the words that the pack writes in small letters."""
    lists = (entry for name in LISTS for entry in getattr(pack, name))
    entries = (*lists, *pack.sayings, *pack.numbers, *pack.calendar)
    found = {word for entry in entries for item in entry.words for word in item.split()}
    found |= {word for way in pack.ways for item in way.words for word in item.split()}
    dates = {word for entry in pack.calendar if NAMED & {*entry.roles} for word in entry.words}
    return frozenset(word for word in found | _deeds(pack) if word.islower()) - dates
