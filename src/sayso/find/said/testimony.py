"""Witnesses, victims and suspects by their own words or by what a clause says of them.

"I saw", "they beat me", "men who were released", "Dill, who was at the wedding", "Lemm, accused of murder".
"""

from functools import cache

from sayso.find.said.quoted_as import saying_verbs
from sayso.find.said.uttered import Uttered
from sayso.find.said.voices import voice
from sayso.model.text import Parsed, Span
from sayso.model.tree import after_preposition, after_words, below
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of

OPEN_KINDS = ("person", "unknown", "witness")
SUFFERING = ("dobj", "dative")


def kind_by_testimony(parsed: Parsed, pack: Pack, item: Uttered, head: int, kind: str) -> str:
    """Return the kind of a person as the words show it: one who suffered, one who was there."""
    if kind not in OPEN_KINDS or parsed.tokens[head].pos == "PRON":
        return kind
    if _suffered(parsed, pack, head):
        return "victim_or_kin"
    inside = [q for q in parsed.quotations if q.number in item.quoted and not q.scare]
    shown = [_kind_of_words(parsed, pack, piece) for q in inside for piece in q.pieces]
    for best in ("victim_or_kin", "witness"):
        if best in shown:
            return best
    told = (_kind_by_clause(parsed, pack, verb) for verb in below(parsed, head, "relcl", "acl"))
    return next(filter(None, told), kind)


def _suffered(parsed: Parsed, pack: Pack, head: int) -> bool:
    """Tell whether the noun phrase says that something was done to its people ("freed men")."""
    return any(
        parsed.tokens[child].tag == "VBN" and parsed.tokens[child].lemma in voice(pack, "suffers")
        for child in below(parsed, head, "relcl", "acl", "amod")
    )


def _kind_by_clause(parsed: Parsed, pack: Pack, verb: int) -> str:
    """Return what a clause makes of the one it is about: one who was there, lost somebody, or is accused."""
    token = parsed.tokens[verb]
    if token.tag == "VBN":
        accused = token.lemma in _accusing(pack) and not below(parsed, verb, "nsubj", "dobj")
        return "suspect" if accused else _lost(parsed, pack, verb)
    if not any(parsed.tokens[item].tag == "WP" for item in below(parsed, verb, "nsubj")):
        return _lost(parsed, pack, verb)
    if parsed.says(token.index, "be"):
        tried = after_preposition(parsed, verb, "on")
        if any(parsed.tokens[noun].lemma in voice(pack, "tried") for noun in tried):
            return "suspect"
        there = after_words(parsed, verb, voice(pack, "there"))
        return "witness" if there and token.tag == "VBD" else ""
    if token.lemma in voice(pack, "suffers") & voice(pack, "perceives"):
        return "victim_or_kin"
    return "witness" if token.lemma in voice(pack, "saw") else _lost(parsed, pack, verb)


def _lost(parsed: Parsed, pack: Pack, verb: int) -> str:
    """Return victim_or_kin where harm came to somebody of the one's family ("whose son was shot", "lost a son")."""
    if parsed.tokens[verb].lemma not in _harm(pack):
        return ""
    for noun in below(parsed, verb, "nsubjpass", "nsubj", "dobj"):
        whose = any(parsed.tokens[item].tag == "WP$" for item in below(parsed, noun, "poss"))
        lost = parsed.tokens[noun].dep == "dobj" and parsed.tokens[verb].lemma in voice(
            pack, "lost"
        )
        kin = ending_at(parsed, noun, index_of(pack, "sources"))
        if (whose or lost) and kin is not None and kin[0].value == "victim_or_kin":
            return "victim_or_kin"
    return ""


@cache
def _accusing(pack: Pack) -> frozenset[str]:
    """Return the verbs by which somebody is accused."""
    return frozenset(
        words for entry in pack.sayings if entry.kind == "accuse" for words in entry.words
    )


def _kind_of_words(parsed: Parsed, pack: Pack, piece: Span) -> str:
    """Return what quoted words make of the one who says them."""
    tokens = parsed.tokens_in(piece)
    harmed = {parsed.sentence_of[t.index] for t in tokens if t.lemma in _harm(pack)}
    found = ""
    for token in tokens:
        word = token.text.lower()
        if word in voice(pack, "me") and parsed.sentence_of[token.index] in harmed:
            spoken_to = parsed.tokens[token.head].lemma in _telling(pack)
            if token.dep in SUFFERING and not spoken_to:
                return "victim_or_kin"
            found = found if spoken_to else "witness"
        elif token.dep == "poss" and word in voice(pack, "first"):
            kin = ending_at(parsed, token.head, index_of(pack, "sources"))
            lost = parsed.sentence_of[token.index] in harmed and not _tells(
                parsed, token.head, pack
            )
            if lost and kin is not None and kin[0].value == "victim_or_kin":
                return "victim_or_kin"
        elif (
            word in voice(pack, "first")
            and token.dep == "nsubj"
            and parsed.tokens[token.head].lemma in voice(pack, "perceives")
        ):
            found = "witness"
    return found


def _tells(parsed: Parsed, noun: int, pack: Pack) -> bool:
    """Tell whether somebody is only named as the one who says it ("my cousin says soldiers shot them")."""
    token = parsed.tokens[noun]
    return token.dep == "nsubj" and parsed.tokens[token.head].lemma in saying_verbs(pack)


@cache
def _telling(pack: Pack) -> frozenset[str]:
    """Return the verbs of one who speaks to somebody ("told me")."""
    return frozenset(
        words for entry in pack.sayings if "told" in entry.frames for words in entry.words
    )


@cache
def _harm(pack: Pack) -> frozenset[str]:
    """Return the first words of all ways to say an act."""
    return frozenset(words.split()[0] for way in pack.ways for words in way.words)
