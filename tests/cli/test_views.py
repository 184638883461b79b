"""`sayso numbers`, `times` and `attributions`: lines for people, records for programs, the law's keys."""

import json
from pathlib import Path

import jsonschema
import pytest

from sayso.export.view_schema import write_view_schema
from tests.cli.call import call

TEXT = """\
At least 12 people were killed in Osk on Tuesday, Reutal reported, citing the mayor. The shelling \
lasted two hours.
"""
SHOWN = {
    "numbers": [
        'count       12 or more  "At least 12"  [0:11]',
        'measure     2  "two hours"  [105:114]',
    ],
    "times": [
        'date        2026-03-03  "Tuesday"  [41:48]',
        'duration    PT2H  "two hours"  [105:114]',
    ],
    "attributions": [
        'Reutal (reported; media, indirect)  asserted  "At least 12 people were killed in Osk on '
        'Tuesday"  [0:48]',
        '  the mayor (citing; state, indirect)  asserted  "At least 12 people were killed in Osk on '
        'Tuesday"  [0:48]',
    ],
}
KEYS = {
    "numbers": "span words kind low high about vague",
    "times": "span words type value edtf earliest latest",
    "attributions": "source cue content speaker kind mode stance parent",
}
each_view = pytest.mark.parametrize("view", SHOWN)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with one text."""
    (tmp_path / "a.txt").write_text(TEXT)
    return tmp_path


@each_view
def test_lines_for_people(view: str, folder: Path) -> None:
    """One line a mention: what it is, its words, where they stand."""
    done = call(view, "a.txt", "--published", "2026-03-04", "--format", "text", folder=folder)
    assert done.code == 0
    head, blank, *lines = done.out.splitlines()
    assert (head, blank) == ("== a.txt, published by an unknown publisher on 2026-03-04 ==", "")
    assert lines[:-1] == SHOWN[view]
    assert done.err == [f"2 {view} from 1 document; 0 refused"]


@each_view
def test_records_for_programs(view: str, folder: Path) -> None:
    """A pipe gets one line a document, with the codebook's keys in the codebook's order."""
    done = call(view, "a.txt", "gone.txt", "--quiet", folder=folder)
    record = json.loads(done.out)
    assert list(record) == ["document", view]
    jsonschema.validate(record, json.loads(write_view_schema()))
    assert record["document"]["name"] == "a.txt"
    assert [list(item) for item in record[view]] == [KEYS[view].split()] * 2
    assert (done.code, done.err) == (3, ["sayso: gone.txt: does not exist. hint: check the path"])


def test_a_text_in_another_language_has_no_view(folder: Path) -> None:
    """The words of the pack are not those of the text, so nothing is read from it."""
    (folder / "b.txt").write_text(
        "Le maire de la ville a dit que deux hommes ont été tués lundi.\n" * 3
    )
    done = call("numbers", "b.txt", folder=folder)
    assert json.loads(done.out)["numbers"] == []
    assert done.code == 0


@pytest.mark.parametrize("view", ["numbers", "times", "attributions"])
def test_a_text_without_any_says_so(view: str, tmp_path: Path) -> None:
    """People see that there is none, and not an empty screen."""
    (tmp_path / "quiet.txt").write_text(
        "The choir of Veshti sang on the square.\n", encoding="utf-8"
    )
    done = call(view, "quiet.txt", "--format", "text", folder=tmp_path)
    assert done.out.splitlines()[2:] == [f"no {view[:-1]} in this text", ""]
