"""Noun phrases as objects and places that are hit: houses, a church, a convoy."""

from sayso.find.act.at_target import whole_of
from sayso.find.people.counted import Numbers, count_from, counted_noun, number_of
from sayso.model.mention import Thing
from sayso.model.text import Parsed, Span
from sayso.model.tree import below, phrase
from sayso.model.who import Target
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of

DETERMINERS = ("CC", "IN", "JJR", "RB", "DT", "PDT", "PRP$")


def describe_thing(parsed: Parsed, head: int, pack: Pack, numbers: Numbers) -> Thing | None:
    """Describe a noun phrase as an object, or return None where its head is none of the pack's targets."""
    noun = counted_noun(parsed, head, pack, numbers)
    hit = _target_at(parsed, noun, pack)
    people = ending_at(parsed, noun, index_of(pack, "groups", "people"))
    if hit is None or (people and people[0].name != "collective"):
        return None
    number = number_of(parsed, head, noun, pack, numbers)
    if number is not None and _is_tied(parsed, number.span):
        number = None
    span = phrase(parsed, noun, "prep", "appos", "relcl")
    for whole in whole_of(parsed, noun, pack)[:1]:
        span = Span(span.start, phrase(parsed, whole, "prep", "appos", "relcl").end)
    words = _without_number(parsed, span, noun, number.span if number else None)
    count = count_from(number, parsed) if number else None
    return Thing(noun, span, Target(hit, parsed.doc[words], words, count))


def _target_at(parsed: Parsed, head: int, pack: Pack) -> str | None:
    """Return the type of target that the head, or the noun after its "of", names."""
    entries = index_of(pack, "targets")
    found = ending_at(parsed, head, entries)
    if found is None and parsed.tokens[head].pos == "PROPN":
        named = below(parsed, head, "compound", "nmod")
        found = next((hit for i in named if (hit := ending_at(parsed, i, entries))), None)
    whole = whole_of(parsed, head, pack) if found is None else ()
    found = found or next((hit for i in whole if (hit := ending_at(parsed, i, entries))), None)
    return found[0].name if found else None


def _is_tied(parsed: Parsed, number: Span) -> bool:
    """Tell whether a number is part of a word that says of what make a thing is ("the 11-floor building")."""
    after = parsed.doc.text[number.end : number.end + 2]
    return after[:1] == "-" and after[1:].isalpha()


def _without_number(parsed: Parsed, span: Span, head: int, number: Span | None) -> Span:
    """Leave the number and the determiner out of the words of a target."""
    start = span.start
    if number is not None and span.holds(number):
        start = number.end
    tokens = [t for t in parsed.tokens_in(span) if t.span.start >= start]
    while len(tokens) > 1 and tokens[0].index < head and tokens[0].tag in DETERMINERS:
        tokens.pop(0)
    return parsed.cover(tuple(t.index for t in tokens)) if tokens else parsed.tokens[head].span
