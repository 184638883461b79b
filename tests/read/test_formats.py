"""Plain text, Markdown, JSON Lines and tables: what becomes text, structure and origin."""

import json

import pytest

from sayso.read.given import Columns, Given
from tests.read.reading import read_raw, read_text


def blocks(doc):
    return [(block.kind, doc[block.span]) for block in doc.blocks]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"One died.\r\n\r\nTwo fled.\r", "One died.\r\n\r\nTwo fled.\r"),
        (b" \tOne died.\x0c\n", " \tOne died.\x0c\n"),
        (b"\xef\xbb\xbfOne died.", "One died."),
        ("One “died”.".encode("utf-16"), "One “died”."),
        ("One died.".encode("utf-32"), "One died."),
        (
            "Señor Marn’s café — 12 died, à Osk.".encode("cp1252"),
            "Señor Marn’s café — 12 died, à Osk.",
        ),
        (
            "Двенадцать человек убиты в Оске в понедельник, сообщил мэр города. ".encode("cp1251"),
            "Двенадцать человек убиты в Оске в понедельник, сообщил мэр города. ",
        ),
        ("e\u0301 é \ufeff \u200b".encode(), "e\u0301 é \ufeff \u200b"),
    ],
)
def test_bytes_are_decoded_and_nothing_else_is_changed(raw, text):
    assert [doc.text for doc in read_raw(raw)] == [text]


def test_plain_text_has_no_blocks_and_no_title():
    doc = read_text("Toll rises\n\nTwelve were killed.\n\n    Forty were wounded.\n")
    assert (doc.blocks, doc.title, doc.url, doc.retrieved) == ((), None, None, None)


MARKDOWN = """---
title: "Toll rises"
date: 4 March 2026
publisher: Osk Daily
url: https://www.osk.example/1
author: Ana Bel
---

# Toll rises in Osk #

Twelve were killed, the [mayor](https://osk.example/m) said.
Forty were wounded.

## Numbers
- Killed: 12
- people from Osk
  and from Dorva
    - four of them children
The army denies it.

| Town | Killed |
|------|--------|
| Osk  | 12     |

<!-- draft -->
"""


def test_markdown_gives_headings_list_items_rows_and_what_its_front_matter_says():
    doc = read_text(MARKDOWN)
    assert doc.text == MARKDOWN
    assert blocks(doc) == [
        ("heading", "Toll rises in Osk"),
        ("heading", "Numbers"),
        ("list_item", "Killed: 12"),
        ("list_item", "people from Osk\n  and from Dorva"),
        ("list_item", "four of them children"),
        ("table_row", "Town | Killed"),
        ("table_row", "Osk  | 12"),
    ]
    assert (doc.title, doc.published, doc.published_from) == ("Toll rises", "2026-03-04", "page")
    assert (doc.publisher, doc.publisher_id, doc.publisher_from) == (
        "Osk Daily",
        "osk.example",
        "page",
    )
    assert doc.url == "https://www.osk.example/1"
    assert [doc[span][:5] for span in doc.furniture] == ["---\nt", "<!-- "]
    assert doc[doc.furniture[0]].endswith("Ana Bel\n---")


def test_the_first_heading_of_markdown_is_its_title():
    assert read_text("# Toll rises\n\nTwelve died.").title == "Toll rises"
    assert read_text("## Toll rises\n\nTwelve died.").title is None


def test_four_spaces_and_lines_of_signs_hide_nothing_in_markdown():
    doc = read_text("# Toll\n\n    Twelve died.\nForty fled.\n---\nTwo hid.\n")
    assert blocks(doc) == [("heading", "Toll")]
    assert doc.furniture == ()


LINES = [
    {"text": "One died.", "id": 7, "published": "2026-03-04", "publisher": "Osk Daily"},
    {"text": "Two died.\n\nReutal", "url": "https://www.reutal.example/2", "title": "Toll"},
    {"text": "Six died.", "published": None, "publisher": "", "extra": {"a": [1]}},
]


def test_json_lines_give_a_document_a_line():
    raw = "\n\n".join(json.dumps(line) for line in LINES).encode()
    one, two, six = read_raw(raw, Given(published="2026-01-01"))
    assert [doc.name for doc in (one, two, six)] == ["7", "- line 3", "- line 5"]
    assert (one.text, one.published, one.published_from) == ("One died.", "2026-03-04", "column")
    assert (one.publisher, one.publisher_from) == ("Osk Daily", "column")
    assert (two.url, two.title) == ("https://www.reutal.example/2", "Toll")
    assert (two.publisher, two.publisher_id, two.publisher_from) == (
        "reutal.example",
        "reutal.example",
        "url",
    )
    assert (six.published, six.published_from, six.publisher) == ("2026-01-01", "flag", None)


def test_keys_of_json_lines_can_be_named():
    raw = b'{"body": "One died.", "day": "2026-03-04"}\n{"body": "Two died."}'
    docs = read_raw(raw, columns=Columns(text="body", published="day"))
    assert [(doc.text, doc.published) for doc in docs] == [
        ("One died.", "2026-03-04"),
        ("Two died.", None),
    ]


COLUMNS = Columns("story", "report", "day", "outlet", "head", "link")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_gives_a_document_a_row(delimiter):
    cells = [
        ["report", "day", "outlet", "head", "link", "story"],
        [
            "r-1",
            "4 March 2026",
            "Osk Daily",
            "Toll",
            "https://osk.example/1",
            '"One died,\n""two"" fled; no\tmore."',
        ],
        ["", "", "", "", "", "Two died."],
    ]
    raw = "\r\n".join(delimiter.join(row) for row in cells).encode()
    one, two = read_raw(raw, columns=COLUMNS)
    assert one.text == 'One died,\n"two" fled; no\tmore.'
    assert (one.name, one.published, one.publisher) == ("r-1", "2026-03-04", "Osk Daily")
    assert (one.title, one.url, one.publisher_id) == (
        "Toll",
        "https://osk.example/1",
        "osk.example",
    )
    assert (two.name, two.text, two.published, two.publisher) == (
        "- row 3",
        "Two died.",
        None,
        None,
    )


def test_the_usual_column_names_need_no_flags():
    [doc] = read_raw(b"text,published\nOne died.,2026-03-04\n")
    assert (doc.text, doc.published) == ("One died.", "2026-03-04")


def test_a_table_may_have_one_column():
    docs = read_raw(b"story\nOne died.\nTwo died.\n", columns=Columns(text="story"))
    assert [doc.text for doc in docs] == ["One died.", "Two died."]


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people, all farmers, were killed.\nForty people, all women, were wounded.\n",
        "Osk, Kessia\nTwelve, dead\nForty, wounded\n",
        "{Osk} Twelve were killed.\n",
        "[1] Twelve were killed in Osk.\n[2] Forty in Dorva.\n",
        "<Osk> twelve were killed.\n",
        "From the start, twelve were killed.\n",
        "To: the mayor\nSubject: the dead of Osk\n\nTwelve were killed.\n",
        "Killed: 12\nWounded: 40\n",
        "MZ Osk: twelve were killed.\n",
    ],
)
def test_text_that_begins_like_another_format_is_text(text):
    assert read_text(text).text == text
