"""Act words that say nothing of their own: another act of the sentence tells of the same people.

"Executed three captured officers" is no capture, "struck and killed a girl" says what came of the blow.
"""

from collections.abc import Mapping
from functools import lru_cache

from sayso.model.mention import ActWords, Findings, Mention
from sayso.model.text import Parsed

Act = Mention[ActWords]
BLOWS = ("casualties",)
OUTCOMES = ("killed", "died", "injured")


def is_told_already(parsed: Parsed, act: Act, found: Findings) -> bool:
    """Tell whether an act only describes those who suffer another one, or another one says what came of it."""
    return _describes(parsed, act, found) or _is_outdone(parsed, act, found)


def _describes(parsed: Parsed, act: Act, found: Findings) -> bool:
    """Tell whether a participle only describes the victim of another act ("executed three captured officers")."""
    token = parsed.tokens[act.token]
    return token.dep == "amod" and any(
        other is not act for other in _suffered(found).get(token.head, ())
    )


def _is_outdone(parsed: Parsed, act: Act, found: Findings) -> bool:
    """Tell whether a verb beside it says what came of the blow for the same people ("struck and killed a girl")."""
    if act.value.act not in BLOWS or act.value.form != "verb":
        return False
    people = {people.head for people in act.value.people}
    return any(
        other.value.act in OUTCOMES
        and not other.value.barred
        and parsed.tokens[other.token].dep == "conj"
        and parsed.tokens[other.token].head == act.token
        for head in people
        for other in _suffered(found).get(head, ())
    )


@lru_cache(maxsize=4)
def _suffered(found: Findings) -> Mapping[int, list[Act]]:
    """Return the acts by the heads of those who suffer them."""
    acts: dict[int, list[Act]] = {}
    for act in found.acts:
        for people in act.value.people:
            acts.setdefault(people.head, []).append(act)
    return acts
