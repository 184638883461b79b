"""Two places may be one where one is named in the other's words or holds it."""

import pytest

from sayso.model.text import Span
from sayso.model.where import Place, may_be_one


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        (("Osk", None), ("Osk", None), True),
        (("Osk", None), ("Osk central market", None), True),
        (("Osk", "northern Kessia"), ("Kessia", None), True),
        (("Marn", "Osk"), ("Tarl", "Osk"), False),
        (("Osk", None), ("Oskand", None), False),
        (("Osk", None), ("Tarl", None), False),
    ],
)
def test_a_place_may_be_one_with_what_is_in_it_or_holds_it(
    first: tuple[str, str | None], second: tuple[str, str | None], *, alike: bool
) -> None:
    """Two towns in one country, or two names that begin alike, are two places."""
    one, two = (Place(words, Span(0, len(words)), inside) for words, inside in (first, second))
    assert may_be_one(one, two) is may_be_one(two, one) is alike
