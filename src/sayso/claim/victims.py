"""Who suffers, one claim each: lists that begin with one person are added up, pronouns take their antecedent's count."""

from dataclasses import replace

from sayso.model.mention import ActWords, Mention, People
from sayso.model.quantity import Count
from sayso.model.text import Parsed, Span
from sayso.model.who import Part
from sayso.packs.load import Pack

SINGLES = ("single", "name")


def victims_of(parsed: Parsed, act: Mention[ActWords], pack: Pack) -> tuple[People, ...]:
    """Return the people of an act as one claim needs them."""
    people = tuple(p for p in act.value.people if p.sort != "unknown" or _can_suffer(p))
    if any(p.sort not in ("itself",) for p in people):
        people = tuple(p for p in people if p.sort != "itself")
    else:
        people = tuple(replace(p, count=None, group=None) for p in people)
    if len(people) > 1 and people[0].sort in SINGLES and _all_exact(people):
        return (_added_up(parsed, people),)
    return people


def _can_suffer(people: People) -> bool:
    """Tell whether an unknown noun phrase can be people: a name in the plural or with a number."""
    return people.sort == "unknown" and bool(people.group) and people.group.words[:1].isupper()


def _all_exact(people: tuple[People, ...]) -> bool:
    return all(p.count and p.count.low is not None and p.count.low == p.count.high for p in people)


def _added_up(parsed: Parsed, people: tuple[People, ...]) -> People:
    """Return a list of single persons and counted ones as one derived count with parts."""
    total = sum(p.count.low or 0 for p in people if p.count)
    span = people[0].span.join(people[-1].span)
    words = parsed.doc[span]
    count = Count(total, total, derived=True, words=words, span=span)
    parts = tuple(Part(p.count, p.group) for p in people if p.count)
    names = tuple(name for p in people for name in p.names)
    return replace(people[0], span=span, count=count, group=None, parts=parts, names=names)


def joined_span(people: tuple[People, ...]) -> Span:
    """Return the span from the first to the last of the phrases."""
    return people[0].span.join(people[-1].span)
