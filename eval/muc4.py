"""MUC-4: who did what to whom, as templates of events, on the cased copy and in upper case.

"all slots" are the ten of the mission; instrument and physical target stand
apart and in "all with things". The scorer is our own, held to the guidelines of
1992 rule by rule; their official reports are not in the data.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from eval.figure import Figure
from eval.muc4_dates import figures_of_days, score_days
from eval.muc4_key import EXTRA, SLOTS, Doc, load
from eval.muc4_score import Tallies, add, score
from eval.muc4_templates import MONTHS, templates_of
from eval.work import document_of, each, read
from sayso.model.text import Document

NAME = "muc4"
FILES = ("muc4/dev.jsonl",)
APART = "muc4/train.jsonl"
EVERY = 8  # of the part for training, each eighth stands beside dev, which was read for its errors
BESIDE = ("all slots", "perpetrator individual", "perpetrator organisation", "confidence")
NAMES = {
    "type": "type",
    "date": "date",
    "location": "place",
    "perp_ind": "perpetrator individual",
    "perp_org": "perpetrator organisation",
    "perp_conf": "confidence",
    "hum_name": "victim name",
    "hum_desc": "victim description",
    "hum_num": "number",
    "hum_effect": "effect",
    "instr_id": "instrument",
    "phys_id": "physical target",
    "phys_num": "physical number",
}
_DAY = re.compile(rf"(\d{{1,2}}) ({'|'.join(MONTHS)})[A-Z]* (\d\d)\b")


def measure(home: Path) -> tuple[Figure, ...]:
    """Return F of every slot and of all, and of all in the upper-case text."""
    docs = load(home / "muc4", "dev")
    cased, upper = each(score_cased, docs), each(score_upper, docs)
    days = tuple(figures_of_days(cased))
    whole = (*figures_of(cased), _all("all slots, upper case", upper, SLOTS), *days)
    return (*whole, *_beside(home))


def _beside(home: Path) -> Iterator[Figure]:
    """Yield the figures that dev moved most on some documents of train: how far they carry."""
    if (home / APART).exists():
        scored = each(score_cased, load(home / "muc4", "train")[::EVERY])
        found = (figure for figure in figures_of(scored) if figure.name in BESIDE)
        yield from (replace(figure, name=f"train: {figure.name}") for figure in found)


def figures_of(scored: tuple[Tallies, ...]) -> tuple[Figure, ...]:
    """Return the figures of scored documents, all slots first."""
    return (
        _all("all slots", scored, SLOTS),
        *(Figure(NAMES[slot], "f1", tuple(one[slot] for one in scored)) for slot in NAMES),
        _all("all with things", scored, (*SLOTS, *EXTRA)),
    )


def score_cased(doc: Doc) -> Tallies:
    """Score what is read in the cased copy of a message."""
    answer = templates_of(read(message(doc.id, doc.cased)))
    return {**score(doc.templates, answer), **score_days(doc.templates, answer)}


def score_upper(doc: Doc) -> Tallies:
    """Score what is read in the message as it was sent, in capitals."""
    return score(doc.templates, templates_of(read(message(doc.id, doc.text))))


def message(name: str, text: str) -> Document:
    """Make a document of a message; the first date of its header is the day of print."""
    match = _DAY.search(text.upper())
    day = f"19{match[3]}-{MONTHS.index(match[2]) + 1:02}-{int(match[1]):02}" if match else None
    return document_of(name, text, day)


def _all(name: str, scored: tuple[Tallies, ...], slots: tuple[str, ...]) -> Figure:
    return Figure(name, "f1", tuple(add(one[slot] for slot in slots) for one in scored))
