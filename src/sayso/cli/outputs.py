"""What a run writes: one form for all its documents, on standard output or in a file."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sayso.cli.files import is_own
from sayso.cli.reading import Read
from sayso.cli.targets import Sink, Target, open_sink
from sayso.errors import InputError, UsageError
from sayso.export.amounts import fold
from sayso.model.text import Document

SUFFIXES = {
    ".txt": "cards", ".jsonl": "jsonl", ".csv": "csv", ".xlsx": "xlsx", ".html": "html",
}  # fmt: skip
FORMATS = tuple(SUFFIXES.values())
NONE = "no claim was read in this text"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the flags say of the output."""

    explain: bool = False
    with_text: bool = False
    notes: bool = False
    with_names: bool = False
    all_stances: bool = False


class Output(Protocol):
    """Takes one document after the other; `remark` says what the form left out."""

    def add(self, read: Read) -> None:
        """Write the claims of one document."""

    def close(self, refused: Sequence[InputError]) -> None:
        """Finish the output; the inputs that could not be read are for those who list them."""

    def drop(self) -> None:
        """Leave nothing behind that is not whole."""

    def remark(self) -> str:
        """Return one line on what was left out or cut, nothing where nothing was."""


def form_of(form: str | None, path: Path | None) -> str:
    """Return the form that is asked for, else that of the file's name, else what fits the stream."""
    if form:
        return form
    if path is None:
        return "cards" if sys.stdout.isatty() else "jsonl"
    if path.is_dir():
        return "html"
    if path.suffix.lower() not in SUFFIXES:
        raise UsageError(
            f"no format is known by the name {path.name}.",
            f"end it in {', '.join(SUFFIXES)}, or add --format html for a folder of pages.",
        )
    return SUFFIXES[path.suffix.lower()]


def open_output(form: str, path: Path | None, wanted: Wanted) -> Output:
    """Return the output of a form; raises UsageError where it cannot go where it is told to."""
    if path and path.is_file() and not is_own(path, form):
        raise UsageError(
            f"{path} is there, and sayso did not write it.", "choose another name, or remove it."
        )
    if form == "html":
        from sayso.cli.pages import open_pages

        return open_pages(path)
    if form == "xlsx":
        if path is None:
            raise UsageError(
                "a workbook is written to a file, not to standard output.", "add --out claims.xlsx."
            )
        from sayso.cli.tables import WorkbookOutput

        return WorkbookOutput(Target(path), wanted)
    if form == "csv":
        from sayso.cli.tables import TableOutput

        return TableOutput(open_sink(path), wanted)
    return LineOutput(open_sink(path), _writer(form, wanted))


@dataclass(slots=True)
class LineOutput:
    """Cards or JSON Lines, one document after the other."""

    sink: Sink
    written: Callable[[Read], str | bytes]

    def add(self, read: Read) -> None:
        """Write the claims of one document."""
        self.sink.write(self.written(read))

    def close(self, refused: Sequence[InputError]) -> None:
        """Finish the output."""
        self.sink.keep()

    def drop(self) -> None:
        """Leave nothing behind that is not whole."""
        self.sink.drop()

    def remark(self) -> str:
        """Return nothing: cards and records hold every claim."""
        return ""


def _writer(form: str, wanted: Wanted) -> Callable[[Read], str | bytes]:
    """Return the function that writes one document as cards or as a record."""
    if form == "jsonl":
        from sayso.export.record import write_record

        return lambda read: write_record(read.reading, read.made_by, with_text=wanted.with_text)
    return lambda read: heading(read.reading.document) + _cards(read, wanted)


def _cards(read: Read, wanted: Wanted) -> str:
    """Return the cards of one document, or the words that it has none, and an empty line."""
    from sayso.export.card import write_cards

    cards = write_cards(read.reading, read.pack, explain=wanted.explain, notes=wanted.notes)
    blocks = (cards,) if read.reading.claims else (f"{NONE}\n", cards)
    return "\n".join(filter(None, blocks)) + "\n"


def heading(doc: Document) -> str:
    """Return one line that says which document the cards below are from."""
    publisher = fold(doc.publisher) if doc.publisher else "an unknown publisher"
    day = f" on {doc.published}" if doc.published else ""
    return f"== {fold(doc.name)}, published by {publisher}{day} ==\n\n"
