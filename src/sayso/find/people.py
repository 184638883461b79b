"""Noun phrases as people: how many, of which group, by what name.

The head of a phrase may be a quantity ("dozens of villagers"), a bare number
("150 went missing"), a name or a pronoun.
"""

from bisect import bisect_left

from sayso.model.mention import Mention, People
from sayso.model.quantity import Count, Number
from sayso.model.text import Parsed, Span, Token
from sayso.model.tree import below, past, phrase
from sayso.model.who import Group, Name
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, has_person_ending, index_of, link, past_words, starting_at

Numbers = tuple[Mention[Number], ...]
NEAR = 5
JOINT = 3
PLURAL_TAGS = ("NNS", "NNPS")
LISTS = ("groups", "people", "actors")


def describe_people(parsed: Parsed, head: int, pack: Pack, numbers: Numbers) -> People:
    """Describe the noun phrase of a head token as people."""
    noun = counted_noun(parsed, head, pack, numbers)
    number = number_of(parsed, head, noun, numbers)
    if number is not None and noun == head and _is_bare_name(parsed, noun):
        number = None if number.span.end <= parsed.tokens[noun].span.start else number
    span = past(parsed, _whole(parsed, head, noun, number), noun, dates_in(parsed, noun, numbers))
    group = find_group(parsed, noun, number, pack, numbers)
    names = _names(parsed, noun)
    if number is not None:
        return People(
            noun, span, "counted", count_from(number, parsed), group, (), names, number.rule
        )
    sort = _sort(parsed, noun, pack)
    bare = group.span if group and sort == "plural" else span
    return People(noun, span, sort, _uncounted(parsed, bare, sort), group, (), names)


def is_people(parsed: Parsed, head: int, pack: Pack, numbers: Numbers) -> bool:
    """Tell whether the head of a noun phrase can be people: by list, by name, by number or by pronoun."""
    noun = counted_noun(parsed, head, pack, numbers)
    token = parsed.tokens[noun]
    if token.lemma in link(pack, "whole_pronoun"):
        return True
    if token.pos == "PRON":
        return token.lemma not in link(pack, "thing_pronoun")
    if ending_at(parsed, noun, index_of(pack, *LISTS)):
        return True
    if token.entity in ("PERSON", "NORP") or has_person_ending(token, pack):
        return True
    return token.pos == "NUM" or _is_number(token, numbers)


def counted_noun(parsed: Parsed, head: int, pack: Pack, numbers: Numbers) -> int:
    """Return the noun that a quantity counts ("villagers" in "dozens of villagers"), else the head."""
    token = parsed.tokens[head]
    if (
        not _is_number(token, numbers)
        and token.pos != "NUM"
        and token.lemma not in link(pack, "quantity")
    ):
        return head
    for prep in below(parsed, head, "prep"):
        if parsed.tokens[prep].lemma == "of":
            for noun in below(parsed, prep, "pobj"):
                token = parsed.tokens[noun]
                if token.pos in ("NOUN", "PROPN") or token.lemma in past_words(pack):
                    return noun
    return head


def number_of(parsed: Parsed, head: int, noun: int, numbers: Numbers) -> Mention[Number] | None:
    """Return the count that stands before the noun inside its phrase, or is the head itself."""
    if found := _touching(parsed, noun, numbers):
        return found
    reach = phrase(parsed, noun, "prep", "appos")
    first = min(reach.start, parsed.tokens[head].span.start)
    for mention in numbers_in(numbers, Span(max(0, first - 40), reach.end)):
        if mention.value.kind != "count" or mention.span.end > reach.end:
            continue
        if mention.span.end > first and not _bound_to_other(parsed, mention, noun, head):
            found = mention
    return found


def _touching(parsed: Parsed, noun: int, numbers: Numbers) -> Mention[Number] | None:
    """Return the count that only adjectives and compounds part from the noun ("20 young Osterian workers")."""
    for index in range(noun - 1, max(-1, noun - 1 - NEAR), -1):
        token = parsed.tokens[index]
        for mention in numbers_in(numbers, token.span):
            return mention if mention.value.kind == "count" else None
        if token.pos not in ("ADJ", "NOUN", "PROPN") and token.tag not in (
            "VBN",
            "VBG",
            "HYPH",
            "POS",
        ):
            return None
        if token.head != noun and parsed.tokens[token.head].head != noun and token.tag != "HYPH":
            return None
    return None


def _bound_to_other(parsed: Parsed, mention: Mention[Number], noun: int, head: int) -> bool:
    """Tell whether the number hangs on another noun inside the phrase ("the 12-member crew")."""
    for token in parsed.tokens_in(mention.span):
        if token.index in (noun, head):
            return False
        if token.head in (noun, head):
            return False
    last = parsed.tokens_in(mention.span)
    if not last:
        return True
    above = parsed.tokens[last[-1].head]
    return above.index not in (noun, head) and above.pos == "NOUN" and above.index < noun


def numbers_in(numbers: Numbers, span: Span) -> Numbers:
    """Return the numbers that meet the span; numbers are in the order of the text."""
    low = bisect_left(numbers, span.start, key=lambda mention: mention.span.end)
    found = []
    for mention in numbers[low:]:
        if mention.span.start >= span.end:
            break
        if mention.span.meets(span):
            found.append(mention)
    return tuple(found)


def count_from(mention: Mention[Number], parsed: Parsed) -> Count:
    """Turn a number of the text into a count with its words."""
    number = mention.value
    return Count(
        low=None if number.low is None else int(number.low),
        high=None if number.high is None else int(number.high),
        about=number.about,
        vague=number.vague,
        additive=number.additive,
        words=parsed.doc[mention.span],
        span=mention.span,
    )


def _is_number(token: Token, numbers: Numbers) -> bool:
    return any(
        mention.value.kind == "count" and mention.span.meets(token.span)
        for mention in numbers_in(numbers, token.span)
    )


def dates_in(parsed: Parsed, noun: int, numbers: Numbers) -> tuple[Span, ...]:
    """Return the spans of dates in the noun's sentence, which a phrase may have swallowed."""
    held = parsed.sentence_at(noun).span
    return tuple(m.span for m in numbers_in(numbers, held) if m.value.kind == "date_part")


def _whole(parsed: Parsed, head: int, noun: int, number: Mention[Number] | None) -> Span:
    span = phrase(parsed, noun, "prep", "appos")
    if head != noun:
        span = span.join(parsed.tokens[head].span)
    return span.join(number.span) if number else span


def find_group(
    parsed: Parsed, noun: int, number: Mention[Number] | None, pack: Pack, numbers: Numbers = ()
) -> Group | None:
    """Return the group of a noun with its words, without determiner and number."""
    token = parsed.tokens[noun]
    if token.pos in ("NUM", "PRON") or (number and number.span.holds(token.span)):
        return None
    if _is_bare_name(parsed, noun) and not ending_at(parsed, noun, index_of(pack, *LISTS)):
        return None
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


KEPT = ("amod", "compound", "nmod")


def _is_bare_name(parsed: Parsed, noun: int) -> bool:
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
        if child > noun or token.dep not in KEPT or token.lemma in link(pack, "not_group"):
            continue
        if number and token.span.start < number.span.end:
            continue
        left = min(left, min(parsed.subtree(child)))
    span = parsed.cover((left, noun))
    joint = joint_nouns(parsed, noun) if number else ()
    if joint:
        return span.join(parsed.tokens[joint[-1]].span)
    return _with_origin(parsed, noun, span)


def _with_origin(parsed: Parsed, noun: int, span: Span) -> Span:
    """Add "of NAME" to the words ("residents of Osk")."""
    for prep in below(parsed, noun, "prep"):
        if parsed.tokens[prep].lemma != "of":
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


def _names(parsed: Parsed, noun: int) -> tuple[Name, ...]:
    """Return the names of persons that are the head, its apposition, or stand before it."""
    spans: list[Span] = []
    heads = (noun, *below(parsed, noun, "appos"))
    near = {index for head in heads for index in (head, *below(parsed, head, "compound", "flat"))}
    for index in sorted(near):
        token = parsed.tokens[index]
        if not token.text[:1].isalpha() or (token.pos != "PROPN" and token.entity != "PERSON"):
            continue
        if token.entity != "PERSON" and parsed.tokens[noun].pos != "PROPN":
            continue
        if spans and token.span.start - spans[-1].end <= 1:
            spans[-1] = spans[-1].join(token.span)
        else:
            spans.append(token.span)
    return tuple(Name(parsed.doc[span], span) for span in spans)


def _sort(parsed: Parsed, noun: int, pack: Pack) -> str:
    token = parsed.tokens[noun]
    if token.pos == "PRON" or token.tag in ("WDT", "WP", "DT"):
        return "single_pronoun" if token.lemma in link(pack, "single_pronoun") else "pronoun"
    if token.tag in PLURAL_TAGS:
        return "plural"
    hit = ending_at(parsed, noun, index_of(pack, *LISTS))
    if hit and hit[0].name == "collective":
        return "plural"
    if token.pos == "PROPN":
        return "name"
    return "single" if token.tag in ("NN", "NNP") else "plural"


def _uncounted(parsed: Parsed, span: Span, sort: str) -> Count:
    words = parsed.doc[span]
    if sort in ("single", "name", "single_pronoun"):
        return Count(1, 1, words=words, span=span)
    return Count(None, None, plural=True, words=words, span=span)
