"""What all sets share: documents of bare texts, and the work on them shared out to two processes."""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from sayso.model.claim import Reading
from sayso.model.text import Document, Parsed
from sayso.packs.load import Pack, load_pack
from sayso.parse.document import parse_document
from sayso.parse.model import Parser, load_parser
from sayso.pipeline import read_claims

PROCESSES = 2
CHUNK = 4
Item = TypeVar("Item")
Made = TypeVar("Made")


def each(work: Callable[[Item], Made], items: Sequence[Item]) -> tuple[Made, ...]:
    """Return the work on each item, in their order, done by two processes."""
    with ProcessPoolExecutor(PROCESSES) as pool:
        return tuple(pool.map(work, items, chunksize=CHUNK))


def rows_of(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a file with one JSON object a line."""
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line:
            yield json.loads(line)


def document_of(name: str, text: str, published: str | None = None) -> Document:
    """Make a document of a bare text; of its origin only the day of print may be known."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    day = "flag" if published else None
    return Document(
        digest[:16], name, text, digest, digest, published=published, published_from=day
    )


def read(doc: Document) -> Reading:
    """Read the claims of a document as the product does."""
    return read_claims(doc, *loaded())


@cache
def loaded() -> tuple[Pack, Parser]:
    """Load the pack and the parser once a process."""
    return load_pack("en"), load_parser()


def parse_whole(doc: Document) -> Parsed:
    """Parse every paragraph of a document, also those in which the gate sees no act."""
    return parse_document(doc, *loaded(), whole=True)[0]
