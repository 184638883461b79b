"""What MUC-4 wants: which claims and incidents its filling rules of 1992 let in.

They leave out what is denied or only planned, totals of a period, what is older than two months,
what is told of nobody in particular, and incidents whose only victims and targets are military or
armed. Soldiers of another country are let in: the rule is of a force of the same nationality.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from eval.muc4_place import country_of
from eval.work import loaded
from sayso.ground.gazetteer import shipped
from sayso.model.claim import Claim, Reading
from sayso.model.text import Document
from sayso.model.who import Group, Target
from sayso.packs.lookup import link, place_words

TAKEN = ("abducted", "hostage", "disappeared")
NOT_SAID = (
    "hypothetical",
    "sought",
    "retracted",
    "questioned",
    "denied",
    "alternative_given",
    "no_position",
)
ARMED = ("combatants", "prisoners_of_war", "hors_de_combat", "police")
FORCES = ("armed_group", "state_forces", "police")
AREAS = ("settlement", "district", "region", "street")
GENERAL = ("area", "zone", "place", "point", "target", "outskirts", "sector", "port", "quarter")
RECENT = timedelta(days=61)
MANY = 200  # an open count from here on, without day and place, is a total of many incidents
UNITED_STATES = "u.s."  # an adjective for a people that the pack's list of words has not


def is_wanted(claim: Claim, reading: Reading) -> bool:
    """Tell whether the set wants what is said: as a fact, of one incident, and recent."""
    if claim.stance.value in NOT_SAID or claim.stage == "planned" or _is_total(claim):
        return False
    published = reading.document.published
    latest = claim.time.latest if claim.time else None
    if not latest or not published:
        return True
    return date.fromisoformat(published) - date.fromisoformat(latest) <= RECENT


def _is_total(claim: Claim) -> bool:
    """Tell whether a claim counts over a period: not one person, not one with a name, not who is still held."""
    if claim.scope not in ("cumulative", "period"):
        return False
    one = claim.count is not None and claim.count.low == claim.count.high == 1
    return not (claim.names or one or claim.act in TAKEN)


def is_specific(claims: Sequence[Claim]) -> bool:
    """Tell whether somebody or something in particular suffered: a name, a thing, a number, people somewhere."""
    return any(
        c.names
        or (c.target and is_thing(c.target))
        or (c.group and (_is_counted(c) or c.places or c.time or c.means))
        for c in claims
    )


def _is_counted(claim: Claim) -> bool:
    if claim.count is None or claim.count.low is None:
        return False
    return claim.count.high is not None or claim.count.low < MANY


def is_thing(target: Target) -> bool:
    """Tell whether the set can name what was hit: a place on its list or an area it cannot."""
    last = target.words.lower().split(" of ")[0].split()[-1]
    pack = loaded()[0]
    areas = {word for one in pack.place_classes if one.name in AREAS for word in one.words}
    return not {last, last.removesuffix("s")} & (areas | set(GENERAL))


def is_warfare(claims: Sequence[Claim], doc: Document) -> bool:
    """Tell whether all who suffered were armed and nothing else was hit."""
    groups = [claim.group for claim in claims if claim.group or claim.names]
    targets = [claim.target for claim in claims if claim.target]
    armed = all(group and is_armed(group) and not _is_foreign(group, doc) for group in groups)
    return armed and all(map(_is_military, targets)) and bool(groups or targets)


def is_armed(group: Group) -> bool:
    """Tell whether people bear arms for a side: by the axis of the pack, as its actors, or as members of one."""
    if group.name in ARMED:
        return True
    head, _, body = " ".join(group.words.lower().split()).partition(" of ")
    *before, last = head.split()
    if last.removesuffix("s") in link(loaded()[0], "member") | {"man", "men", "troop"}:
        return _names_force(body) or any(_names_force(word) for word in before)
    return not body and _names_force(head, ("armed_group", "state_forces"))


def _is_military(target: Target) -> bool:
    """Tell whether a thing belongs to those in arms, by its kind or the words before its head ("police post")."""
    *before, _ = target.words.lower().split()
    return target.type == "military" or any(map(_names_force, before))


def _names_force(words: str, kinds: tuple[str, ...] = FORCES) -> bool:
    """Tell whether words end in one of the pack's for an armed group, an army or the police."""
    parts = words.split()
    known = {name for entry in loaded()[0].actors if entry.name in kinds for name in entry.words}
    tails = (" ".join(parts[at:]) for at in range(len(parts)))
    return any(tail in known or tail.removesuffix("s") in known for tail in tails)


def _is_foreign(group: Group, doc: Document) -> bool:
    """Tell whether people are called by a country that is not the one of the message."""
    pairs = (words.partition(" ") for words in place_words(loaded()[0], "people_of"))
    countries = {word: country for word, _, country in pairs} | {UNITED_STATES: "United States"}
    named = [countries[word] for word in group.words.lower().split() if word in countries]
    code = country_of(doc) if named else None
    home = shipped().coded(code) if code else None
    return home is not None and home.name not in named
