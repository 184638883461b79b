"""Mending a short name in brackets that the parser makes the head of the long one before it.

"The Marsh League (MDL) accused": the league accuses, and MDL stands beside it.
"""

from dataclasses import replace

from sayso.model.text import Token

NAMES = ("NNP", "NNPS")
BEFORE = ("nmod", "compound", "amod")
REACH = 10


def mend_bracket(mended: list[Token], place: int) -> None:
    """Give the place of a name in brackets to the name that ends before them."""
    if place == 0 or place + 2 >= len(mended) or mended[place + 2].text not in (")", "]"):
        return
    long, short = mended[place - 1], mended[place + 1]
    named = long.tag in NAMES and short.tag in NAMES and short.text.isupper()
    if not named or long.dep not in BEFORE or long.head != short.index:
        return
    head = long.index if short.head == short.index else short.head
    for token in mended[max(0, place - REACH) : place + REACH]:
        if token.head == short.index and token.index not in (long.index, short.index):
            mended[token.index] = replace(token, head=long.index)
    mended[long.index] = replace(long, dep=short.dep, head=head)
    mended[short.index] = replace(short, dep="appos", head=long.index)
