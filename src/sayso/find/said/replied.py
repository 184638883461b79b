"""Written questions and their answers: "Answer by the Minister of Defence, Tor Marn:" and the paragraphs behind it.

The heading names who answers, over all up to the next heading of the kind; it has no verb and ends in a colon.
"""

from collections.abc import Iterator

from sayso.find.said.named import Named
from sayso.find.said.sources import describe
from sayso.find.said.voices import NAMES
from sayso.model.labels import NOUNS
from sayso.model.said import Hop, Speech
from sayso.model.text import Paragraph, Parsed, Span
from sayso.model.tree import is_verbal
from sayso.packs.load import Pack
from sayso.packs.lookup import origin_words

LONGEST = 160


def find_replied(parsed: Parsed, pack: Pack) -> Iterator[Speech]:
    """Yield the speech of each one whom a heading names as who answers."""
    openings = origin_words(pack, "answer_heading")
    heads = [p for p in parsed.paragraphs if _opens(parsed, p, openings)]
    stops = [
        p for p in parsed.paragraphs if _opens(parsed, p, origin_words(pack, "question_heading"))
    ]
    for paragraph in heads:
        named = _named(parsed, pack, paragraph)
        if named is None:
            continue
        later = [p.span.start for p in (*heads, *stops) if p.index > paragraph.index]
        end = min(later, default=parsed.paragraphs[-1].span.end)
        if paragraph.span.end >= end:
            continue
        span = _name(parsed, paragraph) or named.span
        words = parsed.doc[span]
        body = parsed.doc[named.body_span] if named.body_span else None
        hop = Hop(words, words, span, named.kind, speaks_for=body, mode="direct")
        yield Speech(hop, (Span(paragraph.span.end, end),), rule="reply")


def _opens(parsed: Parsed, paragraph: Paragraph, openings: tuple[str, ...]) -> bool:
    """Tell whether a paragraph is a heading that begins with such words and a name behind them."""
    text = parsed.doc[paragraph.span].rstrip().lower()
    return len(text) <= LONGEST and text.startswith(openings)


def _named(parsed: Parsed, pack: Pack, paragraph: Paragraph) -> Named | None:
    """Return who answers: the first noun phrase behind "by", "of" or "from" of a heading without a verb."""
    tokens = parsed.tokens_in(paragraph.span)
    if not tokens or tokens[-1].text != ":" or any(is_verbal(token) for token in tokens):
        return None
    ties = [
        token.index for token in tokens if token.text.lower() in origin_words(pack, "issued_by")
    ]
    behind = [t for t in tokens if ties and t.index > ties[0] and t.pos in NOUNS]
    heads = [t for t in behind if t.dep not in ("compound", "amod", "poss", "nmod")]
    return describe(parsed, pack, heads[0].index) if heads else None


def _name(parsed: Parsed, paragraph: Paragraph) -> Span | None:
    """Return the name that a comma sets behind the office ("the Minister of Defence, General Tor Marn:")."""
    tokens = parsed.tokens_in(paragraph.span)[:-1]
    comma = next((t.index for t in reversed(tokens) if t.text == ","), None)
    own = [t for t in tokens if comma is not None and t.index > comma]
    written = [parsed.doc.text[t.span.start] for t in own]  # headings are read in small letters
    if not own or own[-1].tag not in NAMES or not all(sign.isupper() for sign in written):
        return None
    return Span(own[0].span.start, own[-1].span.end)
