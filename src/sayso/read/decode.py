"""Bytes to text: a byte-order mark is dropped, everything else stays, and no byte is guessed away.

UTF-8 first, then the charset that the bytes declare, then Windows-1252 where it gives Latin
words, then what charset-normalizer is sure of; bytes that mix encodings are refused.
"""

import codecs
import re
import unicodedata
from typing import NoReturn

import charset_normalizer

from sayso.errors import InputError

MAX_CONTROL_SHARE = 0.01  # more control bytes than one in a hundred and it is no text
MIN_CONTROLS = 8  # fewer NUL bytes are a flaw of a text
MIN_COHERENCE = 0.2  # below it charset-normalizer's best guess has no language behind it
SAMPLE = 1 << 16

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ALIASES = {  # names that pages use for more than they say, as browsers read them
    "iso-8859-1": "windows-1252",
    "latin1": "windows-1252",
    "us-ascii": "windows-1252",
    "ascii": "windows-1252",
    "iso-8859-9": "windows-1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
}
_TEXT_BYTES = bytes(
    [0, *range(9, 14), 0x1B, *range(0x1C, 0x20), *range(0x20, 0x7F), *range(0x80, 0x100)]
)
_MANY = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_TYPOGRAPHY = frozenset("‘’‚“”„«»‹›–—…•·°§©®™€£¥¿¡\u00a0½¼¾×±")


def decode(raw: bytes, name: str, declared: str | None = None) -> str:
    """Return the text of the bytes; raises InputError with the offset of the byte that does not fit."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _decode_as(raw[len(mark) :], name, encoding, len(mark))
    _check_text(raw, name)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        text = _decode_other(raw, declared)
        if text is None:
            _refuse(name, "utf-8", raw, error.start)
        return text


def decode_page(raw: bytes, name: str, declared: str | None) -> tuple[str, InputError | None]:
    """Return the text of a page, and what is wrong with its bytes.

    A byte that does not fit becomes U+FFFD, as in a browser, for it may lie outside the main text.
    """
    try:
        return decode(raw, name, declared), None
    except InputError as error:
        return raw.replace(b"\0", b"\xff").decode("utf-8", "replace"), error


def _decode_as(raw: bytes, name: str, encoding: str, skipped: int) -> str:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        _refuse(name, encoding, raw, error.start, skipped)
    if "\0" in text:
        at = skipped + len(text[: text.index("\0")].encode(encoding))
        raise InputError(name, f"holds a NUL character at byte {at}", "save it as UTF-8 text")
    return text


def _check_text(raw: bytes, name: str) -> None:
    """Refuse bytes that no text has: many control bytes, or a NUL."""
    controls = raw.translate(None, _TEXT_BYTES)
    share = max(MAX_CONTROL_SHARE * len(raw), MIN_CONTROLS)
    if controls and (len(controls) > MAX_CONTROL_SHARE * len(raw) or raw.count(0) > share):
        at = min(raw.index(byte) for byte in set(controls))
        reason = f"is not text: control byte 0x{raw[at]:02x} at byte {at}"
        raise InputError(name, reason, "convert it to plain text")
    if (at := raw.find(b"\0")) >= 0:
        raise InputError(name, f"holds a NUL byte at byte {at}", "save it as UTF-8 text")


def _decode_other(raw: bytes, declared: str | None) -> str | None:
    """Try what is not UTF-8; None where the bytes mix encodings or no encoding is sure."""
    named = _ALIASES.get(declared.lower(), declared) if declared else None
    if named and (text := _try(raw, named)) is not None:
        return text
    if _MANY.search(raw):
        return None
    if (text := _try(raw, "windows-1252")) is not None and _is_latin(text):
        return text
    best = charset_normalizer.from_bytes(raw[:SAMPLE]).best()
    if (
        best is None
        or best.coherence < MIN_COHERENCE
        or charset_normalizer.utils.is_multi_byte_encoding(best.encoding)
    ):
        return None
    text = _try(raw, best.encoding)
    return text if text is not None and _is_written(text) else None


def _try(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _is_latin(text: str) -> bool:
    """Tell whether every character beyond ASCII is a letter inside a Latin word or a mark of print."""
    for found in re.finditer(r"[^\x00-\x7f]+", text):
        run = found[0]
        around = (
            text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
        )
        letters = [char for char in run if char not in _TYPOGRAPHY]
        if not all(char.isalpha() for char in letters):
            return False
        if len(letters) > 2 or (len(letters) == 2 and not any(char.isalpha() for char in around)):
            return False
    return True


def _is_written(text: str) -> bool:
    """Tell whether every character beyond ASCII is a letter, a mark on one, or a mark of print."""
    beyond = {char for char in text if char > "\x7f"}
    return all(char in _TYPOGRAPHY or unicodedata.category(char)[0] in "LMP" for char in beyond)


def _refuse(name: str, encoding: str, raw: bytes, at: int, skipped: int = 0) -> NoReturn:
    kind = encoding.upper()
    found = f"is not valid {kind}: byte 0x{raw[at]:02x} at byte {at + skipped}"
    raise InputError(name, found, "save it as UTF-8 text")
