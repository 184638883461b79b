"""A cold start in a process of its own: time to the first claim, whole time, peak memory."""

import subprocess
import sys
import sysconfig
import time
from dataclasses import dataclass
from pathlib import Path

try:
    import resource
except ImportError:  # a platform without POSIX resource usage
    resource = None  # type: ignore[assignment]


@dataclass(frozen=True)
class Start:
    """One cold start; `peak_mb` is None where the platform does not tell."""

    first: float
    whole: float
    peak_mb: float | None


def cold_start(path: Path) -> Start:
    """Read one file in a new process and watch its output."""
    call = [sys.executable, "-m", "sayso", "read", str(path), "--format", "cards", "--quiet"]
    begun = time.perf_counter()
    with subprocess.Popen(call, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.read(1)
        first = time.perf_counter() - begun
        process.stdout.read()
    return Start(first, time.perf_counter() - begun, _peak_mb())


def size_of_environment() -> int:
    """Return the bytes of everything that is installed beside this program."""
    folder = Path(sysconfig.get_paths()["purelib"])
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _peak_mb() -> float | None:
    if resource is None:
        return None
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / unit
