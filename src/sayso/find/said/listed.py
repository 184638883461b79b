"""Sayings that end in a colon and what stands below them: a list, or the next paragraph."""

from dataclasses import replace

from sayso.find.said.uttered import Uttered
from sayso.model.text import Parsed, Sentence, Span, Token

LISTED = ("list_item", "table_row", "label")


def own_lists(parsed: Parsed, uttered: list[Uttered]) -> list[Uttered]:
    """Give a saying the lines under its colon ("Reported by the committee:", "recorded these deaths:")."""
    return [_with_list(parsed, item, uttered) for item in uttered]


def _with_list(parsed: Parsed, item: Uttered, uttered: list[Uttered]) -> Uttered:
    if item.cue is None or not item.source:
        return item
    sentence = parsed.sentence_at(item.cue.head)
    paragraph = parsed.paragraphs[sentence.paragraph]
    if not parsed.doc[paragraph.span].endswith(":"):
        return item
    if _say_each(parsed, item, _lines_below(parsed, paragraph.index), uttered):
        return item
    if not item.content:
        return replace(item, content=_lines_below(parsed, paragraph.index))
    last = max(other.cue.head for other in uttered if other.cue and _is_in(parsed, other, sentence))
    if sentence.span.end >= paragraph.span.end - 1 and item.cue.head == last:
        return replace(item, content=(*item.content, *_list_below(parsed, paragraph.index)))
    return item


def _is_in(parsed: Parsed, item: Uttered, sentence: Sentence) -> bool:
    return item.cue is not None and sentence.first <= item.cue.head < sentence.stop


def _say_each(
    parsed: Parsed, item: Uttered, lines: tuple[Span, ...], uttered: list[Uttered]
) -> bool:
    """Tell whether "they say", "the two sides say" only opens lines that each name their own speaker."""
    if any(not _is_several(parsed.tokens[head]) for head in item.source):
        return False
    own = [other for other in uttered if other.cue is None]
    return any(line.holds(piece) for line in lines for other in own for piece in other.content)


def _is_several(token: Token) -> bool:
    return token.pos == "PRON" or token.tag == "NNS"


def _lines_below(parsed: Parsed, index: int) -> tuple[Span, ...]:
    """Return the list under a paragraph, else the one paragraph under it."""
    found = _list_below(parsed, index)
    return found or tuple(item.span for item in parsed.paragraphs[index + 1 : index + 2])


def _list_below(parsed: Parsed, index: int) -> tuple[Span, ...]:
    """Return the lines of the list that begins right under a paragraph."""
    found: list[Span] = []
    for paragraph in parsed.paragraphs[index + 1 :]:
        if paragraph.kind not in LISTED:
            break
        found.append(paragraph.span)
    return tuple(found)
