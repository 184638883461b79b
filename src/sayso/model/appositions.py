"""Seeming appositions that go on with a list: "Ana Bel, her brother and ...", "a woman, two of her sisters and ..."."""

from sayso.model.text import Parsed


def goes_on(parsed: Parsed, head: int, other: int) -> bool:
    """Tell whether a seeming apposition with a conjunct is somebody's own, or some of them beside one person."""
    token = parsed.tokens[other]
    below = {parsed.tokens[child].dep for child in parsed.children[other]}
    if "conj" not in below:
        return False
    if token.pos == "NOUN":
        return "poss" in below
    return token.pos == "NUM" and "prep" in below and parsed.tokens[head].tag == "NN"
