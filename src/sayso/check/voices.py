"""Which speech holds the words of a place, and by which span its chain of speakers is read."""

from sayso.check.tokens import tokens_at
from sayso.model.quote import Grounds, Stand
from sayso.model.said import Speech, innermost, same_name
from sayso.model.text import Span, Token
from sayso.model.tree import top_of


def span_to_ask(stand: Stand, grounds: Grounds) -> Span:
    """Return the span whose chain is that of the words: inside the smallest speech that holds all of them.

    Words that hold a cue with its content are those of whoever tells both.
    """
    parsed = grounds.parsed
    tokens = tokens_at(stand, parsed)
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
    """Return the innermost speech that is around all the voices, or None for the publisher.

    Two speeches of one speaker ("A," she said. "B.") are one voice.
    """
    lines = [_line(speeches, voice) for voice in voices]
    for voice in lines[0]:
        if all(any(_same(speeches, voice, other) for other in line) for line in lines):
            return voice
    return None


def _same(speeches: tuple[Speech, ...], one: int, other: int) -> bool:
    first, second = speeches[one].hop.speaker, speeches[other].hop.speaker
    return one == other or (
        speeches[one].parent == speeches[other].parent and same_name(first, second)
    )


def _line(speeches: tuple[Speech, ...], voice: int | None) -> list[int]:
    line: list[int] = []
    while voice is not None and voice not in line:
        line.append(voice)
        voice = speeches[voice].parent
    return line
