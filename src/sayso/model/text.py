"""A document, its spans, and what the parser made of it.

Spans are half-open code points into `Document.text`, which is never edited
after reading; `doc[span]` is the quotation.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from sayso.errors import SpanError


class _Pair(NamedTuple):
    start: int
    end: int


class Span(_Pair):
    """A half-open range of code points, never empty; sorts by start, then end."""

    __slots__ = ()

    def __new__(cls, start: int, end: int) -> "Span":
        """Refuse a range that is empty, reversed or negative."""
        if not 0 <= start < end:
            raise SpanError(start, end)
        return tuple.__new__(cls, (start, end))

    def holds(self, other: "Span") -> bool:
        """Tell whether the other span lies inside this one (or equals it)."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Tell whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end

    def join(self, other: "Span") -> "Span":
        """Return the smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text that the reader knows to be a heading, list item, table row, ..."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class PageRun:
    """A stretch of the text as it stands on a page; `first` is the number there of its first character."""

    span: Span
    page: int
    first: int


@dataclass(frozen=True, slots=True)
class Document:
    """One text as it was read, with what was given or found about its origin."""

    id: str
    name: str
    text: str
    sha256: str
    text_sha256: str
    publisher: str | None = None
    publisher_id: str | None = None
    publisher_from: str | None = None
    publisher_span: Span | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
    published_from: str | None = None
    retrieved: str | None = None
    language: str = "en"
    furniture: tuple[Span, ...] = ()
    blocks: tuple[Block, ...] = ()
    pages: tuple[PageRun, ...] = ()

    def __getitem__(self, span: Span) -> str:
        """Return the words under the span."""
        return self.text[span.start : span.end]

    def page_of(self, span: Span) -> int | None:
        """Return the page, from 1, on which the span begins; None where the text has no pages."""
        at = bisect_right(self.pages, span.start, key=lambda run: run.span.start)
        return self.pages[max(0, at - 1)].page if self.pages else None


@dataclass(frozen=True, slots=True)
class Token:
    """One token of the parse; `head` is an index into `Parsed.tokens`, its own at a root."""

    index: int
    span: Span
    text: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text; kind is text, heading, list_item, table_row, caption or label."""

    index: int
    span: Span
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence inside one paragraph; `first` and `stop` bound its tokens, equal if not parsed."""

    index: int
    span: Span
    paragraph: int
    first: int
    stop: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quoted speech, whose pieces may run over several paragraphs; marks lie outside the pieces."""

    number: int
    pieces: tuple[Span, ...]
    closed: bool = True
    scare: bool = False

    @property
    def span(self) -> Span:
        """Return the range from the first piece to the end of the last."""
        return Span(self.pieces[0].start, self.pieces[-1].end)

    def holds(self, span: Span) -> bool:
        """Tell whether one of the pieces holds the span."""
        return any(piece.holds(span) for piece in self.pieces)


@dataclass(frozen=True, slots=True, eq=False)
class Parsed:
    """A document with its paragraphs, sentences, tokens and quotations, in the order of the text.

    Two are the same only if they are one object, so that caches over them stay cheap.

    Only the paragraphs that the gate let through have tokens; a sentence of
    another paragraph has `first == stop`. `words` are the small words of the language by
    what they do ("relative": who, that), so that a rule of grammar needs no pack.
    """

    doc: Document
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    quotations: tuple[Quotation, ...]
    children: tuple[tuple[int, ...], ...] = ()
    sentence_of: tuple[int, ...] = ()
    model: str = ""
    degraded: bool = False
    words: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def says(self, index: int, *names: str) -> bool:
        """Tell whether the lemma of the token is a small word that one of the names stands for."""
        lemma = self.tokens[index].lemma
        return any(lemma in self.words[name] for name in names)

    def subtree(self, index: int) -> tuple[int, ...]:
        """Return the token and all that depend on it, in the order of the text."""
        found, queue = [index], [index]
        while queue:
            below = self.children[queue.pop()]
            found.extend(below)
            queue.extend(below)
        return tuple(sorted(found))

    def cover(self, indices: tuple[int, ...]) -> Span:
        """Return the span from the first to the last of these tokens."""
        return Span(self.tokens[min(indices)].span.start, self.tokens[max(indices)].span.end)

    def sentence_at(self, index: int) -> Sentence:
        """Return the sentence that holds the token."""
        return self.sentences[self.sentence_of[index]]

    def paragraph_at(self, at: int) -> Paragraph:
        """Return the paragraph that holds an offset, or the last one before it, or else the first."""
        behind = bisect_right(self.paragraphs, at, key=lambda paragraph: paragraph.span.start)
        return self.paragraphs[max(0, behind - 1)]

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """Return the tokens that lie inside the span."""
        first = stop = bisect_left(self.tokens, span.start, key=_start)
        while stop < len(self.tokens) and self.tokens[stop].span.end <= span.end:
            stop += 1
        return self.tokens[first:stop]


def _start(token: Token) -> int:
    return token.span.start
