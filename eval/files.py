"""Doors: 280 real files of all kinds, each of which gives a record or one clear reason.

`python -m eval.files` unpacks the set, reads the folder in one run of the program, prints the kinds with what was
read and refused, seconds and peak memory, and writes the table into its how-to page.
"""

import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from eval.run import home_of

ZIP: Final = "files/files_dev.zip"
PAGE: Final = Path(__file__).parents[1] / "docs" / "how-to" / "folder-of-pdfs.md"
START, STOP = "<!-- files: made by `make files` -->", "<!-- end of files -->"
MAX_MEMORY: Final = 1_000  # MB
NOT_MEASURED: Final = 3
LISTED: Final = 3  # reasons of a kind
_LINE = re.compile(
    r"sayso: (?P<name>.*?): (?P<reason>(?:is|are|has|holds|took|takes|says|may|cannot|no) .*?)\.(?: hint: .*)?$"
)


@dataclass(frozen=True, slots=True)
class Run:
    """What one run over the folder gave: names that were read, reasons by name, seconds, megabytes."""

    read: frozenset[str]
    refused: Mapping[str, str]
    seconds: float
    megabytes: int
    trouble: tuple[str, ...]


def main() -> int:
    """Measure, print, and write the page; return 3 where the files are absent, 1 where one is lost."""
    path = home_of(os.environ) / ZIP
    if not path.is_file():
        sys.stdout.write(f"files        not measured (missing: {path.name})\n")
        return NOT_MEASURED
    with tempfile.TemporaryDirectory() as folder:
        names = unpack(path, Path(folder) / "files")
        run = read_folder(Path(folder))
    table = table_of(names, run)
    sys.stdout.write(table)
    PAGE.write_text(filled(PAGE.read_text(encoding="utf-8"), table), encoding="utf-8")
    lost = [name for name in names if name not in run.read and name not in run.refused]
    for name in (*lost, *run.trouble):
        sys.stderr.write(f"neither read nor refused in one line: {name}\n")
    return 1 if lost or run.trouble or run.megabytes >= MAX_MEMORY else 0


def unpack(path: Path, folder: Path) -> tuple[str, ...]:
    """Unpack the files of the set; return their names as the program shows them."""
    with zipfile.ZipFile(path) as archive:
        archive.extractall(folder)
    return tuple(
        sorted(f"files/{item.relative_to(folder)}" for item in folder.rglob("*") if item.is_file())
    )


def read_folder(folder: Path) -> Run:
    """Read the folder in one run of the program."""
    start = time.monotonic()
    command = [sys.executable, "-m", "sayso", "read", "files", "--format", "jsonl"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    seconds = time.monotonic() - start
    megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
    read = {json.loads(line)["document"]["name"] for line in done.stdout.splitlines()}
    *lines, _ = done.stderr.splitlines() or [""]
    matches = [(line, _LINE.match(line)) for line in lines]
    refused = {match["name"]: match["reason"] for _, match in matches if match}
    trouble = tuple(line for line, match in matches if not match)
    return Run(
        frozenset(map(_file_of, read)),
        {_file_of(n): r for n, r in refused.items()},
        seconds,
        megabytes,
        trouble,
    )


def table_of(names: Iterable[str], run: Run) -> str:
    """Return the kinds with the files read and refused, and the reasons most often given."""
    kinds: dict[str, list[str]] = {}
    for name in names:
        kinds.setdefault(Path(name).suffix.lower() or "none", []).append(name)
    rows = ["| kind | read | refused | reasons |\n|---|---|---|---|\n"]
    for kind, files in sorted(kinds.items(), key=lambda item: (-len(item[1]), item[0])):
        read = sum(name in run.read for name in files)
        reasons = Counter(_plain(run.refused[name]) for name in files if name in run.refused)
        listed = "; ".join(
            reason
            for reason, _ in sorted(reasons.items(), key=lambda item: (-item[1], item[0]))[:LISTED]
        )
        rows.append(f"| {kind} | {read} | {len(files) - read} | {listed} |\n")
    total = sum(name in run.read for files in kinds.values() for name in files)
    count = sum(map(len, kinds.values()))
    rows.append(f"| all | {total} | {count - total} | |\n")
    return (
        f"{''.join(rows)}\n{count} files in {run.seconds:.0f} s, {run.megabytes} MB at the most.\n"
    )


def filled(text: str, table: str) -> str:
    """Return the page with the table between its markers."""
    made = f"{START}\n{table}{STOP}"
    return re.sub(f"{re.escape(START)}.*?{re.escape(STOP)}", lambda _: made, text, flags=re.DOTALL)


def _file_of(name: str) -> str:
    """Return the file of a document, which may be one of its rows."""
    return re.sub(r" (?:row|line) \d+$", "", name)


def _plain(reason: str) -> str:
    """Return a reason without the places in it that differ from file to file."""
    reason = reason.removesuffix(", which this version does not read")
    return re.sub(r" at (?:byte|character) \d+| 0x[0-9a-f]+", "", reason)


if __name__ == "__main__":
    sys.exit(main())
