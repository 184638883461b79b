"""The day of print and the publisher: flag and column before the page, the page before the text's own words."""

import pytest

from sayso.packs.load import HOME
from sayso.read.dates import find_days, load_calendar, read_date
from sayso.read.given import Given
from sayso.read.publisher import fold_name, host_of, name_publisher
from tests.read.reading import read_text

CALENDAR = load_calendar("en")
BODY = (
    "Gunmen opened fire on a market in the east of Osk on Monday, the mayor said.\n\n"
    "Twelve farmers were killed on 3 May 2021 and 40 were wounded, she told reporters.\n"
)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2026-03-04", "2026-03-04"),
        ("2026-03-04T18:20:00+04:00", "2026-03-04"),
        ("2026/3/4", "2026-03-04"),
        ("4 March 2026", "2026-03-04"),
        ("4th of March, 2026", "2026-03-04"),
        ("04-Mar-2026", "2026-03-04"),
        ("4 MARCH 2026", "2026-03-04"),
        ("March 4, 2026", "2026-03-04"),
        ("Mar. 4th 2026", "2026-03-04"),
        ("4 Sept. 2026", "2026-09-04"),
        ("04.03.2026", "2026-03-04"),
        ("27/02/2026", "2026-02-27"),
        ("02/27/2026", "2026-02-27"),
        ("3/3/2026", "2026-03-03"),
        ("03/04/2026", None),
        ("3 JAN 90 (REUTAL)", "1990-01-03"),
        ("3 Jan '07", "2007-01-03"),
        ("3 May 40 people", None),
        ("30 February 2026", None),
        ("2026-13-01", None),
        ("March 2026", None),
        ("12.03.04.2026", None),
        ("", None),
    ],
)
def test_a_date_in_full_is_a_day_and_an_unclear_one_is_none(words, day):
    assert read_date(words, CALENDAR) == day


def test_dates_are_found_where_they_stand():
    line = "Published 4 March 2026, updated 05.03.2026"
    assert [line[day.start : day.end] for day in find_days(line, CALENDAR)] == [
        "4 March 2026",
        "05.03.2026",
    ]


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("date 2026-03-04 + ↺ − 16 px\n\n", "2026-03-04"),
        ("Toll rises\n4 March 2026\n\n", "2026-03-04"),
        ("Toll rises\nUpdated: 5 March 2026 | Published: 4 March 2026\n\n", "2026-03-04"),
        ("Toll rises\nUpdated 5 March 2026\n\n", "2026-03-05"),
        ("Toll rises\nPosted on March 4th, 2026 by Mira Ost\n\n", "2026-03-04"),
        ("MARN POLICE SERVICE\nPRESS RELEASE, 4 March 2026\n\n", "2026-03-04"),
        ("Osk, 4 March 2026\n\nDear members,\n\n", "2026-03-04"),
        ("Toll rises\nOsk Daily | 4 March 2026\n\n", "2026-03-04"),
        ("OSK, 4 March 2026 (Reutal) - ", "2026-03-04"),
        ("OSK, Kessia, 4 March 2026 — ", "2026-03-04"),
        ("OSK, 3 JAN 90 (REUTAL) -- [TEXT] ", "1990-01-03"),
        ("Ten hurt in Osk Posted: Wednesday, March 4, 2026 6:39 AM Updated: Now\n\n", "2026-03-04"),
        ("A report published on 3 May 2021 names the dead of Osk\n\n", None),
        ("SAN MARN (KESSIA), 3 JAN 90 (REUTAL)\n-- [TEXT] ", "1990-01-03"),
        ("Massacre of 3 May 2021\n\n", None),
        ("Osk Massacre, 3 May 2021\n\n", None),
        ("What happened on 3 May 2021\n\n", None),
        ("Toll rises\n03/04/2026\n\n", None),
        ("OSK, March 3 (Reutal) - ", None),
        ("", None),
    ],
)
def test_the_day_of_print_stands_in_a_line_of_its_own_above_the_text(head, day):
    doc = read_text(head + BODY)
    assert (doc.published, doc.published_from) == (day, "text" if day else None)


@pytest.mark.parametrize(
    ("foot", "day"),
    [
        ("\nPublished: 4 March 2026\n", "2026-03-04"),
        ("\n4 March 2026\n", "2026-03-04"),
        ("\nOsk, 4 March 2026\n", "2026-03-04"),
        ("\nThe court sits on 4 March 2026.\n", None),
        ("\nThe law of Osk, 4 March 2026, was not kept.\n", None),
    ],
)
def test_the_day_of_print_may_stand_below_the_text(foot, day):
    assert read_text(BODY + foot).published == day


def test_lines_of_different_bare_dates_are_a_chronicle_and_no_day_of_print():
    doc = read_text(f"Osk\n3 May 2021\n{BODY}\n4 May 2021\n{BODY}")
    assert (doc.published, doc.furniture) == (None, ())


@pytest.mark.parametrize(
    ("foot", "publisher", "id_"),
    [
        ("\nOsk Daily", "Osk Daily", "osk daily"),
        ("\nPost.Os\n", "Post.Os", "post.os"),
        ("\nwww.oskdaily.example\n", "www.oskdaily.example", "oskdaily.example"),
        ("\n— Osk Daily\n\n© 2026 Tarl Media\n", "Osk Daily", "osk daily"),
        ("\n(Reutal)\n", "Reutal", "reutal"),
        ("\nThe Voice of the Lake\n", "The Voice of the Lake", "the voice of the lake"),
        ("\nOsk Daily reports.\n", None, None),
        ("\nKilled: 12\n", None, None),
        ("\nMore details later\n", None, None),
        ("\nAna Bel\nMayor of Osk\n", None, None),
        ("\nWhat happened?\n", None, None),
        ("\nRead more\n", None, None),
        ("", None, None),
    ],
)
def test_a_short_name_alone_in_the_last_line_is_the_publisher(foot, publisher, id_):
    doc = read_text(BODY + foot)
    assert (doc.publisher, doc.publisher_id) == (publisher, id_)
    assert doc.publisher_from == ("text" if publisher else None)
    assert (doc.publisher_span and doc[doc.publisher_span]) == publisher
    assert not any(doc.publisher_span and span.meets(doc.publisher_span) for span in doc.furniture)


def test_a_name_alone_is_no_text_with_a_publisher():
    assert read_text("Osk Daily").publisher is None


def test_flags_win_over_the_text():
    doc = read_text(
        "date 2026-03-04\n" + BODY + "\nOsk Daily", Given("2026-03-05", "OSK  DAILY", "en-GB")
    )
    assert (doc.published, doc.published_from) == ("2026-03-05", "flag")
    assert (doc.publisher, doc.publisher_id, doc.publisher_from) == (
        "OSK  DAILY",
        "osk daily",
        "flag",
    )
    assert doc.publisher_span
    assert doc[doc.publisher_span] == "Osk Daily"
    assert doc.language == "en"
    assert read_text(BODY + "\nOsk Daily", Given(publisher="Reutal")).publisher_span is None


def test_blank_flags_are_not_given():
    doc = read_text("date 2026-03-04\n" + BODY, Given("", " ", ""))
    assert (doc.published_from, doc.publisher, doc.language) == ("text", None, "en")


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.Osk.example:8080/a?b", "osk.example"),
        ("osk.example/a", "osk.example"),
        ("http://[::1", None),
        ("file:///a.html", None),
        ("", None),
        (None, None),
    ],
)
def test_the_host_is_read_from_an_address(url, host):
    assert host_of(url) == host


def test_the_id_of_a_publisher_is_its_host_or_its_folded_name():
    assert name_publisher("Osk Daily", "https://www.osk.example/1") == "osk.example"
    assert name_publisher("Osk  DAILY", None) == "osk daily"
    assert fold_name("WWW.Post.Os") == "post.os"
    assert name_publisher(None, None) is None


def test_the_calendar_of_the_language_is_the_packs_own():
    assert (HOME / "en" / "calendar.toml").is_file()
    assert len(set(CALENDAR.months.values())) == 12
    assert not load_calendar("xx").months
