"""Mending people whom an age or a day between commas parts from their verb.

"A man was shot and his daughter, 19, was wounded": the daughter is the subject. "Killed two girls, eight and ten
years old, and their uncle", "abducted 17 girls and, two days later, nine boys": the last are objects too.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.parse.mend.lists import single_words

BEHIND = 4  # a noun, a comma, its age, a comma
LOOSE = ("conj", "npadvmod", "dep")
BEFORE = ("nummod", "det", "poss")
REACH = 24


def mend_asides(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with such people as subjects and objects of their verbs."""
    mended = list(tokens)
    for token in tokens:
        if token.dep == "auxpass" and token.index >= BEHIND and token.head > token.index:
            _mend_passive(mended, token)
        elif token.dep in LOOSE and token.pos == "NOUN" and token.lemma in single_words(pack):
            _mend_object(mended, token)
    return mended


def _mend_passive(mended: list[Token], aux: Token) -> None:
    """Hang the noun on the verb, and the verb on the one of the clause before."""
    noun, first, age, second = mended[aux.index - BEHIND : aux.index]
    if (first.text, second.text) != (",", ",") or age.pos != "NUM" or age.head != noun.index:
        return
    if noun.dep != "conj" or noun.pos not in ("NOUN", "PROPN"):
        return
    verb = mended[aux.head]
    if any(t.head == verb.index and t.dep in ("nsubj", "nsubjpass") for t in mended[: verb.index]):
        return
    mended[noun.index] = replace(noun, dep="nsubjpass", head=verb.index)
    before = next((t for t in reversed(mended[: noun.index]) if t.pos == "VERB"), None)
    if verb.dep == "conj" and before is not None and verb.head < before.index:
        mended[verb.index] = replace(verb, head=before.index)


def _mend_object(mended: list[Token], noun: Token) -> None:
    """Make people whom "and" joins to a verb with a counted object a second object of it."""
    verb = mended[noun.head]
    if verb.pos != "VERB" or not verb.index < noun.index <= verb.index + REACH:
        return
    between = mended[verb.index + 1 : noun.index]
    object_ = next((t for t in between if t.dep == "dobj" and t.head == verb.index), None)
    own = any(t.head == noun.index and t.dep in BEFORE for t in between)
    if object_ is None or not own or any(t.pos in ("VERB", "AUX") for t in between):
        return
    joints = [t for t in between[object_.index - verb.index :] if t.text.lower() == "and"]
    counted = any(t.head == object_.index and t.dep == "nummod" for t in between)
    if not joints or joints[-1].head not in (verb.index, object_.index) or not counted:
        return
    joint = joints[-1].index
    if "," in (mended[joint - 1].text, mended[joint + 1].text):  # an aside ends or begins there
        mended[noun.index] = replace(noun, dep="conj", head=object_.index)
