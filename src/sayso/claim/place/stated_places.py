"""The places that a claim's own sentence states: the best, with those of its list, or those that the act hits."""

from dataclasses import replace

from sayso.claim.draft import Draft
from sayso.claim.nearest import in_sentence, nearest_mention, of_number
from sayso.claim.place.fronted import is_told_there
from sayso.claim.place.hit_places import hit_before
from sayso.claim.place.narrower import held_by, narrower_places
from sayso.claim.place.nearest_place import nearest_place
from sayso.claim.place.no_scene import is_no_scene
from sayso.claim.place.other_deeds import is_of_other_deed
from sayso.claim.place.where_clause import placed_by_where
from sayso.claim.victim.told_nouns import stands_behind
from sayso.model.mention import Findings, Mention
from sayso.model.said import innermost
from sayso.model.text import Parsed
from sayso.model.tree import top_of
from sayso.model.where import Place
from sayso.packs.load import Pack
from sayso.packs.lookup import link, place_words


def stated_places(parsed: Parsed, draft: Draft, found: Findings, pack: Pack) -> tuple[Place, ...]:
    """Return the places that the sentence of a draft states for it; that of who tells it is carried."""
    stated = _stated(parsed, draft, found, pack)
    number = innermost(found.speeches, draft.span)
    teller = found.speeches[number].hop.speaker_span if number is not None else None
    if teller is None:
        return stated
    return tuple(replace(one, carried=one.carried or teller.holds(one.span)) for one in stated)


def _stated(parsed: Parsed, draft: Draft, found: Findings, pack: Pack) -> tuple[Place, ...]:
    places = _places_of(parsed, draft, found, pack)
    if where := placed_by_where(parsed, draft, places, found):
        return (where,)
    place = of_number(parsed, draft, places) or nearest_place(parsed, draft, places, found, pack)
    if place is None:
        return draft.places or _hit(draft)
    if hit := hit_before(parsed, draft, place, places):
        return hit
    stated = _with_listed(parsed, place, places, pack)
    if len(stated) == 1 and not (place.value.wide or place.value.inside):
        behind = [one for one in places if one.value.wide and one.span > place.span]
        held = [one for one in behind if place in narrower_places(parsed, one, places, pack)]
        return (held_by(held[0], place),) if len(held) == 1 else stated
    if place.value.wide and len(stated) == 1:
        exact = nearest_mention(parsed, draft, narrower_places(parsed, place, places, pack))
        return (held_by(place, exact),) if exact else stated
    return stated


def _places_of(parsed: Parsed, draft: Draft, found: Findings, pack: Pack) -> list[Mention[Place]]:
    """Return the places of a draft's sentence that may be its own."""
    speech = innermost(found.speeches, draft.span)
    return [
        mention
        for mention in in_sentence(parsed, draft, found.places)
        if (
            is_told_there(parsed, mention, draft, found, pack)
            or (_is_noun(draft) and stands_behind(parsed, mention, draft.token, pack))
            or (
                innermost(found.speeches, mention.span) == speech
                and not _is_tellers(parsed, mention, draft, found, pack)
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


def _is_tellers(
    parsed: Parsed, mention: Mention[Place], draft: Draft, found: Findings, pack: Pack
) -> bool:
    """Tell whether a place stands in the name of who speaks, and is not of that place ("a doctor in Osk said")."""
    for speech in found.speeches.cued_in(parsed.sentence_at(draft.token).span):
        teller = speech.hop.speaker_span
        if teller is not None and teller.holds(mention.span):
            words = {token.lemma for token in parsed.tokens_in(teller)}
            return words.isdisjoint(place_words(pack, "locals"))
    return False


def _is_noun(draft: Draft) -> bool:
    """Tell whether a deed is said by a noun and by nothing of whom it was done to."""
    return draft.by_noun and draft.people is None


def _hit(draft: Draft) -> tuple[Place, ...]:
    """Return the places that the act itself hits."""
    return draft.mention.value.places if draft.mention else ()


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
    listing = place_words(pack, "listing")
    joined = words & (listing if "near" in words else {",", *listing})
    light = {",", "the", "of", "in", "near", "at", *classes}
    light |= listing | place_words(pack, "nearby")
    return bool(joined) and words <= light and _hang_alike(parsed, left, right)


def _hang_alike(parsed: Parsed, left: Mention[Place], right: Mention[Place]) -> bool:
    """Tell whether the second place has no preposition of its own that hangs elsewhere ("and in Tarl nine died")."""
    heads = [parsed.tokens[parsed.tokens[m.token].head] for m in (left, right)]
    if heads[1].pos != "ADP" or heads[1].index < left.token:
        return True
    return heads[0].pos != "ADP" or heads[1].head in (heads[0].head, heads[0].index)
