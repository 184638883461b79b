"""gva_gvc: the killed and injured of a document against the registry's final numbers of its incident.

The first exact number that stands is the answer: a registry has one number where
the coders of airwars write a range. It writes 0 where nobody died, a text says nothing: no claim is 0.
Whoever was shot stands in it as killed or as injured, there is no third column: where a text
tells only how many were shot, those of them who are not among its killed are the injured. A figure
"where stated" counts the documents in which the registry's number is written;
an early report may rightly say fewer, so the other documents can hardly be right.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from eval.airwars import BOTH, INJURED, KILLED, whole
from eval.figure import Figure, Tally
from eval.work import document_of, each, loaded, read, rows_of
from sayso.find.number.numbers import read_numbers
from sayso.model.claim import Claim

NAME = "gva_gvc"
FILES = ("gva_gvc/docs_dev.jsonl", "gva_gvc/incidents_dev.jsonl")
FIGURES = (
    "killed exact, all",
    "injured exact, all",
    "both exact, all",
    "killed exact, where stated",
    "injured exact, where stated",
)
ACTS = {"killed": KILLED, "injured": INJURED}


def measure(home: Path) -> tuple[Figure, ...]:
    """Return the shares of documents whose numbers are exactly those of the incident."""
    rows = each(score_row, tuple(documents(home)))
    return tuple(
        Figure(name, "share", tuple(row[name] for row in rows if name in row)) for name in FIGURES
    )


def documents(home: Path) -> Iterator[dict[str, Any]]:
    """Yield the documents with the registry's numbers of their incidents."""
    incidents = {row["incident_id"]: row for row in rows_of(home / FILES[1])}
    for row in rows_of(home / FILES[0]):
        yield {**row, **{name: incidents[row["incident_id"]][name] for name in ACTS}}


def score_row(row: Mapping[str, Any]) -> dict[str, Tally]:
    """Score the claims of a document, title and text."""
    text = f"{row['title']}\n\n{row['text']}"
    day = str(row["dct"])[:10] if row["dct"] else None
    claims = read(document_of(row["doc_id"], text, day)).claims
    return score(claims, row, stated_in(text))


def score(
    claims: Sequence[Claim], row: Mapping[str, Any], stated: frozenset[float]
) -> dict[str, Tally]:
    """Compare the folded claims with the registry; what no text could state is left out."""
    right = {name: number_of(claims, name) == row[name] for name in ACTS}
    found = {f"{name} exact, all": _tally(right[name]) for name in ACTS}
    found["both exact, all"] = _tally(all(right.values()))
    for name in ACTS:
        if row[name] and row[name] in stated:
            found[f"{name} exact, where stated"] = _tally(right[name])
    return found


def number_of(claims: Sequence[Claim], name: str) -> int:
    """Return the first exact number of an act, 0 where nobody claims it; -1 where only ranges stand."""
    found = _first(claims, ACTS[name])
    if found or name != "injured":
        return found
    shot = _first(claims, BOTH)
    return max(0, shot - max(0, number_of(claims, "killed"))) if shot > 0 else shot


def _first(claims: Sequence[Claim], acts: tuple[str, ...]) -> int:
    """Return the first exact number of some acts, 0 where nobody claims them; -1 where only ranges stand."""
    ends = tuple(
        pair for count, pair in whole(claims, acts) if count.low is not None or count.plural
    )
    exact = [low for low, high in ends if low == high]
    return exact[0] if exact else -1 if ends else 0


def stated_in(text: str) -> frozenset[float]:
    """Return the whole numbers that the text writes, in digits or words."""
    values = (mention.value for mention in read_numbers(text, loaded()[0]))
    return frozenset(
        value.low
        for value in values
        if value.kind == "count" and value.low is not None and value.low == value.high
    )


def _tally(fits: bool) -> Tally:
    return Tally(float(fits), 1, 1)
