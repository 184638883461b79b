"""Admissions and other accounts: who claims a deed did it, and what an accused side says instead."""

from dataclasses import replace

from sayso.claim.doer.bodies import body_at
from sayso.claim.doer.body_names import whole_name
from sayso.claim.doer.kinds import kind_of
from sayso.claim.doer.meant_by import opening
from sayso.claim.doer.sides import BODIES, accuses, same_side
from sayso.claim.draft import Draft, Tie
from sayso.claim.roles import NO_PERPETRATOR
from sayso.claim.story.one_event import can_be_one, tells_of_others
from sayso.claim.tie.admitted import is_of_others
from sayso.claim.tie.compared import speaker_of
from sayso.claim.tie.earlier import Earlier
from sayso.claim.tie.retold import (
    is_accident,
    is_of_other_doer,
    is_of_other_nature,
    is_turned_about,
)
from sayso.model.said import Stance
from sayso.model.text import Parsed, Span
from sayso.model.tree import below, top_of
from sayso.model.vocabulary import ATTACKS
from sayso.model.who import Actor
from sayso.packs.load import Pack
from sayso.packs.lookup import link

FARTHEST = 60  # sentences behind which no account answers
ACCIDENTS = ("died", "injured")
OF_ANY_ACT = (is_turned_about, is_accident, is_of_other_nature)
PUBLIC = ("state", "court", "commission", "intergovernmental", "hospital_morgue")


def with_claimer(parsed: Parsed, draft: Draft, pack: Pack) -> Draft:
    """Name the one who admits or claims the deed as its perpetrator; who affirms a deed of its own accepts it."""
    if _affirms_own(parsed, draft, pack):
        draft = replace(draft, stance=replace(draft.stance, value="accepted"))
    if draft.stance.value != "accepted" or not draft.hops or _is_loss(draft):
        return draft
    hop = draft.hops[draft.stance.hop]
    if draft.perpetrator is not None:
        own = draft.perpetrator.span == hop.speaker_span
        if not own and _is_the_other_side(draft.perpetrator.kind, hop.kind):
            return replace(draft, stance=replace(draft.stance, value="asserted"))
        return replace(draft, involvement=draft.involvement or "carried_out") if own else draft
    if hop.speaker_span is None or hop.words is None or is_of_others(parsed, draft, pack):
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


def _is_the_other_side(doer: str, speaker: str) -> bool:
    """Tell whether what is admitted is the deed of the side against one's own ("admitted that rebels killed 12")."""
    if doer == "armed_group":
        return speaker in PUBLIC
    return doer in BODIES and speaker == "armed_group"


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
    if opening(parsed, parsed.tokens[noun].span) != opening(parsed, speaker):
        return False  # "“Their soldiers killed two,” the villagers said"
    above = below(parsed, clause.head, "nsubj")
    return parsed.tokens[noun].dep == "nsubj" and any(
        speaker.holds(parsed.tokens[index].span) for index in above
    )


def other_accounts(parsed: Parsed, drafts: list[Draft], pack: Pack) -> list[Draft]:
    """Mark what another speaker asserts of the same event in another way as another account of it."""
    families = {act.id: act.family for act in pack.acts}
    found: list[Draft] = []
    before = Earlier(_accusing)
    for place, draft in enumerate(drafts):
        earlier = _told_otherwise(parsed, draft, before, families, pack)
        before.add(place, draft)
        if earlier is None:
            found.append(draft)
            continue
        nobody = draft.count is not None and draft.count.high == 0  # a zero is stated
        value = draft.stance.value if nobody else "alternative_given"
        stance = Stance(value, draft.stance.certainty, 0, draft.stance.span)
        ties = (*draft.ties, Tie("answers", earlier))
        answered = replace(draft, stance=stance, ties=ties)
        if draft.act in ACCIDENTS and draft.perpetrator is None:  # takes the act that it answers
            answered = replace(answered, act=drafts[earlier].act, harm=drafts[earlier].harm)
        found.append(answered)
    return found


def _accusing(draft: Draft) -> tuple[object, ...] | None:
    """Return what is asked of an accusation: its act, who makes it, whom it accuses, of what, where and when."""
    if draft.stance.value not in ("asserted", "alleged"):
        return None
    accused = draft.perpetrator.words if draft.perpetrator else None
    suffered = draft.people.group.words if draft.people and draft.people.group else None
    hit = draft.target.words if draft.target else None
    where = draft.places[0].words if draft.places else None
    day = draft.time.edtf if draft.time else None
    return draft.act, speaker_of(draft), accused, suffered, hit, where, day


def _can_answer(draft: Draft) -> bool:
    """Tell whether somebody other than the publisher states it as done, and not that there was nobody."""
    if draft.count is not None and draft.count.high == 0:
        return False
    told = draft.stance.value in ("asserted", "accepted")
    return told and draft.stance.hop == 0 and len(draft.hops) > 1


def _told_otherwise(
    parsed: Parsed, draft: Draft, before: Earlier, families: dict[str, str], pack: Pack
) -> int | None:
    """Return the earlier claim of another speaker of which this one is another account."""
    if not _can_answer(draft) or draft.token < 0:
        return None
    number = parsed.sentence_of[draft.token]
    nearest: tuple[int, int] | None = None
    for other, accusing in before:
        at = parsed.sentence_of[accusing.token]
        if number - at > FARTHEST or (nearest and at != nearest[1]):
            break
        if speaker_of(accusing) == speaker_of(draft):
            continue
        if not can_be_one(parsed, draft, accusing, pack):
            continue
        otherwise = any(tells(parsed, draft, accusing, pack) for tells in OF_ANY_ACT)
        alike = _one_thing(draft, accusing, families)
        if alike and (otherwise or _is_other_account(parsed, draft, accusing, pack)):
            return other
        if otherwise and nearest is None:
            nearest = other, at
    return nearest[0] if nearest else None


def _is_other_account(parsed: Parsed, draft: Draft, accusing: Draft, pack: Pack) -> bool:
    """Tell whether a claim gives another doer or nature to the event of an earlier one."""
    if is_of_other_doer(parsed, draft, accusing, pack) or _by_accident(draft, accusing):
        return True
    narrowed = _says_only(parsed, draft, pack)
    if draft.stance.value == "accepted" and not narrowed:
        return False
    if accusing.perpetrator is None or not accuses(accusing, draft, pack):
        return False
    own = None if narrowed else draft.perpetrator
    if own and same_side(own.words, accusing.perpetrator.words, pack):
        return False
    return narrowed or not tells_of_others(parsed, draft, accusing, pack)


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
