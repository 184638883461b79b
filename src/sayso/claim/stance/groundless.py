"""What is told without truth or proof: "the claim that S has no basis", "no evidence supports reports that S".

The words stand around the noun for what is told: whose subject, object or "of" it is decides where to look.
"""

from sayso.model.text import Parsed, Token
from sayso.model.tree import below, is_passive
from sayso.packs.load import Pack
from sayso.packs.lookup import link

NO = ("no", "little", "scant")


def groundless(parsed: Parsed, told: Token, pack: Pack) -> str | None:
    """Return denied or questioned where what is told is said to have no truth or no proof, else None."""
    return lacks_ground(parsed, told, pack) if told.lemma in link(pack, "told_word") else None


def lacks_ground(parsed: Parsed, told: Token, pack: Pack) -> str | None:
    """Return the same of any word that stands for what is told ("there is no truth in it")."""
    above = parsed.tokens[told.head]
    if told.dep == "pobj" and above.lemma in parsed.words["ground_tie"]:
        ground = parsed.tokens[above.head]
        return _lacking(parsed, ground, parsed.tokens[ground.head], pack)
    if told.dep == "nsubj" and above.lemma in parsed.words["having"]:
        grounds = (parsed.tokens[i] for i in below(parsed, above.index, "dobj"))
        found = (_lacking(parsed, ground, above, pack) for ground in grounds)
        return next((value for value in found if value), None)
    if told.dep == "nsubj" and parsed.says(above.index, "be"):
        return _without(parsed, above, pack)
    if above.lemma in link(pack, "bears_out") and told.dep in ("dobj", "nsubjpass"):
        return "questioned" if _by_nothing(parsed, above, pack) else None
    return None


def _without(parsed: Parsed, verb: Token, pack: Pack) -> str | None:
    """Return what "is without any foundation" means, None where nothing of the kind is said."""
    if below(parsed, verb.index, "neg"):
        return None
    for tie in below(parsed, verb.index, "prep"):
        if parsed.says(tie, "without"):
            found = (_kind(parsed.tokens[i], pack) for i in below(parsed, tie, "pobj"))
            return next((value for value in found if value), None)
    return None


def _kind(ground: Token, pack: Pack) -> str | None:
    """Return the stance of what denies a ground of truth or of proof."""
    words = {ground.lemma, ground.text.lower()}
    kinds = (("truth_noun", "denied"), ("proof_noun", "questioned"))
    return next((value for name, value in kinds if words & link(pack, name)), None)


def _lacking(parsed: Parsed, ground: Token, verb: Token, pack: Pack) -> str | None:
    """Return what it means that a ground is denied ("no truth", "no evidence"), None where it is not."""
    value = _kind(ground, pack)
    return (
        value
        if value and (parsed.says(verb.index, "lack") or _is_denied(parsed, ground, verb))
        else None
    )


def _is_denied(parsed: Parsed, ground: Token, verb: Token) -> bool:
    """Tell whether a "no" stands before a noun, or a "not" at the verb over it."""
    before = [parsed.tokens[i].lemma for i in below(parsed, ground.index, "det", "amod")]
    return any(word in NO for word in before) or bool(below(parsed, verb.index, "neg"))


def _by_nothing(parsed: Parsed, verb: Token, pack: Pack) -> bool:
    """Tell whether nothing bears it out: "no evidence supports", "is not supported by evidence", "found to support"."""
    proof = link(pack, "proof_noun")
    over = verb
    if verb.dep in ("xcomp", "advcl") and not below(parsed, verb.index, "nsubj", "nsubjpass"):
        over = parsed.tokens[verb.head]
    named = (*below(parsed, over.index, "nsubj", "nsubjpass", "dobj"), *_agents(parsed, verb))
    grounds = [parsed.tokens[i] for i in named if parsed.tokens[i].lemma in proof]
    if any(_is_denied(parsed, ground, over) for ground in grounds):
        return True
    return is_passive(parsed, verb.index) and bool(below(parsed, verb.index, "neg"))


def _agents(parsed: Parsed, verb: Token) -> tuple[int, ...]:
    return tuple(
        noun
        for tie in below(parsed, verb.index, "agent", "prep")
        if parsed.says(tie, "by")
        for noun in below(parsed, tie, "pobj")
    )
