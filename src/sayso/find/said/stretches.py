"""Runs of tokens as spans: what hangs under a word, without the marks at its edges."""

from sayso.model.labels import PAST
from sayso.model.text import Parsed, Span

RELATIVES = ("WDT", "WP", "WRB")
CLIMB = 6
EDGES = (",", ".", ";", ":", "-", "–", "—", "!", "?", "(", ")", "...", "…")


def trim(parsed: Parsed, first: int, last: int) -> Span | None:
    """Return the span of a run of tokens without the punctuation at its edges."""
    while first <= last and _is_edge(parsed, first, opening=True):
        first += 1
    while last >= first and _is_edge(parsed, last, opening=False):
        last -= 1
    return (
        Span(parsed.tokens[first].span.start, parsed.tokens[last].span.end)
        if first <= last
        else None
    )


def _is_edge(parsed: Parsed, index: int, opening: bool) -> bool:
    token = parsed.tokens[index]
    if token.text in EDGES or token.tag in ("``", "''", '"') or token.text in '"“”':
        return True
    return opening and token.dep == "cc"


def run_of(parsed: Parsed, index: int) -> tuple[int, int]:
    """Return the first and last token of what hangs under a token, in one run."""
    tokens = parsed.subtree(index)
    return tokens[0], tokens[-1]


def spans_of(*found: Span | None) -> tuple[Span, ...]:
    """Return the spans that exist, in the order of the text."""
    return tuple(sorted(span for span in found if span is not None))


def after_verb(parsed: Parsed, verb: int, child: int) -> tuple[int, int]:
    """Return the run under a child of a verb, from after the verb on."""
    first, last = run_of(parsed, child)
    return max(first, verb + 1), last


def modified(parsed: Parsed, verb: int) -> tuple[int, ...]:
    """Return the noun that a verb without a subject stands after ("a raid condemned as")."""
    token = parsed.tokens[verb]
    return (token.head,) if token.dep in ("acl", "relcl") else ()


def around(parsed: Parsed, first: int, last: int) -> tuple[Span, ...]:
    """Return the sentence without a run of tokens, in one or two pieces."""
    sentence = parsed.sentence_at(first)
    if (end := _relative_end(parsed, first)) is not None and end > last:
        return spans_of(trim(parsed, last + 1, end))
    left = trim(parsed, sentence.first, first - 1) if first > sentence.first else None
    right = trim(parsed, last + 1, sentence.stop - 1) if last + 1 < sentence.stop else None
    if (
        left is not None
        and right is not None
        and not _goes_on(parsed, (first, last), sentence.stop)
    ):
        right = None
    return spans_of(left, right)


def _relative_end(parsed: Parsed, first: int) -> int | None:
    """Return the last token of the relative clause that a tag stands at the head of ("where, according to X, S")."""
    opening = first - 1
    while opening > 0 and parsed.tokens[opening].text == ",":
        opening -= 1
    if opening < 0 or parsed.tokens[opening].tag not in RELATIVES:
        return None
    index = opening
    for _ in range(CLIMB):
        token = parsed.tokens[index]
        if token.dep == "relcl":
            return parsed.subtree(index)[-1]
        if token.head == index:
            return None
        index = token.head
    return None


def _goes_on(parsed: Parsed, tag: tuple[int, int], stop: int) -> bool:
    """Tell whether what follows a tag is still said: not a participle or a verb tied to the tag's own."""
    index = tag[1] + 1
    while index < stop and parsed.tokens[index].pos == "PUNCT":
        if parsed.tokens[index].text == ";":
            return False
        index += 1
    if index >= stop:
        return False
    token = parsed.tokens[index]
    if token.pos == "CCONJ":
        after = parsed.tokens[index + 1] if index + 1 < stop else token
        tied = after.dep == "conj" and after.head < tag[0] and after.tag in PAST
        return tied or after.pos not in ("VERB", "AUX", "ADV")
    if token.dep == "mark" and parsed.says(
        token.index, "that"
    ):  # "his uncle told him, he said, that S"
        return parsed.tokens[parsed.tokens[token.head].head].index < tag[0]
    if token.tag == "VBG" and token.dep == "advcl":  # "S, according to residents, killing nine"
        return token.head < tag[0]
    return not (token.tag in ("VBG", "WDT", "WP", "WRB") or token.dep == "mark")
