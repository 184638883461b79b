"""The pipeline as the pack check wants it: texts of one sentence parsed, their acts found, their claims read."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.find.act.acts import find_acts
from sayso.model.claim import Reading
from sayso.model.mention import ActWords, Mention
from sayso.model.text import Document, Parsed
from sayso.packs.load import Pack
from sayso.parse.document import parse_document
from sayso.parse.model import Parser
from sayso.pipeline import read_claims

NAME = "example"


@dataclass(frozen=True, slots=True)
class PackReader:
    """Reads the examples of a pack with one parser."""

    parser: Parser

    def parse(self, text: str, pack: Pack) -> Parsed:
        """Gate and parse a text as a document of its own."""
        return parse_document(_document(text, pack), pack, self.parser)[0]

    def acts(self, parsed: Parsed, pack: Pack) -> Iterable[Mention[ActWords]]:
        """Find the acts of a parsed text with the entries of the pack."""
        return find_acts(parsed, pack)

    def read(self, text: str, pack: Pack) -> Reading:
        """Read the claims of a text."""
        return read_claims(_document(text, pack), pack, self.parser)


def _document(text: str, pack: Pack) -> Document:
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    return Document(digest, NAME, text, digest, digest, language=pack.language)
