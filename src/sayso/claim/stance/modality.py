"""How far the words around an act are from stating it as done: negation, conditions, futures, hedges.

The words come from the pack (`modality.toml`), where they stand from the grammar.
"""

from dataclasses import dataclass

from sayso.claim.stance.left_open import (
    able_in_past,
    before_to,
    is_announced,
    is_held,
    left_open,
    no_plan,
)
from sayso.claim.stance.modals import modal_at, modals_of
from sayso.claim.stance.negated import (
    comes_after,
    conditioned,
    if_so,
    is_negated_near,
    negated_apart,
    negated_before,
    negated_deed,
    negated_subject,
    of_deed,
    only_bounds,
    only_caused,
    turned_condition,
)
from sayso.claim.stance.taken_as_done import (
    describes,
    describes_known,
    is_cause,
    is_past_relative,
    is_second,
)
from sayso.claim.stance.to_come import to_come
from sayso.claim.victim.toll_words import toll_above
from sayso.model.said import Speech
from sayso.model.text import Parsed, Sentence, Span, Token
from sayso.model.tree import below, clause_head, is_verbal, top_of
from sayso.model.vocabulary import NOT_DONE
from sayso.packs.entries import Words
from sayso.packs.load import Pack
from sayso.packs.lookup import link

CLIMB = 12
ABLE = "able"
FUTURE = "future"  # what is threatened or planned is to come ("warned that he would be killed")
CERTAINTIES = ("hedged", "possible", "unverified")
DENIED = "denied"  # of what is only a condition ("had he not been shot") nothing is denied
DIRECT = ("nsubj", "nsubjpass", "dobj", "attr", "acomp", "oprd", "xcomp", "ccomp", "advcl", "amod")
BESIDE = ("aux", "auxpass", "advmod", "neg", "cc", "preconj", "amod", "compound", "det")


@dataclass(frozen=True, slots=True)
class Modality:
    """What the words make of an act: a stance, a certainty, or None where they say nothing of it."""

    value: str | None = None
    certainty: str | None = None
    span: Span | None = None
    retracted: bool = False
    presupposed: bool = False


def modality_of(
    span: Span, parsed: Parsed, around: tuple[Speech, ...], pack: Pack, governed: bool
) -> Modality:
    """Return the modality of an act, as far as the words of its own speech show it."""
    top = top_of(parsed, span)
    if top < 0:
        return Modality()
    top = toll_above(parsed, top, pack)
    sentence = parsed.sentence_at(top)
    wide = _in_sentence(parsed, sentence, span.start, pack)
    if wide is not None and wide.retracted:
        return wide
    if _is_question(parsed, sentence, around):
        return Modality("hypothetical", None, sentence.span)
    taken = _is_presupposed(parsed, top, around, pack)
    value, certainty, where = None, None, None
    words = _words_at(parsed, top, around, pack, governed)
    for entry, token in words:
        if span.holds(token.span) or (wide and wide.span and wide.span.meets(token.span)):
            continue
        if entry.value in CERTAINTIES:
            certainty = certainty or entry.value
            later = entry.axis == "aux" and not _is_perfect(parsed, token)
            if entry.value == "possible" and later:
                value = value or "hypothetical"
        else:
            value = (
                entry.value if _is_condition(entry) and value == DENIED else value or entry.value
            )
        where = where or token.span
    if value is None and not governed and is_announced(parsed, top):
        value = "hypothetical"
    if wide is not None:
        certainty, where = certainty or wide.certainty, where or wide.span
    return Modality(value, certainty, where, presupposed=taken)


def _is_condition(entry: Words) -> bool:
    return entry.axis == "clause" and entry.value == "hypothetical"


def _in_sentence(parsed: Parsed, sentence: Sentence, top: int, pack: Pack) -> Modality | None:
    """Return what a phrase of the whole sentence says ("could not be verified", "an earlier version")."""
    text = parsed.doc[sentence.span].lower()
    for entry in modals_of(pack, "sentence"):
        for words in entry.words:
            at = text.find(words)
            if at >= 0:
                where = Span(sentence.span.start + at, sentence.span.start + at + len(words))
                if (
                    entry.value == "retracted"
                    and ";" in text[at : max(at, top - sentence.span.start)]
                ):
                    continue  # "first said 23 were detained; the number is 13"
                if entry.value == "retracted":
                    return Modality("retracted", None, where, retracted=True)
                return Modality(None, entry.value, where)
    return None


def _is_question(parsed: Parsed, sentence: Sentence, around: tuple[Speech, ...]) -> bool:
    """Tell whether the sentence asks, by its mark."""
    words = parsed.doc[sentence.span].rstrip("”\"'’») ")
    return words.endswith("?")


def _words_at(
    parsed: Parsed, top: int, around: tuple[Speech, ...], pack: Pack, governed: bool
) -> list[tuple[Words, Token]]:
    """Return the modal words at the verb of the act, then at those that govern it, within its speech."""
    found: list[tuple[Words, Token]] = []
    verb = clause_head(parsed, top)
    if verb == top or (_is_said_by(parsed, top, verb) and not comes_after(parsed, verb, pack)):
        for index in dict.fromkeys((top, verb)):
            beside = of_deed(parsed, verb, _beside(parsed, index, pack), pack)
            found.extend((e, at) for e, at in beside if not governed or e.name != FUTURE)
        found.extend(negated_subject(parsed, verb, pack))
        found.extend(negated_before(parsed, verb, pack))
        found.extend(conditioned(parsed, verb, pack))
    else:
        found.extend(_beside(parsed, top, pack))
    found.extend([*negated_deed(parsed, top, pack), *to_come(parsed, parsed.tokens[top], pack)])
    index, held = top, not governed
    for _ in range(CLIMB):
        found.extend(_mark(parsed, index, pack))
        token = parsed.tokens[index]
        found.extend(left_open(parsed, token, pack) if held else no_plan(parsed, token, pack))
        if is_past_relative(parsed, token) or describes_known(parsed, token):
            break
        if token.head == index or _is_cue(parsed.tokens[token.head], around):
            found.extend(if_so(parsed, token.head, pack))
            break
        if is_cause(parsed, token, pack):
            break
        carries = _carries(token) and not is_second(parsed, token)
        held = held and is_held(parsed, token, pack)
        found.extend(before_to(parsed, token, pack))
        index = token.head
        if carries and not governed and not _is_of_past(parsed, token):
            found.extend(_above(parsed, index, pack))
        if carries and _is_linked(parsed, token, pack) and is_verbal(parsed.tokens[index]):
            found.extend(_beside(parsed, index, pack, shared=token.dep == "conj"))
    if describes(parsed.tokens[top]):
        return [(entry, at) for entry, at in found if entry.value not in NOT_DONE or at.head == top]
    return found


def _is_linked(parsed: Parsed, token: Token, pack: Pack) -> bool:
    """Tell whether a "not" at the verb above a word is the word's too; a "not" of what came after is not."""
    if token.dep == "xcomp":
        return True
    passive = token.dep == "acomp" and token.tag == "VBN"  # "not machine-gunned"
    linked = passive or token.dep == "dobj" or _shares_verb(parsed, token)
    done = comes_after(parsed, token.head, pack) or only_caused(parsed, token.head, pack)
    return linked and not done


def _shares_verb(parsed: Parsed, token: Token) -> bool:
    """Tell whether a coordinated word has no subject of its own, so that what stands at the first is its too.

    A past tense after a bare form goes with the clause above ("said they will strike, and killed two").
    """
    if token.dep != "conj" or below(parsed, token.index, "nsubj", "nsubjpass"):
        return False
    return not (token.tag == "VBD" and parsed.tokens[token.head].tag == "VB")


def _is_of_past(parsed: Parsed, token: Token) -> bool:
    """Tell whether a participle is tied to a deed by a preposition: "wanted for the murder" wishes for none."""
    above = parsed.tokens[token.head]
    bare = above.tag == "VBN" or (above.tag == "VBD" and above.dep == "acl")
    return token.dep == "prep" and token.lemma in parsed.words["past_tie"] and bare


def _is_perfect(parsed: Parsed, modal: Token) -> bool:
    """Tell whether "have" follows a modal ("may have died"), which speaks of what is past."""
    auxiliaries = below(parsed, modal.head, "aux")
    return any(index > modal.index and parsed.tokens[index].tag == "VB" for index in auxiliaries)


def _is_said_by(parsed: Parsed, top: int, verb: int) -> bool:
    """Tell whether a verb speaks of an act that is a noun or an adjective ("the raid did not happen")."""
    token = parsed.tokens[top]
    if token.dep == "nsubj" and below(parsed, verb, "acomp", "attr"):
        return False
    return token.head == verb and token.dep in DIRECT


def _is_presupposed(parsed: Parsed, top: int, around: tuple[Speech, ...], pack: Pack) -> bool:
    """Tell whether the act is taken as done: a past relative clause ("those who killed him"), a participle."""
    known = describes_known(parsed, parsed.tokens[top])
    if known or describes(parsed.tokens[top]) or _has_cause_above(parsed, top, around, pack):
        return True
    verb = parsed.tokens[clause_head(parsed, top)]
    return is_past_relative(parsed, verb) and not _is_cue(verb, around)


def _has_cause_above(parsed: Parsed, index: int, around: tuple[Speech, ...], pack: Pack) -> bool:
    """Tell whether an act is told as the cause of what is said ("decided to leave because of the killing")."""
    for _ in range(CLIMB):
        token = parsed.tokens[index]
        if is_cause(parsed, token, pack):
            return True
        if token.head == index or is_verbal(token) or _is_cue(parsed.tokens[token.head], around):
            return False
        index = token.head
    return False


def _carries(token: Token) -> bool:
    """Tell whether what governs a token governs the act too: not from a remark beside it."""
    return token.dep not in (
        "advcl",
        "relcl",
        "parataxis",
        "appos",
        "nsubj",
        "nsubjpass",
        "npadvmod",
    )


def _is_cue(token: Token, around: tuple[Speech, ...]) -> bool:
    return any(
        speech.hop.cue_span is not None and speech.hop.cue_span.holds(token.span)
        for speech in around
    )


def _beside(
    parsed: Parsed, index: int, pack: Pack, shared: bool = False
) -> list[tuple[Words, Token]]:
    """Return the auxiliaries, adverbs and negations of a word; `shared` leaves out what stands after it."""
    found = []
    for child in (*below(parsed, index, *BESIDE), *negated_apart(parsed, index)):
        token = parsed.tokens[child]
        if shared and (token.index > index or token.dep == "neg"):
            continue
        entry = modal_at(token, "aux", pack)
        if entry is not None and not only_bounds(parsed, token, pack):
            found.append((entry, token))
    return found


def _mark(parsed: Parsed, index: int, pack: Pack) -> list[tuple[Words, Token]]:
    return [
        (entry, parsed.tokens[child])
        for child in below(parsed, index, "mark", "advmod")
        if (entry := modal_at(parsed.tokens[child], "clause", pack)) is not None
    ] + turned_condition(parsed, index, pack)


def _above(parsed: Parsed, index: int, pack: Pack) -> list[tuple[Words, Token]]:
    """Return the word that governs the act; a noun of proof counts only where it is negated."""
    token = parsed.tokens[index]
    entry = modal_at(token, "above", pack)
    own = below(parsed, index, "nsubj") or parsed.tokens[token.head].lemma in link(pack, "goes_on")
    if entry is None and token.tag == "VB" and not own:
        entry = modal_at(token, "to_do", pack)
    if entry is None:
        return _possible(parsed, index, pack)
    if entry.value == "questioned" and not is_negated_near(parsed, index, pack):
        return []
    if entry.name == ABLE and (was := able_in_past(parsed, index, pack)) is not None:
        return [(one, token) for one in was]
    return [(entry, token)]


def _possible(parsed: Parsed, verb: int, pack: Pack) -> list[tuple[Words, Token]]:
    """Return the adjective of "it is possible that S"."""
    words = below(parsed, verb, "acomp") if parsed.says(verb, "be") else ()
    found = [(modal_at(parsed.tokens[word], "above", pack), parsed.tokens[word]) for word in words]
    return [(entry, word) for entry, word in found if entry and entry.value == "possible"]
