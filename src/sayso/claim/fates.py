"""Taken, and the fate unknown: an abduction whose own sentence says so is a disappearance, one claim.

"Two fishermen were seized by marines, and their fate remains unknown." The words of the taking stay
the words of the act.
"""

from dataclasses import replace

from sayso.claim.draft import Draft
from sayso.model.text import Parsed
from sayso.packs.load import Pack
from sayso.packs.lookup import link

TAKEN = ("abducted",)


def with_fates(parsed: Parsed, drafts: list[Draft], pack: Pack) -> list[Draft]:
    """Return the drafts with those taken whose fate is unknown as disappeared."""
    return [
        replace(draft, act="disappeared")
        if draft.act in TAKEN and draft.stage == "done" and _fate_unknown(parsed, draft, pack)
        else draft
        for draft in drafts
    ]


def _fate_unknown(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether the words behind the taking say that nobody knows what became of them."""
    sentence = parsed.sentence_at(draft.token).span
    behind = f" {parsed.doc.text[draft.span.end : sentence.end].lower()} "
    return any(f" {words}" in behind for words in link(pack, "fate_unknown"))
