"""Hypothesis strategies for the nouns of the model, shared by the property tests."""

from hypothesis import strategies as st

from sayso.model.quantity import Count

ENDS = st.none() | st.integers(min_value=0, max_value=5_000_000)


@st.composite
def counts(draw: st.DrawFn) -> Count:
    """Draw any legal count: exact, ranged, open at one end or at both."""
    low, high = draw(ENDS), draw(ENDS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Count(low, high, about=draw(st.booleans()), vague=draw(st.booleans()))


@st.composite
def counts_with_member(draw: st.DrawFn) -> tuple[Count, int]:
    """Draw a count and a number that lies inside it."""
    count = draw(counts())
    low = count.low or 0
    high = count.high if count.high is not None else low + 1_000
    return count, draw(st.integers(min_value=min(low, high), max_value=max(low, high)))
