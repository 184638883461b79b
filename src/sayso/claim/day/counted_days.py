"""Days counted from another day of the sentence: "killed two days before the vote on 14 June".

"Died on Tuesday, three days after he was shot" tells the day of the shots by that of the death; "on the eve of the
election of 8 May" is the seventh. What is counted in months, or in a number that is not said, gives no day.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from sayso.claim.draft import Draft
from sayso.model.mention import Findings, Mention, Timed, mentions_in
from sayso.model.steps import ancestors
from sayso.model.text import Parsed, Span, Token
from sayso.model.tree import clause_head, top_of
from sayso.model.when import When, make_when
from sayso.packs.load import Pack
from sayso.packs.lookup import link

JOINED = ("conj",)
_DAYS = re.compile(r"P(\d+)([DW])\Z")
WEEK = 7
SCALE = {"D": 1, "W": WEEK}


@dataclass(frozen=True, slots=True)
class Counted:
    """A unit of time that an outer verb is before or after what stands under an anchor."""

    unit: Token
    anchor: int
    outer: int
    before: bool
    span: Span


def counted_day(parsed: Parsed, draft: Draft, found: Findings, pack: Pack) -> When | None:
    """Return the day of an act that is counted from another day of its sentence, None where it is not."""
    number = parsed.sentence_of[draft.token]
    for one in _counted_in(parsed, number, pack):
        days, span = _days_of(parsed, one, found, pack)
        over = ancestors(parsed, draft.token)
        inside = one.anchor in over
        if days is None or not (inside or _is_outer(parsed, draft.token, one.outer)):
            continue
        times = _single_days(parsed, number, found)
        own = [time for time in times if _is_inside(parsed, time, one) == inside]
        base = [
            time
            for time in times
            if _is_inside(parsed, time, one) != inside
            and (not inside or clause_head(parsed, top_of(parsed, time.span)) == one.outer)
        ]
        if own or len(base) != 1:
            continue
        back = days if inside != one.before else -days
        return _shifted(base[0].value.when, back, span, parsed)
    return None


def counted_from(
    parsed: Parsed, draft: Draft, told: tuple[int, When | None], found: Findings, pack: Pack
) -> When | None:
    """Return the day of an act that is counted from a noun whose day was told before ("the day before the raid")."""
    noun, base = told
    if base is None or base.earliest != base.latest:
        return None
    for one in _counted_in(parsed, parsed.sentence_of[draft.token], pack):
        days, span = _days_of(parsed, one, found, pack)
        if days is None or parsed.tokens[noun].head != one.anchor:
            continue
        if _is_outer(parsed, draft.token, one.outer):
            return _shifted(base, days if one.before else -days, span, parsed)
    return None


def is_counted(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether an act is said to be so long before or after something else, whatever day that was."""
    return any(
        one.anchor not in ancestors(parsed, draft.token)
        and _is_outer(parsed, draft.token, one.outer)
        for one in _counted_in(parsed, parsed.sentence_of[draft.token], pack)
    )


def without_counted_from(
    parsed: Parsed, draft: Draft, times: list[Mention[Timed]], pack: Pack
) -> list[Mention[Timed]]:
    """Return the times without those from which the day of the act is counted."""
    for one in _counted_in(parsed, parsed.sentence_of[draft.token], pack):
        if one.anchor not in ancestors(parsed, draft.token):
            times = [time for time in times if not _is_inside(parsed, time, one)]
    return times


@lru_cache(maxsize=64)
def _counted_in(parsed: Parsed, number: int, pack: Pack) -> tuple[Counted, ...]:
    """Return what a sentence counts from: a unit of time right before "after", "before", or "eve" before "of"."""
    sentence = parsed.sentences[number]
    made = []
    for unit in parsed.tokens[sentence.first : sentence.stop - 1]:
        mark = parsed.tokens[unit.index + 1]
        word = mark.text.lower()
        eve = unit.lemma in link(pack, "eve") and word == "of"
        before = eve or word in link(pack, "counted_before")
        if not before and word not in link(pack, "counted_after"):
            continue
        if not eve and unit.lemma not in link(pack, "long_unit"):
            continue
        anchor = mark.head if mark.dep == "mark" else mark.index
        outer = clause_head(parsed, parsed.tokens[anchor].head)
        made.append(Counted(unit, anchor, outer, before, unit.span.join(mark.span)))
    return tuple(made)


def _days_of(parsed: Parsed, one: Counted, found: Findings, pack: Pack) -> tuple[int | None, Span]:
    """Return how many days are counted, and the words that count; "the day before" and "the eve of" are one."""
    if one.unit.lemma in link(pack, "eve"):
        return 1, one.span
    for timed in mentions_in(found.times, parsed.sentence_at(one.unit.index).span):
        if timed.span.holds(one.unit.span):
            match = _DAYS.match(timed.value.value or "")
            span = timed.span.join(one.span)
            return (int(match[1]) * SCALE[match[2]] if match else None), span
    first = parsed.tokens[one.unit.index - 1]
    single = one.unit.lemma in link(pack, "one_day") and first.tag == "DT"
    return (1 if single else None), first.span.join(one.span)


def _is_outer(parsed: Parsed, act: int, outer: int) -> bool:
    """Tell whether an act is told by a verb, or by one coordinated with it."""
    verb = clause_head(parsed, act)
    while verb != outer and parsed.tokens[verb].dep in JOINED:
        verb = parsed.tokens[verb].head
    return verb == outer


def _single_days(parsed: Parsed, number: int, found: Findings) -> list[Mention[Timed]]:
    printed = parsed.doc.published
    return [
        one
        for one in mentions_in(found.times, parsed.sentences[number].span)
        if (when := one.value.when) is not None
        and not one.value.role
        and when.earliest is not None
        and when.earliest == when.latest
        and (not printed or when.earliest <= printed)
    ]


def _is_inside(parsed: Parsed, time: Mention[Timed], one: Counted) -> bool:
    return one.anchor in ancestors(parsed, top_of(parsed, time.span))


def _shifted(when: When | None, back: int, span: Span, parsed: Parsed) -> When | None:
    if when is None or when.earliest is None:
        return None
    moved = (date.fromisoformat(when.earliest) - timedelta(days=back)).isoformat()
    about = "~" if back % WEEK == 0 else ""  # nobody counts the days of "two weeks after"
    return make_when(moved + about, parsed.doc[span], span, resolved="from_text")
