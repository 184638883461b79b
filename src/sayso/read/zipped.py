"""Limits on what a zipped document may hold, judged by its list of parts before anything is unpacked."""

from io import BytesIO
from typing import Final
from zipfile import BadZipFile, ZipFile, ZipInfo

from sayso.errors import InputError

MAX_PARTS: Final = 5_000
MAX_TOTAL: Final = 300 << 20
MAX_PART: Final = (
    32 << 20
)  # of text; its tree takes up to 500 MB, measured on paragraphs of short runs
MAX_RATIO: Final = 200
SMALL: Final = 1 << 20  # a part below it may be packed as tightly as it likes

_ENCRYPTED = 0x1


def check_zip(raw: bytes, name: str, what: str) -> frozenset[str]:
    """Return the names of the parts; raises InputError where the file is broken, locked or a bomb."""
    try:
        with ZipFile(BytesIO(raw)) as archive:
            parts = archive.infolist()
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        hint = "open it in its program and save it anew"
        raise InputError(name, f"is a broken {what}", hint) from error
    reason = _find_reason(parts)
    if reason:
        raise InputError(name, f"is a {what} that {reason}", "save it anew, or split it")
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise InputError(name, f"is an encrypted {what}", "save it without a password")
    return frozenset(part.filename for part in parts)


def _find_reason(parts: list[ZipInfo]) -> str:
    """Return why the parts are too much; "" where they are not."""
    if len(parts) > MAX_PARTS:
        return f"holds {len(parts):,} parts, more than {MAX_PARTS:,}"
    total = sum(part.file_size for part in parts)
    if total > MAX_TOTAL:
        return f"unpacks to {total >> 20:,} MB, more than {MAX_TOTAL >> 20:,}"
    for part in parts:
        if part.filename.endswith((".xml", ".rels")) and part.file_size > MAX_PART:
            return f"holds a text of {part.file_size >> 20:,} MB, more than {MAX_PART >> 20:,}"
        if part.file_size > max(SMALL, MAX_RATIO * part.compress_size):
            return "is packed as tightly as a bomb"
    return ""
