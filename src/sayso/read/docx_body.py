"""The tree of a Word document to pieces: paragraphs by style, tables row by row, text boxes behind their paragraph.

Elements are known by their local names, since two families of name spaces are in use.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from lxml.etree import _Element

from sayso.read.docx_text import Piece

SKIPPED: Final = frozenset(
    (
        "del",
        "moveFrom",
        "pPr",
        "rPr",
        "sdtPr",
        "instrText",
        "delText",
        "delInstrText",
        "rt",
        "annotationRef",
        "txbxContent",
        "posOffset",
        "pctWidth",
        "pctHeight",
    )
)
SIGNS: Final = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
HOLDERS: Final = frozenset(
    (
        "document",
        "body",
        "sdt",
        "sdtContent",
        "hdr",
        "ftr",
        "footnotes",
        "endnotes",
        "ins",
        "moveTo",
        "customXml",
        "smartTag",
        "txbxContent",
        "tc",
    )
)
NOTES: Final = ("footnote", "endnote")
BAR: Final = " | "
MAX_LEVEL: Final = 9
MAX_CELL: Final = 400  # characters; a longer cell lays out a text, and is no row
MAX_CHAIN: Final = 20

Styles = Mapping[str, str]


def name_of(element: _Element) -> str:
    """Return the name of an element without its name space; "" of a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def read_styles(roots: Sequence[_Element]) -> Styles:
    """Return the kind of paragraph that each style makes, by the style's id."""
    styles = {
        _value(style, "styleId"): style
        for root in roots
        for style in root
        if name_of(style) == "style"
    }
    return {key: _kind_of_style(style, styles) for key, style in styles.items()}


def list_pieces(root: _Element, styles: Styles) -> Iterator[Piece]:
    """Yield the pieces of a tree in the order of the text."""
    for child in root:
        name = name_of(child)
        if name == "p":
            yield from _paragraph(child, styles)
        elif name == "tbl":
            yield from _table(child, styles)
        elif name in NOTES:
            if not _value(child, "type"):
                yield from list_pieces(child, styles)
        elif name in HOLDERS:
            yield from list_pieces(child, styles)
        elif name == "AlternateContent":
            yield from list_pieces(_choice(child), styles)


def _kind_of_style(style: _Element, styles: Mapping[str, _Element]) -> str:
    """Return the kind that a style or the styles under it say."""
    for _ in range(MAX_CHAIN):
        name = _value(_child(style, "name"), "val").casefold()
        if name.startswith(("heading ", "title", "subtitle")):
            return "heading"
        if name.startswith("toc "):
            return "furniture"
        if name == "caption":
            return "caption"
        properties = _child(style, "pPr")
        if kind := _kind_of_properties(properties):
            return kind
        below = styles.get(_value(_child(style, "basedOn"), "val"))
        if below is None:
            break
        style = below
    return "text"


def _kind_of_properties(properties: _Element | None) -> str:
    """Return heading or list_item where the properties of a paragraph make it one, else nothing."""
    level = _value(_child(properties, "outlineLvl"), "val")
    if level.isdecimal() and int(level) < MAX_LEVEL:
        return "heading"
    numbered = _child(properties, "numPr")
    if numbered is not None and _value(_child(numbered, "numId"), "val") not in ("", "0"):
        return "list_item"
    return ""


def _paragraph(element: _Element, styles: Styles) -> Iterator[Piece]:
    """Yield a paragraph, and what stands in its text boxes."""
    words = _fold("".join(_words(element)))
    if words:
        properties = _child(element, "pPr")
        style = styles.get(_value(_child(properties, "pStyle"), "val"), "text")
        kind = style if style in ("furniture", "heading") else _kind_of_properties(properties)
        yield Piece(kind or style, words)
    for box in _boxes(element):
        yield from list_pieces(box, styles)


def _words(element: _Element) -> Iterator[str]:
    """Yield the words under an element that are shown: insertions, no deletions, nothing hidden."""
    for child in element:
        name = name_of(child)
        if name == "t":
            yield child.text or ""
        elif name in SIGNS:
            yield SIGNS[name]
        elif name == "AlternateContent":
            yield from _words(_choice(child))
        elif name and name not in SKIPPED and not (name == "r" and _is_hidden(child)):
            yield from _words(child)


def _is_hidden(run: _Element) -> bool:
    hidden = _child(_child(run, "rPr"), "vanish")
    return hidden is not None and _value(hidden, "val") not in ("0", "false", "off")


def _choice(element: _Element) -> _Element:
    """Return the first of the forms in which a thing is kept, so that it is read once."""
    return next((child for child in element if name_of(child) == "Choice"), element[0])


def _boxes(element: _Element) -> Iterator[_Element]:
    """Yield the contents of the text boxes that are anchored in a paragraph."""
    for child in element:
        if name_of(child) == "AlternateContent" and len(child):
            yield from _boxes(_choice(child))
        elif name_of(child) == "txbxContent":
            yield child
        elif name_of(child) not in ("del", "moveFrom"):
            yield from _boxes(child)


def _table(element: _Element, styles: Styles) -> Iterator[Piece]:
    """Yield the rows of a table, or what its cells hold where the table only lays out a text."""
    for row in element:
        if name_of(row) != "tr" or _child(_child(row, "trPr"), "del") is not None:
            continue
        cells = [
            () if cell is None else tuple(list_pieces(cell, styles)) for cell in _list_cells(row)
        ]
        if any(sum(len(piece.words) for piece in cell) > MAX_CELL for cell in cells):
            yield from (piece for cell in cells for piece in cell)
            continue
        words = ["\n".join(" ".join(piece.words.split()) for piece in cell) for cell in cells]
        if any(words):
            yield Piece("table_row" if len(words) > 1 else "text", BAR.join(words).rstrip())


def _list_cells(row: _Element) -> Iterator[_Element | None]:
    """Yield the cells of a row, None for each further column that a cell spans."""
    for cell in row:
        if name_of(cell) == "sdt":
            yield from (inner for part in cell if len(part) for inner in _list_cells(part))
        if name_of(cell) != "tc":
            continue
        yield cell
        span = _value(_child(_child(cell, "tcPr"), "gridSpan"), "val")
        yield from [None] * (min(int(span), 64) - 1 if span.isdecimal() else 0)


def _child(element: _Element | None, name: str) -> _Element | None:
    """Return the first child of a name."""
    if element is None:
        return None
    return next((child for child in element if name_of(child) == name), None)


def _value(element: _Element | None, name: str) -> str:
    """Return an attribute by its local name; "" where it is missing."""
    if element is None:
        return ""
    return next(
        (str(v) for k, v in element.attrib.items() if str(k).rpartition("}")[2] == name), ""
    )


def _fold(words: str) -> str:
    """Return the words with single spaces, line by line."""
    lines = (" ".join(line.split()) for line in words.split("\n"))
    return "\n".join(line for line in lines if line)
