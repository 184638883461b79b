"""What a cue may say and who may say it: runs of words that grammar and quotation marks offer.

Nothing is decided here; the scorer chooses among the offers.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.find.people.spread import Run, Runs, Spread, one, trimmed, without
from sayso.find.said.offer_quotes import quotations_at
from sayso.model.tree import is_nominal

LEFT_OUT = frozenset(("aux", "auxpass", "punct", "neg", "cc", "det", "case", "poss", "prt", "mark"))
CLAUSES = frozenset(("ccomp", "csubj", "parataxis", "xcomp", "advcl", "conj", "dep"))
TAGGED = frozenset(
    ("aux", "auxpass", "advmod", "npadvmod", "neg", "prt", "prep", "dative", "mark", "agent",
     "nsubj", "nsubjpass", "tmod", "dobj", "appos", "expl", "acomp", "cc")
)  # fmt: skip
CUTS = frozenset(
    ("advcl", "conj", "relcl", "appos", "prep", "npadvmod", "ccomp", "acl", "parataxis")
)
DEEP = frozenset(("dobj", "attr", "acomp", "xcomp", "pobj"))
NO_HEADS = frozenset(("compound", "det", "nummod", "quantmod", "acomp"))
PAIRS = 4


@dataclass(frozen=True, slots=True)
class Offer:
    """One possible content: its runs of tokens, and the ways in which grammar or marks offer it."""

    runs: Runs
    kinds: tuple[str, ...]
    link: str


def sources_at(spread: Spread, cue: int) -> list[int]:
    """Return the heads of noun phrases in the sentence of a cue that may be its source."""
    parsed = spread.parsed
    sentence = parsed.sentence_at(cue)
    return [
        token.index
        for token in parsed.tokens[sentence.first : sentence.stop]
        if token.index != cue
        and is_nominal(token)
        and (token.dep not in NO_HEADS or (token.dep == "compound" and abs(token.index - cue) == 1))
        and (token.dep != "amod" or token.entity in ("NORP", "ORG"))
    ]


def source_run(spread: Spread, head: int, cue: int) -> Run:
    """Return the run of a source: all that hangs on its head, cut before or after the cue."""
    low, high = spread.first[head], spread.last[head]
    if head < cue <= high:
        high = cue - 1
    elif low <= cue < head:
        low = cue + 1
    run = trimmed(spread, low, high) or (head, head)
    return run if run[0] <= head <= run[1] else (head, head)


def contents_at(spread: Spread, cue: int, source: int | None, ruled: Runs) -> list[Offer]:
    """Return the contents that may be what a cue says, each once; `ruled` is what the rules read."""
    found: dict[Runs, list[tuple[str, str]]] = {}
    whole = [trimmed(spread, low, high) for low, high in ruled]
    if whole and all(whole):
        found[tuple(run for run in whole if run is not None)] = [("rule", "rule")]
    for kind, link, runs in _offered(spread, cue, source):
        if runs and all(low <= high for low, high in runs):
            held = any(low <= cue <= high for low, high in runs)
            if not held:
                found.setdefault(runs, []).append((kind, link))
    return [
        Offer(runs, tuple(kind for kind, _ in ways), ways[-1 if len(ways) > 1 else 0][1])
        for runs, ways in found.items()
    ]


def _offered(spread: Spread, cue: int, source: int | None) -> Iterator[tuple[str, str, Runs]]:
    yield from _under(spread, cue)
    yield from _beside(spread, cue, source)
    yield from _above(spread, cue)
    yield from quotations_at(spread, cue)


def _under(spread: Spread, cue: int) -> Iterator[tuple[str, str, Runs]]:
    """Yield what hangs under the cue: each part, neighbouring parts together, and what a preposition ties."""
    parsed = spread.parsed
    parts = [c for c in parsed.children[cue] if parsed.tokens[c].dep not in LEFT_OUT]
    right = [c for c in parts if c > cue]
    subject = next((c for c in parts if parsed.tokens[c].dep in ("nsubj", "nsubjpass")), None)
    for child in parts:
        token = parsed.tokens[child]
        low, high = spread.first[child], spread.last[child]
        low, high = (max(low, cue + 1), high) if child > cue else (low, min(high, cue - 1))
        link = f"{token.dep}:{token.lemma}" if token.dep in ("prep", "agent") else token.dep
        run = trimmed(spread, low, high)
        yield "child", link, one(run)
        if token.dep in ("prep", "dative", "agent") and child < high:
            yield "inside", f"in_{link}", one(trimmed(spread, child + 1, high))
        if child > cue and subject is not None and run is not None and subject < cue:
            own = trimmed(spread, spread.first[subject], min(spread.last[subject], cue - 1))
            if own is not None:
                yield "with subject", f"s_{link}", (own, run)
    for child in right:
        yield from _cut(spread, cue, child)
        yield from _deeper(spread, cue, child)
    for place, child in enumerate(right[:PAIRS]):
        for other in right[place + 1 : PAIRS + 1]:
            link = f"{parsed.tokens[child].dep}+{parsed.tokens[other].dep}"
            low = max(spread.first[child], cue + 1)
            if parsed.tokens[child].dep in ("prep", "dative"):
                yield "pair", f"in_{link}", one(trimmed(spread, child + 1, spread.last[other]))
            yield "pair", link, one(trimmed(spread, low, spread.last[other]))


def _cut(spread: Spread, cue: int, child: int) -> Iterator[tuple[str, str, Runs]]:
    """Yield a part under the cue without what ends it: an aside, a second clause, a phrase of time."""
    parsed = spread.parsed
    low = max(spread.first[child], cue + 1)
    if parsed.tokens[child].dep == "prep" and low < spread.last[child]:
        low, child = child + 1, next((c for c in parsed.children[child] if c > child), child)
    for inner in parsed.children[child]:
        token = parsed.tokens[inner]
        if inner > child and token.dep in CUTS and spread.first[inner] > low:
            yield "cut", f"cut_{token.dep}", one(trimmed(spread, low, _before(spread, inner)))


def _before(spread: Spread, inner: int) -> int:
    """Return the last token before a part and the conjunction that ties it."""
    end = spread.first[inner] - 1
    while spread.parsed.tokens[end].dep == "cc" or spread.parsed.tokens[end].text == ",":
        end -= 1
    return end


def _deeper(spread: Spread, cue: int, child: int) -> Iterator[tuple[str, str, Runs]]:
    """Yield what hangs under an object of the cue ("took a stance against the law")."""
    parsed = spread.parsed
    if parsed.tokens[child].dep not in DEEP:
        return
    for inner in parsed.children[child]:
        token = parsed.tokens[inner]
        if inner > child and token.dep in ("prep", "acl", "ccomp", "xcomp", "relcl"):
            link = f"{parsed.tokens[child].dep}_{token.dep}"
            yield "deep", link, one(trimmed(spread, spread.first[inner], spread.last[inner]))
            if token.dep == "prep" and inner < spread.last[inner]:
                yield "deep", f"in_{link}", one(trimmed(spread, inner + 1, spread.last[inner]))


def _beside(spread: Spread, cue: int, source: int | None) -> Iterator[tuple[str, str, Runs]]:
    """Yield the sentence without the words of the tag: all of it, before it, after it."""
    parsed = spread.parsed
    sentence = parsed.sentence_at(cue)
    first, stop = sentence.first, sentence.stop
    low, high = _tag(spread, cue, source)
    left = trimmed(spread, first, low - 1) if low > first else None
    right = trimmed(spread, high + 1, stop - 1) if high + 1 < stop else None
    yield "before", "before", one(left)
    yield "after", "after", one(right)
    if left is not None and right is not None:
        yield "around", "around", (left, right)
    if cue + 1 < stop:
        yield "rest", "rest", one(trimmed(spread, cue + 1, stop - 1))
        after = parsed.tokens[cue + 1]
        if after.dep in ("prep", "prt", "dative") or after.text == ":":
            yield "rest", f"rest_{after.lemma}", one(trimmed(spread, cue + 2, stop - 1))
    for child in parsed.children[cue]:
        if child < cue and parsed.tokens[child].dep in CLAUSES:
            end = min(spread.last[child], low - 1)
            if first <= end:
                yield (
                    "front",
                    f"front_{parsed.tokens[child].dep}",
                    one(trimmed(spread, first, end)),
                )
    if source is not None and parsed.tokens[source].lemma in parsed.words["relative"]:
        top = spread.first[parsed.tokens[cue].head]
        yield "before", "relative", one(trimmed(spread, top, source - 1))


def _tag(spread: Spread, cue: int, source: int | None) -> Run:
    """Return the run of the cue with its source, helpers and phrases, as far as they touch."""
    parsed = spread.parsed
    parts = [
        (spread.first[c], spread.last[c])
        for c in parsed.children[cue]
        if parsed.tokens[c].dep in TAGGED
    ]
    if source is not None:
        parts.append(source_run(spread, source, cue))
    low = high = cue
    for begin, end in sorted(parts, key=lambda run: -run[1]):
        if end < low and begin <= low - 1 <= end + 1:
            low = begin
    for begin, end in sorted(parts):
        if begin > high and begin - high <= 1:
            high = end
    return low, high


def _above(spread: Spread, cue: int) -> Iterator[tuple[str, str, Runs]]:
    """Yield the clause that the cue hangs in, without the cue's own words, and its siblings."""
    parsed = spread.parsed
    token = parsed.tokens[cue]
    if token.head == cue:
        return
    own = (spread.first[cue], spread.last[cue])
    head = token.head
    for level in range(2):
        whole = (spread.first[head], spread.last[head])
        yield f"head{level}", f"head{level}_{token.dep}", without(spread, whole, own)
        for sibling in parsed.children[head]:
            other = parsed.tokens[sibling]
            apart = not own[0] <= sibling <= own[1]
            if apart and sibling > cue and other.dep not in LEFT_OUT and level == 0:
                low = max(spread.first[sibling], cue + 1)
                run = trimmed(spread, low, spread.last[sibling])
                yield "sibling", f"sib_{token.dep}_{other.dep}", one(run)
        if parsed.tokens[head].head == head:
            return
        head = parsed.tokens[head].head
