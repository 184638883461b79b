"""Effects that only say which place, or which people, an attack is told of, and that it did not bring about."""

from sayso.model.text import Parsed
from sayso.model.tree import below, is_verbal
from sayso.packs.load import Pack
from sayso.packs.lookup import link


def only_marks_where(parsed: Parsed, effect: int, attack: int, pack: Pack) -> bool:
    """Tell whether an effect describes a place of the attack ("near the spot where two were killed") or who made it."""
    return _marks_place(parsed, effect, attack, pack) or _marks_doers(parsed, effect, attack)


def _marks_place(parsed: Parsed, effect: int, attack: int, pack: Pack) -> bool:
    """Tell whether a "where" without a comma picks a place by what happened there before the attack."""
    verb = parsed.tokens[effect]
    where = [i for i in below(parsed, effect, "advmod") if parsed.tokens[i].tag == "WRB"]
    marks = [i for i in where if parsed.tokens[i].lemma in parsed.words["where"]]
    if not marks or attack > effect or parsed.tokens[marks[0] - 1].text == ",":
        return False
    before = any(parsed.tokens[i].tag == "VBD" for i in below(parsed, effect, "aux"))  # "had been"
    dated = any(parsed.tokens[i].entity == "DATE" for i in parsed.subtree(effect))
    spot = parsed.tokens[verb.head].lemma in link(pack, "spot")
    return verb.dep == "pcomp" or spot or before or dated


def _marks_doers(parsed: Parsed, effect: int, attack: int) -> bool:
    """Tell whether the effect stands in words under who attacked ("relatives of those killed attacked the post")."""
    verb = parsed.tokens[effect]
    if not is_verbal(verb) or verb.dep not in ("acl", "relcl"):
        return False
    own = below(parsed, attack, "nsubj") if is_verbal(parsed.tokens[attack]) else ()
    return any(effect in parsed.subtree(one) and verb.head != one for one in own)
