"""What the commands `numbers`, `times` and `attributions` share: their flags and the run over the texts."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import click

from sayso.cli.inputs import Command, documents, input_options
from sayso.cli.limit import TIME_LIMIT, time_limit
from sayso.cli.outputs import heading
from sayso.cli.packs import settings
from sayso.cli.progress import Bar
from sayso.cli.show import counted, out, say
from sayso.cli.tally import ALL_FAILED, ALL_READ, SOME_REFUSED
from sayso.config import Settings
from sayso.errors import InputError
from sayso.model.text import Document

FORMATS = ("text", "jsonl")


@dataclass(frozen=True, slots=True)
class Seen:
    """What a view found in one document: how many, as lines for people, as a line for programs."""

    count: int
    words: Callable[[], str]
    line: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class View:
    """A view: what one of its findings is called, and how a document is looked through."""

    noun: str
    look: Callable[[Document, Settings], Seen]


@dataclass(slots=True)
class _Run:
    """The counts of a run so far."""

    documents: int = 0
    found: int = 0
    refused: int = 0

    @property
    def code(self) -> int:
        """Return the exit code: 0 all read, 3 some inputs refused, 1 all of them."""
        if not self.refused:
            return ALL_READ
        return SOME_REFUSED if self.documents else ALL_FAILED


def view_options(command: Command) -> Command:
    """Add the paths and the flags that every view has."""
    command = click.option("--quiet", "-q", is_flag=True, help="Say nothing on standard error.")(
        command
    )
    command = input_options(command)
    command = click.option(
        "--format",
        "form",
        type=click.Choice(FORMATS),
        help="text for people, jsonl for programs; text on a terminal unless told otherwise.",
    )(command)
    return click.argument("paths", nargs=-1, metavar="[PATH]...")(command)


def run_view(view: View, paths: tuple[str, ...], flags: dict[str, Any]) -> int:
    """Print the view of each document of the paths and return the exit code."""
    form, quiet = flags.pop("form"), flags.pop("quiet")
    form = form or ("text" if sys.stdout.isatty() else "jsonl")
    given, run, bar = settings(), _Run(), Bar()
    found = documents(paths, given, flags, bar.reach)
    while (doc := _next(found, bar)) is not None:
        try:
            with time_limit(TIME_LIMIT, doc.name):
                doc = _accepted(doc)
                seen = view.look(doc, given)
        except InputError as error:
            run.refused += 1
            say(f"sayso: {error.line()}")
            continue
        run.documents, run.found = run.documents + 1, run.found + seen.count
        words = seen.words() or f"no {view.noun} in this text\n"
        out(seen.line() if form == "jsonl" else f"{heading(doc)}{words}\n")
    if not quiet:
        read = f"{counted(run.found, view.noun)} from {counted(run.documents, 'document')}"
        say(f"{read}; {run.refused:,} refused")
    return run.code


def _next(found: Iterator[Document | InputError], bar: Bar) -> Document | InputError | None:
    """Return the next document; None at the end."""
    with time_limit(TIME_LIMIT, bar.name):
        return next(found, None)


def _accepted(found: Document | InputError) -> Document:
    if isinstance(found, InputError):
        raise found
    return found
