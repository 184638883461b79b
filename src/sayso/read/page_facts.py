"""What a web page says of itself: title, site, address, and day of print with what states it.

Nothing depends on the day of reading, and nothing is taken from the sentences of the text.
"""

from typing import Final, NamedTuple

from lxml.html import HtmlElement

from sayso.read.found import Said
from sayso.read.page_date import find_day
from sayso.read.page_runs import Run, list_runs
from sayso.read.page_said import hear
from sayso.read.page_site import find_address, find_site, site_names
from sayso.read.page_title import Title, find_title

MAX_FACT: Final = 500
DESCRIPTIONS: Final = ("ogdescription", "description", "twitterdescription")


class Facts(NamedTuple):
    """What a page says of itself; its runs, its headline and how it describes the text are for the reading of that."""

    said: Said
    runs: tuple[Run, ...]
    title: Title
    about: str


def read_facts(tree: HtmlElement) -> Facts:
    """Return what the page says of itself; what it leaves out is None."""
    spoken = hear(tree)
    runs = list_runs(tree)
    title = find_title(tree, spoken, site_names(spoken))
    printed = find_day(tree, spoken, runs, title)
    said = Said(
        published=printed.day if printed else None,
        published_from=printed.origin if printed else None,
        publisher=_cut(find_site(spoken)),
        title=_cut(title.words),
        url=_cut(find_address(spoken)),
    )
    about = " ".join(spoken.meta(name) for name in DESCRIPTIONS)
    return Facts(said, runs, title, about)


def _cut(words: str | None) -> str | None:
    return (words[:MAX_FACT] or None) if words else None
