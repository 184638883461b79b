"""Mending a second verb of saying that the small parser ties into what the first one says.

"He said rebels would attack and accused the army": who said it accuses; a plain past behind "would" or
"had" is no part of what was said. "The mayor said 12 had died, adding that nine were missing": the mayor adds.
"Police, said a witness, shot two": the witness says so.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.model.labels import AUXILIARIES, FINITE
from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.parse.mend.brackets import mend_bracket
from sayso.parse.mend.told import give_addressee, raise_told

SUBJECTS = ("nsubj", "nsubjpass", "expl")
THOUGHT = ("think", "want", "judge", "promise", "predict", "ask", "hedge")
WITHIN = ("det", "compound", "amod", "poss", "nmod", "nummod")
DEEP = 6
REACH = 40
LONGEST_TAG = 14
LABEL = 8
TIED = ("ADP", "VERB")


def mend_speech(tokens: Sequence[Token], mended: list[Token], pack: Pack) -> None:
    """Hang a second verb of saying on the first, where tense or a comma shows that it is no part of its clause."""
    said, clausal = _sayings(pack)
    telling = _telling(pack) - clausal  # who tells must tell somebody, who warns need not
    for token in tokens:
        if token.text == ":":
            _part_label(mended, token.index)
        elif token.text == "(":
            mend_bracket(mended, token.index)
        elif token.lemma in telling and token.pos == "VERB":
            give_addressee(mended, token.index)
            raise_told(mended, token.index, pack)
        if token.dep == "conj" and token.lemma in said and token.tag in FINITE:
            _raise_second(mended, token.index)
        elif token.dep == "advcl" and token.tag == "VBG" and token.lemma in clausal:
            _raise_participle(mended, token.index)
        elif token.dep == "pobj" and token.tag == "NN" and token.lemma in clausal:
            _free_verb(mended, token.index)
        elif token.dep == "ROOT" and token.tag == "NN" and token.lemma in clausal:
            _make_verb(mended, token.index)
            _give_preposition(mended, token.index - 1)
        elif token.dep == "amod" and token.tag == "VBG" and token.lemma in _citing(pack):
            _open_citing(mended, token.index)
        elif token.tag in FINITE and token.lemma in clausal:
            _give_subject(mended, token.index)
            _turn_tag(mended, token.index)


@cache
def _sayings(pack: Pack) -> tuple[frozenset[str], frozenset[str]]:
    """Return the verbs of saying, and those of them that say a clause; beliefs and wishes are none."""
    entries = [item for item in pack.sayings if item.form == "verb" and item.kind not in THOUGHT]
    said = {words for item in entries for words in item.words if " " not in words}
    clausal = {words for item in entries for words in item.words if "clause" in item.frames}
    return frozenset(said), frozenset(clausal)


@cache
def _telling(pack: Pack) -> frozenset[str]:
    """Return the verbs of one who tells somebody a clause."""
    entries = [item for item in pack.sayings if item.form == "verb" and "told" in item.frames]
    return frozenset(words for item in entries for words in item.words if " " not in words)


@cache
def _citing(pack: Pack) -> frozenset[str]:
    """Return the verbs of one who cites another."""
    entries = [item for item in pack.sayings if "cites" in item.frames]
    return frozenset(words for item in entries for words in item.words if " " not in words)


def _open_citing(mended: list[Token], place: int) -> None:
    """Make "quoting" at the head of a sentence a verb with its object ("Quoting medics, Vesk Radio said ...")."""
    verb = mended[place]
    noun = mended[verb.head]
    opens = place == 0 or mended[place - 1].tag == "."
    above = mended[noun.head]
    if opens and noun.index > place and above.index > noun.index and above.pos == "VERB":
        mended[place] = replace(verb, dep="advcl", head=above.index)
        mended[noun.index] = replace(noun, dep="dobj", head=place)


def _part_label(mended: list[Token], place: int) -> None:
    """Take a label before a colon from a verb that has its own subject behind it ("Ilm Aid: police killed 40")."""
    for token in mended[max(0, place - LABEL) : place]:
        between = mended[place + 1 : token.head] if token.dep in SUBJECTS else ()
        beside = next((other for other in between if other.head == token.index), None)
        if beside is not None and beside.dep == "appos" and beside.index == token.head - 1:
            mended[beside.index] = replace(beside, dep="nsubj", head=token.head)
            mended[token.index] = replace(token, dep="dep")
        elif any(other.dep in SUBJECTS and other.head == token.head for other in between):
            mended[token.index] = replace(token, dep="dep")


def _raise_second(mended: list[Token], place: int) -> None:
    """Hang "and accused the army" on the verb that says the clause before it, where their tenses are alike."""
    token, first = mended[place], mended[place]
    for _ in range(DEEP):
        if first.dep != "conj" or first.head >= first.index:
            break
        first = mended[first.head]
    outer = mended[first.head]
    told = first.dep == "ccomp" and outer.index < first.index and outer.tag == token.tag
    if not told or _children(mended, place, (*SUBJECTS, *AUXILIARIES)):
        return
    alike = first.tag == token.tag and not _children(mended, first.index, AUXILIARIES)
    if not alike and _is_unquoted(mended, outer.index, place):
        mended[place] = replace(token, head=outer.index)
        for child in _children(mended, first.index, ("cc",)):
            if child == place - 1:
                mended[child] = replace(mended[child], head=outer.index)


def _raise_participle(mended: list[Token], place: int) -> None:
    """Hang ", adding that nine were missing" on the verb that says the clause before it."""
    token = mended[place]
    first = mended[token.head]
    outer = mended[first.head]
    told = (
        first.dep == "ccomp" and outer.index < first.index < place and mended[place - 1].text == ","
    )
    clause = any(child > place for child in _children(mended, place, ("ccomp",)))
    alone = clause and not _children(mended, place, (*SUBJECTS, "mark"))
    if told and alone and _is_unquoted(mended, outer.index, place):
        mended[place] = replace(token, head=outer.index)


def _make_verb(mended: list[Token], place: int) -> None:
    """Make a verb of a noun with a subject and a clause ("Correspondents for Radio Osk report that ...")."""
    clause = any(child > place for child in _children(mended, place, ("ccomp",)))
    if (
        clause
        and _children(mended, place, ("nsubj",))
        and not _children(mended, place, ("det", "cop", "poss"))
    ):
        mended[place] = replace(mended[place], tag="VBP", pos="VERB")


def _free_verb(mended: list[Token], place: int) -> None:
    """Make a verb of a noun between a name and "that" ("papers seen by Reutal show that ...")."""
    noun, name = mended[place], mended[place - 1]
    tie = mended[noun.head]
    participle = mended[tie.head]
    subject = mended[participle.head]
    mark = mended[place + 1] if place + 1 < len(mended) else noun
    clause = mended[mark.head]
    if (tie.dep, participle.dep, clause.dep, mark.dep) != ("agent", "acl", "ccomp", "mark"):
        return
    if name.dep != "compound" or name.head != place or clause.head != participle.index:
        return
    above = place if subject.head == subject.index else subject.head
    mended[place] = replace(noun, tag="VBP", pos="VERB", dep=subject.dep, head=above)
    mended[subject.index] = replace(subject, dep="nsubj", head=place)
    mended[clause.index] = replace(clause, head=place)
    mended[name.index] = replace(name, dep="pobj", head=tie.index)


def _give_subject(mended: list[Token], place: int) -> None:
    """Make the noun right before a finite verb its subject, with the words before that ("; the army maintains ...")."""
    noun = mended[place - 1] if place else mended[place]
    if noun.head != place or noun.dep != "compound":
        return
    if _children(mended, place, SUBJECTS):
        _give_preposition(mended, noun.index)
        return
    mended[noun.index] = replace(noun, dep="nsubj")
    for child in _children(mended, place, WITHIN):
        if child < noun.index:
            mended[child] = replace(mended[child], head=noun.index)


def _give_preposition(mended: list[Token], place: int) -> None:
    """Hang a name on the "by" before it that has no noun ("papers seen by the Vesk Herald show that ...")."""
    noun, first = mended[place], place
    if noun.dep != "compound" or noun.head != place + 1 or mended[place + 1].pos != "VERB":
        return
    while first and (mended[first - 1].head == place or mended[first - 1].dep == "compound"):
        first -= 1
    tie = mended[first - 1] if first else noun
    if tie.dep in ("agent", "prep") and not _children(mended, tie.index, ("pobj",)):
        mended[place] = replace(noun, dep="pobj", head=tie.index)
        for word in mended[first:place]:
            mended[word.index] = replace(word, head=place)


def _turn_tag(mended: list[Token], place: int) -> None:
    """Give a tag between commas its speaker, and the verb behind it its subject."""
    subject = next((i for i in _children(mended, place, ("nsubj",)) if i < place - 1), None)
    if subject is None or mended[place - 1].text != ",":
        return
    if any(token.text == "," for token in mended[subject : place - 1]):
        return
    speaker, comma = _behind(mended, place)
    tied = ("ccomp",) if _children(mended, place, ("cc",)) else ("ccomp", "conj")
    verbs = [i for i in _children(mended, place, tied) if i > comma and mended[i].pos == "VERB"]
    if speaker is None or not verbs:
        return
    verb = verbs[0]
    if any(child != speaker for child in _children(mended, verb, SUBJECTS)):
        return
    tag = mended[place]
    suffers = bool(_children(mended, verb, ("auxpass",)))
    above = verb if tag.head == place else tag.head
    mended[verb] = replace(mended[verb], head=above, dep=tag.dep)
    mended[place] = replace(tag, head=verb, dep="parataxis")
    mended[subject] = replace(mended[subject], head=verb, dep="nsubjpass" if suffers else "nsubj")
    mended[speaker] = replace(mended[speaker], head=place, dep="nsubj")


def _behind(mended: Sequence[Token], place: int) -> tuple[int | None, int]:
    """Return the head of the noun phrase right behind a verb, and the comma that closes it."""
    head = None
    for token in mended[place + 1 : place + LONGEST_TAG]:
        if token.text == ",":
            return head, token.index
        joins = token.pos in ("VERB", "AUX", "SCONJ", "CCONJ", "PUNCT", "PART")
        done = head is not None and token.tag == "VBN"  # "a letter seen by X"
        if joins and token.tag != "POS" and not done:
            break
        if token.pos == "ADP" and head is None:
            break
        tied = head is not None and any(t.pos in TIED for t in mended[head : token.index + 1])
        if token.pos in ("NOUN", "PROPN") and not tied:
            head = token.index
    return None, place


def _children(mended: Sequence[Token], head: int, deps: tuple[str, ...]) -> list[int]:
    near = mended[max(0, head - REACH) : head + REACH]
    return [
        item.index for item in near if item.head == head and item.dep in deps and item.index != head
    ]


def _is_unquoted(mended: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether no quotation that opens between two words is still open at the second."""
    words = [token.text for token in mended[first:last]]
    plain = words.count('"') + words.count("''") + words.count("``")
    return plain % 2 == 0 and words.count("“") == words.count("”")
