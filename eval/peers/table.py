"""What peers reached, for the pages: the best one beside a figure, and a table of all of them.

Figures of a peer hold for one hash of the data; where sayso was measured on other
data they are left out.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from eval.peers.labels import PEERS, named

HEAD = "| set | figure | sayso | peer | value |\n|---|---|---|---|---|\n"
SHOWN = {
    "newsquant": ("value F1", "value and bound F1", "bounds32"),
    "timex_dev": ("relaxed F1", "value F1", "dates: relaxed F1", "dates: value F1"),
    "polnear": ("content F1", "pair F1", "speech: content F1", "speech: pair F1"),
}
Peers = Mapping[str, Mapping[str, Any]]


def best_beside(peers: Peers, name: str, figure: str, digest: str | None) -> str:
    """Return the highest value that a peer reached on the same data, with the peer's name."""
    found = [
        (entry["figures"][figure]["value"], named(entry))
        for entry in _measured(peers, name, digest)
        if figure in entry["figures"]
    ]
    if not found:
        return ""
    value, label = max(found)
    return f"{value:.1f} ({label})" if value else ""


def peers_table(peers: Peers, results: Mapping[str, Any]) -> str:
    """Return every peer's figures beside ours; a peer that did not answer stands with its reason."""
    return HEAD + "".join(_rows(peers, results))


def _rows(peers: Peers, results: Mapping[str, Any]) -> Iterator[str]:
    for name, figures in SHOWN.items():
        digest = results.get(name, {}).get("data")
        if peers.get(name, {}).get("data") != digest or digest is None:
            yield f"| {name} | | | | not measured on this data |\n"
            continue
        for figure in figures:
            ours = results[name]["figures"].get(figure, {}).get("value")
            for entry in _measured(peers, name, digest):
                yield _row(name, figure, ours, entry)
        for entry in peers[name]["peers"].values():
            if "reason" in entry:
                yield f"| {name} | | | {entry['label']} | not measured: {entry['reason']} |\n"


def _row(name: str, figure: str, ours: float | None, entry: Mapping[str, Any]) -> str:
    row = entry["figures"].get(figure)
    if row is None:
        return ""
    low, high = row["interval"]
    mine = "" if ours is None else f"{ours:.1f}"
    value = f"{row['value']:.1f} ({low:.1f} to {high:.1f})"
    return f"| {name} | {figure} | {mine} | {named(entry)} | {value} |\n"


def _measured(peers: Peers, name: str, digest: str | None) -> list[Mapping[str, Any]]:
    found = peers.get(name, {})
    if digest is None or found.get("data") != digest:
        return []
    kept = found["peers"]
    return [kept[peer] for peer in PEERS[name] if peer in kept and "figures" in kept[peer]]
