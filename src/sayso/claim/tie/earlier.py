"""The drafts before one, newest first; of those that are alike in all that is asked, the newest stands for all.

A long text has thousands of claims but few kinds of them; to ask each of them
about each other one would take the square of its length.
"""

from collections.abc import Callable, Hashable, Iterator

from sayso.claim.draft import Draft


class Earlier:
    """Drafts with their places; `alike` gives what is asked of a draft, None where it is never meant."""

    def __init__(self, alike: Callable[[Draft], Hashable | None]) -> None:
        self._alike = alike
        self._newest: dict[Hashable, tuple[int, Draft]] = {}

    def add(self, place: int, draft: Draft) -> None:
        """Add a draft that stands behind all others so far."""
        key = self._alike(draft)
        if key is not None:
            self._newest.pop(key, None)
            self._newest[key] = (place, draft)

    def __iter__(self) -> Iterator[tuple[int, Draft]]:
        """Yield places and drafts, newest first, one of each kind."""
        return reversed(self._newest.values())
