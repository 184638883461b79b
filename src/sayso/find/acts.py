"""Words that say an act, each with those who suffer, what is hit, and who acts.

Comes after the numbers, since a victim is a noun phrase with its count.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from sayso.find.frames import Frame, find_frame
from sayso.find.harm import bars
from sayso.find.numbers import find_numbers
from sayso.find.parts import find_parts
from sayso.find.people import Numbers, describe_people, is_people, joint_nouns
from sayso.find.remains import describe_remains, is_inside_find, sites_holding
from sayso.find.scenes import scene_at
from sayso.find.stages import governing
from sayso.find.things import describe_thing
from sayso.find.ways import head_of, match_ways
from sayso.model.mention import ActWords, Mention, People, Thing
from sayso.model.quantity import Count
from sayso.model.text import Parsed, Span
from sayso.model.tree import below, past, phrase
from sayso.model.where import Place
from sayso.packs.entries import Way
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link

REMAINS = ("bodies_found", "graves_found")


def find_acts(parsed: Parsed, pack: Pack) -> Iterator[Mention[ActWords]]:
    """Yield the acts said in the text, in its order; a token says one act, or one for each kind of its objects."""
    taken: set[int] = set()
    for token in parsed.tokens:
        if token.index in taken:
            continue
        rest: tuple[Thing, ...] | None = None
        scene = ""
        for way, tokens in match_ways(parsed, token.index, pack):
            if taken.intersection(tokens) and rest is None:
                continue
            found = _read_way(parsed, way, tokens, pack, rest)
            if found is None:
                scene = scene or scene_at(parsed, tokens, (), pack)
                continue
            taken.update(tokens)
            head = head_of(parsed, tokens, way.form)
            yield Mention("act", _span_of(parsed, tokens, way), found[0], way.rule, head)
            rest = found[1]
            if not rest:
                break
        if rest is None and scene:
            yield Mention(
                "act", token.span, ActWords("", "", (token.index,), barred=scene), "", token.index
            )


def _earlier(parsed: Parsed, frame: Frame, pack: Pack) -> People | None:
    """Return the number that a toll had before."""
    if not frame.earlier:
        return None
    return describe_people(parsed, frame.earlier[0], pack, numbers_of(parsed, pack))


def unit_of(pack: Pack, act: str) -> str:
    """Return what an act counts: people, objects, sites or none."""
    return next((entry.unit for entry in pack.acts if entry.id == act), "people")


@lru_cache(maxsize=4)
def numbers_of(parsed: Parsed, pack: Pack) -> Numbers:
    """Return the numbers of the text, read once for all acts."""
    return tuple(find_numbers(parsed, pack))


def _span_of(parsed: Parsed, tokens: tuple[int, ...], way: Way) -> Span:
    """Return the words of the act: the sequence where it stands unbroken, else its head; no preposition at its end."""
    while len(tokens) > 1 and parsed.tokens[tokens[-1]].tag == "IN":
        tokens = tokens[:-1]
    if tokens[-1] - tokens[0] == len(tokens) - 1:
        return parsed.cover(tokens)
    return parsed.tokens[head_of(parsed, tokens, way.form)].span


def _read_way(
    parsed: Parsed, way: Way, tokens: tuple[int, ...], pack: Pack, rest: tuple[Thing, ...] | None
) -> tuple[ActWords, tuple[Thing, ...]] | None:
    """Return the act with its roles and the objects that are not its kind, or None where it does not fit.

    `rest` are the objects that an earlier way of the same words left over.
    """
    frame = find_frame(parsed, way, tokens, pack)
    if way.unless and _has_any(parsed, tokens, way.unless):
        return None
    numbers = numbers_of(parsed, pack)
    frame = _turned(parsed, frame, pack, numbers)
    people, things, sites = _sort_patients(parsed, way, frame, tokens, pack)
    if rest is not None:
        people, things = (), rest
    if way.act in REMAINS:
        head = head_of(parsed, tokens, way.form)
        if is_inside_find(parsed, head, pack):
            return None
        sites = sites or sites_holding(parsed, head, pack, numbers)
    if way.needs and not (
        _fills(way, people, things, parsed, frame) or _in_list(parsed, way, frame, pack)
    ):
        return None
    own, left = _of_kind(way, things)
    return _act_words(parsed, way, tokens, frame, (people, own, sites), pack), left


def _of_kind(way: Way, things: tuple[Thing, ...]) -> tuple[tuple[Thing, ...], tuple[Thing, ...]]:
    """Part the objects that the way asks for from the others."""
    own = tuple(thing for thing in things if thing.target.type in way.needs)
    if not own or "object" in way.needs:
        return things, ()
    return own, tuple(thing for thing in things if thing not in own)


def _act_words(  # noqa: PLR0913
    parsed: Parsed,
    way: Way,
    tokens: tuple[int, ...],
    frame: Frame,
    patients: "Patients",
    pack: Pack,
) -> ActWords:
    people, things, sites = patients
    return ActWords(
        act="graves_found" if sites and not people else way.act,
        form=way.form,
        tokens=tokens,
        people=people,
        things=things,
        agents=frame.agents,
        harm=way.harm,
        stage=way.stage,
        means=way.means,
        involvement=way.involvement,
        among=frame.among,
        barred=bars(parsed, way, tokens, frame, pack),
        sites=sites,
        places=_places_hit(parsed, way, frame, pack),
        earlier=_earlier(parsed, frame, pack),
        reached=frame.reached,
        governed=governing(parsed, head_of(parsed, tokens, way.form), pack),
    )


def _has_any(parsed: Parsed, tokens: tuple[int, ...], sequences: tuple[str, ...]) -> bool:
    sentence = parsed.sentence_at(tokens[0])
    lemmas = " ".join(t.lemma for t in parsed.tokens[sentence.first : sentence.stop])
    return any(f" {words} " in f" {lemmas} " for words in sequences)


def _turned(parsed: Parsed, frame: Frame, pack: Pack, numbers: Numbers) -> Frame:
    """Turn "12 farmers killed in Osk" round: counted people without an object suffer."""
    if not frame.reversible or not frame.agents:
        return frame
    first = frame.agents[0]
    people = describe_people(parsed, first, pack, numbers)
    if is_people(parsed, first, pack, numbers) and people.sort in ("counted", "plural"):
        return replace(frame, patients=frame.agents, agents=())
    return frame


Patients = tuple[tuple[People, ...], tuple[Thing, ...], Count | None]


def _sort_patients(
    parsed: Parsed, way: Way, frame: Frame, tokens: tuple[int, ...], pack: Pack
) -> Patients:
    """Tell people from things and grave sites among those who suffer; joint nouns stay with their first."""
    numbers = numbers_of(parsed, pack)
    people: list[People] = []
    things: list[Thing] = []
    sites: Count | None = None
    joined: set[int] = set()
    for head in frame.patients:
        if head in joined:
            continue
        if way.act in REMAINS and head not in tokens:
            found, counted = describe_remains(parsed, head, pack, numbers)
            sites = sites or counted
            people.extend(_with_parts(parsed, found, pack, numbers))
            continue
        thing = describe_thing(parsed, head, pack, numbers)
        if thing is not None and head not in tokens:
            things.append(thing)
            continue
        if _is_hit_place(parsed, way, head, pack):
            continue
        found = _victim(parsed, _counted_those(parsed, head), tokens, pack, numbers)
        found = _as_called(parsed, found, pack, numbers)
        if found.sort == "counted":
            joined.update(joint_nouns(parsed, found.head))
        people.extend(_with_parts(parsed, found, pack, numbers))
    return tuple(people), tuple(things), sites


def _places_hit(parsed: Parsed, way: Way, frame: Frame, pack: Pack) -> tuple[Place, ...]:
    """Return the named places that are attacked ("shelled Dorva")."""
    spans = [
        phrase(parsed, h, "prep") for h in frame.patients if _is_hit_place(parsed, way, h, pack)
    ]
    return tuple(Place(parsed.doc[span], span) for span in spans)


def _is_hit_place(parsed: Parsed, way: Way, head: int, pack: Pack) -> bool:
    """Tell whether a name that an attack hits is a place: no person, no body, no people."""
    token = parsed.tokens[head]
    if token.pos != "PROPN" or token.entity == "NORP" or token.tag == "NNPS":
        return False
    if token.entity == "PERSON" and below(parsed, head, "compound", "appos"):
        return False
    if ending_at(parsed, head, index_of(pack, "groups", "people", "actors", "targets")):
        return False
    if describe_thing(parsed, head, pack, numbers_of(parsed, pack)) is not None:
        return False
    return unit_of(pack, way.act) == "none"


def _counted_those(parsed: Parsed, head: int) -> int:
    """Return the number of "two of those killed", else the head."""
    token = parsed.tokens[head]
    of = parsed.tokens[token.head]
    number = parsed.tokens[of.head]
    if token.tag == "DT" and of.lemma == "of" and number.pos == "NUM":
        return number.index
    return head


def _as_called(parsed: Parsed, people: People, pack: Pack, numbers: Numbers) -> People:
    """Give a bare number the group that its sentence says it is ("nine of the dead were children")."""
    token = parsed.tokens[people.head]
    if people.group is not None or token.pos != "NUM" or token.dep != "nsubj":
        return people
    for called in below(parsed, token.head, "attr"):
        if is_people(parsed, called, pack, numbers):
            return replace(people, group=describe_people(parsed, called, pack, numbers).group)
    return people


def _with_parts(
    parsed: Parsed, people: People | None, pack: Pack, numbers: Numbers
) -> tuple[People, ...]:
    if people is None:
        return ()
    return (replace(people, parts=find_parts(parsed, people, pack, numbers)),)


def _victim(
    parsed: Parsed, head: int, tokens: tuple[int, ...], pack: Pack, numbers: Numbers
) -> People:
    """Describe one who suffers; the act's own word ("12 dead") has no group."""
    found = _without_act(parsed, describe_people(parsed, head, pack, numbers), tokens)
    if head in tokens:
        sort = found.sort if found.sort == "counted" else "itself"
        return replace(found, group=None, names=(), sort=sort)
    if is_people(parsed, head, pack, numbers) or found.sort == "name":
        return found
    return found if found.sort == "counted" and found.group else replace(found, sort="unknown")


def _without_act(parsed: Parsed, people: People, tokens: tuple[int, ...]) -> People:
    """Leave the act's own words out of the group ("shot dead two shepherds")."""
    group = people.group
    inside = tuple(parsed.tokens[index].span for index in tokens if index != people.head)
    if group is None or not inside:
        return people
    span = past(parsed, group.span, people.head, inside)
    return replace(people, group=replace(group, span=span, words=parsed.doc[span]))


def _fills(
    way: Way, people: tuple[People, ...], things: tuple[Thing, ...], parsed: Parsed, frame: Frame
) -> bool:
    """Tell whether one of those who suffer is of a kind that the way needs."""
    for need in way.needs:
        if need != "people" and any(parsed.tokens[h].lemma == "it" for h in frame.patients):
            return True
        if need == "people" and any(p.sort not in ("unknown", "itself") for p in people):
            return True
        if any(need in (thing.target.type, "object") for thing in things):
            return True
        if need == "place" and any(_is_place(parsed, head) for head in frame.patients):
            return True
    return False


def _in_list(parsed: Parsed, way: Way, frame: Frame, pack: Pack) -> bool:
    """Tell whether one of those who suffer is in a list of links that the way names ("body")."""
    words = {
        parsed.tokens[index].lemma
        for head in frame.patients
        for index in (head, *below(parsed, head, "det"))
    }
    return any(words & link(pack, need) for need in way.needs)


def _is_place(parsed: Parsed, head: int) -> bool:
    span = phrase(parsed, head)
    return any(
        t.entity in ("GPE", "LOC", "FAC") or t.pos == "PROPN" for t in parsed.tokens_in(span)
    )
