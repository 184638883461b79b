"""A claim in the making: the act, those who suffer it, and what the later steps add."""

from dataclasses import dataclass, field

from sayso.model.claim import Note, Term
from sayso.model.mention import ActWords, Mention, People
from sayso.model.quantity import Count
from sayso.model.said import Hop, Stance
from sayso.model.text import Parsed, Span
from sayso.model.when import When
from sayso.model.where import Place
from sayso.model.who import Actor, Means, Part, Target


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation to another draft, by its place in the list of drafts."""

    kind: str
    other: int


@dataclass(frozen=True, slots=True)
class Draft:
    """One act with one counted phrase; `speech` is the index of the innermost speech around it, or None.

    `points_back` marks words such as "the dead" that speak of an earlier claim.
    """

    act: str
    mention: Mention[ActWords] | None
    span: Span
    token: int
    words: str
    people: People | None = None
    count: Count | None = None
    parts: tuple[Part, ...] = ()
    sites: Count | None = None
    harm: str | None = None
    stage: str = "done"
    perpetrator: Actor | None = None
    involvement: str | None = None
    target: Target | None = None
    means: tuple[Means, ...] = ()
    places: tuple[Place, ...] = ()
    time: When | None = None
    scope: str | None = None
    terms: tuple[Term, ...] = ()
    joined: str | None = None
    hops: tuple[Hop, ...] = ()
    stance: Stance = field(default_factory=Stance)
    governed: str = ""
    speech: int | None = None
    points_back: bool = False
    ties: tuple[Tie, ...] = ()
    evidence: tuple[Span, ...] = ()
    rules: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def by_noun(self) -> bool:
        """Tell whether the act is said by a noun, which takes it as done ("asked to clear up the murder")."""
        return self.mention is not None and self.mention.value.form == "noun"

    @property
    def head_span(self) -> Span:
        """Return the span of the victims' phrase, else of the act's words."""
        count = self.count.span if self.count else None
        group = self.people.group.span if self.people and self.people.group else None
        if count and group:
            return count.join(group) if group.end > count.start else count
        return count or group or self.span


def sentence_index(parsed: Parsed, draft: Draft) -> int:
    """Return the index of the sentence that holds the act's words."""
    return parsed.sentence_of[draft.token]


def same_sentence(parsed: Parsed, draft: Draft, other: Draft) -> bool:
    """Tell whether two drafts have their act words in one sentence."""
    return sentence_index(parsed, draft) == sentence_index(parsed, other)


def in_text_order(draft: Draft) -> tuple[Span, Span, Span]:
    """Sort by the act's words, then the victims', then what is hit."""
    target = draft.target.span if draft.target else draft.head_span
    return draft.span, draft.head_span, target
