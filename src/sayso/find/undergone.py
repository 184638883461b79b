"""Who suffers a deed that stands as what somebody undergoes: "endured months of torture", "survivors of rape"."""

from sayso.model.text import Parsed
from sayso.model.tree import below, subjects
from sayso.packs.load import Pack
from sayso.packs.lookup import link

DEATHS = ("killed", "died", "executed")
LOSSES = ("casualties", "injured", "missing", "trapped")  # of a unit, not all of it
ATTACKS = ("attacked",)
CLIMB = 4


def undergone(parsed: Parsed, noun: int, act: str, pack: Pack) -> tuple[int, ...]:
    """Return those who undergo, outlive or are called victims of the deed that the noun says, or nothing."""
    if act in LOSSES:
        return ()
    for _ in range(CLIMB):
        token = parsed.tokens[noun]
        above = parsed.tokens[token.head]
        if token.dep == "pobj" and above.lemma == "of":
            whose = parsed.tokens[above.head]
            if whose.lemma in _called(act, pack):
                return () if _is_each(parsed, whose.index, pack) else (whose.index,)
            if whose.lemma not in link(pack, "stretch_of_deeds"):
                return ()
            noun = whose.index
        elif token.dep == "conj" and above.pos in ("NOUN", "PROPN"):
            noun = above.index
        elif token.dep == "dobj" and above.lemma in _verbs(act, pack):
            return subjects(parsed, above.index)
        else:
            return ()
    return ()


def _is_each(parsed: Parsed, noun: int, pack: Pack) -> bool:
    """Tell whether a word says that all are meant one by one ("a life term for each victim of the murder")."""
    words = (parsed.tokens[child].lemma for child in below(parsed, noun, "det"))
    return any(word in link(pack, "one_by_one") for word in words)


def _called(act: str, pack: Pack) -> frozenset[str]:
    """Return the nouns for those who suffered the act; who outlives a killing was not killed."""
    return (
        link(pack, "sufferer") if act in DEATHS else link(pack, "sufferer") | link(pack, "outlives")
    )


def _verbs(act: str, pack: Pack) -> frozenset[str]:
    """Return the verbs whose subject suffers the act; who escapes an arrest was not arrested."""
    if act in DEATHS:
        return frozenset()
    return link(pack, "undergo") | (link(pack, "outlive") if act in ATTACKS else frozenset())
