"""Whether a claim only says of somebody named what befell him at another time ("Jan Vost, who died in 2020").

No claim that points back means it, and neither its day nor its place holds for another.
"""

from collections.abc import Sequence

from sayso.claim.draft import Draft
from sayso.model.text import Parsed
from sayso.model.vocabulary import DEATHS

COMMA = ","
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
