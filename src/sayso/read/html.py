"""A web page to Found: the main text by trafilatura, frozen, with what the page says of itself.

The text is built from the extracted tree, so that the span of every heading, list item,
table row and caption is known.
"""

import logging
from typing import Final

import lxml.html
from lxml.etree import LxmlError, _Element, iterwalk
from trafilatura import bare_extraction
from trafilatura.settings import Document as Page

from sayso.errors import InputError
from sayso.read.captions import keep_captions
from sayso.read.found import Found
from sayso.read.page_asides import mark_asides
from sayso.read.page_facts import read_facts
from sayso.read.page_gaps import fill_gaps
from sayso.read.page_marks import cut_marked
from sayso.read.page_notices import find_notice
from sayso.read.page_runs import Run
from sayso.read.page_text import build_text, list_pieces

HINT: Final = "save the text of the article as plain text"
MAX_DEPTH: Final = 500  # pages that people read stay under 100
BROKEN: Final = (LxmlError, ValueError, TypeError, LookupError, AttributeError, RecursionError)

for _name in ("trafilatura", "justext", "readability", "charset_normalizer"):
    logging.getLogger(_name).addHandler(logging.NullHandler())
    logging.getLogger(_name).propagate = False


def read_html(text: str, name: str, sha256: str) -> Found:
    """Return the main text of a page; raises InputError where it has none."""
    try:
        tree = _parse(text)
        if _depth(tree) > MAX_DEPTH:
            raise InputError(name, f"is a page nested deeper than {MAX_DEPTH} levels", HINT)
        found, runs = _read(tree, name, sha256)
    except BROKEN as error:  # whatever the libraries raise on pages that no browser made
        raise InputError(
            name, f"is a broken page: {error or type(error).__name__}", HINT
        ) from error
    if notice := find_notice(found.page.title or "", _shown(found), runs):
        raise InputError(name, f"is a page that says only: {notice}", HINT)
    if not found.text:
        raise InputError(name, "is a page without a main text", HINT)
    return found


def _read(tree: lxml.html.HtmlElement, name: str, sha256: str) -> tuple[Found, tuple[Run, ...]]:
    """Return what a page holds, and all the words that it shows."""
    facts = read_facts(tree)
    cut_marked(tree)
    captions = keep_captions(tree)
    pieces = list_pieces(_extract(tree))
    filled = fill_gaps(pieces, facts.runs, facts.title, facts.about) if pieces else ()
    words, blocks, furniture = build_text(mark_asides(filled), captions)
    found = Found(name, sha256, words, blocks, furniture, page=facts.said, closed=True)
    return found, facts.runs


def _shown(found: Found) -> str:
    """Return the text without its furniture."""
    ends = [0, *(span.end for span in found.furniture)]
    starts = [*(span.start for span in found.furniture), len(found.text)]
    return "".join(found.text[end:start] for end, start in zip(ends, starts, strict=True))


def _parse(text: str) -> lxml.html.HtmlElement:
    parser = lxml.html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False, huge_tree=True
    )
    return lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)


def _depth(tree: lxml.html.HtmlElement) -> int:
    """Return how deep the elements of the page are nested."""
    deepest = depth = 0
    for event, _ in iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _extract(tree: lxml.html.HtmlElement) -> _Element | None:
    """Return the tree of the main text; None where the page has none."""
    page = bare_extraction(tree, include_comments=False, with_metadata=False)
    return page.body if isinstance(page, Page) else None
