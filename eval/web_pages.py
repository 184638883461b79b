"""pages: the main text, the title and the day that are read from saved web pages, whose gold is a few segments a page.

A wanted segment that is in the text is right, an unwanted one is wrong, as in the
evaluation of trafilatura; white space is folded, and what lies in furniture is absent.
A title is right where it and the gold, as bare words, are equal or one holds the other.
"""

import unicodedata
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from eval.figure import Figure, Tally
from eval.work import each, rows_of
from sayso.errors import InputError
from sayso.model.text import Document
from sayso.read.document import make_document
from sayso.read.given import Columns, Given
from sayso.read.sniff import read_bytes

NAME = "pages"
FILES = ("pages/pages_dev.jsonl", "pages/pages_dev.zip")
KINDS = {
    "main text F1": "f1",
    "main text precision": "share",
    "main text recall": "share",
    "title right": "share",
    "title equal": "share",
    "date right": "share",
    "dates given that are right": "share",
}
Row = Mapping[str, Any]


class Answer(NamedTuple):
    """What a reader takes from a page; empty where it finds nothing."""

    text: str = ""
    title: str = ""
    day: str = ""


def measure(home: Path) -> tuple[Figure, ...]:
    """Return F1 of the segments, and the shares of right titles and days."""
    pages = load_pages(home)
    answers = each(read_answer, tuple(raw for _, raw in pages))
    return figures(tuple(score(a, row) for a, (row, _) in zip(answers, pages, strict=True)))


def load_pages(home: Path) -> tuple[tuple[Row, bytes], ...]:
    """Return every row of the gold with the bytes of its page."""
    with zipfile.ZipFile(home / FILES[1]) as packed:
        names = {Path(name).name: name for name in packed.namelist()}
        return tuple((row, packed.read(names[row["file"]])) for row in rows_of(home / FILES[0]))


def read_answer(raw: bytes) -> Answer:
    """Read a page as the product does; a page that is refused gives nothing."""
    try:
        found = next(iter(read_bytes(raw, "page.html", Columns())))
        if isinstance(found, InputError):
            return Answer()
        doc = make_document(found, Given())
    except InputError:
        return Answer()
    return Answer(visible(doc), doc.title or "", doc.published or "")


def visible(doc: Document) -> str:
    """Return the text of a document without its furniture."""
    parts, at = [], 0
    for span in doc.furniture:
        parts.append(doc.text[at : span.start])
        at = span.end
    return " ".join((*parts, doc.text[at:]))


def figures(scores: Sequence[Mapping[str, Tally]]) -> tuple[Figure, ...]:
    """Return the figures of scored pages; a page counts where the gold says something."""
    return tuple(
        Figure(name, kind, tuple(tallies[name] for tallies in scores if name in tallies))
        for name, kind in KINDS.items()
    )


def score(answer: Answer, row: Row) -> dict[str, Tally]:
    """Return what a page adds to each figure that its gold speaks of."""
    text = " ".join(answer.text.split())
    right, wrong = (_count(row[key], text) for key in ("with", "without"))
    wanted = len(row["with"])
    tallies = {
        "main text F1": Tally(right, right + wrong, wanted),
        "main text precision": Tally(right, right + wrong, right + wrong),
        "main text recall": Tally(right, right + wrong, wanted),
    }
    if row["title"]:
        tallies["title right"] = _one(is_title(answer.title, row["title"]))
        tallies["title equal"] = _one(bare(answer.title) == bare(row["title"]))
    if row["date"]:
        tallies["date right"] = _one(answer.day == row["date"])
        if answer.day:
            tallies["dates given that are right"] = _one(answer.day == row["date"])
    return tallies


def is_title(title: str, gold: str) -> bool:
    """Tell whether a title and the gold are equal, or one holds the other, as whole words."""
    ours, wanted = f" {bare(title)} ", f" {bare(gold)} "
    return bool(ours.strip()) and (ours in wanted or wanted in ours)


def bare(words: str) -> str:
    """Return the letters and figures of a title in small letters, one space between words."""
    seen = (char for char in words.casefold() if unicodedata.category(char) != "Cf")
    kept = "".join(char if char.isalnum() else " " for char in seen)
    return " ".join(kept.split())


def _count(segments: Sequence[str], text: str) -> int:
    return sum(" ".join(segment.split()) in text for segment in segments)


def _one(right: bool) -> Tally:
    return Tally(float(right), 1, 1)
