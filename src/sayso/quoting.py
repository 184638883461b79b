"""The order of the rooms for quotations: where they stand, what was read there, whose they are, the verdict.

A text is read once for all its quotations. Where words stand in a paragraph that holds
no act, the whole text is parsed, so that a verdict never depends on the quotations beside it.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from sayso.check.pieces import bare
from sayso.check.stands import find_stands, make_searched
from sayso.check.tokens import tokens_at
from sayso.check.verdict import decide, read_place
from sayso.check.voices import span_to_ask
from sayso.claim.attribute import attribute
from sayso.claim.make import make_claims
from sayso.errors import InputError, UsageError
from sayso.find.number.numbers import find_numbers
from sayso.model.mention import Findings
from sayso.model.quote import Grounds, Place, QuoteCheck, Stand
from sayso.model.text import Document, Parsed
from sayso.packs.load import Pack, load_pack
from sayso.parse.document import parse_document
from sayso.parse.language import is_in_language
from sayso.parse.model import Parser, load_parser
from sayso.pipeline import find_all
from sayso.read.document import make_document
from sayso.read.found import Found
from sayso.read.given import Columns, Given, Refusal
from sayso.read.identity import digest_bytes
from sayso.read.sources import read_inputs

UNREAD = "only the words were compared: the text is not in the language of the pack: {}"
TYPED = "text"
ONE = "name a file that holds one text"
OUTSIDE = "only the words were compared: they stand outside the main text"
NO_GRAMMAR = "no parser model: negations were read by the words of the sentence alone"


def check_quote(
    text_or_path: str | Path,
    words: str,
    *,
    publisher: str | None = None,
    published: str | None = None,
    language: str | None = None,
) -> QuoteCheck:
    """Check whether words stand in a text, whose they are there, and what they leave out.

    Args:
        text_or_path: The text itself, or the path of a file; a string without white space is a path.
        words: The quotation; one pair of quotation marks around it is left away.
        publisher: Who prints the text; wins over what the text says.
        published: The day of print, as 2026-03-04.
        language: The language of the text, as en.

    Raises InputError where the file cannot be read or holds more than one text.

    """
    if not isinstance(words, str):
        kind = "None" if words is None else type(words).__name__
        raise UsageError(
            f"a quotation is needed, not {kind}.", "give the quoted words as a string."
        )
    given = Given(published=published, publisher=publisher, language=language)
    doc = _document(text_or_path, given)
    (check,) = check_words(doc, [words], load_pack(doc.language), load_parser())
    return check


def check_words(
    doc: Document, quotes: Sequence[str], pack: Pack, parser: Parser
) -> tuple[QuoteCheck, ...]:
    """Hold each quotation against the text, in their order; the text is read once for all."""
    searched = make_searched(doc.text)
    stands = [find_stands(searched, bare(quote)) for quote in quotes]
    notes = _notes(doc, pack, parser)
    gated, whole = _grounds(doc, [one for found in stands for one in found], pack, parser)
    return tuple(
        decide(
            quote,
            tuple(_place(one, gated if _covers(gated, one) else whole, pack) for one in found),
            searched,
            (notes or _outside(whole, found)) if found else (),
        )
        for quote, found in zip(quotes, stands, strict=True)
    )


def read_grounds(doc: Document, pack: Pack, parser: Parser, *, whole: bool = False) -> Grounds:
    """Read a text as `sayso read` does, or with `whole` every paragraph of it, and keep all that was found."""
    parsed, _ = parse_document(doc, pack, parser, whole=whole)
    if not parsed.tokens:
        return Grounds(parsed, Findings(), (), ())
    found, _ = find_all(parsed, pack)
    claims, _ = make_claims(parsed, found, pack)
    return Grounds(parsed, found, claims, tuple(find_numbers(parsed, pack)))


def _document(text_or_path: str | Path, given: Given) -> Document:
    """Return the one document that a text or a path holds."""
    if isinstance(text_or_path, str) and any(map(str.isspace, text_or_path)):
        digest = digest_bytes(text_or_path.encode("utf-8", "replace"))
        return make_document(Found(TYPED, digest, text_or_path), given)
    found = list(read_inputs([str(text_or_path)], given, Columns()))
    if len(found) != 1:
        raise InputError(str(text_or_path), f"holds {len(found)} documents", ONE)
    if isinstance(found[0], Refusal):
        raise found[0].error()
    return found[0]


def _grounds(
    doc: Document, stands: Sequence[Stand], pack: Pack, parser: Parser
) -> tuple[Grounds, Grounds]:
    """Return the reading that `sayso read` makes, and that of the whole text where it is needed."""
    if not stands or not is_in_language(doc.text, pack):
        nothing = Grounds(Parsed(doc, (), (), (), ()), Findings(), (), ())
        return nothing, nothing
    gated = read_grounds(doc, pack, parser)
    if all(_covers(gated, stand) for stand in stands):
        return gated, gated
    return gated, read_grounds(doc, pack, parser, whole=True)


def _covers(grounds: Grounds, stand: Stand) -> bool:
    """Tell whether the reading has tokens for every piece of the words."""
    alone = (replace(stand, pieces=(piece,)) for piece in stand.pieces)
    return all(tokens_at(one, grounds.parsed) for one in alone)


def _outside(whole: Grounds, found: tuple[Stand, ...]) -> tuple[str, ...]:
    """Return a note where words stand in menus, captions or lists that are no part of the text."""
    return () if all(_covers(whole, stand) for stand in found) else (OUTSIDE,)


def _place(stand: Stand, grounds: Grounds, pack: Pack) -> Place:
    asked = span_to_ask(stand, grounds)
    chain = attribute(asked, grounds.parsed, grounds.found.speeches, pack)
    return read_place(stand, grounds, chain, pack)


def _notes(doc: Document, pack: Pack, parser: Parser) -> tuple[str, ...]:
    if not is_in_language(doc.text, pack):
        return (UNREAD.format(pack.language),)
    return (NO_GRAMMAR,) if parser.degraded else ()
