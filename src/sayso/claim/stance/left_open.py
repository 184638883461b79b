"""What leaves a deed open or undone by the grammar of its clause.

A purpose ("came to kill him"), what somebody may or should do ("orders to shoot"), and an -ing under words
that say it came not to be ("stopped short of killing", "fled without shooting", "kept from arresting him").
"""

from functools import cache

from sayso.claim.stance.modals import modal_at, modals_of
from sayso.model.text import Parsed, Token
from sayso.model.tree import below
from sayso.packs.entries import Words
from sayso.packs.load import Pack
from sayso.packs.lookup import link

CALLED = ("oprd", "ccomp", "xcomp", "attr")
FORCE = "force_used"  # "fired in the air to disperse them" is told as done
CLAUSES = ("advcl", "acl", "relcl")
VERBAL = ("xcomp", "ccomp", "pcomp", "conj")


def left_open(parsed: Parsed, token: Token, pack: Pack) -> list[tuple[Words, Token]]:
    """Return the word that leaves open or undone what a verb says, where there is one."""
    if token.dep in CLAUSES and has_to(parsed, token.index):
        return [] if _is_done(parsed, token, pack) else _purpose(parsed, token, pack)
    return _over_gerund(parsed, token, pack)


def no_plan(parsed: Parsed, token: Token, pack: Pack) -> list[tuple[Words, Token]]:
    """Return the "no" before what a deed is planned or tried by ("had no plans to arrest him")."""
    if token.dep not in ("acl", "relcl") or not has_to(parsed, token.index):
        return []
    dets = (parsed.tokens[i] for i in below(parsed, token.head, "det"))
    return [(entry, one) for one in dets if (entry := modal_at(one, "subject", pack)) is not None]


def able_in_past(parsed: Parsed, able: int, pack: Pack) -> tuple[Words, ...] | None:
    """Return what "was able to" or "was not able to" makes of a deed: nothing or undone; None where it is to come."""
    verb = parsed.tokens[parsed.tokens[able].head]
    helpers = [parsed.tokens[i] for i in below(parsed, verb.index, "aux")]
    perfect = any(parsed.says(one.index, "have") for one in helpers)
    past = verb.tag == "VBD" or (perfect and all(one.tag != "MD" for one in helpers))
    if not past or not parsed.says(verb.index, "be"):
        return None
    negated = below(parsed, verb.index, "neg")
    return tuple(one for one in modals_of(pack, "above") if one.name == "unable" and negated)


def before_to(parsed: Parsed, token: Token, pack: Pack) -> list[tuple[Words, Token]]:
    """Return the adverb that says before "to" that it has not come so far ("are yet to be released")."""
    if token.dep != "xcomp":
        return []
    words = [parsed.tokens[child] for child in below(parsed, token.head, "advmod")]
    found = [(entry, word) for word in words if (entry := modal_at(word, "before_to", pack))]
    governing = parsed.tokens[token.head]
    to_come = modal_at(governing, "before_to", pack)
    judged = parsed.says(governing.index, "be") and below(
        parsed, token.head, "acomp"
    )  # "is false to say"
    to_come = None if judged else to_come
    return [*found, (to_come, governing)] if to_come and has_to(parsed, token.index) else found


def is_held(parsed: Parsed, token: Token, pack: Pack) -> bool:
    """Tell whether what is left open above a token is so for it too: for no deed that only is spoken of there."""
    if token.dep == "dobj":
        return parsed.tokens[token.head].lemma in link(pack, "light_verb")
    above = parsed.tokens[token.head]
    if token.dep in CALLED and above.lemma in link(pack, "call_verb"):
        return True  # "stopped short of calling it a massacre"
    if token.tag == "VBG" and above.lemma in link(pack, "cease_verb"):
        return False  # what is to stop was done
    return token.dep in VERBAL and (token.dep != "conj" or above.pos == "VERB")


def is_announced(parsed: Parsed, verb: int) -> bool:
    """Tell whether a headline says what is to come ("Kessia to free 200 prisoners")."""
    token = parsed.tokens[verb]
    who = parsed.tokens[token.head]
    if token.tag not in ("VB", "VBN") or not has_to(parsed, verb):
        return False
    if token.dep == "acl":
        return who.dep == "ROOT" and who.pos in ("NUM", "PROPN", "NOUN") and who.tag != "NN"
    return token.dep == "ROOT" and bool(below(parsed, verb, "nsubj", "nsubjpass"))


def has_to(parsed: Parsed, verb: int) -> bool:
    """Tell whether a verb is an infinitive with its "to"."""
    return any(parsed.tokens[child].tag == "TO" for child in below(parsed, verb, "aux"))


def _is_done(parsed: Parsed, verb: Token, pack: Pack) -> bool:
    """Tell whether an infinitive tells what was done ("used a knife to kill him", "the first to die")."""
    helpers = (parsed.tokens[i] for i in below(parsed, verb.index, "aux", "advmod"))
    if any(parsed.says(one.index, "have", "only") for one in helpers) or verb.lemma in _force(pack):
        return True
    above = parsed.tokens[verb.head]
    if verb.dep == "advcl":
        to = next(i for i in below(parsed, verb.index, "aux") if parsed.tokens[i].tag == "TO")
        went_on = parsed.tokens[to - 1].text.lower() in parsed.words["on"]  # "went on to kill two"
        return went_on or above.lemma in link(pack, "used_to_do")
    of = parsed.tokens[above.head]
    counted = (above, parsed.tokens[of.head]) if parsed.says(of.index, "of") else (above,)
    near = [one.index for one in counted] + [
        child for one in counted for child in below(parsed, one.index, "amod", "det", "nummod")
    ]
    return any(_picks_out(parsed.tokens[i], pack) for i in near)


def _picks_out(token: Token, pack: Pack) -> bool:
    """Tell whether a word picks one out of a row of those who suffered ("the first", "the latest", "one of")."""
    row = token.tag in ("JJS", "CD") or token.entity == "ORDINAL"
    return row or token.lemma in link(pack, "picks_out")


@cache
def _force(pack: Pack) -> frozenset[str]:
    """Return the verbs for what force is used for."""
    named = (way for way in pack.ways if way.form == "verb" and way.act == FORCE)
    return frozenset(words for way in named for words in way.words if " " not in words)


def _purpose(parsed: Parsed, verb: Token, pack: Pack) -> list[tuple[Words, Token]]:
    entry = next((one for one in modals_of(pack, "above") if one.name == "purpose"), None)
    to = (parsed.tokens[i] for i in below(parsed, verb.index, "aux"))
    return [(entry, one) for one in to if entry is not None and one.tag == "TO"]


def _over_gerund(parsed: Parsed, token: Token, pack: Pack) -> list[tuple[Words, Token]]:
    """Return the word over an -ing, or over its preposition, by which it was not done."""
    above = parsed.tokens[token.head]
    if token.dep == "prep" and token.lemma in parsed.words["open_tie"]:
        if not any(_is_gerund(parsed, i) for i in below(parsed, token.index, "pcomp")):
            return []
        axis = "from_gerund" if parsed.says(token.index, "from") else "gerund"
    elif token.dep in ("pcomp", "xcomp") and _is_gerund(parsed, token.index):
        axis = "gerund"
    else:
        return []
    over = (*below(parsed, token.index, "advmod"), above.index)  # "instead of", "held back from"
    over = (*over, above.head) if above.dep == "advmod" else over
    found = ((modal_at(parsed.tokens[i], axis, pack), parsed.tokens[i]) for i in over)
    return [(entry, word) for entry, word in found if entry is not None][:1]


def _is_gerund(parsed: Parsed, verb: int) -> bool:
    """Tell whether a verb is an -ing form, or a passive with "being"."""
    words = (verb, *below(parsed, verb, "aux", "auxpass"))
    return any(parsed.tokens[i].tag == "VBG" for i in words)
