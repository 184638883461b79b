"""said: the share of hand-written chains and stances that come out whole, of invented short texts.

The texts lie in the repository (`tests/said`); two of every three were written
before the program ran over them, by people who built it.
"""

from pathlib import Path

from eval.figure import Figure, Tally
from eval.work import each
from tests.said.suites import HERE, suites

NAME = "said"
FILES = tuple(str(HERE / f"{suite}.toml") for suite in ("nested", "stances"))
FIGURES = {"nested": "nested: whole chain right", "stances": "stance and hop right"}


def measure(home: Path) -> tuple[Figure, ...]:
    """Return the share of nested texts, and of stance pairs, that are right."""
    return tuple(
        Figure(
            FIGURES[suite.name],
            "share",
            each(score_case, [(suite.name, case.name) for case in suite.cases]),
        )
        for suite in suites()
    )


def score_case(named: tuple[str, str]) -> Tally:
    """Score one case, named by its suite and its name there."""
    suite = next(suite for suite in suites() if suite.name == named[0])
    case = next(case for case in suite.cases if case.name == named[1])
    return Tally(float(suite.is_right(case)), 1, 1)
