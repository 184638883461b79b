"""The day of an act told of its victim elsewhere: "the murder of Tor Marn" here, "Marn was shot dead on 3 May" there.

Nobody dies twice: claims of one person's death have one day, in whatever order they are told. Of other
acts the day holds only where the text tells one day of that person and that act.
"""

from collections.abc import Hashable, Iterator
from dataclasses import replace

from sayso.claim.draft import Draft
from sayso.claim.story.headings import LATER_ACTS
from sayso.claim.tie.compared import speaker_of
from sayso.model.text import Parsed
from sayso.model.tree import below
from sayso.model.vocabulary import NOT_DONE, TOTALS
from sayso.packs.load import Pack
from sayso.packs.lookup import link

WIDEST = 3  # of UCDP's scale: a wider time tells no day
SEVERAL = 2
SHOT = "casualties"
_Told = dict[Hashable, dict[Hashable, Draft]]


def with_victims_days(parsed: Parsed, drafts: list[Draft], pack: Pack) -> list[Draft]:
    """Give claims without a time the one day that the text tells of the same act on the same people."""
    fatal = link(pack, "death_act")
    told: _Told = {}
    for draft in drafts:
        if _tells_a_day(draft) and draft.time is not None:
            alike = _act(draft, fatal), _people(parsed, draft), draft.time.edtf, speaker_of(draft)
            for key in _keys(parsed, draft):
                told.setdefault(key, {}).setdefault(alike, draft)
    if not told:
        return drafts
    return [_with_day(parsed, draft, told, pack) if _can_take(draft) else draft for draft in drafts]


def _with_day(parsed: Parsed, draft: Draft, told: _Told, pack: Pack) -> Draft:
    fatal = link(pack, "death_act")
    days = [
        other.time
        for key in _keys(parsed, draft)
        for other in told.get(key, {}).values()
        if other.time
        and _act(draft, fatal) == _act(other, fatal)
        and _same_people(parsed, draft, other, pack)
    ]
    if not days or len({day.edtf for day in days}) > 1:
        return draft
    return replace(draft, time=replace(days[0], carried=True))


def _keys(parsed: Parsed, draft: Draft) -> Iterator[Hashable]:
    """Yield what two claims share if they can have the same victims: a word of a name, or the number and the noun."""
    for name in _names(draft):
        yield from name
    if draft.people is not None and draft.count is not None and draft.count.low is not None:
        yield parsed.tokens[draft.people.head].lemma, draft.count.low, draft.count.high


def _people(parsed: Parsed, draft: Draft) -> Hashable:
    place = draft.places[0].words if draft.places else ""
    return frozenset(_names(draft)), tuple(_keys(parsed, draft))[-1:], place


def _tells_a_day(draft: Draft) -> bool:
    time = draft.time
    if time is None or draft.people is None or draft.scope in TOTALS or draft.act in LATER_ACTS:
        return False
    if time.precision is None or time.precision > WIDEST or draft.stance.value == "hypothetical":
        return False
    return draft.stance.value != "sought" or draft.by_noun


def _can_take(draft: Draft) -> bool:
    if draft.time is not None or draft.people is None or draft.mention is None:
        return False
    if draft.act in LATER_ACTS or draft.scope in TOTALS:
        return False
    return draft.stance.value not in NOT_DONE or draft.by_noun


def _act(draft: Draft, fatal: frozenset[str]) -> tuple[str, str]:
    """Return the act and its stage, the same for all that tell of a death or of the shots that bring it."""
    deadly = draft.act in fatal or draft.act == SHOT
    return (SHOT if deadly else draft.act), draft.stage


def _same_people(parsed: Parsed, draft: Draft, other: Draft, pack: Pack) -> bool:
    """Tell whether two claims have the same victim by name, or one teller of the same number of the same people."""
    names, others = _names(draft), _names(other)
    if names and others:
        return any(own <= one or one <= own for own in names for one in others)
    if draft.people is None or other.people is None or draft.count is None or other.count is None:
        return False
    if not _is_narrated(other) and speaker_of(other) != speaker_of(draft):
        return False
    if draft.places and other.places and draft.places[0].words != other.places[0].words:
        return False
    heads = [parsed.tokens[one.head].lemma for one in (draft.people, other.people)]
    low, high = draft.count.low, draft.count.high
    if heads[0] != heads[1] or low is None or (low, high) != (other.count.low, other.count.high):
        return False
    return (low >= SEVERAL and low == high) or _is_known(parsed, draft, other, pack)


def _is_narrated(draft: Draft) -> bool:
    return not draft.hops or draft.hops[0].kind == "publisher"


def _names(draft: Draft) -> list[frozenset[str]]:
    names = draft.people.names if draft.people else ()
    return [frozenset(name.words.lower().replace(".", "").split()) for name in names]


def _is_known(parsed: Parsed, draft: Draft, other: Draft, pack: Pack) -> bool:
    """Tell whether the later of two claims speaks of its victim as known ("the student")."""
    later = max(draft, other, key=lambda one: one.token)
    if later.people is None:
        return False
    words = (parsed.tokens[one].text.lower() for one in below(parsed, later.people.head, "det"))
    return any(word in link(pack, "points_back") for word in words)
