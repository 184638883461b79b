"""Who says it: hops from the first speaker to the publisher, and the stance of one of them."""

import re
from dataclasses import dataclass
from functools import cached_property

from sayso.model.ranges import Ranges
from sayso.model.text import Span


@dataclass(frozen=True, slots=True)
class Member:
    """One of the speakers of a coordinated hop."""

    words: str
    span: Span
    kind: str
    cue: str | None = None


@dataclass(frozen=True, slots=True)
class Hop:
    """One act of saying.

    `speaker` is the fullest name of that source in the document, `words` what
    stands at the cue; kinds, relations and modes are those of the codebook.
    """

    speaker: str | None
    words: str | None
    speaker_span: Span | None
    kind: str
    anonymous: bool = False
    speaks_for: str | None = None
    medium: str | None = None
    members: tuple[Member, ...] = ()
    relation: str = "says"
    mode: str = "indirect"
    cue: str | None = None
    cue_span: Span | None = None
    said_on: str | None = None


@dataclass(frozen=True, slots=True)
class Stance:
    """The stance of one hop, by its index in the chain, with the words that show it."""

    value: str = "asserted"
    certainty: str = "stated"
    hop: int = 0
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Speech:
    """A stretch of text that somebody says: source, cue and content, as the finder of speech saw them.

    `content` may have several pieces. `parent` is the index of the speech that
    holds this one, or None. `stance` and `certainty` are what the cue says of its content;
    `answers` marks a cue that replies to what others say; `chance` is what a scorer gives the whole,
    and `source` the whole noun phrase that it heard as the source, with clauses and asides.
    """

    hop: Hop
    content: tuple[Span, ...]
    parent: int | None = None
    stance: str = "asserted"
    certainty: str = "stated"
    stance_span: Span | None = None
    rule: str = ""
    answers: bool = False
    chance: float | None = None
    source: Span | None = None

    def holds(self, span: Span) -> bool:
        """Tell whether one piece of the content holds the span."""
        return any(piece.holds(span) for piece in self.content)


class Speeches(tuple[Speech, ...]):
    """The speeches of a document, in the order of the text, found by where they lie."""

    @cached_property
    def _contents(self) -> Ranges:
        return Ranges((place, piece) for place, one in enumerate(self) for piece in one.content)

    @cached_property
    def _cues(self) -> Ranges:
        cues = ((place, one.hop.cue_span) for place, one in enumerate(self))
        return Ranges((place, cue) for place, cue in cues if cue is not None)

    def around(self, span: Span) -> list[int]:
        """Return the indices of the speeches whose content holds the span in one piece."""
        return self._contents.holding(span)

    def cued_in(self, span: Span) -> tuple[Speech, ...]:
        """Return the speeches whose cue has a part in the span."""
        return tuple(self[place] for place in self._cues.meeting(span))

    def heard_in(self, span: Span) -> tuple[Speech, ...]:
        """Return the speeches whose content has a part in the span."""
        return tuple(self[place] for place in self._contents.meeting(span))


def innermost(speeches: Speeches, span: Span) -> int | None:
    """Return the index of the smallest speech whose content holds the span; of two equal ones the inner."""
    best: tuple[int, int] | None = None
    for place in speeches.around(span):
        held = (piece for piece in speeches[place].content if piece.holds(span))
        size = min(piece.end - piece.start for piece in held)
        if best is None or size <= best[0]:
            best = (size, place)
    return best[1] if best else None


def told_by(speeches: Speeches, place: int | None) -> int | None:
    """Return the speech, or the nearest around it, that has a speaker: a hedge ("allegedly") is nobody's voice."""
    while place is not None and speeches[place].hop.speaker is None:
        place = speeches[place].parent
    return place


def same_name(one: str | None, other: str | None) -> bool:
    """Tell whether two names are the same but for case, marks and a leading article."""
    if one is None or other is None:
        return False
    return _fold(one) == _fold(other)


def short_for(name: str | None, whole: str | None) -> bool:
    """Tell whether a name with "the" is a longer one cut short ("the Court" of "District Court of Moravel")."""
    if name is None or whole is None or not name.lower().startswith("the "):
        return False
    own, full = _fold(name).split(), _fold(whole).split()
    proper = all(word[:1].isupper() for word in name.split()[1:])
    return proper and bool(own) and len(own) < len(full) and set(own) <= set(full)


def _fold(name: str) -> str:
    words = re.findall(r"[^\W_]+", name.lower())
    return " ".join(words[1:] if words[:1] == ["the"] else words)
