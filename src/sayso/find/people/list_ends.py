"""What stands behind a number: more people of its list, or only what all or most of them are."""

from collections.abc import Iterator

from sayso.find.people.counted import Numbers
from sayso.find.people.people import describe_people, is_people
from sayso.model.mention import People
from sayso.model.text import Parsed
from sayso.model.tree import below, with_conjuncts
from sayso.packs.load import Pack
from sayso.packs.lookup import link


def without_told(parsed: Parsed, heads: tuple[int, ...], pack: Pack) -> tuple[int, ...]:
    """Return those who suffer without nouns that say what they are ("15 people, mostly refugees, drowned")."""
    found: dict[int, None] = {}
    for head in heads:
        token = parsed.tokens[head]
        if not _tells_of_all(parsed, head, pack):
            found[head] = None
        elif not found:
            found[token.head if token.dep == "appos" else head] = None
    return tuple(found)


def _tells_of_all(parsed: Parsed, head: int, pack: Pack) -> bool:
    """Tell whether a noun behind a comma only says what all or most of those before it are (", all civilians")."""
    said = below(parsed, head, "det", "advmod")
    first = said[0] if said else head
    word = parsed.tokens[first].text.lower()
    told = word in link(pack, "part_all") or word in link(pack, "part_most")
    return told and first > 0 and parsed.tokens[first - 1].text == ","


def listed_beside(parsed: Parsed, people: People, pack: Pack, numbers: Numbers) -> Iterator[People]:
    """Yield those in a list behind a number who seem its apposition ("four men, the mayor and two aides")."""
    count = people.count
    if people.sort != "counted" or people.parts or count is None or not count.is_exact:
        return
    for first in below(parsed, people.head, "appos"):
        heads = with_conjuncts(parsed, (first,))
        one = below(parsed, first, "det", "poss", "nummod") and parsed.tokens[first].pos == "NOUN"
        if not one or len(heads) < 2 or not all(is_people(parsed, i, pack, numbers) for i in heads):
            continue
        listed = tuple(describe_people(parsed, i, pack, numbers) for i in heads)
        ends = [other.count for other in listed if other.count and other.count.is_exact]
        if len(ends) == len(listed) and sum(end.low or 0 for end in ends) != count.low:
            yield from listed
