"""What `read` gives back: a reading whose claims know their text, so that each can show its card."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import Any, Self

from sayso.export.card import card_of, write_cards
from sayso.export.notebook import show_cards
from sayso.export.record import claim_record, write_record
from sayso.model.claim import Claim, Note, Reading
from sayso.model.made_by import MadeBy
from sayso.model.text import Document
from sayso.packs.load import Pack


@dataclass(frozen=True, slots=True, repr=False)
class ReadClaim(Claim):
    """A claim with the reading it stands in; two with the same fields are equal.

    >>> import sayso
    >>> claim = sayso.read("Gunmen killed 12 farmers in Osk, police said.").claims[0]
    >>> claim
    <claim killed  12 (exactly)  farmers  [14:24]>
    >>> claim.count.low, claim.attribution[0].speaker, claim.stance.value
    (12, 'police', 'asserted')
    >>> claim.to_dict()["group"]
    {'name': None, 'words': 'farmers', 'span': [17, 24]}
    """

    reading: Reading = field(kw_only=True, compare=False)
    pack: Pack = field(kw_only=True, compare=False)
    made_by: MadeBy = field(kw_only=True, compare=False)

    def to_dict(self) -> dict[str, Any]:
        """Return the claim as the JSON Lines have it: plain values, spans as pairs of code points."""
        return claim_record(_bare(self))

    def __str__(self) -> str:
        """Return the card of the claim."""
        return card_of(_bare(self), self.reading, self.pack)

    def __repr__(self) -> str:
        """Return the first line of the card."""
        return f"<claim {str(self).splitlines()[0]}>"

    def _repr_html_(self) -> str:
        """Return the card as a notebook shows it."""
        return show_cards(self.reading.claims, self.pack, {self.key})


@dataclass(frozen=True, slots=True, repr=False)
class Result:
    """What was read in one document: its claims in the order of the text, and the notes.

    >>> import sayso
    >>> result = sayso.read("Gunmen killed 12 farmers in Osk, police said.")
    >>> result
    <result text: 1 claim, 0 notes>
    >>> [claim.act for claim in result]
    ['killed']
    >>> result.document[result.claims[0].evidence[0]]
    'Gunmen killed 12 farmers in Osk, police said.'
    """

    reading: Reading
    pack: Pack
    made_by: MadeBy
    claims: tuple[ReadClaim, ...]

    @classmethod
    def of(cls, reading: Reading, pack: Pack, made_by: MadeBy) -> Self:
        """Let the claims of a reading know where they stand."""
        claims = tuple(
            ReadClaim(*_values(claim), reading=reading, pack=pack, made_by=made_by)
            for claim in reading.claims
        )
        return cls(reading, pack, made_by, claims)

    @property
    def document(self) -> Document:
        """Return the text as it was read, with what is known of its origin."""
        return self.reading.document

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return what was seen and not understood."""
        return self.reading.notes

    def to_dict(self, *, with_text: bool = False) -> dict[str, Any]:
        """Return the record of the document as plain values: document, claims, notes."""
        record: dict[str, Any] = json.loads(self.to_json(with_text=with_text))
        return record

    def to_json(self, *, with_text: bool = False) -> str:
        """Return the record of the document, one line of JSON, as `sayso read --format jsonl` prints it."""
        return write_record(self.reading, self.made_by, with_text=with_text).decode().rstrip("\n")

    def __iter__(self) -> Iterator[ReadClaim]:
        """Yield the claims in the order of the text."""
        return iter(self.claims)

    def __len__(self) -> int:
        """Return the number of claims."""
        return len(self.claims)

    def __str__(self) -> str:
        """Return the cards of all claims."""
        return write_cards(self.reading, self.pack, notes=False)

    def __repr__(self) -> str:
        """Return the name of the document with the number of its claims and notes."""
        claims = "1 claim" if len(self.claims) == 1 else f"{len(self.claims):,} claims"
        notes = "1 note" if len(self.notes) == 1 else f"{len(self.notes):,} notes"
        return f"<result {self.document.name}: {claims}, {notes}>"

    def _repr_html_(self) -> str:
        """Return the cards as a notebook shows them."""
        return show_cards(self.reading.claims, self.pack)


def _values(claim: Claim) -> list[Any]:
    return [getattr(claim, item.name) for item in fields(Claim)]


def _bare(claim: Claim) -> Claim:
    """Return the claim without what it knows of its reading."""
    return Claim(*_values(claim))
