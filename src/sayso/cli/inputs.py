"""The flags that say where texts come from and what is known of them, and the texts themselves."""

import sys
from collections.abc import Callable, Iterator
from typing import Any

import click

from sayso.cli.packs import REGION, pack_of
from sayso.cli.show import say
from sayso.config import Settings
from sayso.errors import InputError, UsageError
from sayso.model.text import Document

Command = Callable[..., Any]
GIVEN = (
    ("--published", "DATE", "Day of print, as 2026-03-04; wins over what the text says."),
    ("--publisher", "NAME", "Who prints it; wins over what the text says."),
    ("--language", "CODE", "Language of the text, as en."),
)
COLUMNS = (
    ("--text-column", "Column of a table that holds the text."),
    ("--id-column", "Column that names the document."),
    ("--published-column", "Column of the day of print; empty cells are legal."),
    ("--publisher-column", "Column of who prints it; empty cells are legal."),
    ("--title-column", "Column of the title."),
    ("--url-column", "Column of the address."),
)
STDIN_HINT = "reading from the terminal; end with Ctrl-D (Ctrl-Z and Enter on Windows)"


def input_options(command: Command) -> Command:
    """Add the flags that say what is known of the texts, in the order of the help page."""
    for flag, note in reversed(COLUMNS):
        command = click.option(flag, metavar="NAME", help=note)(command)
    command = region_option(command)
    for flag, kind, note in reversed(GIVEN):
        command = click.option(flag, metavar=kind, help=note)(command)
    return command


def region_option(command: Command) -> Command:
    """Add the flag that says where the texts are from; `settings()` knows what it said."""
    return click.option(
        "--region",
        metavar="NAME",
        expose_value=False,
        callback=_keep_region,
        help="Country or region that the texts are from, as Jordan, JO or US.TX.",
    )(command)


def _keep_region(ctx: click.Context, option: click.Parameter, value: str | None) -> None:
    ctx.meta[REGION] = value


def documents(
    paths: tuple[str, ...],
    given: Settings,
    flags: dict[str, Any],
    reached: Callable[[str], object] = str,
) -> Iterator[Document | InputError]:
    """Return the texts of the paths in their order, and an error for each input that is refused."""
    from sayso.read.given import Columns, Given, Refusal
    from sayso.read.sources import read_inputs

    named = _named(paths)
    if flags["language"]:
        pack_of(given, flags["language"])
    known = Given(
        published=flags["published"],
        publisher=flags["publisher"] or given.publisher or None,
        language=flags["language"] or given.language or None,
    )
    columns = Columns(**{name: flags[f"{name}_column"] for name in Columns.__dataclass_fields__})
    for found in read_inputs(named, known, columns, _standard_input(named), reached):
        yield found.error() if isinstance(found, Refusal) else found


def _named(paths: tuple[str, ...]) -> list[str]:
    """Return the paths, or standard input where none is named and something is piped in."""
    if paths:
        return list(paths)
    if sys.stdin.isatty():
        raise UsageError("nothing to read.", "name a file or a folder, or - for standard input.")
    return ["-"]


def _standard_input(named: list[str]) -> Any:
    """Return the stream to read from, with a hint for who types into it."""
    if "-" not in named:
        return None
    if sys.stdin.isatty():
        say(STDIN_HINT)
    return sys.stdin.buffer
