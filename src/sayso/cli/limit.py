"""A limit of time for one document, so that no input holds up a run.

It uses the alarm of the system where there is one; elsewhere, and outside the main thread, there is no limit.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from sayso.errors import InputError

TIME_LIMIT = 300.0  # seconds a document, unless told otherwise
AGAIN = 0.5  # seconds; libraries may swallow an alarm, and it may ring where nothing is read
HINT = "split it, or give it more time with --time-limit"
READING = ("_read_file", "read_bytes", "make_document", "read_document", "_look")


@contextmanager
def time_limit(seconds: float, name: str) -> Iterator[None]:
    """Raise InputError for the document of this name when the seconds are over; 0 is no limit."""
    if not (seconds and hasattr(signal, "SIGALRM")) or not _is_main():
        yield
        return

    def _ring(_number: int, frame: FrameType | None) -> None:
        if _is_reading(frame):
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


def _is_reading(frame: FrameType | None) -> bool:
    """Tell whether a document is being read here, where a refusal is caught and the run goes on."""
    while frame is not None:
        if frame.f_code.co_name in READING:
            return True
        frame = frame.f_back
    return False
