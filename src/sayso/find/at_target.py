"""What a thing that explodes, is thrown or is planted hits: "a bomb went off in a bus"."""

from sayso.model.text import Parsed
from sayso.model.tree import after_preposition, agents, below, is_passive, subjects, with_conjuncts
from sayso.packs.entries import Way
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link


def at_target(parsed: Parsed, verb: int, pack: Pack) -> tuple[int, ...]:
    """Return the things at, in or under which something explodes or is thrown ("a bomb went off in a bus")."""
    entries = index_of(pack, "targets")
    homes = (
        verb,
        *below(parsed, verb, "dobj", "nsubj", "nsubjpass", "prt"),
        *after_preposition(parsed, verb, "from"),
    )
    found = (
        noun
        for home in homes
        for noun in after_preposition(parsed, home, *sorted(link(pack, "at_target")))
    )
    return tuple(
        noun
        for noun in dict.fromkeys(found)
        if (hit := ending_at(parsed, noun, entries)) and hit[0].name not in ("other", "people")
    )


def called_target(parsed: Parsed, noun: int, pack: Pack) -> tuple[int, ...]:
    """Return what is called the target of the deed ("the school was the target of an attack")."""
    of = parsed.tokens[parsed.tokens[noun].head]
    called = parsed.tokens[of.head]
    if parsed.tokens[noun].dep != "pobj" or of.lemma != "of":
        return ()
    if called.lemma not in link(pack, "target_word"):
        return ()
    if called.dep == "nsubj" and parsed.tokens[called.head].lemma == "be":
        return with_conjuncts(parsed, below(parsed, called.head, "attr"))
    return subjects(parsed, called.head) if called.dep == "attr" else ()


def doers_at(parsed: Parsed, way: Way, verb: int) -> tuple[int, ...]:
    """Return who threw or planted it; what explodes does nothing by itself."""
    if way.agent != "subject":
        return ()
    return agents(parsed, verb) if is_passive(parsed, verb) else subjects(parsed, verb)
