"""Mending "a school run by a charity": what somebody runs is the school, and "run" no noun."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.model.text import Token
from sayso.packs.load import Pack

NOUNS = ("NN", "NNS", "NNP")
BEFORE = ("det", "amod", "nummod", "compound", "nmod", "poss")


def mend_run(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with a seeming noun before its agent as a participle of the noun before it."""
    mended = list(tokens)
    for by in tokens:
        if by.dep != "agent" or mended[by.head].tag != "NN" or not 0 < by.head == by.index - 1:
            continue
        deed, noun = mended[by.head], mended[by.head - 1]
        if noun.head != deed.index or noun.dep not in ("compound", "nmod") or noun.tag not in NOUNS:
            continue
        for other in tokens[max(0, deed.index - len(BEFORE) * 2) : noun.index]:
            if other.head == deed.index and other.dep in BEFORE:
                mended[other.index] = replace(mended[other.index], head=noun.index)
        head = noun.index if deed.head == deed.index else deed.head
        mended[noun.index] = replace(noun, dep=deed.dep, head=head)
        mended[deed.index] = replace(deed, tag="VBN", pos="VERB", dep="acl", head=noun.index)
    return mended
