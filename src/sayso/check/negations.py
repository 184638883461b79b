"""The words of a text that negate, and which words each of them reaches.

A negation reaches the predicate it stands at, what that predicate governs as its
clause, and the noun behind "no"; what stands in a remark beside it is not reached.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from sayso.model.quote import Grounds
from sayso.model.text import Parsed, Span, Token
from sayso.model.tree import below, is_nominal, is_verbal
from sayso.packs.load import Pack
from sayso.packs.lookup import link

CLAUSE: Final = ("ccomp", "xcomp", "acomp", "attr", "oprd", "aux", "auxpass", "pcomp")
NOUN_CLAUSE: Final = ("acl", "ccomp")
ROLES: Final = ("nsubj", "nsubjpass", "dobj", "obj", "attr", "npadvmod", "dative")
CLIMB: Final = 4
KEPT: Final = 8


@dataclass(frozen=True, slots=True)
class Negation:
    """Words that negate, and the tokens whose meaning hangs on them."""

    span: Span
    reach: frozenset[int]


@lru_cache(maxsize=KEPT)
def find_negations(grounds: Grounds, pack: Pack) -> tuple[Negation, ...]:
    """Return the negations of the text in its order."""
    parsed = grounds.parsed
    zeros = {
        token.index: mention.span
        for mention in grounds.numbers
        if mention.value.low == mention.value.high == 0
        for token in parsed.tokens_in(mention.span)
    }
    bounded = {
        token.index
        for mention in grounds.numbers
        for token in parsed.tokens_in(mention.span)
        if token.index not in zeros
    }
    return tuple(
        Negation(zeros.get(token.index, token.span), frozenset(_reach(parsed, token, pack)))
        for token in parsed.tokens
        if token.index not in bounded and (token.index in zeros or _negates(token, pack))
    )


def is_negation(parsed: Parsed, token: Token, pack: Pack) -> bool:
    """Tell whether a token negates what follows it: by its grammar, or by a list of the pack."""
    return _negates(token, pack) and not _only_limits(parsed, token, pack)


def _negates(token: Token, pack: Pack) -> bool:
    word = token.text.lower()
    listed = token.dep == "neg" or word in negating(pack) or token.lemma in negating(pack)
    return listed and token.dep != "intj"


@cache
def negating(pack: Pack) -> frozenset[str]:
    """Return the words that negate what they stand at, as the pack lists them."""
    modal = {word for entry in pack.modals if entry.value == "denied" for word in entry.words}
    return frozenset(word for word in modal | link(pack, "negates") if " " not in word)


def _only_limits(parsed: Parsed, token: Token, pack: Pack) -> bool:
    """Tell whether the next word turns the negation into a limit ("not only", "no doubt")."""
    after = token.index + 1
    if after >= len(parsed.tokens):
        return False
    word = token.lemma if token.dep == "neg" else token.text.lower()
    return f"{word} {parsed.tokens[after].text.lower()}" in link(pack, "no_negation")


@cache
def _phrases(pack: Pack) -> frozenset[str]:
    """Return the negations of two words ("no longer")."""
    modal = (word for entry in pack.modals if entry.value == "denied" for word in entry.words)
    return frozenset(word for word in modal if " " in word)


def _reach(parsed: Parsed, token: Token, pack: Pack) -> set[int]:
    """Return the tokens that a negation bears on; "not only" bears on the "only"."""
    if _only_limits(parsed, token, pack):
        return {token.index + 1}
    head = parsed.tokens[token.head]
    if f"{token.text} {head.text}".lower() in _phrases(pack):
        return _predicate(parsed, head.head)
    if token.dep in ("cc", "preconj"):
        later = [c for c in below(parsed, token.head, "conj") if c > token.index]
        own = [token.head] if token.head > token.index else []
        return {index for head in (*own, *later) for index in _predicate(parsed, head)}
    if token.pos == "ADP":
        return {
            index
            for head in below(parsed, token.index, "pcomp", "pobj")
            for index in _predicate(parsed, head)
        }
    if is_nominal(token) and token.dep in (*ROLES, "pobj"):
        return {token.index} | _noun(parsed, token.index)
    return _predicate(parsed, token.head)


def _predicate(parsed: Parsed, head: int) -> set[int]:
    """Return what a negation at a head bears on: its clause, or the noun with the clause around it."""
    token = parsed.tokens[head]
    if is_verbal(token):
        return set(_clause(parsed, head))
    if is_nominal(token):
        return {head} | _noun(parsed, head)
    return {head}


def _noun(parsed: Parsed, noun: int) -> set[int]:
    """Return the clause in which a noun has a role, and the clauses that say what it is of."""
    found = {
        index for clause in below(parsed, noun, *NOUN_CLAUSE) for index in _clause(parsed, clause)
    }
    index = noun
    for _ in range(CLIMB):
        token = parsed.tokens[index]
        head = parsed.tokens[token.head]
        if token.dep in ROLES and is_verbal(head):
            return found | set(_clause(parsed, head.index))
        if token.dep != "pobj" or head.lemma != "of":
            break
        index = head.head
    return found


def _clause(parsed: Parsed, verb: int) -> Iterator[int]:
    """Yield the verb, its auxiliaries, and the verbs that it governs."""
    yield verb
    token = parsed.tokens[verb]
    for child in below(parsed, verb, *CLAUSE):
        if is_verbal(parsed.tokens[child]) or parsed.tokens[child].dep in ("acomp", "attr"):
            yield from _clause(parsed, child)
    for prep in below(parsed, verb, "prep"):
        for child in below(parsed, prep, "pcomp"):
            yield from _clause(parsed, child)
    for child in below(parsed, verb, "conj"):
        if _is_shared(parsed, token, parsed.tokens[child]):
            yield from _clause(parsed, child)


def _is_shared(parsed: Parsed, verb: Token, later: Token) -> bool:
    """Tell whether a coordinated verb stands under the same negation ("did not kill or burn")."""
    own = below(parsed, later.index, "aux", "auxpass", "nsubj", "nsubjpass", "neg")
    return not own and verb.tag == later.tag and verb.index < later.index
