"""A Reading to one HTML file: the text with its marks on the left, its claims as cards beside it.

The file needs nothing but itself, works with scripts off, and shows every
character of the text in its place; links lead from each claim to its words and back.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from sayso.export.lanes import LANES, lay_lanes
from sayso.export.page_card import Card, head_of, make_cards
from sayso.export.page_frame import Frame, read_file, write_frame
from sayso.export.page_roles import ROLES, marks_of
from sayso.export.page_text import Block, Drawing, lay_text
from sayso.model.claim import Claim, Reading
from sayso.model.made_by import MadeBy
from sayso.model.text import Document
from sayso.packs.load import Pack

NAME: Final = "html"
SUFFIX: Final = ".html"
SIZES: Final = (14, 16, 18, 21, 24, 28)
SIZE: Final = 18
LIT: Final = 400  # claims that light up without a script; more rules would outgrow the text


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text comes from, as the head of its page says it."""

    title: str
    publisher: str
    published: str
    retrieved: str
    name: str
    url: str
    digest: str
    made_by: MadeBy


def write_page(reading: Reading, pack: Pack, made_by: MadeBy, *, index: str | None = None) -> str:
    """Return the page of a document as one self-contained HTML text.

    Args:
        reading: the document with its claims.
        pack: the pack that read it, for the names of acts and the axes of groups.
        made_by: what made the reading, shown at the end of the page.
        index: the file name of the index page, for the link back to it.

    """
    marks = marks_of(reading.claims)
    lanes = lay_lanes(marks)
    drawing = Drawing(marks, lanes, tuple(head_of(claim) for claim in reading.claims))
    undrawn = Counter(mark.claim for mark in marks if lanes[mark.span, mark.role] >= LANES)
    cards = make_cards(reading.claims, pack, doc=reading.document, undrawn=undrawn)
    blocks = tuple(lay_text(reading, drawing))
    return write_frame(
        "page.html",
        Frame(
            style="\n".join((read_file("shared.css"), read_file("page.css"), *_bar_rules(blocks))),
            script=read_file("page.js"),
            unscripted="\n".join(_lit_rules(cards)),
        ),
        origin=_origin(reading.document, made_by),
        document=reading.document,
        titled=reading.document.title is not None,
        blocks=blocks,
        cards=cards,
        keys={card.number: card.key for card in cards},
        notes=reading.notes,
        speakers=_speakers(reading.claims),
        roles=ROLES,
        sizes=SIZES,
        size=SIZE,
        index=index,
    )


def _origin(doc: Document, made_by: MadeBy) -> Origin:
    web = doc.url if doc.url and urlsplit(doc.url).scheme in ("http", "https") else ""
    return Origin(
        title=doc.title or doc.name,
        publisher=doc.publisher or "an unknown publisher",
        published=doc.published or "",
        retrieved=doc.retrieved or "",
        name=doc.name,
        url=web,
        digest=doc.text_sha256[:12],
        made_by=made_by,
    )


def _speakers(claims: Sequence[Claim]) -> int:
    """Count the first speakers, by the body that they speak for where one is named."""
    first = [claim.attribution[0] for claim in claims]
    return len({hop.speaks_for or hop.speaker for hop in first})


def _bar_rules(blocks: Sequence[Block]) -> Iterator[str]:
    """Return where each bar begins and ends, tied to the words that it lies beside."""
    for block in blocks:
        for piece in block.pieces:
            if piece.anchors:
                yield f"#t{piece.segment.span.start}{{anchor-name:{','.join(piece.anchors)}}}"
        for bar in block.bars:
            ends = f"top:anchor(--a{bar.first} top);bottom:anchor(--z{bar.last} bottom)"
            yield f".b{bar.first}-{bar.last}{{{ends}}}"


def _lit_rules(cards: Sequence[Card]) -> Iterator[str]:
    """Return what a link lights up; a script does it far more cheaply where scripts run."""
    for card in cards[:LIT]:
        words, own = f"#w-{card.key}:target", f"#c-{card.key}:target"
        yield f"main:has({words},{own}) .k{card.number}{{--lit:var(--tint);outline:var(--edge)}}"
        yield f"main:has({words}) #c-{card.key}{{border-color:var(--now);box-shadow:var(--glow)}}"
