"""Words of time in a text: every entry of the pack is found by its examples, and nothing else is."""

import re

import pytest

from sayso.find.times import read_times
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
