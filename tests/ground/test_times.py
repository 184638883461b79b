"""Times from words to days: the table of expressions, and what the table cannot say."""

import csv
from datetime import date
from pathlib import Path

import pytest

from sayso.find.time.times import read_times
from sayso.ground.times import GroundedTimes, resolve_times
from sayso.packs.load import load_pack

TABLE = Path(__file__).with_name("times.csv")


def ground(text: str, published: str = "2025-02-27") -> GroundedTimes:
    """Read and ground the times of a text that was printed on the day."""
    printed = date.fromisoformat(published) if published else None
    return resolve_times(read_times(text, load_pack("en")), text, printed)


def rows() -> list[dict[str, str]]:
    """Return the rows of the table."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["text"])
def test_the_table_of_expressions(row: dict[str, str]) -> None:
    """Every expression of the table gets its words, its EDTF, its two days and its note."""
    times, notes = ground(row["text"], row["published"])
    if not row["words"]:
        assert [m for m in times if m.value.when] == []
        return
    whens = [m.value.when for m in times if m.value.when and m.value.when.words == row["words"]]
    if not row["edtf"]:
        spans = [row["text"][m.span.start : m.span.end] for m in times if not m.value.when]
        assert row["words"] in spans
    else:
        assert [(w.edtf, w.earliest or "", w.latest or "", w.resolved or "") for w in whens] == [
            (row["edtf"], row["earliest"], row["latest"], row["resolved"])
        ]
    assert {note.kind for note in notes} == ({row["note"]} if row["note"] else set())


def view(text: str, published: str = "2025-02-27") -> list[tuple[str, str, str]]:
    """Return words, type and value of each time of a text."""
    times, _ = ground(text, published)
    return [(text[m.span.start : m.span.end], m.value.type, m.value.value) for m in times]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They came at 3 p.m., they say.", ("3 p.m.", "time_of_day", "2025-02-27T15:00")),
        ("They stayed two weeks.", ("two weeks", "duration", "P2W")),
        ("They stayed half an hour.", ("half an hour", "duration", "PT30M")),
        ("They stayed 2 1/2 years.", ("2 1/2 years", "duration", "P2Y6M")),
        ("They stayed for months.", ("months", "duration", "PXM")),
        ("Hours later they left.", ("Hours later", "date", "PTXH")),
        ("Years ago they left.", ("Years ago", "date", "PAST_REF")),
        ("They left days after the raid.", ("days", "duration", "PXD")),
        ("Two hours later they left.", ("Two hours later", "date", "PT2H")),
        ("They held six-and-a-half years.", ("six-and-a-half years", "duration", "P6Y6M")),
        ("A nine-month-long siege began.", ("A nine-month-long", "duration", "P9M")),
        ("The decades-long war ended.", ("decades-long", "duration", "PXY")),
        ("They held a quarter of a century.", ("a quarter of a century", "duration", "P25Y")),
        ("It rose in the last three months of 2019.", ("the last three months", "duration", "P3M")),
        ("It fell in the previous two weeks.", ("the previous two weeks", "duration", "P2W")),
        ("They meet every other day.", ("every other day", "set", "P2D")),
        ("They meet every Friday night.", ("every Friday night", "set", "XXXX-WXX-5TNI")),
        ("He will one day be tried.", ("one day", "reference", "FUTURE_REF")),
        ("It fell in the current fiscal year.", ("the current fiscal year", "date", "2025")),
        ("It rests by mid-year.", ("mid-year", "date", "2025")),
        ("It burned 9 in the latest quarter.", ("the latest quarter", "date", "2024-Q4")),
        ("The fourth-quarter loss rose.", ("fourth-quarter", "date", "2024-Q4")),
        ("The year-ago loss was less.", ("year-ago", "date", "2024")),
        ("It fell only hours before tomorrow's vote.", ("tomorrow", "date", "2025-02-28")),
        ("It fell a few days before Christmas.", ("Christmas", "date", "2024-12-25")),
        ("It was postponed until Tuesday.", ("Tuesday", "date", "2025-03-04")),
        ("It began at 0800 GMT Tuesday.", ("0800 GMT Tuesday", "date", "2025-02-25T08:00")),
        ("They meet every Tuesday.", ("every Tuesday", "set", "XXXX-WXX-2")),
        ("They meet daily.", ("daily", "set", "P1D")),
        ("The road is now shut.", ("now", "reference", "PRESENT_REF")),
        ("They left several years ago.", ("several years ago", "date", "PAST_REF")),
        ("Shells fell on Tuesday night.", ("Tuesday night", "date", "2025-02-25TNI")),
        ("Shells fell last week.", ("last week", "date", "2025-W08")),
        ("Shells fell in the fourth quarter of 2020.", ("the fourth quarter of 2020", "date", "2020-Q4")),
        ("Shells fell in spring 2020.", ("spring 2020", "date", "2020-SP")),
        ("Shells fell in the 1990s.", ("the 1990s", "date", "199")),
        ("Shells fell from 3 to 5 May 1999.", ("3 to 5 May 1999", "date", "1999-05-03/1999-05-05")),
    ],
)  # fmt: skip
def test_the_view_has_type_and_value(text: str, expected: tuple[str, str, str]) -> None:
    """Type and value are those of TIMEX3, and the span leaves out a preposition."""
    assert expected in view(text)


def test_a_comparison_with_a_year_ago_follows_the_quarter_in_the_view_only() -> None:
    """In a paragraph about a quarter, "a year ago" is that quarter of the year before."""
    text = "It sold 12 boats in the third quarter of 2024, and 9 a year ago."
    times, _ = ground(text)
    assert times[-1].value.value == "2023-Q3"
    assert times[-1].value.when is not None
    assert times[-1].value.when.edtf == "2024"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "It sold 12 boats in the third quarter of 2024.\n\nProfit fell from a year ago.",
            "2023-Q3",
        ),
        (
            "It sold 12 boats in the third quarter of 2024. In nine months it sold 31, against 40 a year ago.",
            "2024",
        ),
        (
            "Sales fell in the third quarter of 2024. In all of 2024 it sold 50, against 70 a year ago.",
            "2024",
        ),
        ("It plans to rest after a fourth-quarter loss, worse than a year ago.", "2023-Q4"),
    ],
)
def test_the_talk_of_a_quarter_lasts_until_a_longer_time_is_named(text: str, value: str) -> None:
    """A year ago is a quarter until months or a year are spoken of, whatever the paragraph."""
    assert next(v for words, _, v in view(text) if "year ago" in words.lower()) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The court will sit in November.", "2025-11"),
        ("The court may sit by October 5.", "2025-10-05"),
        ("The court sat in June.", "2024-06"),
        ("The court said so in March.", "2025-03"),
        ("The court met on September 30.", "2024-09-30"),
    ],
)
def test_the_tense_weighs_where_a_date_has_no_year(text: str, value: str) -> None:
    """A date on the side where the tense does not look must be four times as near."""
    assert view(text)[0][2] == value


def test_an_anniversary_dates_no_act() -> None:
    """The anniversary is marked; the year that it counts back to is a time of its own."""
    times, _ = ground("On the 33rd anniversary of the raid they recalled thirty-three years ago.")
    assert [(m.value.role, m.value.when is None) for m in times] == [
        ("anniversary", True),
        ("", False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "OSK, Feb. 26 (Reutal) - Shells hit the market on 25 February.",
        "OSK, Tarl, 26 February 2025 -- Shells hit the market on 25 February.",
        "TARL CITY (Reutal), 26 Feb 2025: Shells hit the market on 25 February.",
    ],
)
def test_a_dateline_is_marked(text: str) -> None:
    """The date at the head of a report is no date of an act."""
    times, _ = ground(text)
    assert [m.value.role for m in times] == ["dateline", ""]


def test_one_sure_date_decides_the_order_of_the_others() -> None:
    """Where another date in digits can only be read one way, it tells the order of all."""
    times, notes = ground("They came on 25/04/2026 and left on 03/05/2026.", "2026-06-01")
    assert [m.value.when.edtf for m in times if m.value.when] == ["2026-04-25", "2026-05-03"]
    assert notes == ()
    _, notes = ground("They left on 03/05/2026.", "2026-06-01")
    assert [note.text for note in notes] == ["2026-03-05 or 2026-05-03"]


def test_the_founding_kind_of_sentence_keeps_its_two_times() -> None:
    """A quarter and a month that stand side by side are two times."""
    times, _ = ground("They asked in the fourth quarter of 2020 and in September 2023.")
    assert [m.value.when.edtf for m in times if m.value.when] == ["2020-36", "2023-09"]


@pytest.mark.parametrize("published", ["", "2025-02-27"])
def test_a_narrative_counts_from_its_own_last_date(published: str) -> None:
    """Each later time is counted from the last one, not from the day of print."""
    times, _ = ground(
        "They came on 3 May 1999. Two days later they left. The next day 12 died.", published
    )
    assert [m.value.when.edtf for m in times if m.value.when] == [
        "1999-05-03", "1999-05-05", "1999-05-06",
    ]  # fmt: skip


def test_what_hangs_on_nothing_has_no_date() -> None:
    """Without a narrative date "two days later" keeps its words and has no date."""
    times, _ = ground("Two days later they left.")
    assert [(m.value.type, m.value.when) for m in times] == [("date", None)]
