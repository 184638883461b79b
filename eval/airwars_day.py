"""airwars: the day of an incident, against the day that the first dated claim of its narrative has.

An incident that the set dates by a range, or not at all, is left out; the day must be the only one that
the claim allows. A narrative without a dated claim counts as wrong.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from eval.figure import Tally
from sayso.model.claim import Claim

DAY, GIVEN = "day exact", "of days given"


def score_day(claims: Sequence[Claim], row: Mapping[str, Any]) -> dict[str, Tally]:
    """Score the first time of the claims against the day of the incident, in the order of the text."""
    if not row.get("date"):
        return {}
    time = next((claim.time for claim in claims if claim.time), None)
    if time is None:
        return {DAY: Tally(0, 0, 1)}
    right = float(time.earliest == time.latest == row["date"])
    return {DAY: Tally(right, 1, 1), GIVEN: Tally(right, 1, 1)}
