"""Events that a text names with their time or place, and later speaks of as known: "killed during the operation".

"The operation in the Tarl valley between 2 and 20 April" lends both to what was done "during the operation", whoever
tells it, where the act itself states neither.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.claim.day.counted_days import counted_from, is_counted
from sayso.claim.day.since_deeds import open_from
from sayso.claim.draft import Draft
from sayso.claim.story.meant import is_definite
from sayso.model.mention import Findings
from sayso.model.text import Parsed, Span, Token
from sayso.model.tree import clause_head, is_verbal, top_of
from sayso.model.when import When
from sayso.model.where import Place
from sayso.packs.load import Pack
from sayso.packs.lookup import link

FEWEST = 2  # tokens before a time: a noun and a preposition
CLIMB = 6  # steps between a time or place and the noun that it is said of
JOINED = ("conj",)
NOT_TOLD = ("charge", "characterised")
TOTALS = ("cumulative", "period")


@dataclass(frozen=True, slots=True)
class Event:
    """A noun for an event, with the time and the place that the text says of it."""

    token: Token
    time: When | None = None
    place: Place | None = None


def with_named_events(
    parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack
) -> list[Draft]:
    """Give claims without a time or a place those of the event, named before, in which they say it was."""
    events = _events(parsed, found, pack)
    if not events:
        return drafts
    return [
        _of_event(parsed, _counted(parsed, draft, events, found, pack), events, pack)
        if draft.token >= 0 and draft.act not in NOT_TOLD
        else draft
        for draft in drafts
    ]


def _events(parsed: Parsed, found: Findings, pack: Pack) -> list[Event]:
    """Return the events of which a time or a place is said, in the order of the text."""
    events: dict[int, Event] = {}
    ends: dict[int, Token] = {}
    for mention in found.places:
        noun = _event_of(parsed, mention.span, pack) or _before(parsed, mention.span, {}, pack)
        if noun is not None:
            ends.update({token.index: noun for token in parsed.tokens_in(mention.span)[-1:]})
            event = events.get(noun.index, Event(noun))
            events[noun.index] = replace(event, place=event.place or mention.value)
    for timed in found.times:
        if timed.value.when is None or timed.value.role:
            continue
        if noun := _event_of(parsed, timed.span, pack) or _before(parsed, timed.span, ends, pack):
            event = events.get(noun.index, Event(noun))
            events[noun.index] = replace(event, time=event.time or timed.value.when)
    return [events[index] for index in sorted(events)]


def _event_of(parsed: Parsed, span: Span, pack: Pack) -> Token | None:
    """Return the noun for an event that a time or place hangs on by prepositions."""
    index = top_of(parsed, span)
    for _ in range(CLIMB if index >= 0 else 0):
        token = parsed.tokens[index]
        above = parsed.tokens[token.head]
        if above.index == index or is_verbal(above):
            return None
        if token.pos == "ADP" and above.pos == "NOUN" and above.lemma in link(pack, "named_event"):
            return above
        index = above.index
    return None


def _before(parsed: Parsed, span: Span, ends: dict[int, Token], pack: Pack) -> Token | None:
    """Return the event that ends right before the preposition of a time or place ("the march in Tolm on 14 March")."""
    first = next((token.index for token in parsed.tokens_in(span)), 0)
    if first < FEWEST or parsed.tokens[first - 1].pos != "ADP":
        return None
    before = parsed.tokens[first - 2]
    named = before.pos == "NOUN" and before.lemma in link(pack, "named_event")
    return ends.get(before.index) or (before if named else None)


def _of_event(parsed: Parsed, draft: Draft, events: list[Event], pack: Pack) -> Draft:
    if draft.time is not None and draft.places:
        return draft
    for noun in _named_in(parsed, draft, events, pack):
        event = _event_before(noun, events)
        if event is None:
            continue
        if _is_since(parsed, noun, pack):
            time = open_from(event.time)
            return replace(draft, time=draft.time or time) if time else draft
        if draft.scope in TOTALS:
            continue
        time = replace(event.time, carried=True) if event.time else None
        places = (replace(event.place, carried=True),) if event.place else ()
        return replace(draft, time=draft.time or time, places=draft.places or places)
    return draft


def _counted(
    parsed: Parsed, draft: Draft, events: list[Event], found: Findings, pack: Pack
) -> Draft:
    """Return a draft with the day that it counts from an event ("the day before the raid")."""
    if draft.time is not None or not is_counted(parsed, draft, pack):
        return draft
    sentence = parsed.sentence_at(draft.token)
    for noun in parsed.tokens[sentence.first : sentence.stop]:
        event = _event_before(noun, events)
        told = (noun.index, event.time if event else None)
        if time := counted_from(parsed, draft, told, found, pack):
            return replace(draft, time=time)
    return draft


def _event_before(noun: Token, events: list[Event]) -> Event | None:
    """Return the last event named before a noun by the same word."""
    before = [one for one in events if one.token.index < noun.index]
    return next((one for one in reversed(before) if one.token.lemma == noun.lemma.lower()), None)


def _named_in(parsed: Parsed, draft: Draft, events: list[Event], pack: Pack) -> Iterator[Token]:
    """Yield the known events in which the act of a draft is said to have been ("during the operation")."""
    named = {event.token.lemma for event in events}
    own = {event.token.index for event in events}
    sentence = parsed.sentence_at(draft.token)
    for token in parsed.tokens[sentence.first : sentence.stop]:
        if token.lemma.lower() not in named or token.index in own or token.dep != "pobj":
            continue
        if is_definite(parsed, token, pack) and _holds(parsed, token, draft.token, pack):
            yield token


def _holds(parsed: Parsed, noun: Token, act: int, pack: Pack) -> bool:
    """Tell whether a noun stands, by "in" or "during", on the verb of an act or on one coordinated with it."""
    index = noun.index
    while not is_verbal(parsed.tokens[parsed.tokens[index].head]):
        if (
            parsed.tokens[index].head == index
        ):  # a sentence that the parser hung on its opening words
            return index < act and parsed.tokens[index].text.lower() in link(pack, "within_event")
        index = parsed.tokens[index].head
    verb = parsed.tokens[index].head
    if parsed.tokens[index].text.lower() not in link(pack, "within_event") | link(pack, "since"):
        return False
    one = clause_head(parsed, act)
    while one != verb and parsed.tokens[one].dep in JOINED:
        one = parsed.tokens[one].head
    return one == verb


def _is_since(parsed: Parsed, noun: Token, pack: Pack) -> bool:
    """Tell whether an act is counted since an event ("since the march 140 people have been detained")."""
    return parsed.tokens[noun.head].text.lower() in link(pack, "since")
