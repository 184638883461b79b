"""Whether a text is in the language of a pack, by the share of its commonest words.

A German text read as English would give claims out of "die": such a text is
kept and marked, and nothing is read from it.
"""

import re
from itertools import islice

from sayso.packs.load import Pack
from sayso.packs.lookup import link

WORDS_READ = 400
WORDS_NEEDED = 40
LEAST_SHARE = 0.12
STRETCH = 2_600  # characters that hold so many words, as a rule
WORD = re.compile(r"[^\W\d_]+")


def is_in_language(text: str, pack: Pack) -> bool:
    """Tell whether enough of the words are the pack's common ones; a short text is taken at its word."""
    words = _first_words(text)
    if len(words) < WORDS_NEEDED:
        return True
    common = link(pack, "function_word")
    return sum(map(common.__contains__, map(str.lower, words))) >= LEAST_SHARE * len(words)


def _first_words(text: str) -> list[str]:
    """Return the first words; mostly a short stretch of the text holds one more than are wanted."""
    words = WORD.findall(text, 0, STRETCH)
    if len(words) > WORDS_READ or len(text) <= STRETCH:
        return words[:WORDS_READ]
    return [match[0] for match in islice(WORD.finditer(text), WORDS_READ)]
