"""Every bad input is one line that names it, says what was found, and what to do."""

import os
import zipfile
from io import BytesIO

import pytest

from sayso.errors import UsageError
from sayso.read import sources
from sayso.read.given import Columns, Given
from sayso.read.walk import explain
from tests.read.reading import read_paths, read_raw

SENTENCE = "Twelve farmers were killed in Osk on Monday, the mayor said. "
UNREAD = "which this version does not read"
REPRINT = "open it in a viewer, and save or print it anew as PDF"
SAVE_AS = "save it as .docx, PDF or plain text"


def zipped(*names: str) -> bytes:
    """Return a ZIP archive with files of these names."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "Twelve were killed.")
    return out.getvalue()


def old_office(stream: str) -> bytes:
    """Return the beginning of an old Office file that holds a stream of this name."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + stream.encode("utf-16-le")


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (b"", "-: is empty. hint: check that it was saved whole"),
        (b" \n\t\r\n", "-: holds only white space. hint: check that it was saved whole"),
        (b"\xef\xbb\xbf", "-: holds only white space. hint: check that it was saved whole"),
        (
            bytes(range(1, 32)) * 9,
            "-: is not text: control byte 0x01 at byte 0. hint: convert it to plain text",
        ),
        (
            b"Twelve\0 were killed.",
            "-: holds a NUL byte at byte 6. hint: save it as UTF-8 text",
        ),
        (
            "Tw\0".encode("utf-16"),
            "-: holds a NUL character at byte 6. hint: save it as UTF-8 text",
        ),
        (
            b"Twelve were killed \xff\xfe in Osk.",
            "-: is not valid UTF-8: byte 0xff at byte 19. hint: save it as UTF-8 text",
        ),
        (
            "Twelve \u2014 in a café".encode() + b" and in a caf\xe9.",
            "-: is not valid UTF-8: byte 0xe9 at byte 34. hint: save it as UTF-8 text",
        ),
        (
            "Osk".encode("utf-16") + b"a",
            "-: is not valid UTF-16-LE: byte 0x61 at byte 8. hint: save it as UTF-8 text",
        ),
        (b"%PDF-1.7\n%\xe2", f"-: is a broken PDF. hint: {REPRINT}"),
        (b"\xef\xbb\xbf%PDF-1.7", f"-: is a broken PDF. hint: {REPRINT}"),
        (
            zipped("[Content_Types].xml", "word/document.xml"),
            "-: is a broken Word document. "
            "hint: open it in Word or LibreOffice and save it anew as .docx",
        ),
        (
            old_office("WordDocument"),
            f"-: is an old Word document (.doc), {UNREAD}. hint: {SAVE_AS}",
        ),
        (
            old_office("EncryptedPackage"),
            f"-: is an encrypted Office file, {UNREAD}. hint: save it without a password",
        ),
        (
            old_office("Workbook"),
            f"-: is an old Excel table (.xls), {UNREAD}. hint: save it as CSV",
        ),
        (
            zipped("mimetype") + b"mimetypeapplication/vnd.oasis.opendocument.text",
            f"-: is an OpenDocument file, {UNREAD}. hint: {SAVE_AS}",
        ),
        (zipped("xl/workbook.xml"), f"-: is an Excel table, {UNREAD}. hint: save it as CSV"),
        (
            zipped("ppt/presentation.xml", "xl/workbook.xml"),
            f"-: is a PowerPoint file, {UNREAD}. hint: convert it to plain text",
        ),
        (zipped("a.txt"), f"-: is a ZIP archive, {UNREAD}. hint: unpack it"),
        (b"\x1f\x8b\x08", f"-: is a gzip archive, {UNREAD}. hint: unpack it"),
        (
            b"\x89PNG\r\n\x1a\n",
            f"-: is a PNG picture, {UNREAD}. hint: run text recognition on it and give the text",
        ),
        (
            b"ID3\x03\0",
            f"-: is a sound file, {UNREAD}. hint: write down what is said in it as text",
        ),
        (
            b"RIFF\0\0\0\0WAVEfmt ",
            f"-: is a sound file, {UNREAD}. hint: write down what is said in it as text",
        ),
        (
            b"\0\0\0\x18ftypmp42",
            f"-: is a video, {UNREAD}. hint: write down what is said in it as text",
        ),
        (b"\x7fELF\x02\x01", f"-: is a program, {UNREAD}. hint: give texts only"),
        (b"{\\rtf1 a}", f"-: is a Rich Text file, {UNREAD}. hint: {SAVE_AS}"),
        (
            b"<?xml version='1.0'?><a>b</a>",
            f"-: is an XML file, {UNREAD}. hint: save the text in it as plain text",
        ),
        (
            b"<?xml version='1.0'?>\n<rss version='2.0'></rss>",
            f"-: is a feed, {UNREAD}. hint: save its entries as pages or as JSON Lines",
        ),
        (
            b"Received: from a\r\n by b\r\nSubject: Osk\r\n\r\nTwelve died.",
            f"-: is a mail, {UNREAD}. hint: save the text of the mail as plain text",
        ),
        (
            b"From a@osk.example Mon Jun 01 10:00:00 2009\nSubject: Osk\n\nTwelve died.",
            f"-: is a mailbox, {UNREAD}. hint: save the text of its mails as plain text",
        ),
        (b"WARC/1.1\r\n", f"-: is a web archive, {UNREAD}. hint: give the pages in it as files"),
        (
            b'{\n "text": "Twelve died."\n}',
            f"-: is one JSON value, {UNREAD}. hint: write JSON Lines: one object a line",
        ),
        (
            b'[{"text": "Twelve died."}]',
            f"-: is one JSON value, {UNREAD}. hint: write JSON Lines: one object a line",
        ),
        (
            b"<html><body><nav>Home</nav></body></html>",
            "-: is a page without a main text. hint: save the text of the article as plain text",
        ),
        (
            b"<html><body><div>Subscribe</div></body></html>",
            "-: is a page without a main text. hint: save the text of the article as plain text",
        ),
        (
            b"<html><title>404</title><p>404. Page not found.</p><p>Try again.</p></html>",
            "-: is a page that says only: page not found. "
            "hint: save the text of the article as plain text",
        ),
        (
            b"<html>" + b"<div>" * 600 + SENTENCE.encode() * 9,
            "-: is a page nested deeper than 500 levels. "
            "hint: save the text of the article as plain text",
        ),
        (
            b"<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/hosts'>]><html><p>&a;</p></html>",
            "-: is a page that declares entities of its own. hint: save it as plain text",
        ),
        (
            b"<html><p>" + SENTENCE.encode() * 9 + b"caf\xe9 \xe2\x80\x94</p></html>",
            "-: is not valid UTF-8: byte 0xe9 at byte 561. hint: save it as UTF-8 text",
        ),
    ],
)
def test_bytes_that_hold_no_text_are_refused_with_the_reason(raw, line):
    assert read_raw(raw) == [line]


def test_closed_standard_input_is_refused():
    assert read_paths("-") == ["-: is standard input, and it is closed. hint: pipe a text into it"]


def test_a_file_above_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr(sources, "MAX_BYTES", 1 << 20)
    assert read_raw(b"a" * ((1 << 20) + 1)) == [
        "-: is larger than 1 MB. hint: split it into smaller files"
    ]


def test_a_missing_file_and_a_pattern_without_files_are_refused(tmp_path):
    assert read_paths(tmp_path / "osk.txt", tmp_path / "*.txt", "a\0b") == [
        f"{tmp_path}/osk.txt: does not exist. hint: check the path",
        f"{tmp_path}/*.txt: matches no file. hint: check the pattern",
        "a\0b: does not exist. hint: check the path",
    ]


def test_a_folder_without_files_is_refused(tmp_path):
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / ".hidden.txt").write_text("Twelve were killed.")
    assert read_paths(tmp_path) == [
        f"{tmp_path}: is a folder without files. hint: name a folder that holds texts"
    ]


def test_a_folder_that_links_to_itself_is_refused_and_the_rest_is_read(tmp_path):
    folder = tmp_path / "osk"
    folder.mkdir()
    (folder / "b.txt").write_text("Twelve were killed.")
    (folder / "a").symlink_to(folder)
    (folder / "c").symlink_to("c")
    assert read_paths(folder) == [
        "osk/a: is a link to a folder that holds it. hint: remove the link",
        "osk/b.txt",
        "osk/c: is a link that leads back to itself. hint: remove the link",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused(tmp_path):
    path = tmp_path / "osk.txt"
    path.write_text("Twelve were killed.")
    path.chmod(0)
    assert read_paths(path) == [
        f"{path}: may not be read by you. hint: ask for the right to read it"
    ]


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (PermissionError(13, "x"), "a: may not be read by you. hint: ask for the right to read it"),
        (FileNotFoundError(2, "x"), "a: does not exist. hint: check the path"),
        (
            OSError(5, "Input/output error"),
            "a: cannot be opened: Input/output error. hint: check the path",
        ),
    ],
)
def test_errors_of_the_disk_are_said_in_words(error, line):
    assert explain(error, "a").line() == line


def test_a_pipe_on_the_disk_is_refused_and_never_waited_for(tmp_path):
    os.mkfifo(tmp_path / "osk")
    line = "is no regular file. hint: give its text on standard input, as -"
    assert read_paths(tmp_path / "osk", tmp_path) == [
        f"{tmp_path}/osk: {line}",
        f"{tmp_path.name}/osk: {line}",
    ]


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        (
            b'{"text": "One died."}\n{"text": \n[1]\n{"body": "Two"}\n{"text": " "}\n',
            [
                "One died.",
                "- line 2: is broken JSON at character 9: Expecting value. "
                "hint: write one JSON object a line",
                "- line 3: is no JSON object. hint: write one JSON object a line",
                "- line 4: has no key text; it has: body. "
                "hint: name the key of the text with --text-column",
                "- line 5: has no text in key text. hint: fill it or leave the row out",
            ],
        ),
        (
            b'{"text": "One \\ud800 died."}',
            ["- line 1: holds half a character at character 5. hint: write it as UTF-8 text"],
        ),
        (
            b'{"text": "One died.", "published": "soon"}',
            ["- line 1: has no day of print in: soon. hint: write it as 2026-03-04"],
        ),
    ],
)
def test_a_broken_line_of_json_is_refused_by_its_number_and_the_others_go_on(raw, lines):
    assert [item if isinstance(item, str) else item.text for item in read_raw(raw)] == lines


TABLE = b"id,body,day\n1,Two died.,2025-02-27\n2,,\n3,One died.,soon\n4,Six died.,2025-02-27,x\n"


def test_a_table_without_the_named_column_is_refused_with_those_that_it_has():
    hint = "hint: name the column of the text with --text-column"
    assert read_raw(TABLE) == [f"-: has no column text; it has: id, body, day. {hint}"]
    assert read_raw(TABLE, columns=Columns(text="body", url="link")) == [
        f"-: has no column link; it has: id, body, day. {hint}"
    ]


def test_rows_of_a_table_are_refused_by_the_number_that_a_spreadsheet_shows():
    found = read_raw(TABLE, columns=Columns(text="body", published="day"))
    assert [item for item in found if isinstance(item, str)] == [
        "- row 3: has no text in column body. hint: fill it or leave the row out",
        "- row 4: has no day of print in: soon. hint: write it as 2026-03-04",
        "- row 5: has 4 cells under 3 columns. "
        "hint: put cells that hold the separator in quotation marks",
    ]
    assert [item.text for item in found if not isinstance(item, str)] == ["Two died."]


@pytest.mark.parametrize(
    ("given", "line"),
    [
        (
            {"published": "2025-02-30"},
            "--published must be a day: '2025-02-30'. hint: write it as 2026-03-04",
        ),
        (
            {"published": "soon"},
            "--published must be a day: 'soon'. hint: write it as 2026-03-04",
        ),
        (
            {"language": "the English"},
            "--language must be a code: 'the English'. hint: write it as en",
        ),
    ],
)
def test_flags_that_make_no_sense_are_wrong_usage(given, line):
    with pytest.raises(UsageError) as caught:
        Given(**given)
    assert caught.value.line() == line
