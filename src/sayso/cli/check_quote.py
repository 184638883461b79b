"""`sayso check quote`: do these words stand in this text, whose are they, what do they leave out."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import rich_click

from sayso.cli.inputs import documents, input_options
from sayso.cli.packs import settings
from sayso.cli.show import counted, out, say
from sayso.config import Settings
from sayso.errors import InputError, UsageError
from sayso.export.amounts import fold
from sayso.model.text import Document

if TYPE_CHECKING:
    from sayso.model.quote import QuoteCheck
    from sayso.read.quotations import QuoteRow

FORMATS = ("text", "jsonl")
FAULTS = ("cut", "ambiguous", "not_found")
HINT = "give --text FILE and the words, or --quotes FILE.csv."


@dataclass(frozen=True, slots=True)
class Answer:
    """What came out for one row: a check with its document, or the reason why there is none.

    `place` says which row or document it is about, where there are several.
    """

    row: "QuoteRow"
    check: "QuoteCheck | None" = None
    doc: Document | None = None
    reason: str = ""
    place: str = ""


@rich_click.command("quote")
@click.argument("words", required=False)
@click.option("--text", metavar="FILE", help="The text that the words are said to be from.")
@click.option("--quotes", metavar="FILE", help="A table with the columns document and quote.")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="text for people, jsonl for programs; text unless told otherwise.",
)
@click.option(
    "--strict", is_flag=True, help="Exit with 1 where words are cut, ambiguous or not found."
)
@input_options
def command(
    words: str | None,
    text: str | None,
    quotes: str | None,
    form: str | None,
    strict: bool,
    **flags: Any,
) -> int:
    """Check whether words stand in a text exactly, whose they are there, and what they leave out.

    Example: sayso check quote --text samples/letter.txt "87 people were taken hostage"
    """
    given = settings()
    if quotes and not (words or text):
        answers = _of_table(quotes, given, flags)
    elif text and words and words.strip() and not quotes:
        answers = _of_text(text, words, given, flags)
    else:
        raise UsageError("nothing to check.", HINT)
    faults = refused = told = 0
    for answer in answers:
        out(_written(answer, form or "text"))
        told += 1
        refused += answer.check is None
        faults += answer.check is not None and answer.check.verdict in FAULTS
    if quotes:
        say(
            f"{counted(told, 'quotation')}; {faults:,} cut, ambiguous or not found; {refused:,} refused"
        )
    return _code(told, refused, bool(strict and faults))


def _code(told: int, refused: int, failed: bool) -> int:
    """Return the exit code: 0 all checked, 3 some refused, 1 all of them, or a fault under --strict."""
    if failed or (refused and refused == told):
        return 1
    return 3 if refused else 0


def _of_text(path: str, words: str, given: Settings, flags: dict[str, Any]) -> Iterator[Answer]:
    """Check one quotation against every document of a file."""
    from sayso.read.quotations import QuoteRow
    from sayso.read.walk import name_file

    for number, found in enumerate(documents((path,), given, flags), 1):
        if isinstance(found, InputError):
            raise found
        (check,) = _checks(found, [words], given)
        place = "" if found.name == name_file(path) else found.name
        yield Answer(QuoteRow(number, found.name, words), check, found, place=place)


def _of_table(path: str, given: Settings, flags: dict[str, Any]) -> Iterator[Answer]:
    """Check the quotations of a table in its order; each document is read once, where it is first named."""
    from sayso.read.quotations import read_quote_rows

    rows = read_quote_rows(_bytes_of(path), "-" if path == "-" else Path(path).name)
    home = Path() if path == "-" else Path(path).parent
    by_document: dict[str, list[QuoteRow]] = {}
    for row in rows:
        if not row.lack:
            by_document.setdefault(os.path.normpath(row.document), []).append(row)
    ready: dict[int, Answer] = {}
    for row in rows:
        if row.lack:
            yield Answer(row, reason=f"row {row.number} {row.lack}.")
            continue
        if row.number not in ready:
            name = os.path.normpath(row.document)
            for answer in _of_rows(str(home / name), by_document[name], given, flags):
                ready[answer.row.number] = answer
        yield ready.pop(row.number)


def _of_rows(
    path: str, rows: "list[QuoteRow]", given: Settings, flags: dict[str, Any]
) -> Iterator[Answer]:
    try:
        doc = _only(path, given, flags)
        checks = _checks(doc, [row.quote for row in rows], given)
    except InputError as error:
        yield from (Answer(row, reason=error.line()) for row in rows)
        return
    for row, check in zip(rows, checks, strict=True):
        yield Answer(row, check, doc, place=f"row {row.number}, {fold(row.document)}")


def _only(path: str, given: Settings, flags: dict[str, Any]) -> Document:
    """Return the one document of a path; raises InputError where there is none or more than one."""
    found = list(documents((path,), given, flags))
    if len(found) > 1:
        hint = "name a file that holds one text"
        raise InputError(path, f"holds {len(found)} documents", hint)
    if isinstance(found[0], InputError):
        raise found[0]
    return found[0]


def _checks(doc: Document, quotes: list[str], given: Settings) -> "tuple[QuoteCheck, ...]":
    from sayso.cli.reading import tools_of
    from sayso.quoting import check_words

    return check_words(doc, quotes, *tools_of(doc, given))


def _bytes_of(path: str) -> bytes:
    from sayso.read.walk import explain, show

    if path == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise explain(error, show(path)) from error


def _written(answer: Answer, form: str) -> str | bytes:
    from sayso.export.quotation import write_quotation
    from sayso.export.quote_row import write_quote_row, write_refused_row

    row = answer.row
    if answer.check is None or answer.doc is None:
        if form == "jsonl":
            return write_refused_row(row.number, row.document, row.quote, answer.reason)
        row_of = "" if row.lack else f"row {row.number}: "
        say(f"sayso: {row_of}{answer.reason}")
        return ""
    if form == "jsonl":
        return write_quote_row(row.number, row.document, answer.check)
    place = f"== {answer.place} ==\n\n" if answer.place else ""
    return f"{place}{write_quotation(answer.check, answer.doc)}\n"
