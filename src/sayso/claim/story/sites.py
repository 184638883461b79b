"""Places without a name where a story goes on: "they kept us in the old mill", "at the border they beat the men".

What befalls people there is there, and no longer at the place that the story named before.
"""

from collections.abc import Iterator

from sayso.claim.story.taken_up import speech_verbs
from sayso.model.mention import Mention
from sayso.model.text import Parsed, Sentence, Token
from sayso.model.tree import below, is_verbal, phrase
from sayso.model.where import Place
from sayso.packs.load import Pack
from sayso.packs.lookup import link, place_words

RULE = "en/places.toml#site"
AT = ("in", "at", "on")
INTO = ("to", "into")
BEHIND = ("prep", "relcl", "acl", "appos")


def site_in(parsed: Parsed, sentence: Sentence, pack: Pack) -> tuple[Mention[Place] | None, bool]:
    """Return the last such place of a sentence, and whether people are only brought there in it."""
    found: Mention[Place] | None = None
    brought = False
    for noun, before, verb in _sites(parsed, sentence, pack):
        word = before.text.lower()
        is_brought = word in INTO and verb.lemma in link(pack, "brings_people")
        held = word in AT and verb.lemma in link(pack, "holds_people")
        said = verb.lemma in speech_verbs(pack)
        opens = word in AT and before.index == sentence.first and not said
        if (is_brought and _has_people(parsed, verb)) or held or opens:
            span = phrase(parsed, noun.index, *BEHIND)
            place = Place(parsed.doc[span], span)
            found, brought = Mention("place", span, place, RULE, noun.index), is_brought
    return found, brought


def _sites(parsed: Parsed, sentence: Sentence, pack: Pack) -> Iterator[tuple[Token, Token, Token]]:
    """Yield the nouns for such places, with the preposition and the verb that they hang on."""
    for noun in parsed.tokens[sentence.first : sentence.stop]:
        if noun.dep != "pobj" or noun.pos != "NOUN" or noun.lemma not in place_words(pack, "site"):
            continue
        before = parsed.tokens[noun.head]
        verb = parsed.tokens[before.head]
        if is_verbal(verb) and below(parsed, noun.index, "det", "poss"):
            yield noun, before, verb


def _has_people(parsed: Parsed, verb: Token) -> bool:
    """Tell whether a verb moves somebody: its object, or its subject in the passive."""
    moved = below(parsed, verb.index, "dobj", "nsubjpass")
    return bool(moved) or (verb.dep == "conj" and bool(below(parsed, verb.head, "nsubjpass")))
