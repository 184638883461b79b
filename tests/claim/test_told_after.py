"""A time of what came after an act, or of what it was the worst since, is not the act's."""

import pytest

from tests.claim.told import claims


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Shops closed on 3 May 2021 because soldiers had killed nine farmers.", "killed"),
        ("Lawyers resigned on 3 May 2021 after the killing of a judge.", "killed"),
        (
            "Gunmen shot a judge on 3 May 2021, two months after a bomb wounded 30 people.",
            "injured",
        ),
        (
            "A month after the attack of 3 May 2021, soldiers burned nine houses.",
            "property_destroyed",
        ),
        ("Of the 30 people hurt on 3 May 2021, four have since died.", "died"),
        ("It was the deadliest attack on the town since 3 May 2021.", "attacked"),
    ],
)
def test_a_time_of_what_came_after_is_not_the_acts(text: str, act: str) -> None:
    """A clause or a noun behind "after" or "because", a stretch of days between, a death since."""
    found = claims(text, act)
    assert found
    assert all(one.time is None for one in found)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Nine people died on 3 May 2021 after an attack on a bus.", "attacked"),
        ("Nine farmers were killed on 3 May 2021 when soldiers opened fire.", "killed"),
        ("Forty people have been killed since 3 May 2021.", "killed"),
        ("Nine people died after an explosion in Osk on 3 May 2021.", "died"),
    ],
)
def test_a_time_of_the_act_itself_stays(text: str, act: str) -> None:
    """What came of it on the same day, what happened in the same moment, a plain total."""
    assert all(one.time and one.time.earliest == "2021-05-03" for one in claims(text, act))


def test_each_number_has_the_day_that_hangs_on_it() -> None:
    """Four on one day and six on the next."""
    found = claims("Four people were killed on Monday and six on Tuesday.")
    assert [one.time and one.time.edtf for one in found] == ["2026-03-02", "2026-03-03"]
