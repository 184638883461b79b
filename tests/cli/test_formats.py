"""One run a format over all golden texts: CSV and workbook hold what the JSON Lines hold."""

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.escape import unescape

from sayso.export.columns import NAMES
from sayso.export.csv import plain
from tests.cli.call import call
from tests.export.told import told_row, written
from tests.golden.compare import folders

EVERYTHING = ("--with-names", "--all-stances", "--quiet")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with every golden text, and the records of all of them."""
    folder = tmp_path_factory.mktemp("golden")
    for golden in folders():
        source = next(iter(sorted(golden.glob("source.*"))))
        (folder / f"{golden.name}{source.suffix}").write_bytes(source.read_bytes())
    done = call("read", ".", "--with-text", "--quiet", "-o", "records.jsonl", folder=folder)
    assert done.code == 0, done.err
    return folder


def told(folder: Path) -> list[dict[str, object]]:
    """Return the cells of every claim as the records tell them, but for the chain in words."""
    lines = (folder / "records.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    return [told_row(claim, record["document"]) for record in records for claim in record["claims"]]


def sources(folder: Path) -> list[str]:
    """Return the texts of the folder."""
    return sorted(path.name for path in folder.iterdir() if path.suffix not in (".jsonl", ".xlsx"))


def test_csv(folder: Path) -> None:
    """Every cell of the CSV that the command prints is the value of the records."""
    done = call("read", *sources(folder), "--format", "csv", *EVERYTHING, folder=folder)
    rows = list(csv.DictReader(io.StringIO(done.out.removeprefix("\ufeff"), newline="")))
    expected = told(folder)
    assert len(rows) == len(expected) > 100
    for row, cells in zip(rows, expected, strict=True):
        for name in NAMES:
            same = plain(row[name]) == written(cells[name]) if name in cells else bool(row[name])
            assert same or name == "document_name", name


def test_workbook(folder: Path) -> None:
    """Every cell of the workbook that the command writes is the value of the records."""
    call("read", *sources(folder), "-o", "claims.xlsx", *EVERYTHING, folder=folder)
    sheet = openpyxl.load_workbook(folder / "claims.xlsx")["claims"]
    for row, cells in zip(sheet.iter_rows(min_row=2), told(folder), strict=True):
        for name, cell in zip(NAMES, row, strict=True):
            value = unescape(cell.value) if isinstance(cell.value, str) else cell.value
            assert name in ("chain", "document_name") or value == cells[name], name
