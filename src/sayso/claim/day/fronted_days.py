"""Times that hold for the deeds behind them, whoever speaks: before a colon, or a stretch in which deeds were recorded.

"Early February: Residents say seven infants died" and "between 1 and 28 February the mission recorded 41 killings";
of a running total the time from which it runs goes before the day up to which it was counted.
"""

import re

from sayso.claim.draft import Draft
from sayso.model.mention import Mention, Timed
from sayso.model.steps import ancestors
from sayso.model.text import Parsed
from sayso.model.tree import clause_head, top_of
from sayso.packs.load import Pack
from sayso.packs.lookup import link

_MARKS = re.compile(r"[\s*_>#\u2022\u2013\u2014-]*\Z")
COUNTED = "from_text"
_SET_APART = re.compile(r",\s+(?:[a-z]+\s+)?\Z")
_COLON = re.compile(r"[\s*_]*(?::\s|\s(?:--?|[\u2013\u2014])\s)")


def stands_over(parsed: Parsed, mention: Mention[Timed], draft: Draft, pack: Pack) -> bool:
    """Tell whether a time is set over a draft, whoever tells it."""
    return heads_line(parsed, mention) or _of_record(parsed, mention, draft, pack)


def heads_line(parsed: Parsed, mention: Mention[Timed]) -> bool:
    """Tell whether a time stands alone before a colon or a dash at the start of its line."""
    text, span = parsed.doc.text, mention.span
    line = text.rfind("\n", 0, span.start) + 1
    return bool(_MARKS.match(text, line, span.start) and _COLON.match(text, span.end))


def _of_record(parsed: Parsed, mention: Mention[Timed], draft: Draft, pack: Pack) -> bool:
    """Tell whether a stretch hangs on the verb by which the draft's deed was recorded."""
    when, top = mention.value.when, top_of(parsed, mention.span)
    if when is None or when.earliest == when.latest:
        return False
    verb = clause_head(parsed, top) if top >= 0 else -1
    recorded = verb >= 0 and parsed.tokens[verb].lemma in link(pack, "record_verb")
    counted_by = when.earliest is None and draft.count is not None  # "had confirmed 61 deaths by"
    return (recorded or counted_by) and verb in ancestors(parsed, draft.token)[1:]


def without_counted(parsed: Parsed, times: list[Mention[Timed]]) -> list[Mention[Timed]]:
    """Return the times without one that is counted where the date stands right behind it ("a week later, on 2 May")."""
    return [one for one in times if not _is_counted(parsed, one, times)]


def _is_counted(parsed: Parsed, mention: Mention[Timed], times: list[Mention[Timed]]) -> bool:
    when = mention.value.when
    if when is None or when.resolved != COUNTED:
        return False
    behind = (one for one in times if one.span.start >= mention.span.end and one.value.when)
    between = (parsed.doc.text[mention.span.end : one.span.start] for one in behind)
    return any(_SET_APART.match(words) for words in between)


def without_as_of(times: list[Mention[Timed]]) -> list[Mention[Timed]]:
    """Return the times without the day of counting ("as of 1 March") where another says since when."""
    since = [one for one in times if one.value.when and one.value.when.latest is None]
    if not since:
        return times
    return [one for one in times if one.value.when and one.value.when.earliest is not None]
