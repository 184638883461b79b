"""The days of a chronology: "12 May: Police storm the hall. Nine men are arrested" dates the arrests too.

A time that stands alone at the head of a line holds for the line, where two lines or more of a text begin so.
"""

from dataclasses import replace

from sayso.claim.day.fronted_days import heads_line
from sayso.claim.draft import Draft
from sayso.claim.story.tense import is_past_before
from sayso.model.mention import Findings, mentions_in
from sayso.model.steps import ancestors
from sayso.model.text import Parsed
from sayso.model.tree import below
from sayso.model.when import When
from sayso.packs.load import Pack
from sayso.packs.lookup import link

FEWEST = 2
NOT_TOLD = ("charge", "characterised")
TOTALS = ("cumulative", "period")


def with_entry_days(
    parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack
) -> list[Draft]:
    """Give claims of a chronology that state no time the one at the head of their line."""
    heads: dict[int, When] = {}
    for mention in found.times:
        when = mention.value.when
        if when is not None and not mention.value.role and heads_line(parsed, mention):
            heads.setdefault(parsed.sentence_at(mention.token).paragraph, when)
    if len(heads) < FEWEST:
        return drafts
    return [
        replace(draft, time=replace(when, carried=True))
        if (when := _head_of(parsed, draft, heads)) and _goes_on(parsed, draft, when, found, pack)
        else draft
        for draft in drafts
    ]


def _head_of(parsed: Parsed, draft: Draft, heads: dict[int, When]) -> When | None:
    """Return the time at the head of the line of a claim that states none."""
    if draft.token < 0 or draft.time is not None or draft.act in NOT_TOLD or draft.scope in TOTALS:
        return None
    return heads.get(parsed.sentence_at(draft.token).paragraph)


def _goes_on(parsed: Parsed, draft: Draft, when: When, found: Findings, pack: Pack) -> bool:
    """Tell whether nothing sets an act apart from the time of its line: another time, "later", "had been"."""
    told = mentions_in(found.times, parsed.sentence_at(draft.token).span)
    if any(one.value.when is not None and one.span != when.span for one in told):
        return False
    words = {parsed.tokens[one].text.lower() for one in below(parsed, draft.token, "advmod")}
    if words & link(pack, "later_word"):
        return False
    return not is_past_before(parsed, parsed.tokens[draft.token]) and not _is_under(
        parsed, draft.token, pack
    )


def _is_under(parsed: Parsed, act: int, pack: Pack) -> bool:
    """Tell whether an act stands in a clause about what was before ("since the church was burned")."""
    return any(
        parsed.tokens[mark].text.lower() in link(pack, "earlier_mark")
        for one in ancestors(parsed, act)
        for mark in below(parsed, one, "mark")
    )
