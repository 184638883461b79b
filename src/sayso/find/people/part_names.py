"""A named person in a list of parts, with title, age and apposition ("nurse Ana Redic, 34, a mother of two")."""

from dataclasses import dataclass

from sayso.find.people.counted import Numbers, numbers_in
from sayso.find.people.groups import find_group
from sayso.find.people.titled import beside_name, first_of_name, title_of
from sayso.model.quantity import Count
from sayso.model.text import Parsed, Token
from sayso.model.tree import below
from sayso.model.who import Name, Part
from sayso.packs.load import Pack

NEAR = 12
TITLE = 6


@dataclass(frozen=True, slots=True)
class Item:
    """A part, the token behind its words, and the name of the person that it is."""

    part: Part
    stop: int
    name: Name | None = None


def name_behind(parsed: Parsed, index: int, stop: int, pack: Pack) -> tuple[int, int] | None:
    """Return the name right behind one person's noun, or beside it behind a comma ("the mayor, Tor Marn")."""
    last = index
    while last < stop and _goes_on(parsed.tokens[last]):
        last += 1
    if last > index:
        return index, last - 1
    if index + 1 >= stop or parsed.tokens[index].text != ",":
        return None
    named = named_at(parsed, index + 1, stop, pack)
    if (
        named is None
        or parsed.tokens[named].dep != "appos"
        or parsed.tokens[named].head != index - 1
    ):
        return None
    return index + 1, named


def named_at(parsed: Parsed, index: int, stop: int, pack: Pack) -> int | None:
    """Return the last token of a person's name that begins here, or behind a title that does ("nurse Ana Redic")."""
    for place in range(index, min(stop, index + TITLE)):
        token = parsed.tokens[place]
        if token.pos == "PROPN" and token.entity == "PERSON":
            break
        if token.pos not in ("NOUN", "ADJ", "PROPN") or token.entity:
            return None
    else:
        return None
    last = place
    while last + 1 < stop and _goes_on(parsed.tokens[last + 1]):
        last += 1
    title = title_of(parsed, last, pack)
    first = first_of_name(parsed, last, pack)
    begins = title[0] == index if title else first == index
    return last if begins and (title or last > first) else None


def _goes_on(token: Token) -> bool:
    """Tell whether a token goes on with a person's name."""
    return token.pos == "PROPN" and token.entity == "PERSON" and token.text[:1].isupper()


def named_item(parsed: Parsed, run: tuple[int, int], pack: Pack, numbers: Numbers) -> Item:
    """Return a named person as a part of one, with the title or the apposition that says what they are."""
    last = run[1]
    whole = parsed.cover(run)
    name = parsed.cover((first_of_name(parsed, last, pack), last))
    group = find_group(parsed, last, None, pack, numbers)
    count = Count(1, 1, words=parsed.doc[whole], span=whole)
    after = past_age(parsed, last + 1, numbers)
    told = beside_name(parsed, last, pack)
    if told is not None and after <= told <= after + 1 + NEAR and _is_told_of(parsed, told, last):
        after = told + 1
    return Item(Part(count, group), after, Name(parsed.doc[name], name))


def _is_told_of(parsed: Parsed, noun: int, name: int) -> bool:
    """Tell whether a noun with an article says what a person is ("Tor Marn, 50, a baker; ...")."""
    token = parsed.tokens[noun]
    return token.dep == "appos" and token.head == name and bool(below(parsed, noun, "det"))


def past_age(parsed: Parsed, index: int, numbers: Numbers) -> int:
    """Return the token behind the age of somebody (", 34", "(34)", "aged four and six")."""
    at = index
    while at < len(parsed.tokens) and parsed.tokens[at].text.lower() in parsed.words["age_word"]:
        at += 1
    behind = at
    while behind < len(parsed.tokens) and _is_age(parsed, behind, numbers):
        behind += 1
    if behind == at:
        return index
    closing = parsed.tokens[behind : behind + 2]
    if [token.text for token in closing[:1]] == [")"]:
        return behind + 1
    if len(closing) == 2 and closing[0].tag == "CC" and _is_age(parsed, behind + 1, numbers):
        return past_age(parsed, behind + 1, numbers)
    return behind


def _is_age(parsed: Parsed, index: int, numbers: Numbers) -> bool:
    """Tell whether a token stands in an age."""
    found = numbers_in(numbers, parsed.tokens[index].span)
    return any(mention.value.kind == "age" for mention in found)
