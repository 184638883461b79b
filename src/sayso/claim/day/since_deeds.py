"""Totals since a deed: "61 people have been killed since the church was burned" covers the time from that day on.

Where that day is not told, neither the day nor the place of what was told before is that of the total.
"""

from dataclasses import replace

from sayso.claim.draft import Draft
from sayso.claim.story.meant import names_an_act
from sayso.model.text import Parsed
from sayso.model.tree import below
from sayso.model.when import When, make_when
from sayso.packs.load import Pack
from sayso.packs.lookup import link


def with_since_deeds(parsed: Parsed, drafts: list[Draft], pack: Pack) -> list[Draft]:
    """Return the drafts, those counted since a deed with the time from its day on."""
    days = {draft.token: draft.time for draft in drafts if draft.time}
    return [_since(parsed, draft, days, pack) for draft in drafts]


def open_from(told: When | None) -> When | None:
    """Return the open time from a day on."""
    if told is None or told.earliest is None or told.earliest != told.latest:
        return None
    return replace(make_when(f"{told.earliest}/..", told.words, told.span), carried=True)


def _since(parsed: Parsed, draft: Draft, days: dict[int, When], pack: Pack) -> Draft:
    time = draft.time
    lent = (time is not None and time.carried) or any(place.carried for place in draft.places)
    if draft.token < 0 or draft.mention is None or not lent:
        return draft
    start = _start_of(parsed, draft.token, pack)
    if start < 0 or (time is not None and (not time.carried or time.latest is None)):
        return draft
    places = tuple(place for place in draft.places if not place.carried)
    told = days.get(start)
    if told is None and names_an_act(parsed.tokens[start], pack):
        told = time  # "since the attack"
    return replace(draft, time=open_from(told), places=places)


def _start_of(parsed: Parsed, act: int, pack: Pack) -> int:
    """Return the verb or noun behind the "since" of an act in the perfect, or -1."""
    if not any(parsed.says(one, "have") for one in below(parsed, act, "aux")):
        return -1
    for clause in below(parsed, act, "advcl"):
        marks = below(parsed, clause, "mark")
        if any(parsed.tokens[one].text.lower() in link(pack, "since") for one in marks):
            return clause
    for bridge in below(parsed, act, "prep"):
        if parsed.tokens[bridge].text.lower() in link(pack, "since"):
            return next(iter(below(parsed, bridge, "pobj")), -1)
    return -1
