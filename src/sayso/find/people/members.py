"""Members of those who were counted before, where no word says the act again: "Five of them were children".

Gives the act of the people meant, with the words that point at them as its words: "them",
"the victims", a bare number. Where two acts could be meant, nothing is found.
"""

from collections.abc import Iterator
from dataclasses import replace

from sayso.find.number.numbers import numbers_of
from sayso.find.people.counted import Numbers, is_number, numbers_in
from sayso.find.people.people import called_group, describe_people, is_people
from sayso.model.labels import NOUN_CLAUSES
from sayso.model.mention import ActWords, Mention, People
from sayso.model.text import Parsed, Span
from sayso.model.tree import SUBJECTS, below, is_nominal, objects, subjects, with_conjuncts
from sayso.packs.load import Pack
from sayso.packs.lookup import link

BACK = 3
REACH = 4
RULE = "en/links.toml#member_word"
Act = Mention[ActWords]


def with_members(parsed: Parsed, acts: tuple[Act, ...], pack: Pack) -> tuple[Act, ...]:
    """Return the acts with those of the members of people counted before, in the order of the text."""
    numbers = numbers_of(parsed, pack)
    taken = {act.token for act in acts}
    found = [
        act
        for token in parsed.tokens
        if token.index not in taken
        and token.lemma in link(pack, "member_verb")
        and not _is_inside(parsed, token.index)
        for act in _members_at(parsed, token.index, acts, pack, numbers)
    ]
    found.extend(
        act
        for token in parsed.tokens
        if token.lemma in link(pack, "part_after")
        for act in _among_these(parsed, token.index, acts, pack, numbers)
    )
    return tuple(sorted((*acts, *found), key=lambda act: act.span)) if found else acts


def _is_inside(parsed: Parsed, verb: int) -> bool:
    """Tell whether a verb stands in a relative clause, also a later one ("of whom four were women and one a boy")."""
    token = parsed.tokens[verb]
    while token.dep == "conj" and token.head < token.index:
        token = parsed.tokens[token.head]
    return token.dep in NOUN_CLAUSES


def _members_at(
    parsed: Parsed, verb: int, acts: tuple[Act, ...], pack: Pack, numbers: Numbers
) -> Iterator[Act]:
    """Yield the act of the members that a verb of being or including names."""
    for pointer, people in _said(parsed, verb, pack, numbers):
        if people and (first := _first_said(parsed, verb, acts)):
            yield _member(parsed, pointer, verb, first, people)
            continue
        whole = _whole_before(parsed, pointer, acts, pack)
        if whole is not None and people and _fits(people, whole):
            yield _member(parsed, pointer, verb, whole, people)


def _member(parsed: Parsed, pointer: int, verb: int, whole: Act, people: tuple[People, ...]) -> Act:
    act = ActWords(whole.value.act, "noun", (pointer,), people, among=True)
    return Mention("act", parsed.tokens[pointer].span, act, RULE, verb)


def _first_said(parsed: Parsed, verb: int, acts: tuple[Act, ...]) -> Act | None:
    """Return the act of those before "and", where it goes on ("two of the dead were women and one was a child")."""
    above = parsed.tokens[verb].head
    if parsed.tokens[verb].dep != "conj" or above == verb:
        return None
    for act in acts:
        heads = (people.head for people in act.value.people)
        if act.value.among and any(_hangs(parsed, head, above) for head in heads):
            return act
    return None


def _hangs(parsed: Parsed, index: int, above: int) -> bool:
    """Tell whether a number, or the word for those hurt behind it, stands under a verb as its subject."""
    for _ in range(REACH):
        token = parsed.tokens[index]
        if token.head == above:
            return token.dep in SUBJECTS
        index = token.head
    return False


def _among_these(
    parsed: Parsed, prep: int, acts: tuple[Act, ...], pack: Pack, numbers: Numbers
) -> Iterator[Act]:
    """Yield those who were "among nine people killed", which counts the nine by itself."""
    inner = below(parsed, prep, "pobj")
    for whole in (act for act in acts if _counts(act) and act.value.people[0].head in inner):
        people = _people(parsed, _who_is(parsed, parsed.tokens[prep].head, pack), pack, numbers)
        if people and _fits(people, whole):
            act = replace(whole.value, people=people, among=True, form="noun")
            yield Mention("act", whole.span, act, whole.rule, whole.token)


def _who_is(parsed: Parsed, holder: int, pack: Pack) -> tuple[int, ...]:
    """Return who is said to be among others: the subject of "be", or the first noun of a headline."""
    token = parsed.tokens[holder]
    if token.lemma in link(pack, "equal_verb"):
        return subjects(parsed, holder) or with_conjuncts(parsed, below(parsed, holder, "attr"))
    headline = token.dep == "ROOT" and is_nominal(token)
    return with_conjuncts(parsed, (holder,)) if headline else ()


def _said(
    parsed: Parsed, verb: int, pack: Pack, numbers: Numbers
) -> Iterator[tuple[int, tuple[People, ...]]]:
    """Yield the word that points back, and the people who are said to be of those."""
    equal = parsed.tokens[verb].lemma in link(pack, "equal_verb")
    named = below(parsed, verb, *SUBJECTS) or _number_beside(parsed, verb)
    called = below(parsed, verb, "attr")
    if equal and (pointer := _among(parsed, verb, pack)) is not None:
        heads = with_conjuncts(parsed, named or called)
        yield pointer, _people(parsed, heads, pack, numbers)
    elif equal and named and called:
        pointer = _some_of(parsed, named[0], verb, pack, numbers)
        if pointer is not None and is_people(parsed, called[0], pack, numbers):
            yield pointer, (_called(parsed, named[0], called[0], pack, numbers),)
    elif equal and named and below(parsed, verb, "prep", "acomp", "advmod"):
        pointer = _some_of(parsed, named[0], verb, pack, numbers)
        if pointer is not None and pointer != named[0]:
            yield pointer, (describe_people(parsed, named[0], pack, numbers),)
    elif not equal and named and _points(parsed, named[0], pack):
        yield named[0], _people(parsed, objects(parsed, verb), pack, numbers)


def _number_beside(parsed: Parsed, verb: int) -> tuple[int, ...]:
    """Return the bare number that the parser hangs on the group before it ("96 were men and 22 were women")."""
    before = parsed.tokens[verb - 1] if verb else None
    bare = before is not None and before.pos == "NUM" and before.dep == "conj"
    return (verb - 1,) if bare and parsed.tokens[verb].dep == "conj" else ()


def _people(
    parsed: Parsed, heads: tuple[int, ...], pack: Pack, numbers: Numbers
) -> tuple[People, ...]:
    """Return the heads as people, none where one of them is something else."""
    if not all(is_people(parsed, head, pack, numbers) for head in heads):
        return ()
    return tuple(describe_people(parsed, head, pack, numbers) for head in heads)


def _among(parsed: Parsed, verb: int, pack: Pack) -> int | None:
    """Return the word behind "among" that points back ("among them were four boys")."""
    for prep in below(parsed, verb, "prep"):
        if parsed.tokens[prep].lemma in link(pack, "part_after"):
            return next((i for i in below(parsed, prep, "pobj") if _points(parsed, i, pack)), None)
    return None


def _points(parsed: Parsed, index: int, pack: Pack) -> bool:
    """Tell whether a word stands for people counted before: "them", "the victims"."""
    token = parsed.tokens[index]
    bare = not below(parsed, index, "prep", "poss", "acl", "relcl")
    if token.text.lower() in link(pack, "member_pronoun"):
        return bare and not below(parsed, index, "nummod")
    return token.lemma in link(pack, "member_word") and token.tag == "NNS" and bare


def _some_of(parsed: Parsed, subject: int, verb: int, pack: Pack, numbers: Numbers) -> int | None:
    """Return what a number of people is a number of: "of them", or itself ("of the 64 killed, 41 were civilians")."""
    if not is_number(parsed.tokens[subject], numbers):
        return None
    held = {
        t.index
        for m in numbers_in(numbers, parsed.tokens[subject].span)
        for t in parsed.tokens_in(m.span)
    }
    behind = (prep for i in sorted(held) for prep in below(parsed, i, "prep") if prep > max(held))
    for of in behind:
        if not parsed.says(of, "of"):
            return None
        return next((i for i in below(parsed, of, "pobj") if _points(parsed, i, pack)), None)
    alone = parsed.tokens[subject].pos == "NUM" and not below(parsed, verb, "neg")
    return subject if alone else None


def _called(parsed: Parsed, subject: int, called: int, pack: Pack, numbers: Numbers) -> People:
    """Return the number with the group that its members are said to be."""
    people = describe_people(parsed, subject, pack, numbers)
    if parsed.tokens[people.head].lemma in link(pack, "member_word"):
        people = replace(people, group=None)
    group = called_group(parsed, called, pack, numbers)
    return replace(people, group=group or people.group)


def _whole_before(parsed: Parsed, pointer: int, acts: tuple[Act, ...], pack: Pack) -> Act | None:
    """Return the one act before the word whose counted people it can mean, in its sentence or shortly before."""
    at = parsed.sentence_at(pointer)
    for index in range(at.index, max(-1, at.index - BACK - 1), -1):
        sentence = parsed.sentences[index]
        if at.paragraph - sentence.paragraph > 1:
            return None
        found = [act for act in acts if _stands_in(act, sentence.span, pointer) and _counts(act)]
        if len({act.value.act for act in found}) == 1:
            return found[-1]
        deaths = [act for act in found if act.value.act in link(pack, "death_act")]
        if found:
            dead = parsed.tokens[pointer].lemma in link(pack, "member_word")
            return deaths[-1] if deaths and dead else None
    return None


def _stands_in(act: Act, span: Span, pointer: int) -> bool:
    return span.holds(act.span) and act.token < pointer


def _counts(act: Act) -> bool:
    """Tell whether the act was done to a stated number of people, not told as a part of others."""
    done = act.value.stage == "done" and not act.value.barred and not act.value.among
    return done and any(
        p.sort == "counted" and p.count and p.count.high != 0 for p in act.value.people
    )


def _fits(people: tuple[People, ...], whole: Act) -> bool:
    """Tell whether the members are not more than those of whom they are said to be."""
    counts = [p.count for p in whole.value.people if p.count]
    most = sum(count.high or count.low or 0 for count in counts)
    return all(p.count is None or p.count.low is None or p.count.low <= most for p in people)
