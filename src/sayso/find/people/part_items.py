"""The items of a list of parts, read along the words: a number or an article with people, or somebody's name.

A number may be said of the whole list ("most of them elderly", "all civilians"), and a person may come with a
title, an age and an apposition ("nurse Ana Redic, 34, a mother of two").
"""

from dataclasses import replace

from sayso.find.people.counted import Numbers, count_from, numbers_in
from sayso.find.people.groups import LISTS, find_group
from sayso.find.people.part_names import Item, name_behind, named_at, named_item, past_age
from sayso.model.mention import Mention
from sayso.model.quantity import Count, Number
from sayso.model.text import Parsed
from sayso.model.who import Group, Name, Part
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, has_person_ending, index_of, link

NEAR = 12


def read_list(parsed: Parsed, start: int, pack: Pack, numbers: Numbers) -> list[Item]:
    """Read counted or single noun phrases and names as long as only list words stand between them."""
    items: list[Item] = []
    sentence = parsed.sentence_at(min(start, len(parsed.tokens) - 1))
    index = start
    while index < sentence.stop:
        token = parsed.tokens[index]
        if token.text.lower() in link(pack, "list"):
            index += 1
            continue
        item = _read_item(parsed, index, sentence.stop, pack, numbers)
        if item is None or (items and _speaks(parsed, item.stop - 1)):
            break
        items.append(item)
        index = past_age(parsed, item.stop, numbers)
        index = _past_aside(parsed, index, sentence.stop, pack, numbers)
    return items


def _read_item(parsed: Parsed, index: int, stop: int, pack: Pack, numbers: Numbers) -> Item | None:
    """Read one item that begins at the token."""
    if (last := named_at(parsed, index, stop, pack)) is not None:
        return named_item(parsed, (index, last), pack, numbers)
    taken = _read_part(parsed, index, stop, pack, numbers)
    if taken is None:
        return None
    part, after = taken
    if part.count.high != 1 or part.group is None:
        return Item(part, after)
    run = name_behind(parsed, after, stop, pack)
    if run is None:
        return Item(part, after)
    span = parsed.cover(run)
    return Item(part, run[1] + 1, Name(parsed.doc[span], span))


def _past_aside(parsed: Parsed, index: int, stop: int, pack: Pack, numbers: Numbers) -> int:
    """Return the token behind an aside on a part ("eight women, two of whom were pregnant, and ...")."""
    if index + 1 >= stop or not counts_some_of(parsed, index + 1, pack, numbers):
        return index
    for at in range(index + 3, min(stop, index + NEAR)):
        if parsed.tokens[at].tag == "CC" and parsed.tokens[at - 1].text == ",":
            return at
    return index


def _read_part(
    parsed: Parsed, index: int, stop: int, pack: Pack, numbers: Numbers
) -> tuple[Part, int] | None:
    """Read one part that begins at the token: a number or "a", and a noun for people."""
    number = number_at(parsed, index, numbers)
    first = index
    while first < stop and number and parsed.tokens[first].span.start < number.span.end:
        first += 1
    if number is None and parsed.tokens[index].tag not in ("DT", "PRP$"):
        return None
    pronoun = 0
    if number:
        pronoun = _of_them(parsed, first, pack)
        first = _past_pronoun(parsed, first, pack)
    noun = _noun_after(parsed, first if number else index + 1, stop, pack)
    if noun is None:
        alone = number and not pronoun and parts_end(parsed, first, pack)
        return (Part(count_from(number, parsed), None), first) if number and alone else None
    count = count_from(number, parsed) if number else _single(parsed, index, noun)
    if count is None or _speaks(parsed, noun):
        return None
    group = _part_group(parsed, noun, number, pack)
    return Part(count, group), _after(parsed, noun, group)


def _speaks(parsed: Parsed, noun: int) -> bool:
    """Tell whether a noun behind a list is the subject of what follows (", a doctor told reporters")."""
    token = parsed.tokens[noun]
    return token.dep in ("nsubj", "nsubjpass") and token.head > noun


def parts_end(parsed: Parsed, index: int, pack: Pack) -> bool:
    """Tell whether a bare number ends here as an item of a list, or goes on with "from one family"."""
    word = parsed.tokens[index].text.lower() if index < len(parsed.tokens) else ","
    return word in link(pack, "list") or word in link(pack, "part_from")


def _noun_after(parsed: Parsed, index: int, stop: int, pack: Pack) -> int | None:
    """Return the head noun of the phrase that begins at the token, if it is people."""
    entries = index_of(pack, *LISTS)
    best = None
    for place in range(index, min(stop, index + 6)):
        token = parsed.tokens[place]
        if token.pos not in ("NOUN", "PROPN", "ADJ", "DET", "NUM") and token.tag not in (
            "VBN",
            "VBG",
            "HYPH",
            "POS",
            "IN",
        ):
            break
        if token.tag == "IN" and not parsed.says(token.index, "of"):
            break
        if token.tag == "POS":  # "the mayor's guards" are no mayor
            best = None
            continue
        if token.text.lower() in link(pack, "state_noun") and not _noun_next(parsed, place, stop):
            return None
        person = token.pos == "NOUN" and has_person_ending(token, pack)
        person = person or (token.tag == "NNPS" and token.entity == "NORP")
        if token.pos in ("NOUN", "PROPN", "ADJ") and (person or ending_at(parsed, place, entries)):
            best = place
        elif best is not None:
            break
    return best


def _noun_next(parsed: Parsed, place: int, stop: int) -> bool:
    return place + 1 < stop and parsed.tokens[place + 1].pos in ("NOUN", "PROPN", "ADJ")


def _single(parsed: Parsed, index: int, noun: int) -> Count | None:
    """Return one for "a child", nothing for a bare plural."""
    if parsed.tokens[noun].tag in ("NNS", "NNPS"):
        return None
    span = parsed.cover((index, noun))
    return Count(1, 1, words=parsed.doc[span], span=span)


def _part_group(
    parsed: Parsed, noun: int, number: Mention[Number] | None, pack: Pack
) -> Group | None:
    group = find_group(parsed, noun, number, pack)
    if group is None:
        return None
    if number and group.span.start < number.span.end:
        span = parsed.tokens[noun].span
        return Group(group.name, parsed.doc[span], span)
    return group


def _after(parsed: Parsed, noun: int, group: Group | None) -> int:
    """Return the token after the words of the part."""
    index = noun + 1
    while group and index < len(parsed.tokens) and parsed.tokens[index].span.end <= group.span.end:
        index += 1
    return index


def share_at(parsed: Parsed, index: int, whole: Count | None, pack: Pack) -> Item | None:
    """Read what is said of all or most of a whole ("all of them civilians", "mostly women and children")."""
    word = parsed.tokens[index].text.lower() if index < len(parsed.tokens) else ""
    of_all = word in link(pack, "part_all")
    if whole is None or whole.low == 1 or not (of_all or word in link(pack, "part_most")):
        return None
    first = _past_pronoun(parsed, index + 1, pack)
    noun = _noun_after(parsed, first, parsed.sentence_at(index).stop, pack)
    if noun is None or _is_article(parsed, first) or _speaks(parsed, noun):
        return None
    group = find_group(parsed, noun, None, pack)
    if group is None or parsed.tokens[noun].lemma in link(pack, "part_member"):
        return None
    span = parsed.cover((index, first - 1))
    words = parsed.doc[span]
    count = Count(None, None, vague=True, words=words, span=span)
    if of_all:
        count = replace(whole, words=words, span=span, derived=True, additive=False)
    return Item(Part(count, group), _after(parsed, noun, group))


def _is_article(parsed: Parsed, index: int) -> bool:
    return parsed.tokens[index].tag in ("DT", "PRP$", "CD", "IN")


def counts_some_of(parsed: Parsed, index: int, pack: Pack, numbers: Numbers) -> bool:
    """Tell whether a number and "of them" begin here (", four of them women")."""
    number = number_at(parsed, index, numbers) if index < len(parsed.tokens) else None
    if number is None:
        return False
    behind = index + len(parsed.tokens_in(number.span))
    inside = " ".join(parsed.doc[number.span].lower().split()[-2:]) in link(pack, "part")
    return inside or _of_them(parsed, behind, pack) > 0


def _of_them(parsed: Parsed, index: int, pack: Pack) -> int:
    """Return how many tokens "of them" takes here, "them" alone where "most of" was the number, else 0."""
    for length, before in ((2, index), (1, index - 1)):
        words = [token.text.lower() for token in parsed.tokens[before : before + 2]]
        if words[:1] == ["of"] and " ".join(words) in link(pack, "part"):
            return length
    return 0


def _past_pronoun(parsed: Parsed, index: int, pack: Pack) -> int:
    """Return the token behind "of them" or "were" between the number of a part and its noun."""
    index += _of_them(parsed, index, pack)
    if index < len(parsed.tokens) and parsed.tokens[index].lemma in link(pack, "equal_verb"):
        index += 1
    return index


def number_at(parsed: Parsed, index: int, numbers: Numbers) -> Mention[Number] | None:
    """Return the count that the token stands in."""
    span = parsed.tokens[index].span
    for mention in numbers_in(numbers, span):
        if mention.value.kind == "count":
            return mention
    return None
