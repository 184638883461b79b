"""Places as words: names after a preposition of place, with the name of what they lie in.

A name is taken for a place by its preposition, its class word ("the town of",
"district") or the model's entity label; never a person, a month or a body.
"""

from collections.abc import Iterator, Sequence

from sayso.find.place_clues import distance_before, relation_of
from sayso.find.place_joints import HELD, LISTED, STATED, class_phrase, join_names
from sayso.find.place_routes import Route, find_routes
from sayso.find.place_rules import class_word, is_body_name, is_place_name, name_run
from sayso.model.mention import Mention
from sayso.model.text import Parsed, Span
from sayso.model.where import Atlas, NoAtlas, Place
from sayso.packs.load import Pack

PRECISION = {"settlement": 1, "district": 3, "region": 4, "country": 6, "water": 7}
BESIDE = {"near": 2, "away": 2, "between": 5, "sea": 7}
NOWHERE = NoAtlas()


def find_places(parsed: Parsed, pack: Pack, atlas: Atlas = NOWHERE) -> Iterator[Mention[Place]]:
    """Yield the named places in the order of the text; a place that only holds another is its `inside`."""
    routes = list(find_routes(parsed, pack))
    ends = [end for route in routes for end in (route.first, route.second)]
    alone = [
        name
        for name in _with_coordinated(parsed, list(_names(parsed, pack)), pack)
        if not any(name.meets(route.span) for route in routes)
    ]
    names = sorted([*alone, *ends])
    joints = (*join_names(parsed, names, pack, atlas), "")
    places = [
        _mention(parsed, name, _inside(parsed, names, joints, index, pack), pack)
        for index, name in enumerate(names)
        if name not in ends and not (index and joints[index - 1] in HELD)
    ]
    found = [*places, *(_way(parsed, route, names, joints, pack) for route in routes)]
    yield from sorted(found, key=lambda mention: mention.span)


def _inside(
    parsed: Parsed, names: Sequence[Span], joints: Sequence[str], index: int, pack: Pack
) -> str | None:
    """Return the words of what holds a name: its own holders, or those said of the list that it is in."""
    last = index
    while joints[last] == LISTED:
        last += 1
    if joints[last] not in (HELD if last == index else (STATED,)):
        return None
    stop = last
    while joints[stop] in HELD:
        stop += 1
    start = class_phrase(parsed, names[last + 1], pack).start
    return parsed.doc.text[start : class_phrase(parsed, names[stop], pack).end]


def _way(
    parsed: Parsed, route: Route, names: Sequence[Span], joints: Sequence[str], pack: Pack
) -> Mention[Place]:
    """Return what lies between two names as one place, inside what the text says of the second."""
    inside = _inside(parsed, names, joints, names.index(route.second), pack)
    place = Place(parsed.doc[route.span], route.span, inside, precision=BESIDE["between"])
    return Mention("place", route.span, place, "en/places.toml#between_two", route.token)


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


def _mention(parsed: Parsed, name: Span, inside: str | None, pack: Pack) -> Mention[Place]:
    tokens = parsed.tokens_in(name)
    first, stop = tokens[0].index, tokens[-1].index + 1
    kind = class_word(parsed, first, stop, pack)
    away = distance_before(parsed.doc.text, name.start, pack)
    relation = relation_of(parsed.doc.text, name, pack)
    span = name if away is None else Span(away, name.end)
    place = Place(
        words=parsed.doc[span],
        span=span,
        inside=inside,
        precision=BESIDE.get(relation, PRECISION.get(kind)),
    )
    return Mention("place", name, place, f"en/links.toml#{kind or 'place_preposition'}", stop - 1)
