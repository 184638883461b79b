"""A checked quotation as one line of JSON: a row of a table, in the table's order."""

import json

import msgspec

from sayso.export.chain import said_line
from sayso.export.schema import DIALECT, strict
from sayso.model.claim import Claim
from sayso.model.quote import SENSES, VERDICTS, Nearest, Place, QuoteCheck, Sense
from sayso.model.said import Hop, Stance
from sayso.model.text import Span


class ClaimRecord(msgspec.Struct, frozen=True):
    """A claim that the quoted words hold: its key in the record of `sayso read`, its chain in words."""

    key: str
    act: str
    said: str
    stance: str


class PlaceRecord(msgspec.Struct, frozen=True):
    """One place where the words stand."""

    span: Span
    pieces: tuple[Span, ...]
    words: str
    verdict: str
    attribution: tuple[Hop, ...]
    stance: Stance
    carries: tuple[Sense, ...]
    cut: tuple[Sense, ...]
    around: tuple[Sense, ...]
    claims: tuple[ClaimRecord, ...]


class QuoteRecord(msgspec.Struct, frozen=True):
    """One row: the verdict, and of the first place where the words stand what a table needs.

    A row that cannot be read has a verdict of null and says why in `error`.
    """

    row: int
    verdict: str | None
    span: Span | None
    words: str | None
    attribution: tuple[Hop, ...]
    cut: tuple[Sense, ...]
    document: str
    quote: str
    places: tuple[PlaceRecord, ...] = ()
    nearest: Nearest | None = None
    notes: tuple[str, ...] = ()
    error: str | None = None


def write_quote_row(row: int, document: str, check: QuoteCheck) -> bytes:
    """Return one row as a line of UTF-8 JSON that ends with a line break."""
    return _line(
        QuoteRecord(
            row=row,
            verdict=check.verdict,
            span=check.span,
            words=check.words,
            attribution=check.attribution,
            cut=check.cut,
            document=document,
            quote=check.quote,
            places=tuple(_place(place) for place in check.places),
            nearest=check.nearest,
            notes=check.notes,
        )
    )


def write_refused_row(row: int, document: str, quote: str, reason: str) -> bytes:
    """Return a row that could not be read, with the reason, as a line of JSON."""
    return _line(QuoteRecord(row, None, None, None, (), (), document, quote, error=reason))


def write_quote_schema() -> str:
    """Return the schema of one line of `sayso check quote --format jsonl` as indented JSON."""
    (_, parts) = msgspec.json.schema_components([QuoteRecord], ref_template="#/$defs/{name}")
    named = {name: strict(part) for name, part in sorted(parts.items())}
    named["Sense"]["properties"]["kind"] = {"enum": list(SENSES)}
    named["PlaceRecord"]["properties"]["verdict"] = {"enum": ["verbatim", "repaired", "cut"]}
    named["QuoteRecord"]["properties"]["verdict"] = {"enum": [*VERDICTS, None]}
    top = named.pop("QuoteRecord") | {"title": "One line of sayso check quote --format jsonl"}
    return json.dumps({"$schema": DIALECT, **top, "$defs": named}, indent=2) + "\n"


def _line(record: QuoteRecord) -> bytes:
    return msgspec.json.encode(record) + b"\n"


def _place(place: Place) -> PlaceRecord:
    return PlaceRecord(
        span=place.span,
        pieces=place.pieces,
        words=place.words,
        verdict=place.verdict,
        attribution=place.attribution,
        stance=place.stance,
        carries=place.carries,
        cut=place.cut,
        around=place.around,
        claims=tuple(map(_claim, place.claims)),
    )


def _claim(claim: Claim) -> ClaimRecord:
    return ClaimRecord(claim.key, claim.act, said_line(claim.attribution), claim.stance.value)
