"""Which reader reads the bytes, by what they hold and never by the name of the file.

Readers are imported where they are needed, so that nothing unused is loaded.
A new format is a line in `_read_text`, and one less in `signatures.py`.
"""

# ruff: noqa: PLC0415

import json
import re
from collections.abc import Iterator
from typing import Any

from sayso.errors import InputError
from sayso.read import own, signatures
from sayso.read.decode import decode, decode_page
from sayso.read.found import Found
from sayso.read.given import Columns
from sayso.read.identity import digest_bytes
from sayso.read.plain import read_plain

HEAD = 16_384
BROKEN = "\ufffd"
SAMPLE_LINES = 20

_DECLARED = re.compile(
    rb"<(?:meta\b[^>]{0,200}?charset|\?xml\b[^>]{0,200}?encoding)\s*=\s*[\"']?\s*([\w:.-]+)", re.I
)
_SKIPPED = r"(?:\s|<!--.{0,2000}?-->)*"
_DECLARATION = r"(?:<\?xml[^>]{0,200}\?>)?"
_TAGS = (
    "html head body title meta link style script article main section header div p table ul ol span "
    "h1 h2 h3 h4 h5 h6 center font a b i br"
)
_HTML = re.compile(
    rf"{_SKIPPED}(?:{_DECLARATION}{_SKIPPED}<(?:!doctype\s+html|html)\b|<(?:{'|'.join(_TAGS.split())})\b)",
    re.IGNORECASE | re.DOTALL,
)
_FEED = re.compile(
    _SKIPPED + _DECLARATION + _SKIPPED + r"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE | re.DOTALL
)
_XML = re.compile(
    _SKIPPED + r"<(?:\?xml\b|!DOCTYPE\b|[A-Za-z][\w:.-]{0,60}(?:\s[^<>]{0,500})?/?>)", re.DOTALL
)
_MAIL = re.compile(r"(?:[A-Z][A-Za-z0-9-]{1,40}:[ \t][^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}")
_MAIL_SIGN = re.compile(
    r"^(?:Received|Message-I[Dd]|MIME-Version|Return-Path|Delivered-To): ", re.MULTILINE
)
_MAILBOX = re.compile(
    r"From \S+ [^\r\n]{0,60}\d\d:\d\d[^\r\n]{0,30}\r?\n[A-Z][A-Za-z-]{1,40}:[ \t]"
)
_JSON = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*[\[{\"\]\d])")


def read_bytes(raw: bytes, name: str, columns: Columns) -> Iterator[Found | InputError]:
    """Yield what the bytes hold; raises or yields InputError where they hold nothing that is read."""
    if not raw:
        raise InputError(name, "is empty", "check that it was saved whole")
    sha256 = digest_bytes(raw)
    if signatures.is_pdf(raw):
        from sayso.read.pdf import read_pdf

        yield from read_pdf(raw, name, sha256)
        return
    if signatures.is_word(raw):
        from sayso.read.docx import read_docx

        yield read_docx(raw, name, sha256)
        return
    if foreign := signatures.name_foreign(raw):
        if what := own.name_workbook(raw):
            raise own.refuse_own(name, what)
        raise _refuse(name, foreign)
    if _HTML.match(raw[:HEAD].decode("latin-1").removeprefix("ï»¿")):
        yield _read_page(raw, name, sha256)
        return
    text = decode(raw, name)
    if not text.strip():
        raise InputError(name, "holds only white space", "check that it was saved whole")
    yield from _read_text(text, name, sha256, columns)


def _read_page(raw: bytes, name: str, sha256: str) -> Found:
    """Read a page; bytes that fit no charset are refused only where they lie in the main text."""
    from sayso.read.html import read_html

    if b"<!ENTITY" in raw[:HEAD]:
        raise InputError(
            name, "is a page that declares entities of its own", "save it as plain text"
        )
    if what := own.name_page(raw[:HEAD]):
        raise own.refuse_own(name, what)
    declared = _DECLARED.search(raw[:HEAD])
    text, flaw = decode_page(raw, name, declared[1].decode("ascii") if declared else None)
    found = read_html(text, name, sha256)
    if flaw is not None and BROKEN in found.text:
        raise flaw
    return found


def _read_text(text: str, name: str, sha256: str, columns: Columns) -> Iterator[Found | InputError]:
    head = text.lstrip()[:HEAD]
    if _HTML.match(head):
        from sayso.read.html import read_html

        yield read_html(text, name, sha256)
    elif what := own.name_text(head):
        raise own.refuse_own(name, what)
    elif foreign := _name_foreign(text, head):
        raise _refuse(name, foreign)
    elif _JSON.match(head) and _is_jsonl(text, name):
        from sayso.read.jsonl import read_jsonl

        yield from read_jsonl(text, name, columns)
    else:
        yield from _read_lines(text, name, sha256, columns)


def _read_lines(
    text: str, name: str, sha256: str, columns: Columns
) -> Iterator[Found | InputError]:
    from sayso.read.markdown import is_markdown, read_markdown
    from sayso.read.table import find_delimiter, read_table

    if (delimiter := find_delimiter(text, columns)) is not None:
        yield from read_table(text, name, columns, delimiter)
    elif is_markdown(text):
        yield read_markdown(text, name, sha256)
    else:
        yield read_plain(text, name, sha256)


def _name_foreign(text: str, head: str) -> signatures.Foreign | None:
    """Return the kind of a text that is written for machines; None where people wrote it."""
    if _FEED.match(head):
        return signatures.FEED
    if _XML.match(head) and text.rstrip().endswith(">"):
        return signatures.XML
    if _MAILBOX.match(head):
        return signatures.MAILBOX
    headers = _MAIL.match(head)
    return signatures.MAIL if headers and _MAIL_SIGN.search(headers[0]) else None


def _is_jsonl(text: str, name: str) -> bool:
    """Tell whether the lines are JSON objects; raises InputError where the whole is one other value."""
    lines = [line for line in text.strip().split("\n", SAMPLE_LINES)[:SAMPLE_LINES] if line.strip()]
    if any(isinstance(_decode(line), dict) for line in lines):
        return True
    if _is_one_value(text.lstrip()):
        raise _refuse(name, signatures.JSON)
    return len(lines) == 1 and text.lstrip().startswith("{")


def _decode(words: str) -> Any:
    try:
        return json.loads(words)
    except (ValueError, RecursionError):
        return None


def _is_one_value(text: str) -> bool:
    """Tell whether the text begins with a whole JSON object, or is a whole JSON list."""
    try:
        value, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) or not text[end:].strip()


def _refuse(name: str, foreign: signatures.Foreign) -> InputError:
    return InputError(name, f"is {foreign.what}, which this version does not read", foreign.hint)
