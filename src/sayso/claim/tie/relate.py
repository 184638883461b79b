"""Relations between the claims of one document: parts, results, answers, updates, differences, agreements."""

from dataclasses import replace

from sayso.claim.doer.causes import acts_beside, attack_behind
from sayso.claim.doer.gapped import gapped_doers
from sayso.claim.draft import Draft, Tie, same_sentence
from sayso.claim.stance.asides import LEFT_ALONE
from sayso.claim.story.act_nouns import noun_acts
from sayso.claim.tie.answered import answers_of
from sayso.claim.tie.compared import FIGURES, compared, counted, updated_toll
from sayso.claim.tie.earlier import Earlier
from sayso.claim.victim.wholes import (
    among_earlier,
    hit_so,
    named_of,
    of_casualties,
    parts_of,
    same_family,
)
from sayso.model.mention import Findings
from sayso.model.text import Parsed
from sayso.model.vocabulary import AFFIRMED, TOTALS
from sayso.packs.load import Pack
from sayso.packs.lookup import link

FINDS = {"bodies_found", "graves_found"}


def relate(parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack) -> list[Draft]:
    """Tie each draft to the earlier drafts of the document that it belongs to."""
    families = {act.id: act.family for act in pack.acts}
    related: list[Draft] = []
    figures = Earlier(counted)
    for place, draft in enumerate(drafts):
        ties = [
            *_updates(draft, drafts),
            *_corrects(draft, place, drafts, families),
            *parts_of(draft, place, drafts, families),
            *named_of(parsed, draft, place, drafts, pack),
            *hit_so(parsed, draft, place, drafts, pack),
            *of_casualties(parsed, draft, place, drafts),
            *among_earlier(parsed, draft, place, drafts, pack),
            *_results(parsed, draft, drafts, found, pack),
            *answers_of(parsed, draft, (place, drafts), families, pack),
            *updated_toll(parsed, draft, figures, families, pack),
            *compared(draft, figures, families, pack),
            *_about(parsed, draft, drafts, pack),
        ]
        figures.add(place, draft)
        related.append(replace(draft, ties=_once((*draft.ties, *_of_one_kind(ties)), place)))
    return related


def _of_one_kind(ties: list[Tie]) -> list[Tie]:
    """Return the ties without those to other figures, where some of those who were hurt are counted."""
    among = any(tie.kind == "among" for tie in ties)
    return [tie for tie in ties if not among or tie.kind not in FIGURES]


def _once(ties: tuple[Tie, ...], place: int) -> tuple[Tie, ...]:
    """Keep one tie for each other draft, the first."""
    kept: dict[int, Tie] = {}
    for tie in ties:
        if tie.other != place:
            kept.setdefault(tie.other, tie)
    return tuple(kept.values())


def _updates(draft: Draft, drafts: list[Draft]) -> list[Tie]:
    """Return the earlier figure of the same toll ("to 88 from 71")."""
    if draft.mention is None or draft.mention.value.earlier is None or draft.governed == "earlier":
        return []
    return [
        Tie("updates", place)
        for place, other in enumerate(drafts)
        if other.mention is draft.mention and other.governed == "earlier"
    ]


def _corrects(draft: Draft, place: int, drafts: list[Draft], families: dict[str, str]) -> list[Tie]:
    """Return the retracted figure before this one of the same speaker ("an article said 15; five died")."""
    if draft.count is None or draft.stance.value != "asserted":
        return []
    return [
        Tie("updates", other)
        for other in range(place - 1, -1, -1)
        if drafts[other].stance.value == "retracted" and same_family(draft, drafts[other], families)
    ][:1]


def _results(
    parsed: Parsed, draft: Draft, drafts: list[Draft], found: Findings, pack: Pack
) -> list[Tie]:
    """Return the attack of the same sentence that brought the effect about, where it is a claim."""
    if draft.mention is None or gapped_doers(parsed, draft):
        return []
    attack = attack_behind(parsed, draft.mention, acts_beside(parsed, draft.mention, found), pack)
    if attack is None:
        return []
    return [
        Tie("result_of", place)
        for place, other in enumerate(drafts)
        if other.mention is attack
        and same_sentence(parsed, draft, other)
        and not (draft.stance.value in AFFIRMED and other.stance.value in LEFT_ALONE)
    ][:1]


def _about(parsed: Parsed, draft: Draft, drafts: list[Draft], pack: Pack) -> list[Tie]:
    """Return the claim that a characterisation speaks of: one whose place or act its target names."""
    if draft.act != "characterised" or draft.target is None:
        return []
    target = draft.target.words.lower()
    for place, other in enumerate(drafts):
        if other.act == "characterised" or other.count is None:
            continue
        if other.places and any(item.words.lower() in target for item in other.places):
            return [Tie("about", place)]
    return _named_act(parsed, draft, drafts, pack)


def _named_act(parsed: Parsed, draft: Draft, drafts: list[Draft], pack: Pack) -> list[Tie]:
    """Return the last earlier claim of the act that the target names ("the expulsions", "the shelling")."""
    if draft.target is None:
        return []
    words = parsed.tokens_in(draft.target.span)
    if not words or words[0].text.lower() not in link(pack, "points_back"):
        return []
    said = {form for token in words for form in (token.lemma, token.text.lower())}
    acts = {act for form in said for act in noun_acts(pack).get(form, ())}
    acts |= FINDS if said & link(pack, "find_noun") else set()
    for place in range(len(drafts) - 1, -1, -1):
        other = drafts[place]
        total = other.act in FINDS and other.scope in TOTALS  # "the find" is one of them
        if other.token < draft.token and other.act in acts and not total:
            return [Tie("about", place)]
    return []
