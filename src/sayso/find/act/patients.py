"""Those who suffer an act and what it hits: people, objects, grave sites and named places told apart."""

from dataclasses import replace
from functools import cache

from sayso.find.act.frame import Frame
from sayso.find.act.part_owners import with_owners
from sayso.find.act.things import describe_thing
from sayso.find.number.numbers import numbers_of
from sayso.find.people.bound import as_bound
from sayso.find.people.counted import Numbers, counted_noun
from sayso.find.people.groups import LISTS, joint_nouns
from sayso.find.people.list_ends import listed_beside, without_told
from sayso.find.people.no_persons import is_no_person
from sayso.find.people.parts import with_parts
from sayso.find.people.people import describe_people, is_people
from sayso.find.people.remains import describe_remains
from sayso.model.behind import past
from sayso.model.dateline import after_dateline
from sayso.model.mention import People, Thing
from sayso.model.predicates import said_to_be
from sayso.model.quantity import Count
from sayso.model.text import Parsed
from sayso.model.tree import after_preposition, below, phrase
from sayso.model.vocabulary import REMAINS
from sayso.model.where import Place
from sayso.model.who import Group
from sayso.packs.entries import Way
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link

FLESH = ("killed", "died", "executed", "injured", "tortured")  # what no thing suffers
WOUNDS = ("injured", "tortured", "casualties", "executed")
Patients = tuple[tuple[People, ...], tuple[Thing, ...], Count | None]


def sort_patients(
    parsed: Parsed, way: Way, frame: Frame, tokens: tuple[int, ...], pack: Pack
) -> Patients:
    """Tell people from things and grave sites among those who suffer; joint nouns stay with their first."""
    numbers = numbers_of(parsed, pack)
    people: list[People] = []
    things: list[Thing] = []
    sites: Count | None = None
    joined: set[int] = set()
    for head in without_told(parsed, _suffering(parsed, way, frame.patients, pack), pack):
        out = head in joined or _is_day(parsed, head) or head < after_dateline(parsed, head)
        if out or _is_of_other_state(parsed, way, head, (frame.patients, tokens), pack):
            continue
        if way.act in REMAINS and head not in tokens:
            goods = len(frame.patients) > 1 and not _may_be_remains(parsed, head, pack)
            bodies, counted = (
                describe_remains(parsed, head, pack, numbers) if not goods else ((), None)
            )
            sites = sites or counted
            people.extend(with_parts(parsed, body, pack, numbers) for body in bodies)
            continue
        listed = len(frame.patients) > 1 and head not in tokens and _is_deed(parsed, head, pack)
        if listed or _is_named_place(parsed, head, pack):
            continue
        thing = describe_thing(parsed, head, pack, numbers)
        if thing is not None and head not in tokens:
            things.extend(() if way.act in FLESH else (thing,))
            continue
        if _is_hit_place(parsed, way, head, pack):
            continue
        found = _victim(parsed, _counted_those(parsed, head), tokens, pack, numbers)
        found = without_act(parsed, _as_told(parsed, found, way, frame, pack), tokens)
        goods = found.sort == "counted" and head not in tokens and is_no_person(parsed, head, pack)
        if _is_again(found, people) or (goods and len(frame.patients) > 1):
            continue
        if goods or _is_burned_body(parsed, way, head, pack):
            found = replace(found, sort="unknown")
        joined.update(joint_nouns(parsed, found.head) if found.sort == "counted" else ())
        found = with_parts(parsed, found, pack, numbers)
        people.extend((found, *listed_beside(parsed, found, pack, numbers)))
    return tuple(people), tuple(things), sites


def _as_told(parsed: Parsed, found: People, way: Way, frame: Frame, pack: Pack) -> People:
    """Return people as the words around them count and call them: nobody, a group, a bound."""
    numbers = numbers_of(parsed, pack)
    found = _as_nobody(parsed, _as_called(parsed, found, pack, numbers), way, frame, pack)
    found = of_the_counted(parsed, found, frame, pack, numbers)
    return as_bound(parsed, found, way.act, pack, numbers)


def _is_burned_body(parsed: Parsed, way: Way, head: int, pack: Pack) -> bool:
    """Tell whether a verb wounds the dead ("the bodies were burned", "hung from a tree"), as no torture does."""
    body = parsed.tokens[head].lemma in link(pack, "body")
    return way.form == "verb" and way.act in WOUNDS and body


def _may_be_remains(parsed: Parsed, head: int, pack: Pack) -> bool:
    """Tell whether a noun in a list of finds is bodies, graves or people ("four bodies and a looted chapel")."""
    noun = counted_noun(parsed, head, pack, numbers_of(parsed, pack))
    found = parsed.tokens[noun].lemma in link(pack, "body") | link(pack, "grave")
    return found or is_people(parsed, head, pack, numbers_of(parsed, pack))


def _is_of_other_state(
    parsed: Parsed, way: Way, head: int, among: tuple[tuple[int, ...], tuple[int, ...]], pack: Pack
) -> bool:
    """Tell whether bodies stand beside the wounded in a list, or the wounded beside bodies."""
    patients, tokens = among
    bodies = [one for one in patients if parsed.tokens[one].lemma in link(pack, "body")]
    if not bodies or len(bodies) == len(patients):
        return False
    if way.act not in REMAINS:
        return head in bodies and head not in tokens
    said = (head, *below(parsed, head, "amod"))
    if parsed.tokens[head].pos == "NUM":  # "17 bodies and 43 wounded"
        said = (*said, *range(head + 1, min(head + 2, len(parsed.tokens))))
    return any(parsed.tokens[i].text.lower() in link(pack, "state_noun") for i in said)


def _suffering(parsed: Parsed, way: Way, patients: tuple[int, ...], pack: Pack) -> tuple[int, ...]:
    """Return the owners of harmed parts, and those counted beside the first of "the lives of 23 women and five men"."""
    heads = with_owners(parsed, way, patients, pack)
    lives = (head for head in heads if parsed.tokens[head].lemma in link(pack, "life"))
    more = (
        other
        for head in lives
        for first in after_preposition(parsed, head, "of")
        for other in below(parsed, first, "conj")
        if below(parsed, other, "nummod")
    )
    return (*heads, *more)


def _is_deed(parsed: Parsed, head: int, pack: Pack) -> bool:
    """Tell whether a noun in a list is a deed of its own, which suffers nothing ("one death and two men injured")."""
    token = parsed.tokens[head]
    if token.pos != "NOUN" or token.lemma not in _deeds(pack):
        return False
    return ending_at(parsed, head, index_of(pack, *LISTS)) is None


@cache
def _deeds(pack: Pack) -> frozenset[str]:
    """Return the nouns that say an act by themselves."""
    named = (way for way in pack.ways if way.form == "noun")
    return frozenset(words for way in named for words in way.words if " " not in words)


def of_the_counted(
    parsed: Parsed, people: People, frame: Frame, pack: Pack, numbers: Numbers
) -> People:
    """Give the number that a toll reaches the group of those whom it counts."""
    if frame.counted < 0 or people.group is not None:
        return people
    return replace(people, group=describe_people(parsed, frame.counted, pack, numbers).group)


def _is_again(found: People, people: list[People]) -> bool:
    """Tell whether the number has a head already, or is that of a part ("31 people, among them 12 women")."""
    named = [name.span for other in people if other.sort == "counted" for name in other.names]
    if found.names and all(any(one.holds(name.span) for one in named) for name in found.names):
        return True
    count = found.count
    if count is None or count.span is None or found.sort != "counted" or count.high == 0:
        return False
    counts = [other.count for other in people]
    counts.extend(part.count for other in people for part in other.parts)
    return any(other is not None and other.span == count.span for other in counts)


def places_hit(parsed: Parsed, way: Way, frame: Frame, pack: Pack) -> tuple[Place, ...]:
    """Return the named places that are attacked ("shelled Dorva")."""
    heads = [h for h in frame.patients if _is_hit_place(parsed, way, h, pack)]
    heads.extend(frame.left)
    spans = [phrase(parsed, head, "prep") for head in heads]
    return tuple(Place(parsed.doc[span], span) for span in spans)


def _is_day(parsed: Parsed, head: int) -> bool:
    """Tell whether the parser took a day for the object ("killed Wednesday")."""
    token = parsed.tokens[head]
    return token.pos == "PROPN" and token.entity in ("DATE", "TIME")


def _is_named_place(parsed: Parsed, head: int, pack: Pack) -> bool:
    """Tell whether the head is the class word of a named place ("the town of Osk"), which is no object."""
    classes = {words for entry in pack.place_classes for words in entry.words}
    target = ending_at(parsed, head, index_of(pack, "targets"))
    if parsed.tokens[head].lemma not in classes or (target and target[0].name != "other"):
        return False
    return any(parsed.tokens[name].pos == "PROPN" for name in after_preposition(parsed, head, "of"))


def _is_hit_place(parsed: Parsed, way: Way, head: int, pack: Pack) -> bool:
    """Tell whether a name that an attack hits is a place: no person, no body, no people."""
    token = parsed.tokens[head]
    if token.pos != "PROPN" or token.entity == "NORP" or token.tag == "NNPS":
        return False
    if _is_day(parsed, head):
        return False
    if token.entity == "PERSON" and below(parsed, head, "compound", "appos"):
        return False
    if ending_at(parsed, head, index_of(pack, "groups", "people", "actors", "targets")):
        return False
    if describe_thing(parsed, head, pack, numbers_of(parsed, pack)) is not None:
        return False
    return unit_of(pack, way.act) == "none" or "place" in way.needs


def _counted_those(parsed: Parsed, head: int) -> int:
    """Return the number of "two of those killed", else the head."""
    token = parsed.tokens[head]
    of = parsed.tokens[token.head]
    number = parsed.tokens[of.head]
    if token.tag == "DT" and parsed.says(of.index, "of") and number.pos == "NUM":
        return number.index
    return head


def _as_nobody(parsed: Parsed, people: People, way: Way, frame: Frame, pack: Pack) -> People:
    """Return a stated zero for "neither the mayor nor his wife" and "no casualties among civilians"."""
    patient = frame.patients[0]
    deed = parsed.tokens[parsed.tokens[patient].head].head
    none = [(child, "neither") for child in parsed.children[patient]]
    some = any(parsed.says(i, "any") for i in below(parsed, patient, "det"))
    own = way.form == "noun" or some  # "no details of those killed" counts nobody
    if own and parsed.tokens[patient].dep == "pobj" and parsed.tokens[deed].pos == "NOUN":
        none += [(child, "nobody") for child in below(parsed, deed, "det")]
    for child, name in none:
        token = parsed.tokens[child]
        if token.lemma in link(pack, name):
            count = Count(0, 0, words=token.text, span=token.span)
            return replace(people, sort="counted", count=count, parts=(), names=())
    return people


def _as_called(parsed: Parsed, people: People, pack: Pack, numbers: Numbers) -> People:
    """Give a bare number the group that its sentence says it is ("nine of the dead were children")."""
    token = parsed.tokens[people.head]
    if people.group is not None or token.pos != "NUM" or token.dep != "nsubj":
        return people
    for called in said_to_be(parsed, token.head):
        if below(parsed, called, "nummod"):  # "the 12 killed were nine men and three women"
            return people
        if is_people(parsed, called, pack, numbers):
            return replace(people, group=describe_people(parsed, called, pack, numbers).group)
    return people


def _victim(
    parsed: Parsed, head: int, tokens: tuple[int, ...], pack: Pack, numbers: Numbers
) -> People:
    """Describe one who suffers; the act's own word ("12 dead") has no group."""
    found = without_act(parsed, describe_people(parsed, head, pack, numbers), tokens)
    if head in tokens or found.head in tokens:
        sort = found.sort if found.sort == "counted" else "itself"
        return replace(found, group=_group_before(parsed, head, pack), names=(), sort=sort)
    if found.sort == "counted" and (
        parsed.tokens[found.head].lemma in link(pack, "toll_head")
        or (found.head != head and _is_deed(parsed, found.head, pack))
    ):
        return replace(found, group=None)
    if is_people(parsed, head, pack, numbers) or found.sort == "name":
        return found
    return found if found.sort == "counted" and found.group else replace(found, sort="unknown")


def _group_before(parsed: Parsed, head: int, pack: Pack) -> Group | None:
    """Return the people named right before the act's own noun ("41 civilian deaths")."""
    for index in below(parsed, head, "amod", "compound", "nmod"):
        hit = ending_at(parsed, index, index_of(pack, "groups", "people"))
        if hit and index < head:
            token = parsed.tokens[index]
            return Group(hit[0].name, token.text, token.span)
    return None


def without_act(parsed: Parsed, people: People, tokens: tuple[int, ...]) -> People:
    """Leave the act's own words out of the group ("shot dead two shepherds")."""
    group = people.group
    inside = tuple(parsed.tokens[index].span for index in tokens if index != people.head)
    if group is None or not inside:
        return people
    span = past(parsed, group.span, people.head, inside)
    return replace(people, group=replace(group, span=span, words=parsed.doc[span]))


def unit_of(pack: Pack, act: str) -> str:
    """Return what an act counts: people, objects, sites or none."""
    return next((entry.unit for entry in pack.acts if entry.id == act), "people")
