"""Any text can be read for numbers: nothing crashes, spans fit, and the ends are in order."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.find.number.numbers import read_numbers
from sayso.model.quantity import NUMBER_KINDS
from sayso.packs.load import load_pack

PACK = load_pack("en")
WORDS = sorted({word for entry in PACK.numbers for word in entry.words})
ODD = [
    "😀",
    "é",
    "́",
    "½",
    "١٢",
    "1" * 60,
    "1,000",
    "0.5",
    "\n\n",
    "\t",
    "(",
    ")",
    "[",
    "%",
    "İ",
    "ﬁ",
    "²",
]
SCRAPS = st.lists(
    st.sampled_from(WORDS) | st.sampled_from(ODD) | st.integers(0, 10**6).map(str), max_size=14
)


def check(text: str) -> None:
    """Check the laws that hold for the numbers of every text."""
    last = 0
    for mention in read_numbers(text, PACK):
        number, span = mention.value, mention.span
        assert last <= span.start < span.end <= len(text)
        assert number.kind in NUMBER_KINDS
        assert number.core is not None and span.holds(number.core)
        assert mention.rule.startswith("en/numbers.toml#")
        last = span.end


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    """Characters of every kind are read without a crash."""
    check(text)


@given(SCRAPS, st.sampled_from([" ", "", "-", ", "]))
def test_any_number_words(scraps: list[str], gap: str) -> None:
    """Number words in any order are read without a crash."""
    check(gap.join(scraps))


@given(SCRAPS)
def test_a_space_before_moves_the_spans(scraps: list[str]) -> None:
    """An empty paragraph before a text moves its spans and changes nothing else."""
    text = " ".join(scraps)
    plain = [(m.span.start + 2, m.span.end + 2, m.value.low) for m in read_numbers(text, PACK)]
    moved = [(m.span.start, m.span.end, m.value.low) for m in read_numbers("\n\n" + text, PACK)]
    assert moved == plain
