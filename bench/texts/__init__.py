"""The texts that are measured: one with no act word, an article, one full of claims, and made long ones."""

import hashlib
from collections.abc import Sequence
from itertools import cycle
from pathlib import Path

from sayso.model.text import Document

TIMES = 3
NAMES = ("quiet", "relevant", "dense")
FEED = ("relevant", *["quiet"] * 19)  # of an open feed about one article in twenty is of use


def document(name: str) -> Document:
    """Return the text of that name, repeated to the length of a long article."""
    return made(text_of(name) * TIMES)


def text_of(name: str) -> str:
    """Return a text as it stands in its file."""
    return (Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8")


def made(text: str) -> Document:
    """Make a document of a text."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(id=digest, name="bench", text=text, sha256=digest, text_sha256=digest)


def long(names: Sequence[str], characters: int) -> str:
    """Return the texts one after another, over and over, cut at that length."""
    parts, length = [], 0
    for name in cycle(names):
        parts.append(text_of(name))
        length += len(parts[-1])
        if length >= characters:
            return "".join(parts)[:characters]
    return ""


def feed(number: int) -> tuple[Document, ...]:
    """Return that many different documents of a feed."""
    texts = {name: text_of(name) for name in NAMES}
    return tuple(
        made(f"{texts[FEED[index % len(FEED)]]}\n\nPage {index}.\n") for index in range(number)
    )
