"""Notes on act words that some claim of the same sentence already holds as its own words are dropped.

"Called the attack a war crime" is a claim about the attack, "died in a suicide bombing" has
the bombing as its means: a note that the noun names nobody who suffered would say less.
"""

from collections.abc import Iterator

from sayso.claim.draft import Draft
from sayso.model.claim import Note
from sayso.model.text import Parsed, Span


def drop_held(parsed: Parsed, notes: list[Note], drafts: list[Draft]) -> list[Note]:
    """Return the notes without those of kind no_victim whose words a claim of their sentence holds."""
    held: dict[Span, list[Span]] = {}
    for draft in drafts:
        held.setdefault(parsed.sentence_at(draft.token).span, []).extend(_held(draft))
    return [note for note in notes if note.kind != "no_victim" or not _is_held(parsed, note, held)]


def _is_held(parsed: Parsed, note: Note, held: dict[Span, list[Span]]) -> bool:
    tokens = parsed.tokens_in(note.span)
    sentence = parsed.sentence_at(tokens[0].index).span if tokens else note.span
    spans = held.get(sentence, ())
    return any(span.holds(note.span) or note.span.holds(span) for span in spans)


def _held(draft: Draft) -> Iterator[Span]:
    """Yield the words that a draft holds beside its act: what is called by a term, the term, the means."""
    yield from (term.span for term in draft.terms)
    yield from (means.span for means in draft.means)
    if draft.act == "characterised" and draft.target:
        yield draft.target.span
