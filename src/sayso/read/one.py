"""One text, or the one document of a file: what the calls of the library read."""

from pathlib import Path

from sayso.errors import InputError
from sayso.model.text import Document
from sayso.read.document import make_document
from sayso.read.found import Found
from sayso.read.given import Columns, Given, Refusal
from sayso.read.identity import digest_bytes
from sayso.read.sources import read_inputs

NAME = "text"
LONGEST_PATH = 1_024
SEVERAL = "read it with read_many, which gives one result a document"


def read_one(text_or_path: str | Path, given: Given) -> Document:
    """Return the document of a text or of a file; raises InputError where it holds none or several.

    A string is a path where it holds no white space, or where there is such a file.
    """
    if isinstance(text_or_path, str) and not is_path(text_or_path):
        return read_text(text_or_path, given)
    found = list(read_inputs([str(text_or_path)], given, Columns()))
    if len(found) != 1:
        raise InputError(str(text_or_path), f"holds {len(found)} documents", SEVERAL)
    if isinstance(found[0], Refusal):
        raise found[0].error()
    return found[0]


def read_text(text: str, given: Given) -> Document:
    """Return a text as a document; raises InputError where it holds only white space."""
    digest = digest_bytes(text.encode("utf-8", "replace"))
    return make_document(Found(NAME, digest, text), given)


def is_path(words: str) -> bool:
    """Tell whether a string names a file rather than being a text."""
    if not any(map(str.isspace, words)):
        return bool(words)
    if len(words) > LONGEST_PATH or not words.isprintable():
        return False
    try:
        return Path(words).exists()
    except OSError:
        return False
