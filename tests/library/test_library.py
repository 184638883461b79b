"""`sayso.read` and its kin give frozen values that are the records, the cards and the table."""

import copy
import csv
import doctest
import io
import json
import pickle
import subprocess
import sys
from dataclasses import FrozenInstanceError, fields, replace
from html.parser import HTMLParser
from importlib import import_module
from pathlib import Path

import openpyxl  # noqa: F401  (loaded before pandas, whose warnings are errors here)
import pytest

import sayso
from sayso.export.columns import NAMES
from sayso.packs.load import load_pack
from tests.cli.call import call
from tests.made import CLAIM, DOC, FULL, MADE_BY, MISSION, PUBLISHER

TEXT = "Gunmen killed 12 farmers near Osk on Tuesday, police said.\n"
TABLE = (
    "report,story\nr-1,Gunmen killed 12 farmers in Osk.\nr-2,  \nr-3,The choir of Veshti sang.\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a text and a table, where the test runs."""
    (tmp_path / "good.txt").write_text(TEXT)
    (tmp_path / "my notes.txt").write_text(TEXT)
    (tmp_path / "table.csv").write_text(TABLE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_file_reads_as_on_the_command_line(folder: Path) -> None:
    """The record of a result is the line that `sayso read` prints."""
    line = call("read", "good.txt", "--published", "2026-03-04", folder=folder).out
    result = sayso.read("good.txt", published="2026-03-04")
    assert result.to_json() + "\n" == line
    assert [claim.to_dict() for claim in result] == json.loads(line)["claims"]
    assert result.to_dict() == json.loads(line)
    assert result.to_dict(with_text=True)["document"]["text"] == TEXT


@pytest.mark.parametrize("given", ["good.txt", Path("good.txt"), "my notes.txt", TEXT])
def test_a_string_is_a_path_or_a_text(given: str | Path, folder: Path) -> None:
    """A path, a name without white space, the name of a file that is there, or else a text."""
    result = sayso.read(given, publisher="Osk Daily")
    assert result.document.text == TEXT
    assert result.document.publisher == "Osk Daily"
    assert [claim.act for claim in result.claims] == ["killed"]


@pytest.mark.parametrize(
    ("given", "line"),
    [
        ("nowhere.txt", "nowhere.txt: does not exist. hint: check the path"),
        (Path("no where.txt"), "no where.txt: does not exist. hint: check the path"),
        (" \n", "text: holds only white space. hint: check that it was saved whole"),
        ("", "text: holds only white space. hint: check that it was saved whole"),
        ("two.csv", "two.csv: holds 2 documents. hint: read it with read_many, which gives one"),
    ],
)
def test_what_cannot_be_read_is_an_error(given: str | Path, line: str, folder: Path) -> None:
    """The error names the input, the reason and what to do."""
    (folder / "two.csv").write_text("id,text\n1,Gunmen killed 12.\n2,They sang.\n")
    with pytest.raises(sayso.SaysoError) as raised:
        sayso.read(given)
    assert line in raised.value.line()


def test_many_are_read_in_order_with_refusals_in_their_place(folder: Path) -> None:
    """A result or a refusal stands where its input stood; nothing is raised."""
    found = list(
        sayso.read_many(["good.txt", "nowhere.txt", Path("table.csv")], columns={"text": "story", "id": "report"})
    )  # fmt: skip
    assert [type(item).__name__ for item in found] == [
        "Result",
        "Refusal",
        "Result",
        "Refusal",
        "Result",
    ]
    assert [item.document.name for item in found if isinstance(item, sayso.Result)][1:] == [
        "r-1",
        "r-3",
    ]
    refused = [item for item in found if isinstance(item, sayso.Refusal)]
    assert refused[0].line() == "nowhere.txt: does not exist. hint: check the path"
    assert refused[1].name == "table.csv row 3"
    frame = sayso.to_pandas(found)
    assert list(frame["document_name"]) == ["good.txt", "r-1"]


def test_values_are_frozen_and_can_be_copied_and_pickled() -> None:
    """A claim cannot be changed, and is the same after a copy, a pickle, another reading."""
    result = sayso.read(TEXT)
    claim = result.claims[0]
    with pytest.raises(FrozenInstanceError):
        claim.act = "died"  # type: ignore[misc]
    assert copy.copy(claim) == claim == sayso.read(TEXT).claims[0]
    assert pickle.loads(pickle.dumps(claim)) == claim
    assert isinstance(claim, sayso.Claim) and hash(claim) == hash(copy.copy(claim))


def test_the_fields_of_a_claim_are_those_of_the_record() -> None:
    """What `to_dict` names is what the claim has."""
    claim = sayso.read(TEXT).claims[0]
    assert list(claim.to_dict()) == [item.name for item in fields(sayso.Claim)]


class Words(HTMLParser):
    """The words of a piece of HTML, its tags, and where it would fetch something."""

    def __init__(self) -> None:
        super().__init__()
        self.words, self.tags, self.fetched = "", list[str](), list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.fetched += [value or "" for name, value in attrs if name in ("src", "href")]

    def handle_data(self, data: str) -> None:
        self.words += data


def test_a_notebook_shows_the_card() -> None:
    """The card of the page, escaped, with a style that is nested and nothing that is fetched."""
    mission = replace(MISSION, speaker="<script>alert(1)</script>")
    claim = replace(CLAIM, attribution=(mission, PUBLISHER))
    made = sayso.Reading(DOC, (claim, FULL), ())
    result = sayso.Result.of(made, load_pack("en"), MADE_BY)
    for shown in (result._repr_html_(), result.claims[0]._repr_html_()):
        words = Words()
        words.feed(shown)
        assert "script" not in words.tags and "<script>alert(1)</script>" in words.words
        assert "613" in words.words
        assert [address for address in words.fetched if not address.startswith("#")] == []
        assert ":root" not in shown and "<style>.sayso{" in shown
    assert result._repr_html_().count("<article") == 2
    assert result.claims[0]._repr_html_().count("<article") == 1


def test_the_card_is_the_printed_one(folder: Path) -> None:
    """`str` of a result and of a claim are the cards of the command line."""
    printed = call("read", "good.txt", "--format", "cards", folder=folder).out
    result = sayso.read("good.txt")
    assert printed.endswith(f"{result}\n")
    assert str(result) == str(result.claims[0]) + "\n"
    assert repr(result.claims[0]).startswith("<claim killed  12 (exactly)  farmers  [")


def test_frames_have_the_cells_of_the_csv(folder: Path) -> None:
    """pandas and polars hold what the CSV holds, typed; what is not stated is missing."""
    text = call("read", "good.txt", "--format", "csv", folder=folder).out.removeprefix("\ufeff")
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    result = sayso.read("good.txt")
    one, two = sayso.to_pandas(result), sayso.to_polars(result.claims)
    assert list(one.columns) == two.columns == list(NAMES)
    for name in NAMES:
        for value in (one[name][0], two[name][0]):
            missing = value is None or str(value) == "<NA>"
            shown = (
                ""
                if missing
                else str(value).lower()
                if str(value) in ("True", "False")
                else str(value)
            )
            assert shown == row[name].removeprefix("'"), name
    assert str(one["count_low"].dtype) == "Int64" and len(sayso.to_polars([])) == 0


@pytest.mark.parametrize("name", ["pandas", "polars"])
def test_a_frame_without_its_library_is_a_clear_error(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error names the library and how to get it."""
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(sayso.SaysoError) as raised:
        getattr(sayso, f"to_{name}")([])
    assert raised.value.line() == f"{name} is not installed. hint: pip install {name}."


@pytest.mark.parametrize("name", ["calls", "frames", "result"])
def test_the_examples_of_the_docstrings_run(name: str) -> None:
    """Each example in a docstring gives what stands under it."""
    module = import_module(f"sayso.library.{name}")
    done = doctest.testmod(module)
    assert (done.failed, done.attempted > 0) == (0, True)


@pytest.mark.slow
def test_the_package_is_typed(tmp_path: Path) -> None:
    """A type checker sees the types of the calls from outside."""
    assert Path(sayso.__file__).with_name("py.typed").is_file()
    user = tmp_path / "user.py"
    user.write_text(
        "import sayso\nreveal_type(sayso.read)\nreveal_type(sayso.read('a').claims[0].count)\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", str(user)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "-> sayso.library.result.Result" in done.stdout
    assert "sayso.model.quantity.Count | None" in done.stdout
