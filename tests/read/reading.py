"""Reading bytes in a test: one document, or the line of its refusal."""

import io
from pathlib import Path

from sayso.model.text import Document
from sayso.read.given import Columns, Given, Refusal
from sayso.read.sources import read_inputs


def read_raw(raw: bytes, given: Given = Given(), columns: Columns = Columns()) -> list:  # noqa: B008
    """Read bytes as standard input; a refusal is given as its line."""
    found = read_inputs(["-"], given, columns, io.BytesIO(raw))
    return [item.line() if isinstance(item, Refusal) else item for item in found]


def read_text(text: str, given: Given = Given()) -> Document:  # noqa: B008
    """Read a text that must give one document."""
    [doc] = read_raw(text.encode(), given)
    assert isinstance(doc, Document), doc
    return doc


def read_paths(*paths: Path | str) -> list[str]:
    """Read paths; a document is given as its name, a refusal as its line."""
    found = read_inputs([str(path) for path in paths], Given(), Columns(), None)
    return [item.line() if isinstance(item, Refusal) else item.name for item in found]
