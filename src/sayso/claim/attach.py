"""The time and the places that a claim's own sentence states, by the shortest way through its tree.

A time or place belongs to an act only if both lie in the same speech: "on
Tuesday the army said that ..." dates the saying, not the act.
"""

from dataclasses import replace

from sayso.claim.day.counted_days import counted_day, without_counted_from
from sayso.claim.day.fronted_days import stands_over, without_as_of, without_counted
from sayso.claim.day.other_days import day_of_when
from sayso.claim.day.said_on import is_behind_plan, may_date
from sayso.claim.day.undated import is_undated, undated_note
from sayso.claim.day.whose_day import dates_another
from sayso.claim.draft import Draft
from sayso.claim.nearest import in_sentence, nearest_mention, of_number
from sayso.claim.place.stated_places import stated_places
from sayso.model.mention import Findings, Mention, Timed
from sayso.model.said import Speech, innermost, told_by
from sayso.model.steps import steps_between
from sayso.model.text import Parsed
from sayso.model.tree import below, clause_head, top_of
from sayso.packs.load import Pack
from sayso.packs.lookup import link

SAYING = 2
CLAUSES = ("ccomp", "csubj", "csubjpass", "parataxis")


def attach_stated(parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack) -> list[Draft]:
    """Give each draft the time and the places that its own sentence states for it."""
    return [_attach(parsed, draft, found, pack) for draft in drafts]


def _attach(parsed: Parsed, draft: Draft, found: Findings, pack: Pack) -> Draft:
    if draft.token < 0:
        return draft
    speech = innermost(found.speeches, draft.span)
    if draft.act == "charge":  # it is when and where the deed was
        return replace(draft, speech=speech)
    times = _times_of(parsed, draft, found, pack)
    times = _without_next_clause(parsed, draft, times, pack)
    times = without_counted_from(parsed, draft, times, pack)
    counted = counted_day(parsed, draft, found, pack)
    time = of_number(parsed, draft, times)
    time = time or nearest_mention(parsed, draft, without_as_of(without_counted(parsed, times)))
    lost = (
        (undated_note(time, parsed.doc),)
        if not counted and time and time.value.when is None
        else ()
    )
    return replace(
        draft,
        speech=speech,
        time=counted or (day_of_when(parsed, time, draft.token, pack) if time else None),
        places=stated_places(parsed, draft, found, pack),
        notes=(*draft.notes, *lost),
    )


def _times_of(parsed: Parsed, draft: Draft, found: Findings, pack: Pack) -> list[Mention[Timed]]:
    """Return the times of the sentence that can be when it was done, and not when it was said or counted."""
    speech = innermost(found.speeches, draft.span)
    return [
        mention
        for mention in in_sentence(parsed, draft, found.times)
        if (
            (mention.value.when is not None and not mention.value.role) or is_undated(mention.value)
        )
        and (
            (over := stands_over(parsed, mention, draft, pack))
            or _has_voice(mention, speech, found)
            or _hangs_on_act(parsed, mention, draft)
            or is_behind_plan(parsed, mention, draft)
            or _dates_the_threat(parsed, mention, draft)
            or _dates_the_raised(parsed, mention, draft, speech, found)
        )
        and (
            _is_inside_deed(mention, draft)
            or (
                (over or not _dates_the_saying(parsed, mention, draft, found))
                and not _dates_the_toll(parsed, mention, draft)
                and not dates_another(parsed, mention, draft, found, pack)
            )
        )
    ]


def _without_next_clause(
    parsed: Parsed, draft: Draft, times: list[Mention[Timed]], pack: Pack
) -> list[Mention[Timed]]:
    """Return the times without those of the clause that goes on from the act's own, where that says when it was.

    "During the march" says so too, though it names no day.
    """
    clauses = [clause_head(parsed, top_of(parsed, one.span)) for one in times]
    during = any(
        parsed.tokens[one].text.lower() in link(pack, "during")
        for one in below(parsed, draft.token, "prep")
    )
    if draft.token not in clauses and not during:
        return times
    return [
        one
        for one, verb in zip(times, clauses, strict=True)
        if parsed.tokens[verb].dep != "conj" or parsed.tokens[verb].head != draft.token
    ]


def _has_voice(mention: Mention[Timed], speech: int | None, found: Findings) -> bool:
    """Tell whether a time is told by the one who speaks in a speech."""
    own = told_by(found.speeches, innermost(found.speeches, mention.span))
    return own == told_by(found.speeches, speech)


def _dates_the_saying(
    parsed: Parsed, mention: Mention[Timed], draft: Draft, found: Findings
) -> bool:
    """Tell whether the time hangs on the cue of a speech outside its content, and not on the act itself.

    Where the cue is the act ("today threatened to kill them"), its day is that of the act.
    """
    top = top_of(parsed, mention.span)
    if top < 0:
        return False
    way = steps_between(parsed, top, draft.token)
    for speech in found.speeches.cued_in(parsed.sentence_at(top).span):
        cue = speech.hop.cue_span
        if cue is None or speech.holds(mention.span):
            continue
        verb = top_of(parsed, cue)
        if verb < 0 or verb in _own_cues(draft) or _is_raised(parsed, speech, verb, draft):
            continue
        if not may_date(parsed, mention.value.when, verb):
            continue
        steps = steps_between(parsed, top, verb)
        if steps <= SAYING and steps <= way:
            return True
    return False


def _hangs_on_act(parsed: Parsed, mention: Mention[Timed], draft: Draft) -> bool:
    """Tell whether the time is the act's by grammar, whatever the bounds of a speech between them."""
    top = top_of(parsed, mention.span)
    return top >= 0 and clause_head(parsed, top) == draft.token


def _is_inside_deed(mention: Mention[Timed], draft: Draft) -> bool:
    """Tell whether a time stands between a deed's noun and who did it ("the killing of five on 20 March by")."""
    if draft.mention is None or draft.mention.value.form != "noun" or draft.perpetrator is None:
        return False
    return draft.span.end <= mention.span.start and mention.span.end <= draft.perpetrator.span.start


def _dates_the_threat(parsed: Parsed, mention: Mention[Timed], draft: Draft) -> bool:
    """Tell whether the time hangs on a threat itself, outside the words that are threatened."""
    if draft.act != "threatened" or draft.mention is None or draft.mention.value.governed is None:
        return False
    top = top_of(parsed, mention.span)
    return top >= 0 and steps_between(parsed, top, draft.mention.value.governed.token) <= SAYING


def _dates_the_raised(
    parsed: Parsed, mention: Mention[Timed], draft: Draft, place: int | None, found: Findings
) -> bool:
    """Tell whether the time hangs on a cue that only hedges the act."""
    speech = found.speeches[place] if place is not None else None
    if speech is None or speech.hop.cue_span is None:
        return False
    verb, top = top_of(parsed, speech.hop.cue_span), top_of(parsed, mention.span)
    return (
        min(verb, top) >= 0
        and _is_raised(parsed, speech, verb, draft)
        and steps_between(parsed, top, verb) <= SAYING
    )


def _is_raised(parsed: Parsed, speech: Speech, verb: int, draft: Draft) -> bool:
    """Tell whether the cue only hedges the act, with nobody who speaks ("on Monday 10 were reported killed").

    So it does where the act hangs on it by no clause of its own: "it was reported that" tells of a report.
    """
    index = draft.token
    if speech.hop.speaker is not None or not below(parsed, verb, "auxpass", "nsubjpass"):
        return False
    while index != verb and parsed.tokens[index].head != index:
        if parsed.tokens[index].dep in CLAUSES:
            return False
        index = parsed.tokens[index].head
    return index == verb


def _own_cues(draft: Draft) -> tuple[int, ...]:
    """Return the tokens of the act's own verb, and of the one that governs it."""
    governed = draft.mention.value.governed if draft.mention else None
    return (draft.token, governed.token) if governed else (draft.token,)


def _dates_the_toll(parsed: Parsed, mention: Mention[Timed], draft: Draft) -> bool:
    """Tell whether the time is the day on which a toll reached its number ("rose to 88 on Tuesday")."""
    reached = draft.mention.value.reached if draft.mention else -1
    top = top_of(parsed, mention.span)
    if reached < 0 or top < 0:
        return False
    outcome = parsed.tokens[reached].dep == "advcl" and parsed.tokens[reached].tag == "VBG"
    return (
        outcome or steps_between(parsed, top, reached) <= 2
    )  # "two died on Friday, raising the toll to 13"
