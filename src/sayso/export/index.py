"""Many readings to one index page: a table of all claims, the documents, and what was refused.

An entry keeps only what the table shows, so that a large folder needs no more
memory than its index; order, words and layout are the same for every side.
"""

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import quote

from sayso.export.amounts import fold
from sayso.export.masks import Masks
from sayso.export.page_card import Card, make_cards
from sayso.export.page_frame import Frame, read_file, write_frame
from sayso.model.claim import Claim, Reading
from sayso.model.made_by import MadeBy
from sayso.packs.load import Pack

NAME: Final = "index.html"
LONGEST: Final = 80
# Column, how the table calls it; `n` sorts by number, `w` by words.
COLUMNS: Final[tuple[tuple[str, str], ...]] = (
    ("who says", "w"),
    ("stance", "w"),
    ("number", "n"),
    ("act", "w"),
    ("whom, what", "w"),
    ("by, as said", "w"),
    ("where", "w"),
    ("when", "w"),
    ("document", "w"),
)

WORDS: Final = ("whom", "by", "where", "speaker")  # cells in which a name may stand


@dataclass(frozen=True, slots=True)
class Row:
    """A claim as one row of the index; `low` and `earliest` are what its columns sort by.

    `none` stands where there is no figure: not stated, or an act that is not counted.
    """

    key: str
    figure: str
    none: str
    low: int | None
    act: str
    whom: str
    by: str
    where: str
    when: str
    earliest: str
    speaker: str
    stance: str


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A document in the index: the file of its page and its rows, or why it was refused."""

    name: str
    page: str = ""
    title: str = ""
    publisher: str = ""
    published: str = ""
    rows: tuple[Row, ...] = ()
    notes: int = 0
    refused: str = ""
    hint: str = ""

    @property
    def link(self) -> str:
        """Return the file name of the page as an address."""
        return quote(self.page)


def make_entry(reading: Reading, pack: Pack, page: str) -> IndexEntry:
    """Return the entry of a document whose page is written to the file `page`."""
    doc = reading.document
    cards = make_cards(reading.claims, pack)
    masks = Masks.of(reading.claims)
    rows = map(_row, reading.claims, cards)
    return IndexEntry(
        name=doc.name,
        page=page,
        title=masks.in_words(doc.title or doc.name),
        publisher=doc.publisher or "an unknown publisher",
        published=doc.published or "",
        rows=tuple(_masked(row, masks) for row in rows),
        notes=len(reading.notes),
    )


def make_refused(name: str, reason: str, hint: str = "") -> IndexEntry:
    """Return the entry of a file that could not be read, with the reason and what to do about it."""
    return IndexEntry(name=name, refused=reason, hint=hint)


def name_page(name: str, taken: Collection[str]) -> str:
    """Return a file name for the page of a document that no other page has yet."""
    folded = unicodedata.normalize("NFC", name).casefold()
    stem = re.sub(r"[^\w.]+", "-", folded).strip("-.")[-LONGEST:].strip("-.") or "document"
    page, number = f"{stem}.html", 2
    while page in taken or page == NAME:
        page, number = f"{stem}-{number}.html", number + 1
    return page


def write_index(entries: Sequence[IndexEntry], made_by: MadeBy) -> str:
    """Return the index page of a folder as one self-contained HTML text."""
    read = [entry for entry in entries if not entry.refused]
    rows = [row for entry in read for row in entry.rows]
    return write_frame(
        "index.html",
        Frame("\n".join((read_file("shared.css"), read_file("index.css"))), read_file("index.js")),
        entries=read,
        refused=[entry for entry in entries if entry.refused],
        count=len(rows),
        acts=sorted({row.act for row in rows}),
        stances=sorted({row.stance for row in rows}),
        columns=COLUMNS,
        made_by=made_by,
    )


def _row(claim: Claim, card: Card) -> Row:
    count = claim.count or (claim.target.number if claim.target else None) or claim.sites
    low = (count.high if count.low is None else count.low) if count else None
    return Row(
        key=claim.key,
        figure=card.figure,
        none="not stated" if card.counts else "no count",
        low=low,
        act=card.act,
        whom=card.whom or "; ".join(f"“{fold(term.words)}”" for term in claim.terms),
        by=fold(claim.perpetrator.words) if claim.perpetrator else "",
        where="; ".join(fold(place.words) for place in claim.places),
        when=claim.time.edtf if claim.time else "",
        earliest=(claim.time.earliest or claim.time.latest or "") if claim.time else "",
        speaker=_speaker(card),
        stance=card.stance,
    )


def _masked(row: Row, masks: Masks) -> Row:
    """Return the row without the names of victims and witnesses: an index is a list."""
    words: dict[str, Any] = {name: masks.in_words(getattr(row, name)) for name in WORDS}
    return replace(row, **words)


def _speaker(card: Card) -> str:
    """Return the first speaker, and those who relay before the publisher does."""
    first, *relays = [voice.speaker for voice in card.voices[:-1]] or [card.voices[-1].speaker]
    return f"{first}, by way of {', '.join(relays)}" if relays else first
