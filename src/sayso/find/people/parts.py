"""Parts of a counted whole: what follows "including", "among them", a colon, a bracket or a dash.

The list is read along the words, not along the tree: the small parser often
loses the thread in long lists, and a list of parts has a plain order.
"""

from dataclasses import replace
from functools import cache

from sayso.find.people.counted import Numbers, numbers_in
from sayso.find.people.groups import LISTS
from sayso.find.people.part_items import counts_some_of, number_at, read_list, share_at
from sayso.find.people.part_names import Item, named_at
from sayso.model.mention import People
from sayso.model.text import Parsed, Span
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link

NEAR = 12
OPENERS = (":", "(", "-", "--", "–", "—")
KINDS = ("sex", "age", "both")  # what a whole is parted by, where no word says so
BEHIND = 4
WHOLES = ("civilians", "combatants")


def with_parts(parsed: Parsed, whole: People, pack: Pack, numbers: Numbers) -> People:
    """Return a whole with the parts that its own sentence lists after it, and the names among them."""
    items = _listed(parsed, whole, pack, numbers)
    names = (*whole.names, *(item.name for item in items if item.name))
    parts = tuple(item.part for item in items)
    return replace(whole, parts=parts, names=tuple(dict.fromkeys(names)))


def _listed(parsed: Parsed, whole: People, pack: Pack, numbers: Numbers) -> tuple[Item, ...]:
    """Return what is said of all or most, and the items of the list behind a cue, else of one that adds up."""
    found: list[Item] = []
    start = _list_start(parsed, whole, whole.head + 1, pack, numbers)
    while start is not None and (share := share_at(parsed, start, whole.count, pack)):
        found.append(share)
        start = _list_start(parsed, whole, share.stop, pack, numbers)
    if start is None:
        return tuple(found) or _summing_list(parsed, whole, pack, numbers)
    items = tuple(read_list(parsed, start, pack, numbers))
    behind = parsed.tokens[items[-1].stop : items[-1].stop + BEHIND] if items else ()
    if any(token.lemma in link(pack, "each") for token in behind):
        return ()  # "of whom 410 and 1,022 respectively were children"
    if whole.count is None or whole.count.high == 1:
        items = tuple(item for item in items if not item.name)
    return tuple(found) if _in_other_units(parsed, start, whole, items) else (*found, *items)


def _in_other_units(parsed: Parsed, start: int, whole: People, items: tuple[Item, ...]) -> bool:
    """Tell whether a bracket says the whole once more ("340 families (about 1,700 people)")."""
    most = whole.count.high if whole.count else None
    one = len(items) == 1 and parsed.tokens[start - 1].text == "("
    return one and most is not None and (items[0].part.count.low or 0) > most


def _summing_list(parsed: Parsed, whole: People, pack: Pack, numbers: Numbers) -> tuple[Item, ...]:
    """Return a list without a cue whose numbers add up to the whole ("22 passengers, 13 men and nine women")."""
    if whole.count is None or whole.count.low is None or whole.count.vague:
        return ()
    stop = min(parsed.sentence_at(whole.head).stop, whole.head + NEAR)
    for index in range(whole.head + 1, stop):
        if parsed.tokens[index].text != ",":
            continue
        items = tuple(read_list(parsed, index + 1, pack, numbers))
        said = parsed.tokens[index + 1 : index + 1 + NEAR]
        if any(token.lemma in link(pack, "equal_verb") for token in said):
            return ()
        total = sum(item.part.count.low or 0 for item in items)
        fits = total == whole.count.low and _are_kinds(parsed, whole, items, pack)
        return items if len(items) > 1 and fits else ()
    return ()


def _are_kinds(parsed: Parsed, whole: People, items: tuple[Item, ...], pack: Pack) -> bool:
    """Tell whether a list says what the whole is made of ("two guards, the mayor and his son" goes on with others)."""
    kinds = {entry.name for entry in pack.groups if entry.axis in KINDS}
    if whole.group is None or whole.group.name in WHOLES:
        return True
    if whole.group.name in kinds:
        return False
    hit = ending_at(parsed, whole.head, index_of(pack, "people"))
    if hit is not None and hit[0].name != "occupations":
        return True
    return all(
        item.part.group and item.part.group.name in kinds and not _is_one(item) for item in items
    )


def _is_one(item: Item) -> bool:
    """Tell whether an item is one person without a number ("the mayor", "his son")."""
    return item.part.group is not None and item.part.count.words.endswith(item.part.group.words)


def _list_start(
    parsed: Parsed, whole: People, first: int, pack: Pack, numbers: Numbers
) -> int | None:
    """Return the token where a list of parts begins after the whole, or None."""
    for token in parsed.tokens[first : _reach(parsed, whole)]:
        index = token.index
        some = token.text == "," and counts_some_of(parsed, index + 1, pack, numbers)
        some = some or _tells_share(parsed, index, whole, pack)
        if token.span.start < whole.span.end and not some:
            continue
        ends = token.text == ";" and not _cue_at(parsed, index + 1, pack)
        if ends or index - whole.head > NEAR * 3:
            return None
        if some or _equals(parsed, whole, index, pack, numbers):
            return index + 1
        length = _cue_at(parsed, index, pack)
        if length and _cue_is_near(parsed, whole, index, pack, numbers):
            return index + length
        if token.text in OPENERS and _opens_list(parsed, whole, index, pack, numbers):
            return index + 1 if _closes_right(parsed, whole, index) else None
        inside = _is_of_whole(parsed, index, whole) or _counts_no_person(parsed, index, pack)
        if index - whole.head > 1 and not inside and number_at(parsed, index, numbers):
            return None
    return None


def _reach(parsed: Parsed, whole: People) -> int:
    """Return the end of the sentence, of the next one where the parser ends this one at a colon."""
    sentence = parsed.sentence_at(whole.head)
    if parsed.tokens[sentence.stop - 1].text != ":" or sentence.stop == len(parsed.tokens):
        return sentence.stop
    behind = parsed.sentence_at(sentence.stop)
    return behind.stop if behind.paragraph == sentence.paragraph else sentence.stop


def _tells_share(parsed: Parsed, index: int, whole: People, pack: Pack) -> bool:
    """Tell whether a comma, bracket or dash comes before words about all or most of them."""
    opens = parsed.tokens[index].text in (",", *OPENERS)
    return opens and share_at(parsed, index + 1, whole.count, pack) is not None


def _equals(parsed: Parsed, whole: People, index: int, pack: Pack, numbers: Numbers) -> bool:
    """Tell whether a "were" says of the whole itself of whom it is made ("the seven dead are five men and ...")."""
    token, head = parsed.tokens[index], parsed.tokens[whole.head]
    head = parsed.tokens[head.head] if head.dep == "nummod" else head
    said = token.lemma in link(pack, "equal_verb") and head.dep == "nsubj" and head.head == index
    return said and number_at(parsed, index + 1, numbers) is not None


def _is_of_whole(parsed: Parsed, index: int, whole: People) -> bool:
    """Tell whether a number stands in the words behind the whole ("members of one family")."""
    of = parsed.tokens[parsed.tokens[parsed.tokens[index].head].head]
    return parsed.says(of.index, "of") and of.head == whole.head


def _counts_no_person(parsed: Parsed, index: int, pack: Pack) -> bool:
    """Tell whether a number counts families, houses or days behind a preposition ("across three generations")."""
    number = parsed.tokens[index]
    noun = parsed.tokens[number.head]
    if number.pos != "NUM" or number.dep != "nummod" or noun.pos != "NOUN" or noun.dep != "pobj":
        return False
    hit = ending_at(parsed, noun.index, index_of(pack, *LISTS))
    return hit is None or hit[0].name in ("collective", "other")


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


def _opens_list(parsed: Parsed, whole: People, index: int, pack: Pack, numbers: Numbers) -> bool:
    """Tell whether a colon, bracket or dash opens a list of numbers, or a colon one of names."""
    if index + 1 >= len(parsed.tokens) or index - whole.head > NEAR:
        return False
    if number_at(parsed, index + 1, numbers) is not None:
        return True
    many = whole.count is not None and whole.count.low != 1
    stop = _reach(parsed, whole)
    return (
        many
        and parsed.tokens[index].text == ":"
        and named_at(parsed, index + 1, stop, pack) is not None
    )
