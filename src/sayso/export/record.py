"""A Reading to one line of JSON: the record of the codebook, its keys in the codebook's order.

The claims are written as the model holds them, field by field; only the document
gets a shape of its own, since its text and blocks stay behind unless asked for.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Any, Final

import msgspec

from sayso.model.claim import Claim, Note, Reading
from sayso.model.made_by import MadeBy
from sayso.model.text import Document, Span

NAME: Final = "jsonl"
SUFFIX: Final = ".jsonl"


class DocumentRecord(msgspec.Struct, frozen=True):
    """The document as it was read; `text` is null unless asked for.

    `pages` says which stretches stand on which page (start, end, page); empty where a text has no pages.
    """

    id: str
    name: str
    sha256: str
    text_sha256: str
    publisher: str | None
    publisher_id: str | None
    publisher_from: str | None
    title: str | None
    url: str | None
    published: str | None
    published_from: str | None
    retrieved: str | None
    language: str
    length: int
    furniture: tuple[Span, ...]
    text: str | None
    made_by: MadeBy
    pages: tuple[tuple[int, int, int], ...] = ()


class Record(msgspec.Struct, frozen=True):
    """One document with its claims and notes, in the order of the text."""

    document: DocumentRecord
    claims: tuple[Claim, ...]
    notes: tuple[Note, ...]


def write_record(reading: Reading, made_by: MadeBy, *, with_text: bool = False) -> bytes:
    """Return the reading as one line of UTF-8 JSON that ends with a line break."""
    document = document_record(reading.document, made_by, with_text=with_text)
    record = Record(document, reading.claims, reading.notes)
    return msgspec.json.encode(record) + b"\n"


def document_record(doc: Document, made_by: MadeBy, *, with_text: bool = False) -> DocumentRecord:
    """Return the document as every line of JSON names it."""
    kept = {
        name: getattr(doc, name)
        for name in DocumentRecord.__struct_fields__
        if name not in ("length", "text", "made_by", "pages")
    }
    return DocumentRecord(
        **kept,
        length=len(doc.text),
        text=doc.text if with_text else None,
        made_by=made_by,
        pages=tuple(_list_pages(doc)),
    )


def _list_pages(doc: Document) -> Iterator[tuple[int, int, int]]:
    """Yield the stretches of the text that stand on one page, with its number."""
    for page, runs in groupby(doc.pages, key=lambda run: run.page):
        stretch = list(runs)
        yield stretch[0].span.start, stretch[-1].span.end, page


def claim_record(claim: Claim) -> dict[str, Any]:
    """Return a claim as the record has it, in plain values."""
    record: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(claim))
    return record
