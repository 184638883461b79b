"""Two works measured in turns, so that a busy machine slows both.

What either leaves behind is collected off the clock, so that neither pays for the other's garbage.
"""

import gc
import statistics
import time
from collections.abc import Callable, Sequence

ROUNDS = 15


def compare(ours: Callable[[], object], theirs: Callable[[], object]) -> tuple[float, float]:
    """Return the median processor time of each, measured in turns after one round of warming."""
    times: Sequence[list[float]] = ([], [])
    for turn in range(ROUNDS + 1):
        for taken, work in zip(times, (ours, theirs), strict=True):
            gc.collect()
            start = time.process_time()
            work()
            if turn:
                taken.append(time.process_time() - start)
    return statistics.median(times[0]), statistics.median(times[1])
