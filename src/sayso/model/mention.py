"""What a finder returns: words in the text, what they may mean, and the entry that found them."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from sayso.model.quantity import Count
from sayso.model.said import Speeches
from sayso.model.text import Span
from sayso.model.when import When
from sayso.model.where import Place
from sayso.model.who import Group, Means, Name, Part, Target

Value = TypeVar("Value")
UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Mention(Generic[Value]):
    """A finding; `rule` names the entry of data that caused it, like `en/acts/killed.toml#kill`.

    `token` is the index of the head token in `Parsed.tokens`.
    """

    kind: str
    span: Span
    value: Value
    rule: str
    token: int = -1


def mentions_in(mentions: Sequence[Mention[Value]], span: Span) -> list[Mention[Value]]:
    """Return the mentions that lie inside the span, of mentions in the order of the text."""
    first = stop = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    while stop < len(mentions) and mentions[stop].span.start < span.end:
        stop += 1
    return [mention for mention in mentions[first:stop] if mention.span.end <= span.end]


@dataclass(frozen=True, slots=True)
class People:
    """A noun phrase as people who suffer: how many, of which group, with which parts.

    `sort` is counted, plural, single, name, pronoun or none; `head` is the token
    of its head, `span` the whole phrase with its determiner and number.
    """

    head: int
    span: Span
    sort: str
    count: Count | None
    group: Group | None
    parts: tuple[Part, ...] = ()
    names: tuple[Name, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Thing:
    """A noun phrase as an object or a place that is hit, with its own number."""

    head: int
    span: Span
    target: Target


@dataclass(frozen=True, slots=True)
class Governed:
    """A word that says how far the act under it came, or who had what part in it."""

    name: str
    act: str = ""
    stage: str = ""
    involvement: str = ""
    stance: str = ""
    token: int = -1
    words: int = 1


@dataclass(frozen=True, slots=True)
class ActWords:
    """Words that say an act, with the noun phrases that its grammar ties to it.

    `among` marks people who are said to be a part of others ("nine children were
    among the dead"); `earlier` the number that a toll had
    before ("to 88 from 71"), `reached` the verb between a toll and its number,
    `blamed` the rule by which words around a noun name its doer, `only` the head of the
    part of those who suffered that this attack alone brought about.
    """

    act: str
    form: str
    tokens: tuple[int, ...]
    people: tuple[People, ...] = ()
    things: tuple[Thing, ...] = ()
    agents: tuple[int, ...] = ()
    harm: str = ""
    stage: str = "done"
    means: str = ""
    involvement: str = "carried_out"
    among: bool = False
    earlier: People | None = None
    reached: int = -1
    barred: str = ""
    sites: Count | None = None
    places: tuple[Place, ...] = ()
    governed: Governed | None = None
    blamed: str = ""
    only: int = -1


@dataclass(frozen=True, slots=True)
class Timed:
    """A time expression with what it means; `when` is None where it is no date or cannot be one.

    `type` and `value` are those of the view (date, time_of_day, duration, set,
    reference; the value as in TIMEX3); `role` is "anniversary" where it dates no act,
    UNDATED where a stretch ends on a day of print that is not known.
    """

    type: str
    value: str
    when: When | None
    role: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Findings:
    """All that the finders saw in one document, each kind in the order of the text.

    Two are the same only if they are one object, so that caches over them stay cheap.
    """

    acts: "tuple[Mention[ActWords], ...]" = ()
    times: "tuple[Mention[Timed], ...]" = ()
    places: "tuple[Mention[Place], ...]" = ()
    means: "tuple[Mention[Means], ...]" = ()
    causes: "tuple[Mention[str], ...]" = ()
    legal: "tuple[Mention[str], ...]" = ()
    speeches: Speeches = field(default_factory=Speeches)
