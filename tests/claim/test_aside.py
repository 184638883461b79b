"""A day beside a word about an act, or in a clause about somebody else, is not the day of the act."""

import pytest

from tests.claim.told import claims


@pytest.mark.parametrize(
    "text",
    [
        "The trial for the killing of nine farmers began on 3 May 2021.",
        "Hundreds gathered on 3 May 2021 for the anniversary of the bombing in which nine farmers were killed.",
        "News of the murder of Tor Marn came on 3 May 2021.",
        "A mayor who took office on 3 May 2021 said that soldiers had killed nine farmers.",
    ],
)
def test_a_day_that_stands_aside_is_not_the_acts(text: str) -> None:
    """The day of a trial, a ceremony, a piece of news, an election."""
    found = [one for one in claims(text) if one.act in ("killed", "attacked")]
    assert found
    assert all(one.time is None for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "The trial began for the men who killed nine farmers on 3 May 2021.",
        "Soldiers killed nine farmers who were on their way home on 3 May 2021.",
        "The raid, which began on 3 May 2021, left nine farmers dead; soldiers killed nine farmers on 3 May 2021.",
        "The army allegedly killed nine farmers on 3 May 2021.",
        "Nine farmers were killed in an alleged air strike on a house in Osk on 3 May 2021.",
    ],
)
def test_a_day_of_the_act_stays_its_own(text: str) -> None:
    """Behind its victims, in the clause about them, and beside a hedge, which is nobody's voice."""
    found = claims(text, "killed")
    assert found
    assert all(one.time and one.time.edtf == "2021-05-03" for one in found)
