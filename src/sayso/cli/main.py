"""The command line: one group whose commands are loaded only when they are called.

Results go to standard output as UTF-8, everything else to standard error. A
closed pipe ends a run quietly with 1, Ctrl-C with 130, a wrong request with 2.
"""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import click
import rich_click

from sayso.cli.show import say
from sayso.errors import OutputError, SaysoError, UsageError
from sayso.model.made_by import VERSION

COMMANDS: Final = (
    "read", "explain", "numbers", "times", "attributions", "places", "acts", "codebook", "languages",
    "models", "config", "check", "completion",
)  # fmt: skip
COMPLETE: Final = "_SAYSO_COMPLETE"
FAILED, WRONG_USAGE, INTERRUPTED = 1, 2, 130


class Commands(rich_click.RichGroup):
    """A group that imports the module of a command when that command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order of the help page."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command; None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        loaded: Any = import_module(f"sayso.cli.{cmd_name}")
        return loaded.command  # type: ignore[no-any-return]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or say which one may be meant; a file alone is a text to read."""
        try:
            return super().resolve_command(ctx, args)
        except click.exceptions.NoSuchCommand as error:
            name = error.command_name
            if Path(name).exists():
                raise click.UsageError(
                    f"No such command '{name}'. Did you mean `sayso read {name}`?", ctx
                ) from error
            raise click.exceptions.NoSuchCommand(name, possibilities=COMMANDS, ctx=ctx) from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, "-V", "--version", message="sayso %(version)s")
def main() -> None:
    """Read texts and print who is said to have done what to whom, and on whose say-so.

    First try: sayso read article.txt
    """


def run(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    if COMPLETE in os.environ:
        main.main(prog_name="sayso", complete_var=COMPLETE)
    sys.exit(run_command(sys.argv[1:] if arguments is None else arguments))


def run_command(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; errors become one line on standard error."""
    try:
        return _invoke(list(arguments))
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        say(error.format_message())
        return WRONG_USAGE
    except click.ClickException as error:
        say(f"sayso: {_sentence(error.format_message())} hint: `{_path(error)} --help`.")
        return error.exit_code
    except SaysoError as error:
        say(f"sayso: {error.line()}")
        if isinstance(error, OutputError):
            _close_quietly()
        return WRONG_USAGE if isinstance(error, UsageError) else FAILED
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        _close_quietly()
        return FAILED


def _invoke(arguments: list[str]) -> int:
    with main.make_context("sayso", arguments) as ctx:
        code = main.invoke(ctx)
    if sys.stdout is not None:
        sys.stdout.flush()
    return code if isinstance(code, int) else 0


def _sentence(message: str) -> str:
    words = " ".join(message.split())
    return words if words.endswith((".", "?")) else f"{words}."


def _path(error: click.ClickException) -> str:
    ctx = getattr(error, "ctx", None)
    return ctx.command_path if ctx else "sayso"


def _close_quietly() -> None:
    """Point standard output nowhere, so that leaving does not complain about the closed pipe."""
    if sys.stdout is None:
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
