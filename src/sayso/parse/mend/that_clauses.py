"""Mending a "that" which only opens a clause, where the small parser takes it for a noun or an article.

"The rumour that troops had killed a bishop": nothing killed the rumour. "Denied that three boys drowned in a canal":
"that" is no article of several boys, and they are not described by a participle, but drowned, as is denied.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.parse.mend.clauses import saying_verbs

ROLES = ("dobj", "nsubj", "nsubjpass")
SEVERAL = ("NNS", "NNPS")
REACH = 30


def mend_that_clauses(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with such a "that" as the mark of a clause that says what its noun means."""
    mended = list(tokens)
    for token in tokens:
        if token.text.lower() != "that":
            continue
        if token.tag != "WDT":
            _open_clause(mended, token.index, pack)
        if token.tag != "WDT" or token.dep not in ROLES:
            continue
        verb = tokens[token.head]
        if verb.dep != "relcl" or verb.head != token.index - 1:
            continue
        near = tokens[token.index + 1 : token.index + REACH]
        if any(other.head == verb.index and other.dep == token.dep for other in near):
            mended[token.index] = replace(token, tag="IN", pos="SCONJ", dep="mark")
            mended[verb.index] = replace(verb, dep="acl")
    return mended


def _open_clause(mended: list[Token], place: int, pack: Pack) -> None:
    """Make a clause of the object behind "denied that" and of the participle that seems to describe it."""
    that, says = mended[place], mended[place - 1] if place else mended[place]
    if says.lemma not in saying_verbs(pack) or says.pos != "VERB":
        return
    near = mended[place + 1 : place + REACH]
    noun = next((t for t in near if t.head == says.index and t.dep == "dobj"), None)
    verb = noun and next((t for t in near if t.head == noun.index and t.dep == "acl"), None)
    if noun is None or verb is None or verb.tag != "VBN" or mended[verb.index - 1].text == ",":
        return
    second = that.dep == "dobj" and that.head == says.index
    article = that.dep == "det" and that.head == noun.index and noun.tag in SEVERAL
    if second or article:
        mended[place] = replace(that, tag="IN", pos="SCONJ", dep="mark", head=verb.index)
        mended[verb.index] = replace(verb, tag="VBD", dep="ccomp", head=says.index)
        mended[noun.index] = replace(noun, dep="nsubj", head=verb.index)
