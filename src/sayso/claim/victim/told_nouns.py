"""A deed that somebody describes by its noun alone, with its place: "men told of torture in Marn"."""

from sayso.model.mention import ActWords, Findings, Mention, mentions_in
from sayso.model.text import Parsed
from sayso.model.where import Place
from sayso.packs.load import Pack
from sayso.packs.lookup import link

REACH = 40  # characters of a place's article and class ("in a prison in Marn")


def is_described(parsed: Parsed, act: Mention[ActWords], found: Findings, pack: Pack) -> bool:
    """Tell whether a noun for a deed is the object of a verb with which somebody tells of it, and where it was."""
    token = parsed.tokens[act.token]
    if act.value.form != "noun" or token.dep != "dobj":
        return False
    cued = found.speeches.cued_in(parsed.tokens[token.head].span)
    if not any(speech.hop.speaker is not None and speech.holds(act.span) for speech in cued):
        return False
    sentence = parsed.sentence_at(act.token)
    places = mentions_in(found.places, sentence.span)
    return any(stands_behind(parsed, one, act.token, pack) for one in places)


def stands_behind(parsed: Parsed, place: Mention[Place], noun: int, pack: Pack) -> bool:
    """Tell whether a place stands behind a noun and its preposition right after it, whatever it hangs on."""
    behind = parsed.tokens[noun + 1 : min(noun + 2, parsed.sentence_at(noun).stop)]
    leads = bool(behind) and behind[0].text.lower() in link(pack, "place_sure")
    return leads and 0 < place.span.start - behind[0].span.end < REACH
