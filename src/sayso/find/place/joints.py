"""How a name of a place stands to the next one: the next holds it, both are of one list, or neither.

A bare comma says either: "in Osk, Kessia" is one place, "in Osk, Tarl and Marn" are three. A list is
closed by "and"; what a class word ("Tarl district") or a gazetteer knows to hold is no list.
"""

from collections.abc import Sequence
from functools import cache
from typing import Final

from sayso.find.place.nouns import class_word, noun_behind
from sayso.model.text import Parsed, Span, Token
from sayso.model.where import Atlas
from sayso.packs.load import Pack
from sayso.packs.lookup import link, place_words

STATED: Final = "stated"
COMMA: Final = "comma"
LISTED: Final = "listed"
APART: Final = ""
HELD: Final = (STATED, COMMA)
MOST: Final = 8
AREAS: Final = ("district", "region", "country")


def join_names(parsed: Parsed, names: Sequence[Span], pack: Pack, atlas: Atlas) -> tuple[str, ...]:
    """Return for each name but the last how it stands to the next: held as stated, held by a comma, listed, apart."""
    words = [parsed.doc[name] for name in names]
    joints = [
        _joint(parsed, names[index], names[index + 1], pack) for index in range(len(names) - 1)
    ]
    return tuple(
        _of_comma(words[at], words[at + 1], atlas, closes=_closes_in_list(joints, at))
        if joint == COMMA
        else joint
        for at, joint in enumerate(joints)
    )


def _of_comma(inner: str, outer: str, atlas: Atlas, *, closes: bool) -> str:
    """Return what a bare comma means: the second name holds the first, or both are of one list."""
    if atlas.holds(outer, inner):
        return COMMA
    if closes:
        return LISTED
    return LISTED if atlas.alike(outer, inner) else COMMA


def _closes_in_list(joints: Sequence[str], index: int) -> bool:
    """Tell whether an "and" ends the series of a comma, and does not join two pairs.

    Pairs are those of "in Osk, Kessia, and Tarl, Dorva".
    """
    stop = index
    while stop < len(joints) and joints[stop] in HELD:
        stop += 1
    if stop == len(joints) or joints[stop] != LISTED:
        return False
    first = index == 0 or joints[index - 1] == APART
    pairs = first and stop == index + 1 and joints[stop + 1 : stop + 2] == [COMMA]
    return not pairs


def class_phrase(parsed: Parsed, name: Span, pack: Pack) -> Span:
    """Return the name with its class word and article ("the Tarl district", "the town of Tarl").

    "A village of Kessia" and "the capital of Kessia" are no names of Kessia.
    """
    tokens = parsed.tokens_in(name)
    first, stop = tokens[0].index, tokens[-1].index + 1
    behind = noun_behind(parsed, stop, pack)
    stop = stop if behind is None else behind + 1
    if first > 1 and parsed.says(first - 1, "of") and _names_class(parsed, first - 2, pack):
        first -= 2
    while first > 0 and parsed.tokens[first - 1].tag == "DT":
        first -= 1
    return parsed.cover((first, stop - 1))


def _names_class(parsed: Parsed, index: int, pack: Pack) -> bool:
    """Tell whether a class word before "of" is a part of the name behind it, not of the one before."""
    token = parsed.tokens[index]
    if token.lemma not in _classes(pack) or token.lemma in place_words(pack, "seat"):
        return False
    before = parsed.tokens[index - 1] if index else token
    return not parsed.says(before.index, "a", "an") and before.pos != "PROPN"


@cache
def _classes(pack: Pack) -> frozenset[str]:
    return frozenset(words for entry in pack.place_classes for words in entry.words)


def _joint(parsed: Parsed, inner: Span, outer: Span, pack: Pack) -> str:
    """Return what the words between two names say: held, listed, a bare comma, or nothing."""
    left = parsed.tokens_in(class_phrase(parsed, inner, pack))[-1].index + 1
    right = parsed.tokens_in(class_phrase(parsed, outer, pack))[0].index
    right = parsed.tokens_in(outer)[0].index if left > right else right
    if not 0 < right - left <= MOST or parsed.sentence_at(left).stop < right:
        return APART
    between = [token for token in parsed.tokens[left:right] if token.tag != "DT"]
    words = [token.text.lower() for token in between]
    if set(words) & place_words(pack, "listing"):
        return LISTED if _only_lists(between, pack) else APART
    ways = place_words(pack, "direction")
    if words == ["of"] and _is_of_which(parsed.tokens[left - 1], pack):
        return APART  # "the Osk village of Tarl" is Tarl
    if words == [","]:
        wider = _class_of(parsed, outer, pack)
        narrower = wider in AREAS and wider != _class_of(parsed, inner, pack)
        return STATED if narrower else COMMA
    if words[:1] == [","] and set(words[1:]) <= ways and words[1:]:
        return STATED
    known = place_words(pack, "between") | ways | _classes(pack)
    known |= place_words(pack, "seat") | place_words(pack, "portion")
    inside = place_words(pack, "inside").intersection(words) or words == ["("]
    if any(t.dep == "prep" and t.head > right for t in between):  # "in Tarl three"
        return APART
    return STATED if inside and known.issuperset(words) else APART


def _is_of_which(token: Token, pack: Pack) -> bool:
    """Tell whether the name behind "of" is that of one of these ("the Osk suburbs of Tarl and Marn")."""
    plural = token.tag == "NNS" and token.lemma in _classes(pack)
    return plural or token.text in place_words(pack, "of_which")


def _class_of(parsed: Parsed, name: Span, pack: Pack) -> str:
    tokens = parsed.tokens_in(name)
    return class_word(parsed, tokens[0].index, tokens[-1].index + 1, pack)


def _only_lists(between: Sequence[Token], pack: Pack) -> bool:
    """Tell whether nothing but words of a list, prepositions and class words stand between two names."""
    light = (
        place_words(pack, "listing")
        | link(pack, "place_sure")
        | place_words(pack, "direction")
        | {",", "of", "between"}
    )
    return all(t.text.lower() in light or t.lemma in _classes(pack) for t in between)
