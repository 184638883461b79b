"""When a hop was said: the day, month or year that hangs on its cue, outside what is said ("said on Monday")."""

import re
from dataclasses import replace
from datetime import date

from sayso.claim.draft import Draft
from sayso.model.labels import PRESENT
from sayso.model.mention import Findings, Mention, Timed, mentions_in
from sayso.model.said import Hop
from sayso.model.steps import ancestors, steps_between
from sayso.model.text import Parsed
from sayso.model.tree import below, clause_head, top_of
from sayso.model.when import When

NEAR = 2
WIDE = re.compile(r"\d{4}(-\d\d)?")  # "concluded in 2014", "in May 2014"
DAY = len("2014-05-01")


def with_days(
    parsed: Parsed, hops: tuple[Hop, ...], found: Findings, own: When | None = None
) -> tuple[Hop, ...]:
    """Give each hop the day of its saying where its cue states one; the act's `own` time is none."""
    return tuple(_with_day(parsed, hop, found, own) for hop in hops)


def _with_day(parsed: Parsed, hop: Hop, found: Findings, own: When | None) -> Hop:
    if hop.cue_span is None or hop.said_on is not None:
        return hop
    cue = top_of(parsed, hop.cue_span)
    if cue < 0:
        return hop
    for mention in mentions_in(found.times, parsed.sentence_at(cue).span):
        when = mention.value.when
        said = _said_on(when)
        if when is None or when == own or said is None:
            continue
        near = _hangs_on(parsed, mention, cue, found) or _dates_medium(parsed, mention, cue, hop)
        if near and may_date(parsed, when, cue):
            return replace(hop, said_on=said)
    return hop


def _said_on(when: When | None) -> str | None:
    """Return a day, or a whole month or year, as the time of a saying; None for a stretch or an open end."""
    if when is None or when.earliest == when.latest:
        return when.earliest if when else None
    return when.edtf if WIDE.fullmatch(when.edtf) else None


def may_date(parsed: Parsed, when: When | None, cue: int) -> bool:
    """Tell whether a cue can be of that day: "we condemn the murder on Saturday" is said today."""
    verb, printed = parsed.tokens[cue], parsed.doc.published
    if when and printed and when.earliest and when.earliest > printed:  # nobody has said it yet
        return False
    if is_over_before(parsed, when, cue):
        return False
    if when is None or verb.tag not in PRESENT or below(parsed, cue, "aux"):
        return True
    return not (printed and when.latest and when.latest < printed)


def is_over_before(parsed: Parsed, when: When | None, verb: int) -> bool:
    """Tell whether a time was over before print while a verb tells what is still to come ("will order")."""
    printed = parsed.doc.published
    over = bool(when and printed and when.latest and when.latest < printed)
    return over and is_planned(parsed, verb)


def is_planned(parsed: Parsed, verb: int) -> bool:
    """Tell whether a verb tells what is still to come ("will order")."""
    return any(
        parsed.tokens[one].lemma in parsed.words["future_aux"] for one in below(parsed, verb, "aux")
    )


def is_behind_plan(parsed: Parsed, mention: Mention[Timed], draft: Draft) -> bool:
    """Tell whether a day that is over stands behind an act under a plan ("will look into the death of a nurse on")."""
    top = top_of(parsed, mention.span)
    if top < 0 or mention.span.start < draft.span.end:
        return False
    verb = clause_head(parsed, top)
    under = verb in ancestors(parsed, draft.token)[1:]
    return under and is_over_before(parsed, mention.value.when, verb)


def _hangs_on(parsed: Parsed, mention: Mention[Timed], cue: int, found: Findings) -> bool:
    """Tell whether the time is outside every content of the cue's speech and close to the cue in the tree."""
    top = top_of(parsed, mention.span)
    if top < 0 or steps_between(parsed, top, cue) > NEAR:
        return False
    return not any(
        speech.holds(mention.span)
        for speech in found.speeches.cued_in(parsed.sentence_at(cue).span)
        if speech.hop.cue_span and top_of(parsed, speech.hop.cue_span) == cue
    )


def _dates_medium(parsed: Parsed, mention: Mention[Timed], cue: int, hop: Hop) -> bool:
    """Tell whether a time is that of the statement in which it was said ("in a statement on Tuesday")."""
    top = top_of(parsed, mention.span)
    if top < 0 or not hop.medium or parsed.tokens[top].dep != "pobj":
        return False
    noun = parsed.tokens[parsed.tokens[parsed.tokens[top].head].head]
    holder = parsed.tokens[noun.head]
    named = noun.text.lower() in hop.medium.lower().split()
    return named and noun.dep == "pobj" and holder.dep == "prep" and holder.head == cue


def with_own_days(parsed: Parsed, draft: Draft, found: Findings) -> Draft:
    """Move a stretch that ends at the saying ("in the past 24 hours") to the day on which it was said."""
    time, said, printed = draft.time, draft.hops[0].said_on, parsed.doc.published
    if time is None or said is None or printed is None or said == printed or len(said) < DAY:
        return draft
    kinds = {mention.span: mention.value.type for mention in found.times}
    if kinds.get(time.span) != "duration" or time.latest != printed or time.earliest is None:
        return draft
    back = date.fromisoformat(printed) - date.fromisoformat(said)
    first = (date.fromisoformat(time.earliest) - back).isoformat()
    moved = replace(time, edtf=f"{first}/{said}", earliest=first, latest=said)
    return replace(draft, time=moved)
