"""Parts of those who suffered that have a cause of their own: "100 of them in police firing", "three by snipers".

Gives each part as an act of its own beside the whole, with its own attack or agents, and takes
these from the whole: who killed three of twelve is not said to have killed the twelve.
"""

from collections.abc import Iterator
from dataclasses import replace

from sayso.find.number.numbers import numbers_of
from sayso.find.people.counted import Numbers, number_of
from sayso.find.people.people import describe_people, is_people
from sayso.model.labels import DAYS
from sayso.model.mention import ActWords, Mention, People
from sayso.model.quantity import Count
from sayso.model.text import Parsed
from sayso.model.tree import after_preposition, below, with_conjuncts
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, grammar, index_of, link

Act = Mention[ActWords]
CLIMB = 6
FARTHEST = 80  # tokens from the number to the mark that opened its list
BREAKDOWN = (":", "(", "--", "–", "—")
LISTED = ("NUM", "PROPN", "NOUN", "ADJ", "ADP", "DET", "CCONJ")
OPENING = (",", "(", "-", "--", "–", "—")


def with_part_causes(parsed: Parsed, acts: tuple[Act, ...], pack: Pack) -> tuple[Act, ...]:
    """Return the acts with those of parts that have a cause of their own, in the order of the text."""
    families = {act.id: act.family for act in pack.acts}
    changed: dict[int, Act] = {}
    added: list[Act] = []
    for place, whole in enumerate(acts):
        if families.get(whole.value.act) == "attack" or not _counts(whole):
            continue
        found = list(_parts_with_attacks(parsed, acts, place, families, pack))
        changed.update((other, _only(acts[other], part.value.people[0])) for other, part in found)
        named = list(_parts_with_agents(parsed, whole, pack))
        apart = [*_parts_elsewhere(parsed, whole, pack), *_parts_in_sum(parsed, whole)]
        if found or named or apart:
            parts = [*(part for _, part in found), *named, *apart]
            doers = {i for other, _ in found for i in acts[other].value.agents}
            doers.update(i for part in named for i in part.value.agents)
            added.extend(parts)
            changed[place] = _without(whole, parts, doers)
    if not added:
        return acts
    kept = (changed.get(place, act) for place, act in enumerate(acts))
    return tuple(sorted((*kept, *added), key=lambda act: act.span))


def _parts_with_attacks(
    parsed: Parsed, acts: tuple[Act, ...], place: int, families: dict[str, str], pack: Pack
) -> Iterator[tuple[int, Act]]:
    """Yield the part that each attack behind the act alone brought about, with the attack's place."""
    whole, numbers = acts[place], numbers_of(parsed, pack)
    stop = parsed.sentence_at(whole.token).stop
    for other in range(place + 1, len(acts)):
        attack = acts[other]
        if attack.token >= stop:
            return
        if families.get(attack.value.act) != "attack" or attack.value.barred:
            continue
        opening = _opening(parsed, attack.token)
        if people := _part_before(parsed, opening, whole, pack, numbers):
            yield other, _of_part(whole, people, attack.value.agents, "")


def _parts_with_agents(parsed: Parsed, whole: Act, pack: Pack) -> Iterator[Act]:
    """Yield the part before each "by" behind the act, done by those whom it names."""
    numbers = numbers_of(parsed, pack)
    for token in parsed.tokens[whole.token + 1 : parsed.sentence_at(whole.token).stop]:
        named = below(parsed, token.index, "pobj") if parsed.says(token.index, "by") else ()
        if _can_act(parsed, named, pack) and (
            people := _part_before(parsed, token.index, whole, pack, numbers)
        ):
            yield _of_part(whole, people, with_conjuncts(parsed, named), whole.value.involvement)


def _parts_elsewhere(parsed: Parsed, whole: Act, pack: Pack) -> Iterator[Act]:
    """Yield the part before each place or day of its own behind the act ("40 people, 12 of them in Tarl")."""
    numbers = numbers_of(parsed, pack)
    for token in parsed.tokens[whole.token + 1 : parsed.sentence_at(whole.token).stop]:
        if (
            token.pos != "ADP"
            or token.lemma not in parsed.words["placed"]
            or not _is_apart(parsed, token.index)
        ):
            continue
        if parsed.tokens[token.index - 1].text.lower() in link(pack, "mostly"):
            continue
        if people := _part_before(parsed, token.index, whole, pack, numbers):
            yield _of_part(whole, people, (), whole.value.involvement)


def _parts_in_sum(parsed: Parsed, whole: Act) -> Iterator[Act]:
    """Yield the bare numbers that add up to the one before them ("26 people since May, 12 in Osk and 14 in Tarl")."""
    first, *others = whole.value.people
    bare = all(parsed.tokens[one.head].pos == "NUM" for one in others)
    low = [one.count.low or 0 for one in others if one.count]
    if len(others) < 2 or not bare or not first.count or sum(low) != first.count.low:
        return
    between = parsed.tokens[first.head : others[0].head]
    if not any(_is_apart(parsed, token.index, ()) for token in between if token.pos == "ADP"):
        for one in others:
            yield _of_part(whole, one, (), whole.value.involvement)


def _is_apart(parsed: Parsed, preposition: int, days: tuple[str, ...] = DAYS) -> bool:
    """Tell whether a name or a day stands behind a preposition, not a state ("in critical condition")."""
    named = below(parsed, preposition, "pobj")
    of = (
        name for i in named for name in after_preposition(parsed, i, "of")
    )  # "in the town of Osk"
    held = (parsed.tokens[i] for i in (*named, *of))
    return any(
        token.entity in days or (token.pos == "PROPN" and token.entity not in DAYS)
        for token in held
    )


def _can_act(parsed: Parsed, named: tuple[int, ...], pack: Pack) -> bool:
    """Tell whether those behind "by" are people or a body, not a means ("most of them by lorry")."""
    entries = index_of(pack, "actors", "groups", "people")
    return any(parsed.tokens[i].pos == "PROPN" or ending_at(parsed, i, entries) for i in named)


def _only(attack: Act, people: People) -> Act:
    return replace(attack, value=replace(attack.value, only=people.head))


def _without(whole: Act, parts: list[Act], doers: set[int]) -> Act:
    """Return the whole without the doers of its parts alone, and without what has a claim of its own."""
    spans = {part.value.people[0].count.span for part in parts if part.value.people[0].count}
    people = tuple(
        replace(one, parts=tuple(part for part in one.parts if part.count.span not in spans))
        for one in whole.value.people
        if one.count is None or one.count.span not in spans
    )
    agents = tuple(i for i in whole.value.agents if i not in doers)
    return replace(whole, value=replace(whole.value, people=people, agents=agents))


def _counts(act: Act) -> bool:
    return any(people.count is not None for people in act.value.people) and not act.value.among


def _of_part(whole: Act, people: People, agents: tuple[int, ...], involvement: str) -> Act:
    """Return the act of the whole, done to the part by those who did it to the part."""
    value = replace(
        whole.value, people=(people,), things=(), agents=agents or whole.value.agents, among=True,
        involvement=involvement if agents else whole.value.involvement, earlier=None, reached=-1,
    )  # fmt: skip
    return replace(whole, value=value)


def _opening(parsed: Parsed, attack: int) -> int:
    """Return the preposition or conjunction that the words about the attack begin with, else -1."""
    index = attack
    for _ in range(CLIMB):
        token = parsed.tokens[index]
        if token.dep == "advcl":
            marks = below(parsed, index, "mark", "advmod")
            return marks[0] if marks else -1
        if token.pos == "ADP" and token.lemma in parsed.words["part_cause"]:
            return index
        if token.head == index:
            return -1
        index = token.head
    return -1


def _part_before(
    parsed: Parsed, opening: int, whole: Act, pack: Pack, numbers: Numbers
) -> People | None:
    """Return the part that stands right before a cause, behind a comma or a word for parts."""
    index = opening - 1
    if index <= max(whole.token, whole.value.people[0].head):
        return None
    if parsed.tokens[index].text.lower() in link(pack, "mostly"):
        return _most(parsed, index) if parsed.tokens[index - 1].text in OPENING else None
    of_them = parsed.doc[parsed.cover((index - 1, index))].lower() in link(pack, "part")
    index -= 2 if of_them else 0
    if parsed.tokens[index].pos == "NUM" or not is_people(parsed, index, pack, numbers):
        number = number_of(parsed, index, index, pack, numbers)
        if number is None or not number.span.holds(parsed.tokens[index].span):
            return None
    people = describe_people(parsed, index, pack, numbers)
    if people.count is None or people.count.span is None or people.count.plural:
        return None
    first = min(t.index for t in parsed.tokens_in(people.count.span))
    if first <= max(whole.token, whole.value.people[0].head):
        return None
    behind = max(whole.token, whole.value.people[0].head)
    listed = _begins(parsed, first, of_them, pack) or _is_broken_down(parsed, first, behind, pack)
    return people if listed else None


def _begins(parsed: Parsed, first: int, of_them: bool, pack: Pack) -> bool:
    """Tell whether a part may begin at the token: behind a mark with "of them", else behind a word for parts."""
    before = parsed.tokens[first - 1]
    if of_them and before.text in OPENING:
        return True
    for length in (1, 2):
        words = [t.text.lower() for t in parsed.tokens[max(0, first - length) : first]]
        if " ".join(words) in link(pack, "part"):
            return True
    return False


def _is_broken_down(parsed: Parsed, first: int, whole: int, pack: Pack) -> bool:
    """Tell whether a number goes on with what a colon, bracket or dash opened ("26: 12 in Osk, four in Tarl")."""
    joints = grammar(pack)["list_joint"]
    before = parsed.tokens[first - 1].text
    if parsed.tokens[first].pos != "NUM" or before not in (*BREAKDOWN, *joints):
        return False
    for token in reversed(parsed.tokens[max(whole + 1, first - FARTHEST) : first]):
        if token.text in BREAKDOWN:
            return True
        if token.pos not in LISTED and token.text != ",":
            return False
    return False


def _most(parsed: Parsed, index: int) -> People:
    """Return the people of "mostly", of whom no number is said."""
    span = parsed.tokens[index].span
    count = Count(None, None, vague=True, words=parsed.doc[span], span=span)
    return People(index, span, "counted", count, None)
