"""Noun phrases as people: how many, of which group, by what name.

The head of a phrase may be a quantity ("dozens of villagers"), a bare number
("150 went missing"), a name or a pronoun.
"""

from dataclasses import replace

from sayso.find.people.counted import (
    Numbers,
    count_from,
    counted_noun,
    dates_in,
    is_number,
    number_of,
    numbers_in,
)
from sayso.find.people.groups import LISTS, find_group, is_bare_name
from sayso.find.people.titled import title_of
from sayso.find.people.told_names import told_names
from sayso.model.behind import past
from sayso.model.mention import Mention, People
from sayso.model.quantity import Count, Number
from sayso.model.text import Parsed, Span, Token
from sayso.model.tree import SUBJECTS, below, phrase, with_conjuncts
from sayso.model.who import Group, Name
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, has_person_ending, index_of, link

PLURAL_TAGS = ("NNS", "NNPS")
MANY = ("are", "were", "have")


def describe_people(parsed: Parsed, head: int, pack: Pack, numbers: Numbers) -> People:
    """Describe the noun phrase of a head token as people."""
    noun = counted_noun(parsed, head, pack, numbers)
    number = number_of(parsed, head, noun, pack, numbers)
    number = number or _beside(parsed, noun, pack, numbers)
    if number is not None and noun == head and is_bare_name(parsed, noun):
        number = None if number.span.end <= parsed.tokens[noun].span.start else number
    span = past(parsed, _whole(parsed, head, noun, number), noun, dates_in(parsed, noun, numbers))
    group = find_group(parsed, noun, number, pack, numbers)
    names = _names(parsed, noun, pack)
    if number is not None:
        return People(
            noun, span, "counted", count_from(number, parsed), group, (), names, number.rule
        )
    sort = _sort(parsed, noun, pack)
    if _is_one_more(parsed, noun):
        span = parsed.tokens[noun].span
        count = Count(1, 1, additive=True, words=parsed.doc[span], span=span)
        return People(noun, span, "counted", count, None, (), ())
    if parsed.tokens[noun].lemma in link(pack, "any_person"):
        return People(noun, span, "pronoun", None, None, (), names)
    if len(named := named_ones(parsed, noun) or told_names(parsed, noun, pack)) > 1:
        listed = parsed.cover((noun, named[-1]))
        count = Count(len(named), len(named), derived=True, words=parsed.doc[listed], span=listed)
        group = None if parsed.tokens[noun].tag == "DT" else group
        return People(noun, listed, "counted", count, group, (), names)
    if said := _pair(parsed, noun, pack) or _as_many(parsed, noun, pack, numbers):
        return People(noun, span, "counted", said, group, (), names)
    bare = group.span if group and sort == "plural" else span
    return People(noun, span, sort, _uncounted(parsed, bare, sort), group, (), names)


def _beside(parsed: Parsed, noun: int, pack: Pack, numbers: Numbers) -> Mention[Number] | None:
    """Return the number of an apposition that says who they were ("the victims, two brothers, were ...")."""
    if parsed.tokens[noun].tag != "NNS" or not below(parsed, noun, "det"):
        return None
    for other in below(parsed, noun, "appos"):
        if parsed.tokens[other].tag == "NNS":
            return number_of(parsed, other, other, pack, numbers)
    return None


def named_ones(parsed: Parsed, noun: int) -> tuple[int, ...]:
    """Return the names of persons that stand right behind a plural ("the priests Tor Marn and Ivo Hald")."""
    if parsed.tokens[noun].tag != "NNS":
        return ()
    own = any(parsed.tokens[i].tag == "PRP$" for i in below(parsed, noun, "poss"))
    for name in below(parsed, noun, "appos"):
        run = parsed.tokens[noun + 1 : name + 1]
        if all(_is_person(token, own) for token in run):
            listed = with_conjuncts(parsed, (name,))
            return tuple(i for i in listed if _is_person(parsed.tokens[i], own))
    return ()


def _is_person(token: Token, own: bool) -> bool:
    """Tell whether a token is of a person's name; somebody's own ("her children Sami and Lula") are persons anyway."""
    return token.pos == "PROPN" and (own or token.entity == "PERSON")


def called_group(parsed: Parsed, head: int, pack: Pack, numbers: Numbers) -> Group | None:
    """Return the group of those whom a noun names, with the nouns coordinated with it ("women and children")."""
    group = describe_people(parsed, head, pack, numbers).group
    joined = [
        i
        for i in with_conjuncts(parsed, (head,))
        if parsed.tokens[i].pos != "NUM" and (i == head or not below(parsed, i, "nummod", "det"))
    ]
    if group is None or len(joined) < 2:
        return group
    span = group.span.join(parsed.tokens[joined[-1]].span)
    hit = ending_at(parsed, joined[-1], index_of(pack, "groups"))
    name = hit[0].name if hit and hit[1] <= head else None
    return replace(group, name=name, words=parsed.doc[span], span=span)


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
    if ending_at(parsed, noun, index_of(pack, "means")):
        return False
    if token.entity in ("PERSON", "NORP") or has_person_ending(token, pack):
        return True
    if token.pos == "NUM" or is_number(token, numbers):
        return True
    return _is_next_one(parsed, noun) or _is_one_more(parsed, noun)


def _is_next_one(parsed: Parsed, noun: int) -> bool:
    """Tell whether an ordinal stands for one more person ("a second died on the way")."""
    articles = below(parsed, noun, "det")
    one = any(parsed.tokens[article].text.lower() in ("a", "another") for article in articles)
    return one and parsed.tokens[noun].entity == "ORDINAL"


def _is_one_more(parsed: Parsed, noun: int) -> bool:
    """Tell whether "another" stands alone for one more person ("another was stabbed")."""
    token = parsed.tokens[noun]
    return token.text.lower() in parsed.words["another"] and token.dep in (
        *SUBJECTS,
        "dobj",
        "conj",
    )


def _is_the_other(parsed: Parsed, noun: int) -> bool:
    """Tell whether the word stands for one of those counted ("one shot the other", "the third was wounded")."""
    token = parsed.tokens[noun]
    articles = (parsed.tokens[i].text.lower() for i in below(parsed, noun, "det"))
    other = token.text.lower() in parsed.words["other"] or token.entity == "ORDINAL"
    alone = other and token.tag == "JJ" and not _stands_with_many(parsed, noun)
    return alone and "the" in articles


def _whole(parsed: Parsed, head: int, noun: int, number: Mention[Number] | None) -> Span:
    span = phrase(parsed, noun, "prep", "appos")
    if head != noun:
        span = span.join(parsed.tokens[head].span)
    return span.join(number.span) if number else span


def _names(parsed: Parsed, noun: int, pack: Pack) -> tuple[Name, ...]:
    """Return the names of persons that are the head, its apposition, or stand before it."""
    spans: list[Span] = []
    told = (*named_ones(parsed, noun), *told_names(parsed, noun, pack))
    heads = tuple(dict.fromkeys((noun, *below(parsed, noun, "appos"), *told)))
    titles = {index for head in heads for index in _titles(parsed, head, pack)}
    near = {index for head in heads for index in (head, *below(parsed, head, "compound", "flat"))}
    for index in sorted(near - titles):
        token = parsed.tokens[index]
        if not token.text[:1].isalpha() or (token.pos != "PROPN" and token.entity != "PERSON"):
            continue
        if token.entity != "PERSON" and (
            parsed.tokens[noun].pos != "PROPN" or _says_what(parsed, index, pack)
        ):
            continue
        if spans and token.span.start - spans[-1].end <= 1:
            spans[-1] = spans[-1].join(token.span)
        else:
            spans.append(token.span)
    return tuple(Name(parsed.doc[span], span) for span in spans)


def _says_what(parsed: Parsed, index: int, pack: Pack) -> bool:
    """Tell whether a word in capitals says what people are, and names nobody ("two U.S. Citizens", "the Mexican")."""
    token = parsed.tokens[index]
    head = parsed.tokens[token.head] if token.dep in ("compound", "flat") else token
    return any(
        one.entity in ("NORP", "GPE")
        or one.tag == "NNPS"
        or ending_at(parsed, one.index, index_of(pack, *LISTS)) is not None
        for one in (token, head)
        if one.entity != "PERSON"
    )


def _titles(parsed: Parsed, name: int, pack: Pack) -> tuple[int, ...]:
    if not is_bare_name(parsed, name):
        return ()
    title = title_of(parsed, name, pack)
    return tuple(range(title[0], title[1] + 1)) if title else ()


def _pair(parsed: Parsed, noun: int, pack: Pack) -> Count | None:
    """Return two for a plural that a word says are two ("both officers", "the twins")."""
    if parsed.tokens[noun].tag not in PLURAL_TAGS:
        return None
    words = (parsed.tokens[child] for child in (*parsed.children[noun], noun))
    pair = next((word for word in words if word.lemma in link(pack, "pair_word")), None)
    return Count(2, 2, words=pair.text, span=pair.span) if pair else None


def _as_many(parsed: Parsed, noun: int, pack: Pack, numbers: Numbers) -> Count | None:
    """Return the number told just before for "as many" ("killed 12 soldiers and as many civilians")."""
    many = next((i for i in below(parsed, noun, "amod") if parsed.says(i, "many")), 0)
    sentence = parsed.sentence_at(noun)
    if many - 1 <= sentence.first or parsed.tokens[many - 1].lemma not in link(pack, "as_many"):
        return None
    if parsed.tokens[many - 2].lemma in link(pack, "times"):  # "twice as many"
        return None
    before = Span(sentence.span.start, parsed.tokens[many - 1].span.start)
    told = [one for one in numbers_in(numbers, before) if one.value.kind == "count"]
    if not told:
        return None
    span = parsed.cover((many - 1, many))
    return replace(count_from(told[-1], parsed), words=parsed.doc[span], span=span, derived=True)


def _sort(parsed: Parsed, noun: int, pack: Pack) -> str:
    token = parsed.tokens[noun]
    if token.pos == "PRON" or token.tag in ("WDT", "WP", "DT"):
        return "single_pronoun" if token.lemma in link(pack, "single_pronoun") else "pronoun"
    if token.tag in PLURAL_TAGS:
        return "plural"
    next_one = _is_next_one(parsed, noun) and not _stands_with_many(parsed, noun)
    if next_one or _is_the_other(parsed, noun):
        return "single"
    for lists in (LISTS, ("people",)):  # "civilian population" is a group, and its head a body
        hit = ending_at(parsed, noun, index_of(pack, *lists))
        if hit and hit[0].name == "collective":
            return "plural"
    if _is_body(parsed, noun, pack):
        return "plural"
    if token.pos == "PROPN":
        return "name"
    if token.text.lower() in link(pack, "one_or_many") or _is_next_one(parsed, noun):
        return "plural" if _stands_with_many(parsed, noun) else "single"
    return "single" if token.tag in ("NN", "NNP") else "plural"


def _is_body(parsed: Parsed, noun: int, pack: Pack) -> bool:
    """Tell whether a noun is a body, which is no one person ("attacks on the oil company"); "guard" may be a man."""
    token = parsed.tokens[noun]
    body = token.text.lower() in link(pack, "collective") and token.entity != "PERSON"
    return body and not ending_at(parsed, noun, index_of(pack, "groups", "people"))


def _stands_with_many(parsed: Parsed, noun: int) -> bool:
    """Tell whether the verb of a noun is in the plural ("the accused were released")."""
    verb = parsed.tokens[noun].head
    words = (parsed.tokens[i].text.lower() for i in (verb, *below(parsed, verb, "aux", "auxpass")))
    return parsed.tokens[noun].dep in SUBJECTS and any(word in MANY for word in words)


def _uncounted(parsed: Parsed, span: Span, sort: str) -> Count:
    words = parsed.doc[span]
    if sort in ("single", "name", "single_pronoun"):
        return Count(1, 1, words=words, span=span)
    return Count(None, None, plural=True, words=words, span=span)
