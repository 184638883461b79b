"""Suites of short texts with the lines that must come out, and the list of those that are known to come out wrong.

The list grows only by as many as there are new texts. `show` prints what is wrong, `accept` renews the list.
"""

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar


class ByHand(Protocol):
    """A text with the lines written for it before the program ran."""

    @property
    def name(self) -> str:
        """The name under which the list of wrong ones keeps it."""

    @property
    def text(self) -> str:
        """What is read."""

    @property
    def lines(self) -> tuple[str, ...]:
        """What must come out."""


C = TypeVar("C", bound=ByHand)


@dataclass(frozen=True)
class Suite(Generic[C]):
    """The texts of one suite, and what the program makes of each."""

    name: str
    cases: Sequence[C]
    found: Callable[[C], list[str]]

    def is_right(self, case: C) -> bool:
        """Tell whether exactly the lines written by hand come out of a text."""
        return self.found(case) == list(case.lines)

    def wrong(self) -> list[str]:
        """Return the names of the texts that come out wrong today."""
        return [case.name for case in self.cases if not self.is_right(case)]


def known_wrong(path: Path, suite: str) -> list[str]:
    """Return the names of the texts of a suite that are known to come out wrong."""
    return list(_kept(path).get(suite, {"wrong": []})["wrong"])


def main(path: Path, suites: Sequence[Suite[Any]], command: str) -> int:
    """Show what is wrong, or renew the list in the file; 1 where it would grow."""
    return _accept(path, suites) if command == "accept" else _show(suites)


def _accept(path: Path, suites: Sequence[Suite[Any]]) -> int:
    before, now = _kept(path), {}
    for suite in suites:
        wrong = suite.wrong()
        old = before.get(suite.name, {"cases": 0, "wrong": []})
        grown = len(wrong) - len(old["wrong"])
        if grown > max(0, len(suite.cases) - old["cases"]):
            new = [name for name in wrong if name not in old["wrong"]]
            sys.stderr.write(f"{suite.name} would grow by {grown}: {', '.join(new)}\n")
            return 1
        now[suite.name] = {"cases": len(suite.cases), "wrong": wrong}
        sys.stdout.write(f"{suite.name}: {len(wrong)} of {len(suite.cases)} wrong\n")
    path.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
    return 0


def _show(suites: Sequence[Suite[Any]]) -> int:
    for suite in suites:
        wrong = suite.wrong()
        for case in suite.cases:
            if case.name in wrong:
                lines = [f"  - {line}" for line in case.lines]
                lines += [f"  + {line}" for line in suite.found(case)]
                sys.stdout.write(
                    "\n".join([f"{suite.name} {case.name}: {case.text!r}", *lines, ""])
                )
        right = len(suite.cases) - len(wrong)
        sys.stdout.write(f"{suite.name}: {right} of {len(suite.cases)} right\n")
    return 0


def _kept(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
