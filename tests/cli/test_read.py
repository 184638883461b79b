"""`sayso read` on good and bad inputs: what goes where, and how a run ends."""

import fcntl
import json
import os
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path

import jsonschema
import pytest

from sayso.export.schema import write_schema
from tests.cli.call import call

GOOD = "Gunmen killed 12 farmers near Osk on Tuesday, police said.\n"
TABLE = "report,story\nr-1,Gunmen killed 12 farmers in Osk.\nr-2,The choir of Veshti sang.\n"
QUIET = "The choir of Veshti sang on the square until midnight.\n"
UNDATED = (
    "1 document without a day of print: days such as “on Friday” stay open there. "
    "hint: give it with --published"
)
LAST = "1 claim from 1 document; 0 sentences with act words not understood; {} refused"
NOTHING = "0 claims from 0 documents; 0 sentences with act words not understood; 1 refused"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with one good text and many bad ones."""
    (tmp_path / "good.txt").write_text(GOOD)
    (tmp_path / "quiet.txt").write_text(QUIET)
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(bytes(range(64)) * 8)
    (tmp_path / "mixed.txt").write_bytes(
        b"Gunmen killed 12 farmers in the caf\xc3\xa9 of Osk \xff.\n"
    )
    (tmp_path / "table.csv").write_text(TABLE)
    (tmp_path / "nothing").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["nowhere.txt"], "sayso: nowhere.txt: does not exist. hint: check the path"),
        (
            ["nothing"],
            "sayso: nothing: is a folder without files. hint: name a folder that holds texts",
        ),
        (["empty.txt"], "sayso: empty.txt: is empty. hint: check that it was saved whole"),
        (
            ["binary.txt"],
            "sayso: binary.txt: is not text: control byte 0x01 at byte 1. "
            "hint: convert it to plain text",
        ),
        (
            ["mixed.txt"],
            "sayso: mixed.txt: is not valid UTF-8: byte 0xff at byte 45. "
            "hint: save it as UTF-8 text",
        ),
        (["*.zip"], "sayso: *.zip: matches no file. hint: check the pattern"),
    ],
)
def test_an_input_that_cannot_be_read_is_one_line(
    arguments: list[str], line: str, folder: Path
) -> None:
    """The line names the file, the reason and what to do; alone it makes the run fail with 1."""
    done = call("read", *arguments, "--format", "jsonl", folder=folder)
    assert (done.code, done.out, done.err) == (1, "", [line, NOTHING])


def test_the_rest_of_the_run_is_done(folder: Path) -> None:
    """A missing file among others is refused, the others are read, and the exit code is 3."""
    done = call("read", "good.txt", "nowhere.txt", "quiet.txt", "--format", "jsonl", folder=folder)
    assert done.code == 3
    assert [json.loads(line)["document"]["name"] for line in done.out.splitlines()] == [
        "good.txt",
        "quiet.txt",
    ]
    assert done.err == [
        "sayso: nowhere.txt: does not exist. hint: check the path",
        UNDATED,
        "1 claim from 2 documents; 0 sentences with act words not understood; 1 refused",
    ]


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (
            ["good.txt", "--language", "xx"],
            "sayso: unknown language: xx. hint: languages with a pack: en.",
        ),
        (
            ["good.txt", "--published", "2026-02-30"],
            "sayso: --published must be a day: '2026-02-30'. hint: write it as 2026-03-04",
        ),
        (
            ["good.txt", "--format", "xml"],
            "sayso: Invalid value for '--format': 'xml' is not one of 'cards', 'jsonl', 'csv', 'xlsx', "
            "'html'. hint: `sayso read --help`.",
        ),
    ],
)
def test_a_wrong_flag_stops_the_run_before_it_reads(
    arguments: list[str], line: str, folder: Path
) -> None:
    """A flag that cannot be meant is one line and exit code 2."""
    done = call("read", *arguments, folder=folder)
    assert (done.code, done.out, done.err) == (2, "", [line])


def test_a_table_without_the_named_column_is_refused_by_name(folder: Path) -> None:
    """The line names the column that is missing and those that are there."""
    done = call("read", "table.csv", "--text-column", "body", folder=folder)
    assert done.code == 1
    assert done.out == ""
    assert done.err[0].startswith("sayso: table.csv: ")
    assert "body" in done.err[0]
    assert "report, story" in done.err[0]
    assert done.err[1:] == [NOTHING]


def test_a_pipe_gets_records_and_they_fit_the_schema(folder: Path) -> None:
    """Without a terminal the output is JSON Lines, and every line is valid."""
    done = call("read", "good.txt", "quiet.txt", "--with-text", folder=folder)
    schema = json.loads(write_schema())
    records = [json.loads(line) for line in done.out.splitlines()]
    for record in records:
        jsonschema.validate(record, schema)
    assert records[0]["document"]["text"] == GOOD
    assert records[0]["claims"][0]["count"]["low"] == 12
    assert records[1]["claims"] == []


def test_cards_are_printed_where_asked_for(folder: Path) -> None:
    """A card names its document first; with quiet, standard error stays empty."""
    done = call("read", "good.txt", "--format", "cards", "--quiet", folder=folder)
    assert done.out.startswith(
        "== good.txt, published by an unknown publisher ==\n\nkilled  12 (exactly)  farmers"
    )
    assert done.err == []


def test_standard_input_is_read(folder: Path) -> None:
    """`-` and a bare pipe are both standard input."""
    for arguments in (["read", "-"], ["read"]):
        done = call(*arguments, "--publisher", "Osk Daily", folder=folder, given=GOOD.encode())
        record = json.loads(done.out)
        assert record["document"]["publisher"] == "Osk Daily"
        assert len(record["claims"]) == 1
        assert done.err == [UNDATED, LAST.format(0)]


def test_a_day_of_print_dates_what_hangs_on_it(folder: Path) -> None:
    """Without it "on Tuesday" is a note of the claim and a hint of the run, with it a day and neither."""
    bare = call("read", "good.txt", folder=folder)
    (claim,) = json.loads(bare.out)["claims"]
    at = GOOD.index("Tuesday")
    assert claim["time"] is None
    assert claim["notes"] == [
        {
            "kind": "ambiguous_date",
            "span": [at, at + len("Tuesday")],
            "text": "“Tuesday” names no day while the day of print is not known",
        }
    ]
    assert bare.err == [UNDATED, LAST.format(0)]
    dated = call("read", "good.txt", "--published", "2026-03-04", folder=folder)
    (claim,) = json.loads(dated.out)["claims"]
    assert (claim["time"]["edtf"], claim["notes"]) == ("2026-03-03", [])
    assert dated.err == [LAST.format(0)]


def test_a_run_is_the_same_bytes_everywhere(folder: Path) -> None:
    """Hash seed, locale, time zone and the order of the files change no byte of a record."""
    files = ["good.txt", "quiet.txt", "table.csv"]
    seen = set()
    for seed, locale, zone, order in (
        ("0", "C", "UTC", files),
        ("1", "C.UTF-8", "Asia/Tokyo", files[::-1]),
        ("4242", "POSIX", "America/Lima", [files[1], files[2], files[0]]),
    ):
        kept = {"PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone}
        flags = ("--text-column", "story", "--format", "jsonl")
        done = call("read", *order, *flags, folder=folder, environment=kept)
        assert done.code == 0, done.err
        seen.add("".join(sorted(done.out.splitlines(keepends=True))))
    assert len(seen) == 1


def test_records_come_in_the_order_of_the_inputs(folder: Path) -> None:
    """The order of the output is the order in which inputs were named."""
    done = call("read", "quiet.txt", "good.txt", "--format", "jsonl", folder=folder)
    names = [json.loads(line)["document"]["name"] for line in done.out.splitlines()]
    assert names == ["quiet.txt", "good.txt"]


@pytest.mark.skipif(os.name != "posix", reason="a pipe that is closed early needs POSIX")
def test_a_closed_pipe_ends_quietly(folder: Path) -> None:
    """Who stops reading gets no traceback; the exit code is 1."""
    process = subprocess.Popen(
        [sys.executable, "-m", "sayso", "read", *["good.txt"] * 40, "--format", "jsonl"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        words = process.stderr.read()
    assert words == b""
    assert process.returncode == 1


@pytest.mark.skipif(os.name != "posix", reason="sends SIGINT")
def test_ctrl_c_ends_quietly_and_at_once(folder: Path) -> None:
    """An interrupted run ends with 130 and says nothing."""
    process = subprocess.Popen(
        [sys.executable, "-m", "sayso", "read", "-", "--format", "jsonl"],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with process:
        _wait_until_reading(process)
        process.send_signal(signal.SIGINT)
        begun = time.perf_counter()
        out, words = process.communicate()
    assert time.perf_counter() - begun < 2
    assert (out, words) == (b"", b"")
    assert process.returncode == 130


def _wait_until_reading(process: "subprocess.Popen[bytes]") -> None:
    """Return when the program has taken the first words of its standard input."""
    assert process.stdin
    process.stdin.write(b"Gunmen ")
    process.stdin.flush()
    for _ in range(1200):
        waiting = fcntl.ioctl(process.stdin.fileno(), termios.FIONREAD, b"\0" * 4)
        if not int.from_bytes(waiting, sys.byteorder):
            return
        time.sleep(0.05)
    pytest.fail("nothing was read in a minute")


def test_explain_draws_carets_under_the_words(folder: Path) -> None:
    """The sentence, a caret line for each span, and the entry with its file and line."""
    done = call("explain", "good.txt", folder=folder)
    assert done.code == 0, done.err
    lines = done.out.splitlines()
    row = next(number for number, line in enumerate(lines) if line.strip() == GOOD.strip())
    act = next(line for line in lines[row:] if line.endswith(" act"))
    start, end = act.index("^"), act.rindex("^") + 1
    assert lines[row][start:end] == "killed"
    assert any(line.strip().startswith("en/acts/killed.toml#kill, line ") for line in lines)


def test_explain_says_why_a_claim_has_no_place_and_no_day(folder: Path) -> None:
    """A day that hangs on print, words that state none, and what other claims of the text have."""
    text = (
        "Gunmen killed 12 farmers near Osk on 3 May 2026, police said.\n\n"
        "In another case the army arrested nine men.\n\n"
        "Six boys were freed in Marn on Friday.\n"
    )
    (folder / "three.txt").write_text(text, "utf-8")
    done = call("explain", "three.txt", folder=folder)
    osk, marn, may = (text.index(words) for words in ("Osk", "Marn", "3 May"))
    assert [line.strip() for line in done.out.splitlines() if line.startswith("  no ")] == [
        "no place: its words name none, and none was carried to it; other claims have "
        f"“Marn” [{marn}:{marn + 4}], “Osk” [{osk}:{osk + 3}]",
        "no day: its words state none, and none was carried to it; other claims have "
        f"“3 May 2026” [{may}:{may + 10}]",
        "no day: “Friday” names no day while the day of print is not known",
    ]


def test_explain_of_one_claim_needs_its_key(folder: Path) -> None:
    """A key that no claim has is a wrong request."""
    done = call("explain", "good.txt", "zzzz", folder=folder)
    assert done.code == 2
    assert done.err == [
        "sayso: no claim has this key: zzzz. hint: `sayso explain good.txt` shows all."
    ]
