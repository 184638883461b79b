"""A number that only a figure is said to have: "monitors put the figure at 31", "the number has risen to 40".

Gives the act of those counted last before it, with the figure's noun as its words. Where
they were counted for two acts, nothing is found.
"""

from collections.abc import Iterator

from sayso.find.number.numbers import numbers_of
from sayso.find.people.people import describe_people
from sayso.find.people.tolls import toll_of
from sayso.find.said.rivals import only_number
from sayso.model.mention import ActWords, Mention
from sayso.model.said import Speeches
from sayso.model.text import Parsed
from sayso.model.tree import below
from sayso.packs.load import Pack
from sayso.packs.lookup import link

BACK = 2
NEXT = 1
RULE = "en/links.toml#bare_figure"
Act = Mention[ActWords]


def with_figures(parsed: Parsed, acts: tuple[Act, ...], pack: Pack) -> tuple[Act, ...]:
    """Return the acts with those that a bare figure says again, in the order of the text."""
    words, taken = link(pack, "bare_figure"), {act.token for act in acts}
    found = [
        act
        for token in parsed.tokens
        if token.lemma in words and token.index not in taken
        for act in _figure_at(parsed, token.index, acts, pack)
    ]
    return tuple(sorted((*acts, *found), key=lambda act: act.span)) if found else acts


def with_rivals(
    parsed: Parsed, acts: tuple[Act, ...], speeches: Speeches, pack: Pack
) -> tuple[Act, ...]:
    """Return the acts with those of which somebody says another number and nothing else ("the hospital at 19")."""
    numbers = numbers_of(parsed, pack)
    found = []
    for speech in speeches:
        number = only_number(parsed, speech.content, numbers)
        act = _counted_before(parsed, number.index, acts, NEXT) if number else None
        if number is None or act is None or speech.hop.speaker is None:
            continue
        people = describe_people(parsed, number.index, pack, numbers)
        said = ActWords(act, "noun", (number.index,), (people,))
        if people.count is not None and people.head == number.index:
            found.append(Mention("act", number.span, said, RULE, number.index))
    return tuple(sorted((*acts, *found), key=lambda act: act.span)) if found else acts


def _figure_at(parsed: Parsed, noun: int, acts: tuple[Act, ...], pack: Pack) -> Iterator[Act]:
    """Yield the act of those counted before, with the number that the figure reaches."""
    if below(parsed, noun, "prep", "compound", "acl", "relcl", "nummod"):
        return
    verb = parsed.tokens[noun].head
    if below(parsed, verb, "npadvmod", "tmod") and parsed.says(verb, "be"):
        return
    now, earlier = toll_of(parsed, noun, pack)
    if any(
        parsed.says(token.index, "time")
        for one in now
        for token in parsed.tokens[one + 1 : one + 2]
    ):
        return  # "at least three times as high" is a factor
    act = _counted_before(parsed, noun, acts) if now else None
    if act is None:
        return
    numbers = numbers_of(parsed, pack)
    people = tuple(describe_people(parsed, number, pack, numbers) for number in now)
    before = describe_people(parsed, earlier[0], pack, numbers) if earlier else None
    said = ActWords(act, "noun", (noun,), people, earlier=before, reached=verb)
    if all(one.count is not None for one in people):
        yield Mention("act", parsed.tokens[noun].span, said, RULE, noun)


def _counted_before(
    parsed: Parsed, noun: int, acts: tuple[Act, ...], back: int = BACK
) -> str | None:
    """Return the one act of the last sentence before the figure in which people are counted, else None."""
    here = parsed.sentence_of[noun]
    counted = [
        act
        for act in acts
        if act.token < noun
        and here - parsed.sentence_of[act.token] <= back
        and any(people.count is not None for people in act.value.people)
    ]
    if not counted:
        return None
    last = max(parsed.sentence_of[act.token] for act in counted)
    named = {act.value.act for act in counted if parsed.sentence_of[act.token] == last}
    return next(iter(named)) if len(named) == 1 else None
