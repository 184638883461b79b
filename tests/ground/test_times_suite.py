"""The published table of time expressions, its size, its own scorer, and what this program reaches on it."""

from datetime import date

from sayso.find.time.times import read_times
from sayso.ground.times import resolve_times
from sayso.packs.load import load_pack
from tests.ground.times_suite import TABLE, read_rows, score

ROWS = read_rows(TABLE)


def answers() -> list[dict[str, str]]:
    """Return what the program reads in the texts of the table."""
    found = []
    for row in ROWS:
        printed = date.fromisoformat(row["published"]) if row["published"] else None
        times, _ = resolve_times(read_times(row["text"], load_pack("en")), row["text"], printed)
        for when in (m.value.when for m in times if m.value.when):
            ends = {"earliest": when.earliest or "", "latest": when.latest or ""}
            found.append({**row, "words": when.words, "edtf": when.edtf, **ends})
    return found


def test_the_table_has_at_least_250_expressions_each_once() -> None:
    """With day of print and text around them."""
    keys = [(row["published"], row["text"], row["words"]) for row in ROWS]
    assert len(keys) == len(set(keys)) >= 250


def test_the_program_reads_all_of_the_table() -> None:
    """The scorer counts what the table test counts."""
    for right, wanted in score(ROWS, answers()).values():
        assert right == wanted > 0


def test_the_scorer_counts_what_is_missing_and_what_is_too_much() -> None:
    """No answer finds nothing and is silent; a value where none is due is not."""
    empty = score(ROWS, [])
    assert empty["words"][0] == empty["edtf"][0] == empty["days"][0] == 0
    assert empty["silent"][0] == empty["silent"][1]
    loud = [{**row, "edtf": "1999", "earliest": "", "latest": ""} for row in ROWS]
    assert score(ROWS, loud)["silent"][0] < empty["silent"][0]
