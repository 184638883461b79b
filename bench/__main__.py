"""Speed, memory and growth beside named references in one run: `python -m bench [ci|full] [--record]`.

Returns 1 where a limit is broken, 3 where a reference is missing: what is not
measured has not passed.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import spacy

from bench.cold import cold_start, size_of_environment
from bench.components import components
from bench.growth import LIMIT, Curve, curve
from bench.record import record
from bench.texts import document
from bench.turns import compare
from bench.when_where import LIMIT_MS, WORDS, cost
from sayso.packs.load import load_pack
from sayso.parse.manifest import list_models
from sayso.parse.model import load_parser
from sayso.pipeline import read_claims

SHARES = {  # share of the stock pipeline's time; the dense text is shown, not judged
    "quiet": 0.02,  # no act word
    "relevant": 1.20,  # a news article; its budget is 1.10, held on a quiet machine: a ceiling (decision 0037)
    "dense": float("inf"),  # nothing but claims, some 11 in 100 words
}
CURVES = {  # sizes in documents or characters; the exponent is that of the last decade
    "ci": {
        "documents": (1, 10, 100, 316, 1_000),
        "feed_text": (1_000, 10_000, 100_000, 316_000, 1_000_000),
        "dense_text": (1_000, 10_000, 31_600, 100_000),
        "line": (10_000, 31_600, 100_000),
        "word": (100_000, 316_000, 1_000_000),
        "digits": (10_000, 31_600, 100_000),
        "marks": (1_000, 3_160, 10_000),
        "listing": (2_000, 6_320, 20_000),
        "nesting": (2_000, 6_320, 20_000),
    },
    "full": {
        "documents": (1, 10, 100, 1_000, 3_160, 10_000),
        "feed_text": (1_000, 10_000, 100_000, 1_000_000, 3_160_000, 10_000_000),
        "dense_text": (1_000, 10_000, 100_000, 316_000, 1_000_000),
        "line": (100_000, 316_000, 1_000_000),
        "word": (100_000, 316_000, 1_000_000),
        "digits": (100_000, 316_000, 1_000_000),
        "marks": (3_160, 10_000, 31_600),
        "listing": (10_000, 31_600, 100_000),
        "nesting": (6_320, 20_000, 63_200),
    },
}
BUDGETS = {  # what a figure may come to; a ratio is ours over theirs
    "peak, MB": 350,
    "attribution / bare parser": 1.0,
    "attribution, weighed / bare parser": 1.0,
    "numbers / duckling": 1.25,
    "times / heideltime": 0.1,
}
CEILINGS = {  # above near linear, or close to it, as yet: what no change may make worse
    "feed_text": 1.3,
    "dense_text": 1.3,
    "line": 1.3,
    "marks": 1.3,
    "nesting": 1.7,  # a claim names all who pass it on
}
RECORD = "--record"


@dataclass
class Outcome:
    """What a run came to: ratios and exponents by name, broken limits, what was not measured."""

    ratios: dict[str, float | None] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def main(arguments: Sequence[str]) -> int:
    """Print the measurements of a size; return 1 where a limit is broken, 3 where something is missing."""
    sizes = [word for word in arguments if not word.startswith("-")] or ["ci"]
    if sizes[0] not in CURVES:
        sys.stderr.write(f"unknown size: {sizes[0]}. hint: one of {', '.join(CURVES)}\n")
        return 2
    outcome = Outcome()
    for step in (
        cold,
        shares,
        compared,
        dated,
    ):  # a start first: memory is that of the largest child
        for line in step(outcome):
            print(line, flush=True)
    for line in curves(CURVES[sizes[0]], outcome):
        print(line, flush=True)
    outcome.broken += over_budget(outcome.ratios)
    if RECORD in arguments:
        print(record(outcome.ratios))
    print(f"not measured: {', '.join(outcome.missing) or 'nothing'}", file=sys.stderr)
    print(f"limits broken: {', '.join(outcome.broken) or 'none'}", file=sys.stderr)
    return 1 if outcome.broken else 3 if outcome.missing else 0


def shares(outcome: Outcome) -> Iterator[str]:
    """Measure whole texts as shares of the stock pipeline's time."""
    stock = spacy.load(list_models()[0].name)
    pack, parser = load_pack("en"), load_parser()
    for name, limit in SHARES.items():
        doc = document(name)
        ours, theirs = compare(
            lambda doc=doc: read_claims(doc, pack, parser), lambda doc=doc: stock(doc.text)
        )
        ratio = ours / theirs
        outcome.ratios[f"{name} / stock"] = round(ratio, 4)
        outcome.broken += [name] * (ratio > limit)
        allowed = "shown only" if limit == float("inf") else f"limit {limit:.0%}"
        yield (
            f"{name:10} {len(doc.text.split())} words; sayso {ours * 1000:.2f} ms, "
            f"stock pipeline {theirs * 1000:.1f} ms, ratio {ratio:.1%} ({allowed})"
        )


def compared(outcome: Outcome) -> Iterator[str]:
    """Measure components beside their references."""
    for item in components():
        label = f"{item.name} / {item.reference}"
        outcome.ratios[label] = None if item.ratio is None else round(item.ratio, 4)
        rate = f"{item.characters / item.ours / 1000:,.0f} kB/s"
        if item.theirs is None:
            outcome.missing.append(label)
            yield f"{item.name:18} {rate:>12}; {item.reference} not measured ({item.reason})"
            continue
        theirs = f"{item.characters / item.theirs / 1000:,.0f} kB/s"
        reference = f"{item.reference} {item.version}".strip()
        yield f"{item.name:18} {rate:>12}; {reference} {theirs}; ratio of times {item.ratio:.3f}"


def dated(outcome: Outcome) -> Iterator[str]:
    """Measure what times and places cost in an article of 600 words."""
    found = cost()
    outcome.ratios["times and places, ms"] = round(found.both, 1)
    outcome.broken += ["times and places"] * (found.both > LIMIT_MS)
    yield (
        f"times and places of {WORDS} words: {found.times:.1f} + {found.places:.1f} ms "
        f"(limit {LIMIT_MS:.0f} ms)"
    )


def over_budget(ratios: Mapping[str, float | None]) -> list[str]:
    """Return what was measured to be more than its budget allows."""
    return [
        f"{name} {found} over {BUDGETS[name]}"
        for name, found in ratios.items()
        if name in BUDGETS and found is not None and found > BUDGETS[name]
    ]


def cold(outcome: Outcome) -> Iterator[str]:
    """Measure a start in a new process, its memory, and the size of what is installed."""
    start = cold_start(Path(__file__).parent / "texts" / "relevant.txt")
    outcome.ratios["cold start, s"] = round(start.first, 2)
    outcome.ratios["peak, MB"] = round(start.peak_mb) if start.peak_mb else None
    outcome.missing += [] if start.peak_mb else ["memory"]
    yield f"cold start: first claim after {start.first:.2f} s, whole run {start.whole:.2f} s"
    yield f"memory: peak {start.peak_mb:.0f} MB" if start.peak_mb else "memory: not measured"
    yield f"environment: {size_of_environment() / 1e6:.0f} MB of libraries and models"


def curves(sizes: Mapping[str, Sequence[int]], outcome: Outcome) -> Iterator[str]:
    """Measure growth: the exponent of the last decade, and that every point comes to an end."""
    for kind, steps in sizes.items():
        found = curve(kind, steps)
        exponent = found.exponent
        outcome.ratios[f"{kind} exponent"] = None if exponent is None else round(exponent, 2)
        limit = CEILINGS.get(kind, LIMIT)
        outcome.broken += [f"{kind} grows"] * (exponent is None or exponent >= limit)
        yield _line(found, exponent, limit)


def _line(found: Curve, exponent: float | None, limit: float) -> str:
    points = "; ".join(
        f"{point.size:,}: {point.failed or f'{point.seconds:.2f} s +{point.more_mb:.0f} MB'}"
        for point in found.points
    )
    grown = "no exponent" if exponent is None else f"exponent {exponent:.2f}"
    far = exponent is not None and exponent >= LIMIT
    allowed = f"NOT near linear ({LIMIT}), ceiling {limit}" if far else f"limit {limit}"
    return f"{found.name:10} {grown} ({allowed})  {points}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
