"""What a page says of itself: headline, site and day of print, with what states the day."""

import pytest

from sayso.packs.load import HOME, load_entries, load_words
from sayso.read.page_calendar import Named, calendar_of
from sayso.read.page_line import read_line
from sayso.read.page_said import fact_names, key_of
from tests.read.reading import read_raw

TEXT = "Twelve farmers were killed in Osk on Monday, the mayor of the town said. " * 5
CALENDARS = tuple(load_entries(HOME / "pages.toml", HOME, "calendar", Named))
FACTS = load_words(HOME / "pages.toml", HOME, "fact")
BESIDE = load_words(HOME / "pages.toml", HOME, "beside")


def page(head="", before="", after="", lang="en", title="<h1>Toll rises in Osk</h1>"):
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body><main>{before}{title}'
        f"{after}<p>{TEXT}</p><p>{TEXT}</p></main></body></html>"
    )


def read(html):
    [doc] = read_raw(html.encode())
    return doc


def dated(**parts):
    doc = read(page(**parts))
    return doc.published, doc.published_from


def ld(words):
    return f'<script type="application/ld+json">{words}</script>'


@pytest.mark.parametrize(
    ("language", "example"), [(item.name, words) for item in CALENDARS for words in item.examples]
)
def test_every_example_of_a_calendar_is_read(language, example):
    words, day = example.split(" = ")
    assert [found.day for found in calendar_of(language).find(words)] == [day]


@pytest.mark.parametrize("entry", FACTS, ids=lambda entry: entry.name)
def test_every_example_of_a_fact_is_known(entry):
    assert {fact_names()[key_of(words)] for words in entry.examples} == {entry.value}


@pytest.mark.parametrize("example", [words for entry in BESIDE for words in entry.examples])
def test_every_example_of_a_line_is_read(example):
    words, wanted = example.split(" = ")
    found = [
        item
        for language in ("en", "de", "es")
        for item in read_line(words, calendar_of(language))[:1]
    ]
    assert found
    assert wanted in (found[0].day, found[0].axis)


@pytest.mark.parametrize(
    "words",
    [
        "Deadline: 5 March 2026",
        "5 March 2026, 13:15 - 19:00",
        "The army left the town on 5 March 2026",
        "Ask the council for the minutes of 5 March 2026",
        "03/04/26",
    ],
)
def test_a_line_that_speaks_of_another_day_states_none(words):
    assert read_line(words, calendar_of("en")) == ()


@pytest.mark.parametrize(
    ("parts", "day"),
    [
        ({"head": '<meta property="article:published_time" content="2026-03-04T18:20Z">'}, "page"),
        ({"head": '<meta name="DC.date.issued" content="2026-03-04">'}, "page"),
        ({"head": '<meta name="date" content="2026-03-04">'}, "page"),
        ({"head": ld('{"@type": "NewsArticle", "datePublished": "2026-03-04"}')}, "page"),
        ({"head": ld('{"@graph": [{"@type": "Article", "datePublished": "20260304"}]}')}, "page"),
        ({"head": ld('{"@type": "Article", "datePublished": "2026-03-04", broken')}, "page"),
        ({"head": ld('{"@type": "Article", "datePublished": "2026-03-04",}')}, "page"),
        ({"after": '<span itemprop="datePublished">4 March 2026</span>'}, "page"),
        ({"after": '<time pubdate datetime="2026-03-04">Wednesday</time>'}, "page"),
        ({"after": '<ul><li><time datetime="2026-03-04">today</time></li></ul>'}, "time"),
        ({"head": '<link rel="canonical" href="https://osk.example/2026/03/04/toll">'}, "url"),
        ({"head": '<link rel="canonical" href="https://osk.example/2026/mar/04/toll">'}, "url"),
        ({"after": "<p>4 March 2026</p>"}, "line"),
        ({"after": "<p>By Ana Bel | Wednesday, March 4, 2026 at 2:50 p.m.</p>"}, "line"),
        ({"before": "<div>4 March 2026 | Osk</div>"}, "line"),
        ({"lang": "de", "after": "<p>Veröffentlicht am 4. März 2026 um 14:50 Uhr</p>"}, "line"),
        ({"lang": "de", "after": "<p>04.03.26, 14:50 Uhr</p>"}, "line"),
        ({"lang": "fr", "after": "<p>Publié le 4 mars 2026 à 14h50</p>"}, "line"),
        ({"lang": "en-us", "after": "<p>3/4/2026</p>"}, "line"),
        ({"lang": "en-gb", "after": "<p>4/3/2026</p>"}, "line"),
        ({"head": '<meta property="article:modified_time" content="2026-03-04">'}, "updated"),
        ({"after": "<p>Last updated: March 4, 2026</p>"}, "updated"),
    ],
)
def test_what_states_the_day_of_print_is_said(parts, day):
    assert dated(**parts) == ("2026-03-04", day)


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"after": "<p>3/4/2026</p>"},
        {"after": "<p>Deadline: 4 March 2026</p>"},
        {"after": "<p>4 March 2026, 13:15 - 19:00</p>"},
        {"after": "<p>The talks of the two councils began on 4 March 2026 in Tarl.</p>"},
        {"after": "<table><tr><td>Day of the raid</td><td>4 March 2026</td></tr></table>" * 2},
        {"title": "<h1>Minutes of the council of 4 March 2026</h1>"},
        {"head": '<meta property="article:published_time" content="soon">'},
    ],
)
def test_a_day_that_is_not_stated_as_the_day_of_print_is_none(parts):
    assert dated(**parts) == (None, None)


def test_a_day_of_change_gives_way_to_the_day_of_print():
    changed = '<meta property="article:modified_time" content="2026-03-09">'
    assert dated(head=changed, after="<p>4 March 2026</p>") == ("2026-03-04", "line")
    line = "<p>Published: March 4, 2026 | Updated: March 9, 2026</p>"
    assert dated(after=line) == ("2026-03-04", "line")
    assert (
        dated(after="<p>Updated: March 9, 2026 | Published: March 4, 2026</p>")[0] == "2026-03-04"
    )


def test_the_line_wins_over_a_machine_in_another_time_zone_alone():
    told = '<meta property="article:published_time" content="2026-03-05T02:00:00Z">'
    assert dated(head=told, after="<p>4 March 2026, 10:00 pm</p>") == ("2026-03-04", "line")
    assert dated(head=told, after="<p>1 March 2026</p>") == ("2026-03-05", "page")
    assert dated(head=told, after="<p>Published on 1 March 2026</p>") == ("2026-03-01", "line")


@pytest.mark.parametrize(
    ("head", "title", "found"),
    [
        ("<title>Toll rises | Osk Daily</title>", "<h1>Osk Daily</h1>", "Toll rises"),
        (
            "<title>Toll rises | Osk Daily</title>",
            "<h1>Osk Daily</h1><h2>Toll rises</h2>",
            "Toll rises",
        ),
        (
            "<title>Osk Daily: Toll rises in Osk</title>",
            "<h1>Toll rises in Osk</h1>",
            "Toll rises in Osk",
        ),
        ("<title>News</title>", "<h1>Toll rises in Osk</h1>", "Toll rises in Osk"),
        (
            "<title>Toll up</title>",
            "<h1><a href='/'>Osk</a></h1><h1>Toll up again</h1>",
            "Toll up again",
        ),
        ('<meta property="og:title" content="Toll rises – Osk Daily">', "", "Toll rises"),
        (ld('{"@type": "NewsArticle", "headline": "Toll rises"}'), "", "Toll rises"),
        ("<title>Toll of ge\u00adnocide</title>", "", "Toll of genocide"),
    ],
)
def test_the_headline_is_the_heading_that_the_page_names(head, title, found):
    named = '<meta property="og:site_name" content="Osk Daily">'
    assert read(page(head=named + head, title=title)).title == found


@pytest.mark.parametrize(
    ("head", "site"),
    [
        ('<meta property="og:site_name" content="Osk Daily">', "Osk Daily"),
        (ld('{"@type": "Article", "publisher": {"name": "Osk Daily"}}'), "Osk Daily"),
        (ld('{"@type": "WebSite", "name": "Osk Daily"}'), "Osk Daily"),
        (
            "<title>Toll – Osk Daily</title><link rel=canonical href='https://osk-daily.example/a'>",
            "Osk Daily",
        ),
        ("<title>Toll – Osk Daily</title>", None),
        ("<link rel=canonical href='https://osk.example/a'>", "osk.example"),
    ],
)
def test_the_site_is_the_one_that_the_page_names(head, site):
    assert read(page(head=head)).publisher == site
