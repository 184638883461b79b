"""The two texts that are measured: one with no act word, and one that is full of them."""

import hashlib
from pathlib import Path

from sayso.model.text import Document

TIMES = 3


def document(name: str) -> Document:
    """Return the text of that name, repeated to the length of a long article."""
    text = (Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8") * TIMES
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(id=digest, name=name, text=text, sha256=digest, text_sha256=digest)
