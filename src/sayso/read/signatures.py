"""What files of other kinds begin with, so that a refusal can say what was found.

A reader that is written for one of them takes its line out of here.
"""

from typing import NamedTuple


class Foreign(NamedTuple):
    """A kind of file that is known by its bytes and not read."""

    what: str
    hint: str


_TEXT = "convert it to plain text"
_WORDS = "save it as .docx, PDF or plain text"
_SPEECH = "write down what is said in it as text"
_UNPACK = "unpack it"
_PICTURE = "run text recognition on it and give the text"

WORD = Foreign("a Word document", _TEXT)
ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06")
ZIPPED = (
    (b"word/document", WORD),
    (b"xl/workbook", Foreign("an Excel table", "save it as CSV")),
    (b"ppt/presentation", Foreign("a PowerPoint file", _TEXT)),
    (b"mimetypeapplication/vnd.oasis.opendocument", Foreign("an OpenDocument file", _WORDS)),
    (b"mimetypeapplication/epub", Foreign("an e-book", _TEXT)),
)
ZIP = Foreign("a ZIP archive", _UNPACK)
OLE_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OLD_OFFICE = Foreign("an old Office file", "save it as .docx, PDF or CSV")
OLD = tuple(
    (mark.encode("utf-16-le"), kind)
    for mark, kind in (
        ("EncryptedPackage", Foreign("an encrypted Office file", "save it without a password")),
        ("WordDocument", Foreign("an old Word document (.doc)", _WORDS)),
        ("PowerPoint Document", Foreign("an old PowerPoint file (.ppt)", _TEXT)),
        ("Workbook", Foreign("an old Excel table (.xls)", "save it as CSV")),
        ("__substg1.0_", Foreign("an Outlook mail (.msg)", "save its text as plain text")),
    )
)
STARTS = (
    (0, b"{\\rtf", Foreign("a Rich Text file", _WORDS)),
    (0, b"%!PS", Foreign("a PostScript file", _TEXT)),
    (0, b"PAR1", Foreign("a Parquet table", "save it as CSV")),
    (0, b"SQLite format 3\0", Foreign("an SQLite database", "export a table as CSV")),
    (0, b"\x1f\x8b", Foreign("a gzip archive", _UNPACK)),
    (0, b"BZh", Foreign("a bzip2 archive", _UNPACK)),
    (0, b"\xfd7zXZ\0", Foreign("an xz archive", _UNPACK)),
    (0, b"7z\xbc\xaf\x27\x1c", Foreign("a 7z archive", _UNPACK)),
    (0, b"Rar!\x1a\x07", Foreign("a RAR archive", _UNPACK)),
    (0, b"\x28\xb5\x2f\xfd", Foreign("a Zstandard archive", _UNPACK)),
    (257, b"ustar", Foreign("a tar archive", _UNPACK)),
    (0, b"WARC/", Foreign("a web archive", "give the pages in it as files")),
    (0, b"\x89PNG\r\n", Foreign("a PNG picture", _PICTURE)),
    (0, b"\xff\xd8\xff", Foreign("a JPEG picture", _PICTURE)),
    (0, b"GIF8", Foreign("a GIF picture", _PICTURE)),
    (0, b"II*\0", Foreign("a TIFF picture", _PICTURE)),
    (0, b"MM\0*", Foreign("a TIFF picture", _PICTURE)),
    (0, b"8BPS", Foreign("a Photoshop picture", _PICTURE)),
    (8, b"WEBP", Foreign("a WebP picture", _PICTURE)),
    (8, b"WAVE", Foreign("a sound file", _SPEECH)),
    (8, b"AVI ", Foreign("a video", _SPEECH)),
    (4, b"ftyp", Foreign("a video", _SPEECH)),
    (0, b"\x1aE\xdf\xa3", Foreign("a video", _SPEECH)),
    (0, b"FLV\x01", Foreign("a video", _SPEECH)),
    (0, b"ID3", Foreign("a sound file", _SPEECH)),
    (0, b"\xff\xfb", Foreign("a sound file", _SPEECH)),
    (0, b"OggS", Foreign("a sound file", _SPEECH)),
    (0, b"fLaC", Foreign("a sound file", _SPEECH)),
    (0, b"MThd", Foreign("a sound file", _SPEECH)),
    (0, b"\x7fELF", Foreign("a program", "give texts only")),
    (0, b"MZ", Foreign("a program", "give texts only")),
    (0, b"\xca\xfe\xba\xbe", Foreign("a program", "give texts only")),
)
XML = Foreign("an XML file", "save the text in it as plain text")
FEED = Foreign("a feed", "save its entries as pages or as JSON Lines")
MAIL = Foreign("a mail", "save the text of the mail as plain text")
MAILBOX = Foreign("a mailbox", "save the text of its mails as plain text")
JSON = Foreign("one JSON value", "write JSON Lines: one object a line")


def name_foreign(raw: bytes) -> Foreign | None:
    """Return the kind of file that the bytes begin as; None where it may be a text."""
    if raw.startswith(ZIP_STARTS):
        return _find_mark(raw, ZIPPED) or ZIP
    if raw.startswith(OLE_START):
        return _find_mark(raw, OLD) or OLD_OFFICE
    for offset, mark, kind in STARTS:
        if raw.startswith(mark, offset):
            return None if mark == b"MZ" and b"\0" not in raw[:512] else kind
    return None


def is_pdf(raw: bytes) -> bool:
    """Tell whether the bytes begin as a PDF, marks and white space set aside."""
    return raw.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"%PDF-")


def is_word(raw: bytes) -> bool:
    """Tell whether the bytes are a zipped Word document."""
    return raw.startswith(ZIP_STARTS) and _find_mark(raw, ZIPPED) is WORD


def _find_mark(raw: bytes, marks: tuple[tuple[bytes, Foreign], ...]) -> Foreign | None:
    """Return the kind whose mark stands first in the bytes."""
    inside = [(raw.find(mark), index) for index, (mark, _) in enumerate(marks) if mark in raw]
    return marks[min(inside)[1]][1] if inside else None
