"""The order of the mendings explains itself: what each mends, and which one it needs before it."""

import inspect
import re

from sayso.parse.mend import steps

LINE = re.compile(r"^    (\w+),  # (.+)$", re.MULTILINE)
NEEDS = re.compile(r"needs (\w+)$")


def test_each_step_shows_what_it_mends() -> None:
    """Behind each step of the order stands an example sentence."""
    said = dict(LINE.findall(inspect.getsource(steps)))
    assert list(said) == [step.__name__ for step in steps.STEPS]
    assert not [name for name, words in said.items() if '"' not in words]


def test_a_step_stands_behind_the_one_that_it_needs() -> None:
    """What a step needs before it has been mended by then."""
    said = LINE.findall(inspect.getsource(steps))
    for place, (name, words) in enumerate(said):
        if needed := NEEDS.search(words):
            assert needed.group(1) in [earlier for earlier, _ in said[:place]], name
