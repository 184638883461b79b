"""Admissions and other accounts: who claims a deed did it, and what an accused side says instead."""

from dataclasses import replace
from functools import cache, lru_cache

from sayso.claim.bodies import body_at, whole_name
from sayso.claim.causes import ATTACKS
from sayso.claim.compared import speaker_of
from sayso.claim.draft import Draft, Tie
from sayso.claim.earlier import Earlier
from sayso.claim.kinds import kind_of
from sayso.claim.roles import NO_PERPETRATOR
from sayso.model.said import Stance
from sayso.model.text import Parsed, Span
from sayso.model.tree import below, top_of
from sayso.model.who import Actor
from sayso.packs.load import Pack
from sayso.packs.lookup import link

STEM = 5
MARKED = 4_096
BODIES = ("state_forces", "police", "armed_group")


def with_claimer(parsed: Parsed, draft: Draft, pack: Pack) -> Draft:
    """Name the one who admits or claims the deed as its perpetrator; who affirms a deed of its own accepts it."""
    if _affirms_own(parsed, draft, pack):
        draft = replace(draft, stance=replace(draft.stance, value="accepted"))
    if draft.stance.value != "accepted" or not draft.hops or _is_loss(draft):
        return draft
    hop = draft.hops[draft.stance.hop]
    if draft.perpetrator is not None:
        own = draft.perpetrator.span == hop.speaker_span
        return replace(draft, involvement=draft.involvement or "carried_out") if own else draft
    if hop.speaker_span is None or hop.words is None:
        return draft
    head = top_of(parsed, hop.speaker_span)
    if head < 0:
        actor = Actor(hop.words, hop.speaker_span, "unidentified")
    else:
        body = body_at(parsed, head, hop.speaker_span, pack)
        span = whole_name(parsed, hop.speaker_span)
        actor = Actor(parsed.doc[span], span, kind_of(parsed, head, pack), body=body)
    if draft.people and kind_of(parsed, draft.people.head, pack) == actor.kind in BODIES:
        return draft
    if hop.kind == "state" and actor.kind == "individual":  # who concedes for a body did not do it
        return draft
    return replace(draft, perpetrator=actor, involvement="carried_out")


def _is_loss(draft: Draft) -> bool:
    """Tell whether what is admitted is no deed of anybody's ("admitted nine casualties"), or no act at all."""
    form = draft.mention.value.form if draft.mention else ""
    noun = draft.act == "casualties" and form == "noun"
    return noun or draft.act in (*NO_PERPETRATOR, "charge")


def _affirms_own(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether the first speaker says that it, or its own people, did it ("said its fighters had killed")."""
    if draft.stance.value not in ("asserted", "alleged") or draft.stance.hop != 0:
        return False
    if len(draft.hops) < 2:
        return False
    speaker, mention = draft.hops[0].speaker_span, draft.mention
    if speaker is None or mention is None or draft.act in NO_PERPETRATOR:
        return False
    if draft.count and draft.count.high == 0:
        return False
    heads = {parsed.tokens[head].text.lower() for head in mention.value.agents}
    if draft.stance.value == "asserted" and heads & link(pack, "own_pronoun"):
        return True
    if draft.perpetrator is None:
        return False
    span = draft.perpetrator.span
    if draft.stance.value == "alleged":
        return span == speaker
    return span == speaker or _is_own(parsed, top_of(parsed, span), speaker, pack)


def _is_own(parsed: Parsed, noun: int, speaker: Span, pack: Pack) -> bool:
    """Tell whether a possessive before the noun stands for the speaker: "our", or "its" at the head of the speech."""
    owners = {parsed.tokens[child].text.lower() for child in below(parsed, noun, "poss")}
    if owners & link(pack, "own_pronoun"):
        return True
    clause = parsed.tokens[parsed.tokens[noun].head]
    if not owners & link(pack, "its_pronoun") or clause.dep != "ccomp":
        return False
    above = below(parsed, clause.head, "nsubj")
    return parsed.tokens[noun].dep == "nsubj" and any(
        speaker.holds(parsed.tokens[index].span) for index in above
    )


def other_accounts(parsed: Parsed, drafts: list[Draft], pack: Pack) -> list[Draft]:
    """Mark what an accused side asserts of the same thing, with another agent or none, as another account."""
    families = {act.id: act.family for act in pack.acts}
    found: list[Draft] = []
    before = Earlier(_accusing)
    for place, draft in enumerate(drafts):
        answers = _can_answer(draft)
        narrowed = answers and _says_only(parsed, draft, pack)
        earlier = _accusation(draft, before, families, (pack, narrowed)) if answers else None
        before.add(place, draft)
        if earlier is None:
            found.append(draft)
            continue
        nobody = draft.count is not None and draft.count.high == 0  # a zero is stated
        value = draft.stance.value if nobody else "alternative_given"
        stance = Stance(value, draft.stance.certainty, 0, draft.stance.span)
        ties = (*draft.ties, Tie("answers", earlier))
        found.append(replace(draft, stance=stance, ties=ties))
    return found


def _accusing(draft: Draft) -> tuple[str, str | None, str | None] | None:
    """Return what is asked of an accusation: its act, who makes it, and whom it accuses."""
    if draft.stance.value not in ("asserted", "alleged"):
        return None
    return draft.act, speaker_of(draft), draft.perpetrator.words if draft.perpetrator else None


def _can_answer(draft: Draft) -> bool:
    """Tell whether somebody other than the publisher states it as done."""
    told = draft.stance.value in ("asserted", "accepted")
    return told and draft.stance.hop == 0 and len(draft.hops) > 1


def _accusation(
    draft: Draft, before: Earlier, families: dict[str, str], how: tuple[Pack, bool]
) -> int | None:
    """Return the earlier claim that accuses the side which now gives its own account."""
    pack, narrowed = how
    if draft.stance.value == "accepted" and not narrowed:
        return None
    for other, accusing in before:
        if speaker_of(accusing) == speaker_of(draft) or not _one_thing(draft, accusing, families):
            continue
        if _by_accident(draft, accusing):
            return other
        if accusing.perpetrator is None:
            continue
        if _same_side(accusing.perpetrator.words, _side_of(draft), pack):
            own = None if narrowed else draft.perpetrator
            return (
                None if own and _same_side(own.words, accusing.perpetrator.words, pack) else other
            )
    return None


def _by_accident(draft: Draft, accusing: Draft) -> bool:
    """Tell whether what one calls killing by somebody killed them by accident for another ("a leak killed them")."""
    own = draft.mention.value.act if draft.mention is not None else ""
    back = draft.count is None or draft.count.derived or draft.points_back
    return back and own == "killed" and draft.act == "died" and accusing.act == "killed"


def _says_only(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether a speaker narrows the deed down ("hit only military objects")."""
    if draft.token < 0:
        return False
    held = parsed.subtree(draft.token)
    return any(parsed.tokens[index].lemma in link(pack, "narrows") for index in held)


def _one_thing(draft: Draft, other: Draft, families: dict[str, str]) -> bool:
    if draft.act in ATTACKS and other.act in ATTACKS:
        return True
    return families.get(draft.act, draft.act) == families.get(other.act, other.act)


def _side_of(draft: Draft) -> str:
    hop = draft.hops[0]
    return " ".join(part for part in (hop.speaker, hop.words, hop.speaks_for) if part)


def _same_side(first: str, second: str, pack: Pack) -> bool:
    """Tell whether two names share a name's stem or a body ("Kessian troops", "Kessia's army"; "the army")."""
    return bool(_marks(first, pack) & _marks(second, pack))


@lru_cache(MARKED)
def _marks(words: str, pack: Pack) -> frozenset[str]:
    """Return the stems of the names in the words, and the bodies that they name."""
    parts = words.replace("’s", " ").replace("'s", " ").split()
    stems = {word[:STEM].lower() for word in parts if word[:1].isupper() and len(word) >= STEM}
    bodies = _bodies(pack)
    named = [word for part in parts for word in _singular(part.lower()) if word in bodies]
    sorts = set() if stems else {bodies[word] for word in named}
    return frozenset(stems | set(named) | sorts)


@cache
def _bodies(pack: Pack) -> dict[str, str]:
    return {
        word: entry.name for entry in pack.actors if entry.name in BODIES for word in entry.words
    }


def _singular(word: str) -> tuple[str, ...]:
    return (word, word.removesuffix("s"))
