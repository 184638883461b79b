"""Whom a noun for a deed counts by itself: "three deaths", "40 of these deaths", "several injuries".

Attacks and shootings count what happened. Several injuries may also be those of one body, so they count
people only where something brought them about, or where they are told to have come about.
"""

from sayso.find.number.numbers import numbers_of
from sayso.find.people.counted import numbers_in
from sayso.model.labels import SUBJECTS
from sayso.model.text import Parsed
from sayso.model.tree import below, with_conjuncts
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, grammar, index_of, link

OBJECTS = ("dobj", "attr")
FIRST_YEAR, LAST_YEAR = 1900, 2100


def counted_deeds(parsed: Parsed, noun: int, attack: bool, pack: Pack) -> tuple[int, ...]:
    """Return the deed, or the number before it, where it counts who suffered, also none ("no deaths")."""
    words = (parsed.tokens[child].lemma for child in below(parsed, noun, "det"))
    if any(word in link(pack, "nobody") for word in words):
        return (noun,)
    if _are_borne(parsed, noun, pack):
        return ()
    events = attack or parsed.tokens[noun].lemma in link(pack, "counts_events")
    numbers = below(parsed, noun, "nummod", "quantmod")
    if not events and any(not is_year(parsed, i) for i in numbers):
        return (noun, *_of_other_days(parsed, noun, numbers))
    return _some_of(parsed, noun) or (() if events else _several(parsed, noun, pack))


def _are_borne(parsed: Parsed, noun: int, pack: Pack) -> bool:
    """Tell whether somebody is said to have the wounds that are counted ("found with two gunshot wounds")."""
    token = parsed.tokens[noun]
    tie = parsed.tokens[token.head]
    return (
        token.dep == "pobj"
        and parsed.says(tie.index, "with")
        and token.lemma in link(pack, "wound_noun")
    )


def _of_other_days(parsed: Parsed, noun: int, numbers: tuple[int, ...]) -> tuple[int, ...]:
    """Return the bare numbers that go on with their own day or place ("43 deaths in May, 51 in June")."""
    listed = (i for i in with_conjuncts(parsed, (noun, *numbers)) if i not in numbers)
    return tuple(i for i in listed if parsed.tokens[i].pos == "NUM" and below(parsed, i, "prep"))


def or_counted(
    parsed: Parsed, suffer: tuple[int, ...], own: tuple[int, ...], pack: Pack
) -> tuple[int, ...]:
    """Return those who suffer, or what the deed counts where it is done to all ("800 casualties on the rebels")."""
    done_to = [parsed.tokens[parsed.tokens[i].head].lemma for i in suffer]
    counted = any(below(parsed, i, "nummod") for i in own)
    if counted and done_to and all(word in grammar(pack)["done_to"] for word in done_to):
        return own
    bodies = all(parsed.tokens[i].lemma in link(pack, "collective") for i in suffer)
    return own if own and bodies else suffer or own


def whom_of(parsed: Parsed, suffer: tuple[int, ...], counted: tuple[int, ...], pack: Pack) -> int:
    """Return the people whom a counted deed befell, -1 where it may be a place or where others are counted beside."""
    entries = index_of(pack, "groups", "people", "actors")
    known = len(counted) == 1 and ending_at(parsed, suffer[0], entries)
    return suffer[0] if known else -1


def is_year(parsed: Parsed, number: int) -> bool:
    """Tell whether a number before a deed is the year in which it was done ("the 2012 bus shooting")."""
    text = parsed.tokens[number].text
    return text.isdecimal() and FIRST_YEAR <= int(text) <= LAST_YEAR


def _some_of(parsed: Parsed, noun: int) -> tuple[int, ...]:
    """Return the number that counts some of the deeds themselves ("40 of these deaths")."""
    of = parsed.tokens[parsed.tokens[noun].head]
    number = parsed.tokens[of.head]
    some = parsed.tokens[noun].dep == "pobj" and parsed.says(of.index, "of") and number.pos == "NUM"
    return (number.index,) if some else ()


def _several(parsed: Parsed, noun: int, pack: Pack) -> tuple[int, ...]:
    """Return what counts the deeds: the noun with its own word for several, or that of the list it is in."""
    first = noun
    while parsed.tokens[first].dep == "conj" and parsed.tokens[first].head < first:
        first = parsed.tokens[first].head
    if noun != first and below(parsed, noun, "det", "nummod", "amod", "poss", "prep"):
        return ()
    token = parsed.tokens[first]
    of = parsed.tokens[token.head]
    if token.dep == "pobj" and parsed.says(of.index, "of") and parsed.says(of.head, "number"):
        articles = (parsed.tokens[i].text.lower() for i in below(parsed, of.head, "det"))
        counted = -1 if "the" in articles else of.head  # "the number of deaths" is a toll
    else:
        several = (i for i in below(parsed, first, "amod", "det") if _is_several(parsed, i, pack))
        counted = first if next(several, -1) >= 0 else -1
    return (counted,) if counted >= 0 and _come_about(parsed, counted, pack) else ()


def _is_several(parsed: Parsed, index: int, pack: Pack) -> bool:
    """Tell whether a word is a number that says no more than that there were several."""
    found = numbers_in(numbers_of(parsed, pack), parsed.tokens[index].span)
    return any(mention.value.kind == "count" and mention.value.vague for mention in found)


def _come_about(parsed: Parsed, head: int, pack: Pack) -> bool:
    """Tell whether something brings the deeds about, or they are said to have come about."""
    token = parsed.tokens[head]
    above = parsed.tokens[token.head]
    if token.dep == "pobj" and parsed.says(above.index, "in", "to"):
        return parsed.tokens[above.head].lemma in link(pack, "brings_about")
    if token.dep in OBJECTS:
        return above.lemma in link(pack, "brings_about")
    told = (link(pack, "come_about"), link(pack, "happen"), link(pack, "brings_about"))
    return token.dep in SUBJECTS and any(above.lemma in words for words in told)
