"""What a denial, an admission, or a stated zero answers among the claims before it.

A whole charge answers all that its accuser said: the one who accuses the speaker's own side, where there is one.
"""

from sayso.claim.doer.causes import EFFECTS
from sayso.claim.doer.sides import accuses, is_charged
from sayso.claim.draft import Draft, Tie, sentence_index
from sayso.claim.story.one_event import can_be_one, tells_of_others
from sayso.claim.tie.compared import speaker_of
from sayso.claim.victim.wholes import same_family
from sayso.model.text import Parsed
from sayso.model.vocabulary import AFFIRMED, ATTACKS
from sayso.packs.load import Pack
from sayso.packs.lookup import link

DENIALS = (
    "denied",
    "denied_responsibility",
    "alternative_given",
    "disputed",
    "accepted",
    "no_position",
    "questioned",
)
# What a side says of its attack may answer the charge that it hurt somebody; that nobody claimed it does not.
REPLIES = ("denied", "alternative_given", "accepted")
HURT = ("killed", "died", "executed", "injured", "casualties")
SUFFERED = ("victim_or_kin", "witness")
FARTHEST = 60  # sentences behind which a zero replies to nothing

Before = tuple[int, list[Draft]]


def answers_of(
    parsed: Parsed, draft: Draft, before: Before, families: dict[str, str], pack: Pack
) -> list[Tie]:
    """Return the ties of a reply to what it answers; an account of the same event has its tie already."""
    if any(tie.kind == "answers" for tie in draft.ties) or draft.stance.hop != 0:
        return []
    if draft.stance.value == "asserted" and draft.count is not None and draft.count.high == 0:
        return _denied_by_zero(parsed, draft, before, families, pack)
    if draft.stance.value not in DENIALS:
        return []
    if draft.act == "charge":
        return [Tie("answers", other) for other in _charged(parsed, draft, before, pack)]
    return _answered(parsed, draft, before, families, pack)


def _answered(
    parsed: Parsed, draft: Draft, before: Before, families: dict[str, str], pack: Pack
) -> list[Tie]:
    """Return the last claim of the same act that a reply can answer, else the last of its family."""
    place, drafts = before
    nearest: int | None = None
    for other in range(place - 1, -1, -1):
        earlier = drafts[other]
        if not _can_be_answered(draft, earlier, families):
            continue
        if not can_be_one(parsed, draft, earlier, pack):
            continue
        if _admits_another(parsed, draft, earlier, pack):
            continue
        if earlier.act == draft.act:
            return [Tie("answers", other)]
        nearest = other if nearest is None else nearest
    return [] if nearest is None else [Tie("answers", nearest)]


def _admits_another(parsed: Parsed, draft: Draft, earlier: Draft, pack: Pack) -> bool:
    """Tell whether an admission is of others than an earlier claim tells of, which accuses another."""
    if draft.stance.value != "accepted" or is_charged(earlier, draft, pack):
        return False
    return tells_of_others(parsed, draft, earlier, pack)


def _charged(parsed: Parsed, draft: Draft, before: Before, pack: Pack) -> list[int]:
    """Return all that one accuser claimed before; only the figures where those are called wrong."""
    place, drafts = before
    told = [
        other
        for other in range(place)
        if drafts[other].stance.value in AFFIRMED
        and drafts[other].act != "characterised"
        and speaker_of(drafts[other]) != speaker_of(draft)
    ]
    _, accuser = chosen(parsed, [drafts[other] for other in told], draft, pack)
    of_one = [other for other in told if speaker_of(drafts[other]) == accuser]
    if any(
        _suffered(drafts[other]) for other in of_one
    ):  # those who suffered or saw it accuse alike
        of_one = [o for o in told if o in of_one or _suffered(drafts[o])]
    figures = [other for other in of_one if _is_figure(drafts[other])]
    return figures if draft.stance.value == "disputed" and figures else of_one


def _suffered(draft: Draft) -> bool:
    return bool(draft.hops) and draft.hops[0].kind in SUFFERED


def chosen(
    parsed: Parsed, told: list[Draft], reply: Draft, pack: Pack
) -> tuple[list[Draft], str | None]:
    """Return what the accuser told whom a reply means, and who that is: who accuses its side or charged it.

    Where nobody did, nothing but the last speaker is returned.
    """
    pleads = reply.token >= 0 and parsed.tokens[reply.token].lemma in link(pack, "pleads")
    charged = [draft for draft in told if pleads and draft.stance.value == "alleged"]
    accusing = charged or [draft for draft in told if accuses(draft, reply, pack)]
    if not told:
        return [], None
    accuser = speaker_of((accusing or told)[-1])
    of_one = charged or [draft for draft in told if speaker_of(draft) == accuser]
    return (of_one if accusing else []), accuser


def _is_figure(draft: Draft) -> bool:
    return draft.count is not None and draft.count.is_stated


def _can_be_answered(draft: Draft, earlier: Draft, families: dict[str, str]) -> bool:
    if earlier.stance.value not in AFFIRMED or speaker_of(earlier) == speaker_of(draft):
        return False
    attacks = (draft.act in ATTACKS, earlier.act in ATTACKS)
    if attacks == (True, False):
        return earlier.act in EFFECTS and draft.stance.value in REPLIES
    of_attack = attacks == (False, True) and draft.act in EFFECTS
    return same_family(draft, earlier, families) or of_attack


def _denied_by_zero(
    parsed: Parsed, draft: Draft, before: Before, families: dict[str, str], pack: Pack
) -> list[Tie]:
    """Return the figures of a speaker against which another says that there was nobody ("insisted that none died")."""
    place, drafts = before
    if len(draft.hops) < 2 or draft.act not in HURT:
        return []
    found: list[int] = []
    for other in range(place - 1, -1, -1):
        earlier = drafts[other]
        if sentence_index(parsed, draft) - sentence_index(parsed, earlier) > FARTHEST:
            break
        if found and not _is_beside(parsed, earlier, drafts[found[0]]):
            break
        if earlier.stance.value not in AFFIRMED or speaker_of(earlier) == speaker_of(draft):
            continue
        if earlier.count is None or earlier.count.high == 0 or earlier.act not in HURT:
            continue
        alike = draft.act == "casualties" or same_family(draft, earlier, families)
        if not alike or not can_be_one(parsed, draft, earlier, pack):
            continue
        if accuses(earlier, draft, pack) or _is_contrary(parsed, draft, pack):
            found.insert(0, other)
    return [Tie("answers", other) for other in found]


def _is_beside(parsed: Parsed, draft: Draft, other: Draft) -> bool:
    """Tell whether two claims are one speaker's in one sentence."""
    same = sentence_index(parsed, draft) == sentence_index(parsed, other)
    return same and speaker_of(draft) == speaker_of(other)


def _is_contrary(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether a verb of insisting, or a word of contrast before the speaker, sets it against what was said."""
    hop = draft.hops[0]
    if hop.cue_span is None or hop.speaker_span is None:
        return False
    if any(token.lemma in link(pack, "insists") for token in parsed.tokens_in(hop.cue_span)):
        return True
    sentence = parsed.sentence_at(draft.token)
    tag = min(hop.cue_span, hop.speaker_span).start
    before = (t for t in parsed.tokens[sentence.first : draft.token] if t.span.end <= tag)
    return any(token.text.lower() in link(pack, "contrast") for token in before)
