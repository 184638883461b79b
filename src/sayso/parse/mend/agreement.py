"""Mending by the agreement of grammar what the small parser hangs on the nearest word.

"14 members of a group who were abducted": a plural verb is not said of one group, but of the members.
"They were beaten and hung from the ceiling": a past without subject and object behind a passive is one more.
"The lawyer of the officer who shot him": the officer did.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.model.labels import PAST, SUBJECTS
from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.packs.lookup import grammar, link
from sayso.parse.mend.clauses import saying_verbs
from sayso.parse.mend.denied import follows_passive
from sayso.parse.mend.ellipsis import (
    mend_all_but,
    mend_as_did,
    mend_row_of_participles,
    mend_second_passive,
)
from sayso.parse.mend.garden import (
    HUNG,
    mend_doing,
    mend_finite,
    mend_held_after,
    mend_sent,
    mend_two_subjects,
)
from sayso.parse.mend.lists import single_words
from sayso.parse.mend.subjects import mend_said_on

PLURAL, SINGULAR = ("NNS", "NNPS"), ("NN", "NNP")
MANY, ONE = ("are", "were", "have", "'re"), ("is", "was", "has", "'s")
OWN = (*SUBJECTS, "aux", "auxpass", "dobj", "neg")
CLIMB = 3
REACH = 12


def mend_agreement(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with relative clauses and second participles where their grammar has them."""
    mended = list(tokens)
    again = link(pack, "stands_for")
    for token in tokens:
        if token.dep == "prep" and token.head < token.index:
            mend_said_on(mended, token.index, saying_verbs(pack))
        if token.dep == "nsubj" and token.text.lower() in grammar(pack)["relative_object"]:
            _turn_object(mended, token.index)
        if token.dep == "relcl" and token.head < token.index:
            _mend_relative(mended, token.index, pack)
        elif token.lemma in again:
            mend_as_did(mended, token.index, pack)
        elif token.dep == "conj" and token.tag in PAST and token.lemma in _suffered(pack):
            _mend_participle(mended, token.index)
            mend_second_passive(mended, token.index, pack)
        elif token.dep == "acl" and token.tag == "VBN" and token.head < token.index:
            mend_row_of_participles(mended, token.index)
        elif token.dep == "cc" and token.head < token.index:
            mend_all_but(mended, token.index, pack)
        if token.dep in ("csubj", "csubjpass"):
            mend_two_subjects(mended, token.index)
        if token.tag == "VBD" and token.dep in HUNG:
            mend_sent(mended, token.index, pack)
            mend_held_after(mended, token.index, pack)
            mend_doing(mended, token.index)
        if token.tag in PAST and token.dep == "conj" and token.head < token.index:
            mend_finite(mended, token.index)
    return mended


def _turn_object(mended: list[Token], place: int) -> None:
    """Make the pronoun before a subject the object of its clause ("the army, which rebels accuse of killing")."""
    subject = mended[mended[place].head]
    verb = mended[subject.head]
    if subject.dep == "nsubj" and place < subject.index < verb.index and verb.dep == "relcl":
        mended[place] = replace(mended[place], dep="dobj", head=verb.index)


def _mend_relative(mended: list[Token], place: int, pack: Pack) -> None:
    """Hang a clause of several on the noun above that is several, and one of a single thing on that."""
    verb, noun = mended[place], mended[mended[place].head]
    if _skips(mended, place, pack) or _is_of_body(mended, place, pack):
        return
    wanted = _number(mended, verb, noun, pack)
    if not wanted or noun.tag in wanted or noun.tag not in (*PLURAL, *SINGULAR):
        return
    if noun.dep == "conj" or any(
        t.dep == "conj" and t.head == noun.index for t in mended[noun.index + 1 : place + REACH]
    ):
        return
    for _ in range(CLIMB):
        joint = mended[noun.head]
        if noun.dep != "pobj" or joint.dep != "prep" or joint.head >= joint.index:
            return
        noun = mended[joint.head]
        if noun.tag in wanted:
            mended[place] = replace(verb, head=noun.index)
            return


def _skips(mended: list[Token], place: int, pack: Pack) -> bool:
    """Hang "who" on the person right before it where the parser took another ("the lawyer of the officer who")."""
    noun = mended[mended[place].head]
    near = mended[noun.index + 1 : place]
    who = next((t for t in near if t.head == place and t.text.lower() == "who"), None)
    if who is None:
        return False
    last = mended[who.index - 1]
    joint = mended[last.head]
    of = last.dep == "pobj" and joint.lemma == "of" and joint.head == noun.index
    if of and last.tag == noun.tag and last.lemma in single_words(pack):
        mended[place] = replace(mended[place], head=last.index)
        return True
    return False


def _is_of_body(mended: list[Token], place: int, pack: Pack) -> bool:
    """Hang "who" on the person of whom a body is told, not on the body ("a founder of the league, who was shot")."""
    body = mended[mended[place].head]
    who = (t for t in mended[body.index + 1 : place] if t.head == place)
    joint = mended[body.head]
    person = mended[joint.head]
    if not any(t.text.lower() == "who" for t in who) or body.tag not in SINGULAR:
        return False
    of = body.dep == "pobj" and joint.lemma == "of" and person.index < joint.index
    if not of or body.text.lower() not in link(pack, "collective") or person.tag not in SINGULAR:
        return False
    guard = body.text.lower() in single_words(pack)  # a body, and one man of it
    if guard or _number(mended, mended[place], body, pack) == PLURAL:
        return False
    named = mended[person.head]
    if person.dep == "appos" and named.pos == "PROPN" and named.index < person.index:
        person = named
    mended[place] = replace(mended[place], head=person.index)
    return True


def _number(mended: Sequence[Token], verb: Token, noun: Token, pack: Pack) -> tuple[str, ...]:
    """Return the tags of the nouns that a relative clause can be said of, none where it leaves that open."""
    between = mended[noun.index + 1 : verb.index]
    own = [t for t in between if t.head == verb.index]
    if not any(
        t.dep in SUBJECTS and t.text.lower() in grammar(pack)["relative_subject"] for t in own
    ):
        return ()
    words = {t.text.lower() for t in own if t.dep in ("aux", "auxpass")} | {verb.text.lower()}
    if not words.isdisjoint(MANY) or (verb.tag == "VBP" and len(words) == 1):
        return PLURAL
    if not words.isdisjoint(ONE) or verb.tag == "VBZ":
        return SINGULAR
    return ()


def _mend_participle(mended: list[Token], place: int) -> None:
    """Make a past that nobody does and nobody suffers one more participle of the passive before it."""
    verb = mended[place]
    near = mended[max(0, place - REACH) : place + REACH]
    if verb.tag == "VBN" or any(t.head == place and t.dep in OWN for t in near):
        return
    if follows_passive(mended, verb):
        mended[place] = replace(verb, tag="VBN")


@cache
def _suffered(pack: Pack) -> frozenset[str]:
    """Return the verbs of one word whose object suffers."""
    return frozenset(
        words.split()[0]
        for way in pack.ways
        if way.form == "verb" and way.victim == "object"
        for words in way.words
    )
