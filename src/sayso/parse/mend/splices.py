"""Mending headlines in which a comma parts two speakers: "Mayor says army shelled school, army denies it".

The small parser takes the first clause for what the second speaker says. Where the second verb has an object of
its own behind it, the two stand side by side; "12 killed, mayor says" has none and stays as it is.
So do two clauses that a semicolon parts: the first is not what the second one's verb says.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.model.labels import NOUN_TAGS, PRESENT, SUBJECTS
from sayso.model.text import Token
from sayso.packs.load import Pack

PHRASE = (*NOUN_TAGS, "JJ", "DT", "PRP$", "POS")
OBJECTS = (*PHRASE, "CD", "PRP")
LONGEST = 5
FARTHEST = 40
GOVERNED = ("dobj", "ccomp", "xcomp", "acomp", "attr", "prep", "advmod", "prt")
STOPS = (".", "!", "?", ";", ":")


def mend_splices(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with the verb behind such a comma beside the first verb, each with its own subject."""
    mended = list(tokens)
    opening, saying, answering = _verbs(pack)
    for token in tokens:
        if token.text == ";":
            _part_clauses(mended, token.index)
        if token.text != "," or token.index + 2 >= len(tokens):
            continue
        verb = _second(mended, token.index, saying, answering)
        first = _first(mended, token.index, opening) if verb is not None else None
        if verb is not None and first is not None:
            _part(mended, first, token.index, verb)
    return mended


@cache
def _verbs(pack: Pack) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the words with which verbs of saying open, those that say a clause, and those that answer."""
    entries = [item for item in pack.sayings if item.form == "verb"]
    single = [(words, item) for item in entries for words in item.words if " " not in words]
    opening = frozenset(words.split()[0] for item in entries for words in item.words)
    says = frozenset(words for words, item in single if "clause" in item.frames)
    return opening, says, frozenset(words for words, item in single if item.answers)


def _part_clauses(mended: list[Token], mark: int) -> None:
    """Set the verb of the clause behind a semicolon beside the verb before it, which it seems to govern."""
    near = mended[max(0, mark - FARTHEST) : mark]
    first = next((t for t in near if t.dep == "ccomp" and t.head > mark), None)
    if first is None:
        return
    second = mended[first.head]
    own = any(t.head == second.index and t.dep in SUBJECTS for t in mended[mark + 1 : second.index])
    held = mended[second.index + 1 : second.index + LONGEST]
    if not own or not any(t.head == second.index and t.dep in GOVERNED for t in held):
        return
    root = second.head == second.index
    mended[first.index] = replace(first, dep=second.dep, head=first.index if root else second.head)
    mended[second.index] = replace(second, dep="conj", head=first.index)


def _base(token: Token) -> str:
    """Return the bare form of a word in the present, also of one that the parser took for a plural."""
    return token.lemma if token.tag in (*PRESENT, "NNS") else ""


def _second(
    mended: list[Token], comma: int, saying: frozenset[str], answering: frozenset[str]
) -> int | None:
    """Return the verb behind a bare noun phrase after the comma, where an object or a number follows it."""
    for place in range(comma + 2, min(comma + 2 + LONGEST, len(mended) - 1)):
        token, after = mended[place], mended[place + 1]
        base = _base(token) if mended[place - 1].tag in NOUN_TAGS else ""
        if base in answering or base in saying:
            held = OBJECTS if base in answering else ("CD",)
            return place if after.tag in held and after.entity not in ("DATE", "TIME") else None
        if token.tag not in PHRASE:
            return None
    return None


def _first(mended: list[Token], comma: int, opening: frozenset[str]) -> int | None:
    """Return the verb of saying in the present whose noun phrase opens the sentence."""
    start = comma
    while start > 0 and mended[start - 1].text not in STOPS and "\n" not in mended[start - 1].text:
        start -= 1
    for place in range(start, min(start + LONGEST, comma)):
        token = mended[place]
        if token.tag in PRESENT and token.lemma in opening:
            return place if place > start else None
        if token.tag not in PHRASE:
            return None
    return None


def _part(mended: list[Token], first: int, comma: int, verb: int) -> None:
    """Make the first verb the root and the second its conjunct, and tie nothing across the comma."""
    second = mended[verb]
    root = replace(mended[first], dep="ROOT", head=first)
    lemma, tag = second.lemma, second.tag if second.tag in PRESENT else "VBZ"
    for token in mended[first + 1 : comma]:
        if token.head >= comma:
            mended[token.index] = replace(token, head=first, dep="dobj")
    for token in mended[comma : verb - 1]:
        mended[token.index] = replace(token, head=verb - 1) if token.index > comma else token
    mended[first] = root
    mended[comma] = replace(mended[comma], head=first, dep="punct")
    mended[verb] = replace(second, dep="conj", head=first, tag=tag, pos="VERB", lemma=lemma)
    mended[verb - 1] = replace(mended[verb - 1], dep="nsubj", head=verb)
    for token in mended[verb + 1 :]:
        if token.head in (first, verb - 1) or (token.head < comma and token.dep == "dobj"):
            mended[token.index] = replace(token, head=verb)
