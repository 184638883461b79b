"""Names of places with what stands around them: class words, what holds them, how far from them.

It reads the text alone, so that it can describe names that anyone marked.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sayso.model.text import Span
from sayso.model.where import PlaceName
from sayso.packs.load import Pack
from sayso.packs.lookup import link, place_words

CITY = " city"
REACH = 60
BETWEEN = 6
INNER = "al"
AREAS = ("district", "region")
_WORD = re.compile(r"[^\W_]+(?:[.-][^\W_]+)*|'s|[,(]")
_DATELINE = re.compile(
    r"(?:,[^,\n]{2,25}){0,2},?\s{0,2}(?:\([^)\n]{2,30}\))?\s{0,2}(?:--|[–—:]|-\s)"
)
_OF_NAME = re.compile(r"\sof\s(?:the\s)?[A-Z]")
_NAME = r"[A-Z][\w'’-]*(?:[ ][A-Z][\w'’-]*){0,2}"
_LIST_CLASS = re.compile(rf"(?:,\s{_NAME}){{0,12}}(?:,?\s(?:and|or)\s{_NAME})?\s([a-z]+s)\b")
_FROM = re.compile(r"\b(?:of|from|outside|off|away)(?:\s+(?:the|a))?\s*\Z", re.I)
_AMOUNT = re.compile(r"\d[\d,.]*|[a-z]+(?:-[a-z]+)?")


def describe_names(text: str, spans: Sequence[Span], pack: Pack) -> tuple[PlaceName, ...]:
    """Return the names of the spans, in their order, with what the words around them say."""
    kinds = [_kind(text, span, pack) for span in spans]
    return tuple(_describe(text, spans, index, kinds[index], pack) for index in range(len(spans)))


def _describe(text: str, spans: Sequence[Span], index: int, kind: str, pack: Pack) -> PlaceName:
    span = spans[index]
    within, stated = _holder(text, spans, index, pack)
    return PlaceName(
        words=text[span.start : span.end],
        span=span,
        kind=kind,
        relation=relation_of(text, span, pack) or _second_of_two(text, spans, index, pack),
        within=within,
        stated=stated,
        dateline=is_dateline(text, span),
        also=tuple(
            dict.fromkeys(
                (*_with_class(text, span, kind), *_also(text[span.start : span.end], pack))
            )
        ),
    )


def _with_class(text: str, span: Span, kind: str) -> Iterator[str]:
    """Yield the name with the class word of an area or "city" behind it, which may be a part of it ("Marn strip")."""
    city = text[span.end : span.end + len(CITY)] == CITY
    after = _WORD.match(text, span.end + 1) if city or kind in AREAS else None
    if after and text[span.end : span.end + 1] == " " and after[0].isalpha():
        yield text[span.start : after.end()]


def _also(name: str, pack: Pack) -> Iterator[str]:
    """Yield the name without its class word or its article, and with its inner articles written alike."""
    words = name.replace("-", " ").split()
    articles = place_words(pack, "article")
    plain = [INNER if i and w.lower() in articles else w for i, w in enumerate(words)]
    while len(plain) > 1 and plain[-1].lower() in place_words(pack, "area"):
        plain = plain[:-1]
        yield " ".join(plain)
    if plain != words:
        yield " ".join(plain)
    if len(plain) > 1 and plain[0].lower() in articles:
        yield " ".join(plain[1:])


def words_before(text: str, start: int) -> list[str]:
    """Return the lower-case words of the line before a place in the text, the last one last."""
    line = text[max(0, start - REACH) : start]
    return [word.lower() for word in _WORD.findall(line[line.rfind("\n\n") + 1 :])]


def _kind(text: str, span: Span, pack: Pack) -> str:
    """Return the class of place that a word inside or beside the name says."""
    classes = place_classes(pack)
    own = text[span.start : span.end].lower().split()
    if len(own) > 1 and own[-1] in place_words(pack, "street"):
        return "settlement"
    if len(own) > 1 and (kind := classes.get(own[-1]) or classes.get(own[0])):
        return kind
    after = _WORD.match(text, span.end + 1) if text[span.end : span.end + 1] == " " else None
    kind = classes.get(after[0].lower(), "") if after else ""
    if after and kind and not (kind == "settlement" and _OF_NAME.match(text, after.end())):
        return kind
    if kind := _class_of_list(text, span, pack):
        return kind
    before = [word for word in words_before(text, span.start) if word != "the"]
    if before[-1:] == ["of"]:
        return "" if len(before) < 2 or _is_of_other(text, span) else classes.get(before[-2], "")
    return classes.get(before[-1], "") if before else ""


def _class_of_list(text: str, span: Span, pack: Pack) -> str:
    """Return the class that the end of a list says of all names in it ("Osk, Tarl and Marn counties")."""
    found = _LIST_CLASS.match(text, span.end)
    plural = found[1].lower() if found else ""
    single = (
        plural.removesuffix("ies") + "y" if plural.endswith("ies") else plural.removesuffix("s")
    )
    return place_classes(pack).get(single, "") if single != plural else ""


def _is_of_other(text: str, span: Span) -> bool:
    """Tell whether the class word before "of" belongs to the name before it ("the Osk district of")."""
    words = _WORD.findall(text[max(0, span.start - REACH) : span.start])
    words = words[:-1] if words[-1:] == ["the"] else words
    return len(words) > 2 and words[-3][:1].isupper()


@cache
def place_classes(pack: Pack) -> dict[str, str]:
    """Return what each class word says of the size of a place."""
    return {words: entry.name for entry in pack.place_classes for words in entry.words}


def _holder(text: str, spans: Sequence[Span], index: int, pack: Pack) -> tuple[Span | None, bool]:
    """Return the next name where it holds this one, and whether words say so."""
    if index + 1 >= len(spans):
        return None, False
    span, other = spans[index], spans[index + 1]
    between = text[span.end : other.start]
    if not 0 < len(between) <= REACH or "\n\n" in between:
        return None, False
    words = [word.lower() for word in _WORD.findall(between)]
    known = place_words(pack, "between") | place_words(pack, "direction") | set(place_classes(pack))
    rest = _WORD.sub("", between).strip()
    if not words or rest or len(words) > BETWEEN or not known.issuperset(words):
        return None, False
    stated = bool(place_words(pack, "inside").intersection(words))
    return (other, stated) if stated or words in ([","], ["("]) else (None, False)


def relation_of(text: str, span: Span, pack: Pack) -> str:
    """Return how the place meant lies to the place named: near, away, between, at sea, part, or at it."""
    passed = {"the", "of", "a"} | set(place_classes(pack)) - place_words(pack, "coast")
    words = words_before(text, span.start)
    ways = place_words(pack, "direction")
    if distance_before(text, span.start, pack) is not None:
        return "away"
    if words[-1:] == ["of"] and words[-2:-1] and words[-2] in ways:
        return "part" if words[-3:-2] == ["the"] else "near"
    before = [word for word in words if word not in passed]
    last = before[-1] if before else ""
    if last in ways:
        return "part"
    if last in place_words(pack, "coast"):
        return "sea" if before[-2:-1] == ["off"] else "near"
    if last in link(pack, "near") or last in place_words(pack, "outskirts"):
        return "near"
    return "between" if last in place_words(pack, "between_two") else ""


def _second_of_two(text: str, spans: Sequence[Span], index: int, pack: Pack) -> str:
    """Return "between" where the name before is the first of "between Osk and Tarl"."""
    if index == 0 or text[spans[index - 1].end : spans[index].start].split() != ["and"]:
        return ""
    two = words_before(text, spans[index - 1].start)[-1:]
    return "between" if place_words(pack, "between_two").issuperset(two or [""]) else ""


def distance_before(text: str, start: int, pack: Pack) -> int | None:
    """Return where "5 km north of" begins before a name, or None."""
    line = text[max(0, start - REACH) : start]
    if not _FROM.search(line):
        return None
    found = list(re.finditer(r"\S+", line))
    words = [item[0].lower().strip(",") for item in found]
    at = _past_class(words, pack)
    if at < 2 or words[at] not in place_words(pack, "from"):
        return None
    at -= 1
    while at > 0 and words[at] in place_words(pack, "direction") | {"to", "the", "away", "and"}:
        at -= 1
    glued = re.fullmatch(r"\d[\d,.]*([a-z]+)", words[at])
    if glued and glued[1] in place_words(pack, "distance"):
        return start - len(line) + found[at].start()
    if (
        at < 1
        or words[at] not in place_words(pack, "distance")
        or not _AMOUNT.fullmatch(words[at - 1])
    ):
        return None
    return start - len(line) + found[at - 1].start()


def _past_class(words: list[str], pack: Pack) -> int:
    """Return the last word before the article and the class word of a name ("north of the town of")."""
    at = len(words) - 1
    if words[at] == "of" and at > 2 and words[at - 1] in place_classes(pack):
        at -= 2
    return at - 1 if words[at] in ("the", "a") else at


def is_dateline(text: str, span: Span) -> bool:
    """Tell whether the name stands at the head of a report ("OSK, Kessia (Agency) -")."""
    head = text[text.rfind("\n", 0, span.start) + 1 : span.start].rstrip()
    return head[-1:] in ("", ".", "!", "?") and bool(_DATELINE.match(text, span.end))
