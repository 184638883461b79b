"""One document to its claims with the settings of the run; the first one loads the parser."""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sayso.cli.atlas import atlas_of
from sayso.cli.packs import home_of
from sayso.cli.show import say
from sayso.config import Settings
from sayso.errors import InputError
from sayso.model.claim import Reading
from sayso.model.made_by import VERSION, MadeBy
from sayso.model.text import Document
from sayso.packs.load import Pack, list_languages, load_pack

if TYPE_CHECKING:
    from sayso.parse.model import Parser


@dataclass(frozen=True, slots=True)
class Read:
    """A reading with the pack that read it and what made it."""

    reading: Reading
    pack: Pack
    made_by: MadeBy


def read_document(doc: Document, given: Settings) -> Read:
    """Read the claims of a document; raises InputError where its language has no pack."""
    from sayso.pipeline import read_claims

    pack, parser = tools_of(doc, given)
    made_by = MadeBy(VERSION, pack.digest, name_of(parser))
    return Read(read_claims(doc, pack, parser, lambda: atlas_of(given)), pack, made_by)


def tools_of(doc: Document, given: Settings) -> "tuple[Pack, Parser]":
    """Return the pack and the parser for a document; raises InputError where its language has no pack."""
    from sayso.parse.model import load_parser

    return pack_for(doc, given), load_parser(given.model)


def pack_for(doc: Document, given: Settings) -> Pack:
    """Return the pack for a document; raises InputError where its language has none."""
    home = home_of(given)
    if doc.language not in list_languages(home):
        known = ", ".join(list_languages(home))
        raise InputError(
            doc.name, f"no pack for its language: {doc.language}", f"packs: {known}; --language"
        )
    return load_pack(doc.language, home)


@cache
def name_of(parser: "Parser") -> str:
    """Return the model's name with the manifest that it fits; a model that fits none is named so."""
    from sayso.parse.manifest import label_model, verify_model

    if not parser.degraded and not verify_model(parser.name).pinned:
        say(
            f"sayso: {parser.name} is not the pinned model. hint: `sayso models --verify` says why."
        )
    return label_model(parser.name, parser.digest, degraded=parser.degraded)
