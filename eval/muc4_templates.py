"""Claims to MUC-4 templates: the written conventions of the set, and nothing that the product should know.

Conventions (filling rules of 1992): numbers as `6`, `6-8`, `30-`, `-26`, `PLURAL`; a date
without an event's own is "by" the day of the message; a kidnapping is a type, not an effect.
"""

import re
from dataclasses import dataclass, field
from datetime import date

from eval.muc4_key import Fill, Template
from sayso.model.claim import Claim, Reading
from sayso.model.quantity import Count

EFFECTS = {"killed": "DEATH", "executed": "DEATH", "died": "DEATH", "injured": "INJURY"}
TAKEN = ("abducted", "hostage", "disappeared", "captured")
ATTACKS = ("killed", "executed", "injured", "attacked", "casualties", "threatened", "died")
PROPERTY = ("property_destroyed", "heritage_destroyed")
BODIES = ("state_forces", "armed_group", "police", "state", "other")
NOT_SAID = ("hypothetical", "sought", "retracted", "questioned")
MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
NEAR = 1_200


@dataclass
class Event:
    """Claims that the template of one event is filled from."""

    type: str
    claims: list[Claim] = field(default_factory=list)

    def takes(self, kind: str, claim: Claim) -> bool:
        """Tell whether the claim can be of this event: type, day and place do not contradict."""
        if kind != self.type or claim.act_span.start - self.claims[-1].act_span.end > NEAR:
            return False
        for other in self.claims:
            if other.time and claim.time and other.time.edtf != claim.time.edtf:
                return False
            if other.places and claim.places and other.places[0].words != claim.places[0].words:
                return False
        return True


def templates_of(reading: Reading) -> tuple[Template, ...]:
    """Make the templates of a document from its claims."""
    events: list[Event] = []
    for claim in reading.claims:
        kind = _type(claim)
        if kind is None or claim.stance.value in NOT_SAID:
            continue
        for event in reversed(events):
            if event.takes(kind, claim):
                event.claims.append(claim)
                break
        else:
            events.append(Event(kind, [claim]))
    return tuple(_template(event, reading) for event in events if _worth(event))


def _worth(event: Event) -> bool:
    """Tell whether the event names a victim, a target or a perpetrator."""
    return any(c.count or c.target or c.perpetrator for c in event.claims)


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
    return "BOMBING" if kinds & {"explosive"} else "ATTACK"


def _template(event: Event, reading: Reading) -> Template:
    slots: dict[str, list[Fill]] = {"type": [Fill((event.type,))]}
    slots["date"] = [Fill((_date(event, reading),))]
    if place := next((c.places[0] for c in event.claims if c.places), None):
        inside = f"{place.inside}: " if place.inside else ""
        slots["location"] = [Fill(((inside + place.words).upper(),))]
    for claim in event.claims:
        _perpetrator(slots, claim)
        _victims(slots, claim)
        _things(slots, claim)
    return Template({slot: tuple(dict.fromkeys(fills)) for slot, fills in slots.items()})


def _date(event: Event, reading: Reading) -> str:
    time = next((c.time for c in event.claims if c.time and c.time.earliest), None)
    if time is None or time.earliest is None:
        published = reading.document.published
        return f"- {_day(published)}" if published else "-"
    if time.latest in (None, time.earliest):
        return _day(time.earliest)
    return f"{_day(time.earliest)} - {_day(str(time.latest))}"


def _day(iso: str) -> str:
    day = date.fromisoformat(iso)
    return f"{day.day:02} {MONTHS[day.month - 1]} {day.year % 100:02}"


def _perpetrator(slots: dict[str, list[Fill]], claim: Claim) -> None:
    actor = claim.perpetrator
    if actor is None:
        return
    words = re.sub(r"^(the|a|an) ", "", actor.words, flags=re.IGNORECASE).upper()
    named = actor.kind in BODIES and words[:1].isalpha() and actor.words.split()[-1][:1].isupper()
    slot = "perp_org" if named else "perp_ind"
    if any(_same(fill.values[0], words) for fill in slots.get(slot, [])):
        return
    slots.setdefault(slot, []).append(Fill((words,)))
    if slot == "perp_org":
        slots.setdefault("perp_conf", []).append(Fill((_confidence(claim),), (words,)))


def _same(first: str, second: str) -> bool:
    return first.split()[-1:] == second.split()[-1:]


def _confidence(claim: Claim) -> str:
    """Return the say-so value of the template from stance and first speaker."""
    first = claim.attribution[0]
    if claim.stance.value == "accepted":
        return "CLAIMED OR ADMITTED"
    if claim.stance.certainty in ("possible", "hedged"):
        return "POSSIBLE" if claim.stance.certainty == "possible" else "SUSPECTED OR ACCUSED"
    if first.kind == "state" or claim.involvement == "suspected":
        return "SUSPECTED OR ACCUSED BY AUTHORITIES"
    return "REPORTED AS FACT" if first.kind in ("publisher", "media") else "SUSPECTED OR ACCUSED"


def _victims(slots: dict[str, list[Fill]], claim: Claim) -> None:
    if claim.count is None or claim.act in PROPERTY or claim.count.high == 0:
        return
    names = tuple(name.words.upper() for name in claim.names)
    words = claim.group.words.upper() if claim.group else ""
    words = re.sub(r"^(THE|A|AN) ", "", words)
    for name in names:
        slots.setdefault("hum_name", []).append(Fill((name,)))
    reference = names[0] if names else words
    if words and words not in names:
        slots.setdefault("hum_desc", []).append(Fill((words,)))
    if not reference:
        return
    slots.setdefault("hum_num", []).append(Fill((number_of(claim.count),), (reference,)))
    effect = EFFECTS.get(claim.harm or claim.act)
    if effect and claim.act != "threatened" and claim.stage == "done":
        slots.setdefault("hum_effect", []).append(Fill((effect,), (reference,)))


def number_of(count: Count) -> str:
    """Write a count in the set's notation."""
    about = "~" if count.about else ""
    if count.low is None and count.high is None:
        return "PLURAL"
    if count.low is None:
        return f"-{count.high}"
    if count.high is None:
        return f"{count.low}-"
    return f"{about}{count.low}" if count.low == count.high else f"{count.low}-{count.high}"


def _things(slots: dict[str, list[Fill]], claim: Claim) -> None:
    if claim.target and claim.target.type != "people":
        slots.setdefault("phys_id", []).append(Fill((claim.target.words.upper(),)))
        number = number_of(claim.target.number) if claim.target.number else "1"
        slots.setdefault("phys_num", []).append(Fill((number,), (claim.target.words.upper(),)))
    for means in claim.means:
        slots.setdefault("instr_id", []).append(Fill((means.words.upper(),)))
