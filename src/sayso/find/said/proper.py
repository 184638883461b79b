"""What a bare proper name is: a country, an outlet, a person, by its label and by its own document.

The small recogniser guesses at names that it has not met; another mention, an
adjective made of the name, or how names of countries end speak louder.
"""

from functools import lru_cache

from sayso.find.said.voices import NAMES, voice
from sayso.model.text import Parsed
from sayso.model.tree import below
from sayso.packs.load import Pack

BY_LABEL = {"PERSON": "person", "GPE": "state", "ORG": "organisation"}
LOOSE_LABELS = ("", "ORG", "NORP", "PRODUCT", "FAC", "LOC", "WORK_OF_ART", "EVENT", "LAW")
STEM = 4


def kind_of_name(parsed: Parsed, pack: Pack, head: int) -> str:
    """Return the kind of source that a proper name without an office or a listed noun is."""
    token = parsed.tokens[head]
    label = BY_LABEL.get(token.entity, "unknown")
    loose = label in ("unknown", "organisation")
    if loose and (_has_first_name(parsed, pack, head) or _is_somebody(parsed, head)):
        return "person"
    if label in ("state", "person") or not is_bare(parsed, head):
        return label
    if token.entity in LOOSE_LABELS and _is_country(parsed, pack, head):
        return "state"
    return label


def _is_somebody(parsed: Parsed, head: int) -> bool:
    """Tell whether a clause with "who" or "whose" is about a name of two words ("Rina Holt, who fled")."""
    if parsed.tokens[head].tag != "NNP" or len(below(parsed, head, "compound")) != 1:
        return False
    return any(
        parsed.tokens[word].tag in ("WP", "WP$")
        for verb in below(parsed, head, "relcl")
        for word in parsed.subtree(verb)[:2]
    )


def _has_first_name(parsed: Parsed, pack: Pack, head: int) -> bool:
    """Tell whether a known first name alone stands before a name ("Mira Dahl")."""
    before = below(parsed, head, "compound")
    if len(before) != 1 or before[0] != head - 1 or below(parsed, head, "det"):
        return False
    word = parsed.tokens[before[0]].text.lower()
    return word in voice(pack, "woman_name") | voice(pack, "man_name")


def is_a_persons(parsed: Parsed, name: int) -> bool:
    """Tell whether a name between commas is a person's: by its label, or two words without one."""
    label = parsed.tokens[name].entity
    return label == "PERSON" or (not label and len(below(parsed, name, "compound")) == 1)


def is_bare(parsed: Parsed, head: int) -> bool:
    """Tell whether a name is one capitalised word with nothing around it."""
    token = parsed.tokens[head]
    return token.text[:1].isupper() and not below(parsed, head, "compound", "det", "nmod", "amod")


def is_part_of_a_name(parsed: Parsed, head: int) -> bool:
    """Tell whether the word stands in a longer name elsewhere in the document."""
    word = parsed.tokens[head].text
    return any(
        token.text == word
        and token.index != head
        and any(parsed.tokens[c].tag in NAMES for c in below(parsed, token.index, "compound"))
        for token in parsed.tokens
    )


def is_between_states(parsed: Parsed, pack: Pack, head: int) -> bool:
    """Tell whether a name begins as those of bodies of many states do ("the International Office for Rivers")."""
    return parsed.tokens[head].tag in NAMES and any(
        parsed.tokens[child].text in voice(pack, "between_states")
        for child in below(parsed, head, "compound", "amod", "nmod")
    )


def is_a_band(parsed: Parsed, head: int) -> bool:
    """Tell whether a plural word for kin is a name inside its sentence ("the Sons of Veld")."""
    token = parsed.tokens[head]
    name = token.tag in ("NNS", "NNPS") and token.text[:1].isupper()
    return name and head > parsed.sentence_at(head).first


@lru_cache(maxsize=4)
def _words(parsed: Parsed) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return the different words of the document, and those that are labelled a place somewhere."""
    places = frozenset(token.text for token in parsed.tokens if token.entity == "GPE")
    return tuple(dict.fromkeys(token.text for token in parsed.tokens)), places


def _is_country(parsed: Parsed, pack: Pack, head: int) -> bool:
    """Tell whether the document labels the name a place elsewhere, makes an adjective of it, or it ends like one."""
    word = parsed.tokens[head].text
    if len(word) <= STEM:
        return False
    every, places = _words(parsed)
    if word in places:
        return True
    adjective = _adjective(pack)
    for text in every:
        longer = len(text) > len(word) - 1 and text != word
        if longer and text.startswith(word[:-1]) and text.endswith(adjective):
            return True
    return word.lower().endswith(tuple(sorted(voice(pack, "country"))))


def _adjective(pack: Pack) -> tuple[str, ...]:
    return tuple(sorted(voice(pack, "of_country")))


def is_irregular(parsed: Parsed, pack: Pack, head: int) -> bool:
    """Tell whether the words of a name say that its army is of no state ("the Free Highland Army")."""
    return parsed.tokens[head].tag in NAMES and any(
        parsed.tokens[word].tag in NAMES
        and parsed.tokens[word].text.lower() in voice(pack, "irregular")
        for word in parsed.subtree(head)
        if word < head
    )
