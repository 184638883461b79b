"""Mending headlines whose verb the small parser takes for a noun: "Raid on Osk clinic kills nurse".

What stands before the verb is one noun phrase with its subject, the noun phrase behind it holds its object.
A form in -s is a verb where an object follows ("Army shells village"), a bare form behind a plural or the
police ("Gunmen ambush convoy", "Police fire on crowd").
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from sayso.model.labels import FINITE_OR_MODAL, NOUN_TAGS
from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.packs.lookup import grammar, link
from sayso.parse.mend.raised_verbs import NOMINAL, Line, raise_verb, root_of, run_behind

OPENS = (*NOUN_TAGS, "CD", "DT", "JJ", "PRP$", "JJS", "JJR")
UNSAID = (
    "compound",
    "nmod",
    "amod",
    "dobj",
    "pobj",
    "nsubj",
    "nummod",
    "appos",
    "npadvmod",
    "ROOT",
    "conj",
)
BARE = ("NN", "VB", "VBP", "VBD", "JJ")
SECOND = ("appos", "conj", "npadvmod", "dobj", "dep")
NOUNLIKE = ("NN", "NNS", "JJ")
ANSWERING = ("deny", "dispute", "confirm")
ENDS = (".", "!", "?", ";", ":", "–", "—")
LONGEST = 24


@dataclass(frozen=True, slots=True)
class Verbs:
    """Forms of verbs that somebody suffers: those in -s and bare ones, and which prepositions lead to whom.

    `nouns` are those that may be nouns as well ("shells", "attacks"); of those `alone` the subject suffers ("flee").
    """

    singular: Mapping[str, str]
    plural: frozenset[str]
    led: frozenset[tuple[str, str]]
    nouns: frozenset[str]
    alone: frozenset[str]


def mend_verbs(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with the verbs of headlines as verbs, each with its subject and object."""
    mended = list(tokens)
    verbs = _verbs(pack)
    for place, token in enumerate(tokens):
        if token.dep == "pcomp" and token.tag == "VBG":
            _turn_modifier(mended, place, verbs)
        if token.tag in NOUNLIKE and (token.text in verbs.singular or token.text in verbs.plural):
            _retag(mended, place, verbs)
        if not place or token.dep not in UNSAID:
            continue
        if token.text in verbs.singular and (
            token.tag == "NNS" or token.dep not in ("ROOT", "conj")
        ):
            line = _line(mended, place)
            if line and _is_verb(mended, line, verbs, pack):
                raise_verb(mended, line, verbs.singular[token.text], "VBZ")
        elif token.text in verbs.plural and token.tag in BARE:
            line = _line(mended, place) if _is_plural(tokens[place - 1], pack) else None
            line = None if _is_finite(tokens, token) else line
            if line and _is_verb(mended, line, verbs, pack):
                raise_verb(mended, line, token.text, "VBP")
            elif token.dep in ("compound", "amod", "nmod"):
                _raise_second(mended, place)
        elif token.text in verbs.alone and token.tag in ("NN", "JJ"):
            _raise_alone(mended, place)
    return mended


@cache
def _verbs(pack: Pack) -> Verbs:
    """Return the verbs of the ways in which somebody suffers, by their forms."""
    plain: set[str] = set()
    led: set[tuple[str, str]] = set()
    alone: set[str] = set()
    nouns = {words.split()[-1] for entry in pack.means for words in entry.words}
    for way in pack.ways:
        for words in way.words:
            first, *rest = words.split()
            if way.form == "noun":
                nouns.add(words.split()[-1])
            elif way.form == "verb" and way.victim == "subject" and not rest:
                alone.add(first)
            elif way.form == "verb" and way.victim in ("object", "none") and first.isalpha():
                led.update((first, word) for word in _next(rest) if word != "dead")
                if way.victim == "object" and (not rest or "~" in rest or rest[0] == "dead"):
                    plain.add(first)
    plain -= link(pack, "no_headline_verb")
    bases = plain | {first for first, _ in led}
    forms = {_third(base): base for base in plain | alone | _answers(pack)}
    return Verbs(
        forms, frozenset(bases), frozenset(led), frozenset(nouns), frozenset(alone - nouns)
    )


def _answers(pack: Pack) -> set[str]:
    """Return the verbs that answer what is said ("rejects claim that police killed student")."""
    return {
        words
        for entry in pack.sayings
        if entry.form == "verb" and entry.kind in ANSWERING and "object" in entry.frames
        for words in entry.words
        if " " not in words
    }


def _next(rest: Sequence[str]) -> Sequence[str]:
    """Return the word that follows the first of a sequence."""
    return [word for word in rest if word != "~"][:1]


def _third(base: str) -> str:
    """Return the form in -s of a verb."""
    if base.endswith(("s", "sh", "ch", "x", "z")):
        return f"{base}es"
    return f"{base[:-1]}ies" if base.endswith("y") and base[-2] not in "aeou" else f"{base}s"


def _is_plural(token: Token, pack: Pack) -> bool:
    """Tell whether a verb behind the token stands in the plural; "faces" is no plural before "murder charges"."""
    if token.text.lower() in link(pack, "plural_body"):
        return True
    verb = token.text[:-1] in link(pack, "no_headline_verb")
    return token.tag in ("NNS", "NNPS") and not verb


def _is_finite(tokens: Sequence[Token], token: Token) -> bool:
    """Tell whether the parser has the token as the verb of a clause already."""
    return token.dep in ("ROOT", "conj") and token.tag != "NN"


def _line(mended: Sequence[Token], place: int) -> Line | None:
    """Return the clause around a token, from the mark that opens it to the end of its sentence."""
    root = root_of(mended, place)
    first, stop = place, place + 1
    while first > 0 and mended[first - 1].text not in ENDS and root_of(mended, first - 1) == root:
        first -= 1
        if place - first > LONGEST:
            return None
    while stop < len(mended) and mended[stop].text not in ENDS and root_of(mended, stop) == root:
        stop += 1
        if stop - place > LONGEST:
            return None
    return Line(first, place, stop) if first < place < stop - 1 else None


def _is_verb(mended: Sequence[Token], line: Line, verbs: Verbs, pack: Pack) -> bool:
    """Tell whether one noun phrase stands before the token and an object behind it, and nothing else is a verb."""
    verb, after = mended[line.verb], mended[line.verb + 1]
    before = mended[line.first : line.verb]
    noun = verb.text.removesuffix("s") in verbs.nouns or verb.text.removesuffix("es") in verbs.nouns
    opens = before[0].tag in NOMINAL or before[0].text.lower() in link(pack, "deed_noun")
    if not opens or before[-1].tag not in (*NOUN_TAGS, "VBG") or not _is_plain(before):
        return False
    if (verb.text, after.text) in verbs.led:
        return not _says_more(mended, line, line.verb + 1, pack)
    if (
        verb.text not in verbs.singular
        and (verb.text, "~") not in verbs.led
        and after.tag not in OPENS
    ):
        return False
    taken = after.tag in ("VB", "VBP") and not noun and verb.text in verbs.singular
    taken = taken and (line.verb + 2 == line.stop or mended[line.verb + 2].tag not in OPENS)
    if not (after.tag in OPENS or taken) or after.entity in ("DATE", "TIME"):
        return False
    if after.text in verbs.singular or after.text in verbs.plural:
        return False
    if _says_more(mended, line, line.verb + (2 if taken else 1), pack):
        return False
    held = run_behind(mended, line.verb + 1, line.stop)
    return not noun or not held or mended[held - 1].tag not in ("VBN", "VBD")


def _is_plain(before: Sequence[Token]) -> bool:
    """Tell whether words have no verb, and no comma but around an age ("Man, 34,")."""
    commas = [place for place, token in enumerate(before) if token.text == ","]
    aged = len(commas) == 2 and commas[1] - commas[0] == 2 and before[commas[0] + 1].tag == "CD"
    return (not commas or aged) and not any(token.tag in FINITE_OR_MODAL for token in before)


def _says_more(mended: Sequence[Token], line: Line, first: int, pack: Pack) -> bool:
    """Tell whether another verb stands behind, before the clause has a joint."""
    for token in mended[first : line.stop]:
        if token.text in grammar(pack)["clause_part"]:
            return False
        if token.tag in FINITE_OR_MODAL:
            return True
    return False


def _retag(mended: list[Token], place: int, verbs: Verbs) -> None:
    """Give a word that has a subject and an object the tag of a verb ("Militants free 14 pupils")."""
    verb = mended[place]
    near = mended[max(0, place - LONGEST) : place + LONGEST]
    who = next((t for t in near if t.head == place and t.dep == "nsubj" and t.index < place), None)
    held = any(t.head == place and t.dep == "dobj" and t.index > place for t in near)
    if who is None or not held:
        return
    base = verbs.singular.get(verb.text, verb.text)
    tag = "VBP" if base == verb.text else "VBZ"
    mended[place] = replace(verb, tag=tag, pos="VERB", lemma=base)
    if who.tag in ("VB", "VBP"):
        mended[who.index] = replace(who, tag="NN", pos="NOUN", lemma=who.text.lower())


def _raise_second(mended: list[Token], place: int) -> None:
    """Make a bare word behind a comma the second verb ("Settlers torch olive groves, beat farmer")."""
    word = mended[place]
    noun = mended[word.head]
    verb = mended[noun.head]
    verb = mended[verb.head] if verb.pos in ("NOUN", "PROPN") else verb
    if mended[place - 1].text != "," or noun.index < place or noun.dep not in SECOND:
        return
    if verb.tag != "VBP" or verb.index > place or verb.dep != "ROOT":
        return
    mended[place] = replace(word, tag="VBP", pos="VERB", dep="conj", head=verb.index)
    mended[noun.index] = replace(noun, dep="dobj", head=place)


def _turn_modifier(mended: list[Token], place: int, verbs: Verbs) -> None:
    """Make "open fire on fleeing villagers" fire on the villagers."""
    doing, joint = mended[place], mended[mended[place].head]
    above = mended[joint.head]
    noun = mended[place + 1] if place + 1 < len(mended) else doing
    led = (above.lemma, joint.text) in verbs.led or (above.lemma, "fire") in verbs.led
    if led and joint.index == place - 1 and noun.dep == "dobj" and noun.head == place:
        mended[noun.index] = replace(noun, dep="pobj", head=joint.index)
        mended[place] = replace(doing, dep="amod", head=noun.index)


def _raise_alone(mended: list[Token], place: int) -> None:
    """Make "60 drown" and "thousands flee" a clause, where the number or plural before it counts those who suffer."""
    noun, who = mended[place], mended[place - 1]
    if who.head != place or not (who.pos == "NUM" or who.tag in ("NNS", "NNPS")):
        return
    after = mended[place + 1] if place + 1 < len(mended) else noun
    if after.tag in NOUN_TAGS and after.index != place:
        return
    root = noun.head == place
    above = mended[noun.head]
    head = above.head if above.pos == "NOUN" and noun.dep == "appos" else above.index
    mended[place] = replace(
        noun, tag="VBP", pos="VERB", dep="ROOT" if root else "conj", head=place if root else head
    )
    mended[place - 1] = replace(who, dep="nsubj")
