"""Mending participles that tell what came of a deed, which the small parser hangs on the nearest word.

"He fired one shot, police said, striking a boy": he struck him, not the police. "A man shot into a crowd
injuring a child": the man injured it, not the crowd.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.parse.mend.clauses import saying_verbs

CLIMB = 4
HIT = ("pobj", "dobj")
STEPS = ("prep", *HIT)


def mend_resulting(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with participles of results on the deed that had them."""
    mended = list(tokens)
    for token in tokens:
        if token.tag != "VBG" or token.lemma not in _deeds(pack):
            continue
        if token.dep == "advcl":
            _mend_behind_tag(mended, token.index, pack)
        elif token.dep == "acl":
            _mend_behind_hit(mended, token.index, pack)
    return mended


def _mend_behind_tag(mended: list[Token], place: int, pack: Pack) -> None:
    """Hang a participle behind an inserted "police said," on the last verb of what stands before it."""
    verb = mended[place]
    says = mended[verb.head]
    if says.lemma not in saying_verbs(pack) or says.index > place or mended[place - 1].text != ",":
        return
    told = [t for t in mended[: says.index] if t.head == says.index and t.dep == "ccomp"]
    if not told:
        return
    last = told[-1]
    for token in mended[last.index + 1 : says.index]:
        if token.dep == "conj" and token.head == last.index and token.pos == "VERB":
            last = token
    mended[place] = replace(verb, head=last.index)


def _mend_behind_hit(mended: list[Token], place: int, pack: Pack) -> None:
    """Hang a participle behind those who are hit on the deed that hits them, where they are not armed themselves."""
    verb = mended[place]
    noun = mended[verb.head]
    if noun.dep not in HIT or noun.index > place or noun.lemma in _armed(pack):
        return
    above = noun
    for _ in range(CLIMB):
        if above.dep not in STEPS or above.head > above.index:
            break
        above = mended[above.head]
    if above.pos == "VERB" and above.lemma in _deeds(pack):
        mended[place] = replace(verb, dep="advcl", head=above.index)


@cache
def _deeds(pack: Pack) -> frozenset[str]:
    """Return the first words of the verbs that say a deed that somebody does."""
    ways = (way for way in pack.ways if way.form == "verb" and way.agent == "subject")
    return frozenset(words.split()[0] for way in ways for words in way.words)


@cache
def _armed(pack: Pack) -> frozenset[str]:
    """Return the words for those who may be armed."""
    return frozenset(
        words for entry in pack.actors for words in entry.words if entry.name != "crowd"
    )
