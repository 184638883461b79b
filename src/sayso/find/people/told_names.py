"""Who a plural means by name: "the victims, identified as Tor Marn and Ana Bel, ...", "those killed were ..."."""

from sayso.model.text import Parsed
from sayso.model.tree import after_preposition, below, with_conjuncts
from sayso.packs.load import Pack
from sayso.packs.lookup import link


def told_names(parsed: Parsed, noun: int, pack: Pack) -> tuple[int, ...]:
    """Return the heads of the persons' names that the sentence gives for those whom a plural or "those" means."""
    token = parsed.tokens[noun]
    if token.tag not in ("NNS", "DT", "JJ", "CD") or not token.text[:1].isalpha():
        return ()
    verb = parsed.tokens[token.head]
    named = [
        i for i in below(parsed, noun, "acl") if parsed.tokens[i].lemma in link(pack, "name_verb")
    ]
    if token.dep == "nsubj" and parsed.says(verb.index, "be"):
        return _persons(parsed, below(parsed, verb.index, "attr"))
    if token.dep in ("nsubjpass", "dobj") and verb.lemma in link(pack, "name_verb"):
        named.append(verb.index)
    return next(
        (f for i in named if (f := _persons(parsed, after_preposition(parsed, i, "as")))), ()
    )


def _persons(parsed: Parsed, heads: tuple[int, ...]) -> tuple[int, ...]:
    """Return a list of heads and their conjuncts, where each is a person's name."""
    listed = with_conjuncts(parsed, heads[:1])
    named = all(
        parsed.tokens[i].pos == "PROPN" and parsed.tokens[i].entity == "PERSON" for i in listed
    )
    return listed if named and len(listed) > 1 else ()
