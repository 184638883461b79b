"""Days lent last of all, by ties and by words for a period told before; and days that no claim may keep.

"Rights groups put the dead at 130" has the year of the figure that it differs from, "in that time four were
hurt" the period of the sentence before; "were later beaten to death" happened on a later day that nobody states.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.claim.day.counted_days import is_counted
from sayso.claim.day.last_day import is_death_after
from sayso.claim.day.no_day import holds_not
from sayso.claim.day.punished import without_punished_day
from sayso.claim.day.told_after import is_counted_from, is_told_earlier
from sayso.claim.draft import Draft, same_sentence
from sayso.claim.story.meant import is_definite
from sayso.model.mention import Findings, Mention, Timed
from sayso.model.text import Parsed
from sayso.model.tree import below
from sayso.model.vocabulary import NOT_DONE, TOTALS
from sayso.model.when import When
from sayso.model.where import Place
from sayso.packs.load import Pack
from sayso.packs.lookup import link

DIED = "died"
MISSING = "missing"
REPLIES = ("answers", "updates", "part_of")
FIGURES = ("differs", "same_as")
FOUND = ("bodies_found", "graves_found", "detained", "released", "sentenced")


def with_lent_days(parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack) -> list[Draft]:
    """Return the drafts with the days that ties and pointing words lend, without those that were carried too far."""
    lent: list[Draft] = []
    for draft in drafts:
        draft = without_punished_day(parsed, _without_far(parsed, draft, found, pack), pack)
        if draft.time is None and draft.token >= 0:
            draft = _of_period(parsed, draft, lent, pack) or _of_ties(parsed, draft, lent, pack)
        lent.append(_at_its_words(draft, found, parsed, pack))
    return lent


def _without_far(parsed: Parsed, draft: Draft, found: Findings, pack: Pack) -> Draft:
    """Take a carried day from an act that is said to be later, to go on now ("is starving"), or told of other words.

    Where the rest of some are ("the other two are still missing") nobody says, too.
    """
    if draft.token >= 0 and _goes_on_now(parsed, draft) and _is_rest(parsed, draft, pack):
        draft = replace(draft, places=_stated(draft))
    if _died_later(parsed, draft, pack) or _is_missed(parsed, draft):  # and nobody says where
        draft = replace(draft, places=_stated(draft))
    if draft.time is None or not draft.time.carried or draft.token < 0 or draft.mention is None:
        return draft
    apart = (
        _is_later(parsed, draft, pack)
        or _goes_on_now(parsed, draft)
        or _died_later(parsed, draft, pack)
        or _is_missed(parsed, draft)
        or is_counted(parsed, draft, pack)
    )
    beside = parsed.sentence_at(draft.token).span.holds(draft.time.span)
    earlier = is_told_earlier(parsed, draft, pack) or is_counted_from(parsed, draft.time.span, pack)
    if not apart and not (beside and earlier) and not holds_not(parsed, draft, found, pack):
        return draft
    return replace(draft, time=None)


def _is_later(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether it later befell some of those of an earlier claim ("twelve of the hostages were later killed")."""
    return any(tie.kind == "among" for tie in draft.ties) and _says_later(parsed, draft, pack)


def _died_later(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether it is said of a death alone that it came later ("two of the wounded later died")."""
    if draft.act != DIED or draft.token < 0:
        return False
    dated = draft.time is not None and not draft.time.carried
    return _says_later(parsed, draft, pack) or (dated and is_death_after(draft))


def _is_missed(parsed: Parsed, draft: Draft) -> bool:
    """Tell whether it is said of people that they have not been seen until now."""
    helpers = (parsed.tokens[one] for one in below(parsed, draft.token, "aux"))
    return draft.act == MISSING and any(
        parsed.says(one.index, "have") and one.tag in ("VBZ", "VBP") for one in helpers
    )


def _says_later(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    words = (parsed.tokens[one].text.lower() for one in below(parsed, draft.token, "advmod"))
    return any(word in link(pack, "later_word") for word in words)


def _stated(draft: Draft) -> tuple[Place, ...]:
    """Return the places that a draft states itself."""
    return tuple(place for place in draft.places if not place.carried)


def _is_rest(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether those of a claim are what is left of others ("the other two", "the remaining men")."""
    if draft.people is None:
        return False
    words = (parsed.tokens[one].text.lower() for one in below(parsed, draft.people.head, "amod"))
    return any(word in link(pack, "rest") for word in words)


def _goes_on_now(parsed: Parsed, draft: Draft) -> bool:
    token = parsed.tokens[draft.token]
    if token.tag != "VBG" or token.pos != "VERB":
        return False
    before = [parsed.tokens[one] for one in below(parsed, draft.token, "aux")]
    return any(parsed.says(one.index, "be") and one.tag in ("VBZ", "VBP") for one in before)


def _of_period(parsed: Parsed, draft: Draft, before: Sequence[Draft], pack: Pack) -> Draft | None:
    """Return the draft with the period that words such as "in that time" mean, the last one told."""
    sentence = parsed.sentence_at(draft.token)
    text = f" {parsed.doc[sentence.span].lower()} "
    if not any(f" {words} " in text.replace(",", " ") for words in link(pack, "period_meant")):
        return None
    for other in reversed(before):
        if other.token < 0 or sentence.index - parsed.sentence_of[other.token] > 2:
            return None
        if other.time is not None and other.scope in TOTALS:
            return replace(draft, time=replace(other.time, carried=True), scope=other.scope)
    return None


def _of_ties(parsed: Parsed, draft: Draft, before: Sequence[Draft], pack: Pack) -> Draft:
    """Return the draft with the day of the claim that it answers, updates or differs from."""
    if draft.stance.value in NOT_DONE or draft.act in FOUND or _died_later(parsed, draft, pack):
        return draft
    for tie in sorted(draft.ties, key=lambda tie: (tie.kind in FIGURES, -tie.other)):
        if tie.kind not in (*REPLIES, *FIGURES) or tie.other >= len(before):
            continue
        other = before[tie.other]
        if other.time is not None and _may_lend(parsed, draft, other, tie.kind, pack):
            return replace(draft, time=replace(other.time, carried=True))
    return draft


def _may_lend(parsed: Parsed, draft: Draft, other: Draft, kind: str, pack: Pack) -> bool:
    """Tell whether a claim has the day of another: it replies, or is a figure of the same breath or of "the toll"."""
    if draft.act != "charge" and draft.scope != other.scope:
        return False
    return (
        kind in REPLIES
        or same_sentence(parsed, draft, other)
        or _speaks_of_toll(parsed, draft, pack)
    )


def _speaks_of_toll(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether the sentence speaks of a toll as known ("put the number of dead at nine")."""
    sentence = parsed.sentence_at(draft.token)
    return any(
        token.lemma in link(pack, "toll_word") and is_definite(parsed, token, pack)
        for token in parsed.tokens[sentence.first : sentence.stop]
    )


def _at_its_words(draft: Draft, found: Findings, parsed: Parsed, pack: Pack) -> Draft:
    """Point a carried day at the words that state it, where "that day" only points back to them."""
    time = draft.time
    if time is None or not time.carried or not _only_points(time, pack):
        return draft
    stated = _stated_before(time, found.times, pack)
    return draft if stated is None else replace(draft, time=replace(stated, carried=True))


def _only_points(time: When, pack: Pack) -> bool:
    return time.resolved == "from_text" and time.words.split()[0].lower() in link(
        pack, "points_back"
    )


def _stated_before(time: When, times: Sequence[Mention[Timed]], pack: Pack) -> When | None:
    """Return the nearest time before it that states the same days."""
    for mention in reversed(times):
        when = mention.value.when
        if when is None or mention.span.start >= time.span.start or _only_points(when, pack):
            continue
        if when.edtf == time.edtf:
            return when
    return None
