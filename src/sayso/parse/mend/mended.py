"""Mending what the parser is known to get wrong, before anything is found.

"Killed in police firing": the deed becomes the noun, and who did it stands before
it. "The 12 farmers that rebels killed were buried": the rebels are not killed. "41
of the 58 abducted were released": the 41 do not abduct. "Killed in Osk and nine were
wounded": the nine are no place. "In Osk 12 were killed, in Tarl three": the three are
killed in Tarl. "A 12-year-old was killed": the old is a noun.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.model.labels import AUXILIARIES, PAST, SUBJECTS
from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.packs.lookup import grammar, link
from sayso.parse.mend.days import mend_behind_day
from sayso.parse.mend.ellipsis import unroot
from sayso.parse.mend.inverted import mend_inverted
from sayso.parse.mend.sound import hangs_on, without_circles
from sayso.parse.mend.speech import mend_speech
from sayso.parse.mend.states import mend_states
from sayso.parse.mend.steps import STEPS
from sayso.parse.mend.subjects import mend_subject

HELD = ("pobj", "nsubj", "nsubjpass", "dobj")
AGED = (*HELD, "conj", "appos", "attr")
OBJECTS = ("dobj", "ccomp", "xcomp")
REACH = 12
GAPS = 4
JOINING = ("cc", "punct", "mark", "dobj", "nsubj", "nsubjpass", "ccomp", "aux", "auxpass")
SINGULAR = ("NN", "NNP")


def mend(tokens: Sequence[Token], pack: Pack) -> tuple[Token, ...]:
    """Return the tokens with deeds in -ing as nouns: behind their doer, or as a subject."""
    deeds, bodies = link(pack, "deed_noun"), link(pack, "collective")
    mended = list(tokens)
    for mend_some in STEPS:
        mended = mend_some(mended, pack)
    for deed in tokens:
        if deed.tag != "VBG" or deed.text.lower() not in deeds or _has_object(tokens, deed):
            continue
        doer = tokens[max(0, deed.index - 1)]
        if deed.dep == "csubj":
            mended[deed.index] = replace(
                deed, lemma=deed.text.lower(), tag="NN", pos="NOUN", dep="nsubj"
            )
        elif _is_doer(tokens, doer, deed, bodies):
            _join(mended, doer, deed)
    for place in range(len(mended)):
        _mend_at(mended, place, pack)
    mend_speech(tokens, mended, pack)
    return without_circles(tokens, mended)


def _mend_at(mended: list[Token], place: int, pack: Pack) -> None:
    """Mend one token by its sort: a deed, a number, a plural that may be a verb, an age."""
    token = mended[place]
    if token.tag in PAST:
        _mend_reduced(mended, place)
        _mend_relative(mended, place, pack)
        _mend_counted(mended, place)
        mend_inverted(mended, place)
    elif token.pos == "NUM":
        _mend_listed(mended, place)
        _mend_gapped(mended, place)
        mend_behind_day(mended, place)
    elif token.tag == "NNS":
        _mend_headline(mended, place)
    elif token.tag == "NN" and token.dep == "nsubj":
        mend_subject(mended, place, link(pack, "news_day"))
    elif token.tag in ("JJ", "VBG"):
        _mend_aged(mended, place, pack)
        mend_states(mended, place, pack)
    elif token.dep == "prt":
        _mend_particle(mended, place)


def _has_object(tokens: Sequence[Token], deed: Token) -> bool:
    """Tell whether the deed is a verb with an object or a clause of its own."""
    after = tokens[deed.index : deed.index + REACH]
    return any(token.head == deed.index and token.dep in OBJECTS for token in after)


def _is_doer(tokens: Sequence[Token], doer: Token, deed: Token, bodies: frozenset[str]) -> bool:
    """Tell whether the noun before a deed in -ing is who did it."""
    if doer.lemma in bodies and _is_behind(tokens, doer):
        return True
    if doer.pos == "PROPN" and deed.head == deed.index and _is_behind(tokens, doer):
        return True
    return _is_split(doer, deed) and (doer.lemma in bodies or doer.tag in SINGULAR)


def _is_split(doer: Token, deed: Token) -> bool:
    """Tell whether a deed in -ing hangs on the noun right before it, or beside it."""
    if doer.pos not in ("NOUN", "PROPN") or doer.dep not in HELD:
        return False
    below = deed.dep == "acl" and deed.head == doer.index
    beside = doer.dep == "pobj" and deed.dep == "advcl"
    return below or beside


def _is_behind(tokens: Sequence[Token], doer: Token) -> bool:
    """Tell whether a body stands behind a preposition, so that the deed behind it can only be its deed."""
    before = tokens[doer.head]
    articles = all(token.pos == "DET" for token in tokens[before.index + 1 : doer.index])
    return doer.dep == "pobj" and before.index < doer.index and articles


def _join(mended: list[Token], doer: Token, deed: Token) -> None:
    """Give the deed the doer's place in the tree, and the doer's words before it to the deed.

    What hung on a deed that was the root of its sentence hangs on the subject it seemed to have.
    """
    if deed.head == deed.index:
        _move_root(mended, deed)
    doer = mended[doer.index]
    if hangs_on(mended, doer.head, deed.index):
        return
    mended[deed.index] = replace(
        deed, lemma=deed.text.lower(), tag="NN", pos="NOUN", dep=doer.dep, head=doer.head
    )
    mended[doer.index] = replace(doer, dep="compound", head=deed.index)
    for place in range(max(0, doer.index - REACH), doer.index):
        if mended[place].head == doer.index:
            mended[place] = replace(mended[place], head=deed.index)


def _move_root(mended: list[Token], deed: Token) -> None:
    """Make the subject of a deed that is the root the root, with all that hung on the deed before it."""
    near = mended[max(0, deed.index - REACH) : deed.index]
    below = [token for token in near if token.head == deed.index]
    root = next((token for token in below if token.dep in SUBJECTS), None)
    for token in below if root else ():
        head = root.index if root else deed.index
        dep = "ROOT" if token is root else token.dep
        mended[token.index] = replace(mended[token.index], dep=dep, head=head)


def _mend_relative(mended: list[Token], place: int, pack: Pack) -> None:
    """Make "N that M did were ..." a relative clause about N, whose main verb is the later one."""
    deed = mended[place]
    doer, later = mended[deed.head], mended[mended[deed.head].head]
    noun = mended[later.head]
    relative = mended[noun.index + 1] if noun.index + 1 < len(mended) else noun
    if deed.dep != "acl" or deed.tag not in PAST or doer.index + 1 != deed.index:
        return
    if doer.dep not in SUBJECTS or later.dep != "relcl" or later.index < deed.index:
        return
    if (
        relative.text.lower() not in grammar(pack)["relative"]
        or not noun.index < relative.index < doer.index
    ):
        return
    mended[deed.index] = replace(deed, tag="VBD", dep="relcl", head=noun.index)
    mended[doer.index] = replace(doer, dep="nsubj", head=deed.index)
    mended[relative.index] = replace(relative, dep="dobj", head=deed.index)
    root = noun.head == noun.index
    mended[later.index] = replace(later, dep=noun.dep, head=later.index if root else noun.head)
    mended[noun.index] = replace(noun, dep=doer.dep, head=later.index)


def _mend_reduced(mended: list[Token], place: int) -> None:
    """Make "guards posted there killed one" speak of guards who killed: two past verbs that nothing joins."""
    verb = mended[place]
    if verb.tag != "VBD" or verb.dep != "conj":
        return
    near = mended[max(0, place - REACH) : place]
    first = next((t for t in reversed(near) if t.tag in PAST and t.head == verb.head), None)
    if first is None or first.dep != verb.dep or first.index + 1 == place:
        return
    doer = mended[first.index - 1]
    between = mended[first.index + 1 : place]
    if doer.dep != "nsubj" or doer.head != first.index or any(t.dep in JOINING for t in between):
        return
    mended[first.index] = replace(first, tag="VBN", dep="acl", head=doer.index)
    mended[doer.index] = replace(doer, head=place)


def _mend_counted(mended: list[Token], place: int) -> None:
    """Make "41 of the 58 abducted were released" speak of the 41."""
    deed = mended[place]
    counted = [t for t in mended[max(0, place - REACH) : place] if t.head == place]
    number = next((t for t in counted if t.dep == "nsubj" and t.pos == "NUM"), None)
    whole = mended[place - 1] if place else deed
    if deed.tag != "VBN" or deed.dep not in SUBJECTS or number is None:
        return
    if whole.pos != "NUM" or whole.dep != "pobj" or mended[whole.head].head != number.index:
        return
    mended[number.index] = replace(number, dep=deed.dep, head=deed.head)
    mended[place] = replace(deed, dep="acl", head=whole.index)


def _mend_listed(mended: list[Token], place: int) -> None:
    """Take a number out of a list of places: it is the subject of the next verb, or a second victim."""
    number = mended[place]
    name = mended[number.head]
    if number.pos != "NUM" or number.dep != "conj" or name.dep != "pobj" or name.pos != "PROPN":
        return
    above = mended[mended[name.head].head]
    rest = mended[place + 1 : place + REACH]
    verb = next((t for t in rest if t.tag in PAST and t.dep not in AUXILIARIES), None)
    if verb is not None and all(t.head == verb.index for t in rest if t.index < verb.index):
        if any(t.head == verb.index and t.dep in SUBJECTS for t in mended[above.index : place]):
            return
        mended[place] = replace(number, dep="nsubjpass", head=verb.index)
        mended[verb.index] = replace(verb, dep="conj", head=above.index)
    elif rest and rest[0].dep == "prep" and rest[0].head == above.index:
        victim = next(
            (t for t in mended[max(0, above.index - REACH) : place] if _suffers(t, above)), None
        )
        if victim is not None:
            mended[place] = replace(number, dep="conj", head=victim.index)
            mended[place + 1] = replace(rest[0], head=place)


def _mend_gapped(mended: list[Token], place: int) -> None:
    """Make the number of "in Osk 12 were killed, in Tarl three" a second victim, in the place or month before it."""
    number = mended[place]
    name = mended[number.head]
    left = mended[place - 1]
    if left.text == "," and place > 1:  # "in Osk, soldiers killed two; in Tarl, three"
        left = mended[place - 2]
        name = left if number.dep == "ROOT" else name
        unroot(mended, place, left)
        number = mended[place]
    joint = mended[name.head]
    if number.pos != "NUM" or name.index != left.index or not _is_place(mended, name, joint):
        return
    verb = mended[joint.head]
    for _ in range(GAPS):
        if joint.dep == "conj" and verb.tag not in PAST:
            verb = mended[verb.head]
    ends = place + 1 == len(mended) or mended[place + 1].dep in ("punct", "cc")
    if verb.tag not in PAST or verb.index > joint.index or not ends:
        return
    before = [t for t in mended[max(0, verb.index - REACH) : joint.index] if t.head == verb.index]
    alike = [t for t in before if t.text.lower() == joint.text.lower() and t.dep == "prep"]
    first = (name.entity == "DATE") in (mended[t.index + 1].entity == "DATE" for t in alike)
    victim = next((t for t in before if t.dep in ("nsubjpass", "dobj")), None)
    victim = victim or next((t for t in before if t.dep == "nsubj"), None)
    if first and victim is not None:
        mended[place] = replace(number, dep="conj", head=victim.index)
        mended[joint.index] = replace(joint, dep="prep", head=place)


def _mend_headline(mended: list[Token], place: int) -> None:
    """Make the second deed of "Bomb kills 9, wounds 31" a verb like the first, with its number as object."""
    deed = mended[place]
    verb = mended[deed.head]
    number = mended[place + 1] if place + 1 < len(mended) else deed
    if deed.tag != "NNS" or deed.dep != "conj" or verb.tag != "VBZ" or verb.index > place:
        return
    if number.pos == "NUM" and number.dep == "nummod" and number.head == place:
        mended[place] = replace(deed, tag="VBZ", pos="VERB")
        mended[place + 1] = replace(number, dep="dobj")


def _is_place(mended: list[Token], name: Token, joint: Token) -> bool:
    """Tell whether a name of a place or month follows a preposition that a comma or "and" sets apart."""
    apart = mended[joint.index - 1].text.lower() in (",", ";", "and") and joint.index > 0
    named = name.dep == "pobj" and name.pos == "PROPN" and name.entity != "TIME"
    return apart and named and joint.tag == "IN" and joint.index + 1 == name.index


def _mend_particle(mended: list[Token], place: int) -> None:
    """Make a noun right before a particle of a verb that verb ("Police gun down three robbers")."""
    verb = mended[mended[place].head]
    near = mended[max(0, place - REACH) : place]
    acts = any(t.head == verb.index and t.dep in SUBJECTS for t in near)
    if acts and verb.pos == "NOUN" and verb.index == place - 1:
        mended[verb.index] = replace(verb, tag="VBP", pos="VERB")


def _mend_aged(mended: list[Token], place: int, pack: Pack) -> None:
    """Make "a 12-year-old" with no noun behind it a noun of its own."""
    old = mended[place]
    if old.lemma not in link(pack, "aged_word") or old.tag != "JJ" or old.dep not in AGED:
        return
    before = [token.tag for token in mended[max(0, place - 4) : place]]
    if before == ["CD", "HYPH", "NN", "HYPH"]:
        mended[place] = replace(old, tag="NN", pos="NOUN")
        mended[place - 2] = replace(mended[place - 2], dep="compound")


def _suffers(token: Token, verb: Token) -> bool:
    return token.head == verb.index and token.dep in ("nsubjpass", "dobj")
