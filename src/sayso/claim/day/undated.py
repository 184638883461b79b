"""The note of a claim whose own words state a day that cannot be told ("on Friday", and no day of print)."""

from sayso.model.claim import Note
from sayso.model.mention import UNDATED, Mention, Timed
from sayso.model.text import Document


def is_undated(timed: Timed) -> bool:
    """Tell whether a time is a day that hangs on another which is not known."""
    if timed.when is not None:
        return False
    return timed.role == UNDATED or (timed.type == "date" and not timed.value and not timed.role)


def undated_note(mention: Mention[Timed], doc: Document) -> Note:
    """Return the note that keeps the words of such a day."""
    why = "that can be told" if doc.published else "while the day of print is not known"
    return Note("ambiguous_date", mention.span, f"“{doc[mention.span]}” names no day {why}")
