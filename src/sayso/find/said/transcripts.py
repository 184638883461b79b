"""Whether a document is a transcript: the publisher has turns of its own, or questions are labelled."""

import re
from functools import lru_cache
from itertools import pairwise

from sayso.model.text import Parsed
from sayso.packs.load import Pack
from sayso.packs.source_names import names_source

TURN = 40
CAPITALS = re.compile(r"(?P<label>(?!QUESTION|Q:|A:)[A-Z][A-Z.'’ -]{2,30}):\s")


def is_transcript(parsed: Parsed, pack: Pack) -> bool:
    """Tell whether the publisher has turns of its own before a colon, or questions are labelled."""
    asks = next(entry.words for entry in pack.origins if entry.name == "question_label")
    turns = {f"{parsed.doc.publisher}:", *(f"{word}:" for word in asks)}
    if _is_asked_and_answered(parsed) or turns_in_capitals(parsed, pack):
        return True
    longest = max(len(turn) for turn in turns)
    begins = [parsed.doc.text[p.span.start : p.span.start + longest] for p in parsed.paragraphs]
    return any(
        text.startswith(turn) or text.lower().startswith(turn) for text in begins for turn in turns
    )


@lru_cache(maxsize=4)
def turns_in_capitals(parsed: Parsed, pack: Pack) -> frozenset[str]:
    """Return the labels in capitals that open paragraphs as turns, none where these are rows or places.

    In turns one label returns after another, and somebody asks or has the word of a source.
    """
    text = parsed.doc.text
    found = ((p, CAPITALS.match(text, p.span.start, p.span.end)) for p in parsed.paragraphs)
    turns = [(hit["label"], parsed.doc[p.span].rstrip()) for p, hit in found if hit is not None]
    labels = [label for label, _ in turns]
    back = any(labels[n] == labels[n - 2] != labels[n - 1] for n in range(2, len(labels)))
    spoken = back and any(told.endswith("?") or names_source(label, pack) for label, told in turns)
    return frozenset(labels) if spoken else frozenset()


def _is_asked_and_answered(parsed: Parsed) -> bool:
    """Tell whether a turn with a name before its colon follows a paragraph that asks."""
    words = [parsed.doc[paragraph.span] for paragraph in parsed.paragraphs]
    return any(
        asked.endswith("?") and ":" in told[:TURN] and told[:1].isupper()
        for asked, told in pairwise(words)
    )
