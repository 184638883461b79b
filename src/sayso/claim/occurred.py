"""Days that are told of an act elsewhere: "the killings occurred on 24 May", "today's attack", "it happened on 5 July".

A definite noun that names an act, or a word such as "the incident", gives its day to the claims of that
act that state none: the nearest before it, else those behind it in its paragraph.
"""

from dataclasses import dataclass, replace

from sayso.claim.draft import Draft
from sayso.claim.headings import LATER_ACTS
from sayso.claim.relate import noun_acts
from sayso.model.mention import Findings, Mention, Timed
from sayso.model.text import Parsed, Token
from sayso.model.tree import below, is_verbal, subjects, top_of
from sayso.model.when import When
from sayso.packs.load import Pack
from sayso.packs.lookup import link

REACH = 8  # sentences between a claim and the words that date it
CLIMB = 3
ATTACKS = ("attacked", "force_used")
OF_ATTACKS = ("killed", "injured", "casualties", "died", "property_destroyed", "heritage_destroyed")
NOT_DONE = ("hypothetical", "sought")
TOTALS = ("cumulative", "period")


@dataclass(frozen=True, slots=True)
class Told:
    """The day that is told of an act: the acts that its noun can name, none where it names any."""

    token: int
    acts: tuple[str, ...]
    when: When


def with_told_days(parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack) -> list[Draft]:
    """Give claims without a time the day that other words tell of their act."""
    dated = list(drafts)
    taken = {(draft.time.span, draft.token) for draft in drafts if draft.time}
    for told in _told(parsed, found, pack):
        if any(span == told.when.span and token != told.token for span, token in taken):
            continue
        for place in _meant(parsed, dated, told):
            dated[place] = replace(dated[place], time=replace(told.when, carried=True))
    return dated


def _told(parsed: Parsed, found: Findings, pack: Pack) -> list[Told]:
    """Return the days that hang on a noun for an act, or on a verb of happening with such a subject."""
    made = []
    for mention in found.times:
        noun = _noun_of(parsed, mention, pack)
        if mention.value.when is None or mention.value.role or noun is None:
            continue
        acts = noun_acts(pack).get(noun.lemma, ())
        if acts or noun.lemma in link(pack, "happening") or noun.lemma in ("it", "this"):
            made.append(Told(noun.index, acts, mention.value.when))
    return made


def _noun_of(parsed: Parsed, mention: Mention[Timed], pack: Pack) -> Token | None:
    """Return the definite noun, or pronoun, of whose act the time tells."""
    top = top_of(parsed, mention.span)
    if top < 0:
        return None
    token = parsed.tokens[top]
    if token.dep == "poss":
        return parsed.tokens[token.head]
    for _ in range(CLIMB):
        token = parsed.tokens[token.head]
        if is_verbal(token):
            return _subject_of(parsed, token, pack)
        if token.pos == "NOUN":
            return token if is_definite(parsed, token, pack) else None
    return None


def _subject_of(parsed: Parsed, verb: Token, pack: Pack) -> Token | None:
    """Return what happened, where the verb says no more than that it did."""
    if verb.lemma not in link(pack, "happen"):
        return None
    for index in subjects(parsed, verb.index) or _under(parsed, verb):
        noun = parsed.tokens[index]
        if noun.pos == "PRON" or is_definite(parsed, noun, pack):
            return noun
    return None


def _under(parsed: Parsed, verb: Token) -> tuple[int, ...]:
    """Return the noun of a participle ("that murder committed today")."""
    return (verb.head,) if verb.dep == "acl" else below(parsed, verb.index, "nsubjpass", "nsubj")


def is_definite(parsed: Parsed, noun: Token, pack: Pack) -> bool:
    """Tell whether a noun has a determiner that points back, or a possessor."""
    children = (parsed.tokens[child] for child in parsed.children[noun.index])
    return any(
        one.text.lower() in link(pack, "points_back") or one.dep == "poss" for one in children
    )


def names_an_act(noun: Token, pack: Pack) -> bool:
    """Tell whether a noun names an act, or stands for one told before ("the incident")."""
    if noun.pos != "NOUN":
        return False
    return noun.lemma in noun_acts(pack) or noun.lemma in link(pack, "happening")


def _meant(parsed: Parsed, drafts: list[Draft], told: Told) -> list[int]:
    """Return the places of the claims that are meant: of the nearest sentence before, else behind."""
    here = parsed.sentence_of[told.token]
    fits = [place for place, draft in enumerate(drafts) if _fits(draft, told)]
    ways = {place: here - parsed.sentence_of[drafts[place].token] for place in fits}
    own = [place for place in fits if drafts[place].token == told.token]
    before = [way for place, way in ways.items() if 0 <= way <= REACH and place not in own]
    if before:
        return [place for place in fits if ways[place] == min(before) or place in own]
    paragraph = parsed.sentence_at(told.token).paragraph
    return [
        place for place in fits if parsed.sentence_at(drafts[place].token).paragraph == paragraph
    ]


def _fits(draft: Draft, told: Told) -> bool:
    if draft.token < 0 or draft.time is not None or draft.mention is None:
        return False
    if draft.act in LATER_ACTS or draft.scope in TOTALS or draft.stance.value in NOT_DONE:
        return False
    of_attack = draft.act in OF_ATTACKS and any(act in ATTACKS for act in told.acts)
    return not told.acts or draft.act in told.acts or of_attack
