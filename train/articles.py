"""Annotated articles, parsed, with each attribution as tokens: which word is its cue, which runs it says."""

import pickle
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.work import document_of, parse_whole, rows_of
from sayso.find.people.spread import Runs
from sayso.find.said.offer_signs import KINDS
from sayso.model.text import Parsed

PROCESSES = 2
CHUNK = 4
SHORTEST_NAME = 4


@dataclass(frozen=True, slots=True)
class Gold:
    """One attribution of an article: the runs of tokens of its content and of its source."""

    content: Runs
    source: Runs


@dataclass(frozen=True, slots=True)
class Article:
    """A parsed article, its attributions by the token of their cue, and the tokens inside any content."""

    row: dict[str, Any]
    parsed: Parsed
    gold: dict[int, Gold]
    inside: frozenset[int]


def articles_of(path: Path, kept: Path | None = None) -> list[Article]:
    """Read and parse the articles of a file; `kept` is a file that keeps the parses for the next time."""
    if kept is not None and kept.is_file():
        pairs = pickle.loads(kept.read_bytes())
    else:
        with ProcessPoolExecutor(PROCESSES) as pool:
            pairs = list(pool.map(_parse, rows_of(path), chunksize=CHUNK))
        if kept is not None:
            kept.write_bytes(pickle.dumps(pairs, protocol=5))
    return [_article(row, parsed) for row, parsed in pairs]


def names_in(articles: Sequence[Article]) -> frozenset[str]:
    """Return the lemmas that stand with a capital inside sentences more often than not: names that a tagger missed."""
    capital: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for article in articles:
        firsts = {sentence.first for sentence in article.parsed.sentences}
        for token in article.parsed.tokens:
            if token.index not in firsts and token.pos != "PRON":
                every[token.lemma] += 1
                capital[token.lemma] += token.text[:1].isupper()
    return frozenset(
        lemma
        for lemma, count in capital.items()
        if 2 * count > every[lemma] and len(lemma) >= SHORTEST_NAME and lemma not in KINDS
    )


def _parse(row: dict[str, Any]) -> tuple[dict[str, Any], Parsed]:
    return row, parse_whole(document_of(row["id"], row["text"]))


def _article(row: dict[str, Any], parsed: Parsed) -> Article:
    starts = [token.span.start for token in parsed.tokens]
    gold: dict[int, Gold] = {}
    inside: set[int] = set()
    for item in row["attributions"]:
        content = _tokens(parsed, starts, item["content"])
        inside.update(content)
        cue = head_of(parsed, _tokens(parsed, starts, item["cue"]))
        if content and cue is not None:
            gold[cue] = Gold(_runs(content), _runs(_tokens(parsed, starts, item["source"])))
    return Article(row, parsed, gold, frozenset(inside))


def _tokens(parsed: Parsed, starts: list[int], spans: Sequence[Sequence[int]]) -> list[int]:
    """Return the tokens that spans of characters touch."""
    found: set[int] = set()
    for start, end in spans:
        at = bisect_left(starts, start)
        if at and parsed.tokens[at - 1].span.end > start:
            at -= 1
        while at < len(starts) and starts[at] < end:
            found.add(at)
            at += 1
    return sorted(found)


def _runs(indices: list[int]) -> Runs:
    found: list[tuple[int, int]] = []
    for index in indices:
        if found and found[-1][1] == index - 1:
            found[-1] = (found[-1][0], index)
        else:
            found.append((index, index))
    return tuple(found)


def head_of(parsed: Parsed, indices: list[int]) -> int | None:
    """Return the token of a cue on which the others hang: a verb first, a mark last."""
    held = set(indices)
    tops = [i for i in indices if parsed.tokens[i].head not in held or parsed.tokens[i].head == i]
    words = [i for i in tops if parsed.tokens[i].pos != "PUNCT"] or tops
    verbs = [i for i in words if parsed.tokens[i].pos == "VERB"]
    return next(iter(verbs or words), None)
