"""One document with its gold, what was read and what is wrong; and its text with spans marked."""

import html
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model.text import Span


@dataclass(frozen=True, slots=True)
class Case:
    """One document with its gold, what was read, its marked text, and what is wrong, by kind."""

    name: str
    gold: str
    ours: str
    text: str
    wrong: tuple[str, ...]


def marked(text: str, spans: Sequence[Span]) -> str:
    """Return the text for a page, with the spans marked; of spans that meet the first is kept."""
    parts, place = [], 0
    for span in sorted(spans):
        if span.start < place:
            continue
        words = html.escape(text[span.start : span.end])
        parts.append(f"{html.escape(text[place : span.start])}<mark>{words}</mark>")
        place = span.end
    return "".join(parts) + html.escape(text[place:])
