"""The same ways on news from outside the repository: how often a cut is missed where no rule was written for it."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from eval.work import document_of, rows_of
from sayso.model.text import Document

SETS = ("polnear/dev.jsonl", "gva_gvc/docs_dev.jsonl", "airwars/dev.jsonl")
TAKEN = 40


def outside_texts(home: Path) -> Iterator[Document]:
    """Yield the first texts of each set that is there."""
    for name in SETS:
        path = home / name
        if path.exists():
            rows = enumerate(islice(rows_of(path), TAKEN))
            yield from (document_of(f"{name} {at}", row["text"]) for at, row in rows)
