"""Examples of word lists, and how much a pack must hold before a language counts as one.

An example shows a word when the word stands in it in any of its forms; no parser is needed.
"""

import re
from collections.abc import Iterator
from functools import cache

from sayso.packs.entries import Words
from sayso.packs.forms import fold
from sayso.packs.load import Pack
from sayso.packs.problems import Places, Problem

LISTS = (
    "groups",
    "people",
    "actors",
    "targets",
    "means",
    "causes",
    "said_means",
    "legal",
    "around",
    "not_harm",
    "stages",
    "blames",
    "grammar",
)
MINIMUM = {
    "acts": 30,
    "ways": 60,
    "counters": 60,
    "groups": 20,
    "people": 3,
    "actors": 9,
    "targets": 12,
    "means": 15,
    "causes": 3,
    "legal": 12,
    "not_harm": 3,
    "stages": 6,
    "blames": 6,
}
WITHOUT_WAYS = ("characterised", "charge")
MIN_COUNTERS_OF_AN_ACT = 1
LONGEST_ENDING = 4


def check_minimum(pack: Pack, places: Places) -> Iterator[Problem]:
    """Yield what a language lacks before it counts as one."""
    for name, least in MINIMUM.items():
        if (have := len(getattr(pack, name))) < least:
            yield places.of_pack(f"too few {name}: {have}, at least {least}")
    said = {way.act for way in pack.ways}
    countered = [counter.act for counter in pack.counters]
    for act in pack.acts:
        if act.id in WITHOUT_WAYS:
            continue
        if act.id not in said:
            yield places.of_pack(f"no way to say the act: {act.id}")
        elif countered.count(act.id) < MIN_COUNTERS_OF_AN_ACT:
            yield places.of_pack(f"no counter for the act: {act.id}")


def check_examples(pack: Pack, places: Places) -> Iterator[Problem]:
    """Yield the entries of word lists without an example, and examples that show none of their words."""
    for name in LISTS:
        for entry in getattr(pack, name):
            if not entry.examples:
                yield places.of_words(entry, entry.name, "no example")
            for example in entry.examples:
                if not shows(entry, example, pack):
                    yield places.of_words(entry, example, f"no word of the entry in: {example}")


def shows(entry: Words, example: str, pack: Pack) -> bool:
    """Tell whether one of the entry's words stands in the example in one of its forms."""
    text = fold(example)
    return any(pattern.search(text) for pattern in _patterns(entry, pack))


@cache
def _patterns(entry: Words, pack: Pack) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(_pattern(words, pack)) for words in entry.words)


def _pattern(words: str, pack: Pack) -> str:
    """Return a pattern for the words in a row; `~` is any few words between."""
    pieces = [_forms(word, pack) for word in words.replace("-", " ").split() if word != "~"]
    between = r"[\s-]+(?:\S+\s+){0,8}?" if "~" in words else r"[\s'’-]+"
    return r"(?<!\w)" + between.join(pieces) + r"(?!\w)"


def _forms(word: str, pack: Pack) -> str:
    """Return a pattern for the forms of one word: a short ending, or an irregular form of the pack."""
    irregular = [
        re.escape(word.removesuffix(item.name) + form)
        for item in pack.forms
        if word.endswith(item.name)
        for form in item.words
    ]
    stem = re.escape(word[:-1] if word[-1] in "ey" else word)
    return rf"(?:{'|'.join((*irregular, stem))})\w{{0,{LONGEST_ENDING}}}"
