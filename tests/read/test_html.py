"""Web pages: the main text with its structure, and what the page says of itself."""

import pytest

from sayso.read.given import Given
from tests.read.reading import read_raw

SENTENCE = "Twelve farmers were killed in Osk on Monday, the mayor of the town said. "
PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Toll rises in Osk | Osk Daily</title>
<meta property="og:title" content="Toll rises in Osk">
<meta property="og:site_name" content="Osk Daily">
<meta property="article:published_time" content="2026-03-04T18:20:00+04:00">
<link rel="canonical" href="https://www.osk.example/toll"></head><body>
<nav><a href="/">Home</a> <a href="/news">Latest news</a></nav>
<article><h1>Toll rises in Osk</h1>
<p>{SENTENCE}<b>Forty</b> were   wounded.<br>Two are <i>missing</i>.</p>
<h2>The numbers</h2>
<ul><li>Killed: 12</li><li>Wounded: 40<ul><li>women: 15</li></ul></li></ul>
<table><caption>The dead by town</caption><tr><th>Town</th><th>Killed</th></tr>
<tr><td>Osk</td><td>12</td></tr></table>
<figure><img src="a.jpg"><figcaption>People carry the bodies of farmers out of the market hall.
</figcaption></figure>
<blockquote><p>The mayor said so. {SENTENCE}</p></blockquote>
<p>{SENTENCE * 3}</p><p>Share on Facebook</p></article>
<footer>Copyright 2019 Osk Daily</footer></body></html>"""


def read_page(html, given=Given()):  # noqa: B008
    [doc] = read_raw(html.encode() if isinstance(html, str) else html, given)
    return doc


def test_the_main_text_has_the_structure_of_the_page():
    doc = read_page(PAGE)
    assert [(block.kind, doc[block.span]) for block in doc.blocks] == [
        ("heading", "Toll rises in Osk"),
        ("heading", "The numbers"),
        ("list_item", "Killed: 12"),
        ("list_item", "Wounded: 40"),
        ("list_item", "women: 15"),
        ("caption", "The dead by town"),
        ("table_row", "Town | Killed"),
        ("table_row", "Osk | 12"),
        ("caption", "People carry the bodies of farmers out of the market hall."),
        ("quotation", f"The mayor said so. {SENTENCE}".strip()),
    ]
    assert f"\n\n{SENTENCE}Forty were wounded.\nTwo are missing.\n\n" in doc.text
    assert "Home" not in doc.text
    assert "Copyright" not in doc.text
    assert [doc[span] for span in doc.furniture] == ["Share on Facebook"]


def test_title_day_site_and_address_come_from_the_page():
    doc = read_page(PAGE)
    assert (doc.title, doc.url) == ("Toll rises in Osk", "https://www.osk.example/toll")
    assert (doc.published, doc.published_from) == ("2026-03-04", "page")
    assert (doc.publisher, doc.publisher_id, doc.publisher_from) == (
        "Osk Daily",
        "osk.example",
        "page",
    )
    assert doc.publisher_span is None


def test_what_is_given_wins_over_the_page():
    doc = read_page(PAGE, Given("2026-03-05", "Reutal"))
    assert (doc.published, doc.published_from) == ("2026-03-05", "flag")
    assert (doc.publisher, doc.publisher_from) == ("Reutal", "flag")


def test_the_address_names_the_publisher_where_the_page_does_not():
    html = PAGE.replace('<meta property="og:site_name" content="Osk Daily">', "").replace(
        " | Osk Daily", ""
    )
    doc = read_page(html)
    assert doc.publisher_id == "osk.example"


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(
    "words",
    [
        "On 3 May 2021 the Kessian army killed 12 farmers in Osk, the mayor of the town said on Monday.",
        "On 03/05/2021 twelve farmers were killed in Osk, and in 2019 forty, the mayor of the town said.",
    ],
)
def test_the_day_of_an_event_in_the_text_is_no_day_of_print(words, number):
    html = f"<html><body><article><p>{words}</p>{f'<p>{SENTENCE}</p>' * number}</article></body></html>"
    assert read_page(html).published is None


def test_a_line_of_the_date_in_the_text_is_taken_where_the_page_is_silent():
    html = f"<html><body><article><p>Published: 4 March 2026</p><p>{SENTENCE * 4}</p></article></body></html>"
    assert read_page(html).published == "2026-03-04"


@pytest.mark.parametrize(
    "raw",
    [
        f"<html><meta charset=iso-8859-1><body><p>{SENTENCE * 3}Señor “Marn”.</p>".encode("cp1252"),
        f"<meta content='text/html; charset=windows-1252'><p>{SENTENCE * 3}Señor “Marn”.</p>".encode(
            "cp1252"
        ),
        f"<html><p>{SENTENCE * 3}Señor “Marn”.</p>".encode("cp1252"),
        f"<html><meta charset=latin1><p>{SENTENCE * 3}Señor “Marn”.</p>".encode(),
        f"<html><p>{SENTENCE * 3}Señor “Marn”.</p>".encode("utf-16"),
        f"<html><script>'\xe9'</script><p>{SENTENCE * 3}Señor “Marn”.</p>".encode().replace(
            b"\xc3\xa9", b"\xe9\0"
        ),
        f"<p>{SENTENCE * 3}Señor “Marn”.</p>".encode(),
        f"<?xml version='1.0' encoding='utf-8'?>\n<!-- a -->\n<html><p>{SENTENCE * 3}Señor “Marn”.</p></html>".encode(),
    ],
)
def test_the_text_of_a_page_is_whole_whatever_its_charset(raw):
    assert read_page(raw).text == f"{SENTENCE * 3}Señor “Marn”."


def test_a_page_is_read_the_same_twice():
    assert read_page(PAGE) == read_page(PAGE)
