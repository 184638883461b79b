"""Places that are told of an act elsewhere: "the attack took place in Osk", "it happened near Tarl".

A definite noun that names an act, or a word such as "the incident", gives its place to the claims of
that act that state none, or only a country or region, or the town that it is a part of: the nearest
before it, else those behind it in its paragraph.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.claim.day.occurred import does_something
from sayso.claim.draft import Draft
from sayso.claim.story.meant import acts_meant, claims_meant, is_definite
from sayso.model.mention import Findings, Mention
from sayso.model.text import Parsed, Token
from sayso.model.tree import below, is_verbal, subjects, top_of
from sayso.model.where import Place
from sayso.packs.load import Pack
from sayso.packs.lookup import link, place_words

CLIMB = 6
TOWN = (None, 1)


@dataclass(frozen=True, slots=True)
class Told:
    """Where an act happened: the acts that its noun can name, none where it names any."""

    token: int
    acts: tuple[str, ...]
    place: Place
    part: bool = False  # of a town: "the Sela neighbourhood"


def with_told_places(
    parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack
) -> list[Draft]:
    """Give claims without a place, or with a wide one, the one that other words tell of their act."""
    placed = list(drafts)
    for told in _told(parsed, found, pack):
        lacks = _is_in_town if told.part else _is_wide if not told.place.wide else _is_unplaced
        for at in claims_meant(parsed, placed, (told.token, told.acts), lacks):
            held = next((place.words for place in placed[at].places), None)
            if held == told.place.words:
                continue
            place = replace(told.place, inside=told.place.inside or held, carried=True)
            placed[at] = replace(placed[at], places=(place,))
    return placed


def _is_unplaced(draft: Draft) -> bool:
    return not draft.places


def _is_wide(draft: Draft) -> bool:
    """Tell whether a claim has no place, or a country or region alone."""
    return all(place.wide for place in draft.places) and len(draft.places) < 2


def _is_in_town(draft: Draft) -> bool:
    """Tell whether a claim has no place, a wide one, or a town, which a part of it makes exact."""
    return _is_wide(draft) or (
        len(draft.places) == 1 and draft.places[0].precision in TOWN and not draft.places[0].inside
    )


def _is_part(parsed: Parsed, mention: Mention[Place], pack: Pack) -> bool:
    """Tell whether a place is a part of a town by its class word ("the Sela neighbourhood", "Marn Street")."""
    inside = parsed.tokens_in(mention.value.span)[-1]
    behind = parsed.tokens[mention.token + 1 : mention.token + 2]
    words = place_words(pack, "town_part") | place_words(pack, "street")
    return any(token.lemma.lower() in words for token in (inside, *behind))


def _told(parsed: Parsed, found: Findings, pack: Pack) -> Iterator[Told]:
    """Yield the places that hang on a verb of happening whose subject is an act."""
    for mention in found.places:
        noun = _noun_of(parsed, mention, pack)
        before = parsed.tokens[parsed.tokens[mention.token].head]
        if noun is None or (before.pos == "ADP" and before.text.lower() not in _where(pack)):
            continue
        acts = acts_meant(noun, pack)
        if acts is not None:
            yield Told(noun.index, acts, mention.value, _is_part(parsed, mention, pack))


def _where(pack: Pack) -> frozenset[str]:
    """Return the prepositions that say where something is, not whose it is or where it goes."""
    return link(pack, "place_sure") | place_words(pack, "where")


def _noun_of(parsed: Parsed, mention: Mention[Place], pack: Pack) -> Token | None:
    """Return the subject of the verb of happening that the place hangs on."""
    top = top_of(parsed, mention.span)
    for _ in range(CLIMB if top >= 0 else 0):
        top = parsed.tokens[top].head
        verb = parsed.tokens[top]
        if not is_verbal(verb):
            continue
        if verb.lemma not in link(pack, "happen") or does_something(parsed, verb):
            return None
        heads = subjects(parsed, top) or below(parsed, top, "nsubj", "nsubjpass")
        nouns = (parsed.tokens[head] for head in heads)
        return next((n for n in nouns if n.pos == "PRON" or is_definite(parsed, n, pack)), None)
    return None
