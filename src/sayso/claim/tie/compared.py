"""Figures beside each other: another speaker's of the same event, a later toll of the same speaker.

Two figures are of one event where they state the same day or place, or where the later one says
nothing that sets it apart: no day of its own, no group that may be a part, no one person told of.
"""

from dataclasses import replace

from sayso.claim.draft import Draft, Tie, same_sentence
from sayso.claim.story.one_event import is_total
from sayso.claim.tie.earlier import Earlier
from sayso.claim.victim.wholes import is_among, same_family
from sayso.model.text import Parsed
from sayso.model.vocabulary import AFFIRMED
from sayso.model.when import When
from sayso.model.where import may_be_one
from sayso.packs.load import Pack
from sayso.packs.lookup import link

NO_COMPARISON = ("characterised", "charge", "attacked")
LONE = ("single", "name", "pronoun")
FIGURES = ("differs", "same_as")
TREATED = "treated_patients"
GOES_ON = "two_sources_fit"

Kind = tuple[object, ...]


def counted(draft: Draft) -> Kind | None:
    """Return what is asked of a count that another is compared with, None where it is never compared."""
    count = draft.count
    if count is None or count.additive or not count.is_stated or is_among(draft):
        return None
    if draft.stance.value not in AFFIRMED:
        return None
    time = draft.time.edtf if draft.time else None
    where = draft.places[0].words if draft.places else None
    group = (_axis(draft), _group(draft), _is_lone(draft), count.high == 0)
    return (draft.act, speaker_of(draft), *group, draft.scope, time, where)


def compared(draft: Draft, before: Earlier, families: dict[str, str], pack: Pack) -> list[Tie]:
    """Return the earlier claim that another speaker makes of the same thing."""
    if draft.count is None or draft.act in NO_COMPARISON or draft.stance.value not in AFFIRMED:
        return []
    for other, earlier in before:
        if speaker_of(earlier) == speaker_of(draft):
            continue
        if not _comparable(draft, earlier, families) or not _one_event(draft, earlier, pack):
            continue
        return [Tie(_kind_of(draft, earlier), other)]
    return []


def _kind_of(draft: Draft, earlier: Draft) -> str:
    """Return how a figure lies to an earlier one; a higher toll may go on with the words before it."""
    if _same_count(draft, earlier):
        return "same_as"
    goes_on = any(note.kind == GOES_ON for note in draft.notes) and _group(draft) is None
    return "updates" if goes_on and _exceeds(draft, earlier) else "differs"


def updated_toll(
    parsed: Parsed, draft: Draft, before: Earlier, families: dict[str, str], pack: Pack
) -> list[Tie]:
    """Return the earlier toll of the same speaker of which this one is a later figure."""
    if not _is_toll(parsed, draft, pack):
        return []
    for other, earlier in before:
        if speaker_of(earlier) != speaker_of(draft) or same_sentence(parsed, draft, earlier):
            continue
        if not _is_toll(parsed, earlier, pack) or _same_count(draft, earlier):
            continue
        if _comparable(draft, earlier, families):
            return [Tie("updates", other)]
    return []


def without_contrary(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without ties between figures whose days or places, once carried, are not the same."""
    return [
        replace(draft, ties=kept)
        if len(kept := tuple(tie for tie in draft.ties if _holds(draft, tie, drafts)))
        < len(draft.ties)
        else draft
        for draft in drafts
    ]


def _holds(draft: Draft, tie: Tie, drafts: list[Draft]) -> bool:
    if tie.kind not in FIGURES:
        return True
    other = drafts[tie.other]
    if draft.time and other.time and not draft.time.overlaps(other.time):
        return False
    return not (draft.places and other.places) or may_be_one(draft.places[0], other.places[0])


def speaker_of(draft: Draft) -> str | None:
    """Return the first speaker for comparison: the body spoken for, else the speaker."""
    if not draft.hops:
        return None
    return draft.hops[0].speaks_for or draft.hops[0].speaker


def _comparable(draft: Draft, earlier: Draft, families: dict[str, str]) -> bool:
    """Tell whether two claims can be of one thing: family, group, place and time do not contradict."""
    if not same_family(draft, earlier, families):
        return False
    if draft.count is None or draft.count.additive or not draft.count.is_stated:
        return False
    if _axis(draft) and _axis(earlier) and _axis(draft) != _axis(earlier):
        return False
    if draft.time and earlier.time and not _may_be_alike(draft.time, earlier.time):
        return False
    if draft.places and earlier.places and draft.places[0].words != earlier.places[0].words:
        return False
    return draft.scope == earlier.scope or is_total(draft) == is_total(earlier)


def _may_be_alike(one: When, other: When) -> bool:
    """Tell whether two times are one, or the first is before the day up to which the other was counted."""
    counted_by = one.earliest is None or other.earliest is None
    return one.edtf == other.edtf or (counted_by and one.overlaps(other))


def _one_event(draft: Draft, earlier: Draft, pack: Pack) -> bool:
    """Tell whether two claims that do not contradict each other are of the same event."""
    if _is_lone(draft) != _is_lone(earlier):
        return False
    if (draft.time and earlier.time) or (draft.places and earlier.places):
        return True
    if draft.time or any(TREATED in rule for rule in draft.rules):
        return False
    return _no_part(draft, earlier, pack)


def _no_part(draft: Draft, earlier: Draft, pack: Pack) -> bool:
    """Tell whether the later group is the earlier one, or everybody, or too many to be a part of it."""
    mine, theirs = _group(draft), _group(earlier)
    if mine is None or mine == theirs:
        return True
    anybody = link(pack, "anybody")
    if mine in anybody:
        return theirs is None or theirs in anybody
    return _exceeds(draft, earlier)


def _exceeds(draft: Draft, earlier: Draft) -> bool:
    low = draft.count.low if draft.count else None
    high = earlier.count.high if earlier.count else None
    return bool(low and high) and low > high  # type: ignore[operator]


def _is_toll(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether the words are of a toll ("the death toll", "the number of dead")."""
    if draft.count is None or not draft.count.is_stated or _group(draft):
        return False
    words = link(pack, "toll_word")
    token = parsed.tokens[draft.token]
    above = parsed.tokens[parsed.tokens[token.head].head]
    return token.lemma in words or (token.dep == "pobj" and above.lemma in words)


def _is_lone(draft: Draft) -> bool:
    """Tell whether one person or named people are told of, not a number."""
    return draft.people is not None and draft.people.sort in LONE


def _axis(draft: Draft) -> str | None:
    return draft.people.group.name if draft.people and draft.people.group else None


def _group(draft: Draft) -> str | None:
    return draft.people.group.words.lower() if draft.people and draft.people.group else None


def _same_count(draft: Draft, earlier: Draft) -> bool:
    first, second = draft.count, earlier.count
    return bool(first and second) and (first.low, first.high) == (second.low, second.high)  # type: ignore[union-attr]
