"""The names by which a document is known: digests of its bytes, of its text, and of what was given with it.

An id is made of the bytes and of what was given, never of what was inferred, so that a
better reader renames nothing.
"""

import hashlib
from collections.abc import Iterable

ID_LENGTH = 32


def digest_bytes(raw: bytes) -> str:
    """Return the SHA-256 of the bytes as they came."""
    return hashlib.sha256(raw).hexdigest()


def digest_text(text: str) -> str:
    """Return the SHA-256 of the text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def digest_cells(cells: Iterable[str]) -> str:
    """Return the SHA-256 of the cells of a row, each with its length, so that none can pose as two."""
    return _digest_parts(cells)


def name_document(sha256: str, publisher: str | None, url: str | None) -> str:
    """Return the id of a document from its raw digest and from publisher and address as given."""
    return _digest_parts(("document", sha256, publisher or "", url or ""))[:ID_LENGTH]


def _digest_parts(parts: Iterable[str]) -> str:
    total = hashlib.sha256()
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass")
        total.update(f"{len(raw)}:".encode() + raw)
    return total.hexdigest()
