"""The year of a chronology, and that of a day that the text says whole elsewhere."""

import pytest

from tests.claim.told import claims

CHRONOLOGY = """Attacks in the Ruvo valley

2019
12 February: A girl was killed in Nesh.

2021
7 December: Two boys were killed in Gorla.
"""
JUDGMENT = (
    "On 17 June 2014 soldiers killed nine men. The accused left, and on 17 June a nurse was killed."
)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (CHRONOLOGY, ["2019-02-12", "2021-12-07"]),
        (JUDGMENT, ["2014-06-17", "2014-06-17"]),
        ("2019\n\nOn 12 February two men were killed.", ["2026-02-12"]),
        (
            "On 3 March 2014 nine men were killed.\n\nOn 3 March a nurse was killed.",
            ["2014-03-03", "2026-03-03"],
        ),
    ],
)
def test_a_date_has_the_year_that_is_said_for_it(text: str, days: list[str]) -> None:
    """Of the line above it, where there are several; of the same day told whole, unless the day is news."""
    assert [claim.time.edtf for claim in claims(text, "killed") if claim.time] == days
