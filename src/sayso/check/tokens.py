"""The tokens of quoted words: those that a piece holds, and one that it only touches ("Osk" of "pro-Osk")."""

from bisect import bisect_right

from sayso.model.quote import Stand
from sayso.model.text import Parsed, Span, Token


def tokens_at(stand: Stand, parsed: Parsed) -> tuple[Token, ...]:
    """Return the tokens that the pieces share a character with, in the order of the text."""
    return tuple(token for piece in stand.pieces for token in _touched(piece, parsed))


def _touched(piece: Span, parsed: Parsed) -> tuple[Token, ...]:
    first = bisect_right(parsed.tokens, piece.start, key=lambda token: token.span.end)
    stop = bisect_right(parsed.tokens, piece.end - 1, key=lambda token: token.span.start)
    return parsed.tokens[first:stop]
