"""Captions of pictures in a page, which the extractor drops: made paragraphs before, known again after."""

from lxml.html import HtmlElement

MIN_WORDS = 8
ENDS = (".", "!", "?", ".)", ".”")


def keep_captions(tree: HtmlElement) -> frozenset[str]:
    """Turn each caption of a figure into a paragraph of the page; return their words, folded."""
    found = set()
    for element in list(tree.iter("figcaption")):
        words = " ".join("".join(element.itertext()).split())
        if len(words.split()) < MIN_WORDS or not words.endswith(ENDS):
            continue
        found.add(words)
        element.tag = "p"
        element.attrib.clear()
        _lift(element)
    return frozenset(found)


def _lift(element: HtmlElement) -> None:
    """Put the element behind its figure, since figures are dropped as a whole."""
    figure = next(element.iterancestors("figure"), None)
    if figure is None or figure.getparent() is None:
        return
    tail, element.tail = element.tail, None
    parent = element.getparent()
    parent.remove(element)
    if tail:
        parent.text = (parent.text or "") + tail if len(parent) == 0 else parent.text
    rest, figure.tail = figure.tail, None
    figure.addnext(element)
    element.tail = rest
