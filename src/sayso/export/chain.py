"""An attribution in words: first speaker first, then those who relay, the publisher last."""

from sayso.export.amounts import fold
from sayso.model.said import Hop, Stance

PRINTED = {
    "publishes": "as published by",
    "republishes": "as republished by",
    "translates": "as translated by",
}


def said_line(hops: tuple[Hop, ...]) -> str:
    """Return the whole chain as one line."""
    *speakers, last = hops
    if not speakers:
        voice = "in its own words" if last.relation == "writes" else "narrated"
        return f"{_name_of_publisher(last)}, {voice}"
    told = [_hop(hop, middle=index > 0) for index, hop in enumerate(speakers)]
    printed = f"{PRINTED.get(last.relation, PRINTED['publishes'])} {_name_of_publisher(last)}"
    return ", ".join([*told, printed])


def stance_line(stance: Stance) -> str:
    """Return the stance, its certainty where it is not plainly stated, and whose it is."""
    certainty = "" if stance.certainty == "stated" else f", {stance.certainty}"
    return f"{stance.value}{certainty}{f' by hop {stance.hop}' if stance.hop else ''}"


def medium_words(medium: str | None) -> str:
    """Return "in a letter"; words that say how one spoke have their preposition ("by phone")."""
    if not medium:
        return ""
    return fold(medium) if medium.startswith("by ") else f"in {fold(medium)}"


def _name_of_publisher(hop: Hop) -> str:
    return fold(hop.speaker) if hop.speaker else "an unknown publisher"


def _hop(hop: Hop, *, middle: bool) -> str:
    cue = fold(hop.cue) if hop.cue else hop.relation
    how = [hop.kind, hop.mode]
    if middle and hop.relation not in ("says", cue):
        how.append(hop.relation)
    return f"{fold(hop.speaker or 'someone')} ({cue}; {', '.join([*how, *_extras(hop)])})"


def _extras(hop: Hop) -> list[str]:
    given = [
        "anonymous" if hop.anonymous else "",
        medium_words(hop.medium),
        f"for {fold(hop.speaks_for)}" if hop.speaks_for else "",
        f"{len(hop.members)} members" if hop.members else "",
        f"on {hop.said_on}" if hop.said_on else "",
    ]
    return [item for item in given if item]
