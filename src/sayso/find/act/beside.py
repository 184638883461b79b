"""Who suffers where the object of the verb is a word of the act itself ("took 40 villagers hostage").

The parser makes the victims a modifier of that word, a dative, or hangs them on a preposition.
"""

from sayso.model.text import Parsed
from sayso.model.tree import after_words, below, is_nominal, with_conjuncts
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link

OWNERS = ("poss", "dative", "nsubj")  # a subject in the small clause of "shot one of them dead"
MODIFIERS = ("compound", "nmod")


def beside(parsed: Parsed, head: int, tokens: tuple[int, ...], pack: Pack) -> tuple[int, ...]:
    """Return those who suffer beside the act's own words; none where these are counted people."""
    inner = tuple(
        child
        for index in tokens
        for child in below(
            parsed, index, "dative", *(() if index == head else (*OWNERS, *MODIFIERS))
        )
        if child > head and child not in tokens and _can_suffer(parsed, child, pack)
    )
    if inner:
        return with_conjuncts(parsed, inner)
    return () if holds_counted_people(parsed, tokens, pack) else _after(parsed, tokens, pack)


def behind_last(parsed: Parsed, verb: int, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """Return those behind the preposition that ends the words of a verb without an object ("set upon a boy").

    Before them those of whom an adjective among the words is said.
    """
    states = (index for index in tokens[1:] if parsed.tokens[index].pos == "ADJ")
    if so := tuple(one for state in states for one in below(parsed, state, "nsubj")):
        return with_conjuncts(parsed, so)  # "found the couple dead on the stairs"
    held = any(index not in tokens for index in below(parsed, verb, "dobj"))
    if len(tokens) < 2 or parsed.tokens[tokens[-1]].tag not in ("IN", "TO") or held:
        return ()
    return with_conjuncts(parsed, below(parsed, tokens[-1], "pobj"))


def holds_counted_people(parsed: Parsed, tokens: tuple[int, ...], pack: Pack) -> bool:
    """Tell whether the act's own words count people ("took 40 prisoners at Tarl")."""
    entries = index_of(pack, "groups", "people")
    return any(below(parsed, i, "nummod") and ending_at(parsed, i, entries) for i in tokens)


def _can_suffer(parsed: Parsed, child: int, pack: Pack) -> bool:
    """Tell whether a dative, an owner or a modifier can be those who suffer."""
    token = parsed.tokens[child]
    if token.dep in OWNERS:
        return is_nominal(token)
    named = ending_at(parsed, child, index_of(pack, "groups", "people", "targets"))
    return token.tag in ("NNS", "NNPS") or named is not None


def _after(parsed: Parsed, tokens: tuple[int, ...], pack: Pack) -> tuple[int, ...]:
    """Return the noun phrases after a preposition that the words hold or that hangs on one of them.

    Never the ground from which something is fired ("rockets fired from rebel positions").
    """
    ground = link(pack, "held_ground")
    found = [
        noun
        for index in tokens
        if parsed.tokens[index].pos != "ADJ"  # "found the man dead on the road"
        for noun in (
            *below(parsed, index, "pobj"),
            *after_words(parsed, index, parsed.words["hit_tie"]),
        )
        if noun not in tokens
    ]
    found = [
        noun
        for noun in found
        if not parsed.says(parsed.tokens[noun].head, "from")
        or parsed.tokens[noun].lemma not in ground
    ]
    return with_conjuncts(parsed, tuple(dict.fromkeys(found)))


def is_loose(parsed: Parsed, verb: int, pack: Pack) -> bool:
    """Tell whether a past form without an object may be a participle ("12 farmers killed in Osk").

    Never behind "after" where those who bear arms come to the attack ("after soldiers attacked in Osk").
    """
    token = parsed.tokens[verb]
    if token.lemma in link(pack, "attack_alone") and below(parsed, verb, "mark"):
        doers = below(parsed, verb, "nsubj")
        return not any(ending_at(parsed, doer, index_of(pack, "actors")) for doer in doers)
    return token.tag in ("VBN", "VBD")
