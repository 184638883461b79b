"""The words of an actor around its head: what belongs to the phrase, and what only says more of it."""

from sayso.model.text import Parsed, Span, Token
from sayso.model.tree import after_preposition, below, is_verbal, phrase


def with_of(parsed: Parsed, noun: int) -> Span:
    """Return the noun phrase with what hangs on it by "of" ("soldiers of the 3rd Brigade")."""
    span = phrase(parsed, noun, "prep", "appos", "neg")
    for other in after_preposition(parsed, noun, "of"):
        if is_verbal(parsed.tokens[other]):
            continue
        reach = phrase(parsed, other, "prep", "appos")
        if reach.start - span.end <= 4:
            span = span.join(reach)
    tokens = _without_age(parsed, noun, parsed.tokens_in(span))
    while len(tokens) > 1 and tokens[-1].index > noun and tokens[-1].pos == "ADJ":
        tokens = tokens[:-1]
    if len(tokens) > 1 and tokens[0].pos == "ADV" and tokens[1].pos == "DET":
        tokens = tokens[1:]  # "and especially the security forces"
    return Span(tokens[0].span.start, tokens[-1].span.end) if tokens else span


def _without_age(parsed: Parsed, noun: int, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words before a participle set apart behind the noun ("the two men, aged 23 and 31")."""
    apart = [i for i in below(parsed, noun, "amod", "acl") if parsed.tokens[i - 1].text == ","]
    end = next((i - 1 for i in apart if i > noun), -1)
    return tuple(t for t in tokens if t.index < end) if end >= 0 else tokens
