"""Curves, records by commit, and references that are not there."""

import json
from pathlib import Path

import pytest

from bench import __main__ as bench
from bench import components, growth, record, texts
from bench.growth import Curve, Point
from bench.stopwatch import sentence
from eval.peers.ask import Silence
from sayso.packs.load import load_pack


@pytest.mark.parametrize("exponent", [1.0, 1.5, 2.0])
def test_a_power_has_its_exponent(exponent: float) -> None:
    """Seconds that grow by a power of the size give that power."""
    points = [(size, 0.003 * size**exponent) for size in (10, 100, 1000)]
    assert growth.slope(points) == pytest.approx(exponent)


def test_an_exponent_is_that_of_the_last_decade() -> None:
    """A start-up that all points share does not hide a square at the end."""
    sizes = (10, 100, 1000, 10_000)
    points = tuple(Point(size, 1.0 + 1e-6 * size**2) for size in sizes)
    exponent = Curve("x", points).exponent
    assert exponent is not None
    assert exponent > 1.5


def test_a_point_that_fails_leaves_no_exponent() -> None:
    """A curve whose last point came to no end has not passed."""
    points = (Point(10, 1.0), Point(100, failed="no end within 1 s"))
    assert Curve("x", points).exponent is None


def test_a_point_is_measured_in_its_own_process() -> None:
    """A small text gives seconds and memory; a kind that is not known gives its error."""
    point = growth.point("listing", 200)
    assert not point.failed
    assert point.claims > 0
    assert "KeyError" in growth.point("nothing", 1).failed


def test_a_commit_is_recorded_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second line for a commit is refused, and so is a tree that differs from its commit."""
    path = tmp_path / "results.jsonl"
    monkeypatch.setattr(record, "head", lambda: "abc")
    monkeypatch.setattr(record, "changes", list)
    assert record.record({"quiet / stock": 0.01}, path) == "recorded: abc"
    assert record.record({"quiet / stock": 0.02}, path) == "not recorded: abc has its line"
    monkeypatch.setattr(record, "changes", lambda: [" M src/sayso/errors.py"])
    assert "src has changes" in record.record({}, path)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["commit"] for line in lines] == ["abc"]


def test_the_records_hold_one_line_a_commit() -> None:
    """The file that is kept has no commit twice."""
    commits = record.recorded()
    assert len(set(commits)) == len(commits)


def test_a_missing_reference_is_not_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the peers every component beside them says so; that is no pass."""
    monkeypatch.setattr(components, "ask", lambda *_: Silence("not installed: make peers"))
    found = list(components._against_peers(texts.text_of("relevant"), load_pack("en")))
    assert [item.ratio for item in found] == [None] * len(found)
    monkeypatch.setattr(bench, "components", lambda: iter(found))
    outcome = bench.Outcome()
    lines = list(bench.compared(outcome))
    assert all("not measured (not installed" in line for line in lines)
    assert len(outcome.missing) == len(found)


def test_a_figure_over_its_budget_breaks_a_limit() -> None:
    """What is not measured is missing, not broken; what has no budget is shown only."""
    found: dict[str, float | None] = {
        "peak, MB": 351,
        "attribution / bare parser": 1.0,
        "numbers / duckling": None,
        "dense / stock": 9.0,
    }
    assert bench.over_budget(found) == ["peak, MB 351 over 350"]


def test_an_unknown_size_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """A size that is none is refused with those that are."""
    assert bench.main(["huge"]) == 2
    assert "unknown size: huge" in capsys.readouterr().err


def test_long_texts_have_their_length() -> None:
    """A made text is cut to the character, and the documents of a feed differ."""
    assert len(texts.long(("quiet", "dense"), 12_345)) == 12_345
    assert len({doc.text_sha256 for doc in texts.feed(40)}) == 40


def test_the_stopwatch_line_states_seconds_and_megabytes() -> None:
    """The README's line holds what was measured, with the Python that ran."""
    line = sentence({"commit": "abc", "python": "3.12", "seconds": 71, "megabytes": 418})
    assert "71 s" in line and "418 MB" in line and "Python 3.12" in line
