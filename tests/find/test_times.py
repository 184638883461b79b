"""Words of time in a text: every entry of the pack is found by its examples, and nothing else is."""

import re
from dataclasses import replace
from datetime import date
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import PackError
from sayso.find.time.grammar import time_grammar
from sayso.find.time.times import find_times, read_times
from sayso.ground.times import resolve_times
from sayso.model.text import Document, Parsed, Span, Token
from sayso.packs.entries import TimePattern
from sayso.packs.load import load_pack

PACK = load_pack("en")
BRACKET = re.compile(r"\[([^\]]*)\]")


def bracketed(example: str) -> tuple[str, list[str]]:
    """Return an example without its brackets, and the words that stood in them."""
    return example.replace("[", "").replace("]", ""), BRACKET.findall(example)


def cases() -> list[tuple[str, str]]:
    """Return every example of the words and patterns with the name of its entry."""
    entries = [*PACK.calendar, *PACK.time_patterns]
    return [(entry.rule, example) for entry in entries for example in entry.examples]


@pytest.mark.parametrize(("rule", "example"), cases())
def test_every_entry_is_found_by_its_examples(rule: str, example: str) -> None:
    """The words in brackets are a finding; an example without brackets has none."""
    text, wanted = bracketed(example)
    found = [text[m.span.start : m.span.end] for m in read_times(text, PACK)]
    if not wanted:
        assert found == []
    assert [words for words in wanted if words not in found] == []


def test_every_pattern_has_an_example() -> None:
    """A pattern without an example cannot be checked, so there is none."""
    assert [entry.name for entry in PACK.time_patterns if not entry.examples] == []


@pytest.mark.parametrize("pattern", PACK.time_patterns, ids=lambda pattern: pattern.name)
def test_the_rule_named_is_the_rule_that_found(pattern: TimePattern) -> None:
    """At least one example of a pattern is found by the pattern itself, or stopped by it."""
    if pattern.make in ("reject", "part_of_day"):
        return
    rules = {m.rule for text in pattern.examples for m in read_times(bracketed(text)[0], PACK)}
    assert pattern.rule in rules


PIECES = st.sampled_from(
    [written for entry in PACK.calendar for written in entry.words]
    + "3 31 1999 2025 '92 1990s 05/06/2001 15:30 3rd , . - 's Osk".split() + ["\n", "\n\n"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(PIECES, max_size=30).map(" ".join) | st.text(max_size=60))
def test_no_text_crashes_the_finder(text: str) -> None:
    """Findings lie inside the text, in its order, and do not overlap."""
    found = read_times(text, PACK)
    ends = [end for m in found for end in (m.span.start, m.span.end)]
    assert ends == sorted(ends)
    assert all(m.span.end <= len(text) for m in found)
    assert resolve_times(found, text, date(2025, 2, 27))[0] or not found


@pytest.mark.parametrize(
    "unit", ["1 ", "the night of ", "Monday to ", "twenty-", "\n ", "3 May 1999 and ", "since "]
)
def test_reading_takes_linear_time(unit: str) -> None:
    """Four times the text takes about four times as long, not sixteen times."""

    def once(text: str) -> float:
        start = process_time()
        read_times(text, PACK)
        return process_time() - start

    def seconds(size: int) -> float:
        """Return the shortest of three: the collector of a long test run stops some of them."""
        return min(once(unit * (size // len(unit))) for _ in range(3))

    assert seconds(80_000) < 10 * seconds(20_000) + 0.2


def test_furniture_is_not_read_and_a_mention_knows_its_token() -> None:
    """A date in furniture is none of the text's; the token is the last of the words."""
    text = "Printed 3 May 1999\nThey came on 4 May 1999."
    doc = Document("d", "d", text, "", "", furniture=(Span(0, 18),))
    spans = (
        Span(19, 23),
        Span(24, 28),
        Span(29, 31),
        Span(32, 33),
        Span(34, 37),
        Span(38, 42),
        Span(42, 43),
    )
    tokens = tuple(Token(i, s, doc[s], doc[s], "", "", "", 0) for i, s in enumerate(spans))
    parsed = Parsed(doc, (), (), tokens, ())
    found = list(find_times(parsed, PACK))
    assert [(doc[m.span], m.token) for m in found] == [("4 May 1999", 5)]


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        (TimePattern("x", "NOSUCHROLE", 1), "unknown role: NOSUCHROLE"),
        (TimePattern("x", "month", 1), "not a word of the pattern language: month"),
        (TimePattern("x", "MONTH", 1, "nobody"), "unknown builder: nobody"),
        (TimePattern("x", "MONTH", 1, sets=("unit",)), "not a setting: unit"),
    ],
)
def test_a_pattern_that_cannot_be_used_is_refused(pattern: TimePattern, reason: str) -> None:
    """The error names the pattern and what is wrong with it."""
    with pytest.raises(PackError, match=reason):
        time_grammar(replace(PACK, time_patterns=(pattern,)))
