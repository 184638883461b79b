"""Whether words go on with what a sentence before told: "a bomb went off today" and, later, "the bomb tore off a wall".

A noun that was new there, with "a" or a number before it, and is known here, with "the" or "this", is the same
thing. A body that is known to all ("the army") was never new, and who only speaks goes on with nothing.
"""

from functools import cache, lru_cache

from sayso.claim.story.meant import names_an_act
from sayso.model.text import Parsed, Token
from sayso.model.tree import below, is_verbal
from sayso.packs.load import Pack
from sayso.packs.lookup import link

REACH = 10  # sentences between what is new and where it is known
THOUGHT = ("think", "want", "judge", "predict", "estimate", "hedge", "question")


@lru_cache(maxsize=64)
def tells_an_act(parsed: Parsed, number: int, pack: Pack) -> bool:
    """Tell whether a sentence has a noun for an act, or a verb with which words for an act can begin."""
    sentence = parsed.sentences[number]
    tokens = parsed.tokens[sentence.first : sentence.stop]
    if sentence.first and not any(is_verbal(token) for token in tokens):  # a time that stands alone
        number = parsed.sentence_of[sentence.first - 1]
        sentence = parsed.sentences[number]
        tokens = parsed.tokens[sentence.first : sentence.stop]
    return any(names_an_act(token, pack) or token.lemma in _act_verbs(pack) for token in tokens)


def takes_up(parsed: Parsed, told: int, number: int, pack: Pack) -> bool:
    """Tell whether the paragraph up to a sentence speaks as known of what another sentence brought in as new."""
    new = new_in(parsed, told, pack)
    return bool(new) and any(
        new & known_in(parsed, between, pack)
        for between in range(max(told + 1, number - REACH), number + 1)
        if parsed.sentences[between].paragraph == parsed.sentences[number].paragraph
    )


@lru_cache(maxsize=64)
def new_in(parsed: Parsed, number: int, pack: Pack) -> frozenset[str]:
    """Return the nouns that a sentence brings in as new; "two men" are no "man"."""
    sentence = parsed.sentences[number]
    tokens = parsed.tokens[sentence.first : sentence.stop]
    return frozenset(token.text.lower() for token in tokens if _is_new(parsed, token, pack))


@lru_cache(maxsize=64)
def known_in(parsed: Parsed, number: int, pack: Pack) -> frozenset[str]:
    """Return the nouns that a sentence speaks of as known."""
    sentence = parsed.sentences[number]
    tokens = parsed.tokens[sentence.first : sentence.stop]
    return frozenset(token.text.lower() for token in tokens if _is_known(parsed, token, pack))


def _is_new(parsed: Parsed, token: Token, pack: Pack) -> bool:
    if token.pos != "NOUN" or token.entity in ("DATE", "TIME"):
        return False
    before = [parsed.tokens[one] for one in below(parsed, token.index, "det", "nummod")]
    return any(one.text.lower() in link(pack, "brings_in") or one.pos == "NUM" for one in before)


def _is_known(parsed: Parsed, token: Token, pack: Pack) -> bool:
    before = below(parsed, token.index, "det")
    if token.dep == "nsubj" and parsed.tokens[token.head].lemma in speech_verbs(pack):
        return False
    return token.pos == "NOUN" and any(
        parsed.tokens[one].text.lower() in link(pack, "points_back") for one in before
    )


@cache
def speech_verbs(pack: Pack) -> frozenset[str]:
    """Return the verbs of saying; those of thought ("feel", "want") tell what happened as often."""
    entries = (e for e in pack.sayings if e.form == "verb" and e.kind not in THOUGHT)
    return frozenset(words for entry in entries for words in entry.words)


@cache
def _act_verbs(pack: Pack) -> frozenset[str]:
    return frozenset(
        word.split()[0] for way in pack.ways for word in way.words if way.form == "verb"
    )
