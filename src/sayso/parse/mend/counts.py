"""Mending numbers that the small parser ties to the wrong word.

"Killing between four and five farmers": the farmers are the object, not the "between".
"Three shot": nothing is counted in the singular, so the shot is a deed. "Three shot, one
fatally": the one was shot too. "Left 8 dead and 31 wounded": both are states.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.model.labels import MEASURES, MODIFIERS, PAST, SUBJECTS
from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.packs.lookup import grammar, link
from sayso.parse.mend.people import mend_people

BEFORE_NUMBER = ("IN", "RB", "JJR", "JJS", "RBR", "RBS", "CD", "CC", "SYM", "HYPH", "TO")
SINGULAR = ("NN", "NNP", "JJ")
PARTICIPLES = ("VBN", "VBD", "VBG")
HELD = ("dobj", "pobj", "nsubj", "nsubjpass", "attr")
NUMBERED = ("nummod", "nsubj", "nsubjpass")
LONGEST = 20
REACH = 6
JOINED = ("cc", "conj", "punct")


def mend_counts(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with bounded objects as objects and headline deeds as verbs."""
    mended = list(tokens)
    for place in _near_numbers(tokens):
        _mend_receiver(mended, place)
        _mend_row(mended, place, pack)
        _mend_object(mended, place, pack)
        _mend_state(mended, place, pack)
        _mend_described(mended, place)
        _mend_bracket(mended, place)
        _mend_bounded(mended, place, pack)
        _mend_deed(mended, place, pack)
        _mend_manner(mended, place, pack)
        _mend_as_many(mended, place)
    return mend_people(mended, pack)


def _near_numbers(tokens: Sequence[Token]) -> list[int]:
    """Return the places before and behind a number, as far as a mending looks from there."""
    near: set[int] = set()
    for token in tokens:
        if token.pos == "NUM":
            near.update(range(max(0, token.index - REACH), token.index + 4))
        elif token.lemma == "many":
            near.add(token.index + 1)
    return sorted(place for place in near if place < len(tokens))


def _mend_receiver(mended: list[Token], place: int) -> None:
    """Make "three of them" who was given something, not its number ("gave three of them electric shocks")."""
    number = mended[place]
    thing = mended[number.head]
    after = mended[place + 1 : place + 3]
    verb = mended[thing.head].tag.startswith("VB") and thing.dep in ("dobj", "pobj")
    if number.pos != "NUM" or number.dep != "nummod" or not verb or len(after) < 2:
        return
    if after[0].lemma == "of" and after[0].head == place and after[1].tag == "PRP":
        mended[place] = replace(number, dep="dative", head=thing.head)
        mended[thing.index] = replace(thing, dep="dobj")


def _mend_row(mended: list[Token], place: int, pack: Pack) -> None:
    """Give each state of a row the number right before it alone ("96 dead and 215 maimed", "4 killed, 9 wounded")."""
    state = mended[place]
    number = mended[place - 1] if place else state
    if state.tag not in PARTICIPLES or number.pos != "NUM" or not _is_state(state, pack):
        return
    if state.dep in HELD:
        return
    first = mended[number.head]
    shared = first.pos == "NUM" and first.head == place and number.dep == "conj"
    if not shared and not (number.head == place and number.dep in NUMBERED):
        return
    others = [t for t in mended[max(0, place - LONGEST) : place - 1] if t.head == place]
    if any(t.dep in ("aux", "auxpass") for t in others):
        return
    if _join_state(mended, state, number, pack):
        return
    for other in others:
        alone = other.pos == "NUM" and _is_state(mended[other.index + 1], pack)
        if (other.dep in SUBJECTS and (other.pos == "NOUN" or alone)) or (alone and shared):
            mended[other.index] = replace(other, dep="dep")
    mended[number.index] = replace(number, dep="nsubjpass", head=place)


def _join_state(mended: list[Token], state: Token, number: Token, pack: Pack) -> bool:
    """Make "and 80 wounded" a second object behind "received 31 dead"."""
    verb = mended[number.head if state.head == number.index else state.head]
    near = mended[verb.index : number.index]
    held = next((t for t in near if t.head == verb.index and t.dep == "dobj"), None)
    if (
        "conj" not in (state.dep, number.dep)
        or held is None
        or held.pos == "NOUN"
        or not _is_state(held, pack)
    ):
        return False
    _make_noun(mended, state, number, "conj", held.index)
    mended[held.index] = replace(held, tag="NNS", pos="NOUN")
    return True


def _make_noun(mended: list[Token], state: Token, number: Token, dep: str, head: int) -> None:
    """Make "80 wounded" a noun with its number."""
    lemma = state.text.lower()
    mended[number.index] = replace(number, dep="nummod", head=state.index)
    mended[state.index] = replace(state, tag="NNS", pos="NOUN", lemma=lemma, dep=dep, head=head)


def _mend_as_many(mended: list[Token], place: int) -> None:
    """Coordinate "and as many civilians" with the object counted before it."""
    noun, many = mended[place], mended[place - 1]
    opener = mended[many.index - 1]
    if place < 2 or many.lemma != "many" or many.head != place or noun.head != opener.index:
        return
    near = mended[max(0, opener.index - REACH) : opener.index]
    held = [t for t in near if t.head == opener.head and t.dep == "dobj" and _counts(mended, t)]
    if opener.dep == "conj" and held:
        mended[place] = replace(noun, dep="conj", head=held[-1].index)
        mended[opener.index] = replace(opener, dep="advmod", head=many.index)


def _counts(mended: Sequence[Token], noun: Token) -> bool:
    """Tell whether a noun has a number before it."""
    near = mended[max(0, noun.index - REACH) : noun.index]
    return any(t.head == noun.index and t.dep == "nummod" for t in near)


@cache
def _adjectives(pack: Pack) -> frozenset[str]:
    """Return the states that say an act as adjectives; of others only the participle does ("counted 12 killed")."""
    said = {words for way in pack.ways if way.form == "adjective" for words in way.words}
    return frozenset(said & link(pack, "state_noun"))


def _is_state(token: Token, pack: Pack) -> bool:
    return token.text.lower() in link(pack, "state_noun")


def _mend_object(mended: list[Token], place: int, pack: Pack) -> None:
    """Make a number right behind a verb its object ("abduct 15"), and one beside its object a second one."""
    number = mended[place]
    verb = mended[number.head]
    if number.pos != "NUM" or not verb.tag.startswith("VB") or verb.index >= place:
        return
    if number.dep == "nummod" and verb.index == place - 1 and verb.tag != "VBN":
        mended[place] = replace(number, dep="dobj")
    before = mended[place - 2] if mended[place - 1].head == place else mended[place - 1]
    stated = any(_is_state(token, pack) for token in mended[place + 1 : place + 2])
    if number.dep != "conj" or before.dep != "cc" or before.head != verb.index or stated:
        return
    suffer = [t for t in mended[max(0, verb.index - LONGEST) : place] if t.head == verb.index]
    first = [t for t in suffer if t.dep in ("dobj", "nsubjpass")]
    if first:
        mended[place] = replace(number, head=first[-1].index)


def _mend_described(mended: list[Token], place: int) -> None:
    """Make the past between a counted object and a plural a word for that ("counted 31 burned houses")."""
    past, number = mended[place], mended[place - 1]
    thing = mended[place + 1] if place + 1 < len(mended) else past
    held = number.pos == "NUM" and number.dep == "dobj" and number.head == past.head != place
    if past.tag not in PAST or not held or thing.dep != "dobj" or thing.head != place:
        return
    if thing.tag != "NNS":
        return
    mended[thing.index] = replace(thing, dep="dobj", head=number.head)
    mended[place] = replace(past, tag="VBN", dep="amod", head=thing.index)
    mended[number.index] = replace(number, dep="nummod", head=thing.index)
    for token in mended[place + 2 : place + LONGEST]:
        if token.head == place:
            mended[token.index] = replace(token, head=number.head)


def _mend_state(mended: list[Token], place: int, pack: Pack) -> None:
    """Hang a participle on the number right before it ("spoke of nine injured"), or make both one noun."""
    state = mended[place]
    number = mended[place - 1] if place else state
    if state.dep == "acl" and state.head == number.index and number.dep == "conj":
        if number.pos == "NUM" and _is_state(state, pack):
            _join_state(mended, state, number, pack)
        return
    above = number.head if number.dep == "dobj" else mended[number.head].head
    loose = state.dep in ("advcl", "ccomp", "dep") and state.head == above and state.tag == "VBN"
    hung = state.dep == "acl" and state.head == number.index
    if number.pos == "NUM" and number.dep == "dobj" and (hung or loose):
        behind = [t for t in mended[place + 1 : place + 1 + REACH] if t.head == place]
        noun = state.text.lower() in _adjectives(pack)
        goes_on = hung or any(t.dep == "cc" for t in behind)  # "40 wounded and 12 killed"
        if noun and goes_on and all(t.dep in JOINED for t in behind):
            _make_noun(mended, state, number, "dobj", number.head)
        elif loose and not noun:
            mended[place] = replace(state, dep="acl", head=number.index)
    elif number.pos == "NUM" and number.dep == "pobj" and loose:
        mended[place] = replace(state, dep="acl", head=number.index)


def _mend_bracket(mended: list[Token], place: int) -> None:
    """Take what stands in brackets behind "17 killed" from the verb: it says who the 17 were."""
    bracket = mended[place]
    verb = mended[place - 1] if place else bracket
    number = mended[place - 2] if place > 1 else verb
    if bracket.text != "(" or verb.tag not in ("VBN", "VBD") or number.head != verb.index:
        return
    for token in mended[place + 1 : place + 1 + REACH]:
        if token.head == verb.index and token.dep == "dobj" and number.dep in SUBJECTS:
            mended[token.index] = replace(token, dep="appos", head=number.index)
            mended[verb.index] = replace(verb, tag="VBN")


def _mend_bounded(mended: list[Token], place: int, pack: Pack) -> None:
    """Make what stands behind "between four and five" the object of the verb before it, or the subject it lacks."""
    bound = mended[place]
    verb = mended[bound.head]
    if bound.dep not in ("prep", "mark") or bound.text.lower() not in link(
        pack, "bound_preposition"
    ):
        return
    role = _role_beside(mended, bound, verb)
    rest = mended[place + 1 : place + 1 + REACH]
    noun = next((t for t in rest if t.dep == "pobj" and t.head == place), None)
    if not role or noun is None or noun.entity in MEASURES:
        return
    if noun.pos == "NUM":
        mended[noun.index] = replace(noun, dep=role, head=verb.index)
        mended[place] = replace(bound, dep="quantmod", head=noun.index)
        return
    inner = rest[: noun.index - place - 1]
    number = next((t for t in inner if t.pos == "NUM" and t.head == noun.index), None)
    bare = all(t.tag in BEFORE_NUMBER or t.head == noun.index for t in inner)
    if noun.tag == "NNS" and number is not None and bare:
        mended[noun.index] = replace(noun, dep=role, head=verb.index)
        mended[place] = replace(bound, dep="quantmod", head=number.index)


def _role_beside(mended: Sequence[Token], bound: Token, verb: Token) -> str:
    """Return the role that people behind a bound have for the verb: its object, or the subject that it lacks."""
    if not verb.tag.startswith("VB"):
        return ""
    if verb.index == bound.index - 1:
        return "dobj"
    before = [t for t in mended[max(0, verb.index - LONGEST) : verb.index] if t.head == verb.index]
    if verb.index < bound.index or any(t.dep in SUBJECTS for t in before):
        return ""
    passive = any(t.dep == "auxpass" for t in before)
    return "nsubjpass" if passive else "nsubj"


def _mend_deed(mended: list[Token], place: int, pack: Pack) -> None:
    """Make "three shot" a deed, since what is counted would be a plural."""
    deed = mended[place]
    word = deed.text.lower()
    if deed.tag not in SINGULAR or word not in link(pack, "deed_participle"):
        return
    number = mended[place - 1] if place else deed
    if (
        number.pos != "NUM"
        or number.text.lower() in grammar(pack)["number_one"]
        or number.head != place
    ):
        return
    if deed.dep in MODIFIERS:
        return
    lemma = next((form.name for form in pack.forms if word in form.words), word)
    mended[place] = replace(deed, tag="VBN", pos="VERB", lemma=lemma)
    mended[number.index] = replace(number, dep="nsubjpass")


def _mend_manner(mended: list[Token], place: int, pack: Pack) -> None:
    """Make "one fatally" or "two of them fatally" an adjective of the number, where no verb stands behind it."""
    manner = mended[place]
    if manner.text.lower() not in link(pack, "fatal_manner") or not place:
        return
    before = mended[max(0, place - 3) : place]
    number = before[-1] if before[-1].pos == "NUM" else before[0]
    of = before[1:] if number.index == place - 3 else []
    after = mended[place + 1] if place + 1 < len(mended) else manner
    if number.pos != "NUM" or (of and of[0].lemma != "of"):
        return
    if after.tag.startswith("VB") and after.index != place:
        return
    if manner.head == place:
        _uproot(mended, manner, number)
    mended[place] = replace(mended[place], tag="JJ", pos="ADJ", dep="amod", head=number.index)


def _uproot(mended: list[Token], manner: Token, number: Token) -> None:
    """Give the place of a root that is none to the first of its words, and the others to that one."""
    below = [t for t in mended if t.head == manner.index and t.index != manner.index]
    top = below[0] if below else number
    mended[top.index] = replace(top, dep="ROOT", head=top.index)
    for token in below[1:]:
        mended[token.index] = replace(token, head=top.index)
