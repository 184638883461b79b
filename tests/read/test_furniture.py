"""Lines that pages print around a text are furniture; lines that only look like it are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.packs.load import HOME, load_words
from sayso.read.furniture import judge_lines, load_lists
from tests.read.reading import read_text

LISTS = load_lists("en")
ENTRIES = load_words(HOME / "en" / "furniture.toml", HOME, "furniture")
KEPT = load_words(HOME / "en" / "furniture.toml", HOME, "kept")
BODY = (
    "Gunmen opened fire on a market in the east of Osk on Monday, the mayor said.\n\n"
    "Twelve farmers were killed and 40 were wounded, she told reporters in the town hall.\n"
)


def cut(text):
    doc = read_text(text)
    return [doc[span] for span in doc.furniture]


@pytest.mark.parametrize(
    "line", [line for entry in ENTRIES if entry.value != "no_text" for line in entry.examples]
)
def test_every_example_of_the_pack_is_furniture(line):
    assert [found.sort for found in judge_lines(line, LISTS)] in (
        ["control"],
        ["line"],
        ["names"],
    )


@pytest.mark.parametrize("line", [line for entry in KEPT for line in entry.words])
def test_every_line_that_only_looks_like_furniture_is_kept(line):
    assert [found.sort for found in judge_lines(line, LISTS)] == [""]


HEADS = [
    ("Toll rises\n\ndate 2026-03-04 + ↺ − 16 px\n\n", ["date 2026-03-04 + ↺ − 16 px"]),
    ("  04.03.2026 18:20\n\n", ["04.03.2026 18:20"]),
    ("Published: 4 March 2026, 18:20 GMT\nBy Ana Bel\n\n", None),
    ("By ANA BEL, TOR MARN and MIRA OST\nMarch 4, 2026\n\n", None),
    ("Share\nTweet\nWhatsApp\nCopy link\nPrint\n\n", None),
    ("Facebook | X | Telegram | Email\n3 min read\n\n", None),
    ("Wednesday, 4 March 2026 - 18:20\nViews: 1,204\n\n", None),
    ("Posted on March 4th, 2026 at 6:20 pm by Mira Ost\n\n", None),
    ("Updated 4 Mar 2026 19:02 (UTC+4)\n\n", None),
    ("Font size: A- A A+\nListen to this article\n\n", None),
    ("Home > Latest news > Subscribe\n\n", None),
    ("Skip to main content\nMenu\nSearch\n\n", None),
    ("Photo: Reutal/Ana Bel\n\n", None),
    ("Photo: people carry the bodies of farmers in Osk\n\n", []),
    ("ADVERTISEMENT\n\n", None),
    ("We use cookies to make this site work.\nAccept all | Reject all\n\n", None),
    ("OSK, 4 March 2026 (Reutal) - Shells fell on the town.\n\n", []),
    ("PRESS RELEASE\n4 March 2026\n\n", ["4 March 2026"]),
]
FEET = [
    ("\nRead also: Mayor of Tarl resigns\n", None),
    ("\nREAD MORE: What we know about the flood in Dorva\n", None),
    ("\n(Reporting by Ana Bel in Osk; Editing by Tor Marn)\n", None),
    ("\nMira Ost in Dorva contributed to this report.\n", None),
    ("\n© 2026 Tarl Media Group. All rights reserved.\n", None),
    ("\nTags: Osk, Kessia, market\n", None),
    ("\nShare this story:\nFacebook Twitter Email\n", None),
    ("\nSubscribe to our newsletter and never miss a story.\n", None),
    ("\nFollow us on Telegram and Facebook\n", None),
    ("\nComments (12)\nLeave a comment\n", None),
    ("\nPage 3 of 7\n", None),
    ("\n- page 2 -\n", None),
    ("\nYou may also like:\nRelated articles\n", None),
    ("\nIf you notice an error, select it and press Ctrl and Enter.\n", None),
    ("\nENDS\n\nNotes to editors: the mayor speaks again at six.\n", None),
    ("\nSource: Reutal\n", []),
    ("\nTranslated by the Tarl Post from Osterian.\n", []),
    ("\nPublished figures put the dead of the year at 120.\n", []),
]


def whole(lines, expected):
    return (
        [line.strip() for line in lines.split("\n") if line.strip()]
        if expected is None
        else expected
    )


@pytest.mark.parametrize(("head", "expected"), HEADS)
def test_furniture_above_a_text_is_cut_line_by_line(head, expected):
    assert cut(head + BODY) == whole(head, expected)


@pytest.mark.parametrize(("foot", "expected"), FEET)
def test_furniture_below_a_text_is_cut_line_by_line(foot, expected):
    assert cut(BODY + foot) == whole(foot, expected)


def test_a_line_that_carries_on_a_sentence_is_never_furniture():
    text = "The fishermen of Osk lost their boats and their\nshare.\nThe army says it did not\nlike this.\n"
    assert cut(text) == []


def test_bare_numbers_that_count_up_are_page_numbers_and_other_numbers_are_not():
    page = "Twelve were killed in Osk.\n" * 8
    assert cut(f"{page}\n7\n{page}\n- 8 -\n{page}\n9\n") == ["7", "- 8 -", "9"]
    assert cut("Killed\n1\nWounded\n2\nMissing\n3\n") == []
    assert cut(f"{page}\n7\n{page}\n8\n{page}\n12\n") == []


def test_a_date_in_a_form_is_left_to_the_form():
    doc = read_text("Incident 14\nDate: 3 May 2021\nPlace: Osk\nKilled: 12\n")
    assert (doc.furniture, doc.published) == ((), None)


def test_a_language_without_lists_keeps_every_line():
    assert [line.sort for line in judge_lines("Share\n\nTwelve died.", load_lists("xx"))] == [
        "",
        "",
    ]


@given(st.text("aé 1.:|-\n\r\u2028Share", max_size=60))
@pytest.mark.property
def test_lines_are_in_order_and_trimmed(text):
    at = 0
    for line in judge_lines(text, LISTS):
        assert line.start >= at
        words = text[line.start : line.end]
        assert words
        assert words == words.strip()
        at = line.end


@given(st.text(max_size=80))
@pytest.mark.property
def test_no_line_at_all_makes_it_fail(text):
    for line in judge_lines(f"By {text}\nRead also: {text}\n{text} 2026-03-04", LISTS):
        assert line.sort in ("", "control", "date", "line", "names")
