"""Thirty-five made files, PDF, Word and web pages, give the claims that a person reads in them."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from sayso.export.card import write_cards
from sayso.model.text import Document, Span
from sayso.packs.load import load_pack
from sayso.parse.model import load_parser
from sayso.pipeline import read_claims
from tests.documents.compare import given_now, lines_of, read_one, right_share, written
from tests.documents.make import DOCUMENTS, write_all

MAX_MISSING, MAX_WRONG = 17, 24  # these only fall
MIN_RIGHT = 79  # and this only rises
RENEW = "look at what changed, then: python -m tests.documents.accept"


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write all documents once."""
    path = tmp_path_factory.mktemp("documents")
    write_all(path)
    return path


def test_every_document_has_its_claims_written_down() -> None:
    """No document is made without claims, and no claims stand there without a document."""
    assert list(written()) == list(DOCUMENTS)
    assert len(DOCUMENTS) >= 25


def test_a_document_is_made_the_same_each_time() -> None:
    """The bytes do not depend on the day."""
    for name, make in DOCUMENTS.items():
        assert make() == make(), name


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_claims_are_those_written_down(folder: Path, name: str) -> None:
    """Each line is given, or marked as missing; each other line is marked as wrong."""
    assert lines_of(folder / name) == given_now(written()[name]), RENEW


def test_what_is_wrong_only_falls() -> None:
    """The marks are counted, so that nothing gets worse unseen."""
    right, missing, wrong = right_share(written())
    assert missing <= MAX_MISSING
    assert wrong <= MAX_WRONG
    assert right >= MIN_RIGHT


@pytest.mark.parametrize(
    ("name", "words", "page"),
    [
        ("over_pages.pdf", "The permanent mission", 1),
        ("over_pages.pdf", "set on fire", 2),
        ("over_pages.pdf", "Note verbale 114/2020 Page 2", 2),
        ("quotation_over_pages.pdf", "shot them one after", 1),
        ("quotation_over_pages.pdf", "nineteen men", 2),
        ("two_columns.pdf", "Shelling killed 31", 1),
        ("two_columns.pdf", "Two aid workers", 2),
    ],
)
def test_the_page_of_any_words_is_known(folder: Path, name: str, words: str, page: int) -> None:
    """Words on the second page of a paragraph stand on the second page."""
    doc = read(folder / name)
    at = doc.text.index(words)
    assert doc.page_of(Span(at, at + len(words))) == page


def test_a_card_says_on_which_page_the_figure_stands(folder: Path) -> None:
    """The page of a claim is that of its figure; a Word document has no pages of its own."""
    pack, parser = load_pack("en"), load_parser()
    for name, pages in (("over_pages.pdf", ["2", "2"]), ("boxed.docx", [])):
        cards = write_cards(read_claims(read(folder / name), pack, parser), pack)
        assert re.findall(r"^  page +(\d+)$", cards, re.M) == pages


def test_the_day_of_print_is_not_the_day_of_the_deed(folder: Path) -> None:
    """A date line above a heading never carries to the figures below it."""
    reading = read_claims(read(folder / "labels.pdf"), load_pack("en"), load_parser())
    assert reading.document.published == "2022-01-09"
    assert {claim.time for claim in reading.claims} == {None}


def test_furniture_never_parts_a_sentence(folder: Path) -> None:
    """A foot and a head between two pages lie outside the paragraph that goes on."""
    doc = read(folder / "over_pages.pdf")
    held = doc.text[doc.text.index("The permanent mission") : doc.text.index("set on fire")]
    assert "\n" not in held
    assert "Note verbale" not in held
    assert {doc[span] for span in doc.furniture} >= {"Permanent Mission of Osteria"}


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_a_document_printed_by_an_office_program_gives_the_same_claims(
    folder: Path, tmp_path: Path
) -> None:
    """Other fonts, another layout, marks of lists from a font of signs: the claims are those of the file itself."""
    names = ("report", "table", "noted", "laid_out", "labelled")
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile"]
    files = [str(folder / f"{name}.docx") for name in names]
    subprocess.run(
        [*command, "--convert-to", "pdf", "--outdir", str(tmp_path), *files],
        check=True,
        capture_output=True,
        timeout=120,
    )
    for name in names:
        assert lines_of(tmp_path / f"{name}.pdf") == lines_of(folder / f"{name}.docx"), name


def read(path: Path) -> Document:
    """Read a file that holds one document."""
    [doc] = read_one(path)
    assert isinstance(doc, Document)
    return doc
