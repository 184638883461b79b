"""Why a name got the id that it got, or none, in one plain sentence."""

from typing import Final

from sayso.ground.place_choice import Choice
from sayso.ground.place_group import Group
from sayso.ground.place_weights import FEATURES

SOME: Final = 0.3
AGAINST: Final = {
    "unknown": "no place of this name is known",
    "several": "{count} places of this name are known and none is surely meant",
    "alone": "{places} of this name {are} known, but nothing else in the text speaks for {it}",
    "opposed": "the text says that it lies in {holder}, where none of this name is known",
}


def reason_against(group: Group, kind: str) -> str:
    """Say why no id is given."""
    count = len(group.candidates)
    one = count == 1
    return AGAINST[kind].format(
        count=count,
        places="one place" if one else f"{count} places",
        are="is" if one else "are",
        it="it" if one else "one of them",
        holder=" or ".join(group.holders),
    )


def reason_for(group: Group, choice: Choice | None) -> str:
    """Say what spoke for the place, the strongest first."""
    if choice is None:
        return ""
    spoke = dict(zip(FEATURES, choice.spoke, strict=True))
    entry = choice.candidate.entry
    reasons: list[str] = []
    if spoke["held"]:
        reasons.append(f"the text says that it lies in {' or '.join(group.holders)}")
    if spoke["hint"]:
        reasons.append("it lies in the region that was given")
    if spoke["holds"] > SOME:
        reasons.append("other places of the text lie in it")
    if spoke["near"] > SOME:
        reasons.append("another place of the text is near")
    if spoke["same_district"] > SOME:
        reasons.append("other places of the text lie in its district")
    elif spoke["same_region"] > SOME:
        reasons.append("other places of the text lie in its region")
    elif spoke["same_country"] > SOME:
        reasons.append("other places of the text lie in its country")
    if entry.kind in ("country", "continent"):
        reasons.append(f"it is the name of a {entry.kind}")
    if not reasons or len(group.candidates) == 1:
        reasons.append(_by_number(group, choice))
    return "; ".join(reasons)


def _by_number(group: Group, choice: Choice) -> str:
    if len(group.candidates) == 1:
        return "no other place of this name is known"
    people = [candidate.entry.population for candidate in group.candidates]
    most = choice.candidate.entry.population >= max(people)
    rest = len(group.candidates) - 1
    return f"{'the most peopled' if most else 'the likeliest'} of {rest + 1} places of this name"
