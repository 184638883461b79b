"""A limit of time for one document, so that no input holds up a run.

It uses the alarm of the system where there is one; elsewhere, and outside the main thread, there is no limit.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from sayso.errors import InputError

AGAIN = 5.0  # seconds; libraries may swallow the first alarm
HINT = "split it, or give it more time with --time-limit"


@contextmanager
def time_limit(seconds: float, name: str) -> Iterator[None]:
    """Raise InputError for the document of this name when the seconds are over; 0 is no limit."""
    if not (seconds and hasattr(signal, "SIGALRM")) or not _is_main():
        yield
        return

    def _ring(_number: int, _frame: FrameType | None) -> None:
        raise InputError(name, f"takes more than {seconds:g} s to read", HINT)

    before = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _is_main() -> bool:
    return threading.current_thread() is threading.main_thread()
