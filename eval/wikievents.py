"""wikievents: the victims of Die and Injure events, by a definition of our own.

A gold victim is found where a claim of death (or of injury) names or counts
people whose words meet any mention of that victim; each claim and each victim
is used once. Claims that are denied, hypothetical or sought still name their
victims, as the gold does.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import linear_sum_assignment

from eval.figure import Figure, Tally
from eval.work import document_of, each, read, rows_of
from sayso.model.claim import Claim
from sayso.model.text import Span

NAME = "wikievents"
FILES = ("wikievents/dev.jsonl", "wikievents/coref_dev.jsonlines")
EVENTS = {
    "Die": ("Life.Die", ("killed", "executed", "died", "bodies_found")),
    "Injure": ("Life.Injure", ("injured", "casualties")),
}
FIGURES = tuple(f"{name} victims F1" for name in EVENTS)
VICTIM = "Victim"
Spans = tuple[Span, ...]


def measure(home: Path) -> tuple[Figure, ...]:
    """Return F1 of the victims of deaths and of injuries."""
    rows = each(score_row, tuple(documents(home)))
    return tuple(Figure(name, "f1", tuple(row[name] for row in rows)) for name in FIGURES)


def documents(home: Path) -> Iterator[dict[str, Any]]:
    """Yield the documents with the clusters of their mentions."""
    clusters = {row["doc_key"]: row["clusters"] for row in rows_of(home / FILES[1])}
    for row in rows_of(home / FILES[0]):
        yield {**row, "clusters": clusters.get(row["doc_id"], [])}


def score_row(row: Mapping[str, Any]) -> dict[str, Tally]:
    """Score the victims that are claimed in a document."""
    claims = read(document_of(row["doc_id"], text_of(row))).claims
    return score(row, answers_of(claims))


def answers_of(claims: Sequence[Claim]) -> dict[str, list[Spans]]:
    """Return the people of the claims of each event kind."""
    return {name: [v for claim in claims if (v := _victim(claim, name))] for name in EVENTS}


def score(row: Mapping[str, Any], answers: Mapping[str, Sequence[Spans]]) -> dict[str, Tally]:
    """Pair gold and claimed victims one to one, as many as possible."""
    found = {}
    for name in EVENTS:
        gold = victims_of(row, name)
        pairs = _pair(gold, answers[name])
        found[f"{name} victims F1"] = Tally(pairs, len(answers[name]), len(gold))
    return found


def text_of(row: Mapping[str, Any]) -> str:
    """Return the tokens of a document with one space between, and a line break after a sentence."""
    return "\n".join(" ".join(token[0] for token in words) for words, _ in row["sentences"])


def victims_of(row: Mapping[str, Any], name: str) -> list[Spans]:
    """Return the victims of an event kind, each with the spans of all of its mentions; one a victim."""
    places = _places(row)
    mentions = {
        item["id"]: Span(places[item["start"]][0], places[item["end"] - 1][1])
        for item in row["entity_mentions"]
    }
    cluster_of = {item: tuple(cluster) for cluster in row["clusters"] for item in cluster}
    victims: dict[tuple[str, ...], None] = {}
    for event in row["event_mentions"]:
        if not event["event_type"].startswith(EVENTS[name][0]):
            continue
        for argument in event["arguments"]:
            if argument["role"] == VICTIM:
                victims[cluster_of.get(argument["entity_id"], (argument["entity_id"],))] = None
    return [tuple(mentions[item] for item in victim if item in mentions) for victim in victims]


def _places(row: Mapping[str, Any]) -> list[tuple[int, int]]:
    """Return the start and end of each token in the text."""
    places, place = [], 0
    for words, _ in row["sentences"]:
        for token in words:
            places.append((place, place + len(token[0])))
            place += len(token[0]) + 1
    return places


def _victim(claim: Claim, name: str) -> Spans:
    """Return the spans of the people of a claim of the event kind."""
    if (claim.harm or claim.act) not in EVENTS[name][1]:
        return ()
    return tuple(_people(claim))


def _people(claim: Claim) -> Iterator[Span]:
    yield from (one.span for one in claim.names)
    if claim.group and claim.group.span:
        yield claim.group.span
    if claim.count and claim.count.span:
        yield claim.count.span
    for part in claim.parts:
        if part.group and part.group.span:
            yield part.group.span


def _pair(gold: Sequence[Spans], answer: Sequence[Spans]) -> int:
    if not gold or not answer:
        return 0
    meets = np.array([[_meet(one, two) for two in answer] for one in gold], dtype=float)
    rows, columns = linear_sum_assignment(-meets)
    return int(meets[rows, columns].sum())


def _meet(one: Spans, two: Spans) -> bool:
    return any(first.meets(second) for first in one for second in two)
