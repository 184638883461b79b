"""Whether a text is in the language of a pack, by the share of its commonest words.

A German text read as English would give claims out of "die": such a text is
kept and marked, and nothing is read from it.
"""

import re

from sayso.packs.load import Pack
from sayso.packs.lookup import link

WORDS_READ = 400
WORDS_NEEDED = 40
LEAST_SHARE = 0.12
WORD = re.compile(r"[^\W\d_]+")


def is_in_language(text: str, pack: Pack) -> bool:
    """Tell whether enough of the words are the pack's common ones; a short text is taken at its word."""
    words: list[str] = []
    for match in WORD.finditer(text):
        words.append(match[0].lower())
        if len(words) >= WORDS_READ:
            break
    if len(words) < WORDS_NEEDED:
        return True
    common = link(pack, "function_word")
    return sum(word in common for word in words) >= LEAST_SHARE * len(words)
