"""Worst cases of a set as one page to browse, in the folder for temporary files: `python -m eval.errors SET`.

Gold stands beside what was read, the text below with the words of claims marked.
The page holds texts that may not be passed on: read it and throw it away. What
the kinds of errors are, counted by hand, stands in `docs/errors.md`.
"""

import hashlib
import html
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from eval import error_claims, error_spans, indiapolice, wikievents
from eval.error_case import Case
from eval.run import home_of
from eval.work import each

SAMPLE = 200
WORST = 100
STYLE = (
    "body{font:15px/1.5 sans-serif;max-width:72em;margin:2em auto;padding:0 1em}"
    "pre{white-space:pre-wrap}.two{display:grid;grid-template-columns:1fr 1fr;gap:2em}"
    "mark{background:#fd8}h2{border-top:1px solid #999;padding-top:1em}"
)
CASES: Mapping[str, tuple[Callable[[Path], Iterable[Any]], Callable[[Any], Case]]] = {
    "muc4": (error_claims.muc4_rows, error_claims.muc4_case),
    "airwars": (error_claims.airwars_rows, error_claims.airwars_case),
    "gva_gvc": (error_claims.gva_rows, error_claims.gva_case),
    "newsquant": (error_spans.newsquant_rows, error_spans.newsquant_case),
    "polnear": (error_spans.polnear_rows, error_spans.polnear_case),
    "indiapolice": (indiapolice.documents, error_claims.indiapolice_case),
    "wikievents": (wikievents.documents, error_claims.wikievents_case),
    "timex_dev": (error_spans.timex_rows, error_spans.timex_case),
    "geo_dev": (error_spans.geo_rows, error_spans.geo_case),
    "golden": (error_spans.golden_rows, error_spans.golden_case),
}


def main(arguments: Sequence[str]) -> int:
    """Write the page of a set and print where it lies; 2 where the set or its data is unknown."""
    if len(arguments) != 1 or arguments[0] not in CASES:
        sys.stderr.write(f"usage: make errors SET=NAME. hint: one of {', '.join(CASES)}\n")
        return 2
    name = arguments[0]
    rows, make = CASES[name]
    try:
        chosen = sample(rows(home_of(os.environ)))
    except FileNotFoundError as error:
        sys.stderr.write(f"{name}: {error.filename} is missing. hint: SAYSO_DATA names the data\n")
        return 2
    cases = [case for case in each(make, chosen) if case.wrong]
    cases.sort(key=lambda case: (-len(case.wrong), case.name))
    path = Path(tempfile.mkdtemp(prefix="sayso-errors-")) / f"{name}.html"
    path.write_text(page(name, cases, len(chosen)), encoding="utf-8")
    sys.stdout.write(f"{path}\n")
    return 0


def sample(rows: Iterable[Any]) -> tuple[Any, ...]:
    """Return at most 200 documents of a set, in an order that only their content decides."""
    return tuple(sorted(rows, key=_digest)[:SAMPLE])


def page(name: str, cases: Sequence[Case], read: int) -> str:
    """Return the page: the kinds of errors with their counts, then the worst cases."""
    kinds: dict[str, float] = {}
    for kind in (kind for case in cases for kind in case.wrong):
        word, _, count = kind.partition(": ")
        kinds[word] = kinds.get(word, 0) + float(count or 1)
    rows = "".join(
        f"<li>{html.escape(kind)}: {count:g}</li>"
        for kind, count in sorted(kinds.items(), key=_most)
    )
    body = "".join(_case(case) for case in cases[:WORST])
    head = f"<meta charset=utf-8><title>{name}</title><style>{STYLE}</style><h1>{name}</h1>"
    return (
        f"<!doctype html>{head}<p>{len(cases)} of {read} documents have errors<ul>{rows}</ul>{body}"
    )


def _most(kind: tuple[str, float]) -> tuple[float, str]:
    return -kind[1], kind[0]


def _digest(row: Any) -> bytes:
    return hashlib.sha256(repr(row).encode()).digest()


def _case(case: Case) -> str:
    wrong = ", ".join(map(html.escape, case.wrong))
    return (
        f"<h2>{html.escape(case.name)}</h2><p>{wrong}</p><div class=two>"
        f"<pre>{html.escape(case.gold)}</pre><pre>{html.escape(case.ours)}</pre></div>"
        f"<pre>{case.text}</pre>"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
