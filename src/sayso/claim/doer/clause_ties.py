"""Whether the grammar ties an attack to what came of it: one under the other, or clauses of one chain."""

from sayso.model.text import Parsed
from sayso.model.tree import RELATIVES, after_preposition, below, is_verbal

REACH = 6
IT = "it"  # which may be the bomb


def are_tied(parsed: Parsed, effect: int, attack: int) -> bool:
    """Tell whether one stands under the other in the tree, or both are clauses of one chain."""
    if _is_done_apart(parsed, effect, attack) or _comes_second(parsed, effect, attack):
        return False
    up = path_above(parsed, effect)
    if attack in up:
        return True
    across = path_above(parsed, attack)
    if effect in across:
        return True
    verb = parsed.tokens[effect]
    if verb.dep == "conj" and verb.head == attack:
        return True
    if _happens_in(parsed, effect, attack):
        return True
    shared = [index for index in up if index in across]
    return (
        bool(shared)
        and _subject_of(parsed, attack) == shared[0]
        and is_verbal(parsed.tokens[shared[0]])
    )


def _is_done_apart(parsed: Parsed, effect: int, attack: int) -> bool:
    """Tell whether a second clause has a doer and an object of its own ("they bombed it and they killed two")."""
    verb = parsed.tokens[effect]
    if verb.dep != "conj" or verb.head != attack or not below(parsed, effect, "dobj"):
        return False
    doers = [parsed.tokens[i] for i in below(parsed, effect, "nsubj")]
    people = any(one.tag == "PRP" and one.lemma != IT for one in doers)
    return people and bool(below(parsed, attack, "dobj", "prep"))


def _comes_second(parsed: Parsed, effect: int, attack: int) -> bool:
    """Tell whether the attack is a second deed told after the effect ("has killed several and has made attacks")."""
    deed = parsed.tokens[attack]
    verb = parsed.tokens[deed.head] if deed.dep == "dobj" else deed
    active = is_verbal(verb) and verb.dep == "conj" and verb.head == effect
    return active and effect < attack and bool(below(parsed, effect, "dobj"))


def _happens_in(parsed: Parsed, effect: int, attack: int) -> bool:
    """Tell whether the effect is in a clause "in which ..." about words that hold the attack."""
    verb = parsed.tokens[effect]
    if verb.dep not in ("relcl", "ccomp") or not any(
        parsed.tokens[noun].tag in RELATIVES
        for noun in after_preposition(parsed, effect, "in", "during")
    ):
        return False
    held = attack in parsed.subtree(verb.head) or attack in path_above(parsed, verb.head)
    return attack < effect and (held or _right_before(parsed, effect, attack))


def _right_before(parsed: Parsed, effect: int, attack: int) -> bool:
    """Tell whether the attack stands above the word before ", in which", wherever that clause was hung."""
    first = min(below(parsed, effect, "prep"), default=0)
    before = first - 2 if first > 1 and parsed.tokens[first - 1].text == "," else first - 1
    return before > attack and attack in path_above(parsed, before)


def _subject_of(parsed: Parsed, index: int) -> int:
    """Return the verb of which the token is the subject ("an attack killed 12"), else the token itself."""
    token = parsed.tokens[index]
    while token.dep == "conj" and parsed.tokens[token.head].dep in ("nsubj", "nsubjpass"):
        token = parsed.tokens[token.head]
    return token.head if token.dep in ("nsubj", "nsubjpass") else index


def path_above(parsed: Parsed, index: int) -> tuple[int, ...]:
    """Return the words above a token, up to the clause that somebody says."""
    found: list[int] = []
    for _ in range(REACH):
        head = parsed.tokens[index].head
        token = parsed.tokens[index]
        if head == index or token.dep == "ccomp" or (token.dep == "conj" and not is_verbal(token)):
            break
        found.append(head)
        index = head
    return tuple(found)
