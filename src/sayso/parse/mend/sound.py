"""Keeping the mended tree a tree: where two mendings cross, the parser's own heads come back.

What reads a tree climbs and collects, so a word that hangs on itself over others would never end.
"""

from collections.abc import Sequence

from sayso.model.text import Token

AROUND = 80  # words
LONGEST = 400  # steps from a word to its root


def without_circles(tokens: Sequence[Token], mended: list[Token]) -> tuple[Token, ...]:
    """Return the mended tokens, with the parser's own where a word would hang on itself."""
    changed = [i for i, token in enumerate(mended) if token.head != tokens[i].head]
    for place in changed:
        if _circles(mended, place):
            around = slice(max(0, place - AROUND), place + AROUND)
            mended[around] = tokens[around]
    return tuple(tokens) if any(_circles(mended, place) for place in changed) else tuple(mended)


def hangs_on(tokens: Sequence[Token], index: int, above: int) -> bool:
    """Tell whether a token is another or stands below it, so that nothing is hung on its own branch."""
    for _ in range(LONGEST):
        if index == above:
            return True
        if tokens[index].head == index:
            return False
        index = tokens[index].head
    return True


def _circles(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether no root is reached from a token."""
    for _ in range(LONGEST):
        head = tokens[index].head
        if head == index:
            return False
        index = head
    return True
