"""Lists of persons: paragraphs that each begin with a name and an age or a trade ("Marta Lind, 71, a teacher.")."""

import re

from sayso.model.text import Parsed

FEWEST = 2
_WORD = r"(?:[^\W\d_a-z][\w.'\u2019-]*|and|of|about|de|\d+)"
_ENTRY = re.compile(
    rf"[\W\d]{{0,6}}{_WORD}(?: {_WORD}){{0,7}}"
    r"(?:, | \(|: | [-\u2013\u2014] )(?:aged |age )?\d{1,2}\b"
)


def entries_of(parsed: Parsed) -> frozenset[int]:
    """Return the paragraphs that are entries of a list of persons, none where there is but one."""
    entries = frozenset(
        paragraph.index
        for paragraph in parsed.paragraphs
        if _ENTRY.match(parsed.doc.text, paragraph.span.start, paragraph.span.end)
    )
    return entries if len(entries) >= FEWEST else frozenset()
