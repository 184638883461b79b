"""`sayso read` into files: the format by name, whole files only, and tables that say what they leave out."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import openpyxl
import pytest

from tests.cli.call import call

GOOD = "Gunmen killed 12 farmers near Osk on Tuesday, police said.\n"
ASKED = "Gunmen killed 12 farmers near Osk, police said. Kessia demanded an end to the killing of children in Marn.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two texts."""
    (tmp_path / "good.txt").write_text(GOOD)
    (tmp_path / "asked.txt").write_text(ASKED)
    return tmp_path


def rows(text: str) -> list[dict[str, str]]:
    """Return the rows of CSV by the names of their columns."""
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_csv_and_workbook_hold_the_claims_of_the_records(folder: Path) -> None:
    """The three formats of one run have the same claims, by their keys."""
    lines = call("read", "good.txt", "--format", "jsonl", folder=folder).out
    keys = [claim["key"] for claim in json.loads(lines)["claims"]]
    table = rows(call("read", "good.txt", "--format", "csv", folder=folder).out)
    assert [row["claim_key"] for row in table] == keys
    done = call("read", "good.txt", "--out", "claims.xlsx", "--quiet", folder=folder)
    assert (done.code, done.out, done.err) == (0, "", [])
    sheet = openpyxl.load_workbook(folder / "claims.xlsx")["claims"]
    assert [cell.value for cell in sheet["F"]][1:] == keys


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("a.csv", b"\xef\xbb\xbfdocument_name,"),
        ("a.jsonl", b'{"document":'),
        ("a.txt", b"== good.txt, "),
        ("a.xlsx", b"PK"),
        ("a.html", b"<!doctype html>"),
    ],
)
def test_the_name_of_the_file_tells_the_format(name: str, start: bytes, folder: Path) -> None:
    """Without --format the suffix decides; nothing goes to standard output."""
    done = call("read", "good.txt", "-o", name, folder=folder)
    assert (done.code, done.out) == (0, "")
    assert (folder / name).read_bytes().startswith(start)
    assert sorted(path.name for path in folder.iterdir()) == sorted(["good.txt", "asked.txt", name])


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (
            ["--format", "xlsx"],
            "sayso: a workbook is written to a file, not to standard output. "
            "hint: add --out claims.xlsx.",
        ),
        (
            ["-o", "claims"],
            "sayso: no format is known by the name claims. hint: end it in .txt, .jsonl, .csv, .xlsx, "
            ".html, or add --format html for a folder of pages.",
        ),
        (
            ["-o", "nowhere/a.csv"],
            "sayso: cannot write nowhere/a.csv: there is no folder nowhere. "
            "hint: make it first, or name a folder that is there.",
        ),
        (
            ["-o", ".", "--format", "csv"],
            "sayso: --out is a folder: .. hint: name a file in it.",
        ),
    ],
)
def test_an_output_that_cannot_be_is_a_wrong_request(
    arguments: list[str], line: str, folder: Path
) -> None:
    """The run stops before it reads."""
    done = call("read", "good.txt", *arguments, folder=folder)
    assert (done.code, done.out, done.err) == (2, "", [line])


def test_what_is_only_asked_for_is_left_out_and_said(folder: Path) -> None:
    """A table leaves out what nobody asserts, says how many claims that are, and keeps them on request."""
    done = call("read", "asked.txt", "--format", "csv", folder=folder)
    assert [row["stance"] for row in rows(done.out)] == ["asserted"]
    assert done.err[0] == (
        "1 claim left out: hypothetical, sought or retracted (`--all-stances` keeps them)"
    )
    done = call("read", "asked.txt", "--format", "csv", "--all-stances", folder=folder)
    assert [row["stance"] for row in rows(done.out)] == ["asserted", "sought"]
    assert len(done.err) == 1


def test_a_table_without_claims_has_its_header(folder: Path) -> None:
    """A run that reads nothing leaves a table with its columns."""
    (folder / "quiet.txt").write_text("The choir of Veshti sang until midnight.\n")
    done = call("read", "quiet.txt", "--format", "csv", folder=folder)
    assert done.code == 0
    assert done.out.startswith("\ufeffdocument_name,") and rows(done.out) == []


def test_a_wrong_flag_leaves_the_old_file(folder: Path) -> None:
    """A file is replaced only by a whole one, and nothing temporary stays."""
    (folder / "a.csv").write_text("document_name,old")
    done = call("read", "good.txt", "-o", "a.csv", "--language", "xx", folder=folder)
    assert done.code == 2
    assert (folder / "a.csv").read_text() == "document_name,old"
    assert sorted(path.name for path in folder.iterdir()) == ["a.csv", "asked.txt", "good.txt"]


def test_csv_streams(folder: Path) -> None:
    """A row leaves as soon as its document is read: it comes before the next text is given."""
    reader = subprocess.Popen(
        [sys.executable, "-m", "sayso", "read", "good.txt", "-", "--format", "csv"],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert reader.stdout and reader.stdin
    assert reader.stdout.readline().startswith(b"\xef\xbb\xbfdocument_name,")
    assert reader.stdout.readline().startswith(b"good.txt,")
    reader.stdin.write(GOOD.encode())
    reader.stdin.close()
    assert reader.stdout.readline().startswith(b"'-,")  # a hyphen alone would open a formula
    assert reader.wait() == 0
    reader.stdout.close()


def test_pages_of_several_documents_go_to_a_folder(folder: Path) -> None:
    """Each document has its page, the index links to all and names what was refused."""
    done = call(
        "read", "good.txt", "asked.txt", "gone.txt", "--format", "html", "-o", "out", folder=folder
    )
    assert (done.code, done.out) == (3, "")
    assert sorted(path.name for path in (folder / "out").iterdir()) == [
        "asked.txt.html",
        "good.txt.html",
        "index.html",
    ]
    index = (folder / "out" / "index.html").read_text(encoding="utf-8")
    assert "good.txt.html" in index and "gone.txt" in index
    assert "open out/index.html" in done.err


def test_one_page_holds_one_document(folder: Path) -> None:
    """Two documents into one page is a wrong request that leaves no file; the hint names the way."""
    done = call("read", "good.txt", "asked.txt", "-o", "a.html", folder=folder)
    assert (done.code, done.out) == (2, "")
    assert done.err == [
        "sayso: a page holds one document, and there are several. hint: add --out FOLDER."
    ]
    assert not (folder / "a.html").exists()
    done = call("read", "good.txt", "--format", "html", "-q", folder=folder)
    assert done.out.lower().startswith("<!doctype html>") and done.err == []


@pytest.mark.skipif(not hasattr(signal, "SIGINT") or os.name != "posix", reason="needs signals")
@pytest.mark.slow
def test_an_interrupted_run_leaves_no_half_file(folder: Path) -> None:
    """Ctrl-C in the middle of a run removes what was written so far."""
    reader = subprocess.Popen(
        [sys.executable, "-m", "sayso", "read", "good.txt", "-", "-o", "a.csv", "--no-progress"],
        cwd=folder,
        stdin=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    for _ in range(1200):
        half = [path for path in folder.glob(".a.csv.*") if b"good.txt," in path.read_bytes()]
        if half:
            break
        time.sleep(0.05)
    assert half
    reader.send_signal(signal.SIGINT)
    assert reader.wait(30) == 130
    if reader.stdin:
        reader.stdin.close()
    assert sorted(path.name for path in folder.iterdir()) == ["asked.txt", "good.txt"]


@pytest.mark.parametrize("name", ["asked.txt", "mine.csv"])
def test_a_file_of_somebody_else_is_never_replaced(name: str, folder: Path) -> None:
    """An article, or a table of one's own, is not written over by a slip of the hand."""
    (folder / "mine.csv").write_text("a,b\n1,2\n")
    before = (folder / name).read_bytes()
    done = call("read", ".", "-o", name, folder=folder)
    assert (done.code, done.err) == (
        2,
        [
            f"sayso: {name} is there, and sayso did not write it. "
            "hint: choose another name, or remove it."
        ],
    )
    assert (folder / name).read_bytes() == before


@pytest.mark.parametrize("name", ["claims.csv", "claims.xlsx", "claims.jsonl", "pages"])
def test_a_second_run_does_not_read_what_the_first_one_wrote(name: str, folder: Path) -> None:
    """A file or folder that the run writes to is no input of it."""
    form = ["--format", "html"] if name == "pages" else []
    runs = [call("read", ".", "-o", name, *form, folder=folder) for _ in range(2)]
    assert [done.code for done in runs] == [0, 0]
    assert runs[0].err == runs[1].err
    assert "from 2 documents" in runs[0].err[-1]


def test_pages_never_lie_among_their_inputs(folder: Path) -> None:
    """The folder of the inputs, and one with a start page of somebody else, are refused."""
    done = call("read", "good.txt", "-o", ".", "--format", "html", folder=folder)
    assert (done.code, done.err) == (
        2,
        [
            "sayso: the output would lie among its inputs: good.txt is in .. "
            "hint: name another folder with --out."
        ],
    )
    (folder / "site").mkdir()
    (folder / "site" / "index.html").write_text("<!doctype html><title>Mine</title>")
    done = call("read", "good.txt", "-o", "site", folder=folder)
    assert (done.code, done.err[0]) == (
        2,
        "sayso: site/index.html is there, and sayso did not write it. "
        "hint: name another folder with --out.",
    )
    assert len(list((folder / "site").iterdir())) == 1


@pytest.mark.parametrize("name", ["claims.txt", "claims.csv", "claims.jsonl", "claims.xlsx"])
def test_a_file_of_another_program_is_never_written_over(name: str, tmp_path: Path) -> None:
    """Neither a text with signs around a heading nor another workbook is taken for our own."""
    story = tmp_path / "story.txt"
    story.write_text("Gunmen killed 12 farmers in Osk.\n", encoding="utf-8")
    other = tmp_path / name
    if name.endswith("xlsx"):
        openpyxl.Workbook().save(other)
    else:
        other.write_text("== Plan ==\n\nMy notes on sayso.\n", encoding="utf-8")
    before = other.read_bytes()
    done = call("read", "story.txt", "--out", name, folder=tmp_path)
    assert (done.code, other.read_bytes()) == (2, before)
    assert "sayso did not write it" in done.err[0]


def test_pages_step_aside_for_a_file_of_another_program(tmp_path: Path) -> None:
    """A page takes the next free name, and a page of an earlier run is replaced."""
    (tmp_path / "story.txt").write_text("Gunmen killed 12 farmers in Osk.\n", encoding="utf-8")
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "story.txt.html").write_text("<p>My page on sayso.</p>", encoding="utf-8")
    for _ in range(2):
        call("read", "story.txt", "--format", "html", "--out", "pages", folder=tmp_path)
    names = sorted(path.name for path in pages.iterdir())
    assert names == ["index.html", "story.txt-2.html", "story.txt.html"]
    assert (pages / "story.txt.html").read_text(encoding="utf-8") == "<p>My page on sayso.</p>"
