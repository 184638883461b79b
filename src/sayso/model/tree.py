"""Reading the dependency tree: who is the subject, what is the object, is it a passive.

Every function takes a Parsed and token indices and gives token indices, in the order of the text.
"""

from collections.abc import Container, Iterable
from functools import lru_cache

from sayso.model.appositions import (
    behind_titled,
    beside_apposition,
    hung_too_low,
    listed_as_apposition,
)
from sayso.model.text import Parsed, Span, Token
from sayso.model.unbroken import unbroken

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
OBJECTS = ("dobj", "obj", "oprd")
RELATIVES = ("WDT", "WP", "WP$")
DEPTH = 6
JOINED = ("conj", "cc", "punct", "preconj", "gapped")
CLAUSES = ("relcl", "acl", "advcl", "appos", "parataxis", "ccomp", *JOINED)


def below(parsed: Parsed, index: int, *deps: str) -> tuple[int, ...]:
    """Return the children of the token that hang on it by one of the relations."""
    return tuple(child for child in parsed.children[index] if parsed.tokens[child].dep in deps)


def with_conjuncts(parsed: Parsed, heads: tuple[int, ...]) -> tuple[int, ...]:
    """Return the heads and every noun phrase coordinated with one of them."""
    found: list[int] = []
    queue = list(heads)
    while queue:
        head = queue.pop(0)
        if head in found:
            continue
        found.append(head)
        beside = (c for c in below(parsed, head, "conj") if not below(parsed, c, "nsubj"))
        queue.extend(c for c in beside if is_nominal(parsed.tokens[c]))  # a subject makes a clause
        queue.extend(hung_too_low(parsed, head))
        queue.extend(listed_as_apposition(parsed, head))
        behind = behind_titled(parsed, head)
        queue.extend(c for c in behind if is_nominal(parsed.tokens[c]))
        queue.extend(beside_apposition(parsed, head))
    return tuple(sorted(found))


def is_nominal(token: Token) -> bool:
    """Tell whether a token can head a noun phrase."""
    return token.pos in ("NOUN", "PROPN", "PRON", "NUM") or token.tag in ("JJ", "DT", "VBN", "JJS")


def is_verbal(token: Token) -> bool:
    """Tell whether a token can head a clause."""
    return token.tag.startswith("VB") or token.pos == "AUX"


def subjects(parsed: Parsed, verb: int, depth: int = 0) -> tuple[int, ...]:
    """Return the subjects of a verb, its own or those that its grammar lends it."""
    auxiliaries = below(parsed, verb, "aux", "auxpass")
    own = below(parsed, verb, *SUBJECTS)
    own = own or tuple(item for aux in auxiliaries for item in below(parsed, aux, *SUBJECTS))
    if own:
        return with_conjuncts(parsed, tuple(_antecedent(parsed, verb, item) for item in own))
    token = parsed.tokens[verb]
    if depth > DEPTH or token.head == verb:
        return ()
    return _lent_subjects(parsed, token, depth)


def _lent_subjects(parsed: Parsed, token: Token, depth: int) -> tuple[int, ...]:
    head = parsed.tokens[token.head]
    if token.dep in ("acl", "relcl"):
        if not is_nominal(head) and head.pos != "ADJ":
            return ()
        listed = with_conjuncts(parsed, (head.index,)) if token.dep == "acl" else ()
        return tuple(i for i in listed if i < token.index) or (head.index,)
    if token.dep in ("xcomp", "oprd", "acomp"):
        objects = () if parsed.says(head.index, "using") else below(parsed, head.index, "dobj")
        objects = objects or _called_on(parsed, token, head)
        return objects or subjects(parsed, head.index, depth + 1)
    before = parsed.tokens[token.index - 1]
    marked = before.dep == "mark" and parsed.says(before.index, "as")
    if marked and (token.dep, token.tag) == ("advcl", "VBN"):
        listed = below(parsed, head.index, "dobj")  # "listed 12 men as killed"
        return with_conjuncts(parsed, listed) or subjects(parsed, head.index, depth + 1)
    if token.dep in ("conj", "advcl", "ccomp", "dep", "pcomp", "prep", "parataxis"):
        if is_verbal(head) or head.pos == "ADP":
            if token.dep == "ccomp" and token.tag != "VBG":
                return ()
            if token.dep == "advcl" and (held := _called_on(parsed, token, head)):
                return held
            by = token.dep == "pcomp" and parsed.says(head.index, "by")
            if by and is_passive(parsed, head.head):
                return ()  # "were killed, mostly by shelling"
            if token.dep == "pcomp" and (held := _controller(parsed, head.index)):
                return with_conjuncts(parsed, held)
            if token.dep == "pcomp" and (made := _maker(parsed, token)) >= 0:
                return subjects(parsed, made, depth + 1)
            return subjects(parsed, head.index, depth + 1)
        if token.dep == "conj" and head.dep in ("acl", "relcl"):
            return subjects(parsed, head.index, depth + 1)
    return ()


def _called_on(parsed: Parsed, clause: Token, verb: Token) -> tuple[int, ...]:
    """Return those of whom a verb wants something by a preposition ("called on the army to stop")."""
    wanted = parsed.says(verb.index, "calling_on") and any(
        parsed.tokens[i].tag == "TO" for i in below(parsed, clause.index, "aux")
    )
    joints = below(parsed, verb.index, "prep", "dative") if wanted else ()
    held = [i for j in joints if j < clause.index for i in below(parsed, j, "pobj")]
    return with_conjuncts(parsed, tuple(held[-1:]))


def _controller(parsed: Parsed, preposition: int) -> tuple[int, ...]:
    """Return who does what stands behind "accuse X of" or "X of": the object above, never behind "by"."""
    holder = parsed.tokens[parsed.tokens[preposition].head]
    if parsed.says(preposition, "beside_deed") or below(parsed, preposition, "advmod"):
        return ()  # "instead of"
    while holder.dep == "pobj" and parsed.says(holder.head, "for"):  # "for 14 years for"
        holder = parsed.tokens[parsed.tokens[holder.head].head]
    held = is_nominal(holder) and holder.dep in ("dobj", "nsubjpass")
    role = "nsubj" if parsed.says(holder.index, "receiving") else "dobj"
    if held:
        return (holder.index,)
    others = below(parsed, holder.index, role) or _lashed_at(parsed, holder.index)
    return tuple(_antecedent(parsed, holder.index, other) for other in others)


def _lashed_at(parsed: Parsed, verb: int) -> tuple[int, ...]:
    """Return those at or against whom somebody speaks out ("lashed out at the army for shooting two")."""
    out = any(
        parsed.tokens[i].lemma in parsed.words["speaking_out"] for i in below(parsed, verb, "prt")
    )
    joints = below(parsed, verb, "prep") if out else ()
    against = (i for i in joints if parsed.tokens[i].lemma in parsed.words["against_whom"])
    return tuple(noun for joint in against for noun in below(parsed, joint, "pobj"))


def _maker(parsed: Parsed, deed: Token) -> int:
    """Return the verb whose subject made others do something by a deed to them ("got two to talk by beating them")."""
    verb = parsed.tokens[parsed.tokens[deed.head].head]
    suffer = (parsed.tokens[i] for i in below(parsed, deed.index, "dobj"))
    theirs = any(one.tag == "PRP" and not one.text.endswith(("self", "selves")) for one in suffer)
    beside = parsed.says(deed.head, "beside_deed")  # "had them dig graves before shooting them"
    return verb.head if beside and theirs and verb.dep in ("xcomp", "ccomp") else -1


def _antecedent(parsed: Parsed, verb: int, subject: int) -> int:
    """Return what a relative pronoun stands for, else the subject itself."""
    if parsed.tokens[subject].tag not in RELATIVES:
        return subject
    seen = verb
    for _ in range(DEPTH):
        token = parsed.tokens[seen]
        if token.dep == "relcl":
            return token.head
        if token.head == seen or not is_verbal(parsed.tokens[token.head]):
            break
        seen = token.head
    return subject


def objects(parsed: Parsed, verb: int) -> tuple[int, ...]:
    """Return the direct objects of a verb, its own or those of the verb coordinated after it."""
    own = below(parsed, verb, "dobj", "obj")
    if own:
        return with_conjuncts(parsed, tuple(_antecedent(parsed, verb, item) for item in own))
    relative = _relative_object(parsed, verb)
    if relative:
        return relative
    if below(parsed, verb, "ccomp"):  # "let the women go and killed the men"
        return ()
    for later in below(parsed, verb, "conj"):
        if is_verbal(parsed.tokens[later]) and not below(parsed, later, *SUBJECTS):
            return objects(parsed, later) if later > verb else ()
    return ()


def _relative_object(parsed: Parsed, verb: int) -> tuple[int, ...]:
    """Return the noun of "the men (that) soldiers killed"."""
    token, own = parsed.tokens[verb], below(parsed, verb, "nsubj")
    if token.dep != "relcl" or not own:
        return ()
    some = (other for item in own for other in after_preposition(parsed, item, "of"))
    hung = (*after_words(parsed, verb, parsed.words["preposed"]), *some)
    if any(parsed.tokens[item].tag in RELATIVES for item in (*own, *hung)):
        return ()
    return (token.head,)


def is_passive(parsed: Parsed, verb: int, depth: int = 0) -> bool:
    """Tell whether a verb is in the passive, also without its auxiliary."""
    token = parsed.tokens[verb]
    if below(parsed, verb, "auxpass", "nsubjpass", "csubjpass"):
        return True
    if token.tag not in ("VBN", "VBD") or below(parsed, verb, "dobj", "nsubj"):
        return _is_caused(parsed, token)
    if below(parsed, verb, "agent"):
        return True
    if token.tag == "VBN" and below(parsed, verb, "aux"):
        return False
    if token.dep in ("acl", "amod", "oprd"):
        return True
    if token.dep == "conj" and depth < DEPTH and token.tag == "VBN":
        return is_passive(parsed, token.head, depth + 1)
    return token.tag == "VBN"


def _is_caused(parsed: Parsed, verb: Token) -> bool:
    """Tell whether a participle with a subject of its own is what is had done, or seen done ("had him arrested")."""
    above = parsed.tokens[verb.head]
    bare = verb.tag == "VBN" and not below(parsed, verb.index, "dobj", "aux", "mark")
    held = verb.dep in ("ccomp", "xcomp", "oprd")
    return bare and held and parsed.says(above.index, "causing")


def agents(parsed: Parsed, verb: int) -> tuple[int, ...]:
    """Return the noun phrases after "by" of a passive verb, none after "not by"."""
    by = (c for c in below(parsed, verb, "prep") if parsed.says(c, "by"))
    own = (*below(parsed, verb, "agent"), *by)
    but = tuple(i for c in own for i in below(parsed, c, "conj") if parsed.says(i, "by"))
    held = [c for c in (*own, *but) if not below(parsed, c, "neg")]
    return with_conjuncts(parsed, tuple(i for c in held for i in below(parsed, c, "pobj")))


def after_preposition(parsed: Parsed, head: int, *names: str) -> tuple[int, ...]:
    """Return the noun phrases that hang on the head by one of the prepositions that the names stand for.

    A name is that of an entry of the small words ("of", "by"), and means the same in each language.
    """
    tokens, words = parsed.tokens, parsed.words
    ties = below(parsed, head, "prep", "agent", "dative")
    return _behind(parsed, (i for i in ties if any(tokens[i].lemma in words[n] for n in names)))


def after_words(parsed: Parsed, head: int, words: Container[str]) -> tuple[int, ...]:
    """Return the noun phrases that hang on the head by a preposition that is one of the words."""
    ties = below(parsed, head, "prep", "agent", "dative")
    return _behind(parsed, (i for i in ties if parsed.tokens[i].lemma in words))


def _behind(parsed: Parsed, ties: Iterable[int]) -> tuple[int, ...]:
    return with_conjuncts(parsed, tuple(n for i in ties for n in below(parsed, i, "pobj", "pcomp")))


def phrase(parsed: Parsed, head: int, *leave: str) -> Span:
    """Return the span of the noun phrase of the head, without clauses and conjuncts.

    `leave` names further relations to leave out (such as "prep").
    """
    kept = [head]
    queue = [head]
    while queue:
        for child in parsed.children[queue.pop()]:
            token = parsed.tokens[child]
            if token.dep in leave or (token.dep in CLAUSES and not _inside_name(token, parsed)):
                continue
            kept.append(child)
            queue.append(child)
    return parsed.cover(unbroken(tuple(sorted(kept)), head, parsed))


def _inside_name(token: Token, parsed: Parsed) -> bool:
    """Tell whether a hyphen or a mark stands inside a phrase ("83-year-old")."""
    return token.dep == "punct" and token.tag == "HYPH"


def clause_head(parsed: Parsed, index: int) -> int:
    """Return the nearest verb at or above the token, else the root."""
    return _clause_heads(parsed)[index]


@lru_cache(maxsize=2)
def _clause_heads(parsed: Parsed) -> tuple[int, ...]:
    """Return the clause head of each token: every word is climbed once, however deep a list hangs."""
    tokens, found = parsed.tokens, [-1] * len(parsed.tokens)
    for token in tokens:
        way, index = [], token.index
        while found[index] < 0 and not is_verbal(tokens[index]) and tokens[index].head != index:
            way.append(index)
            index = tokens[index].head
        head = index if found[index] < 0 else found[index]
        for one in (index, *way):
            found[one] = head
    return tuple(found)


def top_of(parsed: Parsed, span: Span) -> int:
    """Return the token of a span on which its other tokens hang, or -1 where the span has no token."""
    inside = parsed.tokens_in(span)
    indices = {token.index for token in inside}
    for token in inside:
        if token.head not in indices or token.head == token.index:
            return token.index
    return inside[0].index if inside else -1
