"""Nested texts with the chain of each claim, and stance pairs: written by hand, before the rules.

`wrong.json` names what the program gets wrong; the list grows only by as many as
there are new texts. `python -m tests.said.suites accept` renews it, `show` prints what is wrong.
"""

import json
import sys
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sayso.export.chain import said_line
from sayso.model.claim import Claim, Reading
from tests.golden.reread import made_document, read

HERE = Path(__file__).parent
WRONG = HERE / "wrong.json"
SUITES = {"nested": "texts", "stances": "pairs"}


@dataclass(frozen=True)
class Case:
    """A short text with the lines that must come out of it."""

    name: str
    text: str
    publisher: str
    lines: tuple[str, ...]
    before: bool


@cache
def cases(suite: str) -> tuple[Case, ...]:
    """Return the cases of a suite, named by their kind and their place there."""
    table = tomllib.loads((HERE / f"{suite}.toml").read_text(encoding="utf-8"))
    return tuple(
        Case(
            f"{kind['name']}/{number}",
            text,
            table["publisher"],
            tuple(lines),
            kind["before"] and number not in kind.get("changed", ()),
        )
        for kind in table["kind"]
        for number, (text, *lines) in enumerate(kind[SUITES[suite]], 1)
    )


def is_right(suite: str, case: Case) -> bool:
    """Tell whether exactly the lines written by hand come out of a case."""
    return FOUND[suite](case) == list(case.lines)


def chains_of(case: Case) -> list[str]:
    """Return each claim's act and whole chain."""
    return [f"{claim.act} | {said_line(claim.attribution)}" for claim in _reading(case).claims]


def stances_of(case: Case) -> list[str]:
    """Return act, count, stance and whose it is, of the claims of the acts that the case names."""
    acts = {line.split()[0] for line in case.lines}
    claims = [claim for claim in _reading(case).claims if not acts or claim.act in acts]
    wanted = [*case.lines, *([""] * len(claims))]
    return [_stance(claim, line) for claim, line in zip(claims, wanted, strict=False)]


FOUND: dict[str, Callable[[Case], list[str]]] = {"nested": chains_of, "stances": stances_of}


def known_wrong(suite: str) -> list[str]:
    """Return the names of the cases that are known to be wrong."""
    return list(_read().get(suite, {"wrong": []})["wrong"])


def accept() -> int:
    """Write the list of wrong cases anew; refuse where it would grow."""
    before, now = _read(), {}
    for suite in SUITES:
        wrong = [case.name for case in cases(suite) if not is_right(suite, case)]
        old = before.get(suite, {"cases": 0, "wrong": []})
        added = len(cases(suite)) - old["cases"]
        grown = len(wrong) - len(old["wrong"])
        if grown > max(0, added):
            new = [name for name in wrong if name not in old["wrong"]]
            sys.stderr.write(f"{suite} would grow by {grown}: {', '.join(new)}\n")
            return 1
        now[suite] = {"cases": len(cases(suite)), "wrong": wrong}
        sys.stdout.write(f"{suite}: {len(wrong)} of {len(cases(suite))} wrong\n")
    WRONG.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
    return 0


def show() -> int:
    """Print what comes out of each case that is wrong beside what must."""
    for suite in SUITES:
        for case in cases(suite):
            found = FOUND[suite](case)
            if found != list(case.lines):
                lines = [*(f"  - {x}" for x in case.lines), *(f"  + {x}" for x in found)]
                sys.stdout.write("\n".join([f"\n{suite} {case.name}: {case.text!r}", *lines, ""]))
    return 0


def _read() -> dict[str, Any]:
    return json.loads(WRONG.read_text(encoding="utf-8")) if WRONG.exists() else {}


def _reading(case: Case) -> Reading:
    return read(made_document(case.text, "case.txt", {"publisher": case.publisher}))


def _stance(claim: Claim, wanted: str) -> str:
    """Return a claim's line, with its count only where the hand wrote one."""
    stance = claim.stance
    certainty = "" if stance.certainty == "stated" else f", {stance.certainty}"
    hop = claim.attribution[stance.hop]
    count = claim.count
    exact = count is not None and count.low is not None and count.low == count.high
    counted = len(wanted.split(" | ")[0].split()) > 1
    shown = f" {count.low}" if count is not None and exact and counted else ""
    return f"{claim.act}{shown} | {stance.value}{certainty} | {hop.speaker or 'someone'}"


if __name__ == "__main__":
    sys.exit(show() if sys.argv[1] == "show" else accept())
