"""Words that say an act, each with those who suffer, what is hit, and who acts.

Comes after the numbers, since a victim is a noun phrase with its count.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from sayso.find.act.at_target import bomb_in
from sayso.find.act.frame import Frame
from sayso.find.act.frames import find_frame
from sayso.find.act.harm import bars
from sayso.find.act.means import means_said
from sayso.find.act.part_owners import PARTS, without_self
from sayso.find.act.patients import Patients, of_the_counted, places_hit, sort_patients, without_act
from sayso.find.act.scenes import scene_at
from sayso.find.act.short_of import APART, fell_short, is_led_elsewhere
from sayso.find.act.stages import governing
from sayso.find.act.ways import head_of, is_participle, match_ways
from sayso.find.number.numbers import numbers_of
from sayso.find.people.counted import Numbers
from sayso.find.people.people import describe_people, is_people
from sayso.find.people.remains import are_of_the_dead, is_inside_find, sites_holding
from sayso.model.mention import ActWords, Mention, People, Thing
from sayso.model.text import Parsed, Span
from sayso.model.tree import after_preposition, below, phrase
from sayso.model.vocabulary import REMAINS, TARGETS
from sayso.packs.entries import Way
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link

UNKNOWN = ("unknown", "itself")
OBJECTS = (*(name for name in TARGETS if name not in ("worship", "heritage")), "object", "place")


def find_acts(parsed: Parsed, pack: Pack) -> Iterator[Mention[ActWords]]:
    """Yield the acts said in the text, in its order; a token says one act, or one for each kind of its objects.

    What a way sets apart ("almost killed") is barred, where its sentence says no other act.
    """
    acts = list(_acts(parsed, pack))
    said = {parsed.sentence_of[act.token] for act in acts if act.value.act}
    for act in acts:
        apart = act.value.barred.startswith(APART)
        if not apart or parsed.sentence_of[act.token] not in said:
            yield act


def _acts(parsed: Parsed, pack: Pack) -> Iterator[Mention[ActWords]]:
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
            if found is not None and (short := fell_short(parsed, found[0], pack)):
                found, scene = None, scene or short
            if found is None:
                scene = scene or scene_at(parsed, tokens, (), pack) or _unless(parsed, way, tokens)
                continue
            taken.update(tokens)
            head = head_of(parsed, tokens, way.form)
            span = _span_of(parsed, tokens, way)
            if found[0].people and _only_tells(parsed, way, head, pack):
                head = found[0].people[0].head
                span = parsed.tokens[head].span
            yield Mention("act", span, found[0], way.rule, head)
            rest = found[1]
            if not rest:
                break
        if rest is None and scene:
            yield Mention(
                "act", token.span, ActWords("", "", (token.index,), barred=scene), "", token.index
            )


def _only_tells(parsed: Parsed, way: Way, verb: int, pack: Pack) -> bool:
    """Tell whether the verb of a find only says it, so that the find is what is said ("reported 11 bodies")."""
    return way.act in REMAINS and parsed.tokens[verb].lemma in link(pack, "tells_find")


def _earlier(parsed: Parsed, frame: Frame, tokens: tuple[int, ...], pack: Pack) -> People | None:
    """Return the number that a toll had before."""
    if not frame.earlier:
        return None
    numbers = numbers_of(parsed, pack)
    people = describe_people(parsed, frame.earlier[0], pack, numbers)
    people = of_the_counted(parsed, people, frame, pack, numbers)
    return without_act(parsed, people, tokens)


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
    if way.unless and _unless(parsed, way, tokens) and not bomb_in(parsed, way, tokens, pack):
        return None
    numbers = numbers_of(parsed, pack)
    frame = _turned(parsed, way, frame, pack, numbers)
    if is_led_elsewhere(parsed, way, tokens):
        return None
    if way.doers and not _is_done_by(parsed, way, frame, pack):
        return None
    people, things, sites = sort_patients(parsed, way, frame, tokens, pack)
    if _is_only_called(parsed, way, tokens, people, things):
        return None
    if rest is not None:
        people, things = (), rest
    if way.act in REMAINS:
        head = head_of(parsed, tokens, way.form)
        if is_inside_find(parsed, head, pack):
            return None
        sites = sites or sites_holding(parsed, head, pack, numbers)
    if way.needs and not (
        _fills(way, (people, things, sites), parsed, frame, pack)
        or _in_list(parsed, way, frame, pack)
    ):
        return None
    own, left = _of_kind(way, things)
    return _act_words(parsed, way, tokens, (people, own, sites), pack), left


def _is_only_called(
    parsed: Parsed,
    way: Way,
    tokens: tuple[int, ...],
    people: tuple[People, ...],
    things: tuple[Thing, ...],
) -> bool:
    """Tell whether an adjective only describes ("a targeted approach", "one of the freed men")."""
    word = parsed.tokens[tokens[0]]
    if way.form != "verb" or not is_participle(word):
        return False
    noun = parsed.tokens[word.head]
    one_of = noun.dep == "pobj" and parsed.says(parsed.tokens[noun.head].head, "one")
    return one_of or (not things and all(one.sort in UNKNOWN for one in people))


def _of_kind(way: Way, things: tuple[Thing, ...]) -> tuple[tuple[Thing, ...], tuple[Thing, ...]]:
    """Part the objects that the way asks for from the others."""
    if way.needs == ("people",):
        return (), things
    own = tuple(thing for thing in things if thing.target.type in way.needs)
    if not own or "object" in way.needs:
        return things, ()
    return own, tuple(thing for thing in things if thing not in own)


def _act_words(
    parsed: Parsed, way: Way, tokens: tuple[int, ...], patients: Patients, pack: Pack
) -> ActWords:
    people, things, sites = patients
    frame = find_frame(parsed, way, tokens, pack)
    frame = _turned(parsed, way, frame, pack, numbers_of(parsed, pack))
    act = "graves_found" if sites and not people else way.act
    if act == "injured" and are_of_the_dead(parsed, people, pack):
        act = "casualties"  # a wound of the dead is no injury
    return ActWords(
        act=act,
        form=way.form,
        tokens=tokens,
        people=people,
        things=things,
        agents=frame.agents,
        harm=way.harm,
        stage=way.stage,
        means=way.means or means_said(parsed, tokens, pack),
        involvement=way.involvement,
        among=frame.among,
        barred=bars(parsed, way, tokens, frame, pack),
        sites=sites,
        places=places_hit(parsed, way, frame, pack),
        earlier=_earlier(parsed, frame, tokens, pack),
        reached=frame.reached,
        governed=governing(parsed, head_of(parsed, tokens, way.form), pack),
    )


def _unless(parsed: Parsed, way: Way, tokens: tuple[int, ...]) -> str:
    """Return the words of the sentence with which the way says no act ("almost kill"), in quotation marks."""
    lemmas = _lemmas(parsed, parsed.sentence_of[tokens[0]]) if way.unless else ""
    return next((f"{APART}{words}”" for words in way.unless if f" {words} " in lemmas), "")


@lru_cache(maxsize=4)
def _lemmas(parsed: Parsed, sentence: int) -> str:
    """Return the lemmas of a sentence between blanks; each of its acts asks anew."""
    held = parsed.sentences[sentence]
    lemmas = (token.lemma for token in parsed.tokens[held.first : held.stop])
    return f" {' '.join(lemmas)} "


def _turned(parsed: Parsed, way: Way, frame: Frame, pack: Pack, numbers: Numbers) -> Frame:
    """Turn "12 farmers killed in Osk" round: counted people without an object suffer."""
    frame = without_self(parsed, way, frame, pack)
    if not frame.reversible or not frame.agents:
        return frame
    first = frame.agents[0]
    armed = ending_at(parsed, first, index_of(pack, "actors"))
    if way.act == "attacked" and armed and armed[0].name not in ("individual", "crowd"):
        return frame  # "gunmen attacked as villagers prayed"
    people = describe_people(parsed, first, pack, numbers)
    if is_people(parsed, first, pack, numbers) and people.sort in ("counted", "plural"):
        return replace(frame, patients=frame.agents, agents=())
    return frame


def _is_done_by(parsed: Parsed, way: Way, frame: Frame, pack: Pack) -> bool:
    """Tell whether one who acts is of a kind that the way asks for ("police caught", never "the bus picked up")."""
    actors = index_of(pack, "actors", "means")
    for head in frame.agents:
        hit = ending_at(parsed, head, actors)
        if hit and hit[0].name in way.doers:
            return True
        if any(parsed.tokens[head].lemma in link(pack, name) for name in way.doers):
            return True
    return False


def _fills(way: Way, patients: Patients, parsed: Parsed, frame: Frame, pack: Pack) -> bool:
    """Tell whether one of those who suffer is of a kind that the way needs."""
    people, things, _ = patients
    for need in way.needs:
        if need in PARTS and people:
            return True
        if need in OBJECTS and any(parsed.says(h, "it") for h in frame.patients):
            return True
        if need in ("people", "known_people") and any(
            _can_suffer(parsed, p, pack, need) for p in people
        ):
            return True
        if any(need in (thing.target.type, "object") for thing in things):
            return True
        if need == "place" and any(_is_place(parsed, head, pack) for head in frame.patients):
            return True
    return False


def _can_suffer(parsed: Parsed, people: People, pack: Pack, need: str) -> bool:
    """Tell whether they can be people; "known" ones by more than their number ("seized two flags")."""
    if people.sort in ("unknown", "itself"):
        return False
    if need == "known_people" and people.sort == "name":
        return parsed.tokens[people.head].entity not in ("GPE", "LOC", "FAC")
    if need == "people" or people.sort != "counted":
        return True
    return is_people(parsed, people.head, pack, numbers_of(parsed, pack))


def _in_list(parsed: Parsed, way: Way, frame: Frame, pack: Pack) -> bool:
    """Tell whether one of those who suffer is in a list of links that the way names ("body")."""
    words = {
        parsed.tokens[index].lemma
        for head in frame.patients
        for index in (head, *below(parsed, head, "det", "compound"), *_counted(parsed, head))
    }
    return any(words & link(pack, need) for need in way.needs if need not in PARTS)


def _counted(parsed: Parsed, head: int) -> tuple[int, ...]:
    """Return those of whom a bare number counts some ("nineteen of our own soldiers")."""
    return after_preposition(parsed, head, "of") if parsed.tokens[head].pos == "NUM" else ()


def _is_place(parsed: Parsed, head: int, pack: Pack) -> bool:
    """Tell whether what is hit has a name and is nobody ("Osk", never "Army chief")."""
    if ending_at(parsed, head, index_of(pack, "groups", "people")):
        return False
    span = phrase(parsed, head)
    return any(
        t.entity in ("GPE", "LOC", "FAC") or t.pos == "PROPN" for t in parsed.tokens_in(span)
    )
