"""Paragraphs: what parts them, what joins their lines, and the laws that hold for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.text import Block, Span
from sayso.parse.lines import is_dateline
from sayso.parse.paragraphs import find_paragraphs

WRAPPED = (
    "OSK, Kessia (Reutal) -- Gunmen opened fire on a market in the east\n"
    "of the town on Monday and killed 12 farmers, the mayor said. Another\n"
    "40 people were wounded.\n"
    "The army of Tarl said that none of its soldiers had been in the area\n"
    "of Lake Ilm on that day.\n"
)


def read(text, blocks=(), furniture=()):
    return [
        (p.kind, text[p.span.start : p.span.end]) for p in find_paragraphs(text, blocks, furniture)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One was killed.\n\nTwo fled.", [("text", "One was killed."), ("text", "Two fled.")]),
        ("One was killed.\r\n \t\r\nTwo.", [("text", "One was killed."), ("text", "Two.")]),
        ("One was killed.\nTwo fled.", [("text", "One was killed."), ("text", "Two fled.")]),
        ("Ten people,\nall from Osk.", [("text", "Ten people,\nall from Osk.")]),
        ("## Toll ##\nTen died.", [("heading", "Toll"), ("text", "Ten died.")]),
        ("Toll\n====\nTen died.", [("heading", "Toll"), ("text", "Ten died.")]),
        ("Toll in Osk\n\nTen died.", [("heading", "Toll in Osk"), ("text", "Ten died.")]),
        ("Ten died.\n\nOsk Daily", [("text", "Ten died."), ("text", "Osk Daily")]),
        ("Killed: 27\nWounded: 40", [("label", "Killed: 27"), ("label", "Wounded: 40")]),
        ("**Killed:** 27", [("label", "**Killed:** 27")]),
        ("- Killed: 27", [("label", "Killed: 27")]),
        ("He said: we saw ten bodies.", [("text", "He said: we saw ten bodies.")]),
        ("- ten dead\n2) two hurt", [("list_item", "ten dead"), ("list_item", "two hurt")]),
        ("* ten dead\n  in Osk\n", [("list_item", "ten dead\n  in Osk")]),
        ("12 dead\nin Osk", [("text", "12 dead\nin Osk")]),
        ("Killed\t27\nHurt\t4", [("table_row", "Killed\t27"), ("table_row", "Hurt\t4")]),
        ("| Killed | 27 |\n|---|---|", [("table_row", "| Killed | 27 |")]),
        ("* * *\n\nTen died.\n----\n", [("text", "Ten died.")]),
        ("", []),
        (" \n\t", []),
    ],
)
def test_it_parts_and_joins_lines_by_their_shape(text, expected):
    assert read(text) == expected


def test_hard_wrapped_lines_are_joined_and_a_short_line_ends_a_paragraph():
    first, second = read(WRAPPED)
    assert first[1].startswith("OSK")
    assert first[1].endswith("wounded.")
    assert second[1].startswith("The army")
    assert second[1].endswith("day.")


def test_hard_wrapped_capitals_are_joined_and_headlines_in_capitals_are_not():
    assert len(read(WRAPPED.upper())) == 2
    lines = "TWELVE KILLED IN OSK MARKET BLAST\nMAYOR OF TARL RESIGNS\nFORTY HURT AS DAM BURSTS\n"
    assert len(read(lines)) == 3


def test_a_headline_with_a_colon_is_no_label():
    text = "Tarl: 14 killed, 30 hurt in market blast, police say"
    assert read(text) == [("text", text)]


def test_an_indented_line_begins_a_paragraph():
    text = WRAPPED.replace(
        "40 people were wounded.", "40 people were wounded near the old mill and later"
    ).replace("The army", "    The army")
    assert len(read(text)) == 2


def test_one_paragraph_a_line_stays_one_paragraph_a_line():
    lines = [f"In the village of Dorva {n} people were killed on Monday." * n for n in range(1, 9)]
    assert [words for _, words in read("\n".join(lines))] == lines


def test_a_dateline_begins_a_paragraph():
    text = "Shells fell on Osk, and\nOSK, Kessia (Reutal) — ten people were killed"
    assert len(read(text)) == 2


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("OSK, Kessia (Reutal) — ten were killed", True),
        ("OSK — ten were killed", True),
        ("OSK, March 3 - Ten were killed", True),
        ("Osk, 3 May (Reutal) - Ten were killed", True),
        ("SAN MARN (KESSIA), 3 JAN 90 (REUTAL) -- [TEXT] TEN", True),
        ("LOW-LEVEL talks", False),
        ("ARMED-FORCES STAFF IN VARIOUS SECTORS--TRADE, PORTS", False),
        ("Osk - ten were killed", False),
        ("UN - the dead of Osk", True),
        ("LARGE - SCALE OPERATIONS", False),
    ],
)
def test_a_dateline_is_known_by_its_capitals_or_its_agency(line, wanted):
    assert is_dateline(line, 0, len(line)) is wanted


def test_headlines_in_a_row_are_no_headings_of_the_sentence_below():
    text = "\n\n".join(f"Mayor {name} resigns" for name in "ABCDE") + "\n\nTen died."
    assert {kind for kind, _ in read(text)} == {"text"}


def test_blocks_are_taken_as_they_are_and_furniture_is_in_no_paragraph():
    text = "Share this\nThe toll\nTen people\ndied. Read also Two\n"
    blocks = (Block(Span(11, 19), "heading"), Block(Span(20, len(text)), "text"))
    furniture = (Span(0, 10), Span(37, 46))
    assert read(text, blocks, furniture) == [
        ("heading", "The toll"),
        ("text", "Ten people\ndied."),
        ("text", "Two"),
    ]


spans = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda x: Span(x[0], x[0] + x[1]))
texts = st.text("aB.1:-*#|\t \n\r\u2028“—é", max_size=80) | st.text(max_size=80)
kinds = st.sampled_from(("text", "heading", "list_item", "table_row", "caption"))


@given(texts, st.lists(st.builds(Block, spans, kinds), max_size=4), st.lists(spans, max_size=3))
@pytest.mark.property
def test_paragraphs_are_trimmed_in_order_and_clear_of_furniture(text, blocks, furniture):
    found = find_paragraphs(text, tuple(blocks), tuple(furniture))
    at = 0
    for index, paragraph in enumerate(found):
        start, end = paragraph.span
        words = text[start:end]
        assert paragraph.index == index
        assert start >= at
        assert end <= len(text)
        assert words == words.strip() != ""
        assert not any(paragraph.span.meets(span) for span in furniture)
        at = end


@given(texts)
@pytest.mark.property
def test_no_letter_is_lost_but_in_marks(text):
    found = find_paragraphs(text, (), ())
    held = sum(char.isalpha() for p in found for char in text[p.span.start : p.span.end])
    marks = 2 * len(found)  # a list may be numbered "a)"
    assert held >= sum(char.isalpha() for char in text) - marks
