"""A bar on standard error that says how far a run is: files read, time left.

It steps aside while results are written, so that both may go to one terminal.
"""

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.progress import Progress

NAME_WIDTH = 32
FEWEST = 2  # files; one alone needs no bar


class Bar:
    """How far a run is, or nothing where nobody looks."""

    def __init__(self, shown: "Progress | None" = None, total: int = 0) -> None:
        """Show the bar from now on."""
        self.shown, self.read, self.name = shown, 0, ""
        self.task: Any = shown.add_task("", total=total) if shown else None

    def reach(self, name: str) -> None:
        """Say which file comes next."""
        self.name = name
        if self.shown:
            self.shown.update(self.task, description=_shorten(name), advance=1 if self.read else 0)
            self.read += 1

    @contextmanager
    def beside(self) -> Iterator[None]:
        """Take the bar away while something is written, and put it back."""
        if self.shown:
            self.shown.stop()
        yield
        if self.shown:
            self.shown.start()


def open_bar(paths: tuple[str, ...], wanted: bool | None) -> AbstractContextManager[Bar]:
    """Return a bar over the files behind the paths; without a wish of its own only on a terminal."""
    if wanted is None:
        wanted = sys.stderr.isatty()
    total = _count(paths) if wanted else 0
    return _open(total) if total >= FEWEST else _hide()


@contextmanager
def _hide() -> Iterator[Bar]:
    yield Bar()


@contextmanager
def _open(total: int) -> Iterator[Bar]:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("files,"),
        TimeRemainingColumn(),
        TextColumn("left"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        yield Bar(shown, total)


def _count(paths: tuple[str, ...]) -> int:
    from sayso.read.walk import list_files

    return sum(1 for path in paths if path != "-" for _ in list_files(path))


def _shorten(name: str) -> str:
    """Return the last part of a name, cut to the width that it has in the bar."""
    last = Path(name).name
    return (last if len(last) <= NAME_WIDTH else last[: NAME_WIDTH - 1] + "…").ljust(NAME_WIDTH)
