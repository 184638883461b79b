"""Parts of a page that their classes, ids or elements call furniture, cut before the text is looked for.

An extractor that falls back on the longest text takes a comment section or a window
for a newsletter as soon as the article is short, so these go first. A part that holds
the headline, or too much of what paragraphs say, is kept whatever it is called.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from sayso.packs.load import HOME, load_words

MOST_COMMENTS: Final = 0.85  # of the words of all paragraphs that comments may hold, and be cut
MOST_ASIDE: Final = 0.25
KEPT: Final = ("html", "body", "main", "article", "head", "h1", "p")
ASIDES: Final = ("template", "nav", "footer", "dialog", "aside")
CLOSE: Final = 3  # elements above one that may say what it is
MAX_NAMES: Final = 400  # characters of classes; more is the style sheet of a builder, not a name

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_SIGNS = re.compile(r"[^a-z0-9]+")
_HIDDEN = re.compile(r"display:\s*none")


def cut_marked(tree: HtmlElement) -> None:
    """Cut comments, then windows, menus and lists of other texts, out of a page in place."""
    body = tree.find(".//body")
    if body is not None:
        _cut(body, lambda element: _is_marked(element, "comments"), MOST_COMMENTS)
        _cut(body, _is_aside, MOST_ASIDE)


def _cut(body: HtmlElement, test: Callable[[HtmlElement], bool], most: float) -> None:
    sizes = _sizes(body)
    limit = most * max(sizes[body], 1)
    for element in [item for item in _elements(body) if test(item)]:
        light = element.getparent() is not None and sizes[element] <= limit
        if light and element.find(".//h1") is None:
            element.drop_tree()


def _sizes(body: HtmlElement) -> Counter[HtmlElement]:
    """Return for each element how many characters the paragraphs in it hold."""
    sizes: Counter[HtmlElement] = Counter()
    for paragraph in body.iter("p"):
        length = sum(len(words) for words in paragraph.itertext())
        sizes[paragraph] += length
        for above in paragraph.iterancestors():
            sizes[above] += length
    return sizes


def _elements(body: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the elements that may be cut, the outer before the inner, none below one that is."""
    for element in body.iterdescendants():
        if isinstance(element.tag, str) and element.tag not in KEPT:
            yield element


def is_person(element: HtmlElement) -> bool:
    """Tell whether an element, or one close above it, is marked as words about who wrote the text."""
    above = (element, *islice(element.iterancestors(), CLOSE))
    return any(_is_marked(item, "person") for item in above)


def _is_aside(element: HtmlElement) -> bool:
    if element.tag in ASIDES or element.get("hidden") is not None:
        return True
    if element.get("aria-hidden") == "true" or _HIDDEN.search(element.get("style") or ""):
        return True
    return _is_marked(element, "aside")


def _is_marked(element: HtmlElement, sort: str) -> bool:
    """Tell whether a class or id of an element holds one of the marks as whole words, and none of a text."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if len(names) > MAX_NAMES or names.isspace():
        return False
    plain = _plain(names)
    return bool(_marks()[sort].search(plain)) and not _marks()["text"].search(plain)


@cache
def _marks() -> dict[str, re.Pattern[str]]:
    made = {}
    for entry in load_words(HOME / "pages.toml", HOME, "mark"):
        words = "|".join(sorted(entry.words, key=lambda word: (-len(word), word)))
        made[entry.value] = re.compile(rf"-(?:{words})")
    return made


def _plain(names: str) -> str:
    """Return names as "-entry-content-steady-": small letters, one dash where words meet."""
    return f"-{_SIGNS.sub('-', _HUMP.sub('-', names).casefold())}-"
