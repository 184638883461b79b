"""The narrative's last day: a day that a sentence before tells holds for an act that states none.

Inside a paragraph it holds for the same voice, and from the narrator for all; elsewhere only for an act
that points back, by a definite noun in its sentence ("during the attack"). A day of saying, a dateline
or letterhead, a day to come, and the day of a release, a find or a total are none of it.
"""

from dataclasses import replace
from functools import cache, lru_cache

from sayso.claim.draft import Draft
from sayso.claim.headings import LATER_ACTS
from sayso.claim.meant import is_definite, names_an_act
from sayso.model.mention import Findings, Mention, Timed
from sayso.model.said import innermost
from sayso.model.steps import steps_between
from sayso.model.text import Parsed
from sayso.model.tree import clause_head, top_of
from sayso.packs.load import Pack
from sayso.packs.lookup import link

TOTALS = ("cumulative", "period")
NOT_DONE = ("hypothetical", "sought")
SAYING = 2
WIDEST = 3  # of UCDP's scale: a day of the narrative is no wider than a week


def with_last_days(parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack) -> list[Draft]:
    """Give drafts without a time the last day that the narrative tells before their sentence."""
    barred = {
        draft.time.span
        for draft in drafts
        if draft.time and (draft.act in LATER_ACTS or draft.scope in TOTALS)
    }
    days = [
        mention
        for mention in found.times
        if mention.span not in barred and _is_told(parsed, mention, found, pack)
    ]
    return [
        _with_last(parsed, draft, days, found, pack) if _can_take(draft) else draft
        for draft in drafts
    ]


def _with_last(
    parsed: Parsed, draft: Draft, days: list[Mention[Timed]], found: Findings, pack: Pack
) -> Draft:
    sentence = parsed.sentence_at(draft.token)
    back = _points_back(parsed, draft, pack)
    for mention in reversed(days):
        when = mention.value.when
        if when is None or mention.span.start >= sentence.span.start:
            continue
        if back or (
            parsed.sentence_at(mention.token).paragraph == sentence.paragraph
            and _is_heard(mention, draft, found)
        ):
            return replace(draft, time=replace(when, carried=True))
        break
    return draft


def _is_heard(mention: Mention[Timed], draft: Draft, found: Findings) -> bool:
    """Tell whether the day is told by the narrator, or by whoever tells the act."""
    voice = innermost(found.speeches, mention.span)
    if voice is None or voice == draft.speech:
        return True
    speaker = found.speeches[voice].hop.speaker
    return bool(draft.hops) and speaker is not None and draft.hops[0].speaker == speaker


def _can_take(draft: Draft) -> bool:
    return (
        draft.time is None
        and draft.mention is not None
        and draft.act not in LATER_ACTS
        and draft.scope not in TOTALS
        and draft.stance.value not in NOT_DONE
    )


def _points_back(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether the sentence speaks of an act told before: "in the attack", "that incident"."""
    return draft.points_back or _names_back(parsed, parsed.sentence_of[draft.token], pack)


@lru_cache(maxsize=4)
def _names_back(parsed: Parsed, number: int, pack: Pack) -> bool:
    """Tell whether a sentence has a definite noun that names an act; each of its acts asks anew."""
    sentence = parsed.sentences[number]
    return any(
        names_an_act(token, pack) and is_definite(parsed, token, pack)
        for token in parsed.tokens[sentence.first : sentence.stop]
    )


def _is_told(parsed: Parsed, mention: Mention[Timed], found: Findings, pack: Pack) -> bool:
    """Tell whether a time is a day of the narrative, and no day of saying, of print or to come."""
    when = mention.value.when
    if mention.token < 0 or when is None or mention.value.role:
        return False
    if when.precision is None or when.precision > WIDEST:
        return False
    printed = parsed.doc.published
    if printed and (when.earliest or printed) > printed:
        return False
    if when.edtf == printed and any(char.isdigit() for char in when.words):
        return False
    return not _dates_a_saying(parsed, mention, found, pack)


def _dates_a_saying(parsed: Parsed, mention: Mention[Timed], found: Findings, pack: Pack) -> bool:
    """Tell whether the time hangs on a verb of saying, or on a cue outside what is said."""
    top = top_of(parsed, mention.span)
    if top < 0:
        return False
    lemma = parsed.tokens[clause_head(parsed, top)].lemma
    if lemma in _saying_verbs(pack) or lemma in link(pack, "marking"):
        return True
    for speech in found.speeches.cued_in(parsed.sentence_at(top).span):
        cue = speech.hop.cue_span
        if cue is None or speech.holds(mention.span):
            continue
        verb = top_of(parsed, cue)
        if verb >= 0 and steps_between(parsed, top, verb) <= SAYING:
            return True
    return False


@cache
def _saying_verbs(pack: Pack) -> frozenset[str]:
    return frozenset(
        words for entry in pack.sayings if entry.form == "verb" for words in entry.words
    )
