"""Figures in the pages: the tables between markers are made from `eval/results.json`, never by hand.

`python -m eval.pages` writes them; a test holds that they are current.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bench.stopwatch import RESULT as STOPWATCH
from bench.stopwatch import sentence
from eval.peers.table import best_beside, peers_table
from eval.run import RESULTS, SETS, aims, read_json

ROOT = Path(__file__).parents[1]
PEERS = Path(__file__).parent / "peers.json"
START, STOP = "<!-- figures: {} -->", "<!-- end of figures -->"
SHORT = {
    "airwars": ("killed exact", "killed overlap", "injured exact"),
    "gva_gvc": ("killed exact, where stated", "injured exact, where stated"),
    "muc4": ("number", "effect", "confidence", "all slots"),
    "newsquant": ("value F1", "value and bound F1", "bounds32"),
    "polnear": ("speech: content F1", "speech: pair F1", "source right"),
    "indiapolice": ("KILL documents", "ARREST documents", "FORCE documents"),
    "timex_dev": ("dates: relaxed F1", "dates: value F1"),
    "golden": ("lines right",),
    "pages": ("main text F1", "title right", "date right"),
}
Results = Mapping[str, Mapping[str, Any]]
PAGES = {
    ROOT / "README.md": "short",
    ROOT / "docs" / "limits.md": "short",
    ROOT / "docs" / "evaluation.md": "all",
}


def main() -> None:
    """Write the tables into every page that has markers."""
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")


def pages() -> dict[Path, str]:
    """Return every page that holds figures, with its text as the results have it."""
    results = read_json(RESULTS)
    return {
        path: filled(path.read_text(encoding="utf-8"), which, results)
        for path, which in PAGES.items()
    }


def filled(text: str, which: str, results: Results) -> str:
    """Return the text with the tables between their markers; a text without markers stays as it is."""
    text = _between(text, which, table(results, which == "short"))
    text = _between(text, "stopwatch", sentence(read_json(STOPWATCH)) + "\n")
    return _between(text, "peers", peers_table(read_json(PEERS), results))


def _between(text: str, which: str, rows: str) -> str:
    start = START.format(which)
    made = f"{start}\n{rows}{STOP}"
    return re.sub(f"{re.escape(start)}.*?{re.escape(STOP)}", lambda _: made, text, flags=re.DOTALL)


def table(results: Results, short: bool = False) -> str:
    """Return the results as a table: ours with its interval, the best of others, floor, goal."""
    head = "| set | figure | sayso | best of others | goal |\n|---|---|---|---|---|\n"
    return head + "".join(_rows(results, short))


def _rows(results: Results, short: bool) -> Iterator[str]:
    peers = read_json(PEERS)
    for name in (module.NAME for module in SETS):
        entry = results.get(name, {})
        if not entry.get("measured"):
            yield f"| {name} | | not measured | | |\n"
            continue
        names = SHORT.get(name, ()) if short else tuple(entry["figures"])
        for figure in names:
            beside = best_beside(peers, name, figure, entry.get("data"))
            yield _row(name, figure, entry["figures"][figure], beside)


def _row(name: str, figure: str, row: Mapping[str, Any], beside: str) -> str:
    aim = aims().get(name, {}).get(figure, {})
    low, high = row["interval"]
    others = [f"{aim['best']:.1f} ({aim['by']})"] if "best" in aim else []
    others += [f"measured {beside}"] if beside else []
    goal = f"{aim['goal']:.0f}" if "goal" in aim else ""
    ours = f"{row['value']:.1f} ({low:.1f} to {high:.1f})"
    return f"| {name} | {figure} | {ours} | {'; '.join(others)} | {goal} |\n"


if __name__ == "__main__":
    main()
