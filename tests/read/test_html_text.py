"""The main text of a page: what is cut, what is found again, and what stays as furniture."""

import pytest
from lxml.html import fragment_fromstring

from sayso.packs.load import HOME, load_words
from sayso.read.html import read_html
from sayso.read.page_asides import sort_of
from sayso.read.page_marks import cut_marked, is_person
from tests.read.reading import read_raw

SENTENCE = "Twelve farmers were killed in Osk on Monday, the mayor of the town said. "
BODY = "".join(
    f"<p>{SENTENCE * 2}The {word} report is due.</p>" for word in ("first", "second", "third")
)
MARKS = load_words(HOME / "pages.toml", HOME, "mark")
LINES = load_words(HOME / "pages.toml", HOME, "line")


def read(inner, head=""):
    html = f"<!DOCTYPE html><html><head>{head}</head><body><h1>Toll rises in Osk</h1>{inner}</body></html>"
    [doc] = read_raw(html.encode())
    return doc


def kept(doc):
    """Return the text of a document without its furniture."""
    text = list(doc.text)
    for span in doc.furniture:
        text[span.start : span.end] = " " * (span.end - span.start)
    return "".join(text)


@pytest.mark.parametrize(
    "example", [(e.value, words) for e in MARKS if e.value != "person" for words in e.examples]
)
def test_every_example_of_a_mark_is_cut_or_kept(example):
    value, names = example
    part = f'<div class="{names}"><p>Write to the paper in Osk and say what you think of it all.</p></div>'
    assert ("Write to the paper" in read(f"<div>{BODY}</div>{part}").text) is (value == "text")


@pytest.mark.parametrize("example", [(e.value, words) for e in LINES for words in e.examples])
def test_every_example_of_a_line_is_furniture(example):
    value, words = example
    assert sort_of(words) == value
    assert words not in kept(read(f"<article>{BODY}<p>{words}</p></article>"))


@pytest.mark.parametrize(
    "words",
    [
        "Siehe da, sagte er.",
        "Mehrere Menschen starben in Osk.",
        "Fotografen waren in Osk.",
        "Photographs burnt.",
    ],
)
def test_a_sentence_that_begins_like_a_line_is_kept(words):
    assert sort_of(words) == ""


def test_a_list_of_other_texts_goes_with_its_head_and_the_text_goes_on_behind_it():
    others = "<p>Lesen Sie auch:</p><ul><li>Bread is dear in Tarl</li><li>Rain in Dorva</li></ul>"
    doc = read(f"<article>{BODY}{others}<p>{SENTENCE}</p></article>")
    assert "Bread is dear" not in kept(doc)
    assert kept(doc).rstrip().endswith(SENTENCE.strip())


def test_a_last_label_without_a_list_is_furniture():
    doc = read(f"<article>{BODY}<p>Blogs that take part:</p></article>")
    assert [doc[span] for span in doc.furniture] == ["Blogs that take part:"]


def test_a_lead_above_the_text_is_found_again():
    lead = "The mayor of Osk speaks of twelve dead and says that the ministry knew."
    for part in (
        f'<div class="teaser-text"><p>{lead}</p></div>',
        f"<header><p>{lead}</p></header>",
        f'<div class="art-lead">{lead}</div>',
    ):
        doc = read(f"{part}<p>4 March 2026</p><div class='article-body'>{BODY}</div>")
        assert doc.text.count(lead) == 1
        assert doc.text.index(lead) < doc.text.index(SENTENCE)


def test_a_lead_without_a_stop_needs_the_words_of_the_description():
    lead = "The mayor of Osk on twelve dead and on what the ministry knew"
    part = f'<div class="teaser-text"><p>{lead}</p></div><div class="article-body">{BODY}</div>'
    assert lead not in read(part).text
    assert lead in read(part, f'<meta name="description" content="{lead} – Osk Daily">').text


def test_what_was_cut_is_not_found_again_as_a_lead():
    share = '<div class="newsletter-box"><p>The letter of the Osk Daily comes each morning, so order it now.</p></div>'
    assert "order it now" not in read(f"{share}<article>{BODY}</article>").text


def test_words_about_the_author_are_no_lead():
    for entry in MARKS:
        for names in entry.examples if entry.value == "person" else ():
            assert is_person(fragment_fromstring(f'<div class="{names}"><p>a</p></div>')[0])
    bio = '<div class="author-bio-box"><p>Ana Bel has written about bread for the Osk Daily since spring.</p></div>'
    note = '<div class="byline"><p>Ana Bel has written about bread for the Osk Daily since spring.</p></div>'
    for part in (bio, note):
        assert "about bread" not in read(f"{part}<article class='a'>{BODY}</article>").text


def test_a_page_set_as_one_quotation_is_plain_text():
    doc = read(f"<article><blockquote>{BODY}</blockquote><p>The end of it.</p></article>")
    assert "third report" in doc.text
    assert "quotation" not in [block.kind for block in doc.blocks]


def test_unfilled_templates_are_left_out():
    assert (
        "{{"
        not in read(f"<article>{BODY}<p>{{{{#each}}}} Read it {{{{/each}}}}</p></article>").text
    )


def test_comments_are_cut_even_where_they_are_longer_than_the_text():
    comments = "".join(f"<li><p>I think that {SENTENCE}</p></li>" for _ in range(12))
    doc = read(f'<div class="post-content">{BODY}</div><ol class="comment-list">{comments}</ol>')
    assert "I think" not in doc.text
    assert "third report" in doc.text


def test_a_marked_part_that_holds_the_text_is_kept():
    assert "third report" in read(f'<div class="share-wrap">{BODY}</div>').text
    assert "third report" in read(f'<div class="paywall entry-content">{BODY}</div>').text


def test_a_page_without_a_body_is_not_touched():
    tree = fragment_fromstring("<div class='comments'>a</div>")
    cut_marked(tree)
    assert tree.text_content() == "a"


def test_a_long_page_is_read_in_seconds():
    words = "".join(f"<p>{SENTENCE}It was report {number}.</p>" for number in range(3000))
    found = read_html(
        f"<html><body><h1>Toll</h1><div class=a>{words}</div></body></html>", "a", "0"
    )
    assert "report 2999" in found.text
