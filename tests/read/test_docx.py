"""A Word document is read as it is shown: tables, changes, notes and boxes; bombs are never unpacked."""

import io
import zipfile

import pytest
from docx.oxml.parser import parse_xml

from sayso.model.text import Document
from sayso.read import zipped
from tests.documents import offices
from tests.read.reading import read_raw

HINT = "hint: save it anew, or split it"


def read(raw: bytes) -> Document:
    """Read a document that holds text."""
    [doc] = read_raw(raw)
    assert isinstance(doc, Document), doc
    return doc


def kinds(doc: Document) -> list[tuple[str, str]]:
    """Return the blocks with their words."""
    return [(block.kind, doc[block.span]) for block in doc.blocks]


def test_headings_lists_heads_and_feet_are_known_by_their_style():
    """The styles of the program say what a paragraph is; page heads and feet are furniture."""
    doc = read(offices.report())
    assert [kind for kind, _ in kinds(doc)] == [
        "heading",
        "heading",
        "list_item",
        "list_item",
        "heading",
    ]
    assert [doc[span] for span in doc.furniture] == ["Osk Relief Network, internal", "Page 1 of 4"]
    assert doc.title == "Weekly report on the Ilm valley"


def test_rows_keep_their_empty_cells_and_are_never_a_publisher():
    """A cell that is empty or spans columns leaves the others where they are."""
    doc = read(offices.table())
    assert ("table_row", "Dorva | 1 | 4 | 150") in kinds(doc)
    assert ("table_row", "Released | 41") in kinds(doc)
    assert (doc.publisher, doc.furniture) == (None, ())


def test_insertions_count_and_deletions_and_hidden_words_do_not():
    """What is shown on the page is what is read."""
    text = read(offices.changed()).text
    assert "shelling killed 14 patients on 3 May 2022." in text
    for words in ("12", "300", "guard"):
        assert words not in text


def test_notes_and_text_boxes_are_read_once():
    """A note stands at the end, a box behind its paragraph, in one of the forms that it is kept in."""
    assert read(offices.noted()).text.endswith("according to the coroner of Marn.")
    assert read(offices.boxed()).text.count("Soldiers shot dead three bakers") == 1


def test_a_table_that_lays_out_a_text_is_read_as_paragraphs():
    """Cells of many words are no cells of figures."""
    assert kinds(read(offices.laid_out())) == [("heading", "Osk Courier")]


@pytest.mark.parametrize(
    ("name", "limit", "reason"),
    [
        ("MAX_PARTS", 3, "holds 14 parts, more than 3"),
        ("MAX_TOTAL", 0, "unpacks to 0 MB, more than 0"),
        ("MAX_PART", 9, "holds a text of 0 MB, more than 0"),
    ],
)
def test_a_file_above_the_limits_is_refused_before_it_is_unpacked(monkeypatch, name, limit, reason):
    """The list of parts says enough."""
    monkeypatch.setattr(zipped, name, limit)
    [line] = read_raw(offices.report())
    start, _, rest = line.partition("holds 1")
    assert line.startswith("-: is a Word document that ")
    assert line.endswith(HINT)
    if name != "MAX_PARTS":
        assert reason in line
    else:
        assert (start, "parts, more than 3" in rest) == ("-: is a Word document that ", True)


def test_a_bomb_is_refused():
    """A text that unpacks to a thousand times its size is never unpacked."""
    assert read_raw(offices.bomb()) == [
        f"-: is a Word document that is packed as tightly as a bomb. {HINT}"
    ]


def test_a_locked_part_is_refused():
    """An encrypted part is told from a broken one."""
    raw = bytearray(offices.report())
    at = raw.rfind(b"PK\x01\x02")
    raw[at + 8] |= 1
    assert read_raw(bytes(raw)) == [
        "-: is an encrypted Word document. hint: save it without a password"
    ]


def test_a_document_without_text_and_one_that_ends_in_its_middle_are_refused():
    """Each says what is wrong."""
    assert read_raw(offices.save(offices.start())) == [
        "-: is a Word document without text. hint: check that it was saved whole"
    ]
    assert read_raw(offices.report()[:3000]) == [
        "-: is a broken Word document. hint: open it in its program and save it anew"
    ]


def test_a_document_type_with_entities_reads_no_other_file():
    """An entity that names a file is never opened."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(offices.report())) as source,
        zipfile.ZipFile(out, "w") as target,
    ):
        for part in source.infolist():
            raw = source.read(part)
            if part.filename == "word/document.xml":
                raw = raw.replace(
                    b"<w:document",
                    b'<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hosts">]><w:document',
                ).replace(b"Health", b"&a;Health")
            target.writestr(part.filename, raw)
    for found in read_raw(out.getvalue()):
        assert "localhost" not in getattr(found, "text", "")


def test_tables_inside_tables_are_read_in_one_pass():
    """Thirty levels take no longer than their words."""
    words = "<w:p><w:r><w:t>Twelve died.</w:t></w:r></w:p>"
    for _ in range(30):
        words = f"<w:tbl><w:tr><w:tc>{words}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    made = offices.start()
    made.element.body.insert(0, parse_xml(f"<w:sdt {offices.NAMES}>{words}</w:sdt>"))
    assert read(offices.save(made)).text.count("Twelve died.") == 1
