"""said: the share of hand-written chains and stances that come out whole, of invented short texts.

The texts lie in the repository (`tests/said`); two of every three were written
before the program ran over them, by people who built it.
"""

from pathlib import Path

from eval.figure import Figure, Tally
from eval.work import each
from tests.said.suites import HERE, SUITES, cases, is_right

NAME = "said"
FILES = tuple(str(HERE / f"{suite}.toml") for suite in SUITES)
FIGURES = {"nested": "nested: whole chain right", "stances": "stance and hop right"}


def measure(home: Path) -> tuple[Figure, ...]:
    """Return the share of nested texts, and of stance pairs, that are right."""
    return tuple(
        Figure(name, "share", each(score_case, [(suite, case.name) for case in cases(suite)]))
        for suite, name in FIGURES.items()
    )


def score_case(named: tuple[str, str]) -> Tally:
    """Score one case, named by its suite and its name there."""
    suite, name = named
    case = next(case for case in cases(suite) if case.name == name)
    return Tally(float(is_right(suite, case)), 1, 1)
