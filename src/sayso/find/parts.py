"""Parts of a counted whole: what follows "including", "among them", a colon, a bracket or a dash.

The list is read along the words, not along the tree: the small parser often
loses the thread in long lists, and a list of parts has a plain order.
"""

from functools import cache

from sayso.find.counted import Numbers, count_from, numbers_in
from sayso.find.groups import LISTS, find_group
from sayso.model.mention import Mention, People
from sayso.model.quantity import Count, Number
from sayso.model.text import Parsed, Span
from sayso.model.who import Group, Part
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, has_person_ending, index_of, link

NEAR = 12
OPENERS = (":", "(", "-", "--", "–", "—")


def find_parts(parsed: Parsed, whole: People, pack: Pack, numbers: Numbers) -> tuple[Part, ...]:
    """Return the parts of a whole that its own sentence lists after it."""
    start = _list_start(parsed, whole, pack, numbers)
    if start is not None:
        parts = tuple(_read_list(parsed, start, pack, numbers))
        return () if _in_other_units(parsed, start, whole, parts) else parts
    return _summing_list(parsed, whole, pack, numbers)


def _in_other_units(parsed: Parsed, start: int, whole: People, parts: tuple[Part, ...]) -> bool:
    """Tell whether a bracket says the whole once more ("340 families (about 1,700 people)")."""
    most = whole.count.high if whole.count else None
    one = len(parts) == 1 and parsed.tokens[start - 1].text == "("
    return one and most is not None and (parts[0].count.low or 0) > most


def _summing_list(parsed: Parsed, whole: People, pack: Pack, numbers: Numbers) -> tuple[Part, ...]:
    """Return a list without a cue whose numbers add up to the whole ("22 passengers, 13 men and nine women")."""
    if whole.count is None or whole.count.low is None or whole.count.vague:
        return ()
    stop = min(parsed.sentence_at(whole.head).stop, whole.head + NEAR)
    for index in range(whole.head + 1, stop):
        if parsed.tokens[index].text != ",":
            continue
        parts = tuple(_read_list(parsed, index + 1, pack, numbers))
        said = parsed.tokens[index + 1 : index + 1 + NEAR]
        if any(token.lemma in link(pack, "equal_verb") for token in said):
            return ()
        total = sum(part.count.low or 0 for part in parts)
        return parts if len(parts) > 1 and total == whole.count.low else ()
    return ()


def _list_start(parsed: Parsed, whole: People, pack: Pack, numbers: Numbers) -> int | None:
    """Return the token where a list of parts begins after the whole, or None."""
    sentence = parsed.sentence_at(whole.head)
    after = [t.index for t in parsed.tokens[whole.head + 1 : sentence.stop]]
    for index in after:
        token = parsed.tokens[index]
        if token.span.start < whole.span.end:
            continue
        ends = token.text == ";" and not _cue_at(parsed, index + 1, pack)
        if ends or index - whole.head > NEAR * 3:
            return None
        if token.text == "," and _counts_some_of(parsed, index + 1, pack, numbers):
            return index + 1
        length = _cue_at(parsed, index, pack)
        if length and _cue_is_near(parsed, whole, index, pack, numbers):
            return index + length
        if (
            token.text in OPENERS
            and _counts_next(parsed, index + 1, numbers)
            and index - whole.head <= NEAR
        ):
            return index + 1 if _closes_right(parsed, whole, index) else None
        inside = _is_of_whole(parsed, index, whole) or _counts_no_person(parsed, index, pack)
        if index - whole.head > 1 and not inside and _other_count(parsed, index, numbers):
            return None
    return None


def _is_of_whole(parsed: Parsed, index: int, whole: People) -> bool:
    """Tell whether a number stands in the words behind the whole ("members of one family")."""
    of = parsed.tokens[parsed.tokens[parsed.tokens[index].head].head]
    return of.lemma == "of" and of.head == whole.head


def _counts_no_person(parsed: Parsed, index: int, pack: Pack) -> bool:
    """Tell whether a number counts families, houses or days behind a preposition ("across three generations")."""
    number = parsed.tokens[index]
    noun = parsed.tokens[number.head]
    if number.pos != "NUM" or number.dep != "nummod" or noun.pos != "NOUN" or noun.dep != "pobj":
        return False
    hit = ending_at(parsed, noun.index, index_of(pack, *LISTS))
    return hit is None or hit[0].name in ("collective", "other")


def _counts_some_of(parsed: Parsed, index: int, pack: Pack, numbers: Numbers) -> bool:
    """Tell whether a number and "of them" begin here (", four of them women")."""
    number = _number_at(parsed, index, numbers) if index < len(parsed.tokens) else None
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


def _closes_right(parsed: Parsed, whole: People, index: int) -> bool:
    """Tell whether an opening mark stands right behind the whole or its verb phrase, as a list would."""
    return parsed.tokens[index].text != "-" or index - whole.head == 1


def _cue_at(parsed: Parsed, index: int, pack: Pack) -> int:
    """Return how many tokens a part cue at the index takes, 0 where there is none."""
    first = parsed.tokens[index].text.lower() if index < len(parsed.tokens) else ""
    for wanted in _cues(pack).get(first, ()):
        run = parsed.tokens[index : index + len(wanted)]
        if tuple(t.text.lower() for t in run) == wanted:
            return len(wanted)
    return 0


@cache
def _cues(pack: Pack) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the part cues by their first word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted(link(pack, "part"), key=lambda text: (-len(text.split()), text)):
        found.setdefault(words.split()[0], []).append(tuple(words.split()))
    return {first: tuple(cues) for first, cues in found.items()}


def _cue_is_near(parsed: Parsed, whole: People, index: int, pack: Pack, numbers: Numbers) -> bool:
    """Tell whether no other counted phrase stands between the whole and the cue."""
    between = Span(whole.span.end, max(whole.span.end + 1, parsed.tokens[index].span.start))
    counts = [m for m in numbers_in(numbers, between) if m.value.kind == "count"]
    held = [t.index for m in counts for t in parsed.tokens_in(m.span)]
    return all(
        _is_of_whole(parsed, at, whole) or _counts_no_person(parsed, at, pack) for at in held
    )


def _counts_next(parsed: Parsed, index: int, numbers: Numbers) -> bool:
    if index >= len(parsed.tokens):
        return False
    return _number_at(parsed, index, numbers) is not None


def _other_count(parsed: Parsed, index: int, numbers: Numbers) -> bool:
    return _number_at(parsed, index, numbers) is not None


def _number_at(parsed: Parsed, index: int, numbers: Numbers) -> Mention[Number] | None:
    span = parsed.tokens[index].span
    for mention in numbers_in(numbers, span):
        if mention.value.kind == "count":
            return mention
    return None


def _read_list(parsed: Parsed, start: int, pack: Pack, numbers: Numbers) -> list[Part]:
    """Read counted or single noun phrases as long as only list words stand between them."""
    parts: list[Part] = []
    sentence = parsed.sentence_at(min(start, len(parsed.tokens) - 1))
    index = start
    while index < sentence.stop:
        token = parsed.tokens[index]
        if token.text.lower() in link(pack, "list"):
            index += 1
            continue
        taken = _read_part(parsed, index, sentence.stop, pack, numbers)
        if taken is None:
            break
        part, index = taken
        parts.append(part)
        index = _past_aside(parsed, index, sentence.stop, pack, numbers)
    return parts


def _past_aside(parsed: Parsed, index: int, stop: int, pack: Pack, numbers: Numbers) -> int:
    """Return the token behind an aside on a part ("eight women, two of whom were pregnant, and ...")."""
    if index + 1 >= stop or not _counts_some_of(parsed, index + 1, pack, numbers):
        return index
    for at in range(index + 3, min(stop, index + NEAR)):
        if parsed.tokens[at].tag == "CC" and parsed.tokens[at - 1].text == ",":
            return at
    return index


def _read_part(
    parsed: Parsed, index: int, stop: int, pack: Pack, numbers: Numbers
) -> tuple[Part, int] | None:
    """Read one part that begins at the token: a number or "a", and a noun for people."""
    number = _number_at(parsed, index, numbers)
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
    """Tell whether a bare number ends here as an item of a list."""
    return index >= len(parsed.tokens) or parsed.tokens[index].text.lower() in link(pack, "list")


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
        if token.tag == "IN" and token.lemma != "of":
            break
        if token.text.lower() in link(pack, "state_noun") and not _noun_next(parsed, place, stop):
            return None
        person = token.pos == "NOUN" and has_person_ending(token, pack)
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
