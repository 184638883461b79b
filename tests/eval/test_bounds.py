"""The open bounds suite: its table holds together, its scorer tells right from wrong, its wrongs only fall."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest
from suites.bounds.score_bounds import (
    FIGURES,
    SUITE,
    Sentence,
    Stated,
    judge,
    judge_all,
    read_answers,
    read_suite,
)

from eval import bounds
from eval.peers import sets

HOME = SUITE.parent
SENTENCES = 300
MOST_WRONG = 5
KINDS = ("count", "age", "money", "percent", "measure", "ordinal", "date_part", "identifier", "")
FORTY, OVER = Stated(40, 40), Stated(41, None)


def rows() -> list[dict[str, str]]:
    """Return the rows of the suite as they stand."""
    with SUITE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def sentence(*counts: Stated) -> Sentence:
    """Return a sentence of the suite with some counts."""
    return Sentence("b000", "made", "", counts)


def test_the_table_holds_together() -> None:
    """There are 300 sentences and more, each once, with their words in order and known kinds."""
    texts = {row["id"]: row["sentence"] for row in rows()}
    assert len(texts) >= SENTENCES
    assert len(set(texts.values())) == len(texts)
    assert list(texts) == [f"b{at:03}" for at in range(1, len(texts) + 1)]
    for row in rows():
        assert row["words"] in row["sentence"]
        assert row["kind"] in KINDS
        assert bool(row["words"]) == bool(row["kind"])
        if row["low"] and row["high"]:
            assert float(row["low"]) <= float(row["high"])


def test_two_thirds_were_written_before_the_program_ran() -> None:
    """At least two thirds of the sentences carry values from before the first run."""
    before = {row["id"]: row["before"] for row in rows()}
    assert set(before.values()) <= {"yes", "no", "changed"}
    assert 3 * sum(one == "yes" for one in before.values()) >= 2 * len(before)


def test_a_total_is_the_sum_of_its_counts() -> None:
    """A coordinated phrase whose counts can be added has the sum beside it."""
    sums: dict[str, float] = {}
    for row in rows():
        if row["total"]:
            sums[row["id"]] = sums.get(row["id"], 0) + float(row["low"])
    totals = {row["id"]: float(row["total"]) for row in rows() if row["total"]}
    assert sums == totals


def test_no_sentence_stands_in_another_table() -> None:
    """The suite was written anew."""
    tables = (HOME.parents[1] / "tests" / "find").glob("*.csv")
    others = "".join(path.read_text(encoding="utf-8") for path in tables)
    assert not [row["sentence"] for row in rows() if row["sentence"] in others]


def test_what_is_wrong_stays_visible() -> None:
    """The sentences read wrong are those listed, and their number only falls."""
    listed = (HOME / "known_wrong.txt").read_text(encoding="utf-8").split()
    assert list(bounds.wrong_in_suite()) == listed
    assert len(listed) <= MOST_WRONG


@pytest.mark.parametrize(
    ("found", "right"),
    [
        ([FORTY, OVER], (True, True, True)),
        ([OVER, FORTY], (True, True, True)),
        ([FORTY, Stated(40, None)], (False, False, True)),
        ([FORTY, Stated(41, None, (True, False, False))], (False, True, True)),
        ([Stated(39, 39), OVER], (False, False, False)),
        ([FORTY], (False, False, False)),
        ([FORTY, OVER, OVER], (False, False, False)),
        ([FORTY, OVER, Stated(None, None)], (False, True, True)),
        ([], (False, False, False)),
    ],
)
def test_every_count_must_be_there(found: list[Stated], right: tuple[bool, ...]) -> None:
    """Order does not matter, a count too few or too many does."""
    assert tuple(judge(sentence(FORTY, OVER), found).values()) == right


def test_an_optional_count_may_be_left_out() -> None:
    """The whole of a part is neither asked for nor refused."""
    whole = sentence(FORTY, Stated(90, 90, optional=True))
    assert judge(whole, [FORTY])["all right"]
    assert judge(whole, [FORTY, Stated(90, 90)])["all right"]
    assert not judge(whole, [Stated(90, 90)])["all right"]


def test_ends_ask_for_no_count_without_ends() -> None:
    """A program that knows no "several" is not marked down by its ends."""
    assert judge(sentence(Stated(None, None, (False, True, False))), []) == dict(
        zip(FIGURES, (False, True, True), strict=True)
    )


def test_the_key_scores_full_and_silence_low(tmp_path: Path) -> None:
    """The suite's own rows as answers score 100, whichever form they come in; no answer scores the traps."""
    suite = read_suite()
    answers = tmp_path / "key.csv"
    answers.write_text(SUITE.read_text(encoding="utf-8"), encoding="utf-8")
    judged = judge_all(suite, read_answers(answers))
    assert all(all(one.values()) for one in judged.values())
    silent = judge_all(suite, {})
    assert sum(one["all right"] for one in silent.values()) == sum(
        not [count for count in one.counts if not count.optional] for one in suite
    )


def test_the_scorer_runs_alone(tmp_path: Path) -> None:
    """One file with the standard library prints the figures for another program's answers."""
    numbers = [{"low": 27, "high": 27, "kind": "count"}, {"low": 9, "high": 9, "kind": "age"}]
    answers = tmp_path / "answers.jsonl"
    answers.write_text(json.dumps({"id": "b001", "numbers": numbers}) + "\n", encoding="utf-8")
    call = [sys.executable, "-I", str(HOME / "score_bounds.py"), str(answers), "--wrong"]
    done = subprocess.run(call, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[1].split()[:2] == ["all", str(len(read_suite()))]
    assert "b001 " not in done.stdout
    assert "b002 " in done.stdout


def test_the_set_measures(tmp_path: Path) -> None:
    """The evaluation has one figure a judgement, over all sentences."""
    figures = bounds.measure(tmp_path)
    assert [figure.name for figure in figures] == list(FIGURES)
    assert {len(figure.tallies) for figure in figures} == {len(read_suite())}


def test_the_page_states_what_is_measured(tmp_path: Path) -> None:
    """The page of the suite has today's figure and every sentence that is read wrong."""
    page = (HOME.parents[1] / "docs" / "bounds-suite.md").read_text(encoding="utf-8")
    assert f"| sayso | {bounds.measure(tmp_path)[0].value:.1f} (" in page
    assert all(f"| {key} |" in page for key in bounds.wrong_in_suite())
    assert f"{len(read_suite())} sentences" in page


def test_a_peer_is_judged_by_its_bounds() -> None:
    """A sign of a peer opens one end; two values are a range."""
    rows = [{"text": "x", "sentence": sentence(OVER, Stated(20, 30))}]
    figures = sets.score("bounds", rows, [[[40, 40, ">"], [20, 30, "="]]])
    assert {name: figure.value for name, figure in figures.items()} == {
        "all right": 0,
        "ends right": 0,
        "ends within one": 100,
    }
