"""Mending what somebody is held to be, or something is judged as, where the parser makes a clause or one phrase of it.

"Holds the army responsible for the raid": the army is what is held so. "Dismissed as false a report that S": the
report is what is dismissed, and false what it is dismissed as.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.packs.lookup import link
from sayso.parse.mend.sound import hangs_on

REACH = 8
SEEMING = ("nsubj", "amod", "ccomp", "advcl", "acomp", "xcomp")
WORDS = ("JJ", "NN", "NNS", "VBZ", "VBN")
OPENING = ("DET", "ADJ", "NUM")
CLAUSES = ("ccomp", "advcl", "acl", "relcl")


def mend_judged(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with the one held so, or the thing judged, as the object of its verb."""
    mended = list(tokens)
    holds, judges = link(pack, "holds_so"), link(pack, "judges_as")
    for token in tokens:
        if token.lemma in holds and token.pos == "VERB":
            _mend_held(mended, token.index, pack)
        elif token.lemma in judges and token.pos == "VERB":
            _mend_as(mended, token.index, pack)
    return mended


def _mend_held(mended: list[Token], verb: int, pack: Pack) -> None:
    """Make the one held responsible the object, and the word the predicate, of the verb of holding."""
    near = mended[verb + 1 : verb + REACH]
    word = next((t for t in near if t.pos == "ADJ" and t.lemma in link(pack, "held_so")), None)
    if word is None or word.dep not in SEEMING:
        return
    held = next((t for t in near if t.index < word.index and _is_held(t, word, verb)), None)
    if held is None or (word.head not in (verb, held.index)):
        return
    mended[word.index] = replace(word, dep="oprd", head=verb)
    mended[held.index] = replace(held, dep="dobj", head=verb)


def _is_held(noun: Token, word: Token, verb: int) -> bool:
    if noun.pos not in ("NOUN", "PROPN", "PRON"):
        return False
    seeming = noun.head == word.index and noun.dep == "nsubj"
    return seeming or (noun.head == verb and noun.dep in ("dobj", "nsubj", "dative"))


def _mend_as(mended: list[Token], verb: int, pack: Pack) -> None:
    """Make the thing behind "as false" the object of the verb that judges it."""
    if verb + 3 >= len(mended) or mended[verb + 1].lemma != "as":
        return
    mark, word = mended[verb + 1], mended[verb + 2]
    word = mended[verb + 3] if word.tag == "DT" else word
    if word.tag not in WORDS or word.lemma not in link(pack, "false_word"):
        return
    noun = _judged(mended, word.index, pack)
    if noun is None:
        return
    if word.dep == "advcl" and word.head == verb:
        _free(mended, word.index)
    noun = replace(noun, pos="NOUN", tag="NNS") if noun.pos == "VERB" else noun
    mended[noun.index] = replace(noun, dep="dobj", head=verb)
    mended[word.index] = replace(word, pos="ADJ", tag="JJ", dep="pobj", head=mark.index)
    mended[mark.index] = replace(mark, pos="ADP", tag="IN", dep="prep", head=verb)
    _hang_clause(mended, noun.index, (verb, word.index, noun.index))


def _hang_clause(mended: list[Token], noun: int, above: tuple[int, ...]) -> None:
    """Hang the "that" clause right behind a noun on it, where the parser hung it on a word before."""
    mark = mended[noun + 1] if noun + 1 < len(mended) else mended[noun]
    told = mended[mark.head]
    behind = mark.text.lower() == "that" and told.dep in CLAUSES and told.head in above
    if behind and not hangs_on(mended, noun, told.index):
        mended[told.index] = replace(told, dep="acl", head=noun)


def _judged(mended: Sequence[Token], word: int, pack: Pack) -> Token | None:
    """Return the noun for what is judged: one for something told, or one behind an article, right after the word."""
    told = link(pack, "told_word") | link(pack, "figure_word")
    after = mended[word + 1 : word + REACH]
    if after and after[0].tag == "VBZ" and after[0].lemma in told:  # "as lies claims that S"
        return after[0]
    for place, token in enumerate(after):
        if token.pos in ("NOUN", "PROPN"):
            last = place + 1 == len(after) or after[place + 1].pos not in ("NOUN", "PROPN")
            article = after[0].pos == "DET"
            if last:
                return token if token.lemma in told or article else None
        elif token.pos not in OPENING:
            return None
    return None


def _free(mended: list[Token], word: int) -> None:
    """Hang what hung on a word that seemed a verb on the verb above it."""
    above = mended[word].head
    for token in mended[word + 1 : word + 4 * REACH]:
        if token.head == word:
            mended[token.index] = replace(token, head=above)
