"""The group of a noun phrase of people: its name on one of the pack's axes, and its words."""

from sayso.find.people.counted import Numbers, numbers_in
from sayso.find.people.titled import beside_name, title_of
from sayso.model.behind import past
from sayso.model.labels import MODIFIERS
from sayso.model.mention import Mention
from sayso.model.quantity import Number
from sayso.model.text import Parsed, Span
from sayso.model.tree import below, phrase
from sayso.model.who import Group
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link, starting_at

LISTS = ("groups", "people", "actors")
JOINT = 3


def find_group(
    parsed: Parsed, noun: int, number: Mention[Number] | None, pack: Pack, numbers: Numbers = ()
) -> Group | None:
    """Return the group of a noun with its words, without determiner and number."""
    token = parsed.tokens[noun]
    if number and number.span.holds(token.span) and token.lemma in link(pack, "pair_noun"):
        return None if below(parsed, noun, "prep") else Group(None, token.text, token.span)
    if (
        token.pos in ("NUM", "PRON")
        or token.lemma in link(pack, "life")
        or token.entity == "ORDINAL"
        or (number and number.span.holds(token.span))
    ):
        return None
    if is_bare_name(parsed, noun) and not ending_at(parsed, noun, index_of(pack, *LISTS)):
        return _role_of(parsed, noun, pack, numbers)
    span = past(parsed, _group_span(parsed, noun, number, pack), noun, _ages(parsed, noun, numbers))
    entries = index_of(pack, "groups")
    hit = ending_at(parsed, noun, entries)
    longer = starting_at(parsed, noun, entries)
    if longer and longer[1] - noun > 1:
        span = span.join(parsed.tokens[longer[1] - 1].span)
        return Group(longer[0].name, parsed.doc[span], span)
    if hit is None:
        for modifier in reversed(below(parsed, noun, "amod", "compound", "nmod")):
            if hit := ending_at(parsed, modifier, entries):
                break
    return Group(hit[0].name if hit else None, parsed.doc[span], span)


def _role_of(parsed: Parsed, name: int, pack: Pack, numbers: Numbers) -> Group | None:
    """Return what a named person is said to be: by a title before the name, else by a noun beside it."""
    if title := title_of(parsed, name, pack):
        span = parsed.cover(title)
        hit = ending_at(parsed, title[1], index_of(pack, "groups"))
        return Group(hit[0].name if hit else None, parsed.doc[span], span)
    beside = beside_name(parsed, name, pack)
    return None if beside is None else find_group(parsed, beside, None, pack, numbers)


def is_bare_name(parsed: Parsed, noun: int) -> bool:
    """Tell whether the head is the name of one person, not of a people."""
    token = parsed.tokens[noun]
    return token.pos == "PROPN" and token.tag == "NNP" and token.entity != "NORP"


def _ages(parsed: Parsed, noun: int, numbers: Numbers) -> tuple[Span, ...]:
    """Return the spans of ages and ordinals before the noun, with what a hyphen ties to them."""
    spans = []
    for mention in numbers_in(numbers, phrase(parsed, noun, "prep", "appos")):
        if mention.value.kind in ("age", "ordinal", "measure"):
            tied = [t for t in parsed.tokens if t.span.start >= mention.span.end and t.index < noun]
            end = mention.span.end
            for token in tied:
                if token.span.start > end:
                    break
                end = token.span.end
            spans.append(Span(mention.span.start, end))
    return tuple(spans)


def _group_span(parsed: Parsed, noun: int, number: Mention[Number] | None, pack: Pack) -> Span:
    """Return the words of the group: the noun, its adjectives, and "of" with a name."""
    left = noun
    for child in reversed(parsed.children[noun]):
        token = parsed.tokens[child]
        if child > noun or token.dep not in MODIFIERS or token.lemma in link(pack, "not_group"):
            continue
        if number and token.span.start < number.span.end:
            continue
        left = min(left, min(parsed.subtree(child)))
    span = parsed.cover((left, _with_tail(parsed, noun)))
    joint = joint_nouns(parsed, noun) if number else ()
    if joint:
        return span.join(parsed.tokens[joint[-1]].span)
    return _with_origin(parsed, noun, span)


def _with_tail(parsed: Parsed, noun: int) -> int:
    """Return the last token of a noun with a tail behind a hyphen ("passers-by")."""
    tail = parsed.tokens[noun + 1 : noun + 3]
    joined = len(tail) == 2 and tail[0].tag == "HYPH" and tail[0].head == noun == tail[1].head
    return noun + 2 if joined else noun


def _with_origin(parsed: Parsed, noun: int, span: Span) -> Span:
    """Add "of NAME" to the words ("residents of Osk")."""
    for prep in below(parsed, noun, "prep"):
        if not parsed.says(prep, "of"):
            continue
        for name in below(parsed, prep, "pobj"):
            if parsed.tokens[name].pos == "PROPN":
                return span.join(phrase(parsed, name, "prep", "appos"))
    return span


def joint_nouns(parsed: Parsed, noun: int) -> tuple[int, ...]:
    """Return the bare plurals that share the number of the noun ("12 women and children")."""
    if not below(parsed, noun, "nummod", "amod", "quantmod") or parsed.tokens[noun].tag != "NNS":
        return ()
    found = []
    for other in below(parsed, noun, "conj"):
        token = parsed.tokens[other]
        bare = all(
            parsed.tokens[child].dep in ("amod", "acl", "relcl", "punct", "prep")
            for child in parsed.children[other]
        )
        if token.tag == "NNS" and bare and other - noun <= JOINT:
            found.append(other)
    return tuple(found)
