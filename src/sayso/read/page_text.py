"""An extracted page to text with blocks: one paragraph a line, blank lines between, list and table lines together."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml.etree import _Element

from sayso.model.text import Block, Span

BLOCK_TAGS = frozenset(
    (
        "p",
        "head",
        "list",
        "item",
        "table",
        "row",
        "quote",
        "code",
        "div",
        "ab",
        "body",
        "main",
        "fw",
    )
)
TOGETHER = frozenset(("list_item", "table_row"))
QUOTED = "quotation"
KINDS = {"head": "heading", "item": "list_item", "quote": QUOTED}
MOST_QUOTED = 0.3  # of a text; where more is set so, it is the look of the page
UNFILLED = "{{"  # of a template that a script should have filled


class Piece(NamedTuple):
    """A paragraph of a page with the kind of its block; `aside` says that it is furniture."""

    kind: str
    words: str
    aside: bool = False


def list_pieces(body: _Element | None) -> tuple[Piece, ...]:
    """Return the paragraphs of an extracted tree in order, without the marks of unfilled templates."""
    found = _walk(body, "text") if body is not None else ()
    pieces = tuple(piece for piece in found if UNFILLED not in piece.words)
    quoted = sum(len(piece.words) for piece in pieces if piece.kind == QUOTED)
    if quoted <= MOST_QUOTED * sum(len(piece.words) for piece in pieces):
        return pieces
    return tuple(p._replace(kind="text") if p.kind == QUOTED else p for p in pieces)


def build_text(
    pieces: tuple[Piece, ...], captions: frozenset[str]
) -> tuple[str, tuple[Block, ...], tuple[Span, ...]]:
    """Return the text of the pieces, the blocks in it that are no plain paragraphs, and the furniture."""
    parts: list[str] = []
    blocks: list[Block] = []
    furniture: list[Span] = []
    at, before = 0, ""
    for piece in pieces:
        kind = "caption" if piece.words in captions else piece.kind
        if parts:
            gap = "\n" if kind == before and kind in TOGETHER else "\n\n"
            parts.append(gap)
            at += len(gap)
        span = Span(at, at + len(piece.words))
        parts.append(piece.words)
        if kind != "text":
            blocks.append(Block(span, kind))
        if piece.aside:
            furniture.append(span)
        at, before = span.end, kind
    return "".join(parts), tuple(blocks), tuple(furniture)


def _walk(element: _Element, above: str) -> Iterator[Piece]:
    """Yield the pieces of an element that holds blocks, its loose words as paragraphs between them."""
    kind = _kind_of(element, above)
    if element.tag == "row":
        cells = list(_cells(element))
        titled = len(cells) == 1 and element.getprevious() is None and len(element) > 1
        yield from _piece("caption" if titled else "table_row", " | ".join(cells))
        return
    loose: list[str] = [element.text or ""]
    for child in element:
        if child.tag in BLOCK_TAGS:
            yield from _piece(kind, "".join(loose))
            yield from _walk(child, QUOTED if kind == QUOTED else "text")
            loose = [child.tail or ""]
        else:
            loose.extend(_inline(child))
            loose.append(child.tail or "")
    yield from _piece(kind, "".join(loose))


def _kind_of(element: _Element, above: str) -> str:
    """Return the kind of the words of an element; what lies in a quotation is one, but for headings and lists."""
    return KINDS.get(str(element.tag), above)


def _inline(element: _Element) -> Iterator[str]:
    """Yield the words of an element inside a paragraph; a line break stays one."""
    if element.tag == "lb":
        yield "\n"
        return
    yield element.text or ""
    for child in element:
        yield from _inline(child)
        yield child.tail or ""


def _cells(row: _Element) -> Iterator[str]:
    for cell in row.iter("cell"):
        words = " ".join("".join(_inline(cell)).split())
        if words:
            yield words


def _piece(kind: str, words: str) -> Iterator[Piece]:
    """Yield the words with single spaces, line by line as they were broken."""
    lines = (" ".join(line.split()) for line in words.split("\n"))
    kept = "\n".join(line for line in lines if line)
    if kept:
        yield Piece(kind, kept)
