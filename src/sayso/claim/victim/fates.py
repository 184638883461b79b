"""Taken, and the fate unknown: an abduction whose own sentence says so is a disappearance, one claim.

"Two fishermen were seized by marines, and their fate remains unknown." The words of the taking stay
the words of the act.
"""

from dataclasses import replace

from sayso.claim.draft import Draft
from sayso.model.text import Parsed
from sayso.packs.load import Pack
from sayso.packs.lookup import link

TAKEN = ("abducted", "detained")
GONE = "disappeared"
THEY = ("pronoun", "single_pronoun")


def with_fates(parsed: Parsed, drafts: list[Draft], pack: Pack) -> list[Draft]:
    """Return the drafts with those taken whose fate is unknown as disappeared, told once."""
    found = [
        replace(draft, act=GONE)
        if draft.act in TAKEN and draft.stage == "done" and _fate_unknown(parsed, draft, pack)
        else draft
        for draft in drafts
    ]
    gone = {parsed.sentence_of[draft.token] for draft in found if draft.act == GONE}
    return [draft for draft in found if not _is_again(parsed, draft, gone)]


def _is_again(parsed: Parsed, draft: Draft, gone: set[int]) -> bool:
    """Tell whether "they have not been seen since" is said of those whom its own sentence has as disappeared."""
    if draft.act != "missing" or not gone or parsed.sentence_of[draft.token] not in gone:
        return False
    return draft.people is not None and draft.people.sort in THEY


def _fate_unknown(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether the words behind the taking say that nobody knows what became of them."""
    sentence = parsed.sentence_at(draft.token).span
    behind = f" {parsed.doc.text[draft.span.end : sentence.end].lower()} "
    return any(f" {words}" in behind for words in link(pack, "fate_unknown"))
