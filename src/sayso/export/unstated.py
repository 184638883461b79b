"""Why a claim has no place or no day: nothing is stated for it, and where those of the text went.

A place or a day that stands in a text is not that of every claim in it. Who reads
"not stated" can see here which words were there to be taken, and check them.
"""

from collections.abc import Iterator
from typing import Final

from sayso.export.amounts import fold
from sayso.export.card import at
from sayso.model.claim import Claim, Reading
from sayso.model.text import Span

MOST: Final = 3

Found = tuple[str, Span]


def unstated_lines(claim: Claim, reading: Reading) -> Iterator[str]:
    """Yield a line for each of place and day that the claim lacks, with the nearest that other claims have."""
    if not claim.places:
        others = {(p.words, p.span) for other in reading.claims for p in other.places}
        yield _line("place", "name", claim, others)
    lost = [note.text for note in claim.notes if note.kind == "ambiguous_date"]
    if claim.time is None and lost:
        yield f"no day: {'; '.join(lost)}"
    elif claim.time is None:
        times = (other.time for other in reading.claims)
        yield _line("day", "state", claim, {(t.words, t.span) for t in times if t is not None})


def _line(what: str, verb: str, claim: Claim, others: set[Found]) -> str:
    line = f"no {what}: its words {verb} none"
    if not others:
        return f"{line}, and no claim of the text has one"
    near = sorted(others, key=lambda one: (abs(one[1].start - claim.act_span.start), one[1]))
    listed = ", ".join(f"“{fold(words)}” {at(span)}" for words, span in near[:MOST])
    more = f" and {len(near) - MOST} more" if len(near) > MOST else ""
    return f"{line}, and none was carried to it; other claims have {listed}{more}"
