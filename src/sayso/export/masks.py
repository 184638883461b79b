"""Names of victims and witnesses, masked in the words that leave the house.

A name is found by its span, and wherever else it or one of its words stands, so
that "Bel" does not tell who "[name 1]" is. Names of places are left as they are.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Self

from sayso.model.claim import Claim
from sayso.model.text import Document, Span
from sayso.model.who import Name

SHORTEST: Final = 3
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NOTHING: Final = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Masks:
    """The names of one document: the mask of each span, and a pattern of each name and word of one."""

    spans: tuple[tuple[Span, str], ...] = ()
    patterns: tuple[tuple[re.Pattern[str], str], ...] = ()

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> Self:
        """Give the names of a document's claims a number each, in the order of its text."""
        names = sorted({name for claim in claims for name in claim.names}, key=_place)
        marks: dict[str, str] = {}
        for name in names:
            marks.setdefault(_fold(name.words), f"[name {len(marks) + 1}]")
        words = {
            word: mark
            for folded, mark in reversed(marks.items())
            for word in _WORD.findall(folded)
            if len(word) >= SHORTEST and word[0] != word[0].lower()
        }
        return cls(
            tuple((name.span, marks[_fold(name.words)]) for name in names),
            tuple((_pattern(words), mark) for words, mark in (words | marks).items()),
        )

    def of_name(self, name: Name) -> str:
        """Return the mask of a name, the name itself where nothing is masked."""
        return dict(self.spans).get(name.span, name.words)

    def in_words(self, words: str) -> str:
        """Return the words of a cell with every name, and every word of a name, masked."""
        return _covered(words, _found(words, self.patterns))

    def in_passage(self, doc: Document, span: Span) -> str:
        """Return a passage of the text masked, with the names that lie over its ends."""
        passage = doc[span]
        marked = [
            (max(0, held.start - span.start), min(len(passage), held.end - span.start), mark)
            for held, mark in self.spans
            if held.meets(span)
        ]
        return _covered(passage, [*marked, *_found(passage, self.patterns)])


def _place(name: Name) -> tuple[Span, str]:
    return name.span, name.words


def _fold(words: str) -> str:
    return " ".join(words.split())


def _pattern(words: str) -> re.Pattern[str]:
    """Match the words as written or in capitals, also in a tag ("#Ana_Bel")."""
    if not words:
        return _NOTHING
    either = "|".join(
        r"[\s_]+".join(map(re.escape, written.split())) for written in (words, words.upper())
    )
    return re.compile(rf"(?<![^\W_])(?:{either})(?![^\W_])")


def _found(
    words: str, patterns: Iterable[tuple[re.Pattern[str], str]]
) -> Iterator[tuple[int, int, str]]:
    for pattern, mark in patterns:
        for match in pattern.finditer(words):
            yield match.start(), match.end(), mark


def _covered(words: str, marked: Iterable[tuple[int, int, str]]) -> str:
    """Return the words with masks; of masks that share characters the first and longest counts."""
    kept, at = list[str](), 0
    for start, end, mark in sorted(marked, key=lambda item: (item[0], -item[1])):
        if start >= at:
            kept.extend((words[at:start], mark))
        at = max(at, end)
    return "".join([*kept, words[at:]])
