"""Whether a figure is of one incident, of a period, or a running total."""

from dataclasses import replace

from sayso.claim.draft import Draft
from sayso.claim.victim.totals import says_cumulative
from sayso.model.text import Parsed
from sayso.model.vocabulary import JUDGEMENTS, REMAINS
from sayso.packs.load import Pack
from sayso.packs.lookup import link


def add_scope(parsed: Parsed, drafts: list[Draft], pack: Pack) -> list[Draft]:
    """Give each draft its scope."""
    return [replace(draft, scope=_scope_of(parsed, draft, pack)) for draft in drafts]


def _scope_of(parsed: Parsed, draft: Draft, pack: Pack) -> str | None:
    if draft.act in JUDGEMENTS:
        return None
    words = draft.time.words.lower() if draft.time and not draft.time.carried else ""
    first = words.split(" ", 1)[0]
    since = first in link(pack, "since") or bool(
        draft.time
        and not draft.time.carried
        and (draft.time.latest is None or draft.time.edtf.startswith("../"))
    )
    if draft.act in REMAINS:
        return "period" if since or first in link(pack, "from_to") else "incident"
    if since or says_cumulative(parsed, draft, pack):
        return "cumulative"
    return "period" if _from_to(parsed, draft, pack) else "incident"


def _from_to(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether the time is said as a stretch: "from 3 to 5 May", "between March and June"."""
    time = draft.time
    if time is None or time.carried or time.earliest == time.latest:
        return False
    before = parsed.doc.text[max(0, time.span.start - 9) : time.span.start].split()
    words = (*before[-1:], *time.words.split(" ", 1)[:1])
    return any(word.lower() in link(pack, "from_to") for word in words)
