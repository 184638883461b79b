"""Sentences with the doer, the thing hit, the means and the stage of each claim: written by hand, before the rules.

`wrong.json` names what the program gets wrong. `python -m tests.doers.suites accept` renews it where it
does not grow, `show` prints what is wrong.
"""

import json
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sayso.export.amounts import fold
from sayso.model.claim import Claim
from sayso.model.who import Actor
from tests.golden.reread import made_document, read

HERE = Path(__file__).parent
WRONG = HERE / "wrong.json"
SUITES = ("first", "second")


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


def known_wrong() -> list[str]:
    """Return the names of the cases that are known to be wrong."""
    return list(json.loads(WRONG.read_text(encoding="utf-8")))


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


def main(command: str) -> int:
    """Show what is wrong, or renew the list of wrong cases; 1 where it would grow."""
    every = [case for suite in SUITES for case in cases(suite)]
    wrong = [case for case in every if lines_of(case) != list(case.lines)]
    if command == "show":
        for case in wrong:
            found = "\n".join(f"  + {line}" for line in lines_of(case))
            wanted = "\n".join(f"  - {line}" for line in case.lines)
            sys.stdout.write(f"{case.name} {case.text}\n{wanted}\n{found}\n")
        sys.stdout.write(f"{len(every) - len(wrong)} of {len(every)} right\n")
        return 0
    if WRONG.exists() and len(wrong) > len(known_wrong()):
        return 1
    names = [case.name for case in wrong]
    WRONG.write_text(json.dumps(names, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
