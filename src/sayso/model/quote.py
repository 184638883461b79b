"""A quotation held against a text: where its words stand, whose they are, what they carry and what they leave out.

A verdict is of the words alone, never of whether what they say is true.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from sayso.errors import UsageError
from sayso.model.claim import Claim
from sayso.model.mention import Findings, Mention
from sayso.model.quantity import Number
from sayso.model.said import Hop, Stance
from sayso.model.text import Parsed, Span

VERDICTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "verbatim": "the words stand in the text as they are quoted",
        "repaired": "only white space, case, marks or the quoter's own brackets and dots differ",
        "cut": "the words stand there, and a bound, a negation or a denial beside them is left out",
        "ambiguous": "the words stand there more than once, with different meaning",
        "not_found": "the words do not stand in the text",
    }
)
CUTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "number": "a part of a number, or one that the quoter's own words stand for",
        "bound": "words that bound, round or add to a number",
        "negation": "a word that negates",
        "denial": "words by which somebody denies, disputes, doubts or takes back",
    }
)
SENSES: Final[Mapping[str, str]] = MappingProxyType(
    {
        **CUTS,
        "hedge": "a word that makes it less sure: reportedly, may have",
        "allegation": "words that make it an allegation",
        "condition": "words of a condition, a future or a threat",
        "demand": "words that ask for it",
        "no_position": "words that neither confirm nor deny",
        "stage": "words that say how far it came: tried to, threatened to, planned to",
        "gap": "words that the quoter's dots or brackets stand for",
        "reply": "words by which another answers it, here or elsewhere in the text",
        "question": "the mark of a question",
    }
)


@dataclass(frozen=True, slots=True)
class Sense:
    """Words that carry meaning beside the bare deed, of a kind from the closed list `SENSES`."""

    kind: str
    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class Stand:
    """One place where the words stand: its pieces, as many as the quotation has, and whether they are exact.

    `owned` are the stretches of the text that the quoter's own words in brackets stand for.
    """

    pieces: tuple[Span, ...]
    exact: bool
    owned: tuple[Span, ...] = ()

    @property
    def span(self) -> Span:
        """Return the range from the first piece to the end of the last."""
        return Span(self.pieces[0].start, self.pieces[-1].end)

    def holds(self, span: Span) -> bool:
        """Tell whether one of the pieces holds the span."""
        return any(piece.holds(span) for piece in self.pieces)

    def meets(self, span: Span) -> bool:
        """Tell whether one of the pieces shares a character with the span."""
        return any(piece.meets(span) for piece in self.pieces)


@dataclass(frozen=True, slots=True, eq=False)
class Grounds:
    """What the program read in a text, as far as a quotation needs it.

    Two are the same only if they are one object, so that caches over them stay cheap.
    """

    parsed: Parsed
    found: Findings
    claims: tuple[Claim, ...]
    numbers: "tuple[Mention[Number], ...]"


@dataclass(frozen=True, slots=True)
class Place:
    """One place where the words stand, with whose they are there and what they carry.

    `carries` lies inside the words; `cut` and `around` lie outside and bear on
    them; only `cut` makes the verdict. `claims` are those whose act the words hold.
    """

    span: Span
    pieces: tuple[Span, ...]
    words: str
    exact: bool
    attribution: tuple[Hop, ...]
    stance: Stance
    carries: tuple[Sense, ...] = ()
    cut: tuple[Sense, ...] = ()
    around: tuple[Sense, ...] = ()
    claims: tuple[Claim, ...] = ()
    states: bool = True
    passages: tuple[Span, ...] = ()

    @property
    def verdict(self) -> str:
        """Return what the words are at this place alone."""
        if self.cut:
            return "cut"
        return "verbatim" if self.exact else "repaired"


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the quotation against words of the text; either may be empty, then `span` is None."""

    quoted: str
    text: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Nearest:
    """The passage most like a quotation that was not found: shown, never accepted."""

    span: Span
    words: str
    shared: float
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class QuoteCheck:
    """The answer to "are these words in this text, and whose are they".

    `places` has every place where the words stand, in the order of the text;
    `notes` say what could not be read.
    """

    verdict: str
    quote: str
    places: tuple[Place, ...] = ()
    nearest: Nearest | None = None
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a verdict that is not on the list."""
        if self.verdict not in VERDICTS:
            raise UsageError(
                f"unknown verdict: {self.verdict}.", f"verdicts: {', '.join(VERDICTS)}."
            )

    @property
    def span(self) -> Span | None:
        """Return where the words stand first."""
        return self.places[0].span if self.places else None

    @property
    def words(self) -> str | None:
        """Return the words of the text at the first place."""
        return self.places[0].words if self.places else None

    @property
    def attribution(self) -> tuple[Hop, ...]:
        """Return whose words they are at the first place, first speaker first."""
        return self.places[0].attribution if self.places else ()

    @property
    def cut(self) -> tuple[Sense, ...]:
        """Return what is left out at the first place and bears on the words."""
        return self.places[0].cut if self.places else ()
