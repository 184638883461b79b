"""What is quoted from a text: its sentences, and the clauses that its claims point at, nothing left out."""

from collections.abc import Iterator

from sayso.model.claim import Claim
from sayso.model.quote import Grounds
from sayso.model.text import Parsed, Span
from sayso.model.tree import below, clause_head, top_of

DENIALS = ("denied", "denied_responsibility", "disputed", "questioned", "retracted")


def find_units(grounds: Grounds) -> tuple[Span, ...]:
    """Return the quotable spans of a text in its order, each once."""
    found = {span for claim in grounds.claims for span in _of_claim(claim, grounds)}
    found |= {sentence.span for sentence in grounds.parsed.sentences}
    trimmed = {_trimmed(grounds.parsed.doc.text, span) for span in found}
    return tuple(sorted(span for span in trimmed if span is not None))


def _of_claim(claim: Claim, grounds: Grounds) -> Iterator[Span]:
    """Yield the sentence of the act, the sentence with the one after it, and the clause of the act."""
    parsed = grounds.parsed
    top = top_of(parsed, claim.act_span)
    if top < 0:
        return
    sentence = parsed.sentence_at(top)
    yield sentence.span
    if sentence.index + 1 < len(parsed.sentences):
        after = parsed.sentences[sentence.index + 1]
        if after.paragraph == sentence.paragraph:
            yield sentence.span.join(after.span)
    yield _clause(claim, top, parsed)


def _clause(claim: Claim, top: int, parsed: Parsed) -> Span:
    """Return the clause of an act with its count, and with the words of a denial around it."""
    span = parsed.cover(parsed.subtree(clause_head(parsed, top)))
    if claim.count and claim.count.span and parsed.sentence_at(top).span.holds(claim.count.span):
        span = span.join(claim.count.span)
    where = claim.stance.span
    if claim.stance.value in DENIALS and where and parsed.sentence_at(top).span.holds(where):
        span = span.join(where)
        for token in parsed.tokens_in(where):
            near = below(parsed, token.index, "neg", "det", "aux")
            span = span.join(parsed.cover((token.index, *near)))
    return span


def _trimmed(text: str, span: Span) -> Span | None:
    """Return a span without the marks and spaces at its ends; None where hardly a word is left."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip(" \n\t\"'“”‘’«».,;:-–—("))
    end = span.start + len(words.rstrip(" \n\t\"'“”‘’«»,;:-–—)"))
    return Span(start, end) if end - start > 8 else None
