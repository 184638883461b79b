"""The model is given few texts at once where they are long, each once and in their order."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.parse.model import BATCH, HELD, batches


@given(st.lists(st.sampled_from([0, 1, 2_000, HELD // 4, HELD, HELD + 1]), max_size=80))
def test_batches_hold_each_text_once_and_no_more_than_memory_allows(lengths: list[int]) -> None:
    texts = ["x" * length for length in lengths]
    found = list(batches(texts))
    assert [place for start, stop in found for place in range(start, stop)] == list(
        range(len(texts))
    )
    for start, stop in found:
        assert 0 < stop - start <= BATCH
        assert stop - start == 1 or sum(lengths[start:stop]) <= HELD
