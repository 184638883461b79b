"""Feasts whose day moves: a day for the view, none for a claim."""

from datetime import date

import pytest
from dateutil.easter import easter

from sayso.find.time.times import read_times
from sayso.ground.feasts import easter_of, feast_day, feast_value
from sayso.ground.times import resolve_times
from sayso.packs.load import load_pack


def test_easter_is_that_of_another_library() -> None:
    """Five centuries of Easters are those of dateutil."""
    assert [easter_of(year) for year in range(1600, 2100)] == [
        easter(year) for year in range(1600, 2100)
    ]


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("easter -2", 2024, date(2024, 3, 29)),
        ("thanksgiving 11-4-4", 2024, date(2024, 11, 28)),
        ("memorial-day 5-1-5", 2024, date(2024, 5, 27)),
        ("memorial-day 5-1-5", 2021, date(2021, 5, 31)),
        ("eid", 2024, None),
    ],
)
def test_a_rule_gives_the_day_of_a_year(rule: str, year: int, day: date | None) -> None:
    """A rule counts from Easter, or names the weekday of a month; five is the last."""
    assert feast_day(rule, year) == day


@pytest.mark.parametrize(
    ("year", "printed", "value"),
    [
        (None, date(2025, 2, 27), "2025-04-20"),
        (None, date(2025, 12, 1), "2026-04-05"),
        (2019, date(2025, 2, 27), "2019-04-21"),
        (2019, None, "2019-04-21"),
        (None, None, ""),
    ],
)
def test_a_feast_lies_near_the_day_of_print(
    year: int | None, printed: date | None, value: str
) -> None:
    """Without its year a feast is the nearest one, without print it is none."""
    assert feast_value("easter +0", year, printed) == value


def test_the_view_gets_the_day_and_the_claim_none() -> None:
    """Thanksgiving has a value and a note, and no day that a claim could take."""
    text = "Shells hit Osk on Thanksgiving Day."
    found = read_times(text, load_pack("en"))
    times, notes = resolve_times(found, text, date(2025, 2, 27))
    assert [(one.value.value, one.value.when) for one in times] == [("2024-11-28", None)]
    assert [(note.kind, note.text) for note in notes] == [
        ("calendar", "thanksgiving: Thanksgiving Day")
    ]
