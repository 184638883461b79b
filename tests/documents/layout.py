"""PDF files as offices make them: columns, running lines, notes, tables, pictures; the bytes are always the same."""

import io
from collections.abc import Callable, Sequence
from functools import partial

from PIL import Image, ImageDraw
from reportlab.lib import colors
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    ListFlowable,
    ListItem,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)
from reportlab.platypus import (
    Image as Picture,
)

BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=8)
JUSTIFIED = ParagraphStyle("justified", parent=BODY, alignment=TA_JUSTIFY, spaceAfter=6)
TITLE = ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=18, leading=22, spaceAfter=12)
HEAD = ParagraphStyle("head", fontName="Helvetica-Bold", fontSize=13, leading=16, spaceAfter=6)
BOLD = ParagraphStyle("bold", parent=BODY, fontName="Times-Bold")
SMALL = ParagraphStyle("small", parent=BODY, fontSize=8.5, leading=10.5)
NOTE = ParagraphStyle("note", parent=SMALL, spaceAfter=2)

Draw = Callable[[Canvas, BaseDocTemplate], None]


def p(words: str, style: ParagraphStyle = BODY) -> Paragraph:
    """Return a paragraph."""
    return Paragraph(words, style)


def bullets(*items: str) -> ListFlowable:
    """Return a list with bullets."""
    return ListFlowable([ListItem(p(item)) for item in items], bulletType="bullet", start="•")


def grid(rows: Sequence[Sequence[str]], ruled: bool = True) -> Table:
    """Return a table; its first row is in bold."""
    style = [("FONTNAME", (0, 0), (-1, 0), "Helvetica-Bold"), ("FONTSIZE", (0, 0), (-1, -1), 10)]
    lines = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)] if ruled else []
    return Table([list(row) for row in rows], style=[*style, *lines], hAlign="LEFT", spaceAfter=10)


def picture(width: float = 220, height: float = 120) -> Picture:
    """Return a grey picture."""
    return Picture(_png("", (440, 240)), width=width, height=height, hAlign="LEFT")


def write_pdf(
    story: Sequence[Flowable], columns: int = 1, draw: Draw | None = None, **settings: object
) -> bytes:
    """Return a PDF of the story in columns, with what is drawn on each page."""
    out = io.BytesIO()
    size = settings.pop("pagesize", A4)
    doc = BaseDocTemplate(out, pagesize=size, invariant=1, **settings)
    width = (size[0] - 120 - 20 * (columns - 1)) / columns
    frames = [
        Frame(60 + place * (width + 20), 70, width, size[1] - 140, id=str(place), showBoundary=0)
        for place in range(columns)
    ]
    doc.addPageTemplates(PageTemplate(frames=frames, onPage=draw or (lambda _c, _d: None)))
    doc.build(list(story))
    return out.getvalue()


def running(head: str, foot: str) -> Draw:
    """Return what draws a head and a foot with the number of the page on each page."""
    return partial(_run, head, foot)


def _run(head: str, foot: str, canvas: Canvas, doc: BaseDocTemplate) -> None:
    width, height = canvas._pagesize
    canvas.setFont("Helvetica", 9)
    canvas.drawString(60, height - 40, head)
    canvas.drawString(60, 36, foot)
    canvas.drawRightString(width - 60, 36, f"Page {doc.page}")


def at_foot(*notes: str) -> Draw:
    """Return what draws notes at the foot of each page, under a rule."""
    return partial(_foot, notes)


def _foot(notes: tuple[str, ...], canvas: Canvas, doc: BaseDocTemplate) -> None:
    if doc.page > 1:
        return
    canvas.line(60, 66, 200, 66)
    at = 62.0
    for note in notes:
        made = p(note, NOTE)
        _, height = made.wrap(470, 100)
        at -= height
        made.drawOn(canvas, 60, at)


def write_scan(words: str) -> bytes:
    """Return a PDF that is the picture of a page."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.drawImage(ImageReader(_png(words, (1240, 1754))), 0, 0, *A4)
    canvas.save()
    return out.getvalue()


def lock(user: str, owner: str) -> StandardEncryption:
    """Return the lock of a PDF; without a user's password everybody may read it."""
    return StandardEncryption(user, ownerPassword=owner, canCopy=0)


def space(height: float) -> Spacer:
    """Return an empty stretch."""
    return Spacer(1, height)


def _png(words: str, size: tuple[int, int]) -> io.BytesIO:
    image = Image.new("L", size, 235 if words else 128)
    ImageDraw.Draw(image).text((100, 100), words, fill=0)
    out = io.BytesIO()
    image.save(out, "PNG")
    out.seek(0)
    return out
