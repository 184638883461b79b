"""Sentences to parsed texts with the real parser, loaded once for all tests of the finders."""

from functools import cache

from sayso.model.text import Document, Parsed
from sayso.packs.load import load_pack
from sayso.parse.document import parse_document
from sayso.parse.model import load_parser

ENGLISH = load_pack("en")


@cache
def parsed(text: str) -> Parsed:
    """Parse a text as a document without a publisher."""
    doc = Document("d", "made", text, "a", "b")
    return parse_document(doc, ENGLISH, load_parser())[0]
