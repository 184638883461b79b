"""Mending lists of noun phrases that the small parser takes apart: "Seven nurses, a boy and two farmers were injured".

A list is a run of phrases, each with a number, an article or an owner ("his wife", or "him" at its
head), with nothing but commas and "and" between them. The first keeps its place in the tree, the
others are coordinated with it, and a participle behind the last one is said of all of them. Two
phrases beside each other that agree in number may be an apposition, and are left alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from sayso.model.labels import SUBJECTS
from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.packs.lookup import grammar

BEFORE = (
    "det",
    "nummod",
    "amod",
    "compound",
    "nmod",
    "advmod",
    "quantmod",
    "poss",
    "case",
    "punct",
)
OWNED = "owned"  # the number of "his wife" and "him", which agrees with none
BARE = ("NN", "NNP", "UH")
LOOSE = ("appos", "conj", "dep")
WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
SMALL = {word: value for value, word in enumerate(WORDS, 2)}
ENDS = (".", "!", "?", ":", "\n")
LONGEST = 8
DEEP = 6


@dataclass(frozen=True, slots=True)
class Item:
    """A noun phrase of a list: its first token, its head, and the number it begins with, 1 for an article."""

    first: int
    head: int
    number: str
    value: int | None


def mend_lists(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with every list of indefinite noun phrases coordinated under its first."""
    mended = _with_bare_openings(tokens, pack)
    tokens = tuple(mended)
    for found in _runs(tokens, pack):
        run = _held(tokens, found)
        if len(run) > 1 and _is_list(tokens, run, pack):
            _coordinate(mended, run)
    for place in range(len(mended)):
        _mend_name(mended, place)
    return mended


def _mend_name(mended: list[Token], place: int) -> None:
    """Coordinate a name with the one before it where an age parts them or "and" closes the list."""
    name = mended[place]
    first = mended[name.head]
    if name.dep != "appos" or not _is_person(first):
        return
    if _follows_age(mended, place) and (_is_person(name) or name.tag in ("NN", "JJ")):
        named = _is_person(name)
        tag, pos = (name.tag, name.pos) if named else ("NN", "NOUN")
        mended[place] = replace(name, dep="conj", tag=tag, pos=pos)
        return
    if not _is_person(name):
        return
    last = [t for t in mended[place + 1 : place + LONGEST] if t.head == place and t.dep == "conj"]
    if (
        last
        and (last[0].entity == "PERSON" or _is_kin(mended, last[0]))
        and not any(
            t.head == place and t.dep == "det" for t in mended[max(0, place - LONGEST) : place]
        )
    ):
        mended[place] = replace(name, dep="conj")


def _is_person(token: Token) -> bool:
    return token.pos == "PROPN" and token.entity == "PERSON"


def _follows_age(mended: Sequence[Token], place: int) -> bool:
    """Tell whether the name before ends with an age or a semicolon ("Ana Bel, 42, Tor Marn, 17", "Ana Bel; a minor").

    A noun behind an age alone may say who that was ("Ana Bel, 42, a nurse").
    """
    first = place
    while first and mended[first - 1].head == place and mended[first - 1].dep in BEFORE[:-1]:
        first -= 1
    between = mended[mended[place].head + 1 : first]
    parted = any(t.text == ";" for t in between)
    aged = any(t.pos == "NUM" for t in between) and _is_person(mended[place])
    return (parted or aged) and all(t.pos in ("NUM", "PUNCT") for t in between)


def _is_kin(mended: Sequence[Token], noun: Token) -> bool:
    """Tell whether somebody's own closes a list of names ("Tor Marn, Ana Bel and their daughter")."""
    before = mended[max(0, noun.index - DEEP) : noun.index]
    return any(t.head == noun.index and t.dep == "poss" and t.tag == "PRP$" for t in before)


def _with_bare_openings(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with a bare word for a person that opens a headline as a noun ("Mother, two sons killed")."""
    mended = list(tokens)
    words = single_words(pack)
    for place in _openings(tokens):
        token = tokens[place]
        after = tokens[place + 1 : place + 5]
        follows = [t.text for t in after[:1]] == [","]
        if not follows or token.tag not in BARE or token.text.lower() not in words:
            continue
        mended[place] = replace(token, tag="NN", pos="NOUN", lemma=token.text.lower())
        aged = [t.text if t.tag == "," else t.tag for t in after] in (
            [",", "CD", ",", "VBN"],
            [",", "CD", ",", "VBD"],
        )
        if aged and token.head in (place, after[3].index):
            root = after[3].dep if after[3].head != place else token.dep
            mended[place] = replace(mended[place], dep="nsubjpass", head=after[3].index)
            if after[3].head == place:
                mended[after[3].index] = replace(after[3], dep=root, head=after[3].index)
    return mended


@cache
def single_words(pack: Pack) -> frozenset[str]:
    """Return the single words of the pack for people, in the singular."""
    return frozenset(word for entry in (*pack.groups, *pack.people) for word in entry.words)


def _openings(tokens: Sequence[Token]) -> Iterator[int]:
    """Yield the places where a sentence begins."""
    for token in tokens:
        if token.index == 0 or tokens[token.index - 1].text in ENDS:
            yield token.index


def _runs(tokens: Sequence[Token], pack: Pack) -> Iterator[tuple[Item, ...]]:
    """Yield the longest runs of indefinite phrases with only commas and "and" between them."""
    run: list[Item] = []
    for token in tokens:
        item = _item(tokens, token, pack)
        if item is None or (run and item.first <= run[-1].head):
            continue
        if run and not _joins(tokens, run[-1], item):
            if len(run) > 1:
                yield tuple(run)
            run = []
        run.append(item)
    if len(run) > 1:
        yield tuple(run)


def _item(tokens: Sequence[Token], head: Token, pack: Pack) -> Item | None:
    """Return the phrase with a number, an article or an owner that ends with the token, or None."""
    if head.tag == "PRP" and head.dep == "dobj":
        return Item(head.index, head.index, OWNED, 1)
    if head.pos != "NOUN" or head.tag not in ("NN", "NNS") or head.dep == "compound":
        return None
    first = head.index
    for index in range(head.index - 1, max(-1, head.index - LONGEST), -1):
        token = tokens[index]
        if token.dep not in BEFORE or not first <= _above(tokens, token, head.index) <= head.index:
            break
        first = index
        if (
            token.text.lower() in grammar(pack)["item_opener"]
            or token.pos == "NUM"
            or token.tag == "PRP$"
        ):
            break
    if tokens[first - 1 : first] and tokens[first - 1].tag == "PRP$":
        first -= 1
    opener = tokens[first]
    if first == head.index and head.tag == "NN" and head.text[:1].isupper():
        opens = first == 0 or tokens[first - 1].text in ENDS
        return Item(first, first, "1", 1) if opens else None
    lower = opener.text.lower()
    if opener.tag == "PRP$":
        return Item(first, head.index, OWNED, 1 if head.tag == "NN" else None)
    if opener.pos == "NUM" and lower not in grammar(pack)["number_one"] and head.tag == "NNS":
        return Item(first, head.index, lower, int(lower) if lower.isdecimal() else SMALL.get(lower))
    return (
        Item(first, head.index, "1", 1)
        if lower in grammar(pack)["item_opener"] and head.tag == "NN"
        else None
    )


def _above(tokens: Sequence[Token], token: Token, head: int) -> int:
    """Return the word right of the token on which it hangs inside the phrase."""
    return token.head if token.head > token.index else head + 1


def _joins(tokens: Sequence[Token], one: Item, other: Item) -> bool:
    between = [token.text.lower() for token in tokens[one.head + 1 : other.first]]
    return between in ([","], [",", "and"], ["and"], ["&"], [",", "&"], ["plus"])


def _is_list(tokens: Sequence[Token], run: tuple[Item, ...], pack: Pack) -> bool:
    """Tell whether the run is a list: its last two are joined, or no two neighbours can be an apposition.

    The later items may say what the first is made of: "two men, a father and a son".
    """
    first, *others = run
    if first.value == sum(item.value or 0 for item in others) and first.value != 1:
        return False
    joined = tokens[run[-1].first - 1].text.lower() in grammar(pack)["item_joiner"]
    if any(item.number == OWNED for item in run):
        return joined and len(run) > 2  # "a boy, his hands tied" goes on with no list
    return joined or all(one.number != other.number for one, other in pairwise(run))


def _held(tokens: Sequence[Token], run: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return the run as far as its later items hang on earlier ones, or on what these hang on."""
    inside = {item.head for item in run}
    for place, item in enumerate(run[1:], 1):
        token = tokens[item.head]
        above = tokens[token.head]
        first = tokens[run[0].head]
        loose = token.dep in LOOSE and (above.index in inside or above.pos == "PROPN")
        beside = token.dep == "npadvmod" and above.index == first.head
        beside = beside or (
            token.dep in LOOSE and first.dep == "appos" and above.index == first.head
        )
        split = token.dep in SUBJECTS and _under_subject(tokens, first, above)
        split = split or _is_left_so(tokens, first, token)
        if not (loose or beside or split) and not (token.dep in SUBJECTS and above.head in inside):
            return run[:place]
    return run


def _under_subject(tokens: Sequence[Token], token: Token, verb: Token) -> bool:
    """Tell whether the token stands inside another subject of the verb."""
    for _ in range(DEEP):
        above = tokens[token.head]
        if above.index == verb.index or above.index == token.index:
            return above.index == verb.index and token.dep in SUBJECTS
        token = above
    return False


def _is_left_so(tokens: Sequence[Token], first: Token, token: Token) -> bool:
    """Tell whether an adjective says of a list's end what all were left as ("left a man and his son dead")."""
    state = tokens[token.head]
    return token.dep in SUBJECTS and state.pos == "ADJ" and state.head == first.head


def _coordinate(mended: list[Token], run: tuple[Item, ...]) -> None:
    """Hang every item on the first, and what is said of the last on all."""
    head = mended[run[0].head]
    for item in run[1:]:
        token = mended[item.head]
        if token.dep in SUBJECTS and mended[mended[token.head].head].index == head.index:
            verb = mended[token.head]
            passive = "nsubjpass" if verb.tag == "VBN" else token.dep
            root = head.head == head.index
            mended[verb.index] = replace(verb, dep=head.dep, head=verb.index if root else head.head)
            head = replace(head, dep=passive, head=verb.index)
            mended[head.index] = head
        mended[item.head] = replace(token, dep="conj", head=head.index)
    _raise_clause(mended, run, head.index)


def _raise_clause(mended: list[Token], run: tuple[Item, ...], head: int) -> None:
    """Hang a participle behind the last item on the first one, of which the others are conjuncts."""
    for item in run[1:]:
        for place in range(item.head + 1, min(len(mended), item.head + LONGEST)):
            token = mended[place]
            if token.head == item.head and token.dep == "acl" and token.tag in ("VBN", "VBD"):
                mended[place] = replace(token, head=head)
