"""Laws of times: EDTF is read and written without loss, and the days under it form an algebra."""

import random
from datetime import date
from itertools import pairwise

import pytest
from edtf import parse_edtf as oracle
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import SaysoError
from sayso.model.days import Days
from sayso.model.edtf import (
    Edtf,
    EdtfDate,
    EdtfInterval,
    EdtfSet,
    days_of,
    parse_edtf,
    write_edtf,
)
from sayso.model.text import Span
from sayso.model.when import make_when

DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2100, 12, 31))
MARKS = st.sampled_from(("", "?", "~", "%"))


@st.composite
def edtf_dates(draw: st.DrawFn) -> EdtfDate:
    """Draw a day, month, year, decade, century, season or quarter, sure or not."""
    day, mark = draw(DAYS), draw(MARKS)
    year, month, number = f"{day.year}", f"{day.month:02}", f"{day.day:02}"
    shape = draw(st.integers(min_value=0, max_value=7))
    return (
        EdtfDate(year, month, number, mark),
        EdtfDate(year, month, "", mark),
        EdtfDate(year, "", "", mark),
        EdtfDate(f"{year[:3]}X", "", "", mark),
        EdtfDate(f"{year[:2]}XX", "", "", mark),
        EdtfDate(year, str(draw(st.sampled_from((21, 22, 23, 24)))), "", mark),
        EdtfDate(year, str(draw(st.sampled_from((33, 34, 35, 36)))), "", mark),
        EdtfDate(year, month, "XX", mark),
    )[shape]


@st.composite
def edtfs(draw: st.DrawFn) -> Edtf:
    """Draw a date, an interval that does not run backward, or a set."""
    one, two = sorted(
        (draw(edtf_dates()), draw(edtf_dates())), key=lambda d: days_of(d).first or ""
    )
    shape = draw(st.integers(min_value=0, max_value=4))
    if shape == 0 or (days_of(one).first or "") > (days_of(two).last or ""):
        return one
    open_end = draw(st.sampled_from(("..", "")))
    return (
        EdtfInterval(one, two),
        EdtfInterval(one, open_end),
        EdtfInterval(open_end, two),
        EdtfSet(draw(st.sampled_from("[{")), (one, two)),
    )[shape - 1]


@st.composite
def stretches(draw: st.DrawFn) -> Days:
    """Draw a stretch of days, open at either end or at both."""
    one, two = sorted((draw(DAYS).isoformat(), draw(DAYS).isoformat()))
    shape = draw(st.integers(min_value=0, max_value=3))
    return (Days(one, two), Days(one, None), Days(None, two), Days())[shape]


@given(edtfs())
def test_writing_is_the_inverse_of_reading(value: Edtf) -> None:
    """What is written is read as the same value."""
    assert parse_edtf(write_edtf(value)) == value


@given(edtfs())
def test_the_first_day_is_never_after_the_last(value: Edtf) -> None:
    """The days under a value never run backward."""
    days = days_of(value)
    assert days.first is None or days.last is None or days.first <= days.last


@given(DAYS)
def test_what_is_narrower_lies_inside_what_is_wider(day: date) -> None:
    """A day lies in its month, that in its quarter, that in its year, decade and century."""
    text = day.isoformat()
    quarter = f"{text[:4]}-{33 + (day.month - 1) // 3}"
    chain = (text, text[:7], quarter, text[:4], f"{text[:3]}X", f"{text[:2]}XX")
    days = [days_of(parse_edtf(one)) for one in chain]
    assert all(wide.contains(narrow) for narrow, wide in pairwise(days))
    precision = [one.precision for one in days]
    assert precision == sorted(precision)


@given(st.text(alphabet="0123456789-/.,[]{}~?%X T", max_size=24) | st.text(max_size=24))
def test_no_text_crashes_the_reader(text: str) -> None:
    """A text is read and written back as it was, or refused in plain words."""
    try:
        value = parse_edtf(text)
    except SaysoError:
        return
    assert write_edtf(value) == text


def test_ten_thousand_strings_are_read_back_or_refused() -> None:
    """Random texts of the letters of EDTF: none crashes the reader, and what is read is written as it was."""
    draw, read = random.Random(1992), 0
    pieces = [*"0123456789-/.,[]{}~?%X", "1992", "-02", "-31", "..", "199X", "-21", "/.."]
    for _ in range(10_000):
        text = "".join(draw.choices(pieces, k=draw.randint(1, 5)))
        try:
            value = parse_edtf(text)
        except SaysoError:
            continue
        days = days_of(value)
        assert write_edtf(value) == text
        assert days.first is None or days.last is None or days.first <= days.last
        read += 1
    assert read > 100


@given(stretches(), stretches())
def test_meet_and_join_commute(one: Days, two: Days) -> None:
    """The order of the two does not matter."""
    assert one.meet(two) == two.meet(one)
    assert one.join(two) == two.join(one)
    assert one.overlaps(two) == two.overlaps(one) == (one.meet(two) is not None)


@given(stretches(), stretches(), stretches())
def test_meet_and_join_associate(one: Days, two: Days, three: Days) -> None:
    """The grouping of three does not matter."""
    assert one.join(two).join(three) == one.join(two.join(three))
    left, right = one.meet(two), two.meet(three)
    assert (left and left.meet(three)) == (right and one.meet(right))


@given(stretches(), stretches())
def test_absorption_and_order(one: Days, two: Days) -> None:
    """Both lie in their join, their meet lies in both, and each absorbs the other."""
    joined, met = one.join(two), one.meet(two)
    assert joined.contains(one)
    assert joined.contains(two)
    assert one.meet(joined) == one
    if met:
        assert one.contains(met)
        assert two.contains(met)
        assert one.join(met) == one


@given(stretches(), stretches())
def test_contains_is_an_order(one: Days, two: Days) -> None:
    """A stretch contains itself, and two that contain each other are the same."""
    assert one.contains(one)
    if one.contains(two) and two.contains(one):
        assert one == two


@given(DAYS, DAYS)
def test_the_days_agree_with_another_reader(one: date, two: date) -> None:
    """The edtf package gives the same first and last day for days, months, years and intervals."""
    start, stop = sorted((one.isoformat(), two.isoformat()))
    for text in (
        start,
        start[:7],
        start[:4],
        f"{start[:3]}X",
        f"{start}/{stop}",
        f"{start[:7]}/..",
    ):
        days, other = days_of(parse_edtf(text)), oracle(text)
        first, last = other.lower_strict(), other.upper_strict()
        assert days.first == "{:04}-{:02}-{:02}".format(*first[:3])
        assert days.last is None or days.last == "{:04}-{:02}-{:02}".format(*last[:3])


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("1992-02-25", 1),
        ("1992-02-25/1992-02-26", 2),
        ("2025-02-17/2025-02-23", 3),
        ("1992-02", 4),
        ("[2025-02-20,2025-02-27]", 4),
        ("2020-36", 5),
        ("1992", 5),
        ("199X", 5),
        ("2020-11/..", 5),
    ],
)
def test_precision_follows_the_width(text: str, precision: int) -> None:
    """The scale is UCDP's: 1 day, 2 days of a week, 3 week, 4 month, 5 more."""
    assert make_when(text, "then", Span(0, 4)).precision == precision


@pytest.mark.parametrize(
    "text",
    ["1992-13", "1992-02-30", "1999-02-29", "0000", "199", "1992-2", "1992/1991", "/", "../..",
     "[]", "[1992", "1992-21-01", "19921-01", "1992-02-25T10:00"],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    """A text that names no day is refused with its words."""
    with pytest.raises(SaysoError):
        parse_edtf(text)
