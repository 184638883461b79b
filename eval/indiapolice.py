"""indiapolice: does a text say that police killed, arrested or used force; by sentence and by document.

Claims are made from whole documents; a claim stands in the sentence of its act
words. Who arrests is police by the meaning of the word, so that an arrest
without an agent counts; any other act counts only where police are its agent.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from eval.figure import Figure, Tally
from eval.work import document_of, each, read, rows_of
from sayso.model.claim import Claim

NAME = "indiapolice"
FILES = ("indiapolice/docs_dev.jsonl", "indiapolice/sents_dev.jsonl")
LABELS = ("KILL", "ARREST", "FORCE")
FIGURES = tuple(f"{label} {unit}" for unit in ("documents", "sentences") for label in LABELS)
KILLED = ("killed", "executed")
ARRESTED = ("detained", "captured")
FORCED = (*KILLED, "force_used", "injured", "attacked", "casualties", "tortured")
FALLEN = ("denied", "hypothetical", "sought", "retracted", "no_position", "questioned")
POLICE = "police"
Labels = Sequence[str]


def measure(home: Path) -> tuple[Figure, ...]:
    """Return F1 of each label, over documents and over sentences."""
    rows = each(score_row, tuple(documents(home)))
    return tuple(Figure(name, "f1", tuple(row[name] for row in rows)) for name in FIGURES)


def documents(home: Path) -> Iterator[dict[str, Any]]:
    """Yield the documents with their sentences, which follow one another in the text."""
    sentences: dict[int, list[dict[str, Any]]] = {}
    for row in rows_of(home / FILES[1]):
        sentences.setdefault(row["doc_id"], []).append(row)
    for row in rows_of(home / FILES[0]):
        yield {**row, "sentences": sentences.get(row["doc_id"], [])}


def score_row(row: Mapping[str, Any]) -> dict[str, Tally]:
    """Score the labels that the claims of a document give to it and to its sentences."""
    claims = read(document_of(str(row["doc_id"]), row["doc_text"])).claims
    answer = labels_by_sentence(claims, row)
    return score(answer, row)


def score(answer: Sequence[Labels], row: Mapping[str, Any]) -> dict[str, Tally]:
    """Compare the labels of each sentence with the gold, and those of all with the document's."""
    gold = [sentence["sent_labels"] for sentence in row["sentences"]]
    whole = [label for labels in answer for label in labels]
    return {
        **{f"{label} documents": _tally(label, [whole], [row["doc_labels"]]) for label in LABELS},
        **{f"{label} sentences": _tally(label, answer, gold) for label in LABELS},
    }


def labels_by_sentence(claims: Iterable[Claim], row: Mapping[str, Any]) -> list[list[str]]:
    """Return the labels of each sentence, from the claims whose act words begin in it."""
    starts, place = [], 0
    for sentence in row["sentences"]:
        place = row["doc_text"].find(sentence["sent_text"].strip(), place)
        starts.append(place)
        place += len(sentence["sent_text"].strip())
    found: list[list[str]] = [[] for _ in starts]
    for claim in claims:
        index = sum(start <= claim.act_span.start for start in starts) - 1
        found[max(index, 0)].extend(labels_of(claim))
    return found


def labels_of(claim: Claim) -> Iterator[str]:
    """Yield the labels that a claim gives."""
    if claim.stage != "done" or claim.stance.value in FALLEN:
        return
    if claim.count is not None and claim.count.high == 0:
        return
    actor = claim.perpetrator
    by_police = actor is not None and actor.kind == POLICE
    if claim.act in ARRESTED and (by_police or actor is None):
        yield "ARREST"
    if by_police and claim.act in KILLED:
        yield "KILL"
    if by_police and claim.act in FORCED:
        yield "FORCE"


def _tally(label: str, answer: Sequence[Labels], gold: Sequence[Labels]) -> Tally:
    pairs = [(label in one, label in two) for one, two in zip(answer, gold, strict=True)]
    return Tally(
        sum(one and two for one, two in pairs),
        sum(one for one, _ in pairs),
        sum(two for _, two in pairs),
    )
