"""A claim: what somebody says was done, to whom, by whom, where and when, with the words for all of it.

Field names and meanings are those of the record in the codebook; a value that
the text does not state is None or an empty tuple, never 0.
"""

from dataclasses import dataclass

from sayso.model.quantity import Count
from sayso.model.said import Hop, Speech, Stance
from sayso.model.text import Document, Paragraph, Span
from sayso.model.when import When
from sayso.model.where import Place
from sayso.model.who import Actor, Group, Means, Name, Part, Target


@dataclass(frozen=True, slots=True)
class Term:
    """A legal or loaded word and the pack's name for it."""

    term: str
    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class Relation:
    """A tie to another claim of the same document, by its key."""

    kind: str
    key: str


@dataclass(frozen=True, slots=True)
class Note:
    """Something seen and not understood, of a kind from the closed list `NOTE_KINDS`."""

    kind: str
    span: Span
    text: str


NOTE_KINDS = (
    "no_victim",
    "no_speaker",
    "no_act",
    "scope_cut",
    "sum_differs",
    "ambiguous_number",
    "ambiguous_date",
    "ambiguous_place",
    "unbalanced_quotation",
    "calendar",
    "metaphor_or_sport",
    "question",
    "narrator_remark",
    "part_without_whole",
    "two_sources_fit",
    "other",
)


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim of one first speaker about one act; `attribution` is never empty, publisher last."""

    key: str
    act: str
    act_words: str
    act_span: Span
    harm: str | None
    stage: str
    count: Count | None
    group: Group | None
    parts: tuple[Part, ...]
    sites: Count | None
    scope: str | None
    names: tuple[Name, ...]
    perpetrator: Actor | None
    involvement: str | None
    target: Target | None
    means: tuple[Means, ...]
    places: tuple[Place, ...]
    time: When | None
    terms: tuple[Term, ...]
    joined: str | None
    attribution: tuple[Hop, ...]
    stance: Stance
    relations: tuple[Relation, ...]
    evidence: tuple[Span, ...]
    rules: tuple[str, ...]
    read_score: float | None = None
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in one document: its claims in the order of the text, the notes, speeches, paragraphs."""

    document: Document
    claims: tuple[Claim, ...]
    notes: tuple[Note, ...]
    speeches: tuple[Speech, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
