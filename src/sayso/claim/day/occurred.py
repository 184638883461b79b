"""Days that are told of an act elsewhere: "the killings occurred on 24 May", "today's attack", "it happened on 5 July".

A definite noun that names an act, or a word such as "the incident", gives its day to the claims of that
act that state none: the nearest before it, else those behind it in its paragraph.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.claim.day.last_day import is_told
from sayso.claim.day.other_days import is_of_rank, is_start
from sayso.claim.draft import Draft
from sayso.claim.story.meant import acts_meant, claims_meant, is_definite
from sayso.model.mention import Findings, Mention, Timed
from sayso.model.text import Parsed, Token
from sayso.model.tree import below, clause_head, is_verbal, subjects, top_of
from sayso.model.when import When
from sayso.packs.load import Pack
from sayso.packs.lookup import link

CLIMB = 3


@dataclass(frozen=True, slots=True)
class Told:
    """The day that is told of an act: the acts that its noun can name, none where it names any."""

    token: int
    acts: tuple[str, ...]
    when: When


def with_told_days(parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack) -> list[Draft]:
    """Give claims without a time the day that other words tell of their act."""
    told_days = _told(parsed, found, pack)
    if not told_days:
        return drafts
    dated = list(drafts)
    days = [mention for mention in found.times if is_told(parsed, mention, found, pack)]
    taken = {(draft.time.span, draft.token) for draft in drafts if draft.time}
    for told in told_days:
        if any(span == told.when.span and token != told.token for span, token in taken):
            continue
        meant = claims_meant(parsed, dated, (told.token, told.acts), _is_undated)
        if _is_of_earlier(parsed, told, [dated[place] for place in meant], days):
            continue
        for place in meant:
            dated[place] = replace(dated[place], time=replace(told.when, carried=True))
    return dated


def _is_of_earlier(
    parsed: Parsed, told: Told, meant: Sequence[Draft], days: Sequence[Mention[Timed]]
) -> bool:
    """Tell whether the day was told before another one, in the paragraph of the claims meant and before them.

    "On Wednesday a raid ... On Thursday troops ... One soldier died. Wednesday's raid ..." dates no soldier's death.
    """
    first = min(meant, key=lambda draft: draft.token, default=None)
    if first is None:
        return False
    before = [one for one in days if one.span < first.span and one.value.when]
    if not any(one.value.when and one.value.when.edtf == told.when.edtf for one in before):
        return False
    paragraph = parsed.paragraphs[parsed.sentence_at(first.token).paragraph].span
    last = before[-1].value.when
    return paragraph.holds(before[-1].span) and last is not None and last.edtf != told.when.edtf


def _is_undated(draft: Draft) -> bool:
    return draft.time is None


def _told(parsed: Parsed, found: Findings, pack: Pack) -> list[Told]:
    """Return the days that hang on a noun for an act, or on a verb of happening with such a subject."""
    made = []
    for mention in found.times:
        noun = _noun_of(parsed, mention, pack)
        if mention.value.when is None or mention.value.role or noun is None:
            continue
        if is_of_rank(parsed, mention, pack) or is_start(parsed, mention, pack):
            continue
        acts = acts_meant(noun, pack)
        if acts is not None:
            made.append(Told(noun.index, acts, mention.value.when))
    return made


def _noun_of(parsed: Parsed, mention: Mention[Timed], pack: Pack) -> Token | None:
    """Return the definite noun, or pronoun, of whose act the time tells."""
    top = top_of(parsed, mention.span)
    if top < 0 or _is_condition(parsed, top, pack):
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


def _is_condition(parsed: Parsed, index: int, pack: Pack) -> bool:
    """Tell whether a time stands in a condition ("if it had happened five hours later")."""
    verb = clause_head(parsed, index)
    marks = (parsed.tokens[one].text.lower() for one in below(parsed, verb, "mark"))
    return any(word in link(pack, "condition_mark") for word in marks)


def _subject_of(parsed: Parsed, verb: Token, pack: Pack) -> Token | None:
    """Return what happened, where the verb says no more than that it did."""
    if verb.lemma not in link(pack, "happen") or does_something(parsed, verb):
        return None
    for index in subjects(parsed, verb.index) or _under(parsed, verb):
        noun = parsed.tokens[index]
        if noun.pos == "PRON" or is_definite(parsed, noun, pack):
            return noun
    return None


def does_something(parsed: Parsed, verb: Token) -> bool:
    """Tell whether a verb of happening has an object: "it has recorded 12 deaths", not "it took place"."""
    objects = below(parsed, verb.index, "dobj", "ccomp")
    return any(not parsed.says(one, "place") for one in objects)


def _under(parsed: Parsed, verb: Token) -> tuple[int, ...]:
    """Return the noun of a participle ("that murder committed today")."""
    return (verb.head,) if verb.dep == "acl" else below(parsed, verb.index, "nsubjpass", "nsubj")
