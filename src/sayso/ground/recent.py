"""Stretches that end now: "in the past 24 hours" ends on the day of saying, or else of print."""

import re
from dataclasses import replace
from datetime import date

from sayso.ground.calendar import move_day
from sayso.model.mention import UNDATED, Mention, Timed
from sayso.model.text import Span
from sayso.model.time_words import TimeWords
from sayso.model.when import make_when

SENTENCE_TIMES = 4
_HOURS = {"hour": 24, "minute": 24 * 60, "second": 24 * 3600}
_SENTENCE_END = re.compile(r"[.!?][\"'\u201d\u2019)]?\s+[^\sa-z]|\n[^\S\n]*\n")


def ground_stretch(item: TimeWords, words: str, printed: date | None) -> Timed:
    """Ground a stretch: "in the past three days" ends (or begins) on the day of print."""
    if item.anchor != "print":
        return Timed("duration", item.value, None)
    if printed is None:
        return Timed("duration", item.value, None, UNDATED)
    day, back = printed, (item.offset or -1) < 0
    few_hours = item.amount is None and item.unit in _HOURS
    other = "" if item.amount is None and not few_hours else _other_end(item, day, back)
    if other is None:
        return Timed("duration", item.value, None)
    edtf = f"{other}/{day.isoformat()}" if back else f"{day.isoformat()}/{other}"
    return Timed("duration", item.value, make_when(edtf, words, item.span))


def _other_end(item: TimeWords, day: date, back: bool) -> str | None:
    hours = _HOURS.get(item.unit)
    amount = 1 if item.amount is None else item.amount
    count, unit = (-(-amount // hours), "day") if hours else (amount, item.unit)
    if count != int(count):
        count, unit = (round(count * 12), "month") if unit == "year" else (round(count), unit)
    moved = move_day(unit, day, -int(count) if back else int(count))
    return moved.isoformat() if moved else None


def end_by_saying(
    items: tuple[Mention[TimeWords], ...], made: list[Mention[Timed]], text: str
) -> tuple[Mention[Timed], ...]:
    """End "in the past 24 hours" on the one day that its sentence names, the day of saying."""
    ended = list(made)
    for index, mention in enumerate(made):
        item, when = items[index].value, mention.value.when
        if item.type != "duration" or item.anchor != "print" or (item.offset or 0) >= 0:
            continue
        days = {
            day
            for other in made[max(0, index - SENTENCE_TIMES) : index + SENTENCE_TIMES]
            if (day := _day_named(other)) and _same_sentence(text, mention.span, other.span)
        }
        said = days.pop() if len(days) == 1 else None
        if said and (when is None or said < (when.latest or "")):
            words = text[mention.span.start : mention.span.end]
            timed = ground_stretch(item, words, date.fromisoformat(said))
            ended[index] = replace(mention, value=timed)
    return tuple(ended)


def _day_named(mention: Mention[Timed]) -> str | None:
    timed, when = mention.value, mention.value.when
    if when is None or timed.type != "date" or timed.role or when.precision != 1:
        return None
    return when.earliest


def _same_sentence(text: str, one: Span, two: Span) -> bool:
    first, second = sorted((one, two))
    return not _SENTENCE_END.search(text, first.end, second.start)
