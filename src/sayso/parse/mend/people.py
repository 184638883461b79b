"""Mending counted people whom the small parser hangs on a date, an aside or each other instead of their verb.

"Killed on Monday, four on Tuesday": the four were killed too. "On Saturday, 3 May, nine farmers were killed": the
farmers were, not the day. "20 were killed, 12 of them women, and seven others wounded": the women were not wounded.
"Many others, among them women, sustained injuries": they did. "He killed his mother, stepfather and aunt": all three.
"52 wounded and 11 bodies" are two counts. "Between four and six others were hurt": so many were.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.model.labels import DAYS, MAIN_ROLES, PAST
from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.packs.lookup import grammar, link
from sayso.parse.mend.sound import hangs_on

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
LOOSE = ("appos", "npadvmod", "conj", "dep", "nummod")
STATES = ("amod", "advcl", "acl")
NOUNS = ("NN", "NNS")
REACH = 40
NEAR = 6


def mend_people(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with counted people under the verb of what befell them."""
    mended = list(tokens)
    for place, token in enumerate(tokens):
        if token.pos == "NUM":
            _mend_gap(mended, place, pack)
            _mend_aside(mended, place)
        elif place and token.pos == "NOUN" and tokens[place - 1].text.lower() == "those":
            _mend_those(mended, place, pack)
        elif token.dep in STATES and token.text.lower() in link(pack, "state_noun"):
            _mend_state(mended, place)
        elif token.dep in ("auxpass", "aux"):
            _mend_dated(mended, place)
        elif token.tag in PAST and token.dep == "amod":
            _mend_sustained(mended, place, pack)
        elif token.dep == "conj" and token.pos == "NOUN":
            _mend_listed(mended, place)
        elif token.dep == "conj" and token.lemma == "between":
            _mend_between(mended, place)
    return mended


def _mend_gap(mended: list[Token], place: int, pack: Pack) -> None:
    """Coordinate a number before a place or a day with those who suffered before it."""
    number = mended[place]
    behind = mended[place + 1] if place + 1 < len(mended) else number
    before = mended[place - 1] if place else number
    if (
        behind.dep != "prep"
        or behind.lemma not in grammar(pack)["gap_tie"]
        or number.dep not in LOOSE
    ):
        return
    if before.text.lower() not in grammar(pack)["comma"] or number.head > place:
        return
    above = mended[number.head]
    if above.dep == "pobj" and (_is_named(mended, above) or above.entity in DAYS):
        above = mended[mended[above.head].head]
    if above.tag.startswith("VB"):
        near = mended[max(0, above.index - REACH) : place]
        suffer = [t for t in near if t.head == above.index and t.dep in MAIN_ROLES]
        above = next((t for dep in MAIN_ROLES for t in suffer if t.dep == dep), above)
    counted = above.pos == "NUM" or _counts(mended, above.index)
    if counted and above.index < place and not hangs_on(mended, above.index, place):
        mended[place] = replace(number, dep="conj", head=above.index)
        mended[place + 1] = replace(behind, head=place)


def _is_named(mended: Sequence[Token], noun: Token) -> bool:
    """Tell whether a noun is a name or has one before it ("Osk", "Osk province")."""
    near = mended[max(0, noun.index - NEAR) : noun.index]
    return noun.pos == "PROPN" or any(t.head == noun.index and t.pos == "PROPN" for t in near)


def _counts(mended: Sequence[Token], noun: int) -> bool:
    return any(t.head == noun and t.dep == "nummod" for t in mended[max(0, noun - NEAR) : noun])


def _mend_aside(mended: list[Token], place: int) -> None:
    """Take "12 of them women" from the verb behind it, and give that verb the people behind the comma."""
    number = mended[place]
    after = [token.text.lower() for token in mended[place + 1 : place + 3]]
    if after not in (["of", "them"], ["of", "whom"]) or mended[place - 1].text != ",":
        return
    said = next((t for t in mended[place + 3 : place + 3 + NEAR] if t.dep in SUBJECTS), None)
    if said is None or said.tag != "NNS" or said.head < said.index:
        return
    verb = mended[said.head]
    whole = next(
        (t for t in reversed(mended[max(0, place - NEAR) : place]) if t.dep in SUBJECTS), None
    )
    others = [
        t
        for t in mended[said.index : verb.index]
        if t.dep == "conj" and t.head == said.index and _counts(mended, t.index)
    ]
    own = any(
        t.head == verb.index and t.dep in SUBJECTS for t in mended[said.index + 1 : verb.index]
    )
    if whole is None or not (others or own) or hangs_on(mended, whole.index, place):
        return
    mended[place] = replace(number, dep="appos", head=whole.index)
    mended[said.index] = replace(said, dep="dep", head=place)
    if not own:
        mended[others[-1].index] = replace(others[-1], dep=said.dep, head=verb.index)


def _mend_dated(mended: list[Token], place: int) -> None:
    """Give a verb without a subject the people who seem to hang on the day before them."""
    helper = mended[place]
    verb = mended[helper.head]
    if verb.index < place or not verb.tag.startswith("VB"):
        return
    before = mended[max(0, place - REACH) : verb.index]
    own = (verb.index, *(t.index for t in before if t.head == verb.index and t.dep == "auxpass"))
    if any(t.head in own and t.dep in SUBJECTS for t in before):
        return
    for noun in reversed(before):
        people = noun.index < place and noun.tag in NOUNS and noun.entity not in DAYS
        if people and _hangs_on_day(mended, noun) and hangs_on(mended, noun.index, verb.index):
            role = "nsubjpass" if helper.dep == "auxpass" else "nsubj"
            mended[noun.index] = replace(noun, dep=role, head=verb.index)
            return


def _hangs_on_day(mended: Sequence[Token], noun: Token) -> bool:
    """Tell whether counted people stand beside a day as if they were the day."""
    above = mended[noun.head]
    return noun.dep in ("appos", "conj") and above.entity in DAYS and _counts(mended, noun.index)


def _mend_those(mended: list[Token], place: int, pack: Pack) -> None:
    """Make the participle of "those freed" one again, where it was taken for a noun."""
    deed, those = mended[place], mended[place - 1]
    stems = (deed.text.lower()[:-2], deed.text.lower()[:-1], deed.text.lower()[:-3])
    verb = next((stem for stem in stems if stem in _verbs(pack)), "")
    if not verb or not deed.text.endswith("ed") or those.head != place or deed.head == place:
        return
    mended[place - 1] = replace(those, dep=deed.dep, head=deed.head)
    mended[place] = replace(deed, lemma=verb, tag="VBN", pos="VERB", dep="acl", head=place - 1)


@cache
def _verbs(pack: Pack) -> frozenset[str]:
    """Return the verbs that say an act by themselves."""
    return frozenset(words for way in pack.ways if way.form == "verb" for words in way.words)


def _mend_state(mended: list[Token], place: int) -> None:
    """Make a state with a number of its own people ("received 52 wounded and 11 bodies")."""
    state, number = mended[place], mended[place - 1] if place else mended[place]
    if state.dep == "acl" and number.pos == "NUM" and number.dep == "conj":
        mended[place] = replace(state, head=number.index)
        return
    joint, rest = mended[place + 1 : place + 2], mended[place + 2 : place + 2 + NEAR]
    noun = next((t for t in rest if t.dep in ("dobj", "pobj") and _counts(mended, t.index)), None)
    if noun is None or noun.tag != "NNS" or [t.tag for t in joint] != ["CC"]:
        return
    if number.pos != "NUM" or number.head not in (noun.head, noun.index, place):
        return
    if hangs_on(mended, noun.head, place):
        return
    lemma = state.text.lower()
    mended[number.index] = replace(number, dep="nummod", head=place)
    mended[place] = replace(state, tag="NNS", pos="NOUN", lemma=lemma, dep=noun.dep, head=noun.head)
    mended[noun.index] = replace(noun, dep="conj", head=place)


def _mend_sustained(mended: list[Token], place: int, pack: Pack) -> None:
    """Make the verb of "others, among them women, sustained injuries" the verb of the others."""
    verb = mended[place]
    wound = mended[verb.head]
    people = mended[wound.head]
    bears = verb.lemma in link(pack, "sustain_verb") and wound.lemma in link(pack, "wound_noun")
    if not bears or wound.dep not in ("appos", "conj") or mended[place - 1].text != ",":
        return
    if people.index > place or people.tag != "NNS" or people.head == wound.index:
        return
    root = people.head == people.index
    head = place if root else people.head
    mended[place] = replace(verb, tag="VBD", pos="VERB", dep=people.dep, head=head)
    mended[people.index] = replace(people, dep="nsubj", head=place)
    mended[wound.index] = replace(wound, dep="dobj", head=place)


def _mend_listed(mended: list[Token], place: int) -> None:
    """Join the second of a list to the object before its comma ("his mother, stepfather and aunt")."""
    noun = mended[place]
    verb = mended[noun.head]
    start = place
    while start and mended[start - 1].head == place and mended[start - 1].dep != "punct":
        start -= 1
    while start and mended[start - 1].tag == "HYPH":
        start -= 2
    comma = mended[start - 1] if start else noun
    held = mended[start - 2] if start > 1 else noun
    listed = any(t.head == place and t.dep == "conj" for t in mended[place : place + NEAR])
    if verb.pos != "VERB" or comma.text != "," or not listed:
        return
    if held.dep == "dobj" and held.head == verb.index and held.pos == "NOUN":
        mended[place] = replace(noun, head=held.index)


def _mend_between(mended: list[Token], place: int) -> None:
    """Make those behind "and between four and six" the subject of the verb that has none."""
    bound = mended[place]
    rest = mended[place + 1 : place + NEAR]
    people = next((t for t in rest if t.dep == "pobj" and t.head == place and t.tag == "NNS"), None)
    if people is None or people.index + 2 >= len(mended):
        return
    helper = mended[people.index + 1]
    verb = mended[helper.head]
    near = mended[place : verb.index]
    if helper.dep != "auxpass" or any(t.head == verb.index and t.dep in SUBJECTS for t in near):
        return
    number = next((t for t in rest if t.head == people.index and t.pos == "NUM"), None)
    if number is None or verb.index < people.index or hangs_on(mended, verb.index, people.index):
        return
    mended[people.index] = replace(people, dep="nsubjpass", head=verb.index)
    mended[place] = replace(bound, dep="quantmod", head=number.index)
