"""The thread of a story, sentence by sentence: its day, its place, and where both end."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.claim.day.last_day import ENDS, is_told
from sayso.claim.draft import Draft
from sayso.claim.story.breaks import ends_the_day
from sayso.claim.story.home import comes_home, home_of, leaves_home
from sayso.claim.story.links import Links
from sayso.claim.story.meant import names_an_act
from sayso.claim.story.moves import moves_in, settings_in
from sayso.claim.story.person_lists import entries_of
from sayso.claim.story.sites import RULE as SITE
from sayso.claim.story.sites import site_in
from sayso.model.mention import Findings, Mention, Timed, mentions_in
from sayso.model.text import Parsed, Sentence, Span
from sayso.model.tree import is_verbal
from sayso.model.where import Place
from sayso.packs.load import Pack


@dataclass(frozen=True, slots=True)
class Thread:
    """What a story has told where a sentence stands: its day and place, the days and the home that it has left."""

    day: Mention[Timed] | None = None
    place: Mention[Place] | None = None
    moved: bool = False
    listed: bool = False
    left: tuple[str, ...] = ()
    away: Span | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """The days and the scenes of a document, and the days on which a story ended (a release, a find)."""

    days: Sequence[Mention[Timed]]
    scenes: Sequence[Mention[Place]]
    ended: frozenset[Span]
    found: Findings
    own: bool = False
    home: Mention[Place] | None = None


def threads_of(
    parsed: Parsed,
    drafts: list[Draft],
    scenes: Sequence[Mention[Place]],
    found: Findings,
    pack: Pack,
) -> dict[int, Thread]:
    """Return the thread at each sentence that goes on with a story, with the places where something happened."""
    told = _told(parsed, drafts, scenes, found, pack)
    entries, links = entries_of(parsed), Links(parsed, pack)
    if not told.days and not told.scenes and not links.own:
        return {}
    told = replace(told, own=links.own, home=home_of(parsed, found) if links.own else None)
    threads: dict[int, Thread] = {}
    thread = head = Thread(place=told.home)
    for sentence in parsed.sentences:
        if sentence.first == sentence.stop:
            continue
        opens = _opens(parsed, sentence)
        if sentence.paragraph in entries and opens:
            head = head if thread.listed else replace(thread, listed=True)
            thread = head
        elif thread.listed and opens:
            thread = head
        before, thread = thread, _after(parsed, sentence, thread, told, pack)
        begins = thread.day is not None and sentence.span.holds(thread.day.span)
        if links.go_on(sentence, begins) or thread.listed:
            threads[sentence.index] = _in_sentence(sentence, before, thread)
    return threads


def _in_sentence(sentence: Sentence, before: Thread, after: Thread) -> Thread:
    """Return the thread for the deeds of a sentence: who is brought somewhere was taken where he was before."""
    brought = after.moved and after.place is not None and sentence.span.holds(after.place.span)
    return replace(after, place=before.place, moved=before.moved) if brought else after


def _told(
    parsed: Parsed,
    drafts: list[Draft],
    scenes: Sequence[Mention[Place]],
    found: Findings,
    pack: Pack,
) -> Told:
    """Return the days that tell what happened, the scenes, and the days of what only ends a story."""
    own = [draft for draft in drafts if draft.time and not draft.time.carried]
    ended = {draft.time.span for draft in own if draft.time and draft.act in ENDS}
    days = [
        one
        for one in found.times
        if is_told(parsed, one, found, pack) and _is_sentence(parsed, one, pack)
    ]
    stated = {
        place.span
        for draft in drafts
        if draft.act not in ENDS and draft.scope == "incident"
        for place in draft.places
        if not place.carried
    }
    seen = {one.span for one in scenes}
    scenes = [one for one in found.places if one.span in seen or one.value.span in stated]
    return Told(days, scenes, frozenset(ended), found)


def _is_sentence(parsed: Parsed, mention: Mention[Timed], pack: Pack) -> bool:
    """Tell whether a day stands beside a verb or a noun for an act, and not alone ("Record of 3 June")."""
    sentence = parsed.sentence_at(mention.token)
    return any(
        is_verbal(token) or names_an_act(token, pack)
        for token in parsed.tokens[sentence.first : sentence.stop]
    )


def _opens(parsed: Parsed, sentence: Sentence) -> bool:
    before = parsed.sentences[sentence.index - 1] if sentence.index else None
    return before is None or before.paragraph != sentence.paragraph


def _after(parsed: Parsed, sentence: Sentence, thread: Thread, told: Told, pack: Pack) -> Thread:
    """Return the thread with what a sentence tells; a place without a name ends with its paragraph."""
    if thread.place and thread.place.rule == SITE and not thread.moved and _opens(parsed, sentence):
        thread = replace(thread, place=None)
    if told.own and leaves_home(parsed, sentence, pack):
        away = told.home.span if told.home else None
        thread = replace(thread, place=None, moved=False, away=away)
    elif told.home and comes_home(parsed, sentence, pack):
        thread = replace(thread, place=told.home, moved=False, away=None)
    days = mentions_in(told.days, sentence.span)
    if days and days[-1].span not in told.ended:
        held = thread.place if thread.moved or thread.place is told.home else None
        day = _as_stated(days, thread.day)
        thread = Thread(day, held, thread.moved, thread.listed, away=thread.away)
    elif days or ends_the_day(parsed, sentence, told.found):
        when = thread.day.value.when if thread.day else None
        left = (*thread.left, when.edtf) if when else thread.left
        thread = replace(thread, day=None, left=left)
    if moves := moves_in(parsed, sentence, told.found, pack):
        return replace(thread, place=moves[-1], moved=True)
    site, brought = site_in(parsed, sentence, pack) if told.own else (None, False)
    if site is not None:
        return replace(thread, place=site, moved=brought)
    scenes = mentions_in(told.scenes, sentence.span) or settings_in(
        parsed, sentence, told.found, pack
    )
    if not scenes:
        return thread
    same = thread.place is not None and thread.place.value.words == scenes[-1].value.words
    kept = thread if days or same or thread.place is None else replace(thread, day=None)
    return replace(kept, place=scenes[-1], moved=same and thread.moved)


def _as_stated(days: Sequence[Mention[Timed]], last: Mention[Timed] | None) -> Mention[Timed]:
    """Return the last of some days, by the words that state it where it only repeats one ("that day")."""
    when = days[-1].value.when
    before = [*([last] if last else []), *days]
    same = (one for one in before if one.value.when and when and one.value.when.edtf == when.edtf)
    return next(same, days[-1]) if when and when.resolved == "from_text" else days[-1]
