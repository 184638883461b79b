"""Chains and stances come out as written by hand, but for those in the list of wrong ones."""

import sys

import pytest

from tests.by_hand import Suite, known_wrong
from tests.said.suites import WRONG, Case, suites

LEAST = {"nested": 80, "stances": 250}
BEFORE = 2 / 3
EACH_KIND = 3
RIGHT = {"nested": 0.98, "stances": 0.96}
each_suite = pytest.mark.parametrize("suite", [pytest.param(s, id=s.name) for s in suites()])
each_case = pytest.mark.parametrize(
    ("suite", "case"),
    [pytest.param(suite, case, id=case.name) for suite in suites() for case in suite.cases],
)


@each_suite
def test_a_suite_is_large_enough(suite: Suite[Case]) -> None:
    """Each kind has three texts, and two of every three were written before the program ran."""
    found = suite.cases
    names = [case.name for case in found]
    kinds = [name.split("/")[0] for name in names]
    assert len(found) >= LEAST[suite.name]
    assert len(set(names)) == len(names)
    assert len({case.text for case in found}) == len(found)
    assert all(kinds.count(kind) >= EACH_KIND for kind in kinds)
    assert sum(case.before for case in found) >= BEFORE * len(found)


@each_case
def test_a_case_gives_its_lines(suite: Suite[Case], case: Case) -> None:
    """A case that fails is in the list of wrong ones, and one that is in the list fails."""
    found = suite.found(case)
    if case.name in known_wrong(WRONG, suite.name):
        assert found != list(case.lines), f"{case.name} is right now: accept"
    else:
        assert found == list(case.lines), case.text


@each_suite
def test_the_share_that_is_right(suite: Suite[Case]) -> None:
    """The share is printed, and does not fall below what was reached."""
    share = 1 - len(suite.wrong()) / len(suite.cases)
    sys.stdout.write(f"{suite.name}: {share:.1%} right\n")
    assert share >= RIGHT[suite.name]
