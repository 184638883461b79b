"""Mending nouns that the small parser makes doers of a verb that is not theirs.

"Shells hit a crowd waiting for bread, killing nine": the crowd was hit, and killed nobody. "Two men appeared
before Osk magistrates charged with murder": the men are charged. "Officer: “They shot us”": the officer before
the colon shot nobody. "The crowd threw stones at the gate and police shot three men": the police shot.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.model.labels import FINITE, NOUN_TAGS, PAST, SUBJECTS
from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.packs.lookup import grammar, link

OPENING = ("“", '"', "«", "‘", "``")
JUDGING = ("accuse", "deny")
STRIKING = ("attacked", "killed", "injured", "casualties", "force_used")
HELD = ("dobj", "ccomp", "xcomp", "aux", "auxpass", "agent")
AUXILIARIES = ("aux", "auxpass", "neg", "advmod")
BEFORE = ("det", "amod", "compound", "nmod", "nummod", "poss")
REACH = 16


def mend_victims(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with such nouns under what holds them."""
    mended = list(tokens)
    for place, token in enumerate(tokens):
        if token.tag == "VBG" and token.dep in ("ccomp", "advcl"):
            _give_back(mended, place, pack)
            _raise_result(mended, place, pack)
        elif token.tag in PAST and token.dep == "advcl" and token.lemma in _charging(pack):
            _stand_before(mended, place)
        elif token.tag == "VBN" and token.dep == "acl" and token.lemma in _charging(pack):
            _charge_subject(mended, place, pack)
        elif token.tag == "VBN" and token.dep in ("advcl", "ccomp"):
            if token.text.lower() in link(pack, "state_noun"):
                _count_state(mended, place, pack)
        elif token.dep == "conj" and token.tag in (*FINITE, "VBN"):
            _give_subject(mended, place)
            _reduce_first(mended, place)
        elif token.tag in ("NN", "NNP") and token.dep in SUBJECTS and place > 2:
            _set_beside(mended, place)
            _name_kin(mended, place)
        elif token.tag == "NNP" and token.dep == "appos":
            _name_kin(mended, place)
        elif token.text == "-" and token.dep in SUBJECTS and 0 < place < len(tokens) - 1:
            _join_hyphen(mended, place)
        elif token.text in OPENING and place > 1 and tokens[place - 1].text == ":":
            _set_apart(mended, place - 1)
    return mended


def _give_back(mended: list[Token], place: int, pack: Pack) -> None:
    """Make the seeming subject of a clause in -ing right behind a deed the deed's object."""
    inner = mended[place]
    deed = mended[inner.head]
    if (
        deed.index > place
        or deed.tag not in (*PAST, "VBZ", "VBP")
        or deed.lemma not in _deeds(pack)
    ):
        return
    between = mended[deed.index + 1 : place]
    noun = next((t for t in between if t.head == place and t.dep in SUBJECTS), None)
    if noun is None or noun.tag not in NOUN_TAGS or any(t.head == deed.index for t in between):
        return
    first = next((t.index for t in between if t.head == noun.index), noun.index)
    if noun.index + 1 != place or first != deed.index + 1:
        return
    mended[noun.index] = replace(noun, dep="dobj", head=deed.index)
    mended[place] = replace(inner, dep="acl", head=noun.index)
    for token in mended[place + 1 : place + REACH]:
        behind = mended[token.index - 1].text == ","
        if token.head == place and token.dep == "advcl" and token.tag == "VBG" and behind:
            mended[token.index] = replace(token, head=deed.index)


def _raise_result(mended: list[Token], place: int, pack: Pack) -> None:
    """Let "opened fire as people fled, killing nine" speak of those who opened fire."""
    result = mended[place]
    beside = mended[result.head]
    deed = mended[beside.head]
    if result.dep != "advcl" or mended[place - 1].text != "," or beside.dep != "advcl":
        return
    if beside.index > place or deed.index > beside.index or beside.lemma in _striking(pack):
        return
    when = mended[deed.index + 1 : beside.index]
    marked = any(t.head == beside.index and t.text.lower() in grammar(pack)["while"] for t in when)
    if marked and deed.lemma in _striking(pack) and result.lemma in _striking(pack):
        mended[place] = replace(result, head=deed.index)


def _stand_before(mended: list[Token], place: int) -> None:
    """Make the noun between "before" and a charge without an object the one before whom somebody stands."""
    charge = mended[place]
    near = mended[max(0, place - REACH) : place + REACH]
    below = [t for t in near if t.head == place]
    mark = next((t for t in below if t.dep == "mark" and t.text.lower() == "before"), None)
    judge = next((t for t in below if t.dep == "nsubj" and t.index < place), None)
    if mark is None or judge is None or not mark.index < judge.index:
        return
    if charge.head >= mark.index or any(t.dep in HELD for t in below):
        return
    mended[mark.index] = replace(mark, dep="prep", head=charge.head)
    mended[judge.index] = replace(judge, dep="pobj", head=mark.index)
    mended[place] = replace(charge, tag="VBN")


def _charge_subject(mended: list[Token], place: int, pack: Pack) -> None:
    """Let who stands before a court be accused, not the court ("stood before a court accused of murder")."""
    charge = mended[place]
    judge = mended[charge.head]
    before = mended[judge.head]
    verb = mended[before.head]
    if judge.dep != "pobj" or before.text.lower() not in ("before", "in") or verb.tag not in PAST:
        return
    near = mended[max(0, verb.index - REACH) : verb.index]
    if judge.lemma in grammar(pack)["court"] and any(
        t.head == verb.index and t.dep == "nsubj" for t in near
    ):
        mended[place] = replace(charge, dep="advcl", head=verb.index)


def _count_state(mended: list[Token], place: int, pack: Pack) -> None:
    """Give a state behind a number the number that its verb seems to have ("reported 31 killed and 12 wounded")."""
    state, number = mended[place], mended[place - 1]
    bare = number.pos == "NUM" and number.dep == "dobj" and number.head == state.head
    if not bare or state.head > number.index or mended[state.head].lemma not in _reporting(pack):
        return
    mended[place] = replace(state, dep="ccomp")
    mended[place - 1] = replace(number, dep="nsubjpass", head=place)
    after = mended[place + 1 : place + 4]  # "and", a number, a second state
    if len(after) < 3 or after[0].dep != "cc" or after[1].head != after[2].index:
        return
    if after[2].dep == "conj" and after[2].head == state.head and after[1].pos == "NUM":
        mended[place + 3] = replace(after[2], head=place)


def _give_subject(mended: list[Token], place: int) -> None:
    """Make the noun or number right before a coordinated verb its subject, where "and" stands before that alone."""
    verb, at = mended[place], place - 1
    while at and mended[at].head == place and mended[at].dep in AUXILIARIES:
        at -= 1
    noun, passive = mended[at], any(t.dep == "auxpass" for t in mended[at + 1 : place])
    if verb.tag not in FINITE and not passive:
        return
    if (noun.tag not in NOUN_TAGS and noun.pos != "NUM") or noun.dep != "conj" or noun.head >= at:
        return
    if mended[noun.head].dep == "conj":  # "at a clinic, witnesses and an official told X"
        return
    first = at
    while mended[first - 1].head == noun.index and mended[first - 1].dep in BEFORE:
        first -= 1
    joint = mended[first - 1]
    own = any(t.head == place and t.dep in SUBJECTS for t in mended[max(0, place - REACH) : place])
    if joint.dep != "cc" or joint.head != noun.head or own or verb.head >= noun.head:
        return
    mended[noun.index] = replace(noun, dep="nsubjpass" if passive else "nsubj", head=place)
    mended[joint.index] = replace(joint, head=verb.head)


def _reduce_first(mended: list[Token], place: int) -> None:
    """Make "bombs dropped by aircraft hit a clinic" speak of bombs that hit it: nothing joins the two verbs."""
    verb, first = mended[place], mended[mended[place].head]
    noun = mended[first.index - 1]
    between = mended[first.index + 1 : place]
    by = any(t.head == first.index and t.dep == "agent" for t in between)
    if first.tag != "VBN" or noun.head != first.index or noun.dep not in SUBJECTS or not by:
        return
    if any(t.dep in ("cc", "punct", "aux", "auxpass") for t in between):
        return
    root = first.head == first.index
    mended[place] = replace(verb, dep=first.dep, head=place if root else first.head)
    mended[noun.index] = replace(noun, dep="nsubj", head=place)
    mended[first.index] = replace(first, dep="acl", head=noun.index)
    for token in (
        *mended[max(0, first.index - REACH) : noun.index],
        *mended[place : place + REACH],
    ):
        if token.head == first.index:
            mended[token.index] = replace(token, head=place)


def _join_hyphen(mended: list[Token], place: int) -> None:
    """Make one subject of a word with a hyphen that the parser takes for three ("Ex-officer tells court")."""
    before, mark, after = mended[place - 1 : place + 2]
    close = before.span.end == mark.span.start and mark.span.end == after.span.start
    if close and before.dep in SUBJECTS and after.dep in SUBJECTS and before.head == after.head:
        mended[place - 1] = replace(before, dep="compound", head=after.index)
        mended[place] = replace(mark, dep="punct", head=after.index)


def _set_beside(mended: list[Token], place: int) -> None:
    """Make a second subject between commas an apposition of the first ("The guard, our colleague X, was shot")."""
    second = mended[place]
    near = mended[max(0, place - REACH) : place]
    first = next((t for t in near if t.head == second.head and t.dep in SUBJECTS), None)
    if first is None or first.tag not in ("NN", "NNP") or second.head < place:
        return
    between = mended[first.index + 1 : place]
    start = next((t.index for t in between if t.head == place), place)
    alone = mended[start - 1].text == "," and start == first.index + 2
    if alone and any(t.text == "," for t in mended[place + 1 : second.head]):
        mended[place] = replace(second, dep="appos", head=first.index)


def _name_kin(mended: list[Token], place: int) -> None:
    """Set a name beside the noun right before it, where the parser makes two of one ("their cousin Omar al-Harl")."""
    name, first = mended[place], place
    while first and mended[first - 1].head == place:
        first -= 1
    noun = mended[first - 1] if first else name
    if name.entity != "PERSON" or noun.pos != "NOUN" or noun.tag != "NN" or name.head == noun.index:
        return
    two = name.dep in SUBJECTS and noun.dep in SUBJECTS and noun.head == name.head
    far = name.dep == "appos" and noun.dep == "conj" and noun.head == name.head
    if two or far:
        mended[place] = replace(name, dep="appos", head=noun.index)


def _set_apart(mended: list[Token], colon: int) -> None:
    """Let a label before a colon be no subject of a verb inside the quotation behind it."""
    for token in mended[max(0, colon - REACH) : colon]:
        if token.dep in SUBJECTS and token.head > colon:
            mended[token.index] = replace(token, dep="dep")


@cache
def _deeds(pack: Pack) -> frozenset[str]:
    """Return the verbs whose object suffers or is hit."""
    return frozenset(
        words
        for way in pack.ways
        if way.form == "verb" and way.victim == "object"
        for words in way.words
        if " " not in words
    )


@cache
def _striking(pack: Pack) -> frozenset[str]:
    """Return the first words of the verbs that attack or hurt ("open fire", "kill")."""
    ways = (way for way in pack.ways if way.form == "verb" and way.act in STRIKING)
    return frozenset(words.split()[0] for way in ways for words in way.words)


@cache
def _reporting(pack: Pack) -> frozenset[str]:
    """Return the verbs that report what is their object."""
    entries = (one for one in pack.sayings if one.form == "verb" and one.kind == "report")
    return frozenset(words for entry in entries for words in entry.words if " " not in words)


@cache
def _charging(pack: Pack) -> frozenset[str]:
    """Return the verbs whose object is accused or acquitted ("accuse", "charge")."""
    return frozenset(
        words
        for entry in pack.sayings
        if entry.form == "verb" and entry.kind in JUDGING
        for words in entry.words
        if " " not in words
    )
