"""A Word document to Found: its text with headings, list items, tables, notes and text boxes.

Tracked insertions count as text, deletions do not; the day on which the file was made is no day of print.
"""

import re
import zlib
from io import BytesIO
from typing import Final
from zipfile import BadZipFile

from docx.opc.exceptions import OpcError
from docx.opc.package import OpcPackage
from docx.opc.part import Part, XmlPart
from docx.oxml.parser import parse_xml
from lxml.etree import LxmlError, _Element

from sayso.errors import InputError
from sayso.read.docx_body import list_pieces, name_of, read_styles
from sayso.read.docx_text import Piece, lay_text
from sayso.read.found import Found, Said
from sayso.read.zipped import check_zip

WHAT: Final = "Word document"
HINT: Final = "open it in Word or LibreOffice and save it anew as .docx"
MAX_TITLE: Final = 300
BROKEN: Final = (
    BadZipFile,
    zlib.error,
    OpcError,
    LxmlError,
    KeyError,
    ValueError,
    AttributeError,
    NotImplementedError,
    RecursionError,
    EOFError,
    OSError,
)
_NO_TITLE: Final = re.compile(
    r"\W*(?:untitled|title|word document|document\d*|.*\.\w{2,5})?\W*", re.IGNORECASE
)


def read_docx(data: bytes, name: str, sha256: str) -> Found:
    """Return the text of a Word document; raises InputError where it is broken, locked or too large."""
    check_zip(data, name, WHAT)
    try:
        package = OpcPackage.open(BytesIO(data))
        pieces = _read_parts(package)
        title = _read_title(package, pieces)
    except BROKEN as error:  # whatever the libraries raise on files that no Word made
        raise InputError(name, f"is a broken {WHAT}", HINT) from error
    text, blocks, furniture = lay_text(pieces)
    if not text.strip():
        raise InputError(name, f"is a {WHAT} without text", "check that it was saved whole")
    return Found(name, sha256, text, blocks, furniture, page=Said(title=title))


def _read_parts(package: OpcPackage) -> list[Piece]:
    """Return the pieces of the page heads and feet, the body, and the notes, in this order."""
    main = _part(package, "/officeDocument")
    if main is None:
        raise KeyError("officeDocument")
    styles = read_styles([_root(part) for part in _parts(main, "/styles")])
    edges = [
        Piece("furniture", piece.words)
        for part in (*_parts(main, "/header"), *_parts(main, "/footer"))
        for piece in list_pieces(_root(part), styles)
    ]
    body = list(list_pieces(_root(main), styles))
    notes = [
        piece
        for part in (*_parts(main, "/footnotes"), *_parts(main, "/endnotes"))
        for piece in list_pieces(_root(part), styles)
    ]
    return [*dict.fromkeys(edges), *body, *notes]


def _part(package: OpcPackage, kind: str) -> Part | None:
    for relation in package.rels.values():
        if not relation.is_external and relation.reltype.endswith(kind):
            part: Part = relation.target_part
            return part
    return None


def _parts(main: Part, kind: str) -> list[Part]:
    """Return the parts of a kind that belong to the main part, in the order of their names."""
    found = {
        str(relation.target_part.partname): relation.target_part
        for relation in main.rels.values()
        if not relation.is_external and relation.reltype.endswith(kind)
    }
    return [found[name] for name in sorted(found)]


def _root(part: Part) -> _Element:
    """Return the tree of a part, whatever kind of part the library takes it for."""
    root: _Element = part.element if isinstance(part, XmlPart) else parse_xml(part.blob)
    return root


def _read_title(package: OpcPackage, pieces: list[Piece]) -> str | None:
    """Return the title that the file says of itself, else its first heading."""
    core = _part(package, "/core-properties")
    if core is not None:
        for element in _root(core).iter():
            words = " ".join((element.text or "").split())[:MAX_TITLE]
            if name_of(element) == "title" and not _NO_TITLE.fullmatch(words):
                return words
    heading = next((piece for piece in pieces if piece.kind == "heading"), None)
    return " ".join(heading.words.split())[:MAX_TITLE] if heading else None
