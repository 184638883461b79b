"""Those who do, suffer, or are hit, as a text names them."""

from dataclasses import dataclass

from sayso.model.quantity import Count
from sayso.model.text import Span


@dataclass(frozen=True, slots=True)
class Group:
    """A kind of people on one of the pack's axes; `name` is None where no axis fits."""

    name: str | None
    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class Part:
    """A counted part of a counted whole."""

    count: Count
    group: Group | None


@dataclass(frozen=True, slots=True)
class Body:
    """The body whose people an actor is called ("fighters of the Front"); `carried` where another sentence names it."""

    words: str
    span: Span
    kind: str
    carried: bool = False


@dataclass(frozen=True, slots=True)
class Actor:
    """An alleged perpetrator in the words of the text; the kind comes from the words alone.

    `others` are those whom the same words name beside it ("the government and the army").
    """

    words: str
    span: Span
    kind: str
    source_id: str | None = None
    body: Body | None = None
    others: tuple["Actor", ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """What was hit, destroyed or called something; `number` counts objects, never people."""

    type: str
    words: str
    span: Span
    number: Count | None = None


@dataclass(frozen=True, slots=True)
class Means:
    """What it was done with."""

    kind: str
    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a victim, witness or minor: shown at home, masked in ledgers and exports."""

    words: str
    span: Span
