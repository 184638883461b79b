"""Numbers of a text: tables of sentences with their ends, their kinds, and the pack's own examples."""

import csv
from pathlib import Path

import pytest

from sayso.find.number.numbers import find_numbers, read_numbers
from sayso.model.mention import Mention
from sayso.model.quantity import Number
from sayso.model.text import Document, Paragraph, Parsed, Span
from sayso.packs.entries import NumberWords
from sayso.packs.load import load_pack

HERE = Path(__file__).parent
PACK = load_pack("en")


def rows_of(name: str) -> list[dict[str, str]]:
    """Return the rows of a table beside this file."""
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def end_of(cell: str) -> float | None:
    """Return an end of the table; an empty cell is an end that is not stated."""
    return float(cell) if cell else None


def found_in(text: str) -> dict[str, Number]:
    """Return the numbers of a text by their words; the first one wins."""
    found: dict[str, Number] = {}
    for mention in read_numbers(text, PACK):
        found.setdefault(text[mention.span.start : mention.span.end], mention.value)
    return found


def picture_of(text: str, mention: Mention[Number]) -> str:
    """Write a number as the pack's `reads` do: WORDS = KIND LOW..HIGH FLAGS."""
    number = mention.value
    low = (
        "" if number.low is None else f"{number.low:g}" if number.low % 1 else f"{int(number.low)}"
    )
    high = "" if number.high is None else f"{int(number.high)}"
    flags = [name for name in ("about", "vague", "additive", "definite") if getattr(number, name)]
    share = [f"share {number.share[0]}/{number.share[1]}"] if number.share else []
    words = text[mention.span.start : mention.span.end]
    return " ".join([words, "=", number.kind, f"{low}..{high}", *flags, *share])


@pytest.mark.parametrize("row", rows_of("bounds.csv"), ids=lambda row: row["sentence"])
def test_bounds(row: dict[str, str]) -> None:
    """A counted phrase has the ends and flags of the codebook's table."""
    number = found_in(row["sentence"])[row["words"]]
    assert number.kind == "count"
    assert (number.low, number.high) == (end_of(row["low"]), end_of(row["high"]))
    flags = (number.about, number.vague, number.additive)
    assert flags == tuple(row[name] == "yes" for name in ("about", "vague", "additive"))


@pytest.mark.parametrize("row", rows_of("kinds.csv"), ids=lambda row: row["words"])
def test_kinds(row: dict[str, str]) -> None:
    """A number that is no count is told by its kind."""
    number = found_in(row["sentence"])[row["words"]]
    assert (number.kind, number.low, number.high) == (
        row["kind"],
        end_of(row["low"]),
        end_of(row["high"]),
    )


@pytest.mark.parametrize("entry", PACK.numbers, ids=lambda entry: entry.name)
def test_examples_of_the_pack(entry: NumberWords) -> None:
    """Every entry of the number words has an example, and it reads as the entry says."""
    assert entry.examples and len(entry.examples) == len(entry.reads)
    for text, expected in zip(entry.examples, entry.reads, strict=True):
        pictures = [picture_of(text, mention) for mention in read_numbers(text, PACK)]
        assert expected in pictures or (expected == "nothing" and not pictures), pictures


@pytest.mark.parametrize(
    "text",
    [
        "A farmer was killed in Osk.",
        "Both men and women were killed.",
        "The one they took came back.",
        "It no longer matters.",
        "See https://osk.example/2023/12 for it.",
    ],
)
def test_no_number(text: str) -> None:
    """Articles, pronouns and addresses are no numbers."""
    assert read_numbers(text, PACK) == ()


def test_record_example() -> None:
    """The parts of a whole are bare numbers; what comes on top of it is marked."""
    text = (
        "killing 613 civilians, including 106 women, 63 children and 70 elderly persons. Another "
        "1,000 residents were wounded, 1,275 were taken hostage, and 150 went missing"
    )
    found = found_in(text)
    assert list(found) == ["613", "106", "63", "70", "Another 1,000", "1,275", "150"]
    assert [number.additive for number in found.values()] == [False] * 4 + [True] + [False] * 2


def test_furniture_is_skipped() -> None:
    """Page furniture has no numbers, and the spans behind it stay where they are."""
    text = "font 16 px\n\nSome 40 farmers were killed."
    doc = Document("d", "n", text, "a", "b", furniture=(Span(0, 10),))
    parsed = Parsed(doc, (Paragraph(0, Span(12, len(text))),), (), (), ())
    (mention,) = find_numbers(parsed, PACK)
    assert doc[mention.span] == "Some 40"
    assert mention.token == -1


def test_count_of_a_number() -> None:
    """A number becomes a count with its words; a broken one leaves its ends open."""
    span = Span(0, 7)
    count = Number("count", 41, None, about=True).to_count("over 40", span)
    assert (count.bounds, count.about, count.words) == ((41, None), True, "over 40")
    assert Number("count", 2.5, 2.5).to_count("2.5", span).bounds == (None, None)
