"""Pages that say only that there is nothing to read: an error, a check of who reads, a wall, a question on cookies.

A short text that holds such words is no text. Where hardly anything is left of a page,
the words are looked for in all that it shows, so that the reason can be named.
"""

from functools import cache
from typing import Final

from sayso.packs.load import HOME, load_words
from sayso.read.furniture import load_lists
from sayso.read.page_runs import Run

SHORT: Final = 600  # characters; a page with more is a text, whatever notice it holds
HARDLY: Final = 120  # characters that are hardly anything
FIRST: Final = 40  # runs in which a page of so little words has said what it is
LANGUAGE: Final = "en"  # whose notices stand in its own list


def find_notice(title: str, text: str, runs: tuple[Run, ...]) -> str | None:
    """Return the words by which a page says that it is no text; None where it is one."""
    if len(text) > SHORT:
        return None
    ends = (*runs[:FIRST], *runs[-FIRST:]) if len(text) <= HARDLY else ()
    words = _plain(" ".join((title, text, *(run.words for run in ends))))
    begins = words if ends else _plain(text[:HARDLY])
    for notice, sort in _notices():
        if notice in (begins if sort == "cookies" else words):
            return notice
    return None


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("’", "'").split())


@cache
def _notices() -> tuple[tuple[str, str], ...]:
    """Return the words of all notices with what they tell of, those on cookies last."""
    entries = load_words(HOME / "pages.toml", HOME, "notice")
    own = tuple((words, "") for words in load_lists(LANGUAGE).no_text)
    return (*own, *((words, entry.value) for entry in entries for words in entry.words))
