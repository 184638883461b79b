"""What kind of body or people the words of a perpetrator name: from the words alone, never from a list of names."""

from functools import lru_cache
from itertools import pairwise

from sayso.model.text import Parsed, Token
from sayso.model.tree import after_preposition, below
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, has_person_ending, index_of, link

SHORTEST = 3
SINGLE = ("individual", "crowd")


def kind_of(parsed: Parsed, noun: int, pack: Pack) -> str:
    """Return the kind of a perpetrator from its head, else its modifiers, else its label."""
    entries = index_of(pack, "actors")
    described = below(parsed, noun, "compound", "amod", "nmod")
    before = [i for i in reversed(described) if not parsed.tokens[i].tag.startswith("VB")]
    of_a_body = parsed.tokens[noun].lemma in link(pack, "guards")
    own = () if _is_persons_name(parsed, noun, pack) else (noun,)
    for index in (*before, noun) if of_a_body else (*_called(parsed, noun, pack), *own, *before):
        hit = ending_at(parsed, index, entries)
        if hit and hit[0].name in SINGLE and parsed.tokens[index].tag == "NNPS":
            return "other"
        if hit and _is_for_freedom(parsed, noun, pack):
            return "armed_group"
        if hit:
            return _served(parsed, noun, pack) or hit[0].name
    token = parsed.tokens[noun]
    if not own:
        return "individual"
    if token.pos == "NUM" and (some := after_preposition(parsed, noun, "of")):
        return kind_of(parsed, some[0], pack)
    if token.lemma in link(pack, "member") and (body := _body_of(parsed, noun)) is not None:
        return kind_of(parsed, body, pack)
    if ending_at(parsed, noun, index_of(pack, "groups", "people")):
        return "unidentified" if token.tag in ("NNS", "NNPS") else "individual"
    if token.entity == "PERSON" and not _is_acronym(token):
        return "other" if _is_of_many(parsed, noun) else "individual"
    if token.entity == "GPE":
        return "individual" if _is_surname(parsed, noun) else "state"
    if token.tag == "NN" and has_person_ending(token, pack):
        return "individual"
    return "unidentified" if token.pos != "PROPN" else "other"


def _is_persons_name(parsed: Parsed, noun: int, pack: Pack) -> bool:
    """Tell whether the noun ends the name of a person, whatever its last word means ("Dakota Garrison, 22")."""
    token = parsed.tokens[noun]
    first = [parsed.tokens[i] for i in below(parsed, noun, "compound", "nmod") if i < noun]
    if token.tag != "NNP" or not first or below(parsed, noun, "det", "poss", "amod"):
        return False
    ends = (noun, *(i for i in below(parsed, noun, "conj") if parsed.tokens[i].tag == "NNP"))
    told = [parsed.tokens[i] for end in ends for i in below(parsed, end, "appos")]
    aged = any(one.text.isdigit() or has_person_ending(one, pack) for one in told)
    named = all(one.tag == "NNP" for one in first)
    return named and (aged or all(one.entity == "PERSON" for one in (*first, token)))


def _is_surname(parsed: Parsed, noun: int) -> bool:
    """Tell whether a bare name is the last one of a person named in the text ("Goran Velk ... Velk shot two")."""
    bare = parsed.tokens[noun].tag == "NNP" and not below(parsed, noun, "det", "compound", "poss")
    return bare and parsed.tokens[noun].text in _surnames(parsed)


@lru_cache(maxsize=2)
def _surnames(parsed: Parsed) -> frozenset[str]:
    """Return the last names of the people who are named with a first name."""
    tokens = parsed.tokens
    return frozenset(
        one.text
        for before, one in pairwise(tokens)
        if one.entity == before.entity == "PERSON" and one.tag == before.tag == "NNP"
        if before.head == one.index
    )


def _is_for_freedom(parsed: Parsed, noun: int, pack: Pack) -> bool:
    """Tell whether a body has its cause in its name, as those who rise have ("the Tessa Liberation Army")."""
    if parsed.tokens[noun].lemma.lower() not in link(pack, "rising_body"):
        return False
    before = below(parsed, noun, "compound", "amod", "nmod")
    words = (*before, *after_preposition(parsed, noun, "of", "for"))
    return any(parsed.tokens[i].lemma.lower() in link(pack, "rising_cause") for i in words)


def _served(parsed: Parsed, noun: int, pack: Pack) -> str:
    """Return the kind of the body in which an officer is ("an officer in the 4th Brigade"), or nothing."""
    if parsed.tokens[noun].lemma not in link(pack, "officers"):
        return ""
    bodies = after_preposition(parsed, noun, "of", "in", "from", "with")
    hits = (ending_at(parsed, body, index_of(pack, "actors")) for body in bodies)
    return next((hit[0].name for hit in hits if hit), "")


def _called(parsed: Parsed, noun: int, pack: Pack) -> tuple[int, ...]:
    """Return the noun right behind a name that says what body it is ("the Desert Brigades, an armed group")."""
    if parsed.tokens[noun].pos != "PROPN":
        return ()
    nouns = (i for i in below(parsed, noun, "appos") if parsed.tokens[i].pos == "NOUN")
    bodies = link(pack, "collective")
    return tuple(i for i in nouns if parsed.tokens[i].lemma in bodies and below(parsed, i, "det"))


def _is_of_many(parsed: Parsed, noun: int) -> bool:
    """Tell whether a name is a plural with an article, as those of groups are ("the Red Lancers")."""
    article = any(parsed.says(i, "the") for i in below(parsed, noun, "det"))
    return article and parsed.tokens[noun].tag == "NNPS"


def _is_acronym(token: Token) -> bool:
    """Tell whether a name is in capitals throughout, as short forms of bodies are."""
    return len(token.text) >= SHORTEST and token.text.isupper()


def _body_of(parsed: Parsed, noun: int) -> int | None:
    """Return the body whose members the noun names ("members of the Front", "FLK units")."""
    bodies = after_preposition(parsed, noun, "of")
    named = [c for c in below(parsed, noun, "compound", "nmod") if parsed.tokens[c].pos == "PROPN"]
    return next((index for index in (*bodies, *reversed(named)) if index != noun), None)
