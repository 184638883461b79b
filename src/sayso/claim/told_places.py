"""Places that are told of an act elsewhere: "the attack took place in Osk", "it happened near Tarl".

A definite noun that names an act, or a word such as "the incident", gives its place to the claims of
that act that state none: the nearest before it, else those behind it in its paragraph.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.claim.draft import Draft
from sayso.claim.headings import LATER_ACTS
from sayso.claim.occurred import is_definite
from sayso.claim.relate import noun_acts
from sayso.model.mention import Findings, Mention
from sayso.model.text import Parsed, Token
from sayso.model.tree import below, is_verbal, subjects, top_of
from sayso.model.where import Place
from sayso.packs.load import Pack
from sayso.packs.lookup import link, place_words

REACH = 6  # sentences between a claim and the words that place it
CLIMB = 6
POINTERS = ("it", "this")
OF_ATTACKS = ("killed", "injured", "casualties", "died", "property_destroyed", "heritage_destroyed")
ATTACKS = ("attacked", "force_used")
NOT_DONE = ("hypothetical", "sought")
TOTALS = ("cumulative", "period")


@dataclass(frozen=True, slots=True)
class Told:
    """Where an act happened: the acts that its noun can name, none where it names any."""

    token: int
    acts: tuple[str, ...]
    place: Place


def with_told_places(
    parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack
) -> list[Draft]:
    """Give claims without a place the one that other words tell of their act."""
    placed = list(drafts)
    for told in _told(parsed, found, pack):
        for at in _meant(parsed, placed, told):
            placed[at] = replace(placed[at], places=(replace(told.place, carried=True),))
    return placed


def _told(parsed: Parsed, found: Findings, pack: Pack) -> Iterator[Told]:
    """Yield the places that hang on a verb of happening whose subject is an act."""
    for mention in found.places:
        noun = _noun_of(parsed, mention, pack)
        before = parsed.tokens[parsed.tokens[mention.token].head]
        if noun is None or (before.pos == "ADP" and before.text.lower() not in _where(pack)):
            continue
        acts = noun_acts(pack).get(noun.lemma, ())
        known = acts or noun.lemma in place_words(pack, "event") or noun.lemma in POINTERS
        if known:
            yield Told(noun.index, acts, mention.value)


def _where(pack: Pack) -> frozenset[str]:
    """Return the prepositions that say where something is, not whose it is or where it goes."""
    return link(pack, "place_sure") | {"on", "along", "between", "of"}


def _noun_of(parsed: Parsed, mention: Mention[Place], pack: Pack) -> Token | None:
    """Return the subject of the verb of happening that the place hangs on."""
    top = top_of(parsed, mention.span)
    for _ in range(CLIMB if top >= 0 else 0):
        top = parsed.tokens[top].head
        verb = parsed.tokens[top]
        if not is_verbal(verb):
            continue
        if verb.lemma not in place_words(pack, "happen"):
            return None
        heads = subjects(parsed, top) or below(parsed, top, "nsubj", "nsubjpass")
        nouns = (parsed.tokens[head] for head in heads)
        return next((n for n in nouns if n.pos == "PRON" or is_definite(parsed, n, pack)), None)
    return None


def _meant(parsed: Parsed, drafts: list[Draft], told: Told) -> list[int]:
    """Return the places in the list of the claims that are meant."""
    here = parsed.sentence_of[told.token]
    fits = [at for at, draft in enumerate(drafts) if _fits(draft, told)]
    ways = {at: here - parsed.sentence_of[drafts[at].token] for at in fits}
    before = [way for way in ways.values() if 0 <= way <= REACH]
    if before:
        return [at for at in fits if ways[at] == min(before)]
    paragraph = parsed.sentence_at(told.token).paragraph
    return [at for at in fits if parsed.sentence_at(drafts[at].token).paragraph == paragraph]


def _fits(draft: Draft, told: Told) -> bool:
    if draft.token < 0 or draft.places or draft.mention is None:
        return False
    if draft.act in LATER_ACTS or draft.scope in TOTALS or draft.stance.value in NOT_DONE:
        return False
    of_attack = draft.act in OF_ATTACKS and any(act in ATTACKS for act in told.acts)
    return not told.acts or draft.act in told.acts or of_attack
