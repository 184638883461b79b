"""Incidents to MUC-4 templates: the written conventions of the set, and nothing that the product should know.

Conventions (filling rules of 1992): numbers as `6`, `6-8`, `30-`, `-26`, `PLURAL`; an incident
without a day of its own, or with a weekday only, is "by" the day of the message; a kidnapping is a
type, not an effect; a verb is no instrument.
"""

import re
from datetime import date

from eval.muc4_events import PROPERTY, Event, events_of
from eval.muc4_key import Fill, Template
from eval.muc4_perps import bare_words, fill_perpetrators
from eval.muc4_place import location_of
from eval.muc4_wanted import is_thing
from sayso.model.claim import Claim, Reading
from sayso.model.quantity import Count

EFFECTS = {"killed": "DEATH", "executed": "DEATH", "died": "DEATH", "injured": "INJURY"}
WEEKDAY = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b|\bweek\b")
WEEK = 7
MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()


def templates_of(reading: Reading) -> tuple[Template, ...]:
    """Make the templates of a document from its claims."""
    return tuple(_template(event, reading) for event in events_of(reading))


def _template(event: Event, reading: Reading) -> Template:
    slots: dict[str, list[Fill]] = {"type": [Fill((event.type,))]}
    slots["date"] = [Fill((_date(event, reading),))]
    if place := location_of(event.claims, reading.document):
        slots["location"] = [Fill((place,))]
    fill_perpetrators(slots, event.claims)
    for claim in event.claims:
        _victims(slots, claim)
        _things(slots, claim)
    return Template({slot: tuple(dict.fromkeys(fills)) for slot, fills in slots.items()})


def _date(event: Event, reading: Reading) -> str:
    """Return the day of the incident; by the day of the message where a weekday or less is said."""
    published = reading.document.published
    times = [claim.time for claim in event.claims if claim.time]
    for time in sorted(times, key=lambda one: one.carried):
        if time.earliest is None or _is_weekday(time.words):
            continue
        latest = str(time.latest or time.earliest)
        if latest == time.earliest:
            return _day(latest)
        if (date.fromisoformat(latest) - date.fromisoformat(time.earliest)).days < WEEK:
            return f"{_day(time.earliest)} - {_day(latest)}"
    return f"- {_day(published)}" if published else "-"


def _is_weekday(words: str) -> bool:
    """Tell whether a time is said by a weekday or a week alone, without a date."""
    return bool(WEEKDAY.search(words.lower())) and not any(char.isdigit() for char in words)


def _day(iso: str) -> str:
    day = date.fromisoformat(iso)
    return f"{day.day:02} {MONTHS[day.month - 1]} {day.year % 100:02}"


def _add(slots: dict[str, list[Fill]], slot: str, words: str) -> bool:
    """Add a fill unless one with the same head is there; tell whether it is new."""
    if any(_same(fill.values[0], words) for fill in slots.get(slot, [])):
        return False
    slots.setdefault(slot, []).append(Fill((words,)))
    return True


def _same(first: str, second: str) -> bool:
    return first.split()[-1:] == second.split()[-1:]


def _victims(slots: dict[str, list[Fill]], claim: Claim) -> None:
    """Fill names, descriptions, numbers and effects; a list gives those of its parts."""
    if claim.count is None or claim.act in PROPERTY or claim.count.high == 0:
        return
    names = tuple(bare_words(name.words) for name in claim.names)
    for name in names:
        _victim(slots, claim, "hum_name", name, "1")
    if claim.count.derived and claim.parts:
        for part in claim.parts:
            if part.group:
                words = bare_words(part.group.words)
                _victim(slots, claim, "hum_desc", words, number_of(part.count))
        return
    if claim.group is None:
        return
    words = bare_words(claim.group.words)
    if names:
        _add(slots, "hum_desc", words)
    else:
        _victim(slots, claim, "hum_desc", words, number_of(claim.count))


def _victim(slots: dict[str, list[Fill]], claim: Claim, slot: str, words: str, count: str) -> None:
    """Add who suffered, once, with the number and the effect that refer to the words."""
    _add(slots, slot, words)
    _refer(slots, "hum_num", count, words)
    effect = EFFECTS.get(claim.harm or claim.act)
    if effect and claim.act != "threatened" and claim.stage == "done":
        _refer(slots, "hum_effect", effect, words)


def _refer(slots: dict[str, list[Fill]], slot: str, value: str, words: str) -> None:
    """Add a value that refers to somebody, unless one that refers to the same is there."""
    if any(_same(fill.references[0], words) for fill in slots.get(slot, [])):
        return
    slots.setdefault(slot, []).append(Fill((value,), (words,)))


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
    if claim.target and claim.target.type != "people" and is_thing(claim.target):
        slots.setdefault("phys_id", []).append(Fill((claim.target.words.upper(),)))
        number = number_of(claim.target.number) if claim.target.number else "1"
        slots.setdefault("phys_num", []).append(Fill((number,), (claim.target.words.upper(),)))
    for means in claim.means:
        if not means.span.meets(claim.act_span):
            slots.setdefault("instr_id", []).append(Fill((means.words.upper(),)))
