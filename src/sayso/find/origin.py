"""Where a whole document comes from: a dateline's agency, a note of translation, the issuer of a resolution.

Each is a speech over the rest of the document, with the words that show it as its cue.
"""

import re
from collections.abc import Iterator

from sayso.model.said import Hop, Speech
from sayso.model.text import Parsed, Span
from sayso.packs.load import Pack

DATELINE = re.compile(
    r"(?P<place>[^\W\d_a-z][^a-z\n]{1,40}?)(?:, (?P<date>[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+)"
    r"(?:,? \d{4})?)?,? ?(?:\((?P<agency>[^()\n]{2,40})\))? ?(?:-|–|—|--)+ "
)
LEAD_PARAGRAPHS = 6
CLAUSES_NEEDED = 2


def find_origin(parsed: Parsed, pack: Pack) -> Iterator[Speech]:
    """Yield the speeches that hold the whole document, outermost first."""
    if not parsed.paragraphs:
        return
    yield from _agency(parsed)
    yield from _resolution(parsed, pack)


def _agency(parsed: Parsed) -> Iterator[Speech]:
    """Yield the agency of a dateline such as "OSK, March 3 (Reutal) -"."""
    for paragraph in parsed.paragraphs[:LEAD_PARAGRAPHS]:
        hit = DATELINE.match(parsed.doc.text, paragraph.span.start, paragraph.span.end)
        if hit is None or hit.group("agency") is None:
            continue
        span = Span(*hit.span("agency"))
        name = parsed.doc[span].strip()
        if same_name(name, parsed.doc.publisher):
            return
        hop = Hop(
            speaker=name,
            words=name,
            speaker_span=span,
            kind="media",
            relation="reports",
            mode="narrated",
        )
        yield Speech(hop, _rest(parsed, hit.end()), rule="dateline")
        return


def _resolution(parsed: Parsed, pack: Pack) -> Iterator[Speech]:
    """Yield the issuer of a text whose paragraphs begin "Recalling ..., Condemns ..."."""
    openings = next(entry for entry in pack.origins if entry.name == "resolves").words
    opened = [
        paragraph
        for paragraph in parsed.paragraphs
        if any(_begins(parsed.doc[paragraph.span].lower(), words) for words in openings)
    ]
    if len(opened) < CLAUSES_NEEDED:
        return
    first = opened[0].index
    heads = [
        paragraph
        for paragraph in parsed.paragraphs[max(0, first - 2) : first]
        if parsed.doc[paragraph.span].endswith(",")
    ]
    if not heads:
        return
    span = Span(heads[0].span.start, heads[0].span.end - 1)
    hop = Hop(
        speaker=parsed.doc[span],
        words=parsed.doc[span],
        speaker_span=span,
        kind="intergovernmental",
        mode="direct",
    )
    yield Speech(hop, _rest(parsed, heads[0].span.end), rule="resolution")


def _begins(text: str, words: str) -> bool:
    return text.startswith(words) and not text[len(words) : len(words) + 1].isalnum()


def _rest(parsed: Parsed, start: int) -> tuple[Span, ...]:
    end = parsed.paragraphs[-1].span.end
    return (Span(start, end),) if start < end else ()


def is_translated(parsed: Parsed, pack: Pack) -> bool:
    """Tell whether the first or last paragraphs say that the text is a translation."""
    words = next(entry for entry in pack.origins if entry.name == "translation").words
    edges = (*parsed.paragraphs[:3], *parsed.paragraphs[-3:])
    return any(word in parsed.doc[item.span].lower() for item in edges for word in words)


def same_name(one: str | None, other: str | None) -> bool:
    """Tell whether two names are the same but for case, marks and a leading article."""
    if one is None or other is None:
        return False
    return _fold(one) == _fold(other)


def _fold(name: str) -> str:
    words = re.findall(r"[^\W_]+", name.lower())
    return " ".join(words[1:] if words[:1] == ["the"] else words)
