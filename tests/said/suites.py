"""Nested texts with the chain of each claim, and stance pairs: written by hand, before the rules.

`wrong.json` names what the program gets wrong. `python -m tests.said.suites accept` renews it,
`show` prints what is wrong.
"""

import sys
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sayso.export.chain import said_line
from sayso.model.claim import Claim, Reading
from tests.by_hand import Suite, main
from tests.golden.reread import made_document, read

HERE = Path(__file__).parent
WRONG = HERE / "wrong.json"
ROWS = {"nested": "texts", "stances": "pairs"}


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
        for number, (text, *lines) in enumerate(kind[ROWS[suite]], 1)
    )


def chains_of(case: Case) -> list[str]:
    """Return each claim's act and whole chain."""
    return [f"{claim.act} | {said_line(claim.attribution)}" for claim in _reading(case).claims]


def stances_of(case: Case) -> list[str]:
    """Return act, count, stance and whose it is, of the claims of the acts that the case names."""
    acts = {line.split()[0] for line in case.lines}
    claims = [claim for claim in _reading(case).claims if not acts or claim.act in acts]
    wanted = [*case.lines, *([""] * len(claims))]
    return [_stance(claim, line) for claim, line in zip(claims, wanted, strict=False)]


@cache
def suites() -> tuple[Suite[Case], ...]:
    """Return both suites, with what is read of each text."""
    return (
        Suite("nested", cases("nested"), chains_of),
        Suite("stances", cases("stances"), stances_of),
    )


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
    sys.exit(main(WRONG, suites(), sys.argv[1]))
