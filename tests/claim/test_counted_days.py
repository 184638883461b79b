"""Days counted from another day of the sentence, and days of what is held after a deed."""

import pytest

from tests.claim.told import claims


def days(text: str, act: str) -> list[str | None]:
    """Return the day of each claim of an act."""
    return [one.time.edtf if one.time else None for one in claims(text, act)]


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        (
            "A judge was killed in Osk two days before the vote on 14 February.",
            "killed",
            "2026-02-12",
        ),
        (
            "A judge was killed in Osk the day after the vote on 14 February.",
            "killed",
            "2026-02-15",
        ),
        ("Four were killed on the eve of the vote of 8 February.", "killed", "2026-02-07"),
        ("Dan Keel died on 9 February, three days after he was shot.", "casualties", "2026-02-06"),
        ("Dan Keel died on 9 February, three days after he was shot.", "died", "2026-02-09"),
        (
            "A judge was killed a week after gunmen abducted a clerk on 14 February.",
            "killed",
            "2026-02-21~",
        ),
        (
            "A judge was killed a week after gunmen abducted a clerk on 14 February.",
            "abducted",
            "2026-02-14",
        ),
        ("A judge was killed months after gunmen abducted a clerk on 14 February.", "killed", None),
        ("Rebels shot a guard on 3 February, the day before the vote.", "casualties", "2026-02-03"),
    ],
)
def test_a_day_is_counted_from_another_one(text: str, act: str, day: str | None) -> None:
    """Before or after it, on the eve of it; each of two acts has its own, and months count no days."""
    assert days(text, act) == [day]


def test_its_words_are_those_that_count() -> None:
    """The day points at what is counted, not at the day from which."""
    killed = claims("A judge was killed in Osk two days before the vote on 14 February.", "killed")
    assert [one.time.words for one in killed if one.time] == ["two days before"]


@pytest.mark.parametrize(
    "text",
    [
        "Hundreds attended the funeral on Monday of a nurse who was killed in Osk.",
        "Police will question two men on Friday over the killing of a nurse.",
        "The inquest on Monday into the killing of a nurse was closed.",
    ],
)
def test_a_day_of_what_comes_after_a_deed_is_not_the_deeds(text: str) -> None:
    """A funeral, an inquest, what police plan."""
    assert days(text, "killed") == [None]


def test_a_day_is_counted_from_an_event_told_before() -> None:
    """Where the day of the event is not told, no other day is carried to the act."""
    told = (
        "The raid in Tarl on 12 February 2026 was wrong. A man was killed the day before the raid."
    )
    assert days(told, "killed") == ["2026-02-11"]
    other = (
        "Rebels abducted a nurse on 12 February 2026. They killed a man two days before the vote."
    )
    assert days(other, "killed") == [None]


def test_a_deed_on_an_anniversary_was_not_on_the_day_remembered() -> None:
    """The older day is that of the older deed."""
    text = "A girl was killed in Osk on the anniversary of the massacre of 3 June 1999."
    assert days(text, "killed") == [None]
