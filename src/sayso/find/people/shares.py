"""A share of those hurt, or a number of them, with what they are said to be: "a third of those killed were children".

Where those hurt have a number of their own ("half of the 40 killed") the share is an act beside
theirs, else it takes the place of the bare word. Shares are never computed.
"""

from collections.abc import Iterator
from dataclasses import replace

from sayso.find.number.numbers import numbers_of, read_numbers
from sayso.find.people.counted import count_from, numbers_in
from sayso.find.people.people import called_group, describe_people, is_people
from sayso.model.labels import NOUN_CLAUSES
from sayso.model.mention import ActWords, Mention, People
from sayso.model.predicates import said_to_be
from sayso.model.quantity import Count, Number
from sayso.model.text import Parsed, Span, Token
from sayso.model.tree import SUBJECTS, below, subjects, top_of, with_conjuncts
from sayso.model.who import Group
from sayso.packs.load import Pack
from sayso.packs.lookup import link

KINDS = ("count", "percent")
FRONT = 3
ATTACKS = ("attacked", "force_used")
Act = Mention[ActWords]


def with_shares(parsed: Parsed, acts: tuple[Act, ...], pack: Pack) -> tuple[Act, ...]:
    """Return the acts with those done to a share of the people, in the order of the text."""
    return tuple(found for act in acts for found in _read(parsed, act, acts, pack))


def _read(parsed: Parsed, act: Act, acts: tuple[Act, ...], pack: Pack) -> Iterator[Act]:
    """Yield the act, and the same with a share of its people where the sentence counts one."""
    number = _number_before(parsed, act, pack) if _may_count(act) else None
    others = () if number is None else tuple(other for other in acts if other is not act)
    share = _share_of(parsed, number, act, others, pack) if number else None
    if number is None or share is None:
        yield act
        return
    wholes = tuple(p for p in act.value.people if p.sort == "counted")
    if any(p.count and p.count.span == number.span for p in wholes):
        inner = _whole_in(parsed, number, pack)
        wholes = tuple(replace(p, count=inner) for p in wholes if inner)
        if not wholes and not _is_called(share, act):
            yield act
            return
    if wholes:
        yield replace(act, value=replace(act.value, people=wholes))
    among = _are_known(parsed, act)
    named = (share, *_counted_beside(parsed, share.head, pack))
    some = replace(act.value, people=named, among=among, form="noun")
    yield replace(act, value=some)


def _is_called(share: People, act: Act) -> bool:
    """Tell whether the sentence says what those are whom the deed itself counts ("58 of the casualties")."""
    named = {people.group.words for people in act.value.people if people.group}
    return share.group is not None and share.group.words not in named


def _are_known(parsed: Parsed, act: Act) -> bool:
    """Tell whether those hurt are known ones ("dozens of the dead"), not new ones ("dozens of dead")."""
    token = _whom(parsed, act)
    before = parsed.tokens[token.index - 1] if token.index else token
    known = before.tag in ("DT", "PRP$") or bool(below(parsed, token.index, "det", "poss"))
    return token.tag == "DT" or known


def _may_count(act: Act) -> bool:
    """Tell whether a number before an act can be of people: "hundreds of attacks" counts what happened."""
    said = any(people.sort != "unknown" for people in act.value.people)
    event = act.value.act in ATTACKS and act.value.form == "noun" and not said
    return bool(act.value.act) and not act.value.barred and not event


def _share_of(
    parsed: Parsed, number: Mention[Number], act: Act, others: tuple[Act, ...], pack: Pack
) -> People | None:
    """Return the people whom a number before "of" counts, as what they are said to be."""
    head = top_of(parsed, number.span)
    if head < 0 or any(_suffers(number, other) for other in others):
        return None
    people = describe_people(parsed, head, pack, numbers_of(parsed, pack))
    if people.count is None or people.count.span != number.span:
        return None
    called = _said_to_be(parsed, head, pack)
    if called is None and people.count.high == 0:  # "none of those killed were named"
        return None
    whose = people.group if people.head not in act.value.tokens else None
    whose = whose or next((p.group for p in act.value.people if p.sort == "plural"), None)
    return replace(people, group=called or whose)


def _whole_in(parsed: Parsed, share: Mention[Number], pack: Pack) -> Count | None:
    """Return the number of which a share is told ("310" in "more than half of the 310")."""
    words = parsed.doc[share.span]
    at = words.rfind(" of ")
    for mention in read_numbers(words[at:], pack) if at > 0 else ():
        start = share.span.start + at
        held = Span(start + mention.span.start, start + mention.span.end)
        return count_from(replace(mention, span=held), parsed)
    return None


def _number_before(parsed: Parsed, act: Act, pack: Pack) -> Mention[Number] | None:
    """Return the number of "a third of those killed", "most of the dead", "40 per cent of the wounded"."""
    token = _whom(parsed, act)
    of = parsed.tokens[token.head]
    if apart := _number_behind(parsed, act, pack) or _number_of_which(parsed, act, pack):
        return apart
    if (
        token.dep not in ("pobj", "pcomp")
        or not parsed.says(of.index, "of")
        or not 0 < of.index < token.index
    ):
        return None
    for mention in numbers_in(numbers_of(parsed, pack), parsed.tokens[of.index - 1].span):
        if mention.value.kind in KINDS and mention.span.start < of.span.start:
            return mention
    return None


def _number_behind(parsed: Parsed, act: Act, pack: Pack) -> Mention[Number] | None:
    """Return the number behind those hurt who open the sentence ("Of the wounded, 19 are women")."""
    first, last = act.value.tokens[0], act.value.tokens[-1]
    opens = parsed.sentence_at(first).first
    behind = parsed.tokens[last + 1 : last + 3]
    if not parsed.says(opens, "of") or first - opens > FRONT or len(behind) < 2:
        return None
    if behind[0].text != ",":
        return None
    found = numbers_in(numbers_of(parsed, pack), behind[1].span)
    return next((m for m in found if m.value.kind in KINDS), None)


def _number_of_which(parsed: Parsed, act: Act, pack: Pack) -> Mention[Number] | None:
    """Return the number of a clause about deeds ("118 killings, of which 71 were attributed to State agents")."""
    token = parsed.tokens[act.token]
    for verb in below(parsed, act.token, "relcl") if token.pos == "NOUN" else ():
        for number in below(parsed, verb, *SUBJECTS):
            some = any(parsed.says(of, "of") for of in below(parsed, number, "prep"))
            if some and parsed.tokens[number].pos == "NUM":
                found = numbers_in(numbers_of(parsed, pack), parsed.tokens[number].span)
                return next((m for m in found if m.value.kind in KINDS), None)
    return None


def _whom(parsed: Parsed, act: Act) -> Token:
    """Return the word for those hurt: the act's own, or the noun of which it tells ("those killed")."""
    token = parsed.tokens[act.value.tokens[0] if act.value.tokens else act.token]
    whom = parsed.tokens[token.head]
    suffers = any(people.head == whom.index for people in act.value.people)
    return whom if token.dep in NOUN_CLAUSES and (whom.tag == "DT" or suffers) else token


def _suffers(number: Mention[Number], other: Act) -> bool:
    """Tell whether another act counts the share as its own people ("two of the wounded died")."""
    return any(people.count and people.count.span == number.span for people in other.value.people)


def _counted_beside(parsed: Parsed, head: int, pack: Pack) -> Iterator[People]:
    """Yield those with numbers of their own beside what a share is said to be ("13 were men and nine women")."""
    token, numbers = parsed.tokens[head], numbers_of(parsed, pack)
    if token.dep not in SUBJECTS or parsed.tokens[token.head].lemma not in link(pack, "equal_verb"):
        return
    named = said_to_be(parsed, token.head)
    for other in with_conjuncts(parsed, named):
        if other not in named and below(parsed, other, "nummod"):
            yield describe_people(parsed, other, pack, numbers)


def _said_to_be(parsed: Parsed, head: int, pack: Pack) -> Group | None:
    """Return what a share is said to be, behind "were" or as the subject of "accounted for"."""
    numbers = numbers_of(parsed, pack)
    token = parsed.tokens[head]
    verb = parsed.tokens[token.head]
    if token.dep in SUBJECTS and verb.lemma in link(pack, "equal_verb"):
        named = said_to_be(parsed, verb.index)
    else:
        verb = parsed.tokens[verb.head] if verb.pos == "ADP" else verb
        holds = verb.lemma in link(pack, "share_verb")
        named = subjects(parsed, verb.index)[:1] if holds else ()
    people = (i for i in named if i != head and is_people(parsed, i, pack, numbers))
    return next((called_group(parsed, i, pack, numbers) for i in people), None)
