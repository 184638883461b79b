"""Pieces of a document to one text with blocks: a blank line between, list items and rows of a table together."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from sayso.model.text import Block, Span

TOGETHER: Final = ("list_item", "table_row")


class Piece(NamedTuple):
    """Words of one kind: text, heading, list_item, table_row, caption or furniture."""

    kind: str
    words: str


def lay_text(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...], tuple[Span, ...]]:
    """Return the text, its blocks, and its furniture."""
    parts: list[str] = []
    blocks: list[Block] = []
    furniture: list[Span] = []
    at, before = 0, ""
    for piece in pieces:
        if parts:
            parts.append("\n" if piece.kind == before and piece.kind in TOGETHER else "\n\n")
            at += len(parts[-1])
        span = Span(at, at + len(piece.words))
        if piece.kind == "furniture":
            furniture.append(span)
        elif piece.kind != "text":
            blocks.append(Block(span, piece.kind))
        parts.append(piece.words)
        at, before = span.end, piece.kind
    return "".join(parts), tuple(blocks), tuple(furniture)
