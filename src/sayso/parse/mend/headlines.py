"""Mending headlines, whose grammar the small parser does not know.

"Mayor killed": a deed without an object is done to its subject. "Two shot dead by police": so it is
before the doer's "by". "Raid kills nurse, three guards": the guards are killed too. "Strike kills
'at least 17'": the number is the object. "12 dead, dozens hurt": the 12 are not hurt.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.model.labels import PAST, SUBJECTS
from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.packs.lookup import grammar, link
from sayso.parse.mend.clauses import saying_verbs
from sayso.parse.mend.lists import BARE, single_words
from sayso.parse.mend.titles import is_bare_person, split_deeds

SHORT = ("VBZ", "VBD")
FINITE = (*SHORT, "VBP", "VB")
WHOLE = ("dobj", "ccomp", "xcomp", "aux", "auxpass", "dative", "nsubjpass")
TOPS = ("ROOT", "ccomp")
PASSIVE = (*TOPS, "conj", "advcl")
HELD_BY = frozenset(("object_with", "object_of", "object_for"))
JUDGED_AS = ("amod", "advmod")
JUDGED = ("accuse", "deny")
ENDS = (".", "!", "?", ";", ":")
QUOTES = ("'", '"', "‘", "“", "’", "”")
LONGEST = 24


def mend_headlines(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with deeds of headlines in the passive, and their numbers under their deeds."""
    mended = list(tokens)
    deeds, first, states = _deeds(pack), _first_words(pack), link(pack, "state_noun")
    nouns, verdicts = link(pack, "deed_noun"), link(pack, "verdict")
    for place, token in enumerate(tokens):
        if token.dep in PASSIVE and _may_suffer(token, first, states):
            _turn_passive(mended, place, pack)
        elif token.dep in ("acl", "relcl") and token.tag in PAST:
            _raise_participle(mended, place, pack)
            _join_pair(mended, place, pack)
            split_deeds(mended, place)
        elif token.dep in ("compound", "amod") and token.text in nouns:
            _give_object(mended, place, pack)
        elif token.tag == "NN" and token.dep == "ROOT" and place and token.text in _verbs(pack):
            _make_verb(mended, place)
        elif is_bare_person(mended, place, pack):
            mended[place] = replace(token, tag="NN", pos="NOUN")
        elif token.text in verdicts and place > 1:
            _raise_judged(mended, place - 1, token)
        elif token.pos == "NUM" and token.dep in ("npadvmod", "nummod"):
            _make_object(mended, place, deeds)
        elif token.dep == "amod" and token.head == place - 1 and tokens[place - 1].pos == "NUM":
            _set_apart(mended, place - 1)
        elif token.dep == "ccomp" and token.tag in ("VBZ", "VBP") and token.lemma in deeds:
            _join_list(mended, place)
            _join_verb(mended, place)
        elif token.dep in ("appos", "npadvmod") and token.tag == "NNS":
            _join_counted(mended, place)
    return mended


def _make_verb(mended: list[Token], place: int) -> None:
    """Make a noun in the singular with a plural subject right before it a verb ("Rockets rain on Osk")."""
    subject = mended[place - 1]
    if subject.tag == "NNS" and subject.dep in SUBJECTS and subject.head == place:
        mended[place] = replace(mended[place], tag="VBP", pos="VERB")


@cache
def _verbs(pack: Pack) -> frozenset[str]:
    """Return the words of the ways that are verbs."""
    verbs = (words for way in pack.ways if way.form == "verb" for words in way.words)
    return frozenset(word for words in verbs for word in words.split() if word != "~")


def _raise_judged(mended: list[Token], place: int, verdict: Token) -> None:
    """Make who is judged the subject of the judgement ("Tribunal finds general guilty of murder")."""
    person = mended[place]
    held = person.head == verdict.index and person.dep in JUDGED_AS
    if held and person.tag == "JJ" and mended[place - 1].tag in FINITE:
        mended[place] = replace(person, tag="NN", pos="NOUN", dep="nsubj")


def _may_suffer(token: Token, first: frozenset[str], states: frozenset[str]) -> bool:
    """Tell whether a token may be the participle of a deed ("killed", and "hurt" in the present)."""
    return (token.tag in PAST and token.lemma in first) or (
        token.tag == "VBP" and token.text in states
    )


@cache
def _deeds(pack: Pack) -> frozenset[str]:
    """Return the verbs whose object suffers, those with a particle with it ("gun down")."""
    return frozenset(
        words.replace(" ~ ", " ")
        for way in pack.ways
        if way.form == "verb" and way.victim == "object"
        for words in way.words
        if len(words.split()) == 1 or words.split()[1] == "~"
    )


@cache
def _first_words(pack: Pack) -> frozenset[str]:
    return frozenset(words.split()[0] for words in _deeds(pack)) | _charging(pack)


@cache
def _charging(pack: Pack) -> frozenset[str]:
    """Return the verbs whose object is accused or acquitted ("accuse", "charge", "acquit")."""
    return frozenset(
        words
        for entry in pack.sayings
        if entry.form == "verb" and entry.kind in JUDGED and not HELD_BY.isdisjoint(entry.frames)
        for words in entry.words
        if " " not in words
    )


def _turn_passive(mended: list[Token], place: int, pack: Pack) -> None:
    """Make the subject of a deed without an object the one who suffers, in a headline or before a doer."""
    deed = mended[place]
    near = mended[max(0, place - LONGEST) : place + LONGEST]
    below = [token for token in near if token.head == place and token.index != place]
    subject = next((t for t in below if t.dep == "nsubj" and t.index < place), None)
    if subject is None or subject.tag in ("PRP", "WP", "WDT"):
        return
    if any(t.dep in WHOLE and not _is_apart(mended, t, subject) for t in below):
        return
    particle = next((t for t in below if t.dep == "prt"), None)
    words = f"{deed.lemma} {particle.lemma}" if particle else deed.lemma
    if words not in _deeds(pack) and (particle or deed.lemma not in _charging(pack)):
        return
    if (particle and not _may_be_passive(deed)) or (deed.dep == "ccomp" and deed.head < place):
        return
    joined = [t for t in below if t.dep == "conj" and t.pos == "VERB"]
    if any(t.head == verb.index and t.dep == "dobj" for verb in joined for t in near):
        return
    behind = deed.dep == "advcl" and any(t.dep == "mark" and t.index < subject.index for t in below)
    behind = behind and deed.lemma not in saying_verbs(pack)  # "as Vara reported"
    if any(t.dep == "agent" for t in below) or (
        (deed.dep in TOPS or behind) and _is_headline(mended, place, pack)
    ):
        mended[subject.index] = replace(subject, dep="nsubjpass")
        mended[place] = replace(deed, tag="VBN", pos="VERB")


def _is_apart(mended: list[Token], clause: Token, subject: Token) -> bool:
    """Tell whether a clause stands before the subject with a semicolon between ("Mortar hits bus; driver killed")."""
    return any(token.text == ";" for token in mended[clause.index : subject.index])


def _may_be_passive(deed: Token) -> bool:
    """Tell whether the form of a verb in the past may be its participle."""
    return deed.tag == "VBN" or deed.text.endswith("ed")


def _is_headline(mended: list[Token], place: int, pack: Pack) -> bool:
    """Tell whether no full stop or its like ends what begins with a capital around the token."""
    for token in mended[place : place + LONGEST]:
        if token.text in ENDS and token.text != ";":
            return False
        if token.index > place and token.head == token.index:
            return True
    active = link(pack, "behind_active")
    after = mended[place + 1 : place + 2]
    return place + LONGEST >= len(mended) or not any(t.text in active for t in after)


def _make_object(mended: list[Token], place: int, deeds: frozenset[str]) -> None:
    """Make a number in quotation marks behind a deed without an object its object."""
    number, held = mended[place], mended[mended[place].head]
    verb = mended[held.head] if held.text in QUOTES else held
    between = mended[verb.index + 1 : place]
    if verb.tag not in SHORT or verb.lemma not in deeds or verb.index > place:
        return
    after = mended[verb.index : verb.index + LONGEST]
    free = not any(token.head == verb.index and token.dep == "dobj" for token in after)
    if free and between and between[0].text in QUOTES:
        mended[place] = replace(number, dep="dobj", head=verb.index)


def _set_apart(mended: list[Token], place: int) -> None:
    """Let a number with its word behind it be no subject of the verb that has another one."""
    number = mended[place]
    between = mended[place + 2 : number.head]
    apart = bool(between) and between[0].text == ","
    if (
        number.dep in SUBJECTS
        and apart
        and any(t.head == number.head and t.dep in SUBJECTS for t in between)
    ):
        mended[place] = replace(number, dep="dep")


def _join_list(mended: list[Token], place: int) -> None:
    """Join a counted noun that seems the root to the object of the deed before it ("kills nurse, three guards")."""
    verb = mended[place]
    root = mended[verb.head]
    if root.head != root.index or root.pos != "NOUN" or root.index < place:
        return
    between = mended[place + 1 : root.index]
    held = next((t for t in between if t.head == place and t.dep == "dobj"), None)
    counted = [t for t in between if t.head == root.index and t.dep in ("nummod", "det")]
    if held is None or not counted or mended[counted[0].index - 1].text not in (",", "and"):
        return
    mended[place] = replace(verb, dep="ROOT", head=place)
    mended[root.index] = replace(root, dep="conj", head=held.index)
    for token in mended[root.index + 1 : root.index + LONGEST]:
        if token.head == root.index and token.dep in ("prep", "punct"):
            mended[token.index] = replace(token, head=place)


def _join_verb(mended: list[Token], place: int) -> None:
    """Join a verb behind a comma to the deed before it ("Bandits seize priest, demand ransom")."""
    deed = mended[place]
    later = mended[deed.head]
    before = mended[later.index - (2 if mended[later.index - 1].tag == "RB" else 1)]
    if later.dep != "ROOT" or later.tag != deed.tag or before.text != ",":
        return
    near = mended[max(0, place - LONGEST) : later.index + LONGEST]
    if any(t.head == later.index and t.dep in SUBJECTS for t in near):
        return
    mended[place] = replace(deed, dep="ROOT", head=place)
    mended[later.index] = replace(later, dep="conj", head=place)


def _join_counted(mended: list[Token], place: int) -> None:
    """Join a counted plural behind a comma to the one object before it ("kills doctor, three patients")."""
    noun = mended[place]
    first = place - 1
    while first > 0 and mended[first].head == place and mended[first].dep in ("compound", "amod"):
        first -= 1
    number, comma = mended[first], mended[first - 1]
    if number.pos != "NUM" or number.head != place or comma.text != "," or first < 2:
        return
    held = mended[first - 2]
    one = held.tag == "NN" and held.dep == "dobj"
    if one and noun.head in (held.index, held.head) and mended[held.head].tag in FINITE:
        mended[place] = replace(noun, dep="conj", head=held.index)


def _join_pair(mended: list[Token], place: int, pack: Pack) -> None:
    """Make "Girl, man shot dead" a deed done to both, where nothing but a comma stands between two bare nouns."""
    deed, other = mended[place], mended[place - 1]
    if place < 3 or mended[place - 2].text != "," or deed.lemma not in _first_words(pack):
        return
    noun = mended[place - 3]
    bare = all(t.tag in BARE and t.text.lower() in single_words(pack) for t in (noun, other))
    second = other.head == (place if deed.dep == "relcl" else noun.index)
    if not bare or not second or deed.head not in (noun.index, other.index):
        return
    root = noun.head == noun.index
    mended[place] = replace(deed, tag="VBN", dep=noun.dep, head=place if root else noun.head)
    for one, dep, head in ((noun, "nsubjpass", place), (other, "conj", noun.index)):
        lemma = one.text.lower()
        mended[one.index] = replace(one, tag="NN", pos="NOUN", lemma=lemma, dep=dep, head=head)


def _raise_participle(mended: list[Token], place: int, pack: Pack) -> None:
    """Hang a participle on the bodies, not on those whose they are ("Bodies of nine miners found in well")."""
    deed = mended[place]
    whose = mended[deed.head]
    of = mended[whose.head]
    noun = mended[of.head]
    if (
        whose.dep == "pobj"
        and of.lemma == "of"
        and noun.dep == "ROOT"
        and noun.lemma in link(pack, "body")
    ):
        mended[place] = replace(deed, head=noun.index)


def _give_object(mended: list[Token], place: int, pack: Pack) -> None:
    """Make the noun behind "accuses army of shelling" what was shelled."""
    deed = mended[place]
    noun = mended[deed.head]
    of = mended[noun.head]
    verb = mended[of.head] if mended[of.head].dep != "dobj" else mended[mended[of.head].head]
    tied = of.text in grammar(pack)["headline_tie"] and of.index == place - 1
    if noun.dep != "pobj" or not tied or noun.index < place:
        return
    if verb.lemma in (_charging(pack) | _deeds(pack)) and verb.pos == "VERB":
        mended[place] = replace(
            deed, tag="VBG", pos="VERB", lemma=_base(deed, pack), dep="pcomp", head=of.index
        )
        mended[noun.index] = replace(noun, dep="dobj", head=place)


def _base(deed: Token, pack: Pack) -> str:
    """Return the verb of a word in -ing: a deed of the pack, else the lemma that the parser gave."""
    stem = deed.text.removesuffix("ing")
    return next(
        (verb for verb in (stem, f"{stem}e", stem[:-1]) if verb in _deeds(pack)), deed.lemma
    )
