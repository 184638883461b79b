"""What a thing that explodes, is thrown or is planted hits: "a bomb went off in a bus"."""

from sayso.model.text import Parsed
from sayso.model.tree import (
    after_preposition,
    after_words,
    agents,
    below,
    is_passive,
    subjects,
    with_conjuncts,
)
from sayso.packs.entries import Way
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link


def at_target(parsed: Parsed, verb: int, pack: Pack) -> tuple[int, ...]:
    """Return the things at, in or under which something explodes or is thrown ("a bomb went off in a bus")."""
    entries = index_of(pack, "targets")
    about = below(parsed, verb, "dobj", "nsubj", "nsubjpass", "prt")
    homes = (
        verb,
        *about,
        *(placed for noun in about for placed in below(parsed, noun, "acl")),
        *after_preposition(parsed, verb, "from"),
    )
    found = (noun for home in homes for noun in after_words(parsed, home, link(pack, "at_target")))
    whole = (one for noun in found for one in (whole_of(parsed, noun, pack) or (noun,)))
    return tuple(
        noun
        for noun in dict.fromkeys(whole)
        if (hit := ending_at(parsed, noun, entries)) and hit[0].name not in ("other", "people")
    )


def whole_of(parsed: Parsed, noun: int, pack: Pack) -> tuple[int, ...]:
    """Return the thing that a noun names a part of ("the fifth floor of the institute"), or nothing."""
    if parsed.tokens[noun].lemma not in link(pack, "part_of_thing"):
        return ()
    return after_preposition(parsed, noun, "of")


def bomb_in(parsed: Parsed, way: Way, tokens: tuple[int, ...], pack: Pack) -> bool:
    """Tell whether what exploded is called a bomb, so that no other word of the sentence says what it was."""
    if way.victim != "at" or way.agent != "none":
        return False
    hits = (ending_at(parsed, i, index_of(pack, "means")) for i in subjects(parsed, tokens[0]))
    return any(hit is not None and hit[0].name == "explosive" for hit in hits)


def called_target(parsed: Parsed, noun: int, pack: Pack) -> tuple[int, ...]:
    """Return what is called the target of the deed ("the school was the target of an attack")."""
    of = parsed.tokens[parsed.tokens[noun].head]
    called = parsed.tokens[of.head]
    if parsed.tokens[noun].dep != "pobj" or not parsed.says(of.index, "of"):
        return ()
    if called.lemma not in link(pack, "target_word"):
        return ()
    if called.dep == "nsubj" and parsed.says(called.head, "be"):
        return with_conjuncts(parsed, below(parsed, called.head, "attr"))
    return subjects(parsed, called.head) if called.dep == "attr" else ()


def doers_at(parsed: Parsed, way: Way, verb: int) -> tuple[int, ...]:
    """Return who threw or planted it; what explodes does nothing by itself, unless somebody is said to explode it."""
    if way.agent != "subject" and not is_passive(parsed, verb) and not _is_set_off(parsed, verb):
        return ()
    return agents(parsed, verb) if is_passive(parsed, verb) else subjects(parsed, verb)


def _is_set_off(parsed: Parsed, verb: int) -> bool:
    """Tell whether the verb has an object ("the rebels blew up a bridge", never "a bomb exploded")."""
    return bool(below(parsed, verb, "dobj"))


def fired_at(parsed: Parsed, verb: int) -> tuple[int, ...]:
    """Return what is fired on or at."""
    state = parsed.tokens[verb].pos == "ADJ"  # "found the man dead on the road"
    found = () if state else after_preposition(parsed, verb, "on", "at", "upon", "against", "into")
    return tuple(index for index in found if parsed.tokens[index].entity != "DATE")
