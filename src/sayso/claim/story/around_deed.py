"""The words around a deed that is a noun, each with the place where the deed stands under them.

"Blamed the rebels for the raid": the raid is behind "for" of "blamed"; "the raid, carried out by": it is the
object of the participle. Who did it, and which words count, is told elsewhere (`blamed.py`).
"""

from sayso.model.text import Parsed
from sayso.model.tree import (
    RELATIVES,
    SUBJECTS,
    after_preposition,
    after_words,
    below,
    is_nominal,
    is_passive,
)

CLIMB = 3
HELD = ("dobj", "nsubj", "nsubjpass", "pobj")


def cues_of(parsed: Parsed, deed: int) -> tuple[tuple[int, str], ...]:
    """Return the words that may govern the deed, each with the place of the deed under it."""
    found: list[tuple[int, str]] = []
    index = deed
    for _ in range(CLIMB):
        token = parsed.tokens[index]
        if token.head == index:
            break
        found.extend(_above(parsed, index))
        if token.dep == "conj" and is_nominal(parsed.tokens[token.head]):
            index = token.head
        elif token.dep == "pobj" and parsed.says(token.head, "of"):
            index = parsed.tokens[token.head].head
        else:
            break
    return tuple(found)


def _above(parsed: Parsed, index: int) -> tuple[tuple[int, str], ...]:
    """Return the words right above a noun with its place under them, also those of a clause that describes it."""
    token = parsed.tokens[index]
    found = [(verb, "object") for verb in describing(parsed, index)]
    if token.dep == "dobj" or _is_done_to(parsed, index):
        found.extend((verb, "object") for verb in _with_second(parsed, index))
    if token.dep in ("nsubj", "nsubjpass"):
        verbs = (token.head, *below(parsed, token.head, "xcomp", "oprd"))
        found.extend((noun, "subject") for verb in verbs for noun in below(parsed, verb, "attr"))
        found.extend((i, "bearer") for v in verbs for i in below(parsed, v, "dobj", "acomp"))
    if token.dep not in ("pobj", "pcomp"):
        return tuple(found)
    preposition = first = parsed.tokens[token.head]
    while first.dep == "conj" and parsed.tokens[first.head].pos == "ADP":
        first = parsed.tokens[first.head]
    holder = parsed.tokens[first.head]
    found.extend([(preposition.index, "object"), (holder.index, preposition.lemma)])
    if is_nominal(holder) and holder.dep in HELD:
        found.append((holder.head, preposition.lemma))
    return tuple(found)


def _is_done_to(parsed: Parsed, noun: int) -> bool:
    """Tell whether the noun is the subject of a passive, or of a participle taken for the verb ("the raid, led by")."""
    token = parsed.tokens[noun]
    if token.dep == "nsubjpass":
        return is_passive(parsed, token.head)
    verb = parsed.tokens[token.head]
    taken = verb.tag in ("VBD", "VBN") and bool(below(parsed, verb.index, "agent"))
    return token.dep == "nsubj" and taken and not below(parsed, verb.index, "dobj")


def _with_second(parsed: Parsed, noun: int) -> tuple[int, ...]:
    """Return the verb of a noun, and one that shares the noun with it ("was planned and carried out by")."""
    verb = parsed.tokens[noun].head
    if parsed.tokens[noun].dep == "dobj":
        return (verb,)
    own = (*SUBJECTS, "dobj")
    return (verb, *(v for v in below(parsed, verb, "conj") if not below(parsed, v, *own)))


def describing(parsed: Parsed, noun: int) -> tuple[int, ...]:
    """Return the verbs that describe the noun as their object ("the raid, which X blamed on Y", "committed by")."""
    relatives = tuple(verb for one in _homes(parsed, noun) for verb in _clauses(parsed, one, noun))
    own = (verb for verb in below(parsed, noun, "acl") if parsed.tokens[verb].tag == "VBN")
    return (*relatives, *own, *_set_apart(parsed, noun))


def _homes(parsed: Parsed, noun: int) -> tuple[int, ...]:
    """Return a noun and those on whom a clause about it may be hung ("the murder of a general, which was done by")."""
    return (noun, *after_preposition(parsed, noun, "of", "on", "against"))


def _clauses(parsed: Parsed, home: int, noun: int) -> tuple[int, ...]:
    """Return the verbs of the relative clauses at a home whose pronoun is what was done, each with those beside it."""
    found: list[int] = []
    for verb in below(parsed, home, "relcl"):
        held = [parsed.tokens[i] for i in below(parsed, verb, "dobj", "nsubjpass")]
        done = [t for t in held if t.tag in RELATIVES and (home == noun or t.text == "which")]
        if done:
            found.extend((verb, *(i for i in below(parsed, verb, "conj") if i > verb)))
    return tuple(found)


def _set_apart(parsed: Parsed, noun: int) -> tuple[int, ...]:
    """Return the participles behind a comma that hang on another word ("the murder of a judge, carried out by")."""
    objects = after_preposition(parsed, noun, "of", "on", "against")
    above = parsed.tokens[noun].head if parsed.tokens[noun].dep == "dobj" else noun
    return tuple(
        verb
        for home, dep in (*((one, "acl") for one in objects), (above, "advcl"))
        for verb in below(parsed, home, dep)
        if verb > noun and parsed.tokens[verb].tag == "VBN" and parsed.tokens[verb - 1].text == ","
        if below(parsed, verb, "agent")
    )


def behind_deed(parsed: Parsed, deed: int, where: str) -> tuple[int, ...]:
    """Return who stands behind the preposition under the deed, or under its victims ("the murder of two on rebels")."""
    if deed < 0:
        return ()
    whom = after_preposition(parsed, deed, "of") if where in parsed.words["low_tie"] else ()
    low = (i for one in whom for i in after_words(parsed, one, (where,)))
    return after_words(parsed, deed, (where,)) or tuple(low)
