"""The claims that a person reads in the made documents, against those that the program gives.

Each line of `claims.txt` is an act, its count, its place and its first speaker. A line that the program does
not give keeps `! expected` at its end, one that it gives and should not `! came out`: what is wrong stays visible.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from sayso.model.claim import Claim
from sayso.model.quantity import Count
from sayso.model.text import Document
from sayso.packs.load import load_pack
from sayso.parse.model import load_parser
from sayso.pipeline import read_claims
from sayso.read.given import Columns, Given, Refusal
from sayso.read.sources import read_inputs

CLAIMS = Path(__file__).parent / "claims.txt"
EXPECTED, CAME_OUT = "! expected", "! came out"
Lines = tuple[str, ...]


def written() -> Mapping[str, Lines]:
    """Return the lines of each document as they stand in the file."""
    found: dict[str, list[str]] = {}
    for line in CLAIMS.read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            lines = found.setdefault(line.removeprefix("== ").strip(), [])
        elif line.strip() and not line.startswith("#"):
            lines.append(" ".join(line.split()))
    return {name: tuple(lines) for name, lines in found.items()}


def given_now(lines: Lines) -> list[str]:
    """Return the lines that the program gives today, by the marks."""
    kept = (line for line in lines if not line.endswith(EXPECTED))
    return sorted(line.removesuffix(CAME_OUT).strip() for line in kept)


def lines_of(path: Path) -> list[str]:
    """Read a document and return its claims, or its refusal, as lines."""
    return sorted(line for found in read_one(path) for line in _lines(found))


def read_one(path: Path) -> tuple[Document | Refusal, ...]:
    """Return what a file holds."""
    return tuple(read_inputs([str(path)], Given(), Columns()))


def right_share(documents: Mapping[str, Lines]) -> tuple[int, int, int]:
    """Return how many lines are right, missing, and wrongly given."""
    lines = [line for found in documents.values() for line in found]
    missing = sum(line.endswith(EXPECTED) for line in lines)
    wrong = sum(line.endswith(CAME_OUT) for line in lines)
    return len(lines) - missing - wrong, missing, wrong


def _lines(found: Document | Refusal) -> Iterator[str]:
    if isinstance(found, Refusal):
        yield f"refused: {found.reason}"
        return
    for claim in read_claims(found, load_pack("en"), load_parser()).claims:
        yield " | ".join((claim.act, _amount(claim.count), _place(claim), _speaker(claim)))


def _amount(count: Count | None) -> str:
    """Return the ends of a count: 27, 27+, -27, 20-30; "-" where it is not stated."""
    if count is None or (count.low is None and count.high is None):
        return "-"
    low, high = count.low, count.high
    if low == high:
        return str(low)
    if high is None:
        return f"{low}+"
    return f"{'' if low is None else low}-{high}"


def _place(claim: Claim) -> str:
    return " and ".join(place.words for place in claim.places) or "-"


def _speaker(claim: Claim) -> str:
    first = claim.attribution[0]
    return first.speaker or ("publisher" if first.relation == "publishes" else "-")
