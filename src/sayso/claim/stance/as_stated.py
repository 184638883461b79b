"""What a stance does not touch: a term in passing, a zero that is its own "no", a bomb that did not go off."""

from dataclasses import replace

from sayso.claim.draft import Draft
from sayso.model.text import Parsed
from sayso.model.vocabulary import NOT_DONE
from sayso.packs.load import Pack
from sayso.packs.lookup import link

SILENT, DENIED = "no_position", "denied"


def as_stated(parsed: Parsed, draft: Draft, pack: Pack) -> Draft:
    """Return the claim as asserted where what looks like a stance is none of what is claimed."""
    if _is_nominal(draft) and draft.stance.value in (*NOT_DONE, SILENT):
        return _as_taken(draft)
    if draft.stance.value != DENIED or draft.stance.span is None:
        return draft
    count = draft.count
    if count is not None and count.high == 0 and count.span and count.span.meets(draft.stance.span):
        return replace(draft, stance=replace(draft.stance, value="asserted", span=None))
    if draft.token >= 0 and parsed.tokens[draft.token].lemma in link(pack, "goes_off"):
        return _as_dud(draft)
    return draft


def _is_nominal(draft: Draft) -> bool:
    """Tell whether a term stands in passing: "will never forget the atrocities" takes them as done."""
    target = draft.target
    return draft.act == "characterised" and target is not None and target.span.holds(draft.span)


def _as_taken(draft: Draft) -> Draft:
    """Return such a term as its voice's; of one who only says nothing it is that of the one who tells so."""
    silent = draft.stance.value == SILENT and len(draft.hops) > 1 and _is_by_cue(draft)
    hops = draft.hops[1:] if silent else draft.hops
    stance = replace(draft.stance, value="asserted", hop=min(draft.stance.hop, len(hops) - 1))
    return replace(draft, hops=hops, stance=stance)


def _as_dud(draft: Draft) -> Draft:
    """Return an attack with what did not go off as one that was tried, where it is the narrator's "not"."""
    if _is_by_cue(draft) or draft.stage != "done":
        return draft
    return replace(draft, stage="attempted", stance=replace(draft.stance, value="asserted"))


def _is_by_cue(draft: Draft) -> bool:
    """Tell whether the stance comes of the verb of one who is named, not of a word beside the deed."""
    where = draft.stance.span
    return any(hop.cue_span and where and hop.cue_span.meets(where) for hop in draft.hops)
