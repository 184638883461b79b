"""Each construction reads as the table says, and so do its copies with other names and numbers."""

import pytest

from tests.golden.constructions import Example, examples, faults, read_wrong, swap_faults

MINIMUM = 60
each_example = pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)


def test_the_table_is_large_enough() -> None:
    """At least 60 constructions, each named once, with two or more examples."""
    names = [example.name.split("/")[0] for example in examples()]
    assert len(set(names)) >= MINIMUM
    assert all(names.count(name) >= 2 for name in names)


@each_example
def test_an_example_gives_its_claims(example: Example) -> None:
    """An example that fails is in the list of wrong ones, and one that is in the list fails."""
    found = faults(example)
    if example.name in read_wrong()["wrong"]:
        assert found, f"{example.name} is right now: make accept"
    else:
        assert found == [], example.text


@each_example
def test_other_names_and_numbers_change_nothing_else(example: Example) -> None:
    """No rule knows a name: a copy with other words gives the same claims with those words."""
    known = read_wrong()
    if not example.swap or example.name in known["wrong"]:
        pytest.skip("nothing to exchange, or wrong as it is")
    found = swap_faults(example)
    if example.name in known["wrong_when_swapped"]:
        assert found, f"{example.name} is right now: make accept"
    else:
        assert found == []
