"""The published table of places, its size, its own scorer, and what this program reaches on it."""

import hashlib

import pytest

from sayso.find.place.names import find_place_names
from sayso.ground.gazetteer import shipped
from sayso.ground.places import Grounded, ground_names
from sayso.model.text import Document
from sayso.model.where import Place
from sayso.packs.load import load_pack
from sayso.parse.document import parse_document
from sayso.parse.model import load_parser
from sayso.pipeline import read_claims
from tests.ground.places_suite import TABLE, bare, fits, read_rows, score

ROWS = read_rows(TABLE)
# Hand-written rows that are read wrongly today; a row that comes right must leave the list.
WRONG = (
    "Two people died in fires in Reykjavik, Akureyri and Keflavik.",
    "Two people died in a fire in Kiev. Another burned in Odessa.",
    "April Osk and Paris Marn were killed in Tarl.",
    "Airstrikes on Osk, Tarl and the outskirts of Marn killed at least 26 civilians.",
    "Fighters crossed from Osteria into Kessia and killed eight guards at the Marn border post.",
    "Bombs exploded in Osk and in Tarl on Monday, killing nine and 12 people respectively.",
)


def answer(text: str) -> dict[str, str]:
    """Return what the program reads in a text, as the table writes it."""
    pack, parser = load_pack("en"), load_parser()
    digest = hashlib.sha256(text.encode()).hexdigest()
    doc = Document(digest[:16], "made", text + "\n", digest, digest, published="2025-02-27")
    claims = read_claims(doc, pack, parser).claims
    parsed, _ = parse_document(doc, pack, parser, whole=True)
    names = ground_names(find_place_names(parsed, pack, shipped().knows), shipped())
    return {
        "text": text,
        "claims": " | ".join("; ".join(map(_place, c.places)) or "-" for c in claims),
        "names": "; ".join(_name(item) for item in names if item.entry or item.name.sure),
    }


def _place(place: Place) -> str:
    precision = f"@{place.precision}" if place.precision else ""
    return f"{place.words}{precision}" + (f" < {place.inside}" if place.inside else "")


def _name(item: Grounded) -> str:
    entry = item.entry
    return f"{item.name.words}={f'{entry.country}/{entry.kind}' if entry else '-'}"


def test_the_table_has_over_100_texts_each_once() -> None:
    """Half were written before the rules ran on them, half after the first half was mended."""
    texts = [row["text"] for row in ROWS]
    assert len(texts) == len(set(texts)) >= 100
    assert set(WRONG) <= set(texts)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:60])
def test_a_text_has_the_places_that_were_written_by_hand(row: dict[str, str]) -> None:
    """What is wrong is listed, and nothing of it may come right unseen."""
    found = answer(row["text"])
    right = all(fits(row[name], found[name]) for name in ("claims", "names") if row[name])
    assert right == (row["text"] not in WRONG), found


def test_the_scorer_counts_what_is_missing_and_what_is_too_much() -> None:
    """An answer without a place, or with one more, is not right."""
    assert score(ROWS, [])["claims"][0] == 0
    more = [{**row, "claims": f"{row['claims']}; Dorva", "names": "x=-"} for row in ROWS]
    assert score(ROWS, more) == {
        name: (0, wanted) for name, (_, wanted) in score(ROWS, ROWS).items()
    }
    assert score(ROWS, ROWS)["names"][0] == score(ROWS, ROWS)["names"][1] > 20


def test_a_precision_counts_only_where_the_table_states_it() -> None:
    """The scorer is as strict as the table."""
    assert fits("Osk", "Osk@2") and fits("Osk@2", "Osk@2")
    assert not fits("Osk@1", "Osk@2")
    assert bare("Osk@2 < Tarl") == "Osk < Tarl"
