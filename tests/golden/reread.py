"""What the program prints for a golden text, with the publisher and day that its folder gives."""

import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path

from sayso.export.card import write_cards
from sayso.model.claim import Reading
from sayso.model.text import Document
from sayso.packs.load import Pack, load_pack
from sayso.parse.model import Parser, load_parser
from sayso.pipeline import read_claims
from sayso.read.markdown import read_markdown


def printed_card(folder: Path) -> str:
    """Return the cards of a golden text."""
    return write_cards(read(given_document(folder)), load_pack("en"))


def given_document(folder: Path) -> Document:
    """Return the text of a golden folder as a document with what `given.toml` gives."""
    source = next(iter(sorted(folder.glob("source.*"))))
    given = tomllib.loads((folder / "given.toml").read_text(encoding="utf-8"))
    doc = made_document(source.read_text(encoding="utf-8"), source.name, given)
    if source.suffix != ".md":
        return doc
    return replace(doc, blocks=read_markdown(doc.text, doc.name, doc.sha256).blocks)


def made_document(text: str, name: str, given: dict[str, str]) -> Document:
    """Return a text as a document with a publisher and a day given by flags."""
    publisher = given.get("publisher")
    return Document(
        id=name,
        name=name,
        text=text,
        sha256=name,
        text_sha256=name,
        publisher=publisher,
        publisher_id=publisher.lower() if publisher else None,
        publisher_from="flag" if publisher else None,
        published=given.get("published"),
        published_from="flag" if "published" in given else None,
    )


def read(doc: Document) -> Reading:
    """Read one document with the pack and the parser of all golden texts."""
    pack, parser = loaded()
    return read_claims(doc, pack, parser)


@cache
def loaded() -> tuple[Pack, Parser]:
    """Load the pack and the parser once."""
    return load_pack("en"), load_parser()
