"""Whether a figure is of one incident, of a period, or a running total."""

from dataclasses import replace

from sayso.claim.attach import says_cumulative
from sayso.claim.draft import Draft
from sayso.model.text import Parsed
from sayso.packs.load import Pack
from sayso.packs.lookup import link

FINDS = ("bodies_found", "graves_found")
NO_SCOPE = ("characterised", "charge")


def add_scope(parsed: Parsed, drafts: list[Draft], pack: Pack) -> list[Draft]:
    """Give each draft its scope."""
    return [replace(draft, scope=_scope_of(parsed, draft, pack)) for draft in drafts]


def _scope_of(parsed: Parsed, draft: Draft, pack: Pack) -> str | None:
    if draft.act in NO_SCOPE:
        return None
    words = draft.time.words.lower() if draft.time and not draft.time.carried else ""
    first = words.split(" ", 1)[0]
    since = first in link(pack, "since") or bool(
        draft.time and not draft.time.carried and draft.time.latest is None
    )
    if draft.act in FINDS:
        return "period" if since or first in link(pack, "from_to") else "incident"
    if since or says_cumulative(parsed, draft, pack):
        return "cumulative"
    return "period" if first in link(pack, "from_to") else "incident"
