"""Word documents with what python-docx writes, and with what only Word writes: changes, notes, text boxes."""

import io
import zipfile
from collections.abc import Sequence

from docx import Document
from docx.document import Document as Made
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.parser import parse_xml

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
NOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
AUTHOR = 'w:id="1" w:author="Ana Bel" w:date="2024-01-01T00:00:00Z"'
KEPT = '<w:t xml:space="preserve">'
MOMENT = (2024, 1, 1, 0, 0, 0)


def save(made: Made) -> bytes:
    """Return the bytes of a document, the same each time."""
    raw, out = io.BytesIO(), io.BytesIO()
    made.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.infolist():
            target.writestr(zipfile.ZipInfo(part.filename, MOMENT), source.read(part))
    return out.getvalue()


def start(title: str = "") -> Made:
    """Return an empty document with a title as its first heading."""
    made = Document()
    made.core_properties.title = ""
    if title:
        made.add_heading(title, 0)
    return made


def add_table(made: Made, rows: Sequence[Sequence[str]]) -> None:
    """Add a table."""
    table = made.add_table(len(rows), len(rows[0]))
    for row, words in zip(table.rows, rows, strict=True):
        for cell, held in zip(row.cells, words, strict=True):
            cell.text = held


def report() -> bytes:
    """A report with headings, a list, and a head and foot on each page."""
    made = start("Weekly report on the Ilm valley")
    made.sections[0].header.paragraphs[0].text = "Osk Relief Network, internal"
    made.sections[0].footer.paragraphs[0].text = "Page 1 of 4"
    made.add_heading("Security", 1)
    made.add_paragraph(
        "A drone strike killed seven drivers on the road to Marn on 14 May 2023, the hauliers' "
        "union said. The Osterian army said it had hit a fuel depot."
    )
    for words in (
        "Two nurses were abducted in Upper Tarl.",
        "Police detained 33 market women in Osk.",
    ):
        made.add_paragraph(words, style="List Bullet")
    made.add_heading("Health", 1)
    made.add_paragraph("Nine children died of measles in the camp of Veshti, the doctors reported.")
    return save(made)


def table() -> bytes:
    """A table of figures by district, and one of pairs."""
    made = start("Figures for June 2023")
    add_table(
        made,
        (
            ("District", "Killed", "Injured", "Displaced"),
            ("Upper Tarl", "12", "31", "2,400"),
            ("Dorva", "1", "4", "150"),
            ("Total", "13", "35", "2,550"),
        ),
    )
    made.add_paragraph("The next figures will be given in July.")
    add_table(made, (("Arrested", "88"), ("Released", "41")))
    return save(made)


def changed() -> bytes:
    """A statement with tracked changes: 12 was made 14, a sentence was struck out, another hidden."""
    made = start("Statement of the hospital")
    made.add_paragraph()._p.getparent().replace(
        made.paragraphs[-1]._p,
        parse_xml(
            f"<w:p {NAMES}><w:r>{KEPT}The hospital of Dorva said that shelling killed </w:t></w:r>"
            f"<w:del {AUTHOR}><w:r><w:delText>12</w:delText></w:r></w:del>"
            f"<w:ins {AUTHOR}><w:r><w:t>14</w:t></w:r></w:ins>"
            f"<w:r>{KEPT} patients on 3 May 2022.</w:t></w:r>"
            f"<w:del {AUTHOR}><w:r><w:delText> It injured 300 others.</w:delText></w:r></w:del>"
            f"<w:r><w:rPr><w:vanish/></w:rPr>{KEPT} Police killed a guard.</w:t></w:r></w:p>"
        ),
    )
    return save(made)


def noted() -> bytes:
    """A report with a footnote that holds a claim."""
    made = start("The fire at the mill")
    paragraph = made.add_paragraph("The mill of Little Marn burned down on 6 July 2021.")
    paragraph._p.append(parse_xml(f'<w:r {NAMES}><w:footnoteReference w:id="2"/></w:r>'))
    notes = (
        f'<w:footnotes {NAMES}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> '
        f"Five millers died in the fire, according to the coroner of Marn.</w:t></w:r></w:p>"
        f"</w:footnote></w:footnotes>"
    )
    part = Part(PackURI("/word/footnotes.xml"), NOTES_TYPE, notes.encode(), made.part.package)
    made.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    return save(made)


def boxed() -> bytes:
    """A leaflet with a text box, kept in two forms as Word keeps it."""
    made = start("Leaflet")
    made.add_paragraph("The committee meets each Monday in the school of Osk.")
    box = (
        "<w:txbxContent><w:p><w:r><w:t>Soldiers shot dead three bakers in Osk on 9 May 2020, "
        "the committee said.</w:t></w:r></w:p></w:txbxContent>"
    )
    made.paragraphs[-1]._p.append(
        parse_xml(
            f'<w:r {NAMES}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}'
            f"</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox>"
            f"</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    return save(made)


def laid_out() -> bytes:
    """An article whose columns are the cells of a table without lines."""
    made = start("Osk Courier")
    filler = "The ferry to the islands runs only in the mornings, the harbour office wrote. " * 5
    add_table(
        made,
        (
            (
                filler,
                "An avalanche buried a bus near Marn on 2 February 2022; eleven passengers died, the "
                f"mountain rescue service said. {filler}",
            ),
        ),
    )
    return save(made)


def labelled() -> bytes:
    """Figures as labels in the cells under the heads of a table."""
    made = start("Incidents in August 2023")
    add_table(
        made,
        (
            ("Place", "Figures"),
            ("Osk", "Killed: 27"),
            ("Veshti", "Injured: 6"),
        ),
    )
    return save(made)


def locked() -> bytes:
    """What an encrypted document begins with."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le")


def old() -> bytes:
    """What an old Word document begins with."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "WordDocument".encode("utf-16-le")


def bomb() -> bytes:
    """A document whose text unpacks to a thousand times its size."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<w>" + " " * (9 << 20))
    return out.getvalue()
