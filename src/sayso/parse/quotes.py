"""Quotations as structure over paragraphs: pieces without their marks, and notes on missing marks.

A paragraph that opens without closing runs on through the following ones,
whether or not they re-open, until one closes.
"""

import re
from dataclasses import dataclass, field

from sayso.model.claim import Note
from sayso.model.text import Paragraph, Quotation, Span
from sayso.parse.marks import END_OF_SAYING, SINGLE, Mark, find_marks

LONGEST_RUN = 12
SCARE_WORDS = 4
SAYING_WORDS = 3
TITLE_WORDS = 12
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
DOUBLE = ("curly", "straight")
BREAKS = ("heading", "caption", "label", "table_row")


@dataclass(slots=True)
class _Open:
    """A quotation whose closing mark has not been met."""

    mark: Mark
    start: int
    paragraph: int
    pieces: list[Span] = field(default_factory=list)


def find_quotations(
    text: str, paragraphs: tuple[Paragraph, ...], furniture: tuple[Span, ...]
) -> tuple[tuple[Quotation, ...], tuple[Note, ...]]:
    """Return the quotations in the order of the text, and a note for each missing mark."""
    reader = _Reader(text, paragraphs, furniture)
    for index in range(len(paragraphs)):
        reader.read_paragraph(index)
    found = sorted(reader.found, key=lambda item: (item.span.start, -item.span.end))
    numbered = tuple(
        Quotation(number, item.pieces, item.closed, _is_no_speech(text, item))
        for number, item in enumerate(found)
    )
    return numbered, tuple(sorted(reader.notes, key=lambda note: note.span))


class _Reader:
    """One pass over the paragraphs; `stack` holds the quotations that are open, outermost first."""

    def __init__(
        self, text: str, paragraphs: tuple[Paragraph, ...], furniture: tuple[Span, ...]
    ) -> None:
        self.text, self.paragraphs = text, paragraphs
        self.marks = tuple(find_marks(text, item.span, furniture) for item in paragraphs)
        self.stack: list[_Open] = []
        self.found: list[Quotation] = []
        self.notes: list[Note] = []

    def read_paragraph(self, index: int) -> None:
        """Follow the marks of one paragraph, and decide at its end what runs on."""
        marks = self._resume(index)
        for position, mark in enumerate(marks):
            if self._role_of(mark) == "open":
                self._open(index, marks, position)
            else:
                self._close(mark)
        self._end_paragraph(index)

    def _end_paragraph(self, index: int) -> None:
        """Let the open quotations run on, from the outermost until one that does not."""
        end = self.paragraphs[index].span.end
        stay = 0
        while stay < len(self.stack) and self._runs_on(index, self.stack[stay].mark):
            self._add_piece(self.stack[stay], end)
            stay += 1
        for item in tuple(reversed(self.stack[stay:])):
            self._give_up(item, end)

    def _resume(self, index: int) -> tuple[Mark, ...]:
        """Start a new piece of every open quotation, over a mark that only re-opens it."""
        start, marks = self.paragraphs[index].span.start, self.marks[index]
        for item in self.stack:
            again = bool(marks) and marks[0].at <= start and marks[0].role != "close"
            if again and marks[0].family == item.mark.family:
                start, marks = marks[0].at + marks[0].width, marks[1:]
            item.start = start
        return marks

    def _role_of(self, mark: Mark) -> str:
        is_open = any(item.mark.family == mark.family for item in self.stack)
        if mark.role == "either":
            return "close" if is_open else "open"
        return mark.role

    def _open(self, index: int, marks: tuple[Mark, ...], position: int) -> None:
        """Open a quotation; an open one of the same kind is either its parent or lacks its end."""
        mark = marks[position]
        parent = next((item for item in self.stack if item.mark.family == mark.family), None)
        if parent is not None:
            rest = [item.role for item in marks[position:] if item.family == mark.family]
            both_close = rest.count("close") > rest.count("open")
            inner_closes = "close" in rest and self._runs_on(index, mark)
            if not both_close and not inner_closes:
                for item in tuple(reversed(self.stack[self.stack.index(parent) :])):
                    self._give_up(item, mark.at)
        self.stack.append(_Open(mark, mark.at + mark.width, index))

    def _close(self, mark: Mark) -> None:
        depth = [at for at, item in enumerate(self.stack) if item.mark.family == mark.family]
        if not depth and mark.family in DOUBLE:
            depth = [at for at, item in enumerate(self.stack) if item.mark.family in DOUBLE]
        if not depth:
            if mark.family not in (SINGLE, "straight"):
                self._note(Span(mark.at, mark.at + mark.width))
            return
        for item in self.stack[depth[-1] + 1 :]:
            self._give_up(item, mark.at)
        item = self.stack[depth[-1]]
        self._add_piece(item, mark.at)
        self._finish(item, closed=True)

    def _give_up(self, item: _Open, end: int) -> None:
        """End a quotation that lacks its closing mark; a lone single mark was none."""
        if item.mark.family != SINGLE:
            self._note(Span(item.mark.at, item.mark.at + item.mark.width))
            self._add_piece(item, end)
            self._finish(item, closed=False)
        else:
            self.stack.remove(item)

    def _finish(self, item: _Open, closed: bool) -> None:
        self.stack.remove(item)
        if item.pieces:
            self.found.append(Quotation(0, tuple(item.pieces), closed))

    def _add_piece(self, item: _Open, end: int) -> None:
        """Keep the words from the start of the piece to its end, without outer white space."""
        words = self.text[item.start : end]
        start = item.start + len(words) - len(words.lstrip())
        stop = item.start + len(words.rstrip())
        if start < stop:
            item.pieces.append(Span(start, stop))

    def _runs_on(self, index: int, mark: Mark) -> bool:
        """Tell whether a quotation without its end goes on in the following paragraphs."""
        stop = min(len(self.paragraphs), index + 1 + LONGEST_RUN)
        for later in range(index + 1, stop):
            if self.paragraphs[later].kind in BREAKS:
                return False
            marks = [item for item in self.marks[later] if item.family == mark.family]
            if not marks:
                continue
            reopens = later == index + 1 and marks[0].at == self.paragraphs[later].span.start
            return marks[0].role == "close" or (reopens and marks[0].role == "open")
        return False

    def _note(self, span: Span) -> None:
        self.notes.append(Note("unbalanced_quotation", span, self.text[span.start : span.end]))


def _is_no_speech(text: str, item: Quotation) -> bool:
    """Tell whether the marks stand around a word at a distance or the title of a work."""
    if not item.closed or len(item.pieces) > 1:
        return False
    piece = item.pieces[0]
    quoted = text[piece.start : piece.end]
    words = WORD.findall(quoted)
    if len(words) >= SAYING_WORDS and _opens_headline(text, piece):
        return False
    if len(words) <= SCARE_WORDS and not (quoted[:1].isupper() and quoted[-1] in END_OF_SAYING):
        return True
    return _is_title(quoted, words)


def _opens_headline(text: str, piece: Span) -> bool:
    """Tell whether words open a line and a colon leads from them to who said them ("‘They shot us’: student tells")."""
    line = text[text.rfind("\n", 0, piece.start) + 1 : piece.start]
    return (
        len(line) == 1
        and text[piece.start].isupper()
        and text[piece.end + 1 : piece.end + 2] == ":"
    )


def _is_title(quoted: str, words: list[str]) -> bool:
    """Tell whether all words longer than three letters are capitalised, as in the title of a work."""
    long = [word for word in words if len(word) > 3]
    ends_plainly = quoted[-1] not in ".!?…"
    return (
        ends_plainly
        and 1 < len(words) <= TITLE_WORDS
        and bool(long)
        and all(word[0].isupper() or word[0].isdigit() for word in long)
        and len(long) > 1
    )
