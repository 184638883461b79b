"""Mending what the small parser makes of words set apart behind a noun or a verb of saying.

"said Amina Belo, whose two sons, 19 and 22, were among the dead": the sons were, and she said it.
"denied at the time that guards had fired": that is what is denied, no time. "60 persons, most of them
men, remain missing": the persons remain. "a paramedic, Ilan Dorev, was killed": a noun, no adjective.
"Soldiers searching for weapons beat 14 men": the soldiers beat. "in which 12 were killed and 30 were
injured": both in which. "allegations of violence against nine women": the violence is against them.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.model.labels import FINITE, MAIN_ROLES, PAST, SUBJECTS
from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.packs.lookup import link, saying_nouns
from sayso.parse.mend.clauses import saying_verbs
from sayso.parse.mend.garden import mend_fled, mend_garden_path
from sayso.parse.mend.sound import hangs_on

CONTENT = ("ccomp", "dobj", "xcomp")
LOOSE = ("dep", "npadvmod", "advcl", "appos", "nsubj")
REACH = 12
FAR = 40


def mend_relatives(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with what is set apart under the word that it is about."""
    mended = list(tokens)
    for place, token in enumerate(tokens):
        if token.tag == "WP$":
            _mend_whose(mended, place)
        elif token.tag == "WDT" and token.dep == "dobj":
            _mend_content(mended, place, saying_verbs(pack))
            _mend_claimed(mended, place, saying_nouns(pack))
        elif token.pos == "ADJ" and token.dep in MAIN_ROLES:
            _mend_noun(mended, place)
        elif token.pos == "NOUN" and token.dep in SUBJECTS:
            _mend_aside(mended, place)
        elif token.dep == "csubj" and token.tag == "VBG":
            _mend_doer(mended, place)
        elif token.dep == "xcomp" and token.tag == "VBG":
            mend_fled(mended, place, pack)
        elif token.dep == "acl" and token.tag in PAST:
            mend_garden_path(mended, place)
        elif token.dep == "conj" and token.tag == "VBN":
            _mend_joined(mended, place)
        elif token.dep == "prep" and token.lemma == "against":
            _mend_against(mended, place, link(pack, "against_people"))
    return mended


def _mend_whose(mended: list[Token], place: int) -> None:
    """Give a verb behind "X, whose sons" the sons as subject, and X to the verb of saying above it."""
    noun = mended[mended[place].head]
    owner = mended[noun.head]
    verb = mended[owner.head]
    above = mended[verb.head]
    inverted = above.index < owner.index < place < noun.index < verb.index
    if noun.dep != "appos" or owner.dep not in SUBJECTS or verb.dep != "ccomp" or not inverted:
        return
    if any(t.head == above.index and t.dep in SUBJECTS for t in mended[: owner.index][-REACH:]):
        return
    mended[noun.index] = replace(noun, dep=owner.dep, head=verb.index)
    mended[owner.index] = replace(owner, dep="nsubj", head=above.index)
    mended[verb.index] = replace(verb, dep="relcl", head=owner.index)


def _mend_content(mended: list[Token], place: int, saying: frozenset[str]) -> None:
    """Make "that" and its clause behind "denied at the time" what the verb of saying says."""
    verb = mended[mended[place].head]
    noun = mended[verb.head]
    prep = mended[noun.head]
    said = mended[prep.head]
    if verb.dep != "relcl" or noun.dep != "pobj" or prep.dep != "prep" or noun.index + 1 != place:
        return
    if said.lemma not in saying or said.pos != "VERB" or said.index > prep.index:
        return
    own = [t for t in mended[place + 1 : verb.index] if t.head == verb.index and t.dep in SUBJECTS]
    more = [
        t for t in mended[verb.index + 1 :][:REACH] if t.head == verb.index and t.pos != "PUNCT"
    ]
    held = (t for t in mended[said.index : place] if t.head == said.index)
    if not own or not more or any(t.dep in CONTENT for t in held):
        return
    mended[place] = replace(mended[place], tag="IN", pos="ADP", dep="mark")
    mended[verb.index] = replace(verb, dep="ccomp", head=said.index)


def _mend_claimed(mended: list[Token], place: int, saying: frozenset[str]) -> None:
    """Make "that" and its clause behind "a claim by the rebels" what is claimed, where it has an object of its own."""
    verb = mended[mended[place].head]
    maker = mended[verb.head]
    prep = mended[maker.head]
    noun = mended[prep.head]
    if verb.dep != "relcl" or maker.dep != "pobj" or maker.index + 1 != place:
        return
    if prep.lemma not in ("by", "from") or noun.lemma not in saying:
        return
    inside = [t for t in mended[place + 1 : verb.index + REACH] if t.head == verb.index]
    if {"nsubj", "dobj"} <= {token.dep for token in inside}:
        mended[place] = replace(mended[place], tag="IN", pos="ADP", dep="mark")
        mended[verb.index] = replace(verb, dep="acl", head=noun.index)


def _mend_noun(mended: list[Token], place: int) -> None:
    """Make an adjective right behind "a" that is somebody, set apart by a comma, a noun."""
    article = mended[place - 1] if place else mended[place]
    after = mended[place + 1].text if place + 1 < len(mended) else ""
    alone = article.dep == "det" and article.head == place and article.tag == "DT"
    if (
        alone
        and after == ","
        and any(t.head == place and t.dep == "appos" for t in mended[place : place + REACH])
    ):
        mended[place] = replace(mended[place], tag="NN", pos="NOUN")


def _mend_aside(mended: list[Token], place: int) -> None:
    """Give the verb behind "60 persons, most of them men," the persons, and them the men."""
    men = mended[place]
    verb = mended[men.head]
    before = mended[max(0, place - REACH) : place]
    most = next((t for t in before if t.head == place and t.dep in SUBJECTS), None)
    if most is None or verb.index < place or most.index < 2 or mended[most.index - 1].text != ",":
        return
    inside = mended[most.index : place]
    them = [t for t in inside if t.dep == "pobj" and t.pos == "PRON"]
    people = mended[most.index - 2]
    loose = people.head == verb.index and people.dep in LOOSE and people.pos == "NOUN"
    if not them or not loose or hangs_on(mended, people.index, men.index):
        return
    mended[people.index] = replace(people, dep=men.dep)
    mended[men.index] = replace(men, dep="appos", head=people.index)


def _mend_doer(mended: list[Token], place: int) -> None:
    """Give the verb behind "soldiers searching for weapons" the soldiers as its subject."""
    clause = mended[place]
    verb, doer = mended[clause.head], mended[place - 1]
    if not place or doer.head != place or doer.dep != "nsubj" or verb.tag not in FINITE:
        return
    first = doer.index
    while first and mended[first - 1].head == doer.index:
        first -= 1
    for token in mended[max(0, first - FAR) : first]:
        if token.head == place:
            mended[token.index] = replace(token, head=verb.index)
    mended[doer.index] = replace(doer, head=verb.index)
    mended[place] = replace(clause, dep="acl", head=doer.index)


def _mend_joined(mended: list[Token], place: int) -> None:
    """Join a passive behind "and" to the passive of the clause that ends right before the "and"."""
    verb, own = mended[place], mended[max(0, place - REACH) : place]
    joint = max((t.index for t in own if t.dep == "cc" and t.head == verb.head), default=0)
    inner = mended[joint - 1] if joint else verb
    if inner.tag != "VBN" or inner.dep != "relcl" or inner.head == verb.index:
        return
    if not all(_is_passive(mended, index) for index in (place, inner.index)):
        return
    mended[place] = replace(verb, head=inner.index)
    mended[joint] = replace(mended[joint], head=inner.index)


def _is_passive(mended: list[Token], place: int) -> bool:
    """Tell whether a verb has an auxiliary and a subject of its own before it."""
    own = [t.dep for t in mended[max(0, place - REACH) : place] if t.head == place]
    return "auxpass" in own and "nsubjpass" in own


def _mend_against(mended: list[Token], place: int, deeds: frozenset[str]) -> None:
    """Hang "against nine women" on the violence right before it, not on the allegations of it."""
    deed, words = mended[place - 1], mended[mended[place].head]
    of = mended[deed.head]
    counted = [t for t in mended[place : place + REACH] if t.dep == "pobj" and t.head == place]
    many = bool(counted) and counted[0].tag in ("NNS", "NNPS")
    if many and deed.lemma in deeds and of.dep == "prep" and of.head == words.index != deed.index:
        mended[place] = replace(mended[place], head=deed.index)
