"""Ranges give what asking every span would give."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.model.ranges import WIDTH, Ranges
from sayso.model.text import Span


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Draw a span, short or wide, near the others or far away."""
    start = draw(st.integers(0, 20) | st.integers(0, 40 * WIDTH))
    length = draw(st.integers(1, 6) | st.integers(1, WIDTH * 20))
    return Span(start, start + length)


@given(st.lists(spans(), max_size=30), spans())
def test_what_is_looked_up_is_what_a_search_would_find(items: list[Span], asked: Span) -> None:
    ranges = Ranges(enumerate(items))
    assert ranges.holding(asked) == [n for n, item in enumerate(items) if item.holds(asked)]
    assert ranges.meeting(asked) == [n for n, item in enumerate(items) if item.meets(asked)]


def test_a_number_of_several_spans_is_named_once() -> None:
    ranges = Ranges([(7, Span(0, 4)), (7, Span(2, 9)), (3, Span(2, 5))])
    assert ranges.meeting(Span(2, 4)) == [3, 7]
    assert ranges.holding(Span(2, 4)) == [3, 7]
    assert ranges.holding(Span(6, 10)) == []
