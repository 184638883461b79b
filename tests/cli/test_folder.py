"""A folder of all kinds in one run: a bar where somebody looks, refusals at the end, a limit of time."""

import os
import pty
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sayso.cli.limit import time_limit
from sayso.cli.progress import Bar, open_bar
from sayso.errors import InputError
from tests.cli.call import call
from tests.documents.offices import old, report
from tests.documents.pdfs import bulleted, scanned


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with documents of several kinds, two of which are refused."""
    (tmp_path / "in").mkdir()
    for name, raw in (
        ("a.doc", old()),
        ("b.pdf", bulleted()),
        ("c.docx", report()),
        ("d.pdf", scanned()),
        ("e.txt", b"Gunmen killed 12 farmers near Osk on Tuesday, police said.\n"),
    ):
        (tmp_path / "in" / name).write_bytes(raw)
    return tmp_path


def test_all_kinds_are_read_and_refusals_stand_at_the_end(folder: Path) -> None:
    """Each refused file is one line behind the results, in the order of the folder."""
    done = call("read", "in", "--format", "cards", folder=folder)
    assert done.code == 3
    assert [line.split(",")[0] for line in done.out.splitlines() if line.startswith("==")] == [
        "== in/b.pdf",
        "== in/c.docx",
        "== in/e.txt",
    ]
    refused = [line for line in done.err if line.startswith("sayso: ")]
    assert [line.split(". hint:")[0] for line in refused] == [
        "sayso: in/a.doc: is an old Word document (.doc), which this version does not read",
        "sayso: in/d.pdf: is a scanned PDF: pictures of pages without a text layer",
    ]
    assert done.err[-1].endswith("2 refused")


def test_a_terminal_sees_a_bar_and_a_pipe_does_not(folder: Path) -> None:
    """The bar names the file and counts; what is written to a pipe holds none of it."""
    seen = run_on_terminal(folder, "read", "in", "--format", "jsonl")
    assert "/5" in seen
    assert "b.pdf" in seen
    hidden = run_on_terminal(folder, "read", "in", "--format", "jsonl", "--no-progress")
    assert "/5" not in hidden
    assert "/5" not in run_on_terminal(folder, "read", "in", "--format", "jsonl", "--quiet")


def run_on_terminal(folder: Path, *arguments: str) -> str:
    """Run the program with its standard error on a terminal; return what stood there."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "sayso", *arguments]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=theirs) as run:
        os.close(theirs)
        seen = b""
        while chunk := read_some(ours):
            seen += chunk
        run.wait()
    os.close(ours)
    return seen.decode()


def read_some(end: int) -> bytes:
    """Return what stands on the terminal next; nothing where it is closed."""
    try:
        return os.read(end, 4096)
    except OSError:
        return b""


def test_one_file_alone_has_no_bar(folder: Path) -> None:
    """A bar over one file would only flicker."""
    with open_bar((str(folder / "in" / "e.txt"),), True) as bar:
        assert bar.shown is None
    with open_bar((str(folder / "in"),), True) as bar:
        assert bar.shown is not None
    with open_bar((str(folder / "in"),), None) as bar:
        assert bar.shown is None


def test_a_bar_that_nobody_sees_does_nothing() -> None:
    """It knows the file that is read, for the limit of time."""
    bar = Bar()
    bar.reach("in/b.pdf")
    with bar.beside():
        assert bar.name == "in/b.pdf"


def test_a_document_that_takes_too_long_is_refused_by_name() -> None:
    """The alarm ends what hangs where a document is read, and nothing else."""
    with (
        pytest.raises(InputError, match=r"^osk.pdf: takes more than 0.1 s to read.$"),
        time_limit(0.1, "osk.pdf"),
    ):
        read_document(9)
    with time_limit(0.1, "osk.pdf"):
        time.sleep(0.3)
    with time_limit(0, "osk.pdf"):
        read_document(0.3)


def read_document(seconds: float) -> None:
    """Take so long to read."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(0.01)


def test_the_limit_is_a_flag(folder: Path) -> None:
    """With next to no time some are refused, and the run ends all the same."""
    done = call("read", "in", "--time-limit", "0.0001", "--format", "jsonl", folder=folder)
    assert done.code in (1, 3)
    assert [line for line in done.err if "takes more than 0.0001 s" in line]
