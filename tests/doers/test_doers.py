"""Doers, things hit, means and stages come out as written by hand, but for those in the list of wrong ones."""

import pytest

from tests.by_hand import Suite, known_wrong
from tests.doers.suites import WRONG, Case, suites

LEAST = 50
BEFORE = 2 / 3
RIGHT = 0.8
each_suite = pytest.mark.parametrize("suite", [pytest.param(s, id=s.name) for s in suites()])
each_case = pytest.mark.parametrize(
    ("suite", "case"),
    [pytest.param(suite, case, id=case.name) for suite in suites() for case in suite.cases],
)


@each_suite
def test_a_suite_is_large_enough(suite: Suite[Case]) -> None:
    """Each has fifty sentences, and of two in three the lines stand as they were before the program ran."""
    found = suite.cases
    assert len({case.text for case in found}) == len(found) >= LEAST
    assert sum(case.before for case in found) >= BEFORE * len(found)


@each_case
def test_a_sentence_gives_its_lines(suite: Suite[Case], case: Case) -> None:
    """A sentence that fails is in the list of wrong ones, and one that is in the list fails."""
    found = suite.found(case)
    if case.name in known_wrong(WRONG, suite.name):
        assert found != list(case.lines), f"{case.name} is right now: accept"
    else:
        assert found == list(case.lines), case.text


def test_the_share_that_is_right() -> None:
    """The share of right sentences does not fall below what was reached."""
    wrong = sum(len(suite.wrong()) for suite in suites())
    assert 1 - wrong / sum(len(suite.cases) for suite in suites()) >= RIGHT
