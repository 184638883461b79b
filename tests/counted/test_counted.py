"""Texts with numbers give the claims that were written beside them, but for those in the list of wrong ones."""

import sys

import pytest

from tests.by_hand import known_wrong
from tests.counted.suite import WRONG, Case, cases, found, suites

LEAST = 120
EACH_KIND = 3
RIGHT = 0.83
UNRELATED = "The 12 shops on Mill Street sold 1,400 loaves at 3.50 crowns each on 5 June 2019."
each_case = pytest.mark.parametrize("case", [pytest.param(c, id=c.name) for c in cases()])


def test_the_suite_is_large_enough() -> None:
    """Each kind of a round has three texts, and none stands twice."""
    names = [case.name for case in cases()]
    kinds = [name.split(".")[0] for name in names]
    assert len(names) >= LEAST
    assert len(set(names)) == len({case.text for case in cases()}) == len(names)
    assert all(kinds.count(kind) >= EACH_KIND for kind in kinds)


@each_case
def test_a_text_gives_its_claims(case: Case) -> None:
    """A text that fails is in the list of wrong ones, and one that is in the list fails."""
    lines = found(case.text)
    if case.name in known_wrong(WRONG, f"round {case.round}"):
        assert lines != list(case.lines), f"{case.name} is right now: accept"
    else:
        assert lines == list(case.lines), case.text


@each_case
@pytest.mark.parametrize("before", [True, False])
def test_an_unrelated_sentence_changes_nothing(case: Case, before: bool) -> None:
    """Numbers of shops, loaves, money and days beside a text are nobody's, and its own stay as they are.

    In the same paragraph, but for headlines and lists, which have none.
    """
    between = " " if case.text.endswith(".") and "\n" not in case.text else "\n\n"
    assert found(
        between.join((UNRELATED, case.text) if before else (case.text, UNRELATED))
    ) == found(case.text)


def test_the_share_that_is_right() -> None:
    """The share is printed, and does not fall below what was reached."""
    share = 1 - sum(len(suite.wrong()) for suite in suites()) / len(cases())
    sys.stdout.write(f"counts: {share:.1%} right\n")
    assert share >= RIGHT
