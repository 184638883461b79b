"""Replies that name no act: "the warden denied it", "the ministry rejected the accusation".

A reply takes the act of the one claim that it answers; one that answers several
is a claim about a whole charge.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.claim.attribute import attribute
from sayso.claim.doer.sides import accuses, same_side, side_of
from sayso.claim.draft import Draft, Tie, in_text_order
from sayso.claim.stance.called_false import calls_false
from sayso.claim.stance.disowned import disowned
from sayso.claim.stance.not_there import was_not_there
from sayso.claim.tie.answered import DENIALS, chosen
from sayso.claim.tie.compared import speaker_of
from sayso.claim.tie.disputed_figures import disputes_figure, names_figure
from sayso.claim.tie.other_words import replies_to_other_words
from sayso.claim.tie.otherwise import other_tales
from sayso.model.claim import Note
from sayso.model.mention import Findings
from sayso.model.said import Speech
from sayso.model.text import Parsed, Span, Token
from sayso.model.tree import after_preposition, below, is_verbal, phrase, top_of
from sayso.model.vocabulary import AFFIRMED
from sayso.packs.load import Pack
from sayso.packs.lookup import link

SHORT = 5
NEAR = 3
NESTED = 2
WITHIN = ("appos", "npadvmod", "dobj", "pobj", "conj", "dep")  # "..., a charge that they reject"


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a speech only answers: its stance, whether a bare figure is meant, or what accuses the speaker's side."""

    value: str
    figure: bool = False
    accused: bool = False


def add_replies(
    parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack
) -> tuple[list[Draft], list[Note]]:
    """Add a draft for each speech that only answers, at the words of its cue; a charge moves there too.

    One that finds nothing to answer gives a note.
    """
    moved = [_at_cue(parsed, draft) for draft in drafts]
    replies: list[Draft] = []
    notes: list[Note] = []
    for index, speech in enumerate(found.speeches):
        if answer := _answer(parsed, speech, moved, found, pack):
            reply = _reply(parsed, (index, answer), moved, found, pack)
            if reply:
                replies.append(reply)
            elif speech.stance == "denied" and speech.hop.cue_span:
                notes.append(_unanswering(parsed, speech.hop.cue_span))
    tales = (
        *other_tales(parsed, moved, found, pack),
        *calls_false(parsed, [*moved, *replies], found, pack),
        *_confirmations(parsed, moved, found, pack),
    )
    ordered = sorted([*moved, *replies, *(tale for tale, _ in tales)], key=in_text_order)
    answered = {id(tale): other for tale, other in tales}
    tied = [
        replace(draft, ties=(Tie("answers", ordered.index(answered[id(draft)])),))
        if id(draft) in answered
        else draft
        for draft in ordered
    ]
    return tied, notes


def _unanswering(parsed: Parsed, cue: Span) -> Note:
    return Note("no_act", cue, f"“{parsed.doc[cue]}” answers no claim that is told here")


def _confirmations(
    parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack
) -> Iterator[tuple[Draft, Draft]]:
    """Yield a draft for each speech that only confirms what another told, with that claim."""
    for index, speech in enumerate(found.speeches):
        cue = speech.hop.cue_span
        if not speech.answers or speech.stance != "asserted" or speech.hop.speaker is None:
            continue
        if cue is None or not _is_bare(parsed, speech, drafts):
            continue
        if not _means_a_claim(parsed, speech, found, pack):
            continue
        hops, stance = attribute(speech.content[0], parsed, found.speeches, pack)
        words, token = parsed.doc[cue], top_of(parsed, cue)
        made = Draft("charge", None, cue, token, words, hops=hops, stance=stance, speech=index)
        told = _told(parsed, made, drafts, False)
        told = _of_the_named(parsed, speech, told, pack) or told
        answered = list(_last_of(told, speaker_of(told[-1]) if told else None))
        if names_figure(parsed, speech, pack):
            answered = sorted((draft for draft in answered if _low(draft)), key=_low)[-1:]
        if len({draft.act for draft in answered}) == 1 and stance.value == "asserted":
            one = answered[0]
            value = "accepted" if accuses(one, made, pack) else "asserted"
            made = replace(made, act=one.act, harm=one.harm, target=one.target)
            yield replace(made, stance=replace(stance, value=value), rules=(speech.rule,)), one


def _at_cue(parsed: Parsed, draft: Draft) -> Draft:
    """Return a charge at the words of the reply ("denied"), since the reply is what is claimed."""
    cue = draft.hops[0].cue_span if draft.hops else None
    if draft.act != "charge" or cue is None or draft.stance.value not in DENIALS:
        return draft
    token, hops = top_of(parsed, cue), draft.hops
    if len(hops) > NESTED and _stands_beside(parsed, token):
        hops = (hops[0], hops[-1])
    return replace(draft, span=cue, token=token, words=parsed.doc[cue], hops=hops)


def _answer(
    parsed: Parsed, speech: Speech, drafts: list[Draft], found: Findings, pack: Pack
) -> _Answer | None:
    """Return what a speech answers in which nothing is claimed, None where it answers nothing."""
    figure = disputes_figure(parsed, speech, drafts, pack)
    if _only_answers(parsed, speech, drafts) and _means_a_claim(parsed, speech, found, pack):
        named = speech.stance == "denied" and names_figure(parsed, speech, pack)
        return _Answer("disputed" if named else speech.stance, figure)
    if figure:
        return _Answer(speech.stance if speech.stance in DENIALS else "disputed", figure)
    if value := disowned(parsed, speech, drafts, pack):
        return _Answer(value)
    there = was_not_there(parsed, speech, drafts, pack)
    return _Answer("denied", accused=True) if there else None


def _only_answers(parsed: Parsed, speech: Speech, drafts: list[Draft]) -> bool:
    """Tell whether a speech replies with a pronoun or a short phrase in which nothing is claimed."""
    if speech.stance not in DENIALS or not _is_bare(parsed, speech, drafts):
        return False
    words = parsed.tokens_in(speech.content[0])
    return speech.stance != "accepted" or not any(_is_another_deed(parsed, t) for t in words)


def _is_bare(parsed: Parsed, speech: Speech, drafts: list[Draft]) -> bool:
    """Tell whether the words of a speech are a pronoun or a short phrase in which nothing is claimed."""
    cue = speech.hop.cue_span
    if cue is None or len(speech.content) != 1:
        return False
    words = parsed.tokens_in(speech.content[0])
    if not words or len(words) > SHORT or words[0].tag in ("WP", "WRB", "WDT"):
        return False
    return not any(speech.holds(draft.span) or draft.span.meets(cue) for draft in drafts)


def _means_a_claim(parsed: Parsed, speech: Speech, found: Findings, pack: Pack) -> bool:
    """Tell whether the words name what was said or done ("the report", "it"), not a ceasefire or a result."""
    words = parsed.tokens_in(speech.content[0])
    known = link(pack, "answerable") | link(pack, "deed_word")
    if speech.stance == "no_position":  # "have not ruled out a technical fault"
        known -= link(pack, "fault")
    if any({token.lemma, token.text.lower()} & known and token.dep != "mark" for token in words):
        return True
    cue = speech.hop.cue_span
    if cue is not None and speech.content[0].meets(cue):  # "declined to comment"
        return True
    if cue is not None and parsed.tokens[top_of(parsed, cue)].dep == "relcl":
        return True
    return any(speech.holds(act.span) for act in found.acts)


def _names_own_part(parsed: Parsed, speech: Speech, pack: Pack) -> bool:
    """Tell whether what is denied is a part in some deed ("any involvement")."""
    words = parsed.tokens_in(speech.content[0])
    return any(token.lemma in link(pack, "own_part") for token in words)


def _is_another_deed(parsed: Parsed, token: Token) -> bool:
    """Tell whether a verb says something else than that one did it ("admitted that he drove the car")."""
    if not is_verbal(token) or token.dep in ("aux", "auxpass") or parsed.says(token.index, "do"):
        return False
    return not any(
        parsed.tokens[i].lemma in parsed.words["what_was_said"]
        for i in below(parsed, token.index, "dobj")
    )


def _reply(
    parsed: Parsed, said: tuple[int, _Answer], drafts: list[Draft], found: Findings, pack: Pack
) -> Draft | None:
    """Return the draft of a reply, or None where the document says nothing that it could answer."""
    index, answer = said
    value = answer.value
    speech = found.speeches[index]
    hops, stance = attribute(speech.content[0], parsed, found.speeches, pack)
    cue = speech.hop.cue_span
    if cue is None or not hops or replies_to_other_words(parsed, speech, drafts, found):
        return None
    token = top_of(parsed, cue)
    if len(hops) > NESTED and _stands_beside(parsed, token):
        hops = (hops[0], hops[-1])
    if stance.value not in DENIALS or value == "disputed":
        stance = replace(stance, value=value)
    reply = Draft("charge", None, cue, token, parsed.doc[cue], hops=hops, stance=stance)
    narrated = speech.hop.words is None and hops[0].kind == "publisher"
    told = _told(parsed, reply, drafts, narrated)
    told = _of_the_named(parsed, speech, told, pack) or told
    if value == "denied_responsibility" or _names_own_part(parsed, speech, pack):
        told = [draft for draft in told if draft.act not in link(pack, "found_act")]
    answered = _answered(parsed, reply, told, answer.accused, pack)
    if answer.figure:
        counted = [draft for draft in told if _low(draft)]
        answered = sorted(counted, key=_low)[-1:] or answered  # a bare figure is the largest told
    if not answered:
        return None
    acts = {draft.act for draft in answered}
    act, harm = (answered[-1].act, answered[-1].harm) if len(answered) == 1 else ("charge", None)
    target = answered[-1].target if len(acts) == 1 and len(answered) == 1 else None
    return replace(reply, act=act, harm=harm, target=target, speech=index, rules=(speech.rule,))


def _stands_beside(parsed: Parsed, verb: int) -> bool:
    """Tell whether a reply is an aside about the one accused, no words of the accuser ("blamed X, which denied it")."""
    token = parsed.tokens[verb]
    relative = [i for i in below(parsed, verb, "nsubj") if parsed.tokens[i].tag in ("WDT", "WP")]
    return token.dep == "relcl" and bool(relative) and parsed.tokens[relative[0] - 1].text == ","


def _answered(
    parsed: Parsed, reply: Draft, told: list[Draft], accused: bool, pack: Pack
) -> list[Draft]:
    """Return what one other speaker claims in the sentences just before a reply: who accuses its side, else the last.

    That nobody answers the narrator says of what the narrator told.
    """
    accusing, accuser = chosen(parsed, told, reply, pack)
    if accused:
        return [draft for draft in accusing if accuses(draft, reply, pack)]
    return accusing if accusing else list(_last_of(told, accuser))[::-1]


def _of_the_named(parsed: Parsed, speech: Speech, told: list[Draft], pack: Pack) -> list[Draft]:
    """Return what the one claims whose claim is answered by name ("the opposition's figure", "the union's account")."""
    head = top_of(parsed, speech.content[0])
    tied = after_preposition(parsed, head, "of", "by")
    owners = [
        parsed.tokens[i]
        for i in (*below(parsed, head, "poss"), *tied)
        if parsed.tokens[i].tag not in ("PRP$", "WP$") and parsed.tokens[i].pos != "NUM"
    ]
    for owner in owners:
        words = parsed.doc[phrase(parsed, owner.index)]
        named = [d for d in told if _is_named(owner, words, side_of(d), pack)]
        if named:
            last = speaker_of(named[-1])
            return [draft for draft in named if speaker_of(draft) == last]
    return []


def _is_named(owner: Token, words: str, side: str, pack: Pack) -> bool:
    """Tell whether the one named is a speaker: by the last word of the name, or by its side."""
    said = {word.strip("’'s").lower() for word in side.split()} | set(side.lower().split())
    return owner.text.lower() in said or same_side(words, side, pack)


def _last_of(told: list[Draft], accuser: str | None) -> Iterator[Draft]:
    """Yield the claims of the last speaker, up to another's, the last one first."""
    for draft in reversed(told):
        if speaker_of(draft) != accuser:
            return
        yield draft


def _told(parsed: Parsed, reply: Draft, drafts: list[Draft], narrated: bool) -> list[Draft]:
    """Return what others claim just before a reply; "..., a charge that they reject" answers its own sentence."""
    verb = parsed.tokens[reply.token]
    own = verb.dep == "relcl" and parsed.tokens[verb.head].dep in WITHIN
    near = 0 if own else NEAR
    return [
        draft
        for draft in drafts
        if (draft.token < reply.token or (own and draft.token >= 0))
        and draft.act != "characterised"
        and 0 <= parsed.sentence_of[reply.token] - parsed.sentence_of[draft.token] <= near
        and draft.stance.value in AFFIRMED
        and (narrated or speaker_of(draft) != speaker_of(reply))
    ]


def _low(draft: Draft) -> int | float:
    return (draft.count.low or 0) if draft.count else 0
