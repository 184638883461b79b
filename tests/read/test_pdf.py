"""A PDF is read as a person reads it: columns, broken words, notes, tables and running lines."""

import io
from dataclasses import replace

import pytest
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Image as Picture
from reportlab.platypus import PageBreak, Table

from sayso.model.text import Document, Span
from sayso.read import pdf
from sayso.read.document import make_document
from sayso.read.found import Found
from sayso.read.given import Given
from sayso.read.pdf import read_pdf
from sayso.read.pdf_glyphs import read_sheet
from tests.documents.layout import (
    HEAD,
    JUSTIFIED,
    SMALL,
    TITLE,
    at_foot,
    bullets,
    grid,
    p,
    picture,
    running,
    write_pdf,
)
from tests.read.reading import read_raw

PROSE = (
    "Traders kept their shutters down for most of the week, and the ferry to the islands ran only in "
    "the mornings, as the harbour office wrote in a notice to all households of the lower town."
)


def read(raw: bytes) -> Document:
    """Read a PDF that holds text."""
    found = next(read_pdf(raw, "osk.pdf", "0"))
    assert isinstance(found, Found)
    return make_document(found, Given())


def kinds(doc: Document) -> list[tuple[str, str]]:
    """Return the blocks with their words."""
    return [(block.kind, doc[block.span]) for block in doc.blocks]


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_columns_are_read_one_after_the_other(columns):
    """The sentences come out in the order in which they were written, whatever the number of columns."""
    story = [p("Strike on market hall", TITLE)]
    story += [p(f"Number {number} begins here. {PROSE}", JUSTIFIED) for number in range(14)]
    text = read(write_pdf(story, columns=columns)).text
    places = [text.index(f"Number {number} begins here.") for number in range(14)]
    assert places == sorted(places)
    assert text.count(PROSE) == 14


def test_every_character_is_found_again_on_its_page():
    """The map leads from each stretch of the text to the same characters of the page."""
    raw = write_pdf([p("Osk", TITLE), *(p(PROSE) for _ in range(30))], draw=running("Osk", "Foot"))
    doc = read(raw)
    pages = [page.get_textpage() for page in pdf.PdfDocument(raw)]
    for run in doc.pages:
        words = pages[run.page - 1].get_text_range(run.first, run.span.end - run.span.start)
        assert words == doc[run.span]
    covered = sum(run.span.end - run.span.start for run in doc.pages)
    gaps = sum(doc.text.count(sign) for sign in (" ", "\n"))
    assert covered + gaps >= len(doc.text)
    assert [doc.page_of(Span(at, at + 1)) for at in (0, len(doc.text) - 1)] == [1, len(pages)]


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("the gover-<br/>nor of Tarl said", "the governor of Tarl said"),
        ("the ferry to Osk-<br/>Tarl ran", "the ferry to Osk-Tarl ran"),
        ("between 20-<br/>30 people", "between 20-30 people"),
        ("a so-called truce, a so-<br/>called peace", "a so-called truce, a so-called peace"),
        ("the truce -<br/>broken at once", "the truce - broken at once"),
    ],
)
def test_a_word_that_a_line_breaks_is_joined(lines, words):
    """Only the hyphen that the end of a line needs is dropped."""
    assert words in read(write_pdf([p(lines)])).text


def test_the_mark_of_a_note_is_no_figure():
    """A raised 1 behind 64 does not make 641, and the note stands behind the paragraph."""
    raw = write_pdf(
        [p("Police detained 64<super>1</super> students in Veshti. " + PROSE)],
        draw=at_foot("1 As counted by the group."),
    )
    doc = read(raw)
    assert "detained 64 students" in doc.text
    assert kinds(doc) == [("text", "As counted by the group.")]
    assert [doc[span] for span in doc.furniture] == ["1 "]


def test_running_lines_are_furniture_on_each_page_and_part_no_paragraph():
    """Heads, feet and numbers repeat at one place; the text of a page never is one."""
    words = PROSE.split()
    turned = [" ".join((*words[number:], *words[:number])) for number in range(len(words))]
    doc = read(write_pdf([p(t) for t in turned], draw=running("Osk Relief Network", "Report 7")))
    count = doc.pages[-1].page
    found = [doc[span] for span in doc.furniture]
    assert found.count("Osk Relief Network") == count
    assert [line for line in found if "Page" in line] == [
        f"Report 7 Page {number}" for number in range(1, count + 1)
    ]
    assert count > 1
    assert [paragraph for paragraph in turned if paragraph not in doc.text] == []


def test_headings_lists_and_rows_are_known_as_such():
    """What stands in large letters is a heading, behind a bullet a list item, in cells a row."""
    doc = read(
        write_pdf(
            [
                p("The week in Tarl", TITLE),
                p("Incidents", HEAD),
                p(PROSE),
                bullets("A mine killed two shepherds.", "Police detained a teacher."),
                p(PROSE),
                grid([["Village", "Killed"], ["North Tarl", "3"], ["Osk", ""], ["", "27"]]),
            ]
        )
    )
    assert kinds(doc) == [
        ("heading", "The week in Tarl"),
        ("heading", "Incidents"),
        ("list_item", "A mine killed two shepherds."),
        ("list_item", "Police detained a teacher."),
        ("table_row", "Village | Killed"),
        ("table_row", "North Tarl | 3"),
        ("table_row", "Osk | 27"),
    ]
    assert doc.title == "The week in Tarl"


def test_the_day_of_making_is_no_day_of_print_and_a_made_up_title_none():
    """Only the text or a person says when it was printed."""
    doc = read(write_pdf([p(PROSE)], title="Microsoft Word - osk.doc"))
    assert (doc.published, doc.title, doc.publisher) == (None, None, None)
    assert read(write_pdf([p(PROSE)], title="The week in Tarl")).title == "The week in Tarl"


def test_a_file_with_too_many_pages_letters_or_seconds_is_refused(monkeypatch):
    """Each limit is named with what it is."""
    raw = write_pdf([p(PROSE) for _ in range(40)])
    for name, limit, reason in (
        ("MAX_PAGES", 1, "is a PDF of 3 pages, more than 1"),
        ("MAX_LETTERS", 99, "is a PDF of more than 99 letters"),
        ("MAX_SECONDS", 0.0, "took more than 0 s at page 1"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(pdf, name, limit)
            assert read_raw(raw) == [f"-: {reason}. hint: split it into smaller files"]


def test_two_readings_are_the_same():
    """Nothing depends on the run."""
    raw = write_pdf([p(PROSE) for _ in range(40)], columns=2, draw=running("Osk", "Foot"))
    assert replace(read(raw)) == read(raw)


def test_letters_are_as_large_as_they_are_seen_and_a_ligature_keeps_its_letters():
    """A font of size 1 that is scaled to 11 is 11 points, and one sign may stand for two letters."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    for at, words in enumerate(("The office of the sheriff", "Twelve traffickers, killed")):
        text = canvas.beginText()
        text.setFont("Helvetica", 1)
        text.setTextTransform(11, 0, 0, 11, 72, 700 - 14 * at)
        text.textOut(words)
        canvas.drawText(text)
    canvas.save()
    [page] = pdf.PdfDocument(out.getvalue())
    assert [(run.words, round(run.size)) for run in read_sheet(page, 1).runs] == [
        ("The office of the sheriff", 11),
        ("Twelve traffickers, killed", 11),
    ]


def test_words_printed_twice_for_bold_are_read_once():
    """Some files print a line twice, a hair apart."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    for shift in (0, 0.4):
        canvas.drawString(72 + shift, 700, "Killed: 27")
    canvas.save()
    assert read(out.getvalue()).text == "Killed: 27"


def test_a_table_goes_on_over_pages_and_its_repeated_heads_are_furniture():
    """No row is lost at the edge of a page, and cells of several lines are one."""
    rows = [["Village", "Killed", "Injured"]]
    rows += [[f"Village {number}", str(number), str(2 * number)] for number in range(90)]
    doc = read(write_pdf([Table(rows, repeatRows=1)], draw=running("Osk", "Report 7")))
    assert [words for _, words in kinds(doc)] == [" | ".join(row) for row in rows]
    assert [doc[span] for span in doc.furniture].count("Village Killed Injured") == 2


def test_cells_of_several_lines_are_one():
    """A close line goes on with the row above, but never one with figures of its own."""
    wide = "Most of the victims were children on their way to school when shells hit the bridge."
    rows = [["District", "Killed", "Comment"]]
    rows += [
        [p("Upper Ilm and the eastern hills", SMALL), "27", p(wide, SMALL)],
        ["Marn", "3", ""],
        ["", "4", ""],
    ]
    doc = read(write_pdf([Table(rows, colWidths=[80, 50, 200])]))
    assert [words for _, words in kinds(doc)] == [
        "District | Killed | Comment",
        f"Upper Ilm and the eastern hills | 27 | {wide}",
        "Marn | 3 | ",
        " | 4 | ",
    ]


def test_scanned_pages_among_others_are_named():
    """The pages with text are read, and nobody is left to think that these were all."""
    story = [p(PROSE), PageBreak(), full_page(), full_page(), p(PROSE), PageBreak(), full_page()]
    doc, line = read_raw(write_pdf(story))
    assert doc.text.count(PROSE) == 2
    assert line == (
        "-: holds scanned pages without a text layer, which are not read: 2-3, 5. "
        "hint: run text recognition (OCR) on it, as ocrmypdf does, and give the result"
    )


def full_page() -> Picture:
    """Return a picture that fills a page."""
    return picture(width=440, height=680)
