"""The two streams: results as UTF-8 on standard output, words for people on standard error."""

import sys
from collections.abc import Iterable, Sequence

import click

from sayso.errors import OutputError


def out(text: str | bytes) -> None:
    """Write a result and flush it, so that the next program in a pipe sees it at once.

    Raises OutputError where the disk is full, BrokenPipeError where nobody reads.
    """
    if sys.stdout is None:  # closed by who called
        raise BrokenPipeError
    stream = sys.stdout.buffer
    try:
        stream.write(text.encode("utf-8") if isinstance(text, str) else text)
        stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError("standard output", error.strerror or str(error)) from error


def say(line: str) -> None:
    """Write one line for the person at the terminal."""
    click.echo(line, err=True)


def table(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as columns of equal width, two spaces apart; the last column is not padded."""
    kept = [tuple(row) for row in rows]
    widths = [max(len(cell) for cell in column) for column in zip(*kept, strict=True)]
    return "".join(
        "  ".join([*(c.ljust(w) for c, w in zip(row, widths, strict=True))]).rstrip() + "\n"
        for row in kept
    )


def counted(number: int, noun: str) -> str:
    """Return `1 claim` or `9 claims`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
