"""Another course of the same thing, told without an act of its own: "said the ferry had struck a rock".

So too "had left of their own free will" of those said to have been driven out. The clause speaks of those or
of what the claim before it names, and its verb says how else it went.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from sayso.claim.attribute import attribute
from sayso.claim.draft import Draft
from sayso.claim.tie.compared import speaker_of
from sayso.model.labels import SUBJECTS
from sayso.model.mention import Findings, People
from sayso.model.quantity import Count
from sayso.model.said import Speech
from sayso.model.text import Parsed, Token
from sayso.model.tree import below, top_of
from sayso.model.vocabulary import AFFIRMED
from sayso.model.who import Target
from sayso.packs.load import Pack
from sayso.packs.lookup import link

NEAR = 2


def other_tales(
    parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack
) -> Iterator[tuple[Draft, Draft]]:
    """Yield a draft for each speech that tells another course of an earlier claim, with that claim."""
    for index, speech in enumerate(found.speeches):
        told = _answered_otherwise(parsed, speech, drafts, pack)
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


def _answered_otherwise(
    parsed: Parsed, speech: Speech, drafts: Sequence[Draft], pack: Pack
) -> tuple[Draft, Token] | None:
    """Return the claim of another speaker of which a speech tells another course, and the verb that does."""
    cue = speech.hop.cue_span
    if cue is None or speech.hop.speaker is None or speech.stance != "asserted":
        return None
    at = top_of(parsed, cue)
    sentence = parsed.sentence_at(at)
    courses = _other_courses(parsed, sentence.index, pack)
    told = [token for token in courses if speech.holds(token.span)]
    if not told or any(speech.holds(draft.span) for draft in drafts):
        return None
    for draft in reversed(drafts):
        apart = sentence.index - parsed.sentence_of[draft.token]
        if not 0 <= apart <= NEAR or draft.token > at or draft.stance.value not in AFFIRMED:
            continue
        if speaker_of(draft) in (None, speech.hop.speaker, speech.hop.speaks_for):
            continue
        for token in told:
            if _speaks_of(parsed, token, draft, pack):
                return draft, token
    return None


@lru_cache(maxsize=4)
def _other_courses(parsed: Parsed, number: int, pack: Pack) -> tuple[Token, ...]:
    sentence = parsed.sentences[number]
    tokens = parsed.tokens[sentence.first : sentence.stop]
    return tuple(token for token in tokens if _is_other_course(parsed, token, pack))


def _is_other_course(parsed: Parsed, verb: Token, pack: Pack) -> bool:
    """Tell whether a verb says how else it went: an accident, or who began."""
    if verb.pos != "VERB" or verb.tag == "VB":  # "let them burn" tells what another did
        return False
    first = any(
        parsed.tokens[child].lemma in link(pack, "before_others")
        for child in below(parsed, verb.index, "advmod", "acomp")
    )
    if first:
        return verb.lemma in link(pack, "begins")
    if verb.lemma in link(pack, "goes"):
        return _is_willing(parsed, verb.index, pack)
    return verb.lemma in link(pack, "other_course")


def _is_willing(parsed: Parsed, verb: int, pack: Pack) -> bool:
    """Tell whether words under a verb say that it was done freely ("left of their own free will")."""
    held = " ".join(parsed.tokens[index].text.lower() for index in parsed.subtree(verb))
    return any(f" {words} " in f" {held} " for words in link(pack, "willingly"))


def _speaks_of(parsed: Parsed, verb: Token, draft: Draft, pack: Pack) -> bool:
    """Tell whether the subject of a verb stands for the people or the thing of a claim."""
    named = {token.lemma for token in _things_of(parsed, draft)}
    for index in below(parsed, verb.index, *SUBJECTS):
        subject = parsed.tokens[index]
        if subject.tag == "PRP":
            return subject.lemma in link(pack, "whole_pronoun") or parsed.says(subject.index, "it")
        known = any(
            parsed.tokens[child].lemma in link(pack, "points_back")
            for child in below(parsed, index, "det")
        )
        if subject.lemma in named and (known or subject.tag == "NNP"):
            return True
    return False


def _things_of(parsed: Parsed, draft: Draft) -> tuple[Token, ...]:
    """Return the words of those who suffer and of what is hit."""
    found = [draft.head_span, *((draft.target.span,) if draft.target else ())]
    return tuple(token for span in found for token in parsed.tokens_in(span))
