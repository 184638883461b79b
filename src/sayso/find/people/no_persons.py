"""Counted things and animals that no list of people knows: rifles, sacks of grain, head of cattle.

An unknown noun with a number is taken for people, so what stands for none is told by its word, by its
measure ("40 bags of grain") or by the things that it is listed with ("3 rifles, 40 rounds and a phone").
"""

from sayso.find.act.scenes import harmless
from sayso.find.number.numbers import numbers_of
from sayso.find.people.counted import counted_noun
from sayso.find.people.groups import LISTS
from sayso.find.people.people import is_people
from sayso.model.text import Parsed
from sayso.model.tree import after_preposition, below, with_conjuncts
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link

COLLECTIVE = "collective"


def is_no_person(parsed: Parsed, head: int, pack: Pack) -> bool:
    """Tell whether the head of a noun phrase is a thing or an animal, by itself or by those beside it."""
    numbers = numbers_of(parsed, pack)
    of = after_preposition(parsed, head, "of")
    if any(parsed.tokens[one].lemma in link(pack, "goods") for one in of):
        return True
    if is_people(parsed, head, pack, numbers):
        return False
    noun = counted_noun(parsed, head, pack, numbers)
    if _is_thing(parsed, noun, pack):
        return True
    if parsed.tokens[noun].pos != "NOUN":
        return False
    first = parsed.tokens[head].head if parsed.tokens[head].dep == "conj" else head
    beside = [one for one in with_conjuncts(parsed, (first,)) if one not in (head, noun)]
    if any(is_people(parsed, one, pack, numbers) for one in beside):
        return False
    return any(_is_thing(parsed, one, pack) for one in beside)


def _is_thing(parsed: Parsed, noun: int, pack: Pack) -> bool:
    token = parsed.tokens[noun]
    if token.pos != "NOUN":
        return False
    if token.lemma in link(pack, "goods") or _is_measure(parsed, noun, pack):
        return True
    if ending_at(parsed, noun, index_of(pack, *LISTS, "people")):
        return False
    return ending_at(parsed, noun, index_of(pack, "means")) is not None or _is_animal(
        parsed, noun, pack
    )


def _is_animal(parsed: Parsed, noun: int, pack: Pack) -> bool:
    """Tell whether a noun with a number is among what is killed without harm to people ("40 goats")."""
    counted = below(parsed, noun, "nummod")
    return bool(counted) and ending_at(parsed, noun, harmless(pack, "patient")) is not None


def _is_measure(parsed: Parsed, noun: int, pack: Pack) -> bool:
    """Tell whether a counted noun measures what has no number of its own ("200 head of cattle")."""
    if not below(parsed, noun, "nummod"):
        return False
    if ending_at(parsed, noun, index_of(pack, *LISTS, "people")):
        return False
    numbers = numbers_of(parsed, pack)
    return any(
        parsed.tokens[one].tag == "NN"
        and not below(parsed, one, "det", "poss")
        and not is_people(parsed, one, pack, numbers)
        for one in after_preposition(parsed, noun, "of")
    )
