"""A web page to Found: the main text by trafilatura, frozen, with title, day, site and address as the page says.

The text is built from the extracted tree, so that the span of every heading, list item,
table row and caption is known. Nothing depends on the day on which the page is read.
"""

import logging
from typing import Final

import lxml.html
from lxml.etree import LxmlError
from trafilatura import bare_extraction
from trafilatura.settings import Document as Page

from sayso.errors import InputError
from sayso.read.captions import keep_captions
from sayso.read.found import Found, Said
from sayso.read.given import read_day
from sayso.read.page_text import build_text

MAX_DAY: Final = "2100-01-01"  # htmldate's default is the day of reading
MAX_TITLE: Final = 500
HINT: Final = "save the text of the article as plain text"

for _name in ("trafilatura", "htmldate", "justext", "readability", "charset_normalizer"):
    logging.getLogger(_name).addHandler(logging.NullHandler())
    logging.getLogger(_name).propagate = False


def read_html(text: str, name: str, sha256: str) -> Found:
    """Return the main text of a page; raises InputError where it has none."""
    tree = _parse(text, name)
    captions = keep_captions(tree)
    page = _extract(tree, name)
    words, blocks = build_text(page.body, captions) if page.body is not None else ("", ())
    if not words:
        raise InputError(name, "is a page without a main text", HINT)
    return Found(name, sha256, words, blocks, page=_read_metadata(page), closed=True)


def _parse(text: str, name: str) -> lxml.html.HtmlElement:
    parser = lxml.html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False
    )
    try:
        return lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError) as error:
        raise InputError(name, f"is a broken page: {error}", HINT) from error


def _extract(tree: lxml.html.HtmlElement, name: str) -> Page:
    try:
        page = bare_extraction(
            tree,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={
                "original_date": True,
                "extensive_search": True,
                "max_date": MAX_DAY,
            },
        )
    except (LxmlError, ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise InputError(name, f"is a broken page: {error}", HINT) from error
    if not isinstance(page, Page):
        raise InputError(name, "is a page without a main text", HINT)
    return page


def _read_metadata(page: Page) -> Said:
    return Said(
        published=read_day(page.date) if page.date else None,
        publisher=_fold(page.sitename),
        title=_fold(page.title),
        url=page.url or None,
    )


def _fold(words: str | None) -> str | None:
    return " ".join(words.split())[:MAX_TITLE] or None if words else None
