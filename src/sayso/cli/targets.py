"""Places that a result is written to: standard output, or a file that appears only when it is whole."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from sayso.cli.show import out
from sayso.errors import OutputError, UsageError

TEMPORARY = ".part"


class Sink(Protocol):
    """Takes bytes, then is kept or dropped."""

    def write(self, raw: str | bytes) -> None:
        """Write what comes next."""

    def keep(self) -> None:
        """Finish what was written."""

    def drop(self) -> None:
        """Leave nothing behind that is not whole."""


class Screen:
    """Standard output, flushed after each document."""

    def write(self, raw: str | bytes) -> None:
        """Write what comes next."""
        out(raw)

    def keep(self) -> None:
        """Do nothing: what was written is out."""

    def drop(self) -> None:
        """Do nothing: what was written is out."""


@dataclass(slots=True)
class Target:
    """A file under a temporary name beside its own; `keep` gives it its own."""

    path: Path
    temporary: Path = field(init=False)

    def __post_init__(self) -> None:
        """Begin the file; raises UsageError where it cannot be."""
        if self.path.is_dir():
            raise UsageError(f"--out is a folder: {self.path}.", "name a file in it.")
        self.temporary = self.path.with_name(f".{self.path.name}.{os.getpid()}{TEMPORARY}")
        try:
            self.temporary.write_bytes(b"")
        except FileNotFoundError as error:
            raise UsageError(
                f"cannot write {self.path}: there is no folder {self.path.parent}.",
                "make it first, or name a folder that is there.",
            ) from error
        except OSError as error:
            reason = error.strerror or str(error)
            raise UsageError(
                f"cannot write {self.path}: {reason}.", "check the folder and its rights."
            ) from error

    def write(self, raw: str | bytes) -> None:
        """Write what comes next."""
        try:
            with self.temporary.open("ab") as stream:
                stream.write(raw.encode("utf-8") if isinstance(raw, str) else raw)
        except OSError as error:
            raise OutputError(str(self.path), error.strerror or str(error)) from error

    def keep(self) -> None:
        """Give the file its own name."""
        self.temporary.replace(self.path)

    def drop(self) -> None:
        """Remove the file."""
        self.temporary.unlink(missing_ok=True)


def open_sink(path: Path | None) -> Sink:
    """Return standard output where no file is named."""
    return Target(path) if path else Screen()
