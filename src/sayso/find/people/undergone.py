"""Who suffers a deed that stands as what somebody undergoes: "endured months of torture", "survivors of rape"."""

from sayso.model.text import Parsed
from sayso.model.tree import after_preposition, below, is_passive, objects, subjects
from sayso.model.vocabulary import DEATHS
from sayso.packs.load import Pack
from sayso.packs.lookup import link

LOSSES = ("casualties", "injured", "missing", "trapped")  # of a unit, not all of it
ATTACKS = ("attacked",)
TRACED = ("tortured", "sexual_violence", "injured")  # deeds that leave traces on those who suffered
CLIMB = 4


def undergone(parsed: Parsed, noun: int, act: str, pack: Pack) -> tuple[int, ...]:
    """Return those who undergo, outlive or are called victims of the deed that the noun says, or nothing."""
    if act in LOSSES and not _is_traced(parsed, noun, pack):
        return dealt_to(parsed, noun, pack)
    for _ in range(CLIMB):
        token = parsed.tokens[noun]
        above = parsed.tokens[token.head]
        if token.dep == "pobj" and parsed.says(above.index, "of"):
            whose = parsed.tokens[above.head]
            if whose.lemma in _called(act, pack):
                return () if _is_each(parsed, whose.index, pack) else (whose.index,)
            if whose.lemma in link(pack, "trace_of_deed") and act in TRACED:
                return _bearers(parsed, whose.index, pack)
            if whose.lemma not in link(pack, "stretch_of_deeds"):
                return ()
            noun = whose.index
        elif token.dep == "conj" and above.pos in ("NOUN", "PROPN"):
            noun = above.index
        elif token.dep == "dobj" and above.lemma in _verbs(act, pack):
            return subjects(parsed, above.index)
        else:
            return dealt_to(parsed, noun, pack)
    return ()


def _is_traced(parsed: Parsed, noun: int, pack: Pack) -> bool:
    whose = parsed.tokens[parsed.tokens[parsed.tokens[noun].head].head]
    return parsed.tokens[noun].dep == "pobj" and whose.lemma in link(pack, "trace_of_deed")


def _bearers(parsed: Parsed, trace: int, pack: Pack) -> tuple[int, ...]:
    """Return on whom the traces of a deed are ("a body with signs of torture", "the men bore marks of beatings")."""
    token = parsed.tokens[trace]
    above = parsed.tokens[token.head]
    if token.dep == "dobj" and above.lemma in link(pack, "bears_trace"):
        return subjects(parsed, above.index)
    if token.dep != "pobj" or not parsed.says(above.index, "with"):
        return ()
    holder = parsed.tokens[above.head]
    if holder.pos in ("NOUN", "PROPN"):
        return (holder.index,)
    return (subjects if is_passive(parsed, holder.index) else objects)(parsed, holder.index)


def dealt_to(parsed: Parsed, noun: int, pack: Pack) -> tuple[int, ...]:
    """Return to whom a deed is given ("was given a beating", "gave him a beating"), or who is subjected to it."""
    token = parsed.tokens[noun]
    verb = parsed.tokens[token.head]
    if token.dep == "pobj" and parsed.says(verb.index, "to"):
        verb = parsed.tokens[verb.head]
        if verb.lemma not in link(pack, "subject_to"):
            return ()
        return (subjects if is_passive(parsed, verb.index) else objects)(parsed, verb.index)
    if token.dep != "dobj" or verb.lemma not in link(pack, "deal_verb"):
        return ()
    if is_passive(parsed, verb.index):
        return subjects(parsed, verb.index)
    given = below(parsed, verb.index, "dative")
    named = tuple(i for i in given if not parsed.says(i, "to"))
    return named or after_preposition(parsed, verb.index, "to")


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
