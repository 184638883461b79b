"""What a denial, a doubt or a silence takes for granted: it is about something else that is said of the deed.

"The army denied that the nine people killed in Osk were civilians" leaves the nine killed, "denied that the killing was
deliberate" the killing, "denied covering up the raid" the raid. Who is only said to be the one ("it was not us who
did it"), and what is itself denied, is not granted.
"""

from functools import cache

from sayso.claim.stance.relatives import goes_on
from sayso.claim.stance.taken_as_done import is_definite
from sayso.model.said import Speech
from sayso.model.text import Parsed, Span, Token
from sayso.model.tree import below, is_passive, is_verbal, top_of
from sayso.packs.load import Pack
from sayso.packs.lookup import link

CLIMB = 10
DESCRIBING = ("acl", "amod")
SUBJECTS = ("nsubj", "nsubjpass")
IDENTITY = ("attr",)
SILENT = "no_position"
NOMINAL = ("NOUN", "PROPN", "PRON", "DET", "NUM")
SOME = ("DET", "PRON", "NUM")


def granted_at(parsed: Parsed, span: Span, speech: Speech, pack: Pack) -> Span | None:
    """Return the words around a deed that a speech about it takes for granted, None where the deed is its matter."""
    index = top_of(parsed, span)
    for _ in range(CLIMB):
        token = parsed.tokens[index]
        head = parsed.tokens[token.head]
        if token.head == index or not speech.holds(token.span) or _is_cue(speech, head):
            return None
        if _describes_known(parsed, token, head, speech, pack):
            return parsed.cover(parsed.subtree(index))
        matter = speech.stance == SILENT  # "did not respond to questions about the arrest"
        if token.pos in ("NOUN", "ADJ") and not matter and _is_spoken_of(parsed, token, head, pack):
            return parsed.cover(parsed.subtree(index))
        if token.dep == "ccomp":
            return None
        index = token.head
    return None


def _is_cue(speech: Speech, token: Token) -> bool:
    return speech.hop.cue_span is not None and speech.hop.cue_span.holds(token.span)


def _describes_known(parsed: Parsed, token: Token, noun: Token, speech: Speech, pack: Pack) -> bool:
    """Tell whether a deed only describes people or things of which something else is said ("the men killed in Osk")."""
    above = parsed.tokens[noun.head]
    if noun.dep in IDENTITY or _is_cue(speech, above) or noun.pos not in NOMINAL:
        return False
    if noun.lemma in link(pack, "told_word") or parsed.says(above.index, "of", "about"):
        told = parsed.tokens[above.head]
        if noun.lemma in link(pack, "told_word") or told.lemma in link(pack, "told_word"):
            return False
    if token.dep == "relcl":
        if goes_on(parsed, token):
            return False
        return _is_past(parsed, token) and is_definite(parsed, noun)
    if token.dep not in DESCRIBING or token.tag != "VBN":
        return False
    known = token.dep == "amod" and speech.stance != SILENT  # "had no word on injured civilians"
    return known or is_definite(parsed, noun)


def _is_past(parsed: Parsed, verb: Token) -> bool:
    """Tell whether a relative clause tells what was done."""
    helpers = [parsed.tokens[i] for i in below(parsed, verb.index, "aux", "auxpass")]
    return any(one.tag in ("VBD", "VBN") for one in (verb, *helpers)) and all(
        one.tag != "MD" for one in helpers
    )


def _is_spoken_of(parsed: Parsed, deed: Token, above: Token, pack: Pack) -> bool:
    """Tell whether something is said of a deed that is a noun, or is known, hidden or told of it."""
    known = link(pack, "of_known_deed")
    if deed.dep == "dobj":
        return above.lemma in known
    some = parsed.tokens[above.head]
    if deed.dep == "pobj" and not (parsed.says(above.index, "of") and some.pos in SOME):
        return some.lemma in known
    if deed.dep == "pobj":  # "any of the nine dead"
        above = parsed.tokens[some.head]
    subject = some if deed.dep == "pobj" else deed
    if subject.dep not in SUBJECTS or not is_definite(parsed, deed) or not is_verbal(above):
        return False
    if parsed.says(above.index, "be"):
        said = [parsed.tokens[i].lemma for i in below(parsed, above.index, "attr", "acomp")]
        return bool(said) and not any(word in _lays_it(pack) for word in said)
    undone = link(pack, "come_about") | link(pack, "do_verb") | link(pack, "light_verb")
    return above.lemma not in undone | link(pack, "answers_for") and is_passive(parsed, above.index)


@cache
def _lays_it(pack: Pack) -> frozenset[str]:
    """Return the words by which a deed is laid on somebody or said to be so ("was the work of", "was true")."""
    laid = {words.split()[0] for entry in pack.blames for words in entry.words}
    return frozenset(laid | link(pack, "own_part") | link(pack, "true_word"))
