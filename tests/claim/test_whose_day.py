"""A time of the sentence that is the day of another act, of a step of the law, or of words about the act."""

import pytest

from tests.claim.told import claims, only


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "The mayor urged rebels to release two nurses who were abducted on 3 May 2021.",
            "released",
        ),
        ("Police released three men who were detained on 3 May 2021.", "released"),
        ("Gunmen killed two nurses who were abducted on 3 May 2021.", "killed"),
        ("Two men were charged on 3 May 2021 with the murder of a judge.", "killed"),
        ("Tor Marn was arrested on 3 May 2021 for the murder of a judge.", "killed"),
        ("He was jailed on 3 May 2021 for killing a judge.", "killed"),
        ("A list of 3 May 2021 gave nine dead.", "died"),
        ("A report on 3 May 2021 misstated the number of victims. Seven people died.", "died"),
        (
            "More than 40 people are missing and 300 have been displaced since 3 May 2021.",
            "missing",
        ),
    ],
)
def test_the_day_of_something_else_is_not_the_acts(text: str, act: str) -> None:
    """A taking before, a charge, an arrest or a sentence for it, a list or report, the clause of "since"."""
    assert only(text, act).time is None


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "The mayor urged rebels to release two nurses who were abducted on 3 May 2021.",
            "abducted",
        ),
        ("Two men were convicted of the murder of a judge on 3 May 2021.", "killed"),
        ("He was arrested on 3 May 2021 and beaten to death.", "killed"),
        ("Nine farmers have been killed and 300 have been displaced since 3 May 2021.", "killed"),
        ("An attack that killed nine farmers on 3 May 2021 was condemned.", "killed"),
        ("The attack on 3 May 2021 left nine farmers dead.", "killed"),
    ],
)
def test_the_day_that_is_the_acts_stays_its_own(text: str, act: str) -> None:
    """The act of the clause itself, a date behind the deed, what is coordinated with it."""
    found = [one for one in claims(text) if one.act == act]
    assert found
    assert all(one.time and one.time.earliest == "2021-05-03" for one in found)


def test_a_day_before_print_dates_no_saying_in_the_present() -> None:
    """Who condemns now condemns a murder of Saturday."""
    murder = only("We condemn the murder of nine farmers in Osk on 3 May 2021.", "killed")
    assert murder.time
    assert murder.time.edtf == "2021-05-03"


@pytest.mark.parametrize(
    "text",
    [
        "The minister will order an inquiry into the deaths of nine farmers in Osk on 3 February.",
        "The mayor asked whether the army will open an investigation into the killing of a judge on 3 February.",
        "Two were injured in a riot in Osk on 3 February 2026 and he will look into the deaths on 5 February.",
    ],
)
def test_a_day_that_is_over_is_that_of_the_deed_and_not_of_what_is_planned(text: str) -> None:
    """Nor is it the next one to come; each clause keeps its own day."""
    days = [one.time.edtf for one in claims(text) if one.time]
    assert days
    assert days[0] == "2026-02-03"
    assert days[1:] in ([], ["2026-02-05"])


def test_a_day_to_come_dates_no_deed_that_is_done() -> None:
    """A court that sits next week sits over an older killing."""
    killing = only("A court will hear the case of the killing of a judge on 9 March.", "killed")
    assert killing.time is None
