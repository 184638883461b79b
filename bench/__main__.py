"""Speed and memory as ratios to the stock small pipeline, measured in one run on the same text."""

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import spacy

from bench.cold import cold_start, size_of_environment
from bench.texts import document
from sayso.packs.load import load_pack
from sayso.parse.manifest import list_models
from sayso.parse.model import load_parser
from sayso.pipeline import read_claims

ROUNDS = 15
LIMITS = {  # share of the stock pipeline's time; the dense text is shown, not judged
    "quiet": 0.02,  # no act word
    "relevant": 1.10,  # a news article: half of its paragraphs are about the matter
    "dense": float("inf"),  # nothing but claims, some 11 in 100 words
}


def main() -> int:
    """Print the measurements and return 1 where a limit is broken."""
    stock = spacy.load(list_models()[0].name)
    pack, parser = load_pack("en"), load_parser()
    broken = []
    for name, limit in LIMITS.items():
        doc = document(name)
        ours, theirs = compare(
            lambda doc=doc: read_claims(doc, pack, parser), lambda doc=doc: stock(doc.text)
        )
        ratio = ours / theirs
        broken += [name] * (ratio > limit)
        allowed = "shown only" if limit == float("inf") else f"limit {limit:.0%}"
        print(
            f"{name}: {len(doc.text.split())} words; sayso {ours * 1000:.2f} ms, stock pipeline "
            f"{theirs * 1000:.1f} ms, ratio {ratio:.1%} ({allowed})"
        )
    start = cold_start(Path(__file__).parent / "texts" / "relevant.txt")
    print(f"cold start: first claim after {start.first:.2f} s, whole run {start.whole:.2f} s")
    print(f"memory: peak {start.peak_mb:.0f} MB" if start.peak_mb else "memory: not measured")
    print(f"environment: {size_of_environment() / 1e6:.0f} MB of libraries and models")
    print(f"limits broken: {', '.join(broken) or 'none'}", file=sys.stderr)
    return 1 if broken else 0


def compare(ours: Callable[[], object], theirs: Callable[[], object]) -> tuple[float, float]:
    """Return the median processor time of each, measured in turns after one round of warming."""
    times: Sequence[list[float]] = ([], [])
    for turn in range(ROUNDS + 1):
        for taken, work in zip(times, (ours, theirs), strict=True):
            start = time.process_time()
            work()
            if turn:
                taken.append(time.process_time() - start)
    return statistics.median(times[0]), statistics.median(times[1])


if __name__ == "__main__":
    sys.exit(main())
