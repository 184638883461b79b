"""`sayso read`: texts in, attributed claims out, one document after the other."""

import sys
from collections.abc import Callable, Iterator
from typing import Any

import click
import rich_click

from sayso.cli.inputs import documents, input_options
from sayso.cli.packs import settings
from sayso.cli.reading import Read, read_document
from sayso.cli.show import out, say
from sayso.cli.tally import Tally
from sayso.errors import InputError
from sayso.export.amounts import fold
from sayso.model.text import Document

FORMATS = ("cards", "jsonl")


@rich_click.command("read")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="cards for people, jsonl for programs; cards on a terminal unless told otherwise.",
)
@input_options
@click.option("--explain", is_flag=True, help="Show the entries that found a claim, in cards.")
@click.option("--with-text", is_flag=True, help="Put the text into the record, in jsonl.")
@click.option("--notes", is_flag=True, help="Show what was seen and not understood, in cards.")
@click.option("--quiet", "-q", is_flag=True, help="Say nothing on standard error but errors.")
def command(paths: tuple[str, ...], form: str | None, quiet: bool, **flags: Any) -> int:
    """Print the claims of files, folders, globs, or standard input (`-`); nothing is stored.

    Example: sayso read samples/letter.txt
    """
    shown = {name: flags.pop(name) for name in ("explain", "with_text", "notes")}
    write = _writer(form or ("cards" if sys.stdout.isatty() else "jsonl"), shown)
    tally = Tally(noted=shown["notes"])
    for read in _each(paths, flags, tally):
        tally.add(read.reading)
        out(write(read))
    if not quiet:
        say(tally.line())
    return tally.code


def _each(paths: tuple[str, ...], flags: dict[str, Any], tally: Tally) -> Iterator[Read]:
    """Read one document after the other; a refused one is one line, and the run goes on."""
    given = settings()
    for found in documents(paths, given, flags):
        try:
            yield read_document(_accepted(found), given)
        except InputError as error:
            tally.refused += 1
            say(f"sayso: {error.line()}")


def _accepted(found: Document | InputError) -> Document:
    if isinstance(found, InputError):
        raise found
    return found


def _writer(form: str, shown: dict[str, bool]) -> Callable[[Read], str | bytes]:
    """Return the function that writes one document in the form that is asked for."""
    if form == "jsonl":
        from sayso.export.record import write_record

        return lambda read: write_record(read.reading, read.made_by, with_text=shown["with_text"])
    from sayso.export.card import write_cards

    return lambda read: (
        _heading(read.reading.document)
        + write_cards(read.reading, read.pack, explain=shown["explain"], notes=shown["notes"])
    )


def _heading(doc: Document) -> str:
    """Return one line that says which document the cards below are from."""
    publisher = fold(doc.publisher) if doc.publisher else "an unknown publisher"
    day = f" on {doc.published}" if doc.published else ""
    return f"== {fold(doc.name)}, published by {publisher}{day} ==\n\n"
