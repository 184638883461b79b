"""A span without what others hold at its beginning."""

from sayso.model.text import Parsed, Span


def past(parsed: Parsed, span: Span, head: int, others: tuple[Span, ...]) -> Span:
    """Return the span without what stands up to the end of other spans before its head ("3 May Kessian soldiers")."""
    stop = parsed.tokens[head].span.start
    ends = [other.end for other in others if other.meets(span) and other.end <= stop]
    if not ends:
        return span
    tokens = [t for t in parsed.tokens_in(span) if t.span.start >= max(ends)]
    while len(tokens) > 1 and tokens[0].index < head and tokens[0].pos in ("PUNCT", "CCONJ", "ADP"):
        tokens.pop(0)
    return Span(tokens[0].span.start, span.end) if tokens else span
