"""Negations that stand right before words, whatever the grammar makes of them; without grammar, in their sentence.

A parser reads a sentence wrongly now and then; "no evidence that | S" is a cut all the same.
"""

from collections.abc import Iterator
from typing import Final

from sayso.check.negations import is_negation
from sayso.model.quote import Grounds
from sayso.model.text import Parsed, Token
from sayso.packs.load import Pack
from sayso.packs.lookup import link

HYPHEN: Final = "HYPH"
BETWEEN: Final = 2  # words between a negation and the "that" behind it


def find_beside(tokens: tuple[Token, ...], grounds: Grounds, pack: Pack) -> Iterator[Token]:
    """Yield the negations that touch the words, or that only "that" and two words part from them."""
    parsed = grounds.parsed
    inside = {token.index for token in tokens}
    near = _in_sentences if parsed.degraded else _before
    for token in near(parsed, tokens, inside, pack):
        if is_negation(parsed, token, pack):
            yield token


def _in_sentences(
    parsed: Parsed, tokens: tuple[Token, ...], inside: set[int], pack: Pack
) -> Iterator[Token]:
    for number in sorted({parsed.sentence_of[token.index] for token in tokens}):
        sentence = parsed.sentences[number]
        for token in parsed.tokens[sentence.first : sentence.stop]:
            if token.index not in inside:
                yield token


def _before(
    parsed: Parsed, tokens: tuple[Token, ...], inside: set[int], pack: Pack
) -> Iterator[Token]:
    for token in tokens:
        first = parsed.sentence_at(token.index).first
        before = parsed.tokens[first : token.index][-BETWEEN - 2 :]
        if not before or before[-1].index in inside:
            continue
        yield before[-1]
        if before[-1].tag == HYPHEN:
            yield from before[-2:-1]
        if before[-1].text.lower() in link(pack, "opens_clause"):
            yield from _unbroken(before[:-1])


def _unbroken(before: tuple[Token, ...]) -> Iterator[Token]:
    """Yield tokens from the last one back to the next mark."""
    for token in reversed(before):
        if token.pos == "PUNCT":
            return
        yield token
