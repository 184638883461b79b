"""Whom words mean that name nobody: "were the ones who", "the group that", a pronoun between quotation marks."""

from sayso.model.text import Parsed, Span
from sayso.model.tree import RELATIVES, below, subjects
from sayso.packs.load import Pack
from sayso.packs.lookup import link


def called_so(parsed: Parsed, noun: int, pack: Pack) -> int | None:
    """Return who is said to be those who did it ("were the ones who", "the Front is the group that"), or None."""
    token = parsed.tokens[noun]
    if token.dep != "attr":
        return None
    if token.lemma in link(pack, "ones"):
        return next(iter(below(parsed, token.head, "nsubj")), None)
    named = [
        i for i in subjects(parsed, token.head)
        if parsed.tokens[i].pos == "PROPN" and parsed.tokens[i].tag not in RELATIVES
    ]  # fmt: skip
    body = token.lemma in link(pack, "collective") | link(pack, "belongs")
    return named[0] if body and named and below(parsed, noun, "relcl") else None


def opening(parsed: Parsed, span: Span) -> int:
    """Return where the innermost marks around a span open: a "they" in them is nobody outside."""
    return max((one.span.start for one in parsed.quotations if one.holds(span)), default=0)
