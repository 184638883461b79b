"""Mending clauses that the small parser hangs on the wrong word: what is said, and who says it.

"The mission said in a letter dated 3 May that ...": the clause is what the mission says, not what is
dated. "... injuring 60 others, officials and witnesses said": those say it, they are not injured.
"It found that soldiers shot 12, and documented ...": who found it documents it. "As shells hit a
market": the shells hit it. "By their count 12 were killed": the count killed nobody.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.model.labels import FINITE, NOUNS, SUBJECTS
from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.packs.lookup import grammar, link
from sayso.parse.mend.sound import hangs_on

PARTICIPLES = ("acl", "amod", "relcl")
INNER = ("conj", "appos", "dep", "attr", "dobj", "pobj", "npadvmod")
OPENING = ("mark", "prep")
LOOSE = ("advcl", "conj", "dep", "relcl", "acl", "ccomp")
WITHIN = ("det", "poss", "amod", "compound", "nummod", "case", "nmod", "advmod")
DEEP = 6
REACH = 14
FAR = 60  # words


def mend_clauses(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with clauses under the verb that says them, and speakers under theirs."""
    mended = list(tokens)
    saying, figures = saying_verbs(pack), link(pack, "figure_word")
    for place, token in enumerate(tokens):
        if token.dep == "mark" and token.text.lower() == "that":
            _raise_content(mended, place, saying)
        elif token.dep in OPENING and token.text.lower() == "as":
            _give_subject(mended, place)
        elif token.dep == "prep" and token.text.lower() in grammar(pack)["before_clause"]:
            _open_clause(mended, place)
        elif token.tag == "TO" and token.dep == "aux" and place:
            _hang_plan(mended, place, pack)
        elif token.pos == "VERB" and token.lemma in saying:
            _find_speaker(mended, place)
            _join_saying(mended, place, saying)
            _say_both(mended, place, pack)
        elif token.dep == "pobj" and token.lemma in figures and tokens[token.head].dep == "agent":
            mended[token.head] = replace(tokens[token.head], dep="prep")
        elif token.dep == "conj" and token.pos in NOUNS and tokens[token.head].pos == "VERB":
            _join_object(mended, place)
    return mended


@cache
def saying_verbs(pack: Pack) -> frozenset[str]:
    """Return the verbs behind which a clause is what is said."""
    return frozenset(
        words
        for entry in pack.sayings
        if entry.form == "verb" and not {"clause", "told"}.isdisjoint(entry.frames)
        for words in entry.words
        if " " not in words
    )


def _raise_content(mended: list[Token], place: int, saying: frozenset[str]) -> None:
    """Hang a clause with "that" on the verb of saying above the participle, or the adverb, that it hangs on."""
    verb = mended[mended[place].head]
    held = mended[verb.head]
    if held.tag == "RB" and held.index == place - 1 and verb.dep in ("ccomp", "advcl"):
        says = mended[held.head]
        if says.lemma in saying and says.pos == "VERB":  # "said later that nine had died"
            mended[verb.index] = replace(verb, dep="ccomp", head=says.index)
        return
    if verb.dep != "ccomp" or held.dep not in PARTICIPLES:
        return
    if held.index > place or held.lemma in saying or held.tag not in ("VBN", "VBD", "VBG"):
        return
    above = mended[held.head]
    for _ in range(DEEP):
        if above.lemma in saying and above.pos == "VERB":
            if not any(
                t.head == above.index and t.dep == "ccomp" for t in mended[above.index : place]
            ):
                mended[verb.index] = replace(verb, head=above.index)
            return
        above = mended[above.head]


def _give_subject(mended: list[Token], place: int) -> None:
    """Make the noun between "as" and a verb without a subject the subject of the verb."""
    opener = mended[place]
    nouns = (t for t in mended[place + 1 : place + REACH] if t.head == place and t.dep == "pobj")
    noun = next(nouns, None)
    if noun is None or noun.index + 1 >= len(mended):
        return
    verb = mended[opener.head if opener.dep == "mark" else noun.index + 1]
    before = mended[place : verb.index]
    if verb.tag not in FINITE or any(t.head == verb.index and t.dep in SUBJECTS for t in before):
        return
    if opener.dep == "prep" and verb.dep not in ("auxpass", "aux", *LOOSE):
        return
    if opener.dep == "prep" and hangs_on(mended, opener.head, verb.index):
        return
    mended[noun.index] = replace(noun, dep="nsubj", head=verb.index)
    if opener.dep == "prep":
        mended[verb.index] = replace(verb, dep="advcl", head=opener.head)
        mended[place] = replace(opener, dep="mark", head=verb.index)


def _open_clause(mended: list[Token], place: int) -> None:
    """Make "after a teenager is shot" a clause, where the noun seems to hang on "after" and the verb has no subject."""
    opener = mended[place]
    nouns = (t for t in mended[place + 1 : place + REACH] if t.head == place and t.dep == "pobj")
    noun = next(nouns, None)
    if noun is None or noun.index + 2 >= len(mended):
        return
    helper = mended[noun.index + 1]
    verb = mended[helper.head]
    near = mended[place : verb.index]
    if helper.dep != "auxpass" or helper.tag not in FINITE or verb.index < helper.index:
        return
    if any(t.head == verb.index and t.dep in SUBJECTS for t in near):
        return
    above = mended[opener.head]
    if verb.head == verb.index and hangs_on(mended, above.index, verb.index):
        top = _below(mended, above.index, verb.index)
        mended[top] = replace(mended[top], dep="ROOT", head=top)
    elif hangs_on(mended, above.index, verb.index):
        return
    mended[verb.index] = replace(verb, dep="advcl", head=above.index)
    mended[noun.index] = replace(noun, dep="nsubjpass", head=verb.index)
    mended[place] = replace(opener, dep="mark", head=verb.index)


def _hang_plan(mended: list[Token], place: int, pack: Pack) -> None:
    """Hang the infinitive of "over a plot to kill" on the plot, not on the verb above it."""
    verb, plan = mended[mended[place].head], mended[place - 1]
    if verb.dep not in ("advcl", "xcomp") or plan.dep != "pobj" or plan.lemma not in _plans(pack):
        return
    if not hangs_on(mended, plan.index, verb.index):
        mended[verb.index] = replace(verb, dep="acl", head=plan.index)


@cache
def _plans(pack: Pack) -> frozenset[str]:
    """Return the nouns for what is meant to be done ("a plot to")."""
    return frozenset(
        words.split()[0]
        for entry in pack.stages
        for words in entry.words
        if words.endswith(" to") and len(words.split()) == 2
    )


def _below(mended: list[Token], index: int, root: int) -> int:
    """Return the word right under the root on which a word hangs."""
    while mended[index].head != root:
        index = mended[index].head
    return index


def _find_speaker(mended: list[Token], place: int) -> None:
    """Give a closing verb of saying without a subject the nouns between the last comma and it."""
    verb = mended[place]
    if verb.tag not in FINITE or not place:
        return
    before = mended[max(0, place - REACH) : place]
    comma = max((t.index for t in before if t.text == ","), default=-1)
    run = mended[comma + 1 : place]
    if run[-1:] and run[-1].pos not in NOUNS and not any(t.tag == "WP" for t in run):
        return  # "a neighbour who asked not to be named said"
    inside = range(comma + 1, place)
    if comma < 1 or any(t.head == place and t.dep in SUBJECTS for t in _near(mended, place)):
        return
    tops = [t for t in run if t.head not in inside]
    head = next((t for t in tops if t.pos in ("NOUN", "PROPN")), None)
    if len(tops) != 1 or head is None or head.dep not in INNER or head.head >= comma:
        return
    if not hangs_on(mended, place, head.index):
        mended[head.index] = replace(head, dep="nsubj", head=place)


def _near(mended: list[Token], place: int) -> list[Token]:
    return mended[max(0, place - FAR) : place]


def _join_saying(mended: list[Token], place: int, saying: frozenset[str]) -> None:
    """Join a verb of saying behind ", and" to the one above that said what stands before the comma."""
    verb = mended[place]
    inner = mended[verb.head]
    if verb.dep != "conj" or inner.dep != "ccomp" or inner.lemma in saying or inner.index > place:
        return
    if any(t.head == place and t.dep in (*SUBJECTS, "aux") for t in mended[inner.index : place]):
        return
    joint = [t.text.lower() for t in mended[max(0, place - 3) : place]]
    if "and" not in joint or "," not in joint:
        return
    outer, said = mended[inner.head], False
    for _ in range(DEEP):
        said = said or outer.lemma in saying
        if said and outer.tag == verb.tag and outer.index < inner.index:
            mended[place] = replace(verb, head=outer.index)
            return
        outer = mended[outer.head]


def _say_both(mended: list[Token], place: int, pack: Pack) -> None:
    """Make two numbers the subjects of what is said of both ("said 14 dead and 22 wounded had been brought in")."""
    behind = mended[place + 1 : place + REACH]
    one = next((t for t in behind if t.dep == "dobj" and t.head == place), None)
    done = next((t for t in behind if t.dep == "conj" and t.head == place), None)
    if one is None or done is None or not _is_counted(mended, one):
        return
    if mended[place].lemma not in _only_said(pack):  # "counted 14 dead" has an object
        return
    two = next((t for t in behind if t.dep == "nsubjpass" and t.head == done.index), None)
    if two is None or not one.index < two.index or not _is_counted(mended, two):
        return
    mended[done.index] = replace(done, dep="ccomp")
    mended[one.index] = replace(one, dep="nsubjpass", head=done.index)
    mended[two.index] = replace(two, dep="conj", head=one.index)
    for joint in (t for t in behind if t.dep == "cc" and t.head == place and t.index < two.index):
        mended[joint.index] = replace(joint, head=one.index)


@cache
def _only_said(pack: Pack) -> frozenset[str]:
    """Return the plain verbs of saying, which have no people for their object."""
    entries = (entry for entry in pack.sayings if entry.form == "verb" and entry.kind == "say")
    return frozenset(words for entry in entries for words in entry.words)


def _is_counted(mended: list[Token], noun: Token) -> bool:
    return any(
        t.dep == "nummod" and t.head == noun.index
        for t in mended[max(0, noun.index - 3) : noun.index]
    )


def _join_object(mended: list[Token], place: int) -> None:
    """Join a noun behind "and" to the object before it ("killed a judge and his driver")."""
    noun = mended[place]
    verb = mended[noun.head]
    joints = [
        t.index
        for t in mended[max(0, place - REACH) : place]
        if t.dep == "cc" and t.head == verb.index
    ]
    if not joints or not verb.index < joints[-1] - 1:
        return
    held = mended[joints[-1] - 1]
    between = mended[joints[-1] + 1 : place]
    if held.dep == "dobj" and held.head == verb.index and all(t.dep in WITHIN for t in between):
        mended[place] = replace(noun, head=held.index)
        mended[joints[-1]] = replace(mended[joints[-1]], head=held.index)
