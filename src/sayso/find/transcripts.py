"""Whether a document is a transcript: the publisher has turns of its own, or questions are labelled."""

from itertools import pairwise

from sayso.model.text import Parsed
from sayso.packs.load import Pack

TURN = 40


def is_transcript(parsed: Parsed, pack: Pack) -> bool:
    """Tell whether the publisher has turns of its own before a colon, or questions are labelled."""
    asks = next(entry.words for entry in pack.origins if entry.name == "question_label")
    turns = {f"{parsed.doc.publisher}:", *(f"{word}:" for word in asks)}
    if _is_asked_and_answered(parsed):
        return True
    longest = max(len(turn) for turn in turns)
    begins = [parsed.doc.text[p.span.start : p.span.start + longest] for p in parsed.paragraphs]
    return any(
        text.startswith(turn) or text.lower().startswith(turn) for text in begins for turn in turns
    )


def _is_asked_and_answered(parsed: Parsed) -> bool:
    """Tell whether a turn with a name before its colon follows a paragraph that asks."""
    words = [parsed.doc[paragraph.span] for paragraph in parsed.paragraphs]
    return any(
        asked.endswith("?") and ":" in told[:TURN] and told[:1].isupper()
        for asked, told in pairwise(words)
    )
