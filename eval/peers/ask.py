"""Ask a peer in its own environment: rows in, answers and seconds out, or the reason why there are none."""

import json
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PYTHON = ROOT / ".peers" / "bin" / "python"
PROGRAMS = Path(__file__).parent / "programs"
PATIENCE = 600
LAST = 200


@dataclass(frozen=True, slots=True)
class Answer:
    """What a peer said to each row, the processor seconds it took, and its versions."""

    answers: tuple[Any, ...]
    seconds: float
    versions: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Silence:
    """Why a peer did not answer."""

    reason: str


def ask(
    peer: str, rows: Iterable[Mapping[str, Any]], patience: float = PATIENCE
) -> Answer | Silence:
    """Run `programs/peer_NAME.py` over the rows; a peer that is not there or fails is silent."""
    if not PYTHON.exists():
        return Silence("not installed: make peers")
    asked = "".join(json.dumps(dict(row)) + "\n" for row in rows)
    call = [str(PYTHON), str(PROGRAMS / f"peer_{peer}.py")]
    try:
        done = subprocess.run(
            call, input=asked, capture_output=True, text=True, timeout=patience, check=False
        )
    except subprocess.TimeoutExpired:
        return Silence(f"no answer within {patience:.0f} s")
    if done.returncode:
        lines = done.stderr.strip().splitlines() or [f"ended with {done.returncode}"]
        return Silence(f"does not run: {lines[-1][:LAST]}")
    given = json.loads(done.stdout)
    return Answer(tuple(given["answers"]), given["seconds"], given["versions"])
