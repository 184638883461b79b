"""sayso beside libraries that read web pages, on the same pages with the same scorer: `python -m eval.web_peers`.

It prints and writes nothing; a library that is not installed is left out with a line
that says so. The lines of the gold are told apart by odd and even, so that a rule
tuned on one half can be seen on the other. Time is that of the processor for one page.
"""

import importlib
import logging
import os
import sys
import time
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from typing import Any

from eval.figure import Figure, Tally
from eval.run import home_of
from eval.web_pages import FILES, Answer, figures, load_pages, read_answer, score
from eval.work import each

MODULES = {
    "sayso": "sayso",
    "trafilatura": "trafilatura",
    "readability": "readability",
    "resiliparse": "resiliparse",
}
HALVES = {"all": slice(None), "odd lines": slice(0, None, 2), "even lines": slice(1, None, 2)}
Scores = Sequence[dict[str, Tally]]


def main(arguments: Sequence[str]) -> int:
    """Print the table of the named readers (all by default); return 3 where the pages are missing."""
    home = home_of(os.environ)
    if not all((home / name).is_file() for name in FILES):
        sys.stdout.write("pages        not measured\n")
        return 3
    pages = load_pages(home)
    for name, module in MODULES.items():
        if arguments and name not in arguments:
            continue
        if find_spec(module) is None:
            sys.stdout.write(f"{name:12} not installed\n")
            continue
        timed = each(TIMED[name], tuple(raw for _, raw in pages))
        scores = [score(answer, row) for (answer, _), (row, _) in zip(timed, pages, strict=True)]
        if not any(answer.day for answer, _ in timed):  # a reader that knows no days
            scores = [
                {k: v for k, v in item.items() if not k.startswith("date")} for item in scores
            ]
        _write(name, scores, 1000 * sum(taken for _, taken in timed) / len(timed))
    return 0


def by_sayso(raw: bytes) -> tuple[Answer, float]:
    """Read a page as the product does, with the seconds that it took."""
    return _timed(read_answer, raw)


def by_trafilatura(raw: bytes) -> tuple[Answer, float]:
    """Read a page by trafilatura with its defaults."""
    logging.disable(logging.CRITICAL)
    return _timed(_trafilatura, raw)


def by_readability(raw: bytes) -> tuple[Answer, float]:
    """Read a page by readability-lxml, which knows no days."""
    logging.disable(logging.CRITICAL)
    return _timed(_readability, raw)


def by_resiliparse(raw: bytes) -> tuple[Answer, float]:
    """Read a page by resiliparse, which knows no days."""
    return _timed(_resiliparse, raw)


TIMED: dict[str, Callable[[bytes], tuple[Answer, float]]] = {
    "sayso": by_sayso,
    "trafilatura": by_trafilatura,
    "readability": by_readability,
    "resiliparse": by_resiliparse,
}


def _timed(work: Callable[[bytes], Answer], raw: bytes) -> tuple[Answer, float]:
    start = time.process_time()
    answer = work(raw)
    return answer, time.process_time() - start


def _trafilatura(raw: bytes) -> Answer:
    page: Any = importlib.import_module("trafilatura").bare_extraction(raw, with_metadata=True)
    return Answer(page.text or "", page.title or "", page.date or "") if page else Answer()


def _readability(raw: bytes) -> Answer:
    text = _decode(raw)
    try:
        page = importlib.import_module("readability").Document(text)
        body = importlib.import_module("lxml.html").fromstring(page.summary())
        return Answer(" ".join(body.itertext()), page.short_title() or "")
    except (ValueError, LookupError, AttributeError, TypeError):
        return Answer()
    except importlib.import_module("readability.readability").Unparseable:
        return Answer()


def _resiliparse(raw: bytes) -> Answer:
    plain = importlib.import_module("resiliparse.extract.html2text")
    tree = importlib.import_module("resiliparse.parse.html").HTMLTree.parse(_decode(raw))
    return Answer(plain.extract_plain_text(tree, main_content=True), tree.title or "")


def _decode(raw: bytes) -> str:
    """Return the page as text, in the encoding that trafilatura finds."""
    return str(importlib.import_module("trafilatura.utils").decode_file(raw))


def _write(name: str, scores: Scores, taken: float) -> None:
    """Write a line for each figure: all pages with the interval, then either half."""
    sys.stdout.write(f"{name:12} {taken:.1f} ms a page\n")
    columns = [{f.name: f for f in figures(scores[half])} for half in HALVES.values()]
    for figure in (item for item in columns[0].values() if item.tallies):
        parts = "  ".join(
            f"{half} {_show(column[figure.name])}"
            for half, column in zip(HALVES, columns, strict=True)
        )
        low, high = figure.interval
        sys.stdout.write(f"{name:12} {figure.name:27} [{low:5.1f}, {high:5.1f}]  {parts}\n")


def _show(figure: Figure) -> str:
    return f"{figure.value:5.1f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
