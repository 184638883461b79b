"""Places as words: names after a preposition of place, with the name of what they lie in.

A name is taken for a place by its preposition, its class word ("the town of",
"district") or the model's entity label; never a person, a month or a body.
"""

from collections.abc import Iterator

from sayso.find.place_clues import distance_before
from sayso.find.place_rules import class_word, is_body_name, is_place_name, name_run, word_before
from sayso.model.mention import Mention
from sayso.model.text import Parsed, Span
from sayso.model.where import Place
from sayso.packs.load import Pack
from sayso.packs.lookup import link

PRECISION = {"settlement": 1, "district": 3, "region": 4, "country": 6, "water": 7}
AWAY = 2


def find_places(parsed: Parsed, pack: Pack) -> Iterator[Mention[Place]]:
    """Yield the named places in the order of the text; a place that only holds another is its `inside`."""
    names = _with_coordinated(parsed, list(_names(parsed, pack)), pack)
    index = 0
    while index < len(names):
        first = names[index]
        holders = 0
        while index + holders + 1 < len(names) and _holds(
            parsed, names[index + holders], names[index + holders + 1], pack
        ):
            holders += 1
        inside = None
        if holders:
            start = _with_class(parsed, names[index + 1], pack).start
            inside = parsed.doc.text[start : _with_class(parsed, names[index + holders], pack).end]
        yield _mention(parsed, first, inside, pack)
        index += holders + 1


def _with_coordinated(parsed: Parsed, names: list[Span], pack: Pack) -> list[Span]:
    """Add the names that are coordinated with a place ("in Osk and Tarl")."""
    heads = {parsed.tokens_in(name)[-1].index for name in names}
    found = list(names)
    for token in parsed.tokens:
        if token.pos not in ("PROPN", "NOUN") or token.dep != "conj" or token.head not in heads:
            continue
        stop = name_run(parsed, token.index, pack)
        if stop <= token.index and token.pos == "NOUN":
            continue
        span = parsed.cover((token.index, max(token.index, stop - 1)))
        if not any(span.meets(name) for name in found) and not is_body_name(
            parsed, token.index, token.index + 1, pack
        ):
            found.append(span)
            heads.add(token.index)
    return sorted(found)


def _names(parsed: Parsed, pack: Pack) -> Iterator[Span]:
    """Yield the runs of capitalised words that name places."""
    index = 0
    while index < len(parsed.tokens):
        stop = name_run(parsed, index, pack)
        if stop > index:
            span = parsed.cover((index, stop - 1))
            if is_place_name(parsed, index, stop, pack):
                yield span
            index = stop
        else:
            index += 1


def _with_class(parsed: Parsed, name: Span, pack: Pack) -> Span:
    """Return the name with its class word and determiner ("the Tarl district")."""
    tokens = parsed.tokens_in(name)
    first, stop = tokens[0].index, tokens[-1].index + 1
    classes = {words for entry in pack.place_classes for words in entry.words}
    if (
        stop < len(parsed.tokens)
        and parsed.tokens[stop].lemma in classes
        and parsed.tokens[stop - 1].dep in ("compound", "nmod", "amod")
    ):
        stop += 1
    if (
        first > 1
        and parsed.tokens[first - 1].lemma == "of"
        and parsed.tokens[first - 2].lemma in classes
    ):
        first -= 2
    while first > 0 and parsed.tokens[first - 1].tag == "DT":
        first -= 1
    return parsed.cover((first, stop - 1))


def _with_class_behind(parsed: Parsed, name: Span, pack: Pack) -> Span:
    """Return the name with the class word behind it ("Ilm valley")."""
    whole = _with_class(parsed, name, pack)
    return Span(name.start, whole.end)


def _holds(parsed: Parsed, inner: Span, outer: Span, pack: Pack) -> bool:
    """Tell whether the second name is said to hold the first ("Osk, in the Tarl district of Kessia")."""
    left = _with_class(parsed, inner, pack).end
    right = _with_class(parsed, outer, pack).start
    right = outer.start if left > right else right
    if left > right:
        return False
    between = parsed.doc.text[left:right].replace("\n", " ").strip().lower()
    return between in link(pack, "holding")


def _mention(parsed: Parsed, name: Span, inside: str | None, pack: Pack) -> Mention[Place]:
    tokens = parsed.tokens_in(name)
    first, stop = tokens[0].index, tokens[-1].index + 1
    kind = class_word(parsed, first, stop, pack)
    precision = PRECISION.get(kind)
    if word_before(parsed, first) in link(pack, "near"):
        precision = 2
    away = distance_before(parsed.doc.text, name.start, pack)
    span = name if away is None else Span(away, name.end)
    place = Place(
        words=parsed.doc[span],
        span=span,
        inside=inside,
        precision=precision if away is None else AWAY,
    )
    return Mention("place", name, place, f"en/links.toml#{kind or 'place_preposition'}", stop - 1)
