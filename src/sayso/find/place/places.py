"""Places as words: names after a preposition of place, with the name of what they lie in.

A name is taken for a place by its preposition, its class word ("the town of",
"district") or the model's entity label; never a person, a month or a body.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.find.place.before import named_with_class
from sayso.find.place.capitals import (
    find_capitals,
    with_known_capital,
    with_named_capitals,
    without_owners,
)
from sayso.find.place.clues import distance_before, relation_of
from sayso.find.place.joints import HELD, LISTED, STATED, class_phrase, join_names
from sayso.find.place.nouns import class_word
from sayso.find.place.owners import owner_of
from sayso.find.place.routes import Route, find_routes, is_between_parties
from sayso.find.place.rules import is_body_name, is_place_name, name_run, way_to
from sayso.find.place.scenes import with_line_holders, with_scenes
from sayso.model.mention import Mention
from sayso.model.text import Parsed, Span, Token
from sayso.model.where import Atlas, NoAtlas, Place
from sayso.packs.load import Pack
from sayso.packs.lookup import class_words, place_words

PRECISION = {
    "settlement": 1,
    "facility": 1,
    "around": 2,
    "district": 3,
    "region": 4,
    "country": 6,
    "water": 7,
}
BESIDE = {"near": 2, "away": 2, "between": 5, "sea": 7}
HOW_FAR = 2  # a comma and one word ("about")
NOWHERE = NoAtlas()


def find_places(parsed: Parsed, pack: Pack, atlas: Atlas = NOWHERE) -> Iterator[Mention[Place]]:
    """Yield the named places in the order of the text; a place that only holds another is its `inside`."""
    routes = list(find_routes(parsed, pack))
    ends = {end for route in routes for end in (route.first, route.second)}
    taken = {token.index for route in routes for token in parsed.tokens_in(route.span)}
    capitals = find_capitals(parsed, pack)
    alone = [
        name
        for name in without_owners(_all_names(parsed, pack, atlas), capitals)
        if not any(token.index in taken for token in parsed.tokens_in(name))
        and not _is_party(parsed, name, pack)
    ]
    names = sorted([*alone, *ends])
    joints = (*join_names(parsed, names, pack, atlas), "")
    beside = _beside(parsed, names, joints, pack)
    places = [
        _widened(
            parsed,
            _mention(
                parsed, name, _inside(parsed, names, joints, index, pack), beside[index], pack
            ),
            pack,
            atlas,
        )
        for index, name in enumerate(names)
        if name not in ends
        and not (index and _is_how_far(parsed, names[index - 1], name, pack))
        and not (index and joints[index - 1] in HELD)
        and not (
            index + 1 < len(names) and owner_of(parsed, names[index + 1], pack) == parsed.doc[name]
        )
    ]
    at = {name: index for index, name in enumerate(names)}
    ways = (_way(parsed, r, _inside(parsed, names, joints, at[r.second], pack)) for r in routes)
    found = [*places, *ways, *with_known_capital(parsed, capitals, places, atlas)]
    yield from sorted(found, key=lambda mention: mention.span)


def _all_names(parsed: Parsed, pack: Pack, atlas: Atlas) -> list[Span]:
    """Return the names of places, those of lists, of lines without a verb and before what happened there too."""
    listed = _with_coordinated(parsed, list(_names(parsed, pack)), pack)
    named = with_named_capitals(parsed, with_line_holders(parsed, listed, pack), pack)
    found = with_scenes(parsed, named, pack, atlas)
    return [name for name in found if not _opens_body(parsed, name, pack)]


def _opens_body(parsed: Parsed, name: Span, pack: Pack) -> bool:
    """Tell whether a name with its class word opens that of a body ("the Veshti Bar Association")."""
    tokens = parsed.tokens_in(class_phrase(parsed, name, pack))
    after = tokens[-1].index + 1
    if len(tokens) == 1 or after == parsed.sentence_at(tokens[0].index).stop:
        return False
    capital = parsed.doc[parsed.tokens[after].span][:1].isupper()  # also where a heading is folded
    return capital and is_body_name(parsed, after, after + 1, pack)


def _is_how_far(parsed: Parsed, named: Span, other: Span, pack: Pack) -> bool:
    """Tell whether a distance behind a name says how far that place is from another ("Osk, 40 km east of Tarl")."""
    away = distance_before(parsed.doc.text, other.start, pack)
    if away is None or away <= named.end:
        return False
    between = parsed.doc.text[class_phrase(parsed, named, pack).end : away].split()
    return between[:1] in ([","], ["("]) and len(between) <= HOW_FAR


def _is_party(parsed: Parsed, name: Span, pack: Pack) -> bool:
    """Tell whether the name is one of two sides ("fighting between Kessia and Osteria")."""
    token = parsed.tokens_in(name)[-1]
    while token.dep == "conj" and token.head < token.index:
        token = parsed.tokens[token.head]
    between = parsed.tokens[token.head]
    named = between.text.lower() in place_words(pack, "between_two")
    return named and is_between_parties(parsed, between.index, pack)


def _beside(parsed: Parsed, names: Sequence[Span], joints: Sequence[str], pack: Pack) -> list[str]:
    """Return how each place lies to its name; "near" holds for a whole list ("around Osk and Tarl")."""
    found: list[str] = []
    for index, name in enumerate(names):
        own = relation_of(parsed.doc.text, name, pack)
        first = parsed.tokens_in(class_phrase(parsed, name, pack))[0].index
        listed = index > 0 and joints[index - 1] == LISTED
        bare = listed and parsed.tokens[first - 1].pos != "ADP"
        found.append(found[-1] if bare and not own else own)
    return found


def _inside(
    parsed: Parsed, names: Sequence[Span], joints: Sequence[str], index: int, pack: Pack
) -> str | None:
    """Return the words of what holds a name: its own holders, or those said of the list that it is in."""
    if owner := owner_of(parsed, names[index], pack):
        return owner
    last = index
    while joints[last] == LISTED:
        last += 1
    if joints[last] not in (HELD if last == index else (STATED,)):
        return None
    stop = last
    while joints[stop] in HELD:
        stop += 1
    start = _with_direction(parsed, class_phrase(parsed, names[last + 1], pack), pack)
    return parsed.doc.text[start : class_phrase(parsed, names[stop], pack).end]


def _with_direction(parsed: Parsed, phrase: Span, pack: Pack) -> int:
    """Return where a name begins with the part of it that is meant ("northern Kessia")."""
    first = parsed.tokens_in(phrase)[0].index
    part = first > 0 and parsed.tokens[first - 1].text.lower() in place_words(pack, "direction")
    return parsed.tokens[first - 1].span.start if part else phrase.start


def _way(parsed: Parsed, route: Route, inside: str | None) -> Mention[Place]:
    """Return what lies between two names as one place, inside what the text says of the second."""
    place = Place(parsed.doc[route.span], route.span, inside, precision=BESIDE["between"])
    return Mention("place", route.span, place, "en/places.toml#between_two", route.token)


def _with_coordinated(parsed: Parsed, names: list[Span], pack: Pack) -> list[Span]:
    """Add the names that are coordinated with a place ("in Osk and Tarl")."""
    heads = {parsed.tokens_in(name)[-1].index for name in names}
    found = list(names)
    for token in parsed.tokens:
        if token.dep != "conj" or token.head not in heads or not _may_be_name(parsed, token, pack):
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


def _may_be_name(parsed: Parsed, token: Token, pack: Pack) -> bool:
    """Tell whether a word can be a name, also an adjective before "districts"."""
    if token.pos in ("PROPN", "NOUN"):
        return True
    behind = token.index + 1
    classed = behind < len(parsed.tokens) and parsed.tokens[behind].lemma in class_words(pack)
    return token.pos == "ADJ" and token.text[:1].isupper() and token.entity != "NORP" and classed


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


def _mention(
    parsed: Parsed, name: Span, inside: str | None, relation: str, pack: Pack
) -> Mention[Place]:
    tokens = parsed.tokens_in(name)
    first, stop = tokens[0].index, tokens[-1].index + 1
    kind = class_word(parsed, first, stop, pack)
    away = distance_before(parsed.doc.text, name.start, pack)
    way = way_to(parsed, first, pack)
    own = named_with_class(parsed, first, pack)
    begin = name.start if own is None else parsed.tokens[own].span.start
    start = begin if away is None else away
    start, relation = (parsed.tokens[way].span.start, "between") if way >= 0 else (start, relation)
    span = Span(start, _end_of(parsed, name, pack))
    place = Place(
        words=parsed.doc[span],
        span=span,
        inside=inside,
        precision=BESIDE.get(relation, PRECISION.get(kind)),
    )
    return Mention("place", name, place, f"en/links.toml#{kind or 'place_preposition'}", stop - 1)


def _widened(parsed: Parsed, mention: Mention[Place], pack: Pack, atlas: Atlas) -> Mention[Place]:
    """Return the mention with a mark where its place is a country or a region, not a city with a country's name."""
    place = mention.value
    country = atlas.is_country(place.words)
    if country and place.precision == PRECISION["settlement"] and place.span == mention.span:
        behind = class_phrase(parsed, mention.span, pack).end
        span = Span(place.span.start, max(place.span.end, behind))
        if span != place.span and atlas.knows(parsed.doc[span]):
            return replace(mention, value=replace(place, words=parsed.doc[span], span=span))
    wide = place.precision == PRECISION["region"] or country
    return replace(mention, value=replace(place, wide=True)) if wide else mention


def _end_of(parsed: Parsed, name: Span, pack: Pack) -> int:
    """Return where the name ends with its class word ("Ilm valley"), which a town goes without."""
    end = class_phrase(parsed, name, pack).end
    behind = parsed.doc.text[name.end : end].strip().lower()
    settled = place_words(pack, "area") - {"district", "county", "municipality", "island"}
    return name.end if behind in settled and behind not in parsed.words["wide_area"] else end
