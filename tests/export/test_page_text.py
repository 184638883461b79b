"""The text of a page is the text that was read, cut flat, with lanes that never overlap."""

import html
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.export.lanes import LANES, lay_lanes
from sayso.export.marks import Mark, cut_segments
from sayso.export.page_roles import ROLES, fields_of, marks_of
from sayso.export.page_signs import show_line, show_plain, show_words
from sayso.export.page_text import Drawing, lay_text
from sayso.model.claim import Reading
from sayso.model.said import Speech
from sayso.model.text import Document, Paragraph, Span
from tests.made import CLAIM, DOC, FULL, MISSION, READING

LENGTH = 40
spans = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 12)).map(
    lambda pair: Span(pair[0], min(LENGTH, pair[0] + pair[1]))
)
marks = st.lists(
    st.builds(Mark, spans, st.sampled_from([role for role, _ in ROLES]), st.integers(1, 3), st.just("act")),
    max_size=12,
).map(sorted)  # fmt: skip


@pytest.mark.property
@given(marks, st.sets(st.integers(0, LENGTH)))
def test_segments_are_the_text_and_know_their_marks(found: list[Mark], cuts: set[int]) -> None:
    """Segments touch, and each holds exactly the marks that cover it from end to end."""
    segments = list(cut_segments(Span(0, LENGTH), found, cuts))
    assert [segment.span.start for segment in segments[1:]] == [s.span.end for s in segments[:-1]]
    assert (segments[0].span.start, segments[-1].span.end) == (0, LENGTH)
    for segment in segments:
        assert set(segment.marks) == {mark for mark in found if mark.span.meets(segment.span)}
        assert all(mark.span.holds(segment.span) for mark in segment.marks)


@pytest.mark.property
@given(marks)
def test_no_two_marks_share_a_lane_where_they_overlap(found: list[Mark]) -> None:
    """A lane holds one line at a time; a mark is left out only where all lanes are taken."""
    lanes = lay_lanes(found)
    assert set(lanes) == {(mark.span, mark.role) for mark in found}
    drawn = [(span, lane) for (span, _), lane in lanes.items() if lane < LANES]
    for index, (span, lane) in enumerate(drawn):
        assert not any(lane == other and span.meets(there) for there, other in drawn[index + 1 :])
    for (span, _), lane in lanes.items():
        if lane == LANES:
            assert {other for there, other in drawn if there.meets(span)} == set(range(LANES))


@pytest.mark.property
@given(st.text(max_size=60))
def test_words_survive_the_page(text: str) -> None:
    """Whatever a text holds, its HTML reads back as the same text, and no tag of its own is left."""
    shown = str(show_words(text))
    tags = re.sub(r'<span class="sign" data-sign="U\+[0-9A-F]+">|</span>', "", shown)
    assert "<" not in tags
    back = re.sub("&#13;", "\r", tags)
    assert html.unescape(back) == text.replace("\0", "\ufffd")


@pytest.mark.property
@given(st.text("ab #\n\r\t.é😀", max_size=80), st.data())
def test_blocks_leave_nothing_out(text: str, data: st.DataObject) -> None:
    """However paragraphs, notes and speeches lie, the blocks put together are the text."""
    ends = data.draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True).map(sorted))
    cut = [Span(a, b) for a, b in zip(ends[::2], ends[1::2], strict=False)]
    paragraphs = tuple(Paragraph(index, span) for index, span in enumerate(cut))
    speeches = (Speech(MISSION, tuple(cut[:2])), Speech(MISSION, tuple(cut[:1]), 0))
    reading = Reading(replace(DOC, text=text), (), (), speeches, paragraphs)
    blocks = list(lay_text(reading, Drawing((), {}, ())))
    shown = [
        words for block in blocks for words in (*(piece.words for piece in block.pieces), block.gap)
    ]
    assert "".join(shown) == text


def test_a_mark_stands_for_every_span_of_a_claim() -> None:
    """Every value of a claim that has words has a mark."""
    fields = {(role, field) for role, field, _ in fields_of(FULL)}
    assert fields == {
        ("act", "act"), ("act", "means"), ("number", "count"), ("number", "sites"),
        ("whom", "group"), ("whom", "name"), ("whom", "target"), ("by", "by"), ("place", "place"),
        ("time", "time"), ("legal", "term"), ("says", "speaker"), ("says", "cue"),
    }  # fmt: skip
    assert {field for _, field, _ in fields_of(CLAIM)} >= {"part"}


def test_a_bar_lies_beside_what_is_said_and_a_second_one_inside_it() -> None:
    """Speech inside speech gets a bar of its own, nearer to the text; quoted words a thick one."""
    outer = Speech(MISSION, (Span(0, 40), Span(60, 80)))
    inner = Speech(replace(MISSION, mode="indirect"), (Span(10, 30),), 0)
    reading = replace(READING, speeches=(outer, inner))
    drawing = Drawing(marks_of(reading.claims), lay_lanes(marks_of(reading.claims)), ())
    (block,) = lay_text(reading, drawing)
    bars = [(bar.first, bar.last, bar.depth, bar.direct) for bar in block.bars]
    assert bars == [(0, 40, 1, True), (60, 80, 1, True), (10, 30, 2, False)]
    names = [name for piece in block.pieces for name in piece.anchors]
    assert names == ["--a0", "--a10", "--z30", "--z40", "--a60", "--z80"]


def test_marks_of_lines_stay_with_their_paragraph() -> None:
    """The sign of a heading belongs to the heading, furniture to nobody."""
    text = "Menu | Home\n\n# Title\n\nWords.\nShare"
    found = (Span(15, 20), Span(22, 28))
    paragraphs = (Paragraph(0, found[0], "heading"), Paragraph(1, found[1]))
    reading = Reading(Document("d", "d", text, "a", "b"), (), (), (), paragraphs)
    blocks = [
        (block.kind, "".join(piece.words for piece in block.pieces))
        for block in lay_text(reading, Drawing((), {}, ()))
    ]
    assert blocks == [
        ("furniture", "Menu | Home"), ("heading", "# Title"), ("text", "Words."), ("furniture", "Share"),
    ]  # fmt: skip


def test_signs_that_turn_text_are_named() -> None:
    """A sign that no one sees is shown by its code: in a box in a text, in brackets in a title."""
    assert show_plain("a\u202eb") == "a[U+202E]b"
    assert 'data-sign="U+202E"' in show_line("a\u202eb")
    assert show_line(" a\n b ") == "<bdi>a b</bdi>"
