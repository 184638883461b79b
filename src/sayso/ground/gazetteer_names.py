"""The form that names are looked up by: no case, no accents, no apostrophes, one blank between words.

The gazetteer is written with the same function, so that a file fits the program that reads it.
"""

import unicodedata
from functools import lru_cache
from typing import Final

MARKS: Final = "'’‘`ʻʼʿʾ´"
CACHED: Final = 8_192
LETTERS: Final = {
    "ı": "i",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    "ə": "a",
}


@lru_cache(CACHED)
def fold_name(name: str) -> str:
    """Return the form of a name that is the same for its ways of writing."""
    if name.isascii():
        plain = name.lower()
    else:
        spread = unicodedata.normalize("NFKD", name).casefold()
        plain = "".join(LETTERS.get(c, c) for c in spread if not unicodedata.combining(c))
    kept = "".join(c if c.isalnum() else "" if c in MARKS else " " for c in plain)
    return " ".join(kept.split())
