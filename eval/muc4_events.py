"""Claims to the incidents of MUC-4: which claims are of one incident, and which the set leaves out.

The filling rules of 1992 leave out totals of a period, what is older than two months, and incidents
whose only victims and targets are military or armed; one incident has one place, day and doer.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

from eval.work import loaded
from sayso.model.claim import Claim, Reading
from sayso.model.when import When
from sayso.model.where import may_be_one
from sayso.model.who import Group, Target
from sayso.packs.lookup import link

TAKEN = ("abducted", "hostage", "disappeared")
ATTACKS = ("killed", "executed", "injured", "attacked", "casualties", "threatened", "died")
PROPERTY = ("property_destroyed", "heritage_destroyed")
NOT_SAID = (
    "hypothetical",
    "sought",
    "retracted",
    "questioned",
    "denied",
    "alternative_given",
    "no_position",
)
TIES = ("result_of", "part_of", "among", "same_as", "updates", "answers", "differs")
TYPES = ("KIDNAPPING", "BOMBING", "ARSON", "ATTACK")
ARMED = ("combatants", "prisoners_of_war", "hors_de_combat", "police")
FORCES = ("armed_group", "state_forces", "police")
AREAS = ("settlement", "district", "region", "street")
GENERAL = ("area", "zone", "place", "point", "target", "outskirts", "sector", "port", "quarter")
NEAR = 1_200
FAR = 1_500
RECENT = timedelta(days=61)


@dataclass
class Event:
    """Claims that the template of one incident is filled from."""

    type: str
    claims: list[Claim] = field(default_factory=list)

    def takes(self, kind: str, claim: Claim) -> bool:
        """Tell whether the claim is tied to the incident, or near it and contradicts nothing."""
        if self._tied(claim) or self._names(claim):
            return True
        if kind != self.type or claim.act_span.start - self.claims[-1].act_span.end > NEAR:
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
        if kind is None or not _wanted(claim, reading):
            continue
        meant = _meant(events, kind, claim) if _only_points(claim) else []
        near = (event for event in reversed(events) if event.takes(kind, claim))
        for event in meant or [next(near, None) or _begun(events, kind)]:
            event.add(kind, claim)
    return tuple(event for event in events if _is_specific(event) and not _is_warfare(event))


def _begun(events: list[Event], kind: str) -> Event:
    events.append(Event(kind))
    return events[-1]


def _only_points(claim: Claim) -> bool:
    """Tell whether a claim says who did a deed and nothing of who or what suffered ("blamed the attack on")."""
    told = claim.group or claim.target or claim.names
    return claim.perpetrator is not None and not told


def _meant(events: list[Event], kind: str, claim: Claim) -> list[Event]:
    """Return the last incident that is meant, or all of the last ones where the words are a plural."""
    meant = [event for event in events if event.is_meant(kind, claim)]
    return meant if claim.act_words.endswith("s") else meant[-1:]


def _type(claim: Claim) -> str | None:
    if claim.act in TAKEN or claim.harm in TAKEN:
        return "KIDNAPPING"
    kinds = {means.kind for means in claim.means}
    if claim.act in PROPERTY and "fire" in kinds:
        return "ARSON"
    if claim.act not in (*ATTACKS, *PROPERTY):
        return None
    if claim.act == "died" and not kinds:
        return None
    return "BOMBING" if "explosive" in kinds else "ATTACK"


def _wanted(claim: Claim, reading: Reading) -> bool:
    """Tell whether the set wants what is said: as a fact, of one incident, and recent."""
    if claim.stance.value in NOT_SAID or claim.scope in ("cumulative", "period"):
        return False
    published = reading.document.published
    latest = claim.time.latest if claim.time else None
    if not latest or not published:
        return True
    return date.fromisoformat(published) - date.fromisoformat(latest) <= RECENT


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


def _is_specific(event: Event) -> bool:
    """Tell whether somebody or something in particular suffered: a name, a thing, a number, people somewhere."""
    claims = event.claims
    if any(
        c.names or (c.target and is_thing(c.target)) or (c.group and _is_counted(c)) for c in claims
    ):
        return True
    return any(c.group for c in claims) and any(c.places or c.time or c.means for c in claims)


def _is_counted(claim: Claim) -> bool:
    return claim.count is not None and claim.count.low is not None


def _is_armed(group: Group) -> bool:
    """Tell whether people bear arms for a side: by the axis of the pack, as its actors, or as members of one."""
    if group.name in ARMED:
        return True
    head, _, body = " ".join(group.words.lower().split()).partition(" of ")
    *before, last = head.split()
    if last.removesuffix("s") in link(loaded()[0], "member") | {"man", "men", "troop"}:
        return _names_force(body) or any(_names_force(word) for word in before)
    return not body and _names_force(head, ("armed_group",))


def _names_force(words: str, kinds: tuple[str, ...] = FORCES) -> bool:
    """Tell whether words end in one of the pack's for an armed group, an army or the police."""
    parts = words.split()
    known = {name for entry in loaded()[0].actors if entry.name in kinds for name in entry.words}
    tails = (" ".join(parts[at:]) for at in range(len(parts)))
    return any(tail in known or tail.removesuffix("s") in known for tail in tails)


def is_thing(target: Target) -> bool:
    """Tell whether the set can name what was hit: a place on its list or an area it cannot."""
    last = target.words.lower().split(" of ")[0].split()[-1]
    pack = loaded()[0]
    areas = {word for one in pack.place_classes if one.name in AREAS for word in one.words}
    return not {last, last.removesuffix("s")} & (areas | set(GENERAL))


def _is_warfare(event: Event) -> bool:
    """Tell whether all who suffered were armed and nothing else was hit."""
    groups = [claim.group for claim in event.claims if claim.group or claim.names]
    targets = [claim.target for claim in event.claims if claim.target]
    armed = all(group is not None and _is_armed(group) for group in groups)
    military = all(target.type == "military" for target in targets)
    return armed and military and bool(groups or targets)
