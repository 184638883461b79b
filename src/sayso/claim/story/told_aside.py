"""Whether a claim only says of somebody named what befell him at another time ("Jan Vost, who died in 2020").

No claim that points back means it, and neither its day nor its place holds for another.
"""

from collections.abc import Sequence

from sayso.claim.draft import Draft, same_sentence
from sayso.model.text import Parsed
from sayso.model.vocabulary import DEATHS

COMMA = ","
DIED = "died"
WOUNDS = ("injured", "casualties", "attacked", "tortured")
NAMED = "PROPN"


def is_told_aside(parsed: Parsed, draft: Draft, before: Sequence[Draft]) -> bool:
    """Tell whether a claim stands in a clause on a name behind a comma, with a time that is none of those told."""
    if draft.act not in DEATHS or draft.time is None or draft.time.carried or draft.token < 0:
        return False
    verb = parsed.tokens[draft.token]
    clause = parsed.tokens[verb.head + 1 : draft.token]
    if verb.dep != "relcl" or parsed.tokens[verb.head].pos != NAMED:
        return False
    if not any(token.text == COMMA for token in clause[:1]):
        return False
    told = {other.time.edtf for other in before if other.time and other.token < draft.token}
    return bool(told) and draft.time.edtf not in told


def is_death_of_hurt(parsed: Parsed, place: int, before: Sequence[Draft]) -> bool:
    """Tell whether a claim says when somebody died of what the claim beside it tells of another day."""
    draft = before[place]
    if draft.act != DIED or draft.time is None or draft.time.carried or draft.token < 0:
        return False
    beside = (before[at] for at in (place - 1, place + 1) if 0 <= at < len(before))
    return any(
        other.act in WOUNDS
        and other.time is not None
        and other.time.edtf != draft.time.edtf
        and same_sentence(parsed, draft, other)
        for other in beside
    )
