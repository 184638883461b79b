"""Results by commit, one line each in `bench/results.jsonl`; a commit is written down once."""

import json
import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

RESULTS = Path(__file__).parent / "results.jsonl"


def record(ratios: Mapping[str, float | None], path: Path = RESULTS) -> str:
    """Add a line for the commit that stands; return what was done, or why nothing was."""
    commit, dirty = head(), changes()
    if dirty:
        return f"not recorded: src has changes that no commit holds: {dirty[0]}"
    if commit in recorded(path):
        return f"not recorded: {commit} has its line"
    line = {"commit": commit, "date": datetime.now(UTC).date().isoformat(), **ratios}
    with path.open("a", encoding="utf-8") as opened:
        opened.write(json.dumps(line) + "\n")
    return f"recorded: {commit}"


def recorded(path: Path = RESULTS) -> tuple[str, ...]:
    """Return the commits that have a line."""
    if not path.is_file():
        return ()
    return tuple(json.loads(line)["commit"] for line in path.read_text("utf-8").splitlines())


def head() -> str:
    """Return the commit that stands."""
    return _git("rev-parse", "--short=12", "HEAD").strip()


def changes() -> list[str]:
    """Return the files of the program that differ from the commit."""
    return _git("status", "--porcelain", "--", "src").splitlines()


def _git(*words: str) -> str:
    call = ["git", *words]
    folder = Path(__file__).parents[1]
    return subprocess.run(call, cwd=folder, capture_output=True, text=True, check=True).stdout
