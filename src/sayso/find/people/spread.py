"""What lies under each token of a parse, and in which quotation it stands: made once a document."""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.find.said.voices import NAMES
from sayso.model.text import Parsed, Quotation, Token

Run = tuple[int, int]
Runs = tuple[Run, ...]
EDGES = frozenset((",", ".", ";", ":", "-", "--", "–", "—", "!", "?", "...", "…"))
NAME = "NAME"
NAMED = frozenset(
    (
        "PERSON",
        "ORG",
        "NORP",
        "GPE",
        "LOC",
        "FAC",
        "PRODUCT",
        "EVENT",
        "LAW",
        "WORK_OF_ART",
        "LANGUAGE",
    )
)
MARKS = frozenset("\"“”‘’«»'`") | {"``", "''"}


@dataclass(frozen=True, slots=True, eq=False)
class Spread:
    """The first and last token under each token, its quotation (-1: none), and characters before it."""

    parsed: Parsed
    first: tuple[int, ...]
    last: tuple[int, ...]
    quoted: tuple[int, ...]
    before: tuple[int, ...]
    runs: dict[int, Run]

    def size(self, run: Run) -> int:
        """Return the characters of a run of tokens, white space left out."""
        return self.before[run[1] + 1] - self.before[run[0]]


def word_of(token: Token) -> str:
    """Return the lemma of a token; a proper name is only "NAME", so that no name weighs anything."""
    return NAME if token.tag in NAMES or token.entity in NAMED else token.lemma


def sort_of(token: Token) -> str:
    """Return what sort of thing a noun is: a name, a kind of number or day, a pronoun, or its tag."""
    if token.tag in NAMES or token.entity in NAMED:
        return NAME
    return token.entity or (token.lemma if token.pos == "PRON" else token.tag)


def spread_of(parsed: Parsed) -> Spread:
    """Return what lies under each token of a parsed document."""
    tokens = parsed.tokens
    first, last = list(range(len(tokens))), list(range(len(tokens)))
    before = [0]
    for token in tokens:
        before.append(before[-1] + len(token.text))
        _lift(tokens, token.index, first, last)
    quoted = [-1] * len(tokens)
    runs: dict[int, Run] = {}
    for quotation in parsed.quotations:
        held = [token.index for token in _held(parsed, quotation)]
        if not held:
            continue
        runs[quotation.number] = _with_marks(tokens, held[0], held[-1])
        for index in held:
            quoted[index] = quotation.number
    return Spread(parsed, tuple(first), tuple(last), tuple(quoted), tuple(before), runs)


def _lift(tokens: tuple[Token, ...], index: int, first: list[int], last: list[int]) -> None:
    """Widen what lies under every ancestor of a token."""
    at = index
    while tokens[at].head != at:
        at = tokens[at].head
        if index < first[at]:
            first[at] = index
        if index > last[at]:
            last[at] = index


def _held(parsed: Parsed, quotation: Quotation) -> Iterator[Token]:
    for piece in quotation.pieces:
        yield from parsed.tokens_in(piece)


def _with_marks(tokens: tuple[Token, ...], low: int, high: int) -> Run:
    if low > 0 and tokens[low - 1].text in MARKS:
        low -= 1
    if high + 1 < len(tokens) and tokens[high + 1].text in MARKS:
        high += 1
    return low, high


def trimmed(spread: Spread, low: int, high: int) -> Run | None:
    """Return a run without punctuation at its edges, with the marks of quotations that it opens or closes."""
    tokens = spread.parsed.tokens
    while low <= high and (tokens[low].text in EDGES or tokens[low].text == ")"):
        low += 1
    while low <= high and tokens[high].text in EDGES and not _closes(spread, low, high):
        high -= 1
    if low > high:
        return None
    return _balanced(spread, low, high)


def _closes(spread: Spread, low: int, high: int) -> bool:
    """Tell whether a stop at the end stands inside a quotation that begins in the run."""
    number = spread.quoted[high]
    return number >= 0 and spread.runs[number][0] >= low


def _balanced(spread: Spread, low: int, high: int) -> Run | None:
    """Widen a run to a closing or opening mark beside it, and drop marks that have no partner."""
    tokens = spread.parsed.tokens
    number = spread.quoted[high]
    if number >= 0:
        opens, ends = spread.runs[number]
        if opens >= low - 1 and ends - high in (1, 2):
            high = ends
    number = spread.quoted[low]
    if number >= 0:
        opens, ends = spread.runs[number]
        if low - opens == 1 and ends <= high:
            low = opens
    while low <= high and tokens[low].text in MARKS and spread.quoted[min(low + 1, high)] < 0:
        low += 1
    while low <= high and tokens[high].text in MARKS and spread.quoted[max(high - 1, low)] < 0:
        high -= 1
    return (low, high) if low <= high else None


def without(spread: Spread, whole: Run, cut: Run) -> Runs:
    """Return the run without a part of it, in one or two trimmed runs."""
    found = []
    if whole[0] < cut[0]:
        found.append(trimmed(spread, whole[0], min(whole[1], cut[0] - 1)))
    if cut[1] < whole[1]:
        found.append(trimmed(spread, max(whole[0], cut[1] + 1), whole[1]))
    return tuple(run for run in found if run is not None)


def one(run: Run | None) -> Runs:
    """Return a run that may be missing as runs."""
    return (run,) if run is not None else ()


def alike(spread: Spread, mine: Runs, other: Runs) -> float:
    """Return the share of all characters of two sets of runs that both have."""
    both = sum(
        spread.before[min(a[1], b[1]) + 1] - spread.before[max(a[0], b[0])]
        for a in mine
        for b in other
        if max(a[0], b[0]) <= min(a[1], b[1])
    )
    total = sum(map(spread.size, mine)) + sum(map(spread.size, other)) - both
    return both / total if total else 0.0
