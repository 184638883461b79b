"""Where a speaker stands apart from the words: "Army: rebels killed two", "12 dead in Osk - ministry".

The model is given speaker and words one by one, since together it reads the
speaker as a part of the clause. A number of a thread ("2/6") or a tag ("BREAKING:") may stand before.
"""

import re
from collections.abc import Iterator

from sayso.model.text import Span
from sayso.packs.load import Pack
from sayso.packs.source_names import names_source

FURTHEST = 80
HEADLINE = 200
SHORTEST = 2  # a single word before the mark is a label
_TAG = re.compile(
    r"(?:\d{1,2}/\d{0,2}|\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: (?:GMT|UTC))?(?: ?[:–—-])?(?=\s[A-Z“\"])"
    r"|(?P<tag>[A-Za-z][A-Za-z ]{2,14}?)(?: \d{1,2})?\s?[:–—-])(?P<gap>\s+)"
)
_LABEL = re.compile(r"(?P<who>[^\W\d_][^\n:;.!?,\"“”()]{0,70}?)(?::|\s[–—-])(?=\s+\S)")
_TAIL = re.compile(r"(?P<mark>:|\s[-–—]+)\s+(?P<who>[^\W\d_][^\n:;.!?,\"“”()–—]{0,70})$")


def cut_label(text: str, span: Span, pack: Pack) -> Iterator[Span]:
    """Yield the stretch whole, or its speaker and its words apart where a mark parts them."""
    tag = _TAG.match(text, span.start, span.end)
    if tag is not None and _is_flash(tag["tag"], pack):
        behind = Span(tag.end(), span.end)
        yield Span(span.start, tag.start("gap"))
        yield from cut_label(text, behind, pack)
        return
    label, tail = _label(text, span, pack), _tail(text, span, pack)
    if label is not None and tail is not None and label.end() == tail.end("mark"):
        tail = tail if len(tail["who"]) < len(label["who"]) else None
        label = label if tail is None else None
    if label is not None:
        rest = text[label.end() : span.end]
        yield Span(span.start, label.end())
        yield Span(span.end - len(rest.lstrip()), span.end)
    elif tail is not None:
        mark = tail.end("mark") - len(tail["mark"].strip())
        yield Span(span.start, tail.start("mark"))
        yield Span(mark, tail.end("mark"))
        yield Span(tail.start("who"), span.end)
    else:
        yield span


def _is_flash(words: str | None, pack: Pack) -> bool:
    """Tell whether the words before a mark only announce news ("BREAKING"); a number or a time of day does."""
    flash = next(entry.words for entry in pack.origins if entry.name == "flash")
    return words is None or words.strip().lower() in flash


def _label(text: str, span: Span, pack: Pack) -> re.Match[str] | None:
    """Return the source before a colon that opens the stretch."""
    found = _LABEL.match(text, span.start, min(span.end, span.start + FURTHEST))
    return found if found is not None and names_source(found["who"], pack) else None


def _tail(text: str, span: Span, pack: Pack) -> re.Match[str] | None:
    """Return the source behind a colon or a dash that closes a headline."""
    if span.end - span.start > HEADLINE or "\n" in text[span.start : span.end]:
        return None
    found = _TAIL.search(text, max(span.start + 1, span.end - FURTHEST), span.end)
    if found is None or len(text[span.start : found.start()].split()) < SHORTEST:
        return None
    return found if names_source(found["who"], pack) else None
