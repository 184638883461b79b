"""Measure every peer that is installed, and write `eval/peers.json`: figures, versions, or why not."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from eval.peers.ask import Silence, ask
from eval.peers.labels import LABELS, PEERS, PLAIN, VALUELESS
from eval.peers.plain import speeches_of
from eval.peers.sets import SETS, asked, rows_for, score
from eval.run import digest_of, home_of, read_json, write_json

MEASURED = Path(__file__).parents[1] / "peers.json"


def main(arguments: Sequence[str]) -> int:
    """Measure the named sets (all by default); return 3 where a peer or a set is missing."""
    home = home_of(os.environ)
    results = read_json(MEASURED)
    missing = []
    for name, peers in PEERS.items():
        if arguments and name not in arguments:
            continue
        path = home / SETS[name].FILES[0]
        if not path.is_file():
            sys.stdout.write(f"{name:10} not measured (missing: {path.name})\n")
            missing.append(name)
            continue
        results[name] = {"data": digest_of([home / file for file in SETS[name].FILES]), "peers": {}}
        for peer in peers:
            entry = measure(name, peer, home)
            results[name]["peers"][peer] = entry
            missing += [peer] * ("reason" in entry)
    write_json(MEASURED, results)
    return 3 if missing else 0


def measure(name: str, peer: str, home: Path) -> dict[str, Any]:
    """Return the figures of a peer on a set with its versions, or the reason why there are none."""
    rows = rows_for(name, home)
    if peer == PLAIN:
        answers: Sequence[Any] = [speeches_of(row["text"]) for row in rows]
        versions: dict[str, str] = {}
    else:
        given = ask(peer, asked(name, rows))
        if isinstance(given, Silence):
            sys.stdout.write(f"{name:10} {LABELS[peer]:24} not measured ({given.reason})\n")
            return {"label": LABELS[peer], "reason": given.reason}
        answers, versions = given.answers, dict(given.versions)
    figures = {}
    for figure in score(name, rows, answers).values():
        if peer in VALUELESS and not figure.value:
            continue
        low, high = (round(end, 1) for end in figure.interval)
        figures[figure.name] = {"value": round(figure.value, 1), "interval": [low, high]}
        sys.stdout.write(f"{name:10} {LABELS[peer]:24} {figure.name:24} {figure.value:5.1f}\n")
    version = next(iter(versions.values()), "")
    entry = {"label": LABELS[peer], "version": version, "versions": versions}
    return {**entry, "figures": figures}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
