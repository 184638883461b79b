"""The narrative's last day: a day that a sentence before tells holds for an act that states none.

Inside a paragraph it holds for the same voice, and from the narrator for all; elsewhere only for an act
that points back, by a definite noun in its sentence ("during the attack"), or goes on with what was new on
that day. A day of saying, a dateline or letterhead, a day to come, and the day of a release, a find or a
total are none of it.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from sayso.claim.day.other_days import is_of_rank, is_start
from sayso.claim.day.telling import dates_words
from sayso.claim.draft import Draft
from sayso.claim.story.headings import LATER_ACTS
from sayso.claim.story.meant import is_definite, names_an_act, tells_its_own
from sayso.claim.story.other_incident import is_other_incident
from sayso.claim.story.taken_up import REACH, speech_verbs, takes_up, tells_an_act
from sayso.model.mention import Findings, Mention, Timed
from sayso.model.said import innermost, told_by
from sayso.model.steps import steps_between
from sayso.model.text import Parsed, Span
from sayso.model.tree import below, clause_head, top_of
from sayso.model.vocabulary import NOT_DONE, TOTALS
from sayso.model.when import When
from sayso.packs.load import Pack
from sayso.packs.lookup import link

ENDS = tuple(act for act in LATER_ACTS if act not in ("characterised", "charge"))
DIED = "died"
SAYING = 2
GOES_ON = "two_sources_fit"  # the note of a claim that may go on with the last speaker's words
FARTHEST = 60  # sentences behind which no noun points back
WIDEST = 3  # of UCDP's scale: a day of the narrative is no wider than a week


def with_last_days(parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack) -> list[Draft]:
    """Give drafts without a time the last day that the narrative tells before their sentence."""
    barred = {
        draft.time.span
        for draft in drafts
        if draft.time and (draft.act in ENDS or draft.scope in TOTALS or is_death_after(draft))
    }
    days = [
        mention
        for mention in found.times
        if mention.span not in barred and is_told(parsed, mention, found, pack)
    ]
    ones = {draft.time.span for draft in drafts if draft.time and _is_one_death(draft)}
    return [
        _with_last(parsed, draft, _days_for(draft, days, ones), found, pack)
        if _can_take(draft)
        else draft
        for draft in drafts
    ]


def is_death_after(draft: Draft) -> bool:
    """Tell whether some of those who were hurt are told to have died ("six of them died overnight")."""
    return draft.act == DIED and any(tie.kind == "among" for tie in draft.ties)


def _is_one_death(draft: Draft) -> bool:
    """Tell whether one person died, who says of a greater number not when they did ("one died this afternoon")."""
    return draft.act == DIED and draft.count is not None and draft.count.high == 1


def _days_for(
    draft: Draft, days: Sequence[Mention[Timed]], ones: set[Span]
) -> Sequence[Mention[Timed]]:
    """Return the days that may be those of a draft: of a number of dead none that is of one of them."""
    if not ones or draft.act != DIED or draft.count is None or (draft.count.low or 1) < 2:
        return days
    return [day for day in days if day.span not in ones]


def _with_last(
    parsed: Parsed, draft: Draft, days: Sequence[Mention[Timed]], found: Findings, pack: Pack
) -> Draft:
    sentence = parsed.sentence_at(draft.token)
    if is_other_incident(parsed, draft, pack):
        return draft
    back = speaks_back(parsed, draft, pack)
    before = bisect_left(days, sentence.span.start, key=lambda day: day.span.start)
    for at in range(before - 1, -1, -1):
        told = parsed.sentence_at(days[at].token)
        far = sentence.index - told.index > REACH
        if far and (not back or sentence.index - told.index > FARTHEST):
            break
        nearest = at == before - 1 and told.paragraph == sentence.paragraph
        if (
            (nearest and is_heard(days[at].span, draft, found))
            or (back and tells_an_act(parsed, told.index, pack))
            or (not far and takes_up(parsed, told.index, sentence.index, pack))
        ):
            when = days[at].value.when
            return replace(draft, time=replace(when, carried=True)) if when else draft
    return draft


def is_heard(span: Span, draft: Draft, found: Findings) -> bool:
    """Tell whether a day or place is told by the narrator, or by whoever tells the act."""
    voice = told_by(found.speeches, innermost(found.speeches, span))
    if voice is None or voice == draft.speech or any(note.kind == GOES_ON for note in draft.notes):
        return True
    speaker = found.speeches[voice].hop.speaker
    return speaker is not None and any(hop.speaker == speaker for hop in draft.hops)


def _can_take(draft: Draft) -> bool:
    return (
        draft.time is None
        and draft.mention is not None
        and draft.act not in LATER_ACTS
        and draft.scope not in TOTALS
        and draft.stance.value not in NOT_DONE
    )


def speaks_back(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether the sentence speaks of an act told before: "in the attack", "that incident"."""
    own = draft.token if tells_its_own(parsed, draft, pack) else -1
    return draft.points_back or _names_back(parsed, parsed.sentence_of[draft.token], own, pack)


@lru_cache(maxsize=4)
def _names_back(parsed: Parsed, number: int, own: int, pack: Pack) -> bool:
    """Tell whether a sentence has a definite noun, but for its own, that names an act; each of its acts asks anew."""
    sentence = parsed.sentences[number]
    return any(
        token.index != own and names_an_act(token, pack) and is_definite(parsed, token, pack)
        for token in parsed.tokens[sentence.first : sentence.stop]
    )


def is_told(parsed: Parsed, mention: Mention[Timed], found: Findings, pack: Pack) -> bool:
    """Tell whether a time is a day of the narrative, and no day of saying, of print or to come."""
    when = mention.value.when
    if mention.token < 0 or when is None or mention.value.role:
        return False
    if when.precision is None or when.precision > WIDEST:
        return False
    printed = parsed.doc.published
    if printed and (when.earliest or printed) > printed:
        return False
    if when.edtf == printed and _says_the_day(when):
        return False
    if is_of_rank(parsed, mention, pack) or is_start(parsed, mention, pack):
        return False
    return not _dates_a_saying(parsed, mention, found, pack)


def _says_the_day(when: When) -> bool:
    """Tell whether the words say the day of the month in digits ("3 May", not "0920 today")."""
    day = int((when.earliest or "-0").rpartition("-")[2])
    return any(int(digits) == day for digits in re.findall(r"\d+", when.words))


def _dates_a_saying(parsed: Parsed, mention: Mention[Timed], found: Findings, pack: Pack) -> bool:
    """Tell whether the time hangs on a verb of saying, or on a cue outside what is said."""
    top = top_of(parsed, mention.span)
    if top < 0:
        return False
    token = parsed.tokens[top]
    if token.dep == "poss" and parsed.tokens[token.head].lemma in link(pack, "about_acts"):
        return True
    if dates_words(parsed, top, pack):
        return True
    verb = parsed.tokens[clause_head(parsed, top)]
    if verb.lemma in link(pack, "marking"):
        return True
    if verb.lemma in speech_verbs(pack) and not below(parsed, verb.index, "auxpass"):
        return True
    for speech in found.speeches.cued_in(parsed.sentence_at(top).span):
        cue = speech.hop.cue_span
        if cue is None or speech.holds(mention.span):
            continue
        said = top_of(parsed, cue)
        if said >= 0 and steps_between(parsed, top, said) <= SAYING:
            return True
    return False
