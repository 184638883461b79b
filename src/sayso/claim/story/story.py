"""A story that goes on: the day and the place of what is told hold over paragraphs for acts that go on with it.

So they do in what a witness tells ("we", "my father"), in a paragraph that takes up people or things told before, and
for each person of a list. "For 23 days", "the fourth day" and "later" end the day, not the place; who is driven
somewhere is there from then on.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.claim.day.counted_days import is_counted
from sayso.claim.day.last_day import is_heard
from sayso.claim.draft import Draft
from sayso.claim.place.elsewhere import is_elsewhere
from sayso.claim.place.last_place import scenes_of
from sayso.claim.place.other_deeds import is_of_other_deed
from sayso.claim.story.headings import LATER_ACTS
from sayso.claim.story.meant import names_an_act
from sayso.claim.story.other_incident import is_other_incident
from sayso.claim.story.pointing import is_pointed
from sayso.claim.story.tense import is_told_in_turn, stands_there
from sayso.claim.story.thread import Thread, threads_of
from sayso.model.mention import Findings, Timed, mentions_in
from sayso.model.text import Parsed, Span, Token
from sayso.model.tree import after_preposition, below
from sayso.model.vocabulary import DEATHS, NOT_DONE, TOTALS
from sayso.model.when import When
from sayso.model.where import may_be_one
from sayso.packs.load import Pack
from sayso.packs.lookup import link, place_words

TIES = ("answers", "updates", "part_of", "result_of")
TAKEN = ("detained", "hostage", "captured", "abducted")
DIED = "died"
NEAR = 12  # sentences, and claims, between people told of and the same people known
HELD = (*TAKEN, "tortured", "deprived", "disappeared", "executed")
HELD_MEANS = ("beating", "electric_shock", "deprivation")
OWN_DAY = ("date", "duration", "set")


def with_story(parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack) -> list[Draft]:
    """Return the drafts with the day and the place of the story that they go on with, and none that it left."""
    if all(draft.time and draft.places for draft in drafts):
        return drafts
    scenes = scenes_of(parsed, drafts, found, pack)
    threads = threads_of(parsed, drafts, scenes, found, pack)
    if not threads:
        return drafts
    done: list[Draft] = []
    for draft in drafts:
        draft = _in_thread(parsed, draft, threads, found, pack)
        done.append(_of_known(parsed, _like_tied(draft, done), done))
    return done


def _like_tied(draft: Draft, before: Sequence[Draft]) -> Draft:
    """Return a draft with the place that the story gave to the claim that it is tied to."""
    others = [
        before[tie.other] for tie in draft.ties if tie.kind in TIES and tie.other < len(before)
    ]
    place = next((other.places[0] for other in others if other.places), None)
    if (
        draft.places
        or place is None
        or not others[0].places
        or _states_day(draft.time, others[0].time)
    ):
        return draft
    return replace(draft, places=(replace(place, carried=True),))


def _of_known(parsed: Parsed, draft: Draft, before: Sequence[Draft]) -> Draft:
    """Return a deed on people known from an earlier claim ("killed those engineers") with its day and place."""
    if draft.people is None or draft.token < 0 or draft.act in LATER_ACTS or draft.scope in TOTALS:
        return draft
    if draft.time or draft.stance.value in NOT_DONE or not is_pointed(parsed, draft.people.head):
        return draft
    head, here = parsed.tokens[draft.people.head], parsed.sentence_of[draft.token]
    for other in reversed(before[-NEAR:]):
        if other.people is None or other.token < 0 or here - parsed.sentence_of[other.token] > NEAR:
            continue
        if parsed.tokens[other.people.head].lemma == head.lemma and _is_alike(draft, other):
            time = other.time and replace(other.time, carried=True)
            places = tuple(replace(place, carried=True) for place in other.places)
            return replace(draft, time=time, places=draft.places or places)
    return draft


def _is_alike(draft: Draft, other: Draft) -> bool:
    """Tell whether two claims are of one act, or both of deaths."""
    deaths = draft.act in (*DEATHS, "casualties") and other.act in DEATHS
    return deaths or draft.act == other.act


def _in_thread(
    parsed: Parsed, draft: Draft, threads: dict[int, Thread], found: Findings, pack: Pack
) -> Draft:
    if draft.token < 0 or draft.mention is None or is_other_incident(parsed, draft, pack):
        return draft
    thread = threads.get(parsed.sentence_of[draft.token])
    if thread is None or draft.stance.value in NOT_DONE or draft.scope in TOTALS:
        return draft
    draft = _without_left(parsed, draft, thread, pack)
    return _with_day(parsed, _with_place(parsed, draft, thread, found, pack), thread, found, pack)


def _without_left(parsed: Parsed, draft: Draft, thread: Thread, pack: Pack) -> Draft:
    """Take from a draft the carried day, or home, that the story left behind ("for 23 days", "on the fourth day")."""
    if draft.places and draft.places[0].carried and draft.places[0].span == thread.away:
        draft = replace(draft, places=())
    time = draft.time
    if time is None or not time.carried or time.edtf not in thread.left:
        return draft
    tied = any(tie.kind in TIES for tie in draft.ties)
    return draft if tied or _names_event(parsed, draft, pack) else replace(draft, time=None)


def _names_event(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether the sentence speaks of an act told before ("in the attack"), not only of somebody's wounds."""
    sentence = parsed.sentence_at(draft.token)
    return any(
        names_an_act(token, pack) and is_pointed(parsed, token.index)
        for token in parsed.tokens[sentence.first : sentence.stop]
    )


def _with_day(parsed: Parsed, draft: Draft, thread: Thread, found: Findings, pack: Pack) -> Draft:
    day = thread.day
    if draft.time is not None or day is None or not is_heard(day.span, draft, found):
        return draft
    if draft.act in LATER_ACTS and not _is_of_story(parsed, draft, pack):
        return draft
    if not _goes_on(parsed, draft, thread, pack):
        return draft
    if draft.act == DIED and not thread.listed and _is_pronoun(parsed, draft):
        return draft  # who was hurt that day may have died on another
    if _has_other_day(parsed, draft, found) or _is_later(parsed, draft, pack):
        return draft
    if is_counted(parsed, draft, pack):
        return draft
    if not _fits(draft, thread):
        return draft
    when = day.value.when
    return replace(draft, time=replace(when, carried=True)) if when else draft


def _goes_on(parsed: Parsed, draft: Draft, thread: Thread, pack: Pack) -> bool:
    """Tell whether an act is told in turn, or of the event: who is treated for it, who is suspected of it."""
    if is_told_in_turn(parsed, draft.token, thread.listed):
        return True
    if not thread.listed:
        return False
    suspected = draft.stance.value == "alleged" and draft.by_noun
    treated = draft.act == "injured" and parsed.tokens[draft.token].lemma in place_words(
        pack, "care_verb"
    )
    return suspected or treated


def _is_held(parsed: Parsed, draft: Draft, thread: Thread) -> bool:
    """Tell whether it befell one of those who were brought somewhere ("one of them died on 8 November")."""
    if not thread.moved or draft.people is None or draft.act in LATER_ACTS:
        return False
    head = parsed.tokens[draft.people.head]
    some = (parsed.tokens[one].tag == "PRP" for one in after_preposition(parsed, head.index, "of"))
    return head.tag == "PRP" or head.pos == "NUM" or any(some)


def _is_captive(parsed: Parsed, draft: Draft, brought: Span) -> bool:
    """Tell whether a deed is one done to captives, or told beside the words by which people were brought there."""
    beaten = any(means.kind in HELD_MEANS for means in draft.means)
    paragraph = parsed.paragraphs[parsed.sentence_at(draft.token).paragraph]
    return beaten or draft.act in HELD or paragraph.span.holds(brought)


def _fits(draft: Draft, thread: Thread) -> bool:
    """Tell whether a draft has no place of its own that is not that of the story."""
    if not draft.places or draft.places[0].carried:
        return True
    return thread.place is not None and may_be_one(draft.places[0], thread.place.value)


def _is_later(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether an act is said to come later, by no word that only opens its sentence ("was later beaten")."""
    first = parsed.sentence_at(draft.token).first
    return any(
        one > first and parsed.tokens[one].text.lower() in link(pack, "later_word")
        for one in below(parsed, draft.token, "advmod")
    )


def _is_of_story(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether those of the story take people ("they arrested the director"): no result of what was done."""
    if draft.act not in TAKEN or draft.mention is None:
        return False
    return any(_is_known(parsed, parsed.tokens[one], pack) for one in draft.mention.value.agents)


def _is_known(parsed: Parsed, token: Token, pack: Pack) -> bool:
    words = {parsed.tokens[one].text.lower() for one in parsed.children[token.index]}
    return token.tag == "PRP" or not words.isdisjoint(link(pack, "points_back"))


def _is_pronoun(parsed: Parsed, draft: Draft) -> bool:
    return draft.people is not None and parsed.tokens[draft.people.head].pos in ("PRON", "NUM")


def _has_other_day(parsed: Parsed, draft: Draft, found: Findings) -> bool:
    """Tell whether the sentence of a draft tells a day or a stretch beside its own."""
    return any(
        _is_stated(mention.value)
        for mention in mentions_in(found.times, parsed.sentence_at(draft.token).span)
    )


def _is_stated(timed: Timed) -> bool:
    return timed.type in OWN_DAY and timed.value != "PAST_REF"


def _with_place(parsed: Parsed, draft: Draft, thread: Thread, found: Findings, pack: Pack) -> Draft:
    place = thread.place
    if place is None or is_elsewhere(parsed, draft, pack):
        return draft
    if draft.places and not _is_before(draft, thread):
        return draft
    here = parsed.sentence_at(draft.token).span.holds(place.span)
    if here and is_of_other_deed(parsed, place, draft, found, pack):
        return draft
    there = stands_there(parsed, draft.token) or _is_held(parsed, draft, thread)
    if thread.moved and not there and not _is_captive(parsed, draft, place.span):
        return draft
    if not there and draft.act in LATER_ACTS and not _is_of_story(parsed, draft, pack):
        return draft
    if not there and _states_day(draft.time, thread.day.value.when if thread.day else None):
        return draft
    if not is_heard(place.span, draft, found) or any(tie.kind in TIES for tie in draft.ties):
        return draft
    if not there and not _goes_on(parsed, draft, thread, pack):
        return draft
    return replace(draft, places=(replace(place.value, carried=True),))


def _is_before(draft: Draft, thread: Thread) -> bool:
    """Tell whether the place that a draft was lent is one that the story went on from."""
    place = draft.places[0]
    return thread.place is not None and place.carried and place.span < thread.place.value.span


def _states_day(own: When | None, told: When | None) -> bool:
    """Tell whether a draft states a day that is not the one told."""
    return own is not None and not own.carried and (told is None or own.edtf != told.edtf)
