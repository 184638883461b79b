"""The paragraphs of a text: blank lines part them, hard-wrapped lines are joined.

Marked lines (headings, list items, rows, labels) stand alone; blocks that the reader
found are taken as they are; furniture belongs to no paragraph. A paragraph's span
leaves out the marks of headings and list items.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from sayso.model.text import Block, Paragraph, Span
from sayso.parse.lines import Line, ends_sentence, is_dateline, is_label, read_line, starts_lower

MIN_WIDTH = 30  # narrower columns are lists or verse
MAX_WIDTH = 120  # nobody wraps wider by hand; longer lines are one paragraph each
FULL_SHARE = 0.9  # the column is as wide as nine tenths of its lines
BROKEN_SHARE = 0.4  # of the line ends in hard-wrapped text at least so many break a sentence
SLACK = (
    0.85  # a line inside a sentence carries on from so much of the width, since columns are ragged
)
MAX_HEADING = 120
MAX_HEADING_RUN = 3

_HELD = re.compile(r"[.!…][\"”’)\]]*(?:$|\s+[\"“(\[A-Z])")  # a sentence that ends in a line


@dataclass(frozen=True, slots=True)
class _Draft:
    """A paragraph in the making; `alone` says that blank lines or edges stand on both sides."""

    start: int
    end: int
    kind: str
    alone: bool = False
    fixed: bool = False


def find_paragraphs(
    text: str, blocks: tuple[Block, ...], furniture: tuple[Span, ...]
) -> tuple[Paragraph, ...]:
    """Return the paragraphs in the order of the text; none overlaps another or the furniture."""
    regions = [
        (start, end, kind, () if kind else _group_lines(text, start, end))
        for start, end, kind in _cut_regions(len(text), blocks, furniture)
    ]
    width = _find_width(text, [group for region in regions for group in region[3]])
    drafts: list[_Draft] = []
    for start, end, kind, groups in regions:
        if kind:
            drafts.extend(_draft_block(text, start, end, kind))
        for group in groups:
            drafts.extend(_join_lines(text, group, width))
    return tuple(
        Paragraph(index, Span(draft.start, draft.end), draft.kind)
        for index, draft in enumerate(_mark_headings(text, drafts))
    )


def _cut_regions(
    length: int, blocks: tuple[Block, ...], furniture: tuple[Span, ...]
) -> Iterator[tuple[int, int, str]]:
    """Cut the text at blocks and furniture; the kind is "" between them, furniture is left out."""
    at = 0
    for start, end, kind in _lay_blocks(blocks, sorted(furniture)):
        start, end = max(start, at), min(end, length)
        if start > at:
            yield at, start, ""
        if kind and end > start:
            yield start, end, kind
        at = max(at, end)
    if at < length:
        yield at, length, ""


def _lay_blocks(blocks: tuple[Block, ...], furniture: list[Span]) -> Iterator[tuple[int, int, str]]:
    """Put blocks and furniture in one order, each block cut where furniture lies in it."""
    walls = iter([*furniture, None])
    wall = next(walls)
    for block in sorted(blocks, key=lambda item: item.span):
        at, end = block.span
        while wall is not None and wall.start < end:
            if wall.start > at:
                yield at, wall.start, block.kind
            yield wall.start, wall.end, ""
            at = max(at, wall.end)
            wall = next(walls)
        if at < end:
            yield at, end, block.kind
    while wall is not None:
        yield wall.start, wall.end, ""
        wall = next(walls)


def _group_lines(text: str, start: int, end: int) -> tuple[tuple[Line, ...], ...]:
    """Return the lines between two offsets in groups that blank lines part."""
    groups: list[tuple[Line, ...]] = []
    group: list[Line] = []
    for words in text[start:end].splitlines(keepends=True):
        line = read_line(text, start, start + len(words))
        start += len(words)
        if line is not None:
            group.append(line)
        elif group:
            group = _close_group(text, groups, group, words)
    if group:
        groups.append(tuple(group))
    return tuple(groups)


def _close_group(
    text: str, groups: list[tuple[Line, ...]], group: list[Line], words: str
) -> list[Line]:
    """End a group; a rule right under its only line makes that line a heading."""
    mark = words.strip()
    under = len(mark) > 2 and set(mark) in ({"="}, {"-"}) and len(group) == 1
    if under and group[0].kind == "text" and not ends_sentence(text, group[0].start, group[0].end):
        group = [group[0]._replace(kind="heading")]
    groups.append(tuple(group))
    return []


def _find_width(text: str, groups: list[tuple[Line, ...]]) -> int:
    """Return the width of the column that the text is wrapped to; 0 where it is not wrapped."""
    pairs = [
        (before, after)
        for group in groups
        for before, after in pairwise(group)
        if after.kind == "text" and before.kind in ("text", "list_item")
    ]
    if not pairs:
        return 0
    widths = sorted(before.width for before, _ in pairs)
    width = widths[int(FULL_SHARE * (len(widths) - 1))]
    broken = sum(_breaks_sentence(text, before, after, width) for before, after in pairs)
    fits = MIN_WIDTH <= width <= MAX_WIDTH and broken >= BROKEN_SHARE * len(pairs)
    return width if fits else 0


def _breaks_sentence(text: str, before: Line, after: Line, width: int) -> bool:
    """Tell whether a line ends inside a sentence: before a small letter, or full and in capitals alone."""
    if starts_lower(text, after.start, after.end):
        return True
    return (
        _is_full(text, before, after, width)
        and not ends_sentence(text, before.start, before.end)
        and text[before.start : before.end].isupper()
    )


def _join_lines(text: str, group: tuple[Line, ...], width: int) -> Iterator[_Draft]:
    """Join the lines of one group where the next carries on the one before."""
    first = before = group[0]
    for line in group[1:]:
        if not _carries_on(text, before, line, width):
            yield _Draft(first.start, before.end, first.kind)
            first = line
            before = line
        else:
            if first.kind == "label" and width:
                first = first._replace(kind="text")
            before = line._replace(kind=first.kind)
    yield _Draft(first.start, before.end, first.kind, alone=first is group[0])


def _carries_on(text: str, before: Line, after: Line, width: int) -> bool:
    """Tell whether a line continues the paragraph of the line before it."""
    if before.kind in ("heading", "table_row") or after.kind not in ("text", "label"):
        return False
    if is_dateline(text, after.start, after.end):
        return False
    ended = ends_sentence(text, before.start, before.end)
    lower = starts_lower(text, after.start, after.end)
    full = _is_full(text, before, after, width if ended else int(width * SLACK))
    if after.kind == "label" or before.kind == "label":
        return before.kind != after.kind and not ended and (lower or full)
    if before.kind == "list_item" and after.indent > 0:
        return True
    if after.indent > before.indent + 1 and not lower:
        return False
    return full or (lower and not ended)


def _is_full(text: str, before: Line, after: Line, width: int) -> bool:
    """Tell whether the first word of the next line had no room any more."""
    end = after.start
    while end < after.end and not text[end].isspace():
        end += 1
    return 0 < width < before.width + 1 + end - after.start


def _draft_block(text: str, start: int, end: int, kind: str) -> Iterator[_Draft]:
    """Take a block of the reader as one paragraph without the white space around it."""
    words = text[start:end]
    stop = start + len(words.rstrip())
    start += len(words) - len(words.lstrip())
    if start < stop and any(char.isalnum() for char in words):
        label = kind == "list_item" and is_label(text, start, stop)
        yield _Draft(start, stop, "label" if label else kind, fixed=True)


def _mark_headings(text: str, drafts: list[_Draft]) -> list[_Draft]:
    """Make headings of up to three short lines without a full stop that stand before a sentence."""
    marked = list(drafts)
    at = len(drafts) - 1
    while at > 0:
        run = at
        while run > 0 and _may_head(text, drafts[run - 1]):
            run -= 1
        if 0 < at - run <= MAX_HEADING_RUN and _is_sentence(text, drafts[at]):
            for index in range(run, at):
                marked[index] = replace(drafts[index], kind="heading")
        at = min(run, at - 1)
    return marked


def _may_head(text: str, draft: _Draft) -> bool:
    words = text[draft.start : min(draft.end, draft.start + MAX_HEADING + 1)]
    if draft.fixed or draft.kind != "text" or not draft.alone or len(words) > MAX_HEADING:
        return False
    plain = "\n" not in words and "\r" not in words and words[-1] not in ":,;"
    return plain and not _HELD.search(words) and not starts_lower(words, 0, len(words))


def _is_sentence(text: str, draft: _Draft) -> bool:
    return draft.kind == "text" and ends_sentence(text, draft.start, draft.end)
