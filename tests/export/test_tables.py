"""CSV and XLSX hold what the JSON Lines hold, value by value, when other programs read them back."""

import csv
import io
import re
import shutil
import subprocess
import sys
import unicodedata
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from sayso.export.card import card_of
from sayso.export.columns import COLUMNS, NAMES
from sayso.export.csv import OPENERS, guard, plain, write_header, write_lines
from sayso.export.rows import Row, asserted, rows_of
from sayso.export.xlsx import LONGEST, Workbook
from sayso.model.claim import Reading
from sayso.model.said import Stance
from sayso.packs.load import load_pack
from tests.export.told import NASTY, made_reading, readings, told_rows, written
from tests.made import CLAIM, DOC, MADE_BY, READING

LAW = (
    "document_name, document_id, publisher, published, url, claim_key, act, act_words, harm, stage, "
    "count_low, count_high, about, vague, plural, additive, count_words, group, group_words, parts, "
    "names_masked, scope, sites_low, sites_high, stance, certainty, stance_of, first_speaker, "
    "first_speaker_kind, speaks_for, medium, chain, perpetrator, perpetrator_kind, involvement, "
    "target_type, target, target_low, target_high, means, place, place_inside, place_id, country, lat, "
    "lon, place_precision, place_carried, time_edtf, time_earliest, time_latest, time_precision, "
    "time_words, time_carried, terms, quotation, quotation_start, quotation_end, relations, notes, "
    "made_by"
)
SOFFICE = shutil.which("soffice")


def all_rows() -> list[Row]:
    """Return the rows of every golden text and made document, with names as written."""
    return [row for reading, by in readings() for row in rows_of(reading, by, names=True)]


def all_told() -> list[dict[str, Any]]:
    """Return the same cells as the JSON Lines tell them; the chain is held to the card by a test."""
    told = [row for reading, by in readings() for row in told_rows(reading, by)]
    chains = [row[NAMES.index("chain")] for row in all_rows()]
    return [row | {"chain": chain} for row, chain in zip(told, chains, strict=True)]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with all claims as CSV and as a workbook."""
    folder = tmp_path_factory.mktemp("tables")
    rows = all_rows()
    (folder / "all.csv").write_bytes(write_header() + write_lines(rows))
    book = Workbook(folder / "all.xlsx")
    book.add(rows)
    book.close([("made by", "a test")])
    assert book.cut == []
    return folder


def test_the_columns_are_those_of_the_law() -> None:
    """The columns stand in the order of the codebook, each with one sentence on its meaning."""
    assert ", ".join(NAMES) == LAW
    assert all(column.meaning.endswith(".") for column in COLUMNS)


def test_a_row_is_what_the_record_says() -> None:
    """Every cell of every claim is the value of the JSON Lines."""
    rows, told = all_rows(), all_told()
    assert len(rows) == len(told) > 100
    for row, cells in zip(rows, told, strict=True):
        assert dict(zip(NAMES, row, strict=True)) == cells


def test_the_chain_is_the_card_s() -> None:
    """The chain is in the words of the card, first speaker first and the publisher last."""
    for reading, by in readings():
        for claim, row in zip(reading.claims, rows_of(reading, by, names=True), strict=True):
            card = card_of(claim, reading, load_pack("en"))
            assert f"  said      {row[NAMES.index('chain')]}\n" in card


def test_the_cells_have_the_sort_of_their_column() -> None:
    """A number is a number, a flag is a flag; several values of several places are words."""
    sorts = {"text": str, "integer": int, "number": float, "boolean": bool}
    for row in all_rows():
        for column, value in zip(COLUMNS, row, strict=True):
            fits = value is None or type(value) is sorts[column.sort]
            assert fits or (isinstance(value, str) and "; " in value), column.name


def test_csv_read_back_by_python(files: Path) -> None:
    """The standard library reads every cell back; `plain` gives the words."""
    text = (files / "all.csv").read_bytes().decode("utf-8-sig")
    head, *lines = csv.reader(io.StringIO(text, newline=""))
    assert head == list(NAMES)
    for line, cells in zip(lines, all_told(), strict=True):
        for name, cell in zip(NAMES, line, strict=True):
            assert plain(cell) == written(cells[name])


def test_csv_has_a_byte_order_mark_and_windows_line_ends(files: Path) -> None:
    """The file begins with the mark that tells spreadsheets that it is UTF-8."""
    raw = (files / "all.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfdocument_name,")
    assert raw.endswith(b"\r\n")


def test_xlsx_read_back_by_openpyxl(files: Path) -> None:
    """Every cell has its value and its type; no cell is a formula, none a link."""
    sheet = openpyxl.load_workbook(files / "all.xlsx")["claims"]
    head, *lines = sheet.iter_rows()
    assert [cell.value for cell in head] == list(NAMES)
    for line, cells in zip(lines, all_told(), strict=True):
        for name, cell in zip(NAMES, line, strict=True):
            assert cell.data_type in ("s", "n", "b") and cell.hyperlink is None
            value = unescape(cell.value) if isinstance(cell.value, str) else cell.value
            assert value == cells[name], name
            assert not isinstance(cells[name], bool) or isinstance(value, bool)


def test_the_workbook_explains_itself(files: Path) -> None:
    """The header stays in view with a filter; a sheet says what each column means."""
    book = openpyxl.load_workbook(files / "all.xlsx")
    claims, columns = book["claims"], book["columns"]
    assert (claims.freeze_panes, claims.auto_filter.ref) == ("B2", f"A1:BI{claims.max_row}")
    assert [row[0] for row in columns.iter_rows(min_row=2, values_only=True)] == list(NAMES)
    about = list(book["about"].iter_rows(min_row=2, values_only=True))
    assert about == [("made by", "a test")]


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("detect", ["false", "true"], ids=["plain", "special numbers"])
def test_csv_read_by_libreoffice(detect: str, files: Path, tmp_path: Path) -> None:
    """A spreadsheet that opens the file runs no formula and changes no words to a number or a day.

    It may take "58" for 58 and a full day for that day, and turns a CR in a cell into LF.
    """
    sheet = opened_by_libreoffice(files / "all.csv", tmp_path, f"CSV:44,34,76,1,,0,false,{detect}")
    _, *lines = sheet.iter_rows()
    for line, cells in zip(lines, all_told(), strict=True):
        for name, cell in zip(NAMES, line, strict=True):
            assert cell.data_type != "f"
            told = written(cells[name]).replace("\r\n", "\n").replace("\r", "\n")
            if "_x0041_" not in told:  # LibreOffice's own export of such words is wrong
                assert plain(shown_by(cell.value)).removesuffix(".0") == told.removesuffix(".0"), (
                    name
                )


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("separator", [59, 9], ids=["semicolon", "tab"])
def test_csv_opened_with_a_wrong_separator(separator: int, files: Path, tmp_path: Path) -> None:
    """Where a spreadsheet cuts the lines at another sign, the pieces are no formulas either."""
    sheet = opened_by_libreoffice(
        files / "all.csv", tmp_path, f"CSV:{separator},34,76,1,,0,false,true"
    )
    assert [cell.value for row in sheet.iter_rows() for cell in row if cell.data_type == "f"] == []


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_xlsx_read_by_libreoffice(files: Path, tmp_path: Path) -> None:
    """LibreOffice opens the workbook and has every value as it was."""
    sheet = opened_by_libreoffice(files / "all.xlsx", tmp_path)
    _, *lines = sheet.iter_rows()
    for line, cells in zip(lines, all_told(), strict=True):
        for name, cell in zip(NAMES, line, strict=True):
            told = written(cells[name]).replace("\r\n", "\n")
            if "_x0041_" not in told:
                assert shown_by(cell.value).removesuffix(".0") == told.removesuffix(".0"), name


def opened_by_libreoffice(file: Path, folder: Path, filters: str = "") -> Any:
    """Return the sheet that LibreOffice makes of a file, written as a workbook of its own."""
    call = [SOFFICE or "", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    call += [f"--infilter={filters}"] if filters else []
    call += ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder), str(file)]
    subprocess.run(call, check=True, capture_output=True, timeout=120)
    return openpyxl.load_workbook(folder / "all.xlsx").worksheets[0]


def shown_by(value: Any) -> str:
    """Return what a cell of LibreOffice holds, in words."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if value in ("=TRUE()", "=FALSE()"):
        return written(value == "=TRUE()")
    return unescape(value) if isinstance(value, str) else written(value)


@pytest.mark.parametrize("words", NASTY)
def test_a_guarded_cell_is_no_formula_and_no_number(words: str) -> None:
    """What a spreadsheet would run or change begins with an apostrophe, and has its value behind it."""
    cell = guard(words)
    assert plain(cell) == words
    assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "＝", "﹢", "﹣"))


@pytest.mark.parametrize(
    ("words", "guarded"),
    [
        ("613", False),
        ("0", False),
        ("2026-02-14", False),
        ("over 600", False),
        ("Tuesday", False),
        ("3rd Brigade", False),
        ("1,275", True),
        ("20-30", True),
        ("February 1992", True),
        ("1992-02", True),
        ("2026-02-14/2026-02-15", True),
        ("12345678901234567890", True),
    ],
)
def test_only_what_would_change_is_guarded(words: str, guarded: bool) -> None:
    """Plain whole numbers, full days and words stay as they are."""
    assert guard(words).startswith("'") == guarded


@given(st.text() | st.text(alphabet="'=+-@;\t\r\n\" a1"))
def test_a_guard_can_always_be_taken_off(words: str) -> None:
    """Whatever the words, `plain` gives them back, and no sign of a formula begins a piece of the cell."""
    cell = guard(words)
    assert plain(cell) == words
    for piece in re.split(r"[;\t\r\n]", cell):
        assert not piece.lstrip(' "').startswith(("=", "+", "-", "@"))


def test_every_form_of_a_sign_is_known() -> None:
    """The signs are all characters that are one of = + - @ once they are folded."""
    every = map(chr, range(sys.maxunicode + 1))
    signs = {one for one in every if unicodedata.normalize("NFKC", one)[:1] in ("=", "+", "-", "@")}
    assert signs == set(OPENERS.replace("\\", ""))


def test_a_cell_that_is_too_long_is_cut_with_a_note(tmp_path: Path) -> None:
    """The cut says how long the words were, and the last sheet says where; emoji are not halved."""
    for words in ("x" * 40_000, "🕯" * 20_000):
        book = Workbook(tmp_path / "long.xlsx")
        book.add(rows_of(made_reading(words), MADE_BY))
        book.close([])
        opened = openpyxl.load_workbook(tmp_path / "long.xlsx")
        cell = opened["claims"].cell(2, 1).value
        assert cell.endswith(f" [cut: {len(words):,} characters]") and cell.startswith(words[:9000])
        assert LONGEST - 1 <= len(cell.encode("utf-16-le")) // 2 <= LONGEST
        about = [row[1] for row in opened["about"].iter_rows(min_row=2, values_only=True)]
        assert about[0].startswith("claims, row 2, document_name: ")
        assert len(about) == len(book.cut)


def test_a_full_sheet_is_followed_by_another(tmp_path: Path) -> None:
    """No row is lost where a sheet has no room."""
    book = Workbook(tmp_path / "many.xlsx", most_rows=3)
    book.add(all_rows()[:5])
    book.close([])
    opened = openpyxl.load_workbook(tmp_path / "many.xlsx")
    assert opened.sheetnames == ["claims", "claims 2", "claims 3", "columns", "about"]
    assert [opened[name].max_row for name in opened.sheetnames[:3]] == [3, 3, 2]


def test_the_same_claims_are_the_same_bytes(tmp_path: Path) -> None:
    """A workbook holds no time of writing."""
    for name in ("a", "b"):
        book = Workbook(tmp_path / name)
        book.add(all_rows()[:3])
        book.close([])
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_what_nobody_asserts_is_told_apart() -> None:
    """Claims that are supposed, sought or withdrawn are not among the asserted ones."""
    stances = ("asserted", "hypothetical", "denied", "sought", "retracted")
    claims = tuple(replace(CLAIM, key=value, stance=Stance(value)) for value in stances)
    kept = asserted(Reading(DOC, claims, ()))
    assert [claim.key for claim in kept] == ["asserted", "denied"]
    assert asserted(READING) == READING.claims
