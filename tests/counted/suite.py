"""The suite of counts: a text, and a line for each of its claims about people; the same lines of what is read.

`wrong.json` names what the program gets wrong. `python -m tests.counted.suite accept` renews it,
`show` prints what is wrong.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sayso.model.claim import Claim
from sayso.model.quantity import Count
from sayso.model.who import Group
from tests.by_hand import Suite, main
from tests.golden.reread import made_document, read

HERE = Path(__file__).parent
TABLE = HERE / "counts.toml"
WRONG = HERE / "wrong.json"
THINGS = (
    "attacked",
    "property_destroyed",
    "heritage_destroyed",
    "characterised",
    "charge",
    "force_used",
)
TIES = ("part_of", "among", "updates")
TAGS = re.compile(r"\s+")


@dataclass(frozen=True)
class Case:
    """One text with its lines, written before the program ran on it."""

    name: str
    text: str
    round: int
    lines: tuple[str, ...]


@cache
def cases() -> tuple[Case, ...]:
    """Return every text of the table, named by its kind, its round and its place there."""
    return tuple(_cases())


def _cases() -> Iterator[Case]:
    for kind in tomllib.loads(TABLE.read_text(encoding="utf-8"))["kind"]:
        for number, (text, *lines) in enumerate(kind["texts"], 1):
            name = f"{kind['name']}/{kind['round']}.{number}"
            yield Case(name, text, kind["round"], tuple(sorted(map(_folded, lines))))


def _folded(line: str) -> str:
    return TAGS.sub(" ", line).strip()


def found(text: str) -> list[str]:
    """Return the claims about people that the program makes of a text, a line each, in the order of the letters."""
    claims = read(made_document(text, "made.txt", {"publisher": "Osk Daily"})).claims
    by_key = {claim.key: claim for claim in claims}
    return sorted(_line(claim, by_key) for claim in claims if claim.act not in THINGS)


@cache
def suites() -> tuple[Suite[Case], ...]:
    """Return the texts of each round as a suite."""
    rounds = sorted({case.round for case in cases()})
    return tuple(
        Suite(
            f"round {number}",
            tuple(case for case in cases() if case.round == number),
            lambda case: found(case.text),
        )
        for number in rounds
    )


def _line(claim: Claim, by_key: dict[str, Claim]) -> str:
    parts = ", ".join(_words(part.count, part.group) for part in claim.parts)
    ties = sorted(
        f" | {tie.kind} {by_key[tie.key].act} {_number(by_key[tie.key].count)}"
        for tie in claim.relations
        if tie.kind in TIES
    )
    line = f"{claim.act} {_words(claim.count, claim.group)}" + (f" : {parts}" if parts else "")
    return _folded(line + "".join(ties))


def _words(count: Count | None, group: Group | None) -> str:
    noun = group.words if group else ""
    joint = " and " in noun or not noun
    return f"{_number(count)} {noun if joint else noun.split(' of ')[0].split()[-1]}".strip()


def _number(count: Count | None) -> str:
    if count is None or (count.low is None and count.high is None):
        return "some"
    plus = "+" if count.additive else ""
    if count.low == count.high:
        return f"{plus}{count.low}"
    return f"{plus}{'' if count.low is None else count.low}..{'' if count.high is None else count.high}"


if __name__ == "__main__":
    sys.exit(main(WRONG, suites(), sys.argv[1]))
