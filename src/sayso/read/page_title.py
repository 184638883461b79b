"""The headline of a page: the heading that the page also names to machines, else what it names.

A heading that is the name of the site is none. Of two headings the one that shares
more words with the named titles is taken, so that a logo set as <h1> does no harm.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from lxml.html import HtmlElement

from sayso.read.page_runs import join
from sayso.read.page_said import Spoken
from sayso.read.page_site import plain_name

MAX_TITLE: Final = 300
LIKE: Final = 0.7  # a heading less like every named title is no headline
FIRST: Final = 0.15  # what an <h1> is ahead of other headings
TITLES: Final = ("ogtitle", "twittertitle", "dctitle", "dctermstitle", "citationtitle", "title")

_BARS = r"\s+(?:[|–—·•»«›‹:/~]|-{1,3}|::|<<|>>|[<>])\s+|\s*[|»›]\s*"
_PARTS = re.compile(rf"{_BARS}|:\s+")
_WORD = re.compile(r"\w+")


class Title(NamedTuple):
    """The words of a headline, and the heading that holds them where there is one."""

    words: str
    element: HtmlElement | None = None


def find_title(tree: HtmlElement, spoken: Spoken, sites: tuple[str, ...]) -> Title:
    """Return the headline of a page; its words are empty where the page names none."""
    named = list(dict.fromkeys(words for words in _named(spoken) if words))
    parts = [part for words in named for part in split_title(words, sites)]
    heads = [item for item in _headings(tree) if not _is_logo(item, spoken, sites)]
    scored = [(_likeness(item, parts), item) for item in heads]
    best = max(scored, key=lambda pair: pair[0], default=(0.0, Title("")))
    if best[0] >= LIKE:
        return best[1]
    first = [item for item in heads if item.element is not None and item.element.tag == "h1"]
    if len(first) == 1:
        return first[0]
    return Title(next(iter(parts), named[0] if named else ""))


def bare(words: str) -> str:
    """Return the words in small letters without signs."""
    return " ".join(_WORD.findall(words.casefold()))


def split_title(words: str, sites: tuple[str, ...]) -> list[str]:
    """Return a title without the parts that name the site: the whole first, then part by part."""
    cuts = [found.span() for found in _PARTS.finditer(words)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(words)]
    spans = [span for span in zip(starts, ends, strict=True) if words[span[0] : span[1]].strip()]
    while len(spans) > 1 and is_site(words[slice(*spans[-1])], sites):
        spans.pop()
    while len(spans) > 1 and is_site(words[slice(*spans[0])], sites):
        spans.pop(0)
    if not spans:
        return []
    whole = words[spans[0][0] : spans[-1][1]].strip()
    return [whole, *(words[start:end].strip() for start, end in spans)]


def is_site(words: str, sites: tuple[str, ...]) -> bool:
    """Tell whether the words are a name of the site, whatever its signs and spaces."""
    plain = plain_name(words)
    return not plain or plain in sites


def _named(spoken: Spoken) -> Iterator[str]:
    """Yield the titles that the page names to machines, the most careful first."""
    for thing in spoken.things:
        if thing.sort == "article":
            yield thing.get("headline") or thing.get("name")
    for name in TITLES:
        for key, words in spoken.metas:
            if key == name:
                yield words
    yield spoken.title


def _headings(tree: HtmlElement) -> Iterator[Title]:
    for element in tree.iter("h1", "h2", "h3", "h4"):
        words = join(list(element.itertext()))
        if 0 < len(words) <= MAX_TITLE:
            yield Title(words, element)


def _is_logo(item: Title, spoken: Spoken, sites: tuple[str, ...]) -> bool:
    """Tell whether a heading names the site: by its words, a link home, or the end of a longer title."""
    if is_site(item.words, sites):
        return True
    if item.element is None:
        return False
    if any(_is_home(link) for link in item.element.iter("a")) or "logo" in _class(item.element):
        return True
    parts = [bare(part) for part in re.split(_BARS, spoken.title) if part.strip()]
    return bare(item.words) in parts[1:] and len(parts[0]) > len(bare(item.words))


def _class(element: HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}".casefold()


def _is_home(link: HtmlElement) -> bool:
    path = re.sub(r"^(?:https?:)?//[^/]*", "", (link.get("href") or "#").strip())
    return path in ("", "/")


def _likeness(item: Title, parts: list[str]) -> float:
    """Return how like a heading is to the likest of the titles, from 0 to 1; an <h1> a little more."""
    held = set(_WORD.findall(item.words.casefold()))
    best = 0.0
    for part in parts:
        other = set(_WORD.findall(part.casefold()))
        if held and other:
            best = max(best, 2 * len(held & other) / (len(held) + len(other)))
    return best + (FIRST if item.element is not None and item.element.tag == "h1" else 0.0)
