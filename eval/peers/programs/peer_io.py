"""How a peer is asked: rows of JSON come in, one object with answers, seconds and versions goes out.

These programs run in `.peers` with its own Python; they import the peer and the
standard library, nothing of this repository but this module.
"""

import json
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from importlib.metadata import version
from typing import Any

WARM = 1


def serve(packages: Sequence[str], answer: Callable[[dict[str, Any]], list[Any]]) -> None:
    """Answer every row; the first is answered once more beforehand, off the clock."""
    rows = [json.loads(line) for line in sys.stdin]
    with redirect_stdout(sys.stderr):
        for row in rows[:WARM]:
            answer(row)
        start = time.process_time()
        answers = [answer(row) for row in rows]
        seconds = time.process_time() - start
    versions = {name: version(name) for name in packages}
    json.dump({"versions": versions, "seconds": seconds, "answers": answers}, sys.stdout)
