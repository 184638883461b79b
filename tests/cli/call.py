"""Calling the program as a person does: a process of its own, its streams and its exit code."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Done:
    """What a call left behind: exit code, standard output, lines of standard error."""

    code: int
    out: str
    err: list[str]


def call(
    *arguments: str, folder: Path, given: bytes = b"", environment: dict[str, str] | None = None
) -> Done:
    """Run `sayso` in a folder with bytes on its standard input."""
    kept = {name: text for name, text in os.environ.items() if not name.startswith("SAYSO_")}
    done = subprocess.run(
        [sys.executable, "-m", "sayso", *arguments],
        cwd=folder,
        input=given,
        env=kept | (environment or {}),
        capture_output=True,
        check=False,
    )
    lines = done.stderr.decode("utf-8", "replace").splitlines()
    return Done(done.returncode, done.stdout.decode("utf-8"), lines)
