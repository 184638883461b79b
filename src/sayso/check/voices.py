"""Which speech holds the words of a place, and by which span its chain of speakers is read."""

from sayso.model.quote import Grounds, Stand
from sayso.model.said import Speech, innermost
from sayso.model.text import Span, Token
from sayso.model.tree import top_of


def span_to_ask(stand: Stand, grounds: Grounds) -> Span:
    """Return the span whose chain is that of the words: inside the smallest speech that holds all of them.

    Words that hold a cue with its content are those of whoever tells both.
    """
    parsed = grounds.parsed
    tokens = [token for piece in stand.pieces for token in parsed.tokens_in(piece)]
    told = [token for token in tokens if token.pos != "PUNCT"] or tokens
    if not told:
        return stand.pieces[0]
    voices = [innermost(grounds.found.speeches, token.span) for token in told]
    common = _common(grounds.found.speeches, voices)
    own = [token for token, voice in zip(told, voices, strict=True) if voice == common]
    return _best(own, stand, grounds) if own else told[0].span


def _best(own: list[Token], stand: Stand, grounds: Grounds) -> Span:
    """Return the token on which the others hang, where it is said by the same voice."""
    tops = {top_of(grounds.parsed, piece) for piece in stand.pieces}
    heads = [token for token in own if token.index in tops]
    return (heads or own)[0].span


def _common(speeches: tuple[Speech, ...], voices: list[int | None]) -> int | None:
    """Return the innermost speech that is around all the voices, or None for the publisher."""
    lines = [_line(speeches, voice) for voice in voices]
    return next((voice for voice in lines[0] if all(voice in line for line in lines)), None)


def _line(speeches: tuple[Speech, ...], voice: int | None) -> list[int]:
    line: list[int] = []
    while voice is not None and voice not in line:
        line.append(voice)
        voice = speeches[voice].parent
    return line
