"""The chain of those who say an act, innermost first and the publisher last, with the stance of the right hop.

Speeches nest by their parents; a reply to a claim ("denied the reports that S")
is no hop of that claim but a second chain, which answers it.
"""

from dataclasses import replace

from sayso.claim.publisher import TAKEN_OVER, is_party, publisher_hop
from sayso.claim.stance.asides import without_denials
from sayso.claim.stance.modality import Modality, modality_of
from sayso.model.claim import Note
from sayso.model.said import Hop, Speech, Speeches, Stance, innermost, same_name, short_for
from sayso.model.text import Parsed, Sentence, Span
from sayso.model.tree import top_of
from sayso.model.vocabulary import AFFIRMED, NOT_DONE
from sayso.packs.load import Pack
from sayso.packs.lookup import link

Chain = tuple[tuple[Hop, ...], Stance]
NOBODYS = ("no_position", "hypothetical")  # of nobody named: the publisher's own
FURTHEST = 5
GOVERNING = ("threaten", "promise", "want", "plan")


def attribute(
    span: Span,
    parsed: Parsed,
    speeches: Speeches,
    pack: Pack,
    governed: bool = False,
) -> Chain:
    """Return the hops and the stance of what is said at the span; a reply to it is left out.

    `governed` says that the act is itself a threat, plan or attempt, so that the
    verb of threatening above it is no speech around it.
    """
    return attributions(span, parsed, speeches, pack, governed)[0]


def attributions(
    span: Span,
    parsed: Parsed,
    speeches: Speeches,
    pack: Pack,
    governed: bool = False,
) -> tuple[Chain, ...]:
    """Return the chain of the claim at the span, then the chains of those who answer it in the same breath."""
    around = without_denials(parsed, span, speeches_around(span, speeches), pack)
    if governed:
        while around and _kind(around[0], pack) in GOVERNING:
            around = around[1:]
    first, answers = _without_answers(around, pack)
    chains = [_chain(span, parsed, first, pack, governed)]
    chains.extend(_chain(span, parsed, around[place:], pack, governed) for place in answers)
    return tuple(chains)


def continuation(span: Span, parsed: Parsed, speeches: Speeches) -> Note | None:
    """Return a note where a sentence without a cue follows one that somebody said in the same paragraph."""
    if not parsed.tokens_in(span):
        return None
    if (index := innermost(speeches, span)) is not None:
        return _nobody_named(speeches[index], span)
    sentence = parsed.sentence_at(parsed.tokens_in(span)[0].index)
    if sentence.index == 0:
        return None
    for speech in speeches.cued_in(sentence.span):
        if speech.hop.cue_span is not None and sentence.span.holds(speech.hop.cue_span):
            return None
    for before in reversed(parsed.sentences[max(0, sentence.index - FURTHEST) : sentence.index]):
        if before.paragraph != sentence.paragraph:
            return None
        for speech in speeches.heard_in(before.span):
            if speech.hop.speaker is not None and speech.parent is None:
                return Note("two_sources_fit", sentence.span, _either(parsed, speech.hop.speaker))
        if not (_is_told_later(parsed, before) and _is_told_later(parsed, sentence)):
            return None
    return None


def _nobody_named(speech: Speech, span: Span) -> Note | None:
    """Return a note where words stand between marks and nobody is named who says them."""
    named = speech.hop.speaker is not None or speech.hop.cue_span is not None
    return None if named else Note("no_speaker", span, "words of somebody who is not named")


def _either(parsed: Parsed, speaker: str) -> str:
    """Return whose words they can be, with the reason why it is left open."""
    publisher = parsed.doc.publisher or "the publisher"
    return f"{speaker} or {publisher}: no cue, after what {speaker} said"


def _is_told_later(parsed: Parsed, sentence: Sentence) -> bool:
    """Tell whether the main verb of a sentence is a pluperfect, as reported speech that goes on has it."""
    return any(
        token.text.lower() in parsed.words["had"]
        and token.dep == "aux"
        and parsed.tokens[token.head].dep == "ROOT"
        for token in parsed.tokens[sentence.first : sentence.stop]
    )


def speeches_around(span: Span, speeches: Speeches) -> tuple[Speech, ...]:
    """Return the speeches that hold the span, innermost first."""
    index = innermost(speeches, span)
    found: list[Speech] = []
    seen: set[int] = set()
    while index is not None and index not in seen:
        seen.add(index)
        found.append(speeches[index])
        index = speeches[index].parent
    return tuple(found)


def _kind(speech: Speech, pack: Pack) -> str:
    return next((entry.kind for entry in pack.sayings if entry.rule == speech.rule), "")


def _without_answers(
    around: tuple[Speech, ...], pack: Pack
) -> tuple[tuple[Speech, ...], tuple[int, ...]]:
    """Return the speeches without those that only reply to a claim inside them, and where these stand.

    One who takes back his own words ("retracted its report that S") is the one hop of them.
    """
    nouns = {entry.rule for entry in pack.sayings if entry.form == "noun"}
    kept, answers = list(around), []
    for place in range(len(around) - 1, 0, -1):
        reply, claim = around[place], around[place - 1]
        if _takes_back_a_text(reply, claim):
            kept.remove(claim)
            continue
        if not (reply.answers and claim.rule in nouns):
            continue
        if (
            claim.stance == "sought" and reply.stance == "denied"
        ):  # who rejects a call denies no deed
            kept.remove(reply)
            continue
        own = (
            reply.hop.kind == "publisher" and claim.hop.speaker is None
        )  # "I reject the suggestion"
        if own or _same_speaker(claim, reply):
            kept.remove(claim)
        else:
            kept.remove(reply)
            kept = [item for item in kept if not _same_speaker(item, reply)]
            answers.append(place)
    return tuple(kept), tuple(sorted(answers))


def _takes_back_a_text(reply: Speech, claim: Speech) -> bool:
    """Tell whether a speaker withdraws the text that says it ("withdrew a story saying that S")."""
    text = claim.hop.speaker_span
    words = claim.hop.speaker or ""
    nobodys = claim.hop.kind == "unknown" or words == words.lower()
    withdrawn = reply.stance == "retracted" and nobodys and text is not None
    return withdrawn and text is not None and reply.holds(text)


def _same_speaker(one: Speech, other: Speech) -> bool:
    return one.hop.speaker is not None and one.hop.speaker == other.hop.speaker


def _chain(
    span: Span, parsed: Parsed, around: tuple[Speech, ...], pack: Pack, governed: bool
) -> Chain:
    """Return hops and stance; the publisher's own saying is its publishing."""
    modality = modality_of(span, parsed, around, pack, governed)
    if modality.retracted:
        if all(_is_text(parsed, speech.hop) for speech in around):
            return (publisher_hop(parsed, pack, ()),), Stance("retracted", span=modality.span)
        modality = Modality()
    if around and around[0].hop.kind == "publisher" and _corrects(parsed, around[0].hop, pack):
        stance = Stance("retracted", span=around[0].hop.cue_span)
        return (publisher_hop(parsed, pack, ()),), stance
    hops: list[Hop] = []
    spoken = is_party(parsed, pack) or any(
        speech.hop.speaker is not None and speech.rule not in TAKEN_OVER for speech in around
    )
    for speech in around:
        hop = speech.hop
        if hop.kind == "publisher" or _is_publisher(hop, parsed):
            continue
        if hops and _is_put_right(parsed, hop, pack):
            continue
        if hop.speaker is None and (spoken or speech.stance in NOBODYS):
            continue
        if hops and hop.speaker is not None and hop.speaker == hops[-1].speaker:
            hops[-1] = _joined(hops[-1], hop)
            continue
        hops.append(hop)
    stance = _stance_of(around, modality)
    publisher = publisher_hop(parsed, pack, around)
    if not hops and is_party(parsed, pack):
        publisher = replace(publisher, relation="writes")
    last = len(hops)
    return (*hops, publisher), replace(stance, hop=min(stance.hop, last))


def _is_text(parsed: Parsed, hop: Hop) -> bool:
    """Tell whether a hop is the publisher's own text ("an article on Friday"), nobody else, or another's report."""
    return hop.kind in ("unknown", "unnamed", "publisher", "media") or _is_publisher(hop, parsed)


def _is_put_right(parsed: Parsed, hop: Hop, pack: Pack) -> bool:
    """Tell whether a hop is the text that a correction speaks of ("Correction: An article on Tuesday said ...")."""
    if hop.kind != "unknown" or hop.speaker_span is None:
        return False
    text = parsed.doc[parsed.paragraph_at(hop.speaker_span.start).span].lower()
    own = parsed.tokens[top_of(parsed, hop.speaker_span)].lemma in link(pack, "own_text")
    return own and text.startswith(tuple(sorted(link(pack, "correction_head"))))


def _corrects(parsed: Parsed, hop: Hop, pack: Pack) -> bool:
    """Tell whether a correction tells what the publisher said before ("Correction: we wrote on Monday that S")."""
    if hop.cue_span is None or parsed.tokens[top_of(parsed, hop.cue_span)].tag != "VBD":
        return False
    text = parsed.doc[parsed.paragraph_at(hop.cue_span.start).span].lower()
    return text.startswith(tuple(sorted(link(pack, "correction_head"))))


def _is_publisher(hop: Hop, parsed: Parsed) -> bool:
    """Tell whether a hop names the publisher, whole or cut short ("the Court finds")."""
    publisher = parsed.doc.publisher
    return same_name(hop.speaker, publisher) or short_for(hop.speaker, publisher)


def _joined(inner: Hop, outer: Hop) -> Hop:
    """Return one hop of two sayings of the same speaker, one inside the other."""
    return replace(inner, medium=inner.medium or outer.medium)


def _stance_of(around: tuple[Speech, ...], modality: Modality) -> Stance:
    """Return the stance of the first hop, or of the hop under whose demand or condition all stands."""
    value, certainty, span = modality.value, modality.certainty, modality.span
    if not around:
        return Stance(value or "asserted", certainty or "stated", 0, span)
    first = around[0]
    said = Stance(first.stance, first.certainty, 0, first.stance_span)
    nobodys = first.hop.kind == "publisher" and said.value == "no_position"
    if modality.presupposed and (said.value in NOT_DONE or nobodys):
        said = Stance()
    for place, speech in enumerate(around[1:], 1):
        open_ = speech.stance in NOT_DONE and not modality.presupposed
        if open_ and said.value in AFFIRMED:
            return Stance(speech.stance, speech.certainty, place, speech.stance_span)
    if value is not None and said.value in AFFIRMED:
        return Stance(value, certainty or said.certainty, 0, span)
    if certainty is not None and said.certainty == "stated":
        return replace(said, certainty=certainty, span=span)
    return said
