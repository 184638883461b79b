"""`sayso read`: texts in, attributed claims out, one document after the other."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import rich_click

from sayso.cli.inputs import documents, input_options
from sayso.cli.limit import TIME_LIMIT, time_limit
from sayso.cli.outputs import FORMATS, Output, Wanted, form_of, open_output
from sayso.cli.packs import settings
from sayso.cli.progress import Bar, open_bar
from sayso.cli.reading import Read, read_document
from sayso.cli.show import say
from sayso.cli.tally import Tally
from sayso.errors import InputError, UsageError
from sayso.model.text import Document

SHOWN = ("explain", "with_text", "notes", "with_names", "all_stances")


@rich_click.command("read")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="cards and html for people, jsonl for programs, csv and xlsx for spreadsheets; "
    "cards on a terminal unless told otherwise.",
)
@click.option(
    "--out",
    "-o",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Write to this file, whose name may tell the format; in html also to a folder.",
)
@input_options
@click.option("--explain", is_flag=True, help="Show the entries that found a claim, in cards.")
@click.option("--with-text", is_flag=True, help="Put the text into the record, in jsonl.")
@click.option("--notes", is_flag=True, help="Show what was seen and not understood, in cards.")
@click.option(
    "--with-names", is_flag=True, help="Show the names of victims, masked in csv and xlsx."
)
@click.option(
    "--all-stances",
    is_flag=True,
    help="Keep what is only supposed, sought or withdrawn, in csv and xlsx.",
)
@click.option(
    "--progress/--no-progress",
    default=None,
    help="Show a bar on standard error; on a terminal unless told otherwise.",
)
@click.option(
    "--time-limit",
    type=click.FloatRange(min=0),
    default=TIME_LIMIT,
    show_default=True,
    metavar="SECONDS",
    help="Refuse a document that takes longer; 0 is no limit.",
)
@click.option("--quiet", "-q", is_flag=True, help="Say nothing on standard error but errors.")
def command(
    paths: tuple[str, ...], form: str | None, out: Path | None, quiet: bool, **flags: Any
) -> int:
    """Print the claims of files, folders, globs, or standard input (`-`); nothing is stored.

    Example: sayso read samples/letter.txt
    """
    flags["progress"] = False if quiet else flags["progress"]
    wanted = Wanted(**{name: flags.pop(name) for name in SHOWN})
    tally = Tally(noted=wanted.notes)
    form = form_of(form, out)
    if out and form == "html":
        _check_apart(paths, out)
    output = open_output(form, out, wanted)
    try:
        _write(output, _each(paths, flags | {"out": out}, tally), tally)
    except BaseException:
        output.drop()
        raise
    for error in tally.refusals:
        say(f"sayso: {error.line()}")
    if not quiet:
        for line in filter(None, (output.remark(), tally.hint(), tally.line())):
            say(line)
    return tally.code


def _check_apart(paths: tuple[str, ...], out: Path) -> None:
    """Raise UsageError where an input lies in the folder that pages are written to."""
    place = out.resolve()
    for path in paths:
        if place.is_dir() and (
            Path(path).resolve() == place or place in Path(path).resolve().parents
        ):
            raise UsageError(
                f"the output would lie among its inputs: {path} is in {out}.",
                "name another folder with --out.",
            )


def _write(output: Output, reads: Iterator[Read], tally: Tally) -> None:
    for read in reads:
        tally.add(read.reading)
        output.add(read)
    output.close(tally.refusals)


def _each(paths: tuple[str, ...], flags: dict[str, Any], tally: Tally) -> Iterator[Read]:
    """Read one document after the other; a refused one is kept for the list at the end."""
    given, seconds, out = settings(), flags.pop("time_limit"), flags.pop("out")
    with open_bar(paths, flags.pop("progress")) as bar:
        found = documents(paths, given, flags, bar.reach)
        while (doc := _next(found, seconds, bar)) is not None:
            if out and _is_output(bar.name, out):
                continue
            try:
                with time_limit(seconds, doc.name):
                    read = read_document(_accepted(doc), given)
            except InputError as error:
                tally.refuse(error)
                continue
            with bar.beside():
                yield read


def _next(
    found: Iterator[Document | InputError], seconds: float, bar: Bar
) -> Document | InputError | None:
    """Return the next document; None at the end."""
    with time_limit(seconds, bar.name):
        return next(found, None)


def _is_output(name: str, out: Path) -> bool:
    """Tell whether a file is what an earlier run wrote to the place that this one writes to."""
    path, place = Path(name).resolve(), out.resolve()
    return path == place or place in path.parents


def _accepted(found: Document | InputError) -> Document:
    if isinstance(found, InputError):
        raise found
    return found
