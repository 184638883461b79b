"""A capital that is not named: "in the capital", "in the capital of Kessia", "in the Kessian capital".

The words are the place; only a country's name among them can give it an id. A name beside it is the place itself,
and the one that a bare "the capital" means behind it.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.find.place.rules import name_run
from sayso.model.mention import Mention
from sayso.model.text import Parsed, Span
from sayso.model.where import Atlas, Place
from sayso.packs.load import Pack
from sayso.packs.lookup import link

BESIDE = 2
BARE = 2  # a determiner and the word
LONGEST = 5
NEVER = ("DATE", "TIME", "NORP")
CLOSING = (",", ".", ";", "!", "?")


def find_capitals(parsed: Parsed, pack: Pack) -> tuple[Mention[Place], ...]:
    """Return the capitals without a name of their own behind a preposition of place, in the order of the text."""
    found = []
    for token in parsed.tokens:
        if token.lemma not in parsed.words["capital"] or token.pos != "NOUN" or token.dep != "pobj":
            continue
        if parsed.tokens[token.head].text.lower() not in link(pack, "place_sure"):
            continue
        span = _words_of(parsed, token.index, pack)
        if span is not None:
            near = parsed.tokens[token.head].text.lower() in link(pack, "near")
            place = Place(parsed.doc[span], span, precision=2 if near else 1)
            found.append(Mention("place", span, place, "en/places.toml#seat", token.index))
    return tuple(found)


def with_named_capitals(parsed: Parsed, names: Sequence[Span], pack: Pack) -> list[Span]:
    """Add the name behind "the capital," that stands between commas, whatever the model takes it for."""
    found = list(names)
    for token in parsed.tokens:
        at = token.index + 2
        if (
            token.lemma not in parsed.words["capital"]
            or token.dep != "pobj"
            or at >= len(parsed.tokens)
        ):
            continue
        stop = name_run(parsed, at, pack)
        if parsed.tokens[at - 1].text != "," or stop == at or parsed.tokens[at].entity in NEVER:
            continue
        span = parsed.cover((at, stop - 1))
        closed = stop == len(parsed.tokens) or parsed.tokens[stop].text in CLOSING
        if closed and not any(span.meets(name) for name in found):
            found.append(span)
    return sorted(found)


def with_known_capital(
    parsed: Parsed,
    capitals: Sequence[Mention[Place]],
    places: Sequence[Mention[Place]],
    atlas: Atlas,
) -> list[Mention[Place]]:
    """Return the capitals, a bare one as the place before it that the text calls so, or the only one known as one."""
    known = [one for one in places if capitals and atlas.is_capital(one.value.words)]
    only = known if len({one.value.words for one in known}) == 1 else []
    named = [one for one in places if capitals and _is_called_so(parsed, one)] or only
    found = []
    for capital in capitals:
        before = [place for place in named if place.span.end <= capital.span.start]
        bare = len(parsed.tokens_in(capital.span)) == BARE
        meant = replace(before[-1].value, carried=True) if before and bare else capital.value
        found.append(replace(capital, value=meant))
    return found


def _is_called_so(parsed: Parsed, place: Mention[Place]) -> bool:
    """Tell whether a name stands beside the word for a capital ("the capital, Osk", "Osk, the Kessian capital")."""
    first = parsed.tokens_in(place.span)[0].index
    before = parsed.tokens[max(0, first - BESIDE) : first]
    behind = parsed.tokens[place.token + 1 : place.token + 1 + LONGEST]
    if any(token.lemma in parsed.words["capital"] for token in before):
        return True
    called = [token.index for token in behind if token.lemma in parsed.words["capital"]]
    return bool(called) and behind[0].text == "," and parsed.tokens[called[0]].dep == "appos"


def without_owners(names: Sequence[Span], capitals: Sequence[Mention[Place]]) -> list[Span]:
    """Return the names of places that do not stand inside the words of a capital."""
    return [name for name in names if not any(one.span.meets(name) for one in capitals)]


def _words_of(parsed: Parsed, index: int, pack: Pack) -> Span | None:
    """Return the words of a capital with its determiner and country, None where a name stands beside it."""
    behind = parsed.tokens[index + 1 : index + 1 + BESIDE]
    if any(one.pos == "PROPN" and one.text[:1].isupper() for one in behind[:1]):
        return None
    if len(behind) == BESIDE and behind[0].text in (",", "of") and behind[1].pos == "PROPN":
        if behind[0].text == ",":
            return None
        stop = name_run(parsed, index + 2, pack)
        return parsed.cover((_first(parsed, index), stop - 1)) if stop > index + 2 else None
    first = _first(parsed, index)
    return parsed.cover((first, index)) if first < index else None


def _first(parsed: Parsed, index: int) -> int:
    """Return the first word of the phrase of a capital, its determiner or its country."""
    first = index
    while first > 0 and parsed.tokens[first - 1].index > parsed.tokens[index].head:
        first -= 1
    words = parsed.tokens[first:index]
    named = any(token.pos == "PROPN" or token.entity == "NORP" for token in words)
    pointed = any(token.text.lower() in parsed.words["capital_pointer"] for token in words)
    return first if named or pointed else index
