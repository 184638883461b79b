"""The place that a sentence says it is about: "As regards Osk, a review found that 11 men were killed there".

It holds for the claims of the sentence that state none, and of its paragraph until another is stated, with the one day
that the text told of that place before.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from sayso.claim.draft import Draft
from sayso.claim.story.headings import LATER_ACTS
from sayso.model.mention import Findings
from sayso.model.text import Parsed, Sentence, Span
from sayso.model.when import When
from sayso.model.where import Place
from sayso.packs.load import Pack
from sayso.packs.lookup import link

PLACES = ("GPE", "LOC", "FAC")
NOT_TOLD = ("charge", "characterised")
WIDEST = 3  # of UCDP's scale: a wider time is no day
_NAME = (
    r"\s+(?:the\s+(?:\w+\s+)?of\s+)?(?P<name>[^\W\d_a-z][\w'’-]*(?:\s[^\W\d_a-z][\w'’-]*){0,3}),"
)


@dataclass(frozen=True, slots=True)
class Topic:
    """A place that a sentence is about."""

    sentence: Sentence
    place: Place


def with_topics(parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack) -> list[Draft]:
    """Give claims that state no place the one that their sentence, or one before it, is said to be about."""
    topics = list(_topics(parsed, found, pack))
    if not topics:
        return drafts
    done: list[Draft] = []
    for draft in drafts:
        topic = _topic_of(parsed, draft, topics, done)
        done.append(_with_topic(parsed, draft, topic, done) if topic else draft)
    return done


def _topics(parsed: Parsed, found: Findings, pack: Pack) -> Iterator[Topic]:
    known = {one.value.words for one in found.places}
    for sentence in parsed.sentences:
        match = _opening(pack).match(parsed.doc.text, sentence.span.start, sentence.span.end)
        if match is None:
            continue
        span = Span(*match.span("name"))
        tokens = parsed.tokens_in(span)
        if match["name"] in known or (tokens and tokens[-1].entity in PLACES):
            yield Topic(sentence, Place(match["name"], span))


@cache
def _opening(pack: Pack) -> re.Pattern[str]:
    """Return the pattern of words that say what a sentence is about, with a name and a comma behind them."""
    words = "|".join(sorted(map(re.escape, link(pack, "topic")), key=len, reverse=True))
    return re.compile(rf"(?i:{words}){_NAME}")


def _topic_of(
    parsed: Parsed, draft: Draft, topics: list[Topic], before: list[Draft]
) -> Topic | None:
    """Return the last topic of the paragraph before a draft, unless a claim since has stated another place."""
    if draft.token < 0 or draft.places or draft.act in NOT_TOLD or draft.mention is None:
        return None
    here = parsed.sentence_at(draft.token)
    told = [
        one
        for one in topics
        if one.sentence.paragraph == here.paragraph and one.sentence.index <= here.index
    ]
    if not told:
        return None
    last = told[-1]
    since = (one for one in reversed(before) if one.token >= last.sentence.first)
    other = any(one.places and one.places[0].words != last.place.words for one in since)
    return None if other else last


def _with_topic(parsed: Parsed, draft: Draft, topic: Topic, before: list[Draft]) -> Draft:
    beside = parsed.sentence_of[draft.token] == topic.sentence.index
    draft = replace(draft, places=(replace(topic.place, carried=not beside),))
    if draft.time is not None or draft.act in LATER_ACTS:
        return draft
    day = _day_told(topic.place.words, topic.sentence.first, before)
    return replace(draft, time=replace(day, carried=True)) if day else draft


def _day_told(place: str, until: int, before: list[Draft]) -> When | None:
    """Return the one day that claims before a token tell of a place."""
    days = {
        one.time.edtf: one.time
        for one in reversed(before)
        if one.token < until
        and one.time is not None
        and not one.time.carried
        and (one.time.precision or 0) <= WIDEST
        and one.places
        and one.places[0].words == place
    }
    return next(iter(days.values())) if len(days) == 1 else None
