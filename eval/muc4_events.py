"""Claims to the incidents of MUC-4: which claims are of one incident, and which the set leaves out.

One incident has one place, day and doer, and was done, threatened or tried; what the set does not want
at all is told in `muc4_wanted`.
"""

from dataclasses import dataclass, field

from eval.muc4_wanted import TAKEN, is_armed, is_specific, is_wanted, is_warfare
from sayso.model.claim import Claim, Reading
from sayso.model.when import When
from sayso.model.where import may_be_one

HELD = {"captured": ("armed_group", "state_forces"), "detained": ("armed_group",)}
ATTACKS = ("killed", "executed", "injured", "attacked", "casualties", "threatened", "died")
PROPERTY = ("property_destroyed", "heritage_destroyed")
TIES = ("result_of", "part_of", "among", "same_as", "updates", "answers", "differs")
TYPES = ("KIDNAPPING", "BOMBING", "ARSON", "ATTACK")
NEAR = 1_200
FAR = 1_500
BESIDE = 250  # characters inside which two names may be those of one list of victims


@dataclass
class Event:
    """Claims that the template of one incident is filled from."""

    type: str
    claims: list[Claim] = field(default_factory=list)

    def takes(self, kind: str, claim: Claim) -> bool:
        """Tell whether the claim is tied to the incident, or near it and contradicts nothing."""
        if self._tied(claim) or self._names(claim):
            return True
        gap = claim.act_span.start - self.claims[-1].act_span.end
        if kind != self.type or gap > NEAR or _is_done(claim) != _is_done(self.claims[0]):
            return False
        if gap >= BESIDE and claim.names and any(other.names for other in self.claims):
            return False
        return not any(_apart(claim, other) for other in self.claims)

    def is_meant(self, kind: str, claim: Claim) -> bool:
        """Tell whether a claim of a deed alone is near the incident: an attack for any, a kidnapping for one."""
        far = claim.act_span.start - self.claims[-1].act_span.end > FAR
        return self._tied(claim) or (not far and kind in (self.type, "ATTACK"))

    def add(self, kind: str, claim: Claim) -> None:
        """Take a claim in; the more special type holds."""
        self.claims.append(claim)
        self.type = min(self.type, kind, key=TYPES.index)

    def _names(self, claim: Claim) -> bool:
        """Tell whether a person who suffered in the incident suffers in the claim too."""
        known = [name.words for other in self.claims for name in other.names]
        return any(_is_same_name(name.words, other) for name in claim.names for other in known)

    def _tied(self, claim: Claim) -> bool:
        keys = {other.key for other in self.claims}
        back = {tie.key for other in self.claims for tie in other.relations if tie.kind in TIES}
        ties = {tie.key for tie in claim.relations if tie.kind in TIES}
        return bool(ties & keys) or claim.key in back


def _is_same_name(one: str, other: str) -> bool:
    """Tell whether two names end alike, or one is part of the other ("Tor Marn", "Tor Marn Hald")."""
    first, second = one.upper().split(), other.upper().split()
    return first[-1] == second[-1] or set(first) <= set(second) or set(second) <= set(first)


def events_of(reading: Reading) -> tuple[Event, ...]:
    """Return the incidents of a document that the set wants, in the order of the text."""
    events: list[Event] = []
    for claim in reading.claims:
        kind = _type(claim)
        if kind is None or not is_wanted(claim, reading):
            continue
        meant = _meant(events, kind, claim) if _only_points(claim) else []
        near = (event for event in reversed(events) if event.takes(kind, claim))
        for event in meant or [next(near, None) or _begun(events, kind)]:
            event.add(kind, claim)
    doc = reading.document
    return tuple(
        event for event in events if is_specific(event.claims) and not is_warfare(event.claims, doc)
    )


def _begun(events: list[Event], kind: str) -> Event:
    events.append(Event(kind))
    return events[-1]


def _only_points(claim: Claim) -> bool:
    """Tell whether a claim says who did a deed and nothing of who or what suffered ("blamed the attack on")."""
    told = claim.group or claim.target or claim.names
    return claim.perpetrator is not None and not told


def _meant(events: list[Event], kind: str, claim: Claim) -> list[Event]:
    """Return the last incident that is meant, or all of the last ones for a plural; mere threats last."""
    near = [event for event in events if event.is_meant(kind, claim)]
    done = [event for event in near if any(c.act != "threatened" for c in event.claims)]
    meant = near if claim.act == "threatened" else done or near
    return meant if claim.act_words.endswith("s") else meant[-1:]


def _type(claim: Claim) -> str | None:
    if claim.act in TAKEN or claim.harm in TAKEN:
        return "KIDNAPPING"
    if _is_held(claim):
        return "KIDNAPPING"
    kinds = {means.kind for means in claim.means}
    if claim.act in PROPERTY and "fire" in kinds:
        return "ARSON"
    if claim.act not in (*ATTACKS, *PROPERTY):
        return None
    if claim.act == "died" and not kinds:
        return None
    return "BOMBING" if "explosive" in kinds else "ATTACK"


def _is_held(claim: Claim) -> bool:
    """Tell whether somebody with a name, not armed, was detained by those in arms: an abduction, by the rules."""
    doer, armed = claim.perpetrator, claim.group is not None and is_armed(claim.group)
    return bool(claim.names and doer and doer.kind in HELD.get(claim.act, ())) and not armed


def _is_done(claim: Claim) -> bool:
    """Tell whether the deed was done, not threatened or tried: another stage is another incident."""
    return claim.act != "threatened" and claim.stage == "done"


def _apart(claim: Claim, other: Claim) -> bool:
    """Tell whether two claims state different days, or places of which none is part of the other."""
    if claim.time and other.time and not _overlap(claim.time, other.time):
        return True
    return bool(claim.places and other.places and not may_be_one(claim.places[0], other.places[0]))


def _overlap(one: When, other: When) -> bool:
    """Tell whether two times have a day in common; one that is open is only itself."""
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return one.edtf == other.edtf
    return one.earliest <= other.latest and other.earliest <= one.latest
