"""The evaluation itself: figures over made tallies, floors that only rise, sets that are missing."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from eval import airwars, newsquant, run
from eval.figure import Figure, Tally
from sayso.model.quantity import Count
from sayso.packs.load import load_pack

SENTENCE = "The raid took 40 sacks, over 12 goats and 5% of the hay."


def test_f1_weighs_found_against_wanted() -> None:
    """Two of three found are right, of four wanted."""
    figure = Figure("x", "f1", (Tally(1, 1, 2), Tally(1, 2, 2)))
    assert figure.value == pytest.approx(100 * 4 / 7)


def test_share_is_right_of_wanted() -> None:
    """Half of what was wanted is right; nothing wanted is nothing right."""
    assert Figure("x", "share", (Tally(1, 1, 1), Tally(0, 1, 1))).value == 50
    assert Figure("x", "share", (Tally(0, 1, 0),)).value == 0


def test_an_interval_holds_its_value_and_repeats() -> None:
    """Resampling gives the same interval in every run, around the value."""
    figure = Figure("x", "share", tuple(Tally(index % 3 > 0, 1, 1) for index in range(60)))
    low, high = figure.interval
    assert low < figure.value < high
    assert figure.interval == (low, high)


def test_newsquant_pairs_values_one_to_one() -> None:
    """A value counts once, with its bound; a gold that nothing matches is missed."""
    gold = [
        {"value": "40.0", "change": "="},
        {"value": "12", "change": ">"},
        {"value": "5", "change": "~"},
        {"value": "7", "change": "="},
    ]
    value, bound = newsquant.compare(SENTENCE, gold, load_pack("en"))
    assert value == Tally(3, 3, 4)
    assert bound == Tally(2, 3, 4)


def test_newsquant_reads_gold_ranges() -> None:
    """A hyphen between two numbers is no minus."""
    gold = newsquant.gold_of({"value": "252.0-287.0", "change": "up"})
    assert gold == newsquant.Stated(252, 287, "=")
    assert newsquant.gold_of({"value": "-5.0", "change": "="}).low == -5


@pytest.mark.parametrize(
    ("count", "ends"),
    [
        (Count(40, 40), (40, 40)),
        (Count(12, 20), (12, 20)),
        (Count(601, None), (601, 601)),
        (Count(24, None, vague=True), (12, 24)),
        (Count(None, None, vague=True, words="a number of"), (2, 2)),
        (Count(None, None, vague=True, words="many others"), (12, 24)),
        (Count(None, None, plural=True), (2, 2)),
        (Count(None, 9), (9, 9)),
    ],
)
def test_airwars_writes_counts_as_its_coders(count: Count, ends: tuple[int, int] | None) -> None:
    """An open end repeats the stated one; dozens and many are 12 to 24; no number at all is 2."""
    assert airwars.ends_of(count) == ends


def test_a_missing_set_is_not_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A set that is not there says so and has no figures."""
    entry = run.measure_set(newsquant, tmp_path, {})
    assert entry == {
        "measured": False,
        "missing": ["newsquant_dev.jsonl", "bounds32_handmade.json"],
    }
    assert "not measured" in capsys.readouterr().out


def measured(tmp_path: Path, floor: float) -> dict[str, object]:
    """Measure a made set against a floor for its one figure."""
    (tmp_path / "made.json").write_text(json.dumps([1]), encoding="utf-8")
    figure = Figure("made", "share", tuple(Tally(index % 2, 1, 1) for index in range(40)))
    made = SimpleNamespace(NAME="made", FILES=("made.json",), measure=lambda _: (figure,))
    digest = run.digest_of([tmp_path / "made.json"])
    return run.measure_set(made, tmp_path, {"data": digest, "figures": {"made": floor}})


def test_a_floor_falls_only_below_the_whole_interval(tmp_path: Path) -> None:
    """A floor inside the interval holds, one above it is broken."""
    assert measured(tmp_path, 55.0)["broken"] == []
    assert measured(tmp_path, 99.0)["broken"] == ["made made: 50.0 < 99.0"]


def test_floors_only_rise() -> None:
    """A lower value leaves the floor, a higher one lifts it, other data starts anew."""
    entry = {"measured": True, "data": "a", "figures": {"x": {"value": 60.0}, "y": {"value": 80.0}}}
    raised = run.raise_floors({"s": {"data": "a", "figures": {"x": 70.0, "y": 75.0}}}, {"s": entry})
    assert raised == {"s": {"data": "a", "figures": {"x": 70.0, "y": 80.0}}}
    anew = run.raise_floors({"s": {"data": "b", "figures": {"x": 70.0}}}, {"s": entry})
    assert anew["s"]["figures"] == {"x": 60.0, "y": 80.0}


def test_an_unknown_set_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """A name that is no set is refused with the names that are."""
    assert run.main(["nothing"]) == 2
    assert "unknown set: nothing" in capsys.readouterr().err
