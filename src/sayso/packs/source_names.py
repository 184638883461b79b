"""Words that name one source and nothing else, told by the pack alone: nothing is parsed yet.

Each word is a name, a part of the pack's sources, or a small one between them.
"""

import re
from functools import cache

from sayso.packs.load import Pack

LONGEST = 6
SMALL = ("of", "for", "the", "and", "in", "on", "a", "an", "at")
TIES = ("of", "for", "in", "on", "at")
_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")


def names_source(words: str, pack: Pack) -> bool:
    """Tell whether the words name a source ("Interior ministry", "Ministry of Health", "Mayor Tor Marn")."""
    parts = _WORD.findall(words)
    if not 0 < len(parts) <= LONGEST:
        return False
    known = _known(pack)
    lowered = [word.lower() for word in parts]
    ends = next((at for at, word in enumerate(lowered) if at and word in TIES), len(parts))
    if not _ends_in_source(lowered[:ends], known) and not _is_titled(parts, known):
        return False
    return all(
        not at or word in SMALL or parts[at][:1].isupper() or word in _words(pack)
        for at, word in enumerate(lowered)
    )


def _ends_in_source(words: list[str], known: frozenset[tuple[str, ...]]) -> bool:
    return any(tuple(words[first:]) in known for first in range(len(words)))


def _is_titled(parts: list[str], known: frozenset[tuple[str, ...]]) -> bool:
    """Tell whether names follow the word of a source ("Governor Ira Senn")."""
    names = [word for word in parts[1:] if word[:1].isupper()]
    return len(parts) > 1 and len(names) == len(parts) - 1 and (parts[0].lower(),) in known


@cache
def _known(pack: Pack) -> frozenset[tuple[str, ...]]:
    """Return the words of the pack's sources, each in the singular and in the plural."""
    found = [tuple(words.split()) for entry in pack.sources for words in entry.words]
    found.extend((word,) for word in _offices(pack))
    return frozenset((*words[:-1], form) for words in found for form in _forms(words[-1]))


def _offices(pack: Pack) -> frozenset[str]:
    """Return the words for those who speak for a body, without those that are counted as people too."""
    people = {word for entry in pack.groups for word in entry.words}
    speaking = (entry for entry in pack.voices if entry.name == "speaks_for")
    return frozenset(word for entry in speaking for word in entry.words) - people


def _forms(word: str) -> tuple[str, ...]:
    if word.endswith("man"):
        return word, f"{word[:-3]}men"
    if word.endswith("y"):
        return word, f"{word}s", f"{word[:-1]}ies"
    return word, f"{word}s", f"{word}es"


@cache
def _words(pack: Pack) -> frozenset[str]:
    """Return every word of the pack's sources, in the singular and in the plural."""
    return frozenset(word for sequence in _known(pack) for word in sequence)
