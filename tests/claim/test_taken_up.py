"""A paragraph that goes on with a thing told as new on a day is of that day."""

import pytest

from tests.claim.told import only

NEW = "A bomb went off in the market of Osk on 3 May 2021.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        NEW + "The bomb killed nine traders.",
        "A gunman entered the school of Osk on 3 May 2021.\n\nThe gunman killed nine pupils, a teacher said.",
    ],
)
def test_what_was_new_and_is_known_goes_on(text: str) -> None:
    """With "a" there and "the" here."""
    claim = only(text, "killed")
    assert claim.time is not None
    assert (claim.time.edtf, claim.time.carried) == ("2021-05-03", True)


@pytest.mark.parametrize(
    "text",
    [
        NEW + "Another bomb killed nine traders.",
        NEW + "Soldiers killed nine traders.",
        "The army opened a market in Osk on 3 May 2021.\n\nThe army killed nine traders.",
    ],
)
def test_another_thing_or_a_body_known_to_all_does_not(text: str) -> None:
    """A second one is new again, and "the army" needs no telling."""
    assert only(text, "killed").time is None
