"""From nothing to the first claims: a clean clone, `make demo`, nothing in pip's cache.

`python -m bench.stopwatch` clones the commit that stands into a folder for temporary
files and writes what it took into `bench/stopwatch.json`, from which the README has its line.
"""

import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.record import head

RESULT = Path(__file__).parent / "stopwatch.json"
HEADER = "== "  # cards stand under the name of their document


def main() -> int:
    """Measure once, write the result down and print it; return 1 where no claim came."""
    with TemporaryDirectory() as folder:
        taken = seconds_to_first_claim(Path(folder) / "sayso")
        if taken is None:
            sys.stderr.write("no claims came out of `make demo` in a clean clone.\n")
            return 1
        size = megabytes(Path(folder) / "sayso" / ".venv")
    python = ".".join(platform.python_version_tuple()[:2])
    row = {"commit": head(), "python": python, "seconds": round(taken), "megabytes": size}
    RESULT.write_text(json.dumps(row) + "\n", encoding="utf-8")
    print(sentence(row))
    return 0


def sentence(row: Mapping[str, Any]) -> str:
    """Return the line of the README."""
    return (
        f"From `git clone` to the first claims on the screen: {row['seconds']} s on two cores with "
        f"Python {row['python']} and an empty cache; the environment takes {row['megabytes']} MB "
        "(`make stopwatch`)."
    )


def seconds_to_first_claim(folder: Path) -> float | None:
    """Clone, run `make demo`, and return the seconds to the line of the first claim."""
    source = Path(__file__).parents[1]
    settings = {**os.environ, "PIP_NO_CACHE_DIR": "1"}
    begun = time.perf_counter()
    subprocess.run(["git", "clone", "--quiet", str(source), str(folder)], check=True)
    call = ["make", "--no-print-directory", "demo"]
    with subprocess.Popen(
        call, cwd=folder, env=settings, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        under, taken = False, None
        for line in process.stdout:
            if under and taken is None and line.strip():
                taken = time.perf_counter() - begun
            under = under or line.startswith(HEADER)
    return taken if process.returncode == 0 else None


def megabytes(folder: Path) -> int:
    """Return what the files of an environment take, in MB."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return round(sum(path.stat().st_size for path in files) / 1e6)


if __name__ == "__main__":
    sys.exit(main())
