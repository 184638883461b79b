"""Claims that speak of one other claim, and have its time and place alone, whatever was told nearer by.

"The court finds that soldiers killed five and that he ordered the killing": the five. "Nobody was hurt in the
operation": that of the arrests. "Of the 15 dead, 12 were old": the 15. What is called a crime: the claim it is about.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.claim.draft import Draft, same_sentence
from sayso.claim.story.pointing import is_pointed
from sayso.claim.story.share import same_figure
from sayso.model.text import Parsed
from sayso.model.vocabulary import DEATHS
from sayso.model.where import may_be_one
from sayso.packs.load import Pack
from sayso.packs.lookup import link

REACH = 10  # sentences behind which no noun means an operation
FORCES = ("police", "state_forces")
DEEDS = ("detained", "released", "attacked", "force_used", "killed", "injured", "casualties")


def with_one_meant(parsed: Parsed, drafts: list[Draft], pack: Pack) -> list[Draft]:
    """Return the drafts, each that speaks of one other with the time and the places of that one."""
    done: list[Draft] = []
    for draft in drafts:
        other = _meant(parsed, draft, done, pack) if draft.token >= 0 else None
        draft = draft if other is None else _like(draft, other)
        draft = _of_all(draft, done) if draft.act == "charge" else draft
        done.append(_dated_alike(parsed, draft, done))
    return done


def _meant(parsed: Parsed, draft: Draft, before: Sequence[Draft], pack: Pack) -> Draft | None:
    """Return the one earlier draft that a draft speaks of."""
    if draft.act == "characterised":
        return None if _states(draft) else _tied(draft, before, "about")
    return (
        _deed_here(parsed, draft, before)
        or _whole_here(parsed, draft, before)
        or _operation(parsed, draft, before, pack)
        or _tied(draft, before, "part_of")
    )


def _states(draft: Draft) -> bool:
    """Tell whether a draft states a time or a place of its own."""
    held = (draft.time, *draft.places)
    return any(value is not None and not value.carried for value in held)


def _tied(draft: Draft, before: Sequence[Draft], kind: str) -> Draft | None:
    others = (tie.other for tie in draft.ties if tie.kind == kind)
    return next((before[place] for place in others if place < len(before)), None)


def _like(draft: Draft, other: Draft) -> Draft:
    """Return a draft with the time and places of another, but for what it states itself."""
    own_time = draft.time is not None and not draft.time.carried
    if own_time and draft.time and other.time and not draft.time.overlaps(other.time):
        return draft
    same = [place.words for place in draft.places] == [place.words for place in other.places]
    own_place = not same and any(not place.carried for place in draft.places)
    time = draft.time if own_time else other.time and replace(other.time, carried=True)
    held = draft.target.span if draft.target else draft.span
    carried = tuple(replace(place, carried=not held.holds(place.span)) for place in other.places)
    return replace(draft, time=time, places=draft.places if own_place else carried)


def _of_all(draft: Draft, before: Sequence[Draft]) -> Draft:
    """Return a reply to several claims without a carried day or place where these are of several."""
    answered = [before[tie.other] for tie in draft.ties if tie.kind == "answers"]
    if draft.time is not None and draft.time.carried:
        days = {other.time.edtf for other in answered if other.time}
        draft = replace(draft, time=None) if len(days) > 1 else draft
    if draft.places and draft.places[0].carried:
        places = {other.places[0].words for other in answered if other.places}
        draft = replace(draft, places=()) if len(places) > 1 else draft
    return draft


def _dated_alike(parsed: Parsed, draft: Draft, before: Sequence[Draft]) -> Draft:
    """Return a draft that speaks of a known number of dead with the time of that figure alone."""
    figure = same_figure(parsed, draft, before) if draft.act in DEATHS else None
    if figure is None or (draft.time is not None and not draft.time.carried):
        return draft
    if _is_placed_apart(draft, figure):
        return draft
    return replace(draft, time=figure.time and replace(figure.time, carried=True))


def _is_placed_apart(draft: Draft, figure: Draft) -> bool:
    """Tell whether a draft states a place that is none of another's ("the director died in Osk")."""
    if not draft.places or draft.places[0].carried or not figure.places:
        return False
    return not may_be_one(draft.places[0], figure.places[0])


def _deed_here(parsed: Parsed, draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """Return the deed of the same sentence that a bare definite noun speaks of ("ordered the killing")."""
    bare = draft.by_noun and not draft.people
    if not bare or not is_pointed(parsed, draft.token):
        return None
    return next(
        (
            other
            for other in reversed(before)
            if other.act == draft.act
            and 0 <= other.token < draft.token
            and same_sentence(parsed, draft, other)
        ),
        None,
    )


def _whole_here(parsed: Parsed, draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """Return the known figure of which a sentence counts some ("of the 15 dead, 12")."""
    if draft.count is None or draft.mention is None or draft.act not in DEATHS:
        return None
    for other in reversed(before):
        if other.token < 0 or not same_sentence(parsed, draft, other):
            return None
        if other.span == draft.span and other.count and _is_known(parsed, other):
            return other
    return None


def _is_known(parsed: Parsed, whole: Draft) -> bool:
    """Tell whether a figure stands behind "of the" ("of the 15 dead")."""
    inside = parsed.tokens_in(whole.head_span)
    first = inside[0].index if inside else 0
    words = [token.text.lower() for token in parsed.tokens[max(0, first - 2) : first]]
    return words[:1] in (["of"], ["among"]) and words[1:] in (["the"], ["these"], ["those"])


def _operation(parsed: Parsed, draft: Draft, before: Sequence[Draft], pack: Pack) -> Draft | None:
    """Return what soldiers or police did that the sentence calls an operation ("was hurt in the raid")."""
    if not _in_operation(parsed, draft, pack):
        return None
    here = parsed.sentence_of[draft.token]
    for other in reversed(before):
        away = here - parsed.sentence_of[other.token] if other.token >= 0 else 0
        if away > REACH:
            return None
        doer = other.perpetrator.kind if other.perpetrator else ""
        if away and doer in FORCES and other.act in DEEDS and other.stance.value == "asserted":
            return other
    return None


def _in_operation(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    sentence = parsed.sentence_at(draft.token)
    return any(
        token.lemma in link(pack, "operation_noun")
        and token.dep == "pobj"
        and parsed.tokens[token.head].head == draft.token
        and is_pointed(parsed, token.index)
        for token in parsed.tokens[sentence.first : sentence.stop]
    )
