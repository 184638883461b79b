"""The time and the places that a claim's own sentence states, by the shortest way through its tree.

A time or place belongs to an act only if both lie in the same speech: "on
Tuesday the army said that ..." dates the saying, not the act.
"""

from dataclasses import replace
from typing import TypeVar

from sayso.claim.draft import Draft
from sayso.claim.fronted import is_told_there
from sayso.claim.hit_places import hit_before
from sayso.claim.narrower import held_by, narrower_places
from sayso.claim.nearest_place import nearest_place
from sayso.claim.no_scene import is_no_scene
from sayso.claim.other_deeds import is_of_other_deed
from sayso.claim.said_on import may_date
from sayso.claim.whose_day import dates_another
from sayso.model.mention import Findings, Mention, Timed, mentions_in
from sayso.model.said import Speech, innermost, told_by
from sayso.model.steps import ancestors, steps_between
from sayso.model.text import Parsed
from sayso.model.tree import after_preposition, below, clause_head, top_of
from sayso.model.where import Place
from sayso.packs.load import Pack
from sayso.packs.lookup import link, place_words

Value = TypeVar("Value")
SAYING = 2
CLASSED = 3  # a name, "of" and its class word ("nine in the town of Osk")
CLAUSES = ("ccomp", "csubj", "csubjpass", "parataxis")


def attach_stated(parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack) -> list[Draft]:
    """Give each draft the time and the places that its own sentence states for it."""
    return [_attach(parsed, draft, found, pack) for draft in drafts]


def _attach(parsed: Parsed, draft: Draft, found: Findings, pack: Pack) -> Draft:
    if draft.token < 0:
        return draft
    speech = innermost(found.speeches, draft.span)
    times = [
        mention
        for mention in _in_sentence(parsed, draft, found.times)
        if mention.value.when is not None
        and not mention.value.role
        and (
            _has_voice(mention, speech, found)
            or _hangs_on_act(parsed, mention, draft)
            or _dates_the_threat(parsed, mention, draft)
            or _dates_the_raised(parsed, mention, draft, speech, found)
        )
        and not _dates_the_saying(parsed, mention, draft, found)
        and not _dates_the_toll(parsed, mention, draft)
        and not dates_another(parsed, mention, draft, found, pack)
    ]
    places = _places_of(parsed, draft, found, pack)
    time = _of_number(parsed, draft, times) or _nearest(parsed, draft, times)
    place = _of_number(parsed, draft, places) or nearest_place(parsed, draft, places, found, pack)
    stated = _with_listed(parsed, place, places, pack) if place else draft.places or _hit(draft)
    if place and place.value.wide and len(stated) == 1:
        exact = _nearest(parsed, draft, narrower_places(parsed, place, places, pack))
        stated = (held_by(place, exact),) if exact else stated
    if place and (hit := hit_before(parsed, draft, place, places)):
        stated = hit
    return replace(
        draft,
        speech=speech,
        time=time.value.when if time else None,
        places=stated,
    )


def _places_of(parsed: Parsed, draft: Draft, found: Findings, pack: Pack) -> list[Mention[Place]]:
    """Return the places of a draft's sentence that may be its own."""
    speech = innermost(found.speeches, draft.span)
    return [
        mention
        for mention in _in_sentence(parsed, draft, found.places)
        if (
            is_told_there(parsed, mention, draft, found, pack)
            or (
                innermost(found.speeches, mention.span) == speech
                and not is_of_other_deed(parsed, mention, draft, found, pack)
            )
        )
        and not _is_somebody(parsed, mention, draft, pack)
        and _is_of_target(mention, draft)
        and not _is_who_or_whither(parsed, mention, draft, pack)
        and (
            not is_no_scene(parsed, mention, draft, pack)
            or is_told_there(parsed, mention, draft, found, pack)
        )
        and not any(time.span.meets(mention.span) for time in found.times)
    ]


def _has_voice(mention: Mention[Timed], speech: int | None, found: Findings) -> bool:
    """Tell whether a time is told by the one who speaks in a speech."""
    own = told_by(found.speeches, innermost(found.speeches, mention.span))
    return own == told_by(found.speeches, speech)


def _hit(draft: Draft) -> tuple[Place, ...]:
    """Return the places that the act itself hits."""
    return draft.mention.value.places if draft.mention else ()


def _in_sentence(
    parsed: Parsed, draft: Draft, mentions: tuple[Mention[Value], ...]
) -> list[Mention[Value]]:
    return mentions_in(mentions, parsed.sentence_at(draft.token).span)


def _of_number(
    parsed: Parsed, draft: Draft, mentions: list[Mention[Value]]
) -> Mention[Value] | None:
    """Return the time or place that hangs on a bare number ("and nine in Tarl", "six on Tuesday")."""
    if draft.people is None or parsed.tokens[draft.people.head].pos != "NUM":
        return None
    own = after_preposition(parsed, draft.people.head, "in", "at", "near", "on")
    tops = ((one, top_of(parsed, one.span)) for one in mentions)
    return next(
        (
            one
            for one, top in tops
            if top >= 0 and not set(own).isdisjoint(ancestors(parsed, top)[:CLASSED])
        ),
        None,
    )


def _nearest(parsed: Parsed, draft: Draft, mentions: list[Mention[Value]]) -> Mention[Value] | None:
    """Return the mention with the shortest way to the act, the nearer in the text where two tie."""

    def way(mention: Mention[Value]) -> tuple[int, int]:
        """Return the steps in the tree, then the distance in the text."""
        top = top_of(parsed, mention.span)
        steps = steps_between(parsed, top, draft.token) if top >= 0 else len(parsed.tokens)
        return steps, abs(mention.span.start - draft.span.start)

    return min(mentions, key=way, default=None)


def _dates_the_saying(
    parsed: Parsed, mention: Mention[Timed], draft: Draft, found: Findings
) -> bool:
    """Tell whether the time hangs on the cue of a speech outside its content, and not on the act itself.

    Where the cue is the act ("today threatened to kill them"), its day is that of the act.
    """
    top = top_of(parsed, mention.span)
    if top < 0:
        return False
    way = steps_between(parsed, top, draft.token)
    for speech in found.speeches.cued_in(parsed.sentence_at(top).span):
        cue = speech.hop.cue_span
        if cue is None or speech.holds(mention.span):
            continue
        verb = top_of(parsed, cue)
        if verb < 0 or verb in _own_cues(draft) or _is_raised(parsed, speech, verb, draft):
            continue
        if not may_date(parsed, mention.value.when, verb):
            continue
        steps = steps_between(parsed, top, verb)
        if steps <= SAYING and steps <= way:
            return True
    return False


def _hangs_on_act(parsed: Parsed, mention: Mention[Timed], draft: Draft) -> bool:
    """Tell whether the time is the act's by grammar, whatever the bounds of a speech between them."""
    top = top_of(parsed, mention.span)
    return top >= 0 and clause_head(parsed, top) == draft.token


def _dates_the_threat(parsed: Parsed, mention: Mention[Timed], draft: Draft) -> bool:
    """Tell whether the time hangs on a threat itself, outside the words that are threatened."""
    if draft.act != "threatened" or draft.mention is None or draft.mention.value.governed is None:
        return False
    top = top_of(parsed, mention.span)
    return top >= 0 and steps_between(parsed, top, draft.mention.value.governed.token) <= SAYING


def _dates_the_raised(
    parsed: Parsed, mention: Mention[Timed], draft: Draft, place: int | None, found: Findings
) -> bool:
    """Tell whether the time hangs on a cue that only hedges the act."""
    speech = found.speeches[place] if place is not None else None
    if speech is None or speech.hop.cue_span is None:
        return False
    verb, top = top_of(parsed, speech.hop.cue_span), top_of(parsed, mention.span)
    return (
        min(verb, top) >= 0
        and _is_raised(parsed, speech, verb, draft)
        and steps_between(parsed, top, verb) <= SAYING
    )


def _is_raised(parsed: Parsed, speech: Speech, verb: int, draft: Draft) -> bool:
    """Tell whether the cue only hedges the act, with nobody who speaks ("on Monday 10 were reported killed").

    So it does where the act hangs on it by no clause of its own: "it was reported that" tells of a report.
    """
    index = draft.token
    if speech.hop.speaker is not None or not below(parsed, verb, "auxpass", "nsubjpass"):
        return False
    while index != verb and parsed.tokens[index].head != index:
        if parsed.tokens[index].dep in CLAUSES:
            return False
        index = parsed.tokens[index].head
    return index == verb


def _own_cues(draft: Draft) -> tuple[int, ...]:
    """Return the tokens of the act's own verb, and of the one that governs it."""
    governed = draft.mention.value.governed if draft.mention else None
    return (draft.token, governed.token) if governed else (draft.token,)


def _dates_the_toll(parsed: Parsed, mention: Mention[Timed], draft: Draft) -> bool:
    """Tell whether the time is the day on which a toll reached its number ("rose to 88 on Tuesday")."""
    reached = draft.mention.value.reached if draft.mention else -1
    top = top_of(parsed, mention.span)
    if reached < 0 or top < 0:
        return False
    outcome = parsed.tokens[reached].dep == "advcl" and parsed.tokens[reached].tag == "VBG"
    return (
        outcome or steps_between(parsed, top, reached) <= 2
    )  # "two died on Friday, raising the toll to 13"


def _is_somebody(parsed: Parsed, mention: Mention[Place], draft: Draft, pack: Pack) -> bool:
    """Tell whether the place's words stand in the victims' or the perpetrator's words, and say not where those were."""
    group = draft.people.group if draft.people else None
    if group and group.span.holds(mention.span) and mention.value.precision is None:
        return True
    if draft.perpetrator is None or not draft.perpetrator.span.holds(mention.span):
        return False
    before = parsed.tokens[parsed.tokens[top_of(parsed, mention.span)].head]
    return before.pos != "ADP" or before.text.lower() not in link(pack, "place_sure")


def _is_of_target(mention: Mention[Place], draft: Draft) -> bool:
    """Tell whether the place of a call stands in the words of what is called so."""
    if draft.act != "characterised" or draft.target is None:
        return True
    return draft.target.span.holds(mention.span)


def _is_who_or_whither(parsed: Parsed, mention: Mention[Place], draft: Draft, pack: Pack) -> bool:
    """Tell whether a name behind "of" is the victim of the act's noun, or one behind "to" where somebody was going.

    "The murder of Osk" happens to Osk; "seized on a flight to Osk" does not happen there.
    """
    preposition = parsed.tokens[parsed.tokens[mention.token].head]
    if preposition.pos != "ADP" or mention.value.precision is not None:
        return False
    word, above = preposition.text.lower(), parsed.tokens[preposition.head]
    if word == "of":
        unit = next((entry.unit for entry in pack.acts if entry.id == draft.act), "people")
        return above.index == draft.token and above.pos == "NOUN" and unit == "people"
    return word == "to" and above.pos in ("NOUN", "PROPN") and above.index != draft.token


def _with_listed(
    parsed: Parsed, place: Mention[Place], places: list[Mention[Place]], pack: Pack
) -> tuple[Place, ...]:
    """Return the place and those of the list that it stands in."""
    ordered = sorted(places, key=lambda mention: mention.span)
    first = last = ordered.index(place)
    while first and _listed(parsed, ordered[first - 1], ordered[first], pack):
        first -= 1
    while last + 1 < len(ordered) and _listed(parsed, ordered[last], ordered[last + 1], pack):
        last += 1
    return tuple(mention.value for mention in ordered[first : last + 1])


def _listed(parsed: Parsed, left: Mention[Place], right: Mention[Place], pack: Pack) -> bool:
    """Tell whether nothing but words of a list stand between two places ("Osk, Tarl and the town of Marn")."""
    between = parsed.doc.text[left.span.end : right.span.start]
    inside = left.value.inside
    if inside and inside in between:
        between = between.partition(inside)[2]
    words = {word.lower() for word in between.replace(",", " , ").split()}
    classes = {word for entry in pack.place_classes for word in entry.words}
    joined = words & {",", *place_words(pack, "listing")}
    light = {",", "the", "of", "in", "near", "at", *classes}
    light |= place_words(pack, "listing") | place_words(pack, "nearby")
    return bool(joined) and words <= light and _hang_alike(parsed, left, right)


def _hang_alike(parsed: Parsed, left: Mention[Place], right: Mention[Place]) -> bool:
    """Tell whether the second place has no preposition of its own that hangs elsewhere ("and in Tarl nine died")."""
    heads = [parsed.tokens[parsed.tokens[m.token].head] for m in (left, right)]
    if heads[1].pos != "ADP" or heads[1].index < left.token:
        return True
    return heads[0].pos != "ADP" or heads[1].head in (heads[0].head, heads[0].index)
