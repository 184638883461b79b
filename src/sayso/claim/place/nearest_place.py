"""Which place of its sentence is an act's: the one by the shortest way through the tree, after some that say less.

A place in the act's own clause comes before one of a clause beside it ("shot in Osk, and a judge was shot near
his home in Tarl"). Where other words say where, the way of a bus, the town of those who tell, the town behind who
did it, and the hospital in which somebody died of it are not the scene.
"""

from collections.abc import Sequence

from sayso.claim.draft import Draft
from sayso.model.mention import Findings, Mention
from sayso.model.said import innermost
from sayso.model.steps import ancestors, steps_between
from sayso.model.text import Parsed
from sayso.model.tree import below, clause_head, is_verbal, top_of
from sayso.model.where import Place
from sayso.packs.load import Pack
from sayso.packs.lookup import class_words, place_words

DIED = "died"
CLIMB = 32  # behind that many steps nobody can say whose clause it is
WHILE = ("while", "whereas")
Places = Sequence[Mention[Place]]


def nearest_place(
    parsed: Parsed, draft: Draft, places: Places, found: Findings, pack: Pack
) -> Mention[Place] | None:
    """Return the place that says best where the act was, or None."""
    if len(places) < 2:
        return next(iter(places), None)
    kept = [one for one in places if not _says_less(parsed, one, draft, found, pack)] or places
    kept = _without_wards(parsed, draft, kept, pack)

    def rank(mention: Mention[Place]) -> tuple[bool, int, int]:
        """Return whether it stands in a clause beside the act's, then the steps, then the distance."""
        top = class_noun_of(parsed, top_of(parsed, mention.span), pack)
        steps = steps_between(parsed, top, draft.token) if top >= 0 else len(parsed.tokens)
        beside = top >= 0 and _is_beside(parsed, top, draft.token)
        return beside, steps, abs(mention.span.start - draft.span.start)

    return min(kept, key=rank)


def class_noun_of(parsed: Parsed, top: int, pack: Pack) -> int:
    """Return the class noun that a name stands before ("Osk prison"), else the name itself."""
    noun = parsed.tokens[parsed.tokens[top].head]
    classed = noun.lemma in class_words(pack) and parsed.tokens[top].dep in ("compound", "nmod")
    return noun.index if top >= 0 and classed else top


def _is_beside(parsed: Parsed, top: int, act: int) -> bool:
    """Tell whether a place stands in another of two clauses that are coordinated, or below such a one."""
    over = ancestors(parsed, act)
    for index in ancestors(parsed, top)[:CLIMB]:
        if index in over:
            way = over[: over.index(index)]
            return index != act and any(_is_second(parsed, at) for at in way)
        if _is_second(parsed, index) or parsed.tokens[index].dep == "relcl":
            return True
    return False


def _is_second(parsed: Parsed, index: int) -> bool:
    """Tell whether a token is a verb beside another ("and", "while") with a subject of its own."""
    token = parsed.tokens[index]
    if not is_verbal(token) or not below(parsed, index, "nsubj", "nsubjpass"):
        return False
    marks = (parsed.tokens[one].text.lower() for one in below(parsed, index, "mark"))
    return token.dep == "conj" or (token.dep == "advcl" and any(one in WHILE for one in marks))


def _says_less(
    parsed: Parsed, mention: Mention[Place], draft: Draft, found: Findings, pack: Pack
) -> bool:
    """Tell whether a place is the way of a ride, the town of those who tell, or that of who did it."""
    first = parsed.tokens_in(mention.value.span)[0]
    if first.text.lower() in parsed.words["from"] and first.head != draft.token:
        return True
    if draft.perpetrator and draft.perpetrator.span.holds(mention.span):
        return True
    if _is_of_stationed(parsed, top_of(parsed, mention.span), pack):
        return True
    return innermost(found.speeches, mention.span) != innermost(found.speeches, draft.span)


def _is_of_stationed(parsed: Parsed, top: int, pack: Pack) -> bool:
    """Tell whether a place is where somebody or something stood from which it was done ("guns positioned in Osk")."""
    verb = parsed.tokens[clause_head(parsed, top)] if top >= 0 else None
    if verb is None or verb.dep not in ("acl", "relcl", "advcl"):
        return False
    return verb.lemma in place_words(pack, "stationed")


def _without_wards(parsed: Parsed, draft: Draft, places: Places, pack: Pack) -> Places:
    """Return the places without the hospital in which somebody died of what was done elsewhere."""
    if draft.mention is None or draft.mention.value.act != DIED:
        return places
    wards = [one for one in places if _is_ward(parsed, one, pack)]
    others = [one for one in places if one not in wards and _is_of_cause(parsed, one, draft)]
    return others if wards and others else places


def _is_ward(parsed: Parsed, mention: Mention[Place], pack: Pack) -> bool:
    last = parsed.tokens_in(mention.value.span)[-1]
    return last.lemma.lower() in place_words(pack, "ward") & class_words(pack)


def _is_of_cause(parsed: Parsed, mention: Mention[Place], draft: Draft) -> bool:
    """Tell whether a place hangs on a noun or a verb below the act ("after a blast in Osk"), not on the act itself."""
    top = top_of(parsed, mention.span)
    over = ancestors(parsed, top) if top >= 0 else []
    if draft.token not in over:
        return False
    way = over[: over.index(draft.token)]
    aside = any(parsed.tokens[index].dep == "relcl" for index in way)
    return parsed.tokens[parsed.tokens[top].head].head != draft.token and not aside
