"""Appositions and lists: what only seems one ("Ana Bel, her brother and ..."), and who stands beside one behind it."""

from sayso.model.text import Parsed

INNER = ("DATE", "CARDINAL")


def hung_too_low(parsed: Parsed, head: int) -> tuple[int, ...]:
    """Return conjuncts hung on a name or number inside the phrase ("the mayor of Osk, his wife", "in her 30s and")."""
    return tuple(
        other
        for prep in _below(parsed, head, "prep")
        for name in _below(parsed, prep, "pobj")
        if (parsed.tokens[name].pos in ("PROPN", "NUM") or parsed.tokens[name].entity in INNER)
        and parsed.tokens[head].pos == "NOUN"
        for other in (*_below(parsed, name, "conj"), *_behind_name(parsed, name))
        if parsed.tokens[other].pos == "NOUN" and parsed.tokens[other].entity not in INNER
    )


def listed_as_apposition(parsed: Parsed, head: int) -> tuple[int, ...]:
    """Return what the parser takes for an apposition and continues a list ("Ana Bel, her brother")."""
    direct = _below(parsed, head, "appos")
    deeper = tuple(other for item in direct for other in _below(parsed, item, "appos"))
    return tuple(other for other in (*direct, *deeper) if goes_on(parsed, head, other))


def goes_on(parsed: Parsed, head: int, other: int) -> bool:
    """Tell whether a seeming apposition with a conjunct is somebody's own, or some of them beside one person."""
    token = parsed.tokens[other]
    below = {parsed.tokens[child].dep for child in parsed.children[other]}
    if "conj" not in below:
        return False
    if token.pos == "NOUN":
        return "poss" in below
    return token.pos == "NUM" and "prep" in below and parsed.tokens[head].tag == "NN"


def beside_apposition(parsed: Parsed, head: int) -> tuple[int, ...]:
    """Return those behind an apposition that a comma closes before "and" ("Ana Bel, 31, a nurse, and her daughter")."""
    return tuple(
        other
        for told in _below(parsed, head, "appos")
        if parsed.tokens[head].pos == "PROPN" and parsed.tokens[told].pos == "NOUN"
        for other in _below(parsed, told, "conj")
        if _is_closed(parsed, told, other)
    )


def _is_closed(parsed: Parsed, told: int, other: int) -> bool:
    joints = [i for i in _below(parsed, told, "cc") if told < i < other]
    return bool(joints) and parsed.tokens[joints[-1] - 1].text == ","


def behind_titled(parsed: Parsed, head: int) -> tuple[int, ...]:
    """Return what is coordinated with a name right behind its title ("the journalist Ana Bel and her driver")."""
    return tuple(
        other
        for name in _below(parsed, head, "appos")
        if parsed.tokens[name].pos == "PROPN"
        and all(token.pos == "PROPN" for token in parsed.tokens[head + 1 : name])
        for other in _below(parsed, name, "conj")
    )


def _behind_name(parsed: Parsed, name: int) -> tuple[int, ...]:
    """Return those behind a name that the parser joins to a place ("the mayor of Tarl, Ivo Bel, his driver")."""
    return tuple(
        other
        for person in _below(parsed, name, "conj")
        if parsed.tokens[person].pos == "PROPN" and parsed.tokens[person].entity == "PERSON"
        for other in _below(parsed, person, "conj")
        if parsed.tokens[other].pos == "NOUN"
    )


def _below(parsed: Parsed, index: int, dep: str) -> tuple[int, ...]:
    return tuple(child for child in parsed.children[index] if parsed.tokens[child].dep == dep)
