"""Who is named as the doer of a deed that the sentence only points at ("The Front claimed responsibility").

The claim takes the act of the last claim before it, says nothing else of it, and
is tied to it; nobody is named who is not named in the sentence itself.
"""

from dataclasses import replace

from sayso.claim.attribute import attribute
from sayso.claim.doer.actors import actors_at, can_act
from sayso.claim.doer.blamed import doers_of, entries_at, is_disclaimed
from sayso.claim.doer.causes import EFFECTS
from sayso.claim.doer.kinds import kind_of
from sayso.claim.draft import Draft, Tie, in_text_order
from sayso.claim.story.same_deed import FAR, act_of_noun, is_of_kind
from sayso.claim.tie.accounts import with_claimer
from sayso.model.mention import Findings
from sayso.model.said import Hop, Stance
from sayso.model.text import Parsed
from sayso.model.tree import after_words, below, is_passive, phrase, subjects
from sayso.model.vocabulary import ATTACKS
from sayso.model.who import Actor
from sayso.packs.load import Pack
from sayso.packs.lookup import link

NEAR = 2
DEEDS = (*ATTACKS, *EFFECTS, "executed", "abducted", "hostage", "disappeared", "tortured")
MAIN = (*ATTACKS, "killed")  # what is blamed on somebody, rather than the wounds that came of it
STANDING = ("asserted", "alleged", "accepted", "no_position", "denied_responsibility")
SPEAKERS = {
    "state_forces": "state",
    "police": "state",
    "prison_staff": "state",
    "state": "state",
    "armed_group": "armed_group",
    "individual": "person",
    "crowd": "crowd",
    "other": "organisation",
}


def add_doers(parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack) -> list[Draft]:
    """Add a draft for each sentence that names the doer of an earlier deed without naming the deed."""
    drafts = [_answering(parsed, draft, found, pack) for draft in drafts]
    added: list[tuple[Draft, Draft]] = []
    for token in parsed.tokens:
        for entry, parts in entries_at(parsed, token.index, pack):
            if "alone" not in parts or _is_unsaid(parsed, token.index):
                continue
            if token.pos in ("NOUN", "PROPN") and parts["deed"] != "subject":
                continue
            actor = _doer(parsed, token.index, parts, pack)
            kind = act_of_noun(parsed, _at(parsed, token.index, parts["deed"]), pack)
            earlier = _meant(parsed, token.index, actor, drafts, kind) if actor else None
            if actor and earlier:
                draft = _draft(parsed, token.index, actor, found, pack)
                draft = _with_speaker(parsed, draft, parts, pack)
                stance = _stance(draft, parts["alone"])
                act = "killed" if earlier.act == "died" else earlier.act
                made = replace(
                    draft, act=act, harm=earlier.harm, stance=stance, rules=(entry.rule,),
                    involvement=parts["involvement"] or None,
                )  # fmt: skip
                added.append((made, earlier))
                break
    return _tied(drafts, added)


def _answering(parsed: Parsed, draft: Draft, found: Findings, pack: Pack) -> Draft:
    """Return an admission that names only the deed with that deed as its act, and its speaker as who did it."""
    if draft.mention is not None or draft.perpetrator or draft.stance.value != "accepted":
        return draft
    speech = found.speeches[draft.speech] if draft.speech is not None else None
    words = (t for piece in speech.content for t in parsed.tokens_in(piece)) if speech else ()
    act = act_of_noun(parsed, (token.index for token in words), pack)
    if not act:
        return draft
    harm = draft.harm if act == draft.act else None
    return with_claimer(parsed, replace(draft, act=act, harm=harm), pack)


def _tied(drafts: list[Draft], added: list[tuple[Draft, Draft]]) -> list[Draft]:
    """Sort the new drafts in, each tied to the one whose deed it means."""
    ordered = sorted([*drafts, *(draft for draft, _ in added)], key=in_text_order)
    places = {id(draft): place for place, draft in enumerate(ordered)}
    meant = {id(draft): places[id(earlier)] for draft, earlier in added}
    return [
        replace(draft, ties=(*draft.ties, Tie(_kind(draft), meant[id(draft)])))
        if id(draft) in meant
        else draft
        for draft in ordered
    ]


def _kind(draft: Draft) -> str:
    return "answers" if draft.stance.value == "accepted" else "same_as"


def _doer(parsed: Parsed, cue: int, parts: dict[str, str], pack: Pack) -> Actor | None:
    """Return the doer whom the cue names, where it only points at the deed."""
    deeds = _at(parsed, cue, parts["deed"])
    if parts["deed"] == "object" and not deeds:  # "claim that S" points at no deed
        return None
    if any(parsed.tokens[i].lemma.lower() not in link(pack, "deed_word") for i in deeds):
        return None
    if not all(_is_meant_so(parsed, cue, deed, parts, pack) for deed in deeds):
        return None
    heads = doers_of(parsed, cue, -1, parts["doer"], pack)
    named = (i for i in heads if i not in deeds)
    words = link(pack, "deed_word")
    return actors_at(parsed, tuple(i for i in named if parsed.tokens[i].lemma not in words), pack)


def _is_meant_so(parsed: Parsed, cue: int, deed: int, parts: dict[str, str], pack: Pack) -> bool:
    """Tell whether a plain word points at the deed: "this action", "the crime", "(believes that) the Front did it"."""
    token = parsed.tokens[deed]
    if parsed.says(cue, "do"):
        return token.pos == "PRON" and parsed.tokens[cue].dep == "ccomp"
    if parts["doer"] != "by" or token.lemma in link(pack, "crime_word"):
        return True
    this = any(parsed.says(i, "this") for i in below(parsed, deed, "det"))
    return this and token.lemma in link(pack, "plain_deed")


def _at(parsed: Parsed, cue: int, where: str) -> tuple[int, ...]:
    """Return what stands at the deed's place of the cue."""
    if where == "subject":
        return subjects(parsed, parsed.tokens[cue].head)
    if where != "object":
        own = after_words(parsed, cue, (where,))
        held = below(parsed, cue, "dobj")
        return own or tuple(i for home in held for i in after_words(parsed, home, (where,)))
    if parsed.tokens[cue].dep == "acl" and parsed.tokens[cue].tag == "VBN":
        return (parsed.tokens[cue].head,)
    if is_passive(parsed, cue):
        return subjects(parsed, cue)
    held = below(parsed, cue, "dobj", "pobj")
    told = parsed.tokens[cue].dep == "relcl" and any(parsed.tokens[i].tag == "WDT" for i in held)
    return (parsed.tokens[cue].head,) if told else held  # "a blast which the army blamed on X"


def _is_unsaid(parsed: Parsed, cue: int) -> bool:
    """Tell whether a cue is negated, "without" it, or only a purpose ("killing their own people to blame us")."""
    token = parsed.tokens[cue]
    purpose = token.dep == "advcl" and any(
        parsed.tokens[i].tag == "TO" for i in below(parsed, cue, "aux")
    )
    return purpose or is_disclaimed(parsed, cue) or bool(below(parsed, token.head, "neg"))


def _meant(parsed: Parsed, cue: int, actor: Actor, drafts: list[Draft], kind: str) -> Draft | None:
    """Return the claim whose deed is meant: the last one, in this sentence or just before, by nobody in these words."""
    here = parsed.sentence_of[cue]
    for draft in reversed(drafts):
        if draft.token < 0 or draft.act not in DEEDS or (draft.count and draft.count.high == 0):
            continue
        if draft.perpetrator is not None and draft.perpetrator.span.meets(actor.span):
            return None
        if draft.token >= cue:
            if parsed.sentence_of[draft.token] == here:
                return None
            continue
        if kind and not is_of_kind(kind, draft.act):
            continue
        near = here - parsed.sentence_of[draft.token] <= (FAR if kind else NEAR)
        if not near or not (draft.stance.value in STANDING or _is_own_denial(parsed, draft, here)):
            return None
        return draft if kind or draft.act != "injured" else _main_deed(parsed, draft, drafts)
    return None


def _is_own_denial(parsed: Parsed, draft: Draft, here: int) -> bool:
    """Tell whether the sentence denies that somebody did a deed, to lay it on another ("denied it and blamed")."""
    own = draft.stance.value == "denied" and draft.perpetrator is not None
    return own and parsed.sentence_of[draft.token] == here


def _main_deed(parsed: Parsed, hurt: Draft, drafts: list[Draft]) -> Draft:
    """Return the deed that killed or the attack just before the claim of those it hurt as well, else that claim."""
    here = parsed.sentence_of[hurt.token]
    for draft in reversed(drafts[: drafts.index(hurt)]):
        if draft.token < 0 or here - parsed.sentence_of[draft.token] > NEAR:
            break
        plain = draft.perpetrator is None and draft.stance.value in STANDING
        if plain and draft.act in MAIN and not (draft.count and draft.count.high == 0):
            return draft
    return hurt


def _draft(parsed: Parsed, cue: int, actor: Actor, found: Findings, pack: Pack) -> Draft:
    """Return the draft at the cue: who is said to have done it, on whose say-so."""
    token = parsed.tokens[cue]
    hops, stance = attribute(actor.span, parsed, found.speeches, pack)
    return Draft(
        "", None, token.span, cue, token.text,
        perpetrator=actor, hops=hops, stance=stance, points_back=True,
    )  # fmt: skip


def _with_speaker(parsed: Parsed, draft: Draft, parts: dict[str, str], pack: Pack) -> Draft:
    """Return the draft as said by the subject of its cue, unless that is who did it and the cue is no admission."""
    token, hops = parsed.tokens[draft.token], draft.hops
    silent = parts["doer"] == "subject" and parts["alone"] != "accepted"
    if silent or is_passive(parsed, token.index):
        return draft
    if any(hop.cue_span is not None and hop.cue_span.holds(token.span) for hop in hops):
        return draft
    for head in subjects(parsed, token.index)[:1]:
        if not can_act(
            parsed, head, pack
        ):  # "said the blast was an act of terror and blamed the Front"
            return draft
        span = phrase(parsed, head)
        words = parsed.doc[span]
        kind = SPEAKERS.get(kind_of(parsed, head, pack), "unknown")
        hop = Hop(words, words, span, kind, cue=token.text, cue_span=token.span)
        return replace(draft, hops=(hop, *hops))
    return draft


def _stance(draft: Draft, value: str) -> Stance:
    """Return the stance that the cue gives, where those around it only assert or allege."""
    if draft.stance.value in ("asserted", "alleged"):
        return replace(draft.stance, value=value)
    return draft.stance
