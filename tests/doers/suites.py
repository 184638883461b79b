"""Sentences with the doer, the thing hit, the means and the stage of each claim: written by hand, before the rules.

`wrong.json` names what the program gets wrong. `python -m tests.doers.suites accept` renews it,
`show` prints what is wrong.
"""

import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sayso.export.amounts import fold
from sayso.model.claim import Claim
from sayso.model.who import Actor
from tests.by_hand import Suite, main
from tests.golden.reread import made_document, read

HERE = Path(__file__).parent
WRONG = HERE / "wrong.json"


@dataclass(frozen=True)
class Case:
    """A sentence with the lines that must come out of it."""

    name: str
    text: str
    lines: tuple[str, ...]
    before: bool


@cache
def cases(suite: str) -> tuple[Case, ...]:
    """Return the cases of a suite, named by their place."""
    table = tomllib.loads((HERE / f"{suite}.toml").read_text(encoding="utf-8"))
    return tuple(
        Case(
            f"{suite}/{number}",
            text,
            tuple(line for line in lines if line),
            number not in table["changed"],
        )
        for number, (text, *lines) in enumerate(table["texts"], 1)
    )


def lines_of(case: Case) -> list[str]:
    """Return each claim of the sentence as one line, but what is called by a term."""
    doc = made_document(case.text, "case.txt", {"publisher": "Osk Daily"})
    claims = read(doc).claims
    return [" | ".join(_parts(claim)) for claim in claims if claim.act != "characterised"]


@cache
def suites() -> tuple[Suite[Case], ...]:
    """Return both suites, with what is read of each sentence."""
    return tuple(Suite(name, cases(name), lines_of) for name in ("first", "second"))


def _parts(claim: Claim) -> Iterator[str]:
    act = f"{claim.act}/{claim.harm}" if claim.harm else claim.act
    stage = "" if claim.stage == "done" else f" {claim.stage}"
    exact = claim.count and claim.count.low is not None and claim.count.low == claim.count.high
    yield f"{act}{stage} {claim.count.low}" if claim.count and exact else f"{act}{stage}"
    if claim.perpetrator:
        yield from _actor(claim.perpetrator, claim.involvement)
    if claim.target:
        yield f"at {fold(claim.target.words)} ({claim.target.type})"
    if claim.means:
        yield f"means {','.join(sorted({means.kind for means in claim.means}))}"


def _actor(actor: Actor, involvement: str | None) -> Iterator[str]:
    yield f"by {fold(actor.words)} ({actor.kind}, {involvement or '-'})"
    if actor.body:
        yield f"of {fold(actor.body.words)}{', carried' if actor.body.carried else ''}"
    for other in actor.others:
        yield f"with {fold(other.words)}"


if __name__ == "__main__":
    sys.exit(main(WRONG, suites(), sys.argv[1]))
