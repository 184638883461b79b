"""Marks that a span opens and does not close: 'a gang called "Red Hand' is followed by the mark that closes it."""

from sayso.model.text import Span

CLOSERS = {"”": "“", "’": "‘", "»": "«", '"': '"', "'": "'", ")": "(", "]": "["}
INSIDE = (",", ".")


def closed(text: str, span: Span) -> Span:
    """Return the span with the closing mark right behind it, where the span holds only the mark that opens."""
    end = span.end + (text[span.end : span.end + 1] in INSIDE)
    opener = CLOSERS.get(text[end : end + 1])
    if opener is None:
        return span
    held = text[span.start : span.end]
    if opener not in held:
        return span
    if opener == text[end]:
        opens = held.count(f" {opener}") + held.startswith(opener)
        open_ = opens > held.count(opener) - opens
    else:
        open_ = held.rfind(opener) > held.rfind(text[end])
    return Span(span.start, end + 1) if open_ else span
