"""The place of a section: a line that is no more than the name of a place holds for what is told below it.

"Osk district", and under it the incidents of that district: for those that can take no place from their own
section, and before any place of another. It ends at the next short line without a verb.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.claim.draft import Draft
from sayso.model.mention import Findings, mentions_in
from sayso.model.text import Paragraph, Parsed
from sayso.model.tree import is_verbal
from sayso.model.vocabulary import JUDGEMENTS
from sayso.model.where import Place

SHORT = 6  # tokens of a line that heads a section
ENDS = (".", "!", "?", ":", ";", ",")
NUMBERING = "0123456789.()- \t*#"


@dataclass(frozen=True, slots=True)
class _Section:
    first: int
    place: Place | None


def with_sections(
    parsed: Parsed, drafts: list[Draft], found: Findings, *, late: bool = False
) -> list[Draft]:
    """Give claims without a place that of the line above their section, at first where it has no other."""
    sections = list(_sections(parsed, found))
    if not any(section.place for section in sections):
        return drafts
    numbers = [_number(parsed, draft, sections) for draft in drafts]
    placed = {number for number, draft in zip(numbers, drafts, strict=True) if draft.places}
    return [
        replace(draft, places=(place,))
        if number >= 0
        and (place := sections[number].place) is not None
        and not draft.places
        and draft.act not in JUDGEMENTS
        and (late or number not in placed)
        else draft
        for number, draft in zip(numbers, drafts, strict=True)
    ]


def _number(parsed: Parsed, draft: Draft, sections: list[_Section]) -> int:
    """Return the section of a draft, or -1."""
    if draft.token < 0:
        return -1
    at = parsed.sentence_at(draft.token).paragraph
    return bisect_right(sections, at, key=lambda section: section.first) - 1


def _sections(parsed: Parsed, found: Findings) -> Iterator[_Section]:
    """Yield what each short line begins: a section of a place, or one of none."""
    for paragraph in parsed.paragraphs:
        if paragraph.index and _heads(parsed, paragraph):
            yield _Section(paragraph.index, _place_of(parsed, paragraph, found))


def _heads(parsed: Parsed, paragraph: Paragraph) -> bool:
    """Tell whether a line is a few words without a verb and without a mark at its end."""
    if paragraph.span.end - paragraph.span.start > SHORT * 20:
        return False
    tokens = parsed.tokens_in(paragraph.span)
    if not 0 < len(tokens) <= SHORT or tokens[-1].text in ENDS:
        return False
    return not any(is_verbal(token) for token in tokens)


def _place_of(parsed: Parsed, paragraph: Paragraph, found: Findings) -> Place | None:
    """Return the place that is all that a line says, but for its number."""
    words = parsed.doc[paragraph.span].strip(NUMBERING)
    named = (one.value for one in mentions_in(found.places, paragraph.span))
    return next((replace(one, carried=True) for one in named if one.words == words), None)
