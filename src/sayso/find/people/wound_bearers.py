"""Whose the wounds are that somebody came with: "two men with gunshot wounds"; who is found so may be dead."""

from functools import cache

from sayso.find.act.part_owners import bears_wounds
from sayso.find.act.ways import match_ways
from sayso.find.number.numbers import numbers_of
from sayso.find.people.people import is_people
from sayso.model.text import Parsed, Token
from sayso.model.tree import is_nominal, is_passive, is_verbal, objects, subjects
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link

HURT = "injured"


def wound_bearers(parsed: Parsed, noun: int, pack: Pack) -> tuple[int, ...]:
    """Return those who bear wounds behind "with", behind what one recovers from, or on a part of their body."""
    if owners := bears_wounds(parsed, noun, pack):
        return owners
    token = parsed.tokens[noun]
    if token.dep == "conj":
        token = parsed.tokens[token.head]
    preposition = parsed.tokens[token.head]
    if token.dep != "pobj" or token.lemma not in link(pack, "wound_noun"):
        return ()
    holder = parsed.tokens[preposition.head]
    borne = parsed.says(preposition.index, "with")
    if not borne and not (
        parsed.says(preposition.index, "from") and holder.lemma in link(pack, "heal_verb")
    ):
        return ()
    if _is_found(
        parsed, holder, pack
    ):  # "found a man with wounds", "found a man lying with wounds"
        return ()
    while holder.dep == "pobj" and not _are_people(
        parsed, holder.index, pack
    ):  # "to hospital with"
        holder = parsed.tokens[parsed.tokens[holder.head].head]
    if holder.dep == "pobj" and _is_number(
        parsed, holder.head, pack
    ):  # "the number of patients with"
        return ()
    if is_nominal(holder) and not is_verbal(holder):
        found: tuple[int, ...] = (holder.index,) if _are_people(parsed, holder.index, pack) else ()
    else:
        found = _of_verb(parsed, holder.index, pack)
    numbers = numbers_of(parsed, pack)
    return tuple(
        i for i in found if parsed.tokens[i].pos == "PROPN" or is_people(parsed, i, pack, numbers)
    )


def _is_found(parsed: Parsed, holder: Token, pack: Pack) -> bool:
    """Tell whether somebody finds the people who have the wounds, or finds them lying so."""
    above = parsed.tokens[holder.head]
    if above.dep == "dobj" and is_nominal(above):
        above = parsed.tokens[above.head]
    return above.lemma in link(pack, "finds_verb")


def died_of(parsed: Parsed, noun: int, pack: Pack) -> bool:
    """Tell whether wounds are only what somebody died of ("five patients died of their injuries")."""
    tie = parsed.tokens[parsed.tokens[noun].head]
    return parsed.tokens[noun].dep == "pobj" and parsed.tokens[tie.head].lemma in _dying(pack)


@cache
def _dying(pack: Pack) -> frozenset[str]:
    """Return the verbs that say that their subject died."""
    ways = (way for way in pack.ways if way.act == "died" and way.form == "verb")
    return frozenset(words for way in ways for words in way.words if " " not in words)


def _is_number(parsed: Parsed, of: int, pack: Pack) -> bool:
    """Tell whether a word before "of" is one for a number, which is read as a toll."""
    return parsed.tokens[parsed.tokens[of].head].lemma in link(pack, "toll_head")


def _are_people(parsed: Parsed, head: int, pack: Pack) -> bool:
    named = ending_at(parsed, head, index_of(pack, "groups", "people"))
    return named is not None or parsed.tokens[head].entity == "PERSON"


def _of_verb(parsed: Parsed, verb: int, pack: Pack) -> tuple[int, ...]:
    """Return who is found with wounds, or comes with them; none where the verb says that they were hurt itself."""
    lemma = parsed.tokens[verb].lemma
    passive = is_passive(parsed, verb)
    if (
        not passive
        and lemma not in link(pack, "bears_verb")
        and lemma not in link(pack, "heal_verb")
    ):
        return ()
    if lemma in link(pack, "finds_verb"):  # whether they live is open
        return ()
    if any(way.act == HURT for way, _ in match_ways(parsed, verb, pack)):
        return ()
    return subjects(parsed, verb) if passive else objects(parsed, verb) or subjects(parsed, verb)
