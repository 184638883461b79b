"""Carrying: a time or a place that one claim states holds for its neighbours that state none.

Inside one speaker's words in one paragraph, speech or list; from a headline to
the claims under it; and to claims that point back. It stops at a new stated
time or place and at a later act such as a release or a find.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from heapq import merge

from sayso.claim.day.last_day import is_death_after
from sayso.claim.doer.known_things import spoken_of
from sayso.claim.draft import Draft, same_sentence
from sayso.claim.place.elsewhere import is_elsewhere
from sayso.claim.story.headings import LATER_ACTS, with_heading
from sayso.claim.story.list_heads import with_list_heads
from sayso.claim.story.other_incident import is_other_incident
from sayso.claim.story.pointing import is_pointed
from sayso.claim.story.same_doers import by_the_same
from sayso.claim.story.told_aside import is_death_of_hurt, is_told_aside
from sayso.model.mention import Findings
from sayso.model.text import Parsed
from sayso.model.vocabulary import DEATHS, NOT_DONE, TOTALS
from sayso.model.when import When
from sayso.model.where import Place, may_be_one
from sayso.packs.load import Pack
from sayso.packs.lookup import link

BACKWARD_TIES = ("answers", "updates", "part_of", "result_of")
SAME = "same_as"
NEAR = 60  # claims
HEADINGS = ("headings", 0)
_Met = dict[tuple[str, int], list[int]]


def carry(parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack) -> list[Draft]:
    """Give drafts without a time or a place those of the drafts that they go on from, or of the heading."""
    shared: list[Draft] = []
    met: _Met = {}
    for place, draft in enumerate(with_list_heads(parsed, drafts, found)):
        sources = _sources(parsed, draft, (shared, met), pack)
        if is_other_incident(parsed, draft, pack):
            sources = (other for other in sources if same_sentence(parsed, draft, other))
        shared.append(_take(draft, sources, is_elsewhere(parsed, draft, pack)))
        if shared[-1].time or shared[-1].places:
            for key in _keys(parsed, draft):
                met.setdefault(key, []).append(place)
    headed = with_heading(parsed, shared, found)
    return [
        own if is_told_aside(parsed, own, shared) or is_other_incident(parsed, own, pack) else lent
        for own, lent in zip(shared, headed, strict=True)
    ]


def _keys(parsed: Parsed, draft: Draft) -> list[tuple[str, int]]:
    """Return where a draft stands: its paragraph, its speech, the headings."""
    keys = [("paragraph", parsed.sentence_at(draft.token).paragraph)]
    if draft.speech is not None:
        keys.append(("speech", draft.speech))
    if _is_heading(parsed, draft):
        keys.append(HEADINGS)
    return keys


def _sources(
    parsed: Parsed, draft: Draft, seen: tuple[list[Draft], _Met], pack: Pack
) -> Iterator[Draft]:
    """Yield the drafts from which this one may take, the nearest first; `seen` says which have something."""
    before, _ = seen
    place = len(before)
    ties = [tie for tie in draft.ties if tie.kind in BACKWARD_TIES and tie.other < place]
    ties = [tie for tie in ties if not is_told_aside(parsed, before[tie.other], before)]
    if is_told_aside(parsed, draft, before):
        return
    if draft.act == "charge" or (draft.mention is None and draft.act != "characterised"):
        yield from (before[tie.other] for tie in ties)
        yield from _told_alike(draft, before)
    elif draft.act == "characterised" and not draft.places and draft.time is None:
        abouts = (tie for tie in draft.ties if tie.kind == "about" and tie.other < place)
        yield from (before[tie.other] for tie in abouts)
    elif draft.act in LATER_ACTS:
        yield from (before[tie.other] for tie in ties if tie.kind == "answers")
    else:
        yield from (before[tie.other] for tie in ties)
        yield from (one for one in _told_alike(draft, before) if one.scope == draft.scope)
        yield from _around(parsed, draft, seen, pack)


def _told_alike(draft: Draft, before: Sequence[Draft]) -> Iterator[Draft]:
    """Return the earlier claims that are the same as this one, by another, where it states neither day nor place."""
    if draft.time or draft.places:
        return iter(())
    same = (tie for tie in draft.ties if tie.kind == SAME and tie.other < len(before))
    return (before[tie.other] for tie in same)


def _around(
    parsed: Parsed, draft: Draft, seen: tuple[list[Draft], _Met], pack: Pack
) -> Iterator[Draft]:
    """Yield the drafts of the same words, for one that points back all others, and those of the headings."""
    before, met = seen
    if same := same_figure(parsed, draft, before) or _of_that_day(draft, before):
        yield same
        return
    near = set[int]()
    keys = [key for key in _keys(parsed, draft) if key != HEADINGS]
    for at in merge(*(reversed(met.get(key, [])) for key in keys), reverse=True):
        if at not in near and (
            _goes_on(parsed, draft, before[at]) or _is_contrast(parsed, draft, before[at], pack)
        ):
            near.add(at)
            yield before[at]
    for other in (
        *by_the_same(parsed, draft, before, pack),
        *spoken_of(parsed, draft, before, pack),
    ):
        if _lasts(other):
            yield other
    if draft.points_back:
        back = range(len(before) - 1, -1, -1)
        yield from _pointed_at(parsed, draft, before, [at for at in back if at not in near])
    total = (
        draft.scope in TOTALS and draft.time is not None
    )  # no total is where a headline's incident was
    heads = (before[at] for at in met.get(HEADINGS, ()))
    yield from (head for head in heads if not total or head.scope in TOTALS)


def _of_that_day(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """Return the last claim that states the day by which a bare noun names a deed ("Wednesday's raid")."""
    bare = draft.mention is not None and draft.mention.value.form == "noun" and not draft.people
    if not bare or draft.time is None or draft.time.carried or draft.places:
        return None
    day = draft.time.edtf
    alike = (one for one in reversed(before[-NEAR:]) if one.time and one.time.edtf == day)
    return next((one for one in alike if one.places and _lasts(one)), None)


def same_figure(parsed: Parsed, draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """Return the last claim of the number that a claim speaks of as known ("of the 15 dead"), of whatever place."""
    count = draft.count
    if count is None or count.low is None or count.low != count.high or count.low < 2:
        return None  # "the driver" is no figure
    heads = [draft.token, draft.people.head if draft.people else draft.token]
    heads.extend(token.index for token in (parsed.tokens_in(count.span) if count.span else ()))
    if not any(is_pointed(parsed, head) for head in heads):
        return None
    alike = (
        other
        for other in reversed(before)
        if other.count
        and (other.count.low, other.count.high) == (count.low, count.high)
        and _alike(draft, other)
    )
    return next(alike, None)


def _pointed_at(
    parsed: Parsed, draft: Draft, before: list[Draft], back: Sequence[int]
) -> Iterator[Draft]:
    """Yield the claims that one that points back may mean, none beyond a figure of its own kind in its paragraph."""
    paragraph = parsed.sentence_at(draft.token).paragraph
    kinds = {means.kind for means in draft.means}
    by_means = [at for at in back if kinds & {means.kind for means in before[at].means}]
    for at in (*by_means, *back):
        if _is_known_total(parsed, draft, before[at]):
            yield before[at]
            return
        if not _lasts(before[at]) or is_one_of(before[at], draft):
            continue
        if is_told_aside(parsed, before[at], before) or is_death_of_hurt(parsed, at, before):
            continue
        yield before[at]
        if (
            _alike(draft, before[at])
            and parsed.sentence_at(before[at].token).paragraph == paragraph
        ):
            return


def _is_known_total(parsed: Parsed, draft: Draft, other: Draft) -> bool:
    """Tell whether a figure is the total told before of which another speaks ("the number is nearer 20")."""
    if other.scope not in TOTALS or draft.count is None or other.count is None:
        return False
    here, there = (parsed.sentence_at(one.token) for one in (draft, other))
    return _alike(draft, other) and here.paragraph == there.paragraph and other.token < draft.token


def is_one_of(other: Draft, draft: Draft) -> bool:
    """Tell whether one death was told before a number of dead, who did not all die with that one."""
    counts = [one.count for one in (other, draft) if one.act == "died" and one.count is not None]
    return len(counts) > 1 and counts[0].high == 1 and (counts[1].low or 1) > 1


def _alike(draft: Draft, other: Draft) -> bool:
    """Tell whether two claims are of one act, or both of deaths."""
    return draft.act == other.act or (draft.act in DEATHS and other.act in DEATHS)


def _lasts(draft: Draft) -> bool:
    """Tell whether a claim that points back may mean this one."""
    wished = draft.stance.value in NOT_DONE
    lasts = draft.act not in LATER_ACTS and draft.scope not in TOTALS
    return lasts and not wished and not is_death_after(draft)


def _goes_on(parsed: Parsed, draft: Draft, other: Draft) -> bool:
    """Tell whether two drafts stand in one speaker's words in one paragraph, or in one speech."""
    if other.act in LATER_ACTS or other.scope in TOTALS or is_one_of(other, draft):
        return False
    if is_death_after(other):
        return False
    if draft.speech is not None and draft.speech == other.speech:
        return True
    same = parsed.sentence_at(draft.token).paragraph == parsed.sentence_at(other.token).paragraph
    return same and _first(draft) == _first(other)


def _is_contrast(parsed: Parsed, draft: Draft, other: Draft, pack: Pack) -> bool:
    """Tell whether a word of contrast sets another speaker's claim against one of the same sentence."""
    if not _lasts(other) or not same_sentence(parsed, draft, other):
        return False
    between = parsed.tokens[other.token + 1 : draft.token]
    return any(token.text.lower() in link(pack, "contrast") for token in between)


def _first(draft: Draft) -> str | None:
    return draft.hops[0].speaker if draft.hops else None


def _is_heading(parsed: Parsed, draft: Draft) -> bool:
    paragraph = parsed.paragraphs[parsed.sentence_at(draft.token).paragraph]
    return paragraph.kind in ("heading", "title", "label_head")


def _take(draft: Draft, sources: Iterable[Draft], elsewhere: bool) -> Draft:
    """Take the time and the places of the nearest source that has them, unless a new one is stated."""
    time, places = draft.time, draft.places
    for other in sources:
        if time and (places or elsewhere):
            break
        if not time and other.time and _fits_places(places, other):
            time = _carried_time(other.time)
            if places is not draft.places and _words(places) == _words(other.places):
                places = _lent(draft, other)  # both from one claim
        if not (places or elsewhere) and other.places and _fits_time(time, other):
            places = _lent(draft, other)
    if time is draft.time and places is draft.places:
        return draft
    return replace(draft, time=time, places=places)


def _fits_places(places: tuple[Place, ...], other: Draft) -> bool:
    """Tell whether a claim has no place yet, or one that may be the same as the other's."""
    if not places or not other.places:
        return True
    return may_be_one(places[0], other.places[0])


def _fits_time(own: When | None, other: Draft) -> bool:
    return own is None or other.time is None or own.edtf == other.time.edtf


def _words(places: tuple[Place, ...]) -> list[str]:
    return [place.words for place in places]


def _carried_time(time: When) -> When:
    return replace(time, carried=True)


def _lent(draft: Draft, other: Draft) -> tuple[Place, ...]:
    """Return the places of another claim, carried unless the draft's own words hold them."""
    own = draft.target.span if draft.target else draft.span
    return tuple(replace(place, carried=not own.holds(place.span)) for place in other.places)
