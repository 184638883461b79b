"""A page as the runs of words that a reader sees, in order: what stands between two borders of blocks.

A run knows its element, so that what lies near the headline can be asked for its date,
and a paragraph that an extractor dropped can be found again.
"""

from dataclasses import dataclass
from typing import Final

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from sayso.read.page_said import fold

HIDDEN: Final = frozenset(
    "script style noscript template svg iframe object head select option textarea button".split()
)
INLINE: Final = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q s samp small span strike "
    "strong sub sup time tt u var wbr img picture source ruby rb rt rp label".split()
)


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """Words between two borders of blocks, the block they lie in, and how many characters are links."""

    words: str
    element: HtmlElement
    linked: int


class _Maker:
    """Collects the words of the block that is open."""

    def __init__(self) -> None:
        self.runs: list[Run] = []
        self.parts: list[str] = []
        self.linked = 0
        self.links = 0

    def add(self, words: str | None) -> None:
        """Add words to the block that is open."""
        if words:
            self.parts.append(words)
            if self.links:
                self.linked += len(words.strip())

    def close(self, element: HtmlElement) -> None:
        """Make a run of the words of the block."""
        words = join(self.parts)
        if words:
            self.runs.append(Run(words, element, min(self.linked, len(words))))
        self.parts, self.linked = [], 0


def list_runs(tree: HtmlElement) -> tuple[Run, ...]:
    """Return the runs of a page in the order of the page; what browsers hide is left out."""
    maker = _Maker()
    skipped: HtmlElement | None = None
    for event, element in iterwalk(tree, events=("start", "end")):
        if event == "start":
            if skipped is None and element.tag in HIDDEN:
                skipped = element
            if skipped is None:
                _open(maker, element)
        elif skipped is None:
            _shut(maker, element)
        elif skipped is element:
            skipped = None
            maker.add(element.tail)
    return tuple(maker.runs)


def join(parts: list[str]) -> str:
    """Return the words of neighbouring elements, with a space where a new sentence or line begins."""
    made = ""
    for part in parts:
        if made and part and part[0].isupper() and (made[-1].islower() or made[-1].isdigit()):
            made += " "
        made += part
    return fold(made)


def _open(maker: _Maker, element: HtmlElement) -> None:
    if element.tag not in INLINE:
        parent = element.getparent()
        maker.close(parent if parent is not None else element)
    if element.tag == "a":
        maker.links += 1
    maker.add(element.text)


def _shut(maker: _Maker, element: HtmlElement) -> None:
    if element.tag not in INLINE:
        maker.close(element)
    if element.tag == "a":
        maker.links -= 1
    maker.add(element.tail)
