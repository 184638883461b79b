"""Texts that a page must show unharmed: the golden ones as they are read, and hostile ones made by hand."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from sayso.export.index import IndexEntry, make_entry, make_refused, name_page, write_index
from sayso.export.page import write_page
from sayso.model.claim import Claim, Note, Reading
from sayso.model.quantity import Count
from sayso.model.said import Speech
from sayso.model.text import Document, Paragraph, Span
from sayso.model.where import Place
from sayso.model.who import Actor, Group
from sayso.packs.load import load_pack
from tests.golden.compare import folders
from tests.golden.reread import given_document, made_document, read
from tests.made import CLAIM, MADE_BY, MISSION, PUBLISHER

ROOT = Path(__file__).parents[2]
LATIN = "In Osk the Kessian army killed 613 civilians, the mission stated."
ARABIC = "قال متحدث إن الجيش الكيسي قتل 613 مدنيا في (أوسك) يومي 25-26 مايو."
MIXED = "The report «قتل الجيش 613 مدنيا في Osk» was read in Osk and called 12 names."
EMOJI = "😀👩‍👩‍👧 In Osk 🇺🇳 soldiers killed 613 civilians 👍🏽 and é left."
HOSTILE = (
    "In Osk \u202eselohw\u202c soldiers\u200b killed 613 civilians\u2066 <b>said</b> "
    "</p><script>alert(1)</script><img src=http://tarl.example/a.png> \u2069&amp; \x07 end."
)
LINES = "Killed: 27\r\nInjured: 60\r\n\r\n\tOsk  Daily\r\n\n\n# A heading\nlast line  \n\n"
CROSSING = "Soldiers of the Kessian army of Osk killed 613 civilians of the town of Osk."


def page_of(reading: Reading) -> str:
    """Return the page of a reading."""
    return write_page(reading, load_pack("en"), MADE_BY)


@cache
def golden(name: str) -> Reading:
    """Return what is read in a golden text."""
    return read(given_document(next(path for path in folders() if path.name == name)))


@cache
def sample() -> Reading:
    """Return what is read in the sample letter."""
    path = ROOT / "samples" / "letter.txt"
    return read(made_document(path.read_text(encoding="utf-8"), path.name, {}))


@cache
def nasty() -> dict[str, Reading]:
    """Return a reading for each hostile text, with marks where they hurt."""
    return {
        "latin": _reading(LATIN, [("killed", "613", "civilians", "Osk")]),
        "arabic": _reading(ARABIC, [("قتل", "613", "مدنيا", "أوسك"), ("تل", "25-26", "نيا", "(أو")]),
        "mixed": _reading(MIXED, [("قتل", "613", "مدنيا", "Osk» was"), ("called", "12", "names", "Osk")]),
        "emoji": _reading(EMOJI, [("killed", "613", "civilians 👍🏽", "Osk 🇺🇳")]),
        "hostile": _reading(HOSTILE, [("killed", "613", "civilians\u2066 <b>", "\u202eselohw")]),
        "lines": _reading(LINES, [("Killed", "27", "Osk  Daily\r\n\n\n# A", "Injured")]),
        "crossing": _crossing(),
    }  # fmt: skip


def plain(reading: Reading) -> Reading:
    """Return the same text without anything marked in it."""
    return replace(reading, claims=(), notes=(), speeches=())


def _reading(text: str, wanted: Sequence[tuple[str, str, str, str]]) -> Reading:
    claims = tuple(_claim(text, f"k{number}", *words) for number, words in enumerate(wanted))
    said = (Span(0, len(text) // 2), Span(len(text) // 2 + 1, len(text)))
    speeches = (Speech(MISSION, said), Speech(replace(MISSION, mode="indirect"), said[1:], 0))
    notes = (Note("no_victim", Span(1, 4), "no victim"),)
    paragraphs = tuple(
        Paragraph(index, span) for index, span in enumerate(_lines(text)) if "\n" in text
    )
    doc = Document("d", "nasty.txt", text, "a", "b", title=text[:30], url="javascript:alert(2)")
    return Reading(doc, claims, notes, speeches, paragraphs)


def _claim(text: str, key: str, act: str, number: str, group: str, place: str) -> Claim:
    low = int(number) if number.isdecimal() else 25
    return replace(
        CLAIM,
        key=key,
        act_words=act,
        act_span=_span(text, act),
        count=Count(low, low, words=number, span=_span(text, number)),
        group=Group(None, group, _span(text, group)),
        parts=(),
        perpetrator=None,
        places=(Place(place, _span(text, place)),),
        time=None,
        attribution=(replace(PUBLISHER, speaker_span=None),),
        evidence=(Span(0, len(text)),),
    )


def _crossing() -> Reading:
    """Return a reading whose marks cross and nest deeper than there are lanes."""
    reading = _reading(CROSSING, [("killed", "613", "civilians", "Osk")] * 4)
    groups = (
        "Soldiers of the Kessian army of Osk",
        "of the Kessian army",
        "the Kessian army",
        "Kessian army",
    )
    claims = tuple(
        replace(claim, key=f"x{index}", perpetrator=Actor(words, _span(CROSSING, words), "state_forces"))
        for index, (claim, words) in enumerate(zip(reading.claims, groups, strict=True))
    )  # fmt: skip
    return replace(reading, claims=claims)


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _lines(text: str) -> list[Span]:
    found, at = [], 0
    for line in text.splitlines(keepends=True):
        words = line.strip().lstrip("# ")
        if words:
            start = text.index(words, at)
            found.append(Span(start, start + len(words)))
        at += len(line)
    return found


def index_of(readings: Sequence[Reading]) -> str:
    """Return the index page of readings, with one file refused."""
    pack, taken, entries = load_pack("en"), set[str](), list[IndexEntry]()
    for reading in readings:
        page = name_page(reading.document.name, taken)
        taken.add(page)
        entries.append(make_entry(reading, pack, page))
    entries.append(make_refused("scan.pdf", "no text in it; hint: run an OCR program first"))
    return write_index(entries, MADE_BY)
