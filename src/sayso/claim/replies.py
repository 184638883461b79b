"""Replies that name no act: "the warden denied it", "the ministry rejected the accusation".

A reply takes the act of the one claim that it answers; one that answers several
is a claim about a whole charge.
"""

from collections.abc import Iterator
from dataclasses import replace

from sayso.claim.answered import DENIALS, chosen
from sayso.claim.attribute import attribute
from sayso.claim.called_false import calls_false
from sayso.claim.compared import SAID, speaker_of
from sayso.claim.draft import Draft, Tie, in_text_order
from sayso.claim.falsity import is_negated
from sayso.claim.otherwise import answered_otherwise
from sayso.model.mention import Findings, People
from sayso.model.quantity import Count
from sayso.model.said import Speech
from sayso.model.text import Parsed, Token
from sayso.model.tree import below, is_verbal, top_of
from sayso.model.who import Target
from sayso.packs.load import Pack
from sayso.packs.lookup import link

SHORT = 5
POINTING = ("it", "this", "that")
DISCLAIMER = 16
SUBJECTS = ("nsubj", "nsubjpass", "dobj")
NEAR = 3
WITHIN = ("appos", "npadvmod", "dobj", "pobj", "conj", "dep")  # "..., a charge that they reject"


def add_replies(parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack) -> list[Draft]:
    """Add a draft for each speech that only answers, at the words of its cue; a charge moves there too."""
    moved = [_at_cue(parsed, draft) for draft in drafts]
    replies = [
        reply
        for index, speech in enumerate(found.speeches)
        if (value := _answer(parsed, speech, moved, found, pack))
        and (reply := _reply(parsed, (index, value), moved, found, pack))
    ]
    tales = (
        *_tales(parsed, moved, found, pack),
        *calls_false(parsed, [*moved, *replies], found, pack),
    )
    ordered = sorted([*moved, *replies, *(tale for tale, _ in tales)], key=in_text_order)
    answered = {id(tale): other for tale, other in tales}
    return [
        replace(draft, ties=(Tie("answers", ordered.index(answered[id(draft)])),))
        if id(draft) in answered
        else draft
        for draft in ordered
    ]


def _tales(
    parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack
) -> Iterator[tuple[Draft, Draft]]:
    """Yield a draft for each speech that tells another course of an earlier claim, with that claim."""
    for index, speech in enumerate(found.speeches):
        told = answered_otherwise(parsed, speech, drafts, pack)
        if told is None:
            continue
        answered, verb = told
        span = next(piece for piece in speech.content if piece.holds(verb.span))
        hops, stance = attribute(speech.content[0], parsed, found.speeches, pack)
        if stance.value == "asserted" and stance.hop == 0:
            tale = Draft(
                answered.act,
                None,
                span,
                verb.index,
                parsed.doc[span],
                people=(people := _same_people(parsed, verb.index, answered)),
                count=people.count if people else None,
                harm=answered.harm,
                target=_same_target(parsed, verb.index, answered),
                hops=hops,
                stance=replace(stance, value="alternative_given"),
                speech=index,
                rules=(speech.rule,),
            )
            yield tale, answered


def _same_people(parsed: Parsed, verb: int, answered: Draft) -> People | None:
    """Return those who suffered, in the words of the one who tells it otherwise, where a noun names them."""
    if answered.people is None or answered.people.group is None:
        return None
    lemma = parsed.tokens[answered.people.head].lemma
    for index in below(parsed, verb, "nsubj", "nsubjpass"):
        noun = parsed.tokens[index]
        if noun.lemma != lemma or noun.tag != "NNS":
            continue
        group = replace(answered.people.group, words=noun.text, span=noun.span)
        count = Count(None, None, plural=True, words=noun.text, span=noun.span)
        return People(index, noun.span, "plural", count, group)
    return None


def _same_target(parsed: Parsed, verb: int, answered: Draft) -> Target | None:
    """Return the thing that was hit, in the words of the one who tells it otherwise."""
    if answered.target is None:
        return None
    own = [i for i in below(parsed, verb, "nsubj", "nsubjpass") if parsed.tokens[i].tag != "PRP"]
    span = parsed.tokens[own[0]].span if own else answered.target.span
    return replace(answered.target, words=parsed.doc[span], span=span, number=None)


def _at_cue(parsed: Parsed, draft: Draft) -> Draft:
    """Return a charge at the words of the reply ("denied"), since the reply is what is claimed."""
    cue = draft.hops[0].cue_span if draft.hops else None
    if draft.act != "charge" or cue is None or draft.stance.value not in DENIALS:
        return draft
    return replace(draft, span=cue, token=top_of(parsed, cue), words=parsed.doc[cue])


def _answer(
    parsed: Parsed, speech: Speech, drafts: list[Draft], found: Findings, pack: Pack
) -> str | None:
    """Return the stance of a speech in which nothing is claimed and something is answered, else None."""
    if _only_answers(parsed, speech, drafts) and _means_a_claim(parsed, speech, found, pack):
        return "disputed" if _names_a_figure(parsed, speech, pack) else speech.stance
    if _disputes_a_figure(parsed, speech, drafts, pack):
        return speech.stance if speech.stance in DENIALS else "disputed"
    return "denied_responsibility" if _disowns(parsed, speech, drafts, pack) else None


def _names_a_figure(parsed: Parsed, speech: Speech, pack: Pack) -> bool:
    """Tell whether what is denied is a figure ("dismissed the figures"), not a deed."""
    head = parsed.tokens[top_of(parsed, speech.content[0])]
    return speech.stance == "denied" and head.lemma in link(pack, "figure_word")


def _disowns(parsed: Parsed, speech: Speech, drafts: list[Draft], pack: Pack) -> bool:
    """Tell whether somebody only says to have had no part in it ("said they were not responsible")."""
    if speech.stance != "asserted" or speech.hop.speaker is None or len(speech.content) != 1:
        return False
    words = parsed.tokens_in(speech.content[0])
    if len(words) > DISCLAIMER or any(speech.holds(draft.span) for draft in drafts):
        return False
    own = [t for t in words if t.lemma in link(pack, "own_part")]
    nothing = [t for t in words if t.lemma == "nothing" and below(parsed, t.index, "relcl")]
    if nothing or any(is_negated(parsed, t.index, pack) for t in own):
        return True
    return any(_is_not_ours(parsed, t.index, pack) for t in words if t.lemma in ("do", "be"))


def _is_not_ours(parsed: Parsed, verb: int, pack: Pack) -> bool:
    """Tell whether a clause says that the speaker did not do it, or that it was not his ("this was not our work")."""
    own = link(pack, "own_pronoun")
    if not any(parsed.tokens[i].dep == "neg" for i in parsed.children[verb]):
        return False
    if parsed.tokens[verb].lemma == "do":
        done = [parsed.tokens[i].lemma for i in below(parsed, verb, "dobj")]
        doers = [parsed.tokens[i].text.lower() for i in below(parsed, verb, "nsubj")]
        return bool(set(doers) & own) and bool(set(done) & set(POINTING))
    named = below(parsed, verb, "attr")
    owners = [item for noun in named for item in (noun, *below(parsed, noun, "poss"))]
    return any(parsed.tokens[item].text.lower() in own for item in owners)


def _only_answers(parsed: Parsed, speech: Speech, drafts: list[Draft]) -> bool:
    """Tell whether a speech replies with a pronoun or a short phrase in which nothing is claimed."""
    if speech.stance not in DENIALS or speech.hop.cue_span is None or not speech.content:
        return False
    words = parsed.tokens_in(speech.content[0])
    if not words or len(words) > SHORT or len(speech.content) > 1:
        return False
    if words[0].tag in ("WP", "WRB", "WDT"):
        return False
    if speech.stance == "accepted" and any(_is_another_deed(parsed, token) for token in words):
        return False
    cue = speech.hop.cue_span
    return not any(speech.holds(draft.span) or draft.span.meets(cue) for draft in drafts)


def _means_a_claim(parsed: Parsed, speech: Speech, found: Findings, pack: Pack) -> bool:
    """Tell whether the words name what was said or done ("the report", "it"), not a ceasefire or a result."""
    words = parsed.tokens_in(speech.content[0])
    known = link(pack, "answerable") | link(pack, "deed_word")
    if any({token.lemma, token.text.lower()} & known and token.dep != "mark" for token in words):
        return True
    cue = speech.hop.cue_span
    if cue is not None and speech.content[0].meets(cue):  # "declined to comment"
        return True
    if cue is not None and parsed.tokens[top_of(parsed, cue)].dep == "relcl":
        return True
    return any(speech.holds(act.span) for act in found.acts)


def _is_another_deed(parsed: Parsed, token: Token) -> bool:
    """Tell whether a verb says something else than that one did it ("admitted that he drove the car")."""
    if not is_verbal(token) or token.dep in ("aux", "auxpass") or token.lemma == "do":
        return False
    return not any(parsed.tokens[i].lemma in POINTING for i in below(parsed, token.index, "dobj"))


def _disputes_a_figure(parsed: Parsed, speech: Speech, drafts: list[Draft], pack: Pack) -> bool:
    """Tell whether somebody only calls a figure wrong or another ("said the number was far lower")."""
    cue = speech.hop.cue_span
    if cue is None or speech.hop.speaker is None or speech.stance not in ("asserted", "denied"):
        return False
    sentence = parsed.sentence_at(top_of(parsed, cue))
    tokens = parsed.tokens[sentence.first : sentence.stop]
    figures = [t for t in tokens if t.lemma in link(pack, "figure_word") and t.dep in SUBJECTS]
    others = link(pack, "other_figure")
    if not figures and not _points_at_a_figure(parsed, tokens, others - link(pack, "false_word")):
        return False
    if not any({t.lemma, t.text.lower()} & others for t in tokens):
        return False
    return not any(sentence.span.holds(draft.span) for draft in drafts)


def _points_at_a_figure(parsed: Parsed, tokens: tuple[Token, ...], amounts: frozenset[str]) -> bool:
    """Tell whether a pronoun is called too high or too low ("said that was too high")."""
    return any(
        token.text.lower() in POINTING
        and token.dep in SUBJECTS
        and any(parsed.tokens[i].lemma in amounts for i in below(parsed, token.head, "acomp"))
        for token in tokens
    )


def _reply(
    parsed: Parsed, said: tuple[int, str], drafts: list[Draft], found: Findings, pack: Pack
) -> Draft | None:
    """Return the draft of a reply of a stance, or None where the document says nothing that it could answer."""
    index, value = said
    speech = found.speeches[index]
    hops, stance = attribute(speech.content[0], parsed, found.speeches, pack)
    cue = speech.hop.cue_span
    if cue is None or not hops:
        return None
    token = top_of(parsed, cue)
    if stance.value not in DENIALS or value == "disputed":
        stance = replace(stance, value=value)
    reply = Draft("charge", None, cue, token, parsed.doc[cue], hops=hops, stance=stance)
    narrated = speech.hop.words is None and hops[0].kind == "publisher"
    answered = _answered(parsed, reply, drafts, narrated, pack)
    if _disputes_a_figure(parsed, speech, drafts, pack):
        counted = [draft for draft in _told(parsed, reply, drafts, False) if _low(draft)]
        answered = sorted(counted, key=_low)[-1:] or answered  # a bare figure is the largest told
    if not answered:
        return None
    acts = {draft.act for draft in answered}
    act, harm = (answered[-1].act, answered[-1].harm) if len(answered) == 1 else ("charge", None)
    target = answered[-1].target if len(acts) == 1 and len(answered) == 1 else None
    return replace(reply, act=act, harm=harm, target=target, speech=index, rules=(speech.rule,))


def _answered(
    parsed: Parsed, reply: Draft, drafts: list[Draft], narrated: bool, pack: Pack
) -> list[Draft]:
    """Return what one other speaker claims in the sentences just before a reply: who accuses its side, else the last.

    That nobody answers the narrator says of what the narrator told.
    """
    told = _told(parsed, reply, drafts, narrated)
    accusing, accuser = chosen(parsed, told, reply, pack)
    return accusing if accusing else list(_last_of(told, accuser))[::-1]


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
        if draft.token < reply.token
        and draft.act != "characterised"
        and parsed.sentence_of[reply.token] - parsed.sentence_of[draft.token] <= near
        and draft.stance.value in SAID
        and (narrated or speaker_of(draft) != speaker_of(reply))
    ]


def _low(draft: Draft) -> int | float:
    return (draft.count.low or 0) if draft.count else 0
