"""Mending sentences whose only verb the small parser takes for a participle of their subject.

"A guard confessed to the killing of two prisoners." comes out as a guard who was confessed, "The
warden called the reports a lie." as a warden who was called: the verb of saying becomes the root.
"..., a charge the army rejects": the rejects are no plural of a noun, the army rejects it. "The Front
said S, Reutal reported.": the Front says S, and Reutal reports that it does.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.packs.lookup import saying_nouns

FINITE = ("VBD", "VBZ", "VBP", "MD", "VB")
OBJECTS = ("dobj", "ccomp", "oprd", "xcomp")
STOPS = (".", "!", "?", ",", ";", "as")
ADMITS = "admit"
REACH = 6
HELD = ("dobj", "pobj")


def mend_roots(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with misread verbs of saying as verbs."""
    mended = list(tokens)
    says, replies, nouns = _says(pack), _replies(pack), saying_nouns(pack)
    for token in tokens:
        if token.dep == "ROOT" and token.pos in ("NOUN", "PROPN"):
            _mend_root(mended, token, pack)
        elif token.dep == "ccomp" and token.lemma in says:
            _mend_tail(mended, token, pack)
        elif token.dep == "appos" and token.tag == "VBZ" and token.lemma in says:
            _mend_aside(mended, token)
        elif token.tag == "VBZ" and token.dep in HELD and _lemma(token, nouns):
            lemma = _lemma(token, nouns)
            mended[token.index] = replace(token, tag="NNS", pos="NOUN", lemma=lemma)
        elif token.tag == "NNS" and (lemma := _lemma(token, replies)):
            _mend_reply(mended, replace(token, lemma=lemma), pack)
    return mended


def _mend_root(mended: list[Token], noun: Token, pack: Pack) -> None:
    """Make the participle behind a root the root, where it is the only verb and has an object."""
    place = noun.index + 1
    verb = mended[place] if place < len(mended) else noun
    if verb.tag != "VBN" or verb.dep != "acl" or verb.head != noun.index:
        return
    inside = _sentence(mended, noun.index)
    if mended[inside[-1]].text not in (".", "!", "?"):  # a headline: "Two men accused of killing"
        return
    held = [mended[i] for i in inside if mended[i].head == place and i > place]
    admits = verb.lemma in _admits(pack) and any(token.lemma == "to" for token in held)
    active = any(token.dep in OBJECTS for token in held) and verb.lemma in _says(pack)
    if not (admits or active) or any(token.lemma == "by" for token in held):
        return
    if any(mended[i].tag in FINITE and mended[i].head in (noun.index, i) for i in inside):
        return
    mended[place] = replace(verb, tag="VBD", dep="ROOT", head=place)
    mended[noun.index] = replace(noun, dep="nsubj", head=place)
    for index in inside:
        token = mended[index]
        if token.head == noun.index and index > place:
            mended[index] = replace(token, head=place)


def _mend_tail(mended: list[Token], verb: Token, pack: Pack) -> None:
    """Raise a closing ", X reported" over the saying before it, under which the parser hangs it."""
    place, outer = verb.index, mended[verb.head]
    after = mended[place + 1].text if place + 1 < len(mended) else "."
    if outer.dep != "ROOT" or outer.index > place or after not in STOPS[:3]:
        return
    if outer.lemma not in _says(pack):
        return
    who = [t for t in mended[outer.index : place] if t.head == place and t.dep == "nsubj"]
    said = [t for t in mended[outer.index : place] if t.head == place and t.dep == "ccomp"]
    commas = [t.index for t in mended[outer.index : place] if t.text == ","]
    if len(who) != 1 or len(said) != 1 or not commas:
        return
    inside = mended[commas[-1] + 1 : who[0].index]
    if said[0].index < commas[-1] < who[0].index and all(t.head > commas[-1] for t in inside):
        mended[place] = replace(verb, dep="ROOT", head=place)
        mended[outer.index] = replace(outer, dep="ccomp", head=place)
        mended[said[0].index] = replace(said[0], head=outer.index)


def _mend_aside(mended: list[Token], verb: Token) -> None:
    """Give ", the army claims," its subject, and hang it on the verb around it."""
    place = verb.index
    who = mended[place - 1]
    if who.head != place or who.dep != "compound" or who.pos not in ("NOUN", "PROPN"):
        return
    mended[place] = replace(verb, dep="parataxis", head=mended[verb.head].head)
    for index in range(max(0, place - REACH), place):
        if mended[index].head == place:
            mine = index == who.index
            dep = "nsubj" if mine else mended[index].dep
            mended[index] = replace(mended[index], dep=dep, head=place if mine else who.index)


def _mend_reply(mended: list[Token], token: Token, pack: Pack) -> None:
    """Make "rejects" a verb with the noun before it, where both stand behind a word for a charge."""
    place = token.index
    if place < 2 or place + 1 >= len(mended) or mended[place + 1].text not in STOPS:
        return
    who = mended[place - 1]
    first = place - 1
    while first > 0 and mended[first - 1].head in (who.index, place) and first - 1 != token.head:
        first -= 1
    said = mended[first - 1] if first else token
    if (
        said.lemma not in saying_nouns(pack)
        or who.pos not in ("NOUN", "PROPN")
        or who.head != place
    ):
        return
    mended[place] = replace(token, tag="VBZ", pos="VERB", dep="relcl", head=said.index)
    for index in range(first, place):
        if mended[index].head == place:
            dep = "nsubj" if index == who.index else mended[index].dep
            mended[index] = replace(
                mended[index], dep=dep, head=place if dep == "nsubj" else who.index
            )


def _lemma(token: Token, verbs: frozenset[str]) -> str:
    """Return the verb that a plural in -s or -es may be, else nothing."""
    word = token.text.lower()
    return next((item for item in (word[:-1], word[:-2]) if item in verbs), "")


def _sentence(mended: list[Token], root: int) -> list[int]:
    """Return the tokens that hang on a root."""
    found = {root}
    first = last = root
    while last + 1 < len(mended) and mended[last + 1].dep != "ROOT":
        last += 1
    while first > 0 and mended[first - 1].dep != "ROOT":
        first -= 1
    for index in range(first, last + 1):
        above = index
        for _ in range(last - first + 1):
            if above == root or mended[above].head == above:
                break
            above = mended[above].head
        if above == root:
            found.add(index)
    return sorted(found)


@cache
def _says(pack: Pack) -> frozenset[str]:
    return _verbs(pack, ("judge", "deny", "say", "confirm", "admit", "claim", "report", "warn"))


@cache
def _admits(pack: Pack) -> frozenset[str]:
    return _verbs(pack, (ADMITS,))


@cache
def _replies(pack: Pack) -> frozenset[str]:
    return _verbs(pack, ("deny", "dispute", "question"))


def _verbs(pack: Pack, kinds: tuple[str, ...]) -> frozenset[str]:
    return frozenset(
        words
        for entry in pack.sayings
        if entry.form == "verb" and entry.kind in kinds
        for words in entry.words
        if " " not in words
    )
