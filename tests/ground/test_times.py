"""Times from words to days: the table of expressions, and what the table cannot say."""

import csv
from datetime import date
from pathlib import Path

import pytest

from sayso.find.times import read_times
from sayso.ground.times import GroundedTimes, resolve_times
from sayso.packs.load import load_pack

TABLE = Path(__file__).with_name("times.csv")


def ground(text: str, published: str = "2025-02-27") -> GroundedTimes:
    """Read and ground the times of a text that was printed on the day."""
    printed = date.fromisoformat(published) if published else None
    return resolve_times(read_times(text, load_pack("en")), text, printed)


def rows() -> list[dict[str, str]]:
    """Return the rows of the table."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["text"])
def test_the_table_of_expressions(row: dict[str, str]) -> None:
    """Every expression of the table gets its words, its EDTF, its two days and its note."""
    times, notes = ground(row["text"], row["published"])
    if not row["words"]:
        assert [m for m in times if m.value.when] == []
        return
    whens = [m.value.when for m in times if m.value.when and m.value.when.words == row["words"]]
    if not row["edtf"]:
        spans = [row["text"][m.span.start : m.span.end] for m in times if not m.value.when]
        assert row["words"] in spans
    else:
        assert [(w.edtf, w.earliest or "", w.latest or "", w.resolved or "") for w in whens] == [
            (row["edtf"], row["earliest"], row["latest"], row["resolved"])
        ]
    assert {note.kind for note in notes} == ({row["note"]} if row["note"] else set())
