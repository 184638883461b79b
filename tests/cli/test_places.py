"""`sayso places` as a person runs it: the view, the reasons, and lists of one's own."""

import json
from pathlib import Path

import pytest

from tests.cli.call import call

TEXT = (
    "REYKJAVIK, Iceland (Agency) - Two were killed near Akureyri in northern Iceland and in Osk.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with one text."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def places(folder: Path, *arguments: str, own: str = "none") -> list[dict]:
    """Return the places of the view."""
    done = call(
        "places", "a.txt", "--format", "jsonl", *arguments,
        folder=folder, environment={"SAYSO_PLACES": str(folder / own)},
    )  # fmt: skip
    assert done.code == 0, done.err
    return json.loads(done.out)["places"]


def test_the_view_has_what_the_codebook_says(folder: Path) -> None:
    """Span, words, id, name, country, point, precision and why, in the order of the text."""
    found = places(folder)
    assert [place["words"] for place in found] == [
        "REYKJAVIK",
        "Iceland",
        "Akureyri",
        "Iceland",
        "Osk",
    ]
    keys = ["span", "words", "gazetteer_id", "name", "country", "lat", "lon", "precision", "why"]
    assert all(list(place) == keys for place in found)
    assert [place["country"] for place in found] == ["IS", "IS", "IS", "IS", None]
    assert [place["precision"] for place in found] == [1, 6, 2, 5, None]
    assert all(TEXT[slice(*place["span"])] == place["words"] for place in found)


def test_text_is_a_table_with_reasons(folder: Path) -> None:
    """One line a name."""
    done = call(
        "places", "a.txt", "--format", "text", folder=folder, environment={"SAYSO_PLACES": "none"}
    )
    assert "no place of this name is known" in done.out
    assert "it lies in Iceland" in done.out
    assert done.err == ["5 places from 1 document; 0 refused"]
    assert done.out.startswith("== a.txt, published by an unknown publisher ==\n\n")


def test_the_line_of_a_document_has_the_document_as_other_views_have(folder: Path) -> None:
    """Its id, its digests and what made it."""
    done = call("places", "a.txt", folder=folder, environment={"SAYSO_PLACES": "none"})
    other = call("times", "a.txt", folder=folder)
    mine, theirs = (json.loads(one.out)["document"] for one in (done, other))
    assert list(mine) == list(theirs)
    assert mine["id"] == theirs["id"]
    assert mine["made_by"]["model"] != "none"


def test_claims_carry_the_ids(folder: Path) -> None:
    """The record has id, country and point; explain says why."""
    environment = {"SAYSO_PLACES": "none"}
    done = call("read", "a.txt", "--format", "jsonl", folder=folder, environment=environment)
    (place, *_) = json.loads(done.out)["claims"][0]["places"]
    assert place["words"] == "Akureyri"
    assert place["country"] == "IS"
    assert place["precision"] == 2
    done = call("explain", "a.txt", folder=folder, environment=environment)
    assert f"Akureyri is {place['gazetteer_id']}: {place['why']}" in done.out


def test_an_imported_place_is_known(folder: Path) -> None:
    """`places import` writes into the user's folder, and the next run knows the name."""
    feature = {"type": "Feature", "properties": {"name": "Osk", "id": "osk", "country": "IS"},
               "geometry": {"type": "Point", "coordinates": [-18.1, 65.7]}}  # fmt: skip
    path = folder / "osk.geojson"
    path.write_text(json.dumps({"features": [feature]}), encoding="utf-8")
    environment = {"SAYSO_PLACES": str(folder / "own")}
    done = call("places", "import", "osk.geojson", folder=folder, environment=environment)
    assert done.code == 0, done.err
    assert "1 place (geojson)" in done.err[0]
    assert places(folder, own="own")[-1]["gazetteer_id"] == "own:osk"


def test_a_region_is_a_hint_and_an_unknown_one_is_refused(folder: Path) -> None:
    """`--region` by code or name."""
    assert places(folder, "--region", "IS")[0]["country"] == "IS"
    done = call("places", "a.txt", "--region", "Kessia", folder=folder)
    assert done.code == 2
    assert "unknown region: Kessia" in done.err[0]


def test_a_missing_file_is_refused(folder: Path) -> None:
    """Of an import and of a view."""
    assert call("places", "import", "none.csv", folder=folder).code == 1
    assert call("places", "import", folder=folder).code == 2
    assert call("places", "none.txt", folder=folder).code == 1
