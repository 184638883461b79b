"""Pages that hold no text are refused with the words that say so; a text that mentions such words is read."""

import pytest

from sayso.packs.load import HOME, load_words
from sayso.read.page_notices import find_notice
from tests.read.reading import read_raw

NOTICES = load_words(HOME / "pages.toml", HOME, "notice")
MENU = "<nav><a href='/'>Home</a> <a href='/news'>News</a> <a href='/sport'>Sport</a></nav>"
FOOT = "<footer><p>Osk Daily, Market Square 1, Osk. All rights reserved.</p></footer>"
SENTENCE = "Twelve farmers were killed in Osk on Monday, the mayor of the town said. "
COOKIES = (
    "We use cookies and other means to store and read data on your device, to show you texts and "
    "advertisements that fit, and to count readers. You may change your mind at any time. "
)


def line_of(body, title="Osk Daily"):
    html = f"<!DOCTYPE html><html><head><title>{title}</title></head><body>{MENU}{body}{FOOT}</body></html>"
    [found] = read_raw(html.encode())
    return found if isinstance(found, str) else ""


@pytest.mark.parametrize("example", [words for entry in NOTICES for words in entry.examples])
def test_every_example_of_a_notice_is_found(example):
    assert find_notice("", example, ())


@pytest.mark.parametrize(
    ("title", "body", "words"),
    [
        (
            "404",
            "<h1>Page not found</h1><p>Try the search, or go back to the front page.</p>",
            "page not found",
        ),
        (
            "Page not found – Osk Daily",
            "<main><p>Sorry! Here are the latest texts.</p></main>",
            "page not found",
        ),
        (
            "Fehler",
            "<h1>Seite nicht gefunden</h1><p>Bitte nutzen Sie die Suche.</p>",
            "seite nicht gefunden",
        ),
        (
            "403 Forbidden",
            "<center><h1>403 Forbidden</h1></center><hr><center>osk</center>",
            "403 forbidden",
        ),
        (
            "Just a moment...",
            "<div class='main'><h2>Verify you are human by doing what is asked below.</h2></div>",
            "verify you are human",
        ),
        (
            "Osk Daily",
            "<form><p>Checking your browser before you reach osk.example. It takes some seconds.</p></form>",
            "checking your browser",
        ),
        (
            "Toll rises in Osk",
            "<article><h1>Toll rises in Osk</h1><div class='paywall'><p>Subscribe to continue reading.</p>"
            "<p>A year of the Osk Daily for 12 crowns.</p></div></article>",
            "subscribe to continue reading",
        ),
        (
            "Douze morts",
            "<h1>Douze morts</h1><div class='offre'><p>Article réservé aux abonnés. Reste à lire : 90 %.</p></div>",
            "réservé aux abonnés",
        ),
        (
            "Osk Daily",
            f"<div id='cookie-banner'><p>{COOKIES}</p><button>Accept all</button></div>",
            "we use cookies",
        ),
        ("Osk Daily", f"<div><h2>Your choice</h2><p>{COOKIES * 2}</p></div>", "we use cookies"),
    ],
)
def test_a_page_that_is_no_text_is_refused_with_its_own_words(title, body, words):
    assert line_of(body, title) == (
        f"-: is a page that says only: {words}. hint: save the text of the article as plain text"
    )


@pytest.mark.parametrize(
    "body",
    [
        f"<article><h1>Toll rises</h1><p>{SENTENCE * 3}</p></article><div class='cookie'><p>{COOKIES}</p></div>",
        f"<article><h1>Toll rises</h1><p>{SENTENCE * 9}</p><p>Subscribe to continue reading.</p></article>",
        f"<article><h1>The lost page</h1><p>A note said: page not found. {SENTENCE * 9}</p></article>",
    ],
)
def test_a_text_beside_a_notice_is_read(body):
    assert line_of(body) == ""


def test_a_page_without_words_is_refused():
    assert line_of("<div id='app'></div>").startswith("-: is a page without a main text.")
