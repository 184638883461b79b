"""What a web page says of itself: title, site, address, and day of print.

The day is looked for in the page without its long paragraphs, and only where pages put it,
since a day in the text is most often that of an event. Nothing depends on the day of reading.
"""

import logging
from copy import deepcopy
from typing import Final

from lxml.html import HtmlElement
from trafilatura.metadata import extract_metadata

from sayso.read.found import Said
from sayso.read.given import read_day

MAX_DAY: Final = "2100-01-01"  # htmldate's default is the day of reading
MAX_FACT: Final = 500
LONG: Final = 80  # characters; a paragraph that is longer speaks of other days
PARAGRAPHS: Final = ("p", "li", "td", "dd", "blockquote", "pre", "figcaption")

for _name in ("trafilatura", "htmldate", "justext", "readability", "charset_normalizer"):
    logging.getLogger(_name).addHandler(logging.NullHandler())
    logging.getLogger(_name).propagate = False


def read_facts(tree: HtmlElement) -> Said:
    """Return what the page says of itself; what it leaves out is None."""
    facts = extract_metadata(
        _without_paragraphs(tree),
        date_config={"original_date": True, "extensive_search": False, "max_date": MAX_DAY},
    )
    return Said(
        published=read_day(facts.date) if facts.date else None,
        publisher=_fold(facts.sitename),
        title=_fold(facts.title),
        url=_fold(facts.url),
    )


def _without_paragraphs(tree: HtmlElement) -> HtmlElement:
    """Return a copy of the page whose long paragraphs are empty."""
    copy = deepcopy(tree)
    for element in list(copy.iter(*PARAGRAPHS)):
        words = " ".join("".join(element.itertext()).split())
        if len(words) > LONG and element.find(".//time") is None:
            del element[:]
            element.text = None
    return copy


def _fold(words: str | None) -> str | None:
    return (" ".join(words.split())[:MAX_FACT] or None) if words else None
