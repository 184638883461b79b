"""Who is named as the doer by words around a deed that is a noun: blamed, responsible, behind, the work of.

The words and where the doer stands come from the pack (`blames.toml`).
"""

from dataclasses import replace
from functools import cache

from sayso.claim.causes import Act
from sayso.model.text import Parsed
from sayso.model.tree import (
    SUBJECTS,
    after_preposition,
    below,
    is_nominal,
    is_passive,
    is_verbal,
    subjects,
    with_conjuncts,
)
from sayso.packs.entries import Words
from sayso.packs.load import Pack

CLIMB = 3
HELD = ("dobj", "nsubj", "nsubjpass", "pobj")


def with_blamed(parsed: Parsed, act: Act, pack: Pack) -> Act:
    """Return the act with those who are named as its doers by the words that govern it."""
    if act.value.form not in ("noun", "verb") or act.value.agents:
        return act
    for cue, deed in _cues(parsed, act.token):
        for entry in _by_word(pack).get(parsed.tokens[cue].lemma, ()):
            parts = dict(item.split("=", 1) for item in entry.value.split())
            if parts["deed"] != deed or not _has_rest(parsed, cue, entry):
                continue
            if doers := _doers(parsed, cue, act.token, parts["doer"]):
                return _with_doers(act, doers, parts["involvement"], entry.rule)
    return act


def _with_doers(act: Act, doers: tuple[int, ...], involvement: str, rule: str) -> Act:
    """Put the doers among the agents, and out of those who suffered ("blamed the raid on the Front")."""
    people = tuple(one for one in act.value.people if one.head not in doers)
    value = replace(act.value, agents=doers, people=people, involvement=involvement, blamed=rule)
    return replace(act, value=value)


def _cues(parsed: Parsed, deed: int) -> tuple[tuple[int, str], ...]:
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
        elif token.dep == "pobj" and parsed.tokens[token.head].lemma == "of":
            index = parsed.tokens[token.head].head
        else:
            break
    return tuple(found)


def _above(parsed: Parsed, index: int) -> tuple[tuple[int, str], ...]:
    token = parsed.tokens[index]
    if token.dep == "dobj" or (token.dep == "nsubjpass" and is_passive(parsed, token.head)):
        return ((token.head, "object"),)
    if token.dep == "nsubj":
        return tuple((noun, "subject") for noun in below(parsed, token.head, "attr"))
    if token.dep not in ("pobj", "pcomp"):
        return ()
    preposition = parsed.tokens[token.head]
    holder = parsed.tokens[preposition.head]
    found = [(preposition.index, "object"), (holder.index, preposition.lemma)]
    if is_nominal(holder) and holder.dep in HELD:
        found.append((holder.head, preposition.lemma))
    return tuple(found)


def _has_rest(parsed: Parsed, cue: int, entry: Words) -> bool:
    """Tell whether one of the entry's sequences that begin at the cue is there ("take part")."""
    lemma = parsed.tokens[cue].lemma
    under = {parsed.tokens[child].lemma for child in parsed.children[cue]}
    return any(
        sequence[0] == lemma and under.issuperset(sequence[1:])
        for sequence in map(str.split, entry.words)
    )


def _doers(parsed: Parsed, cue: int, deed: int, where: str) -> tuple[int, ...]:
    """Return the noun phrases at the doer's place of the cue, never the deed itself."""
    if where == "subject":
        found = _subjects_of(parsed, cue)
    elif where == "object":
        found = _objects_of(parsed, cue)
    elif where == "poss":
        found = below(parsed, cue, "poss") or after_preposition(parsed, cue, "of", "by")
    else:
        found = after_preposition(parsed, cue, where) or after_preposition(parsed, deed, where)
    return tuple(index for index in found if index != deed and is_nominal(parsed.tokens[index]))


def _objects_of(parsed: Parsed, verb: int) -> tuple[int, ...]:
    token = parsed.tokens[verb]
    if below(parsed, verb, "auxpass", "nsubjpass"):
        return subjects(parsed, verb)
    if direct := below(parsed, verb, "dobj"):
        return with_conjuncts(parsed, direct)
    return (token.head,) if token.dep == "acl" and is_nominal(parsed.tokens[token.head]) else ()


def _subjects_of(parsed: Parsed, cue: int) -> tuple[int, ...]:
    """Return the subject of a verb, or of the copula above an adjective, or the noun that the words describe."""
    token = parsed.tokens[cue]
    if is_verbal(token) and (own := subjects(parsed, cue)):
        return own
    head = parsed.tokens[token.head]
    if is_nominal(head) and head.index < cue:
        return (head.index,)
    for _ in range(CLIMB):
        if is_verbal(head):
            break
        head = parsed.tokens[head.head]
    if not is_verbal(head):
        return ()
    direct = below(parsed, head.index, *SUBJECTS)
    return subjects(parsed, head.index) if direct or head.dep != "ROOT" else ()


@cache
def _by_word(pack: Pack) -> dict[str, tuple[Words, ...]]:
    table: dict[str, list[Words]] = {}
    for entry in pack.blames:
        for words in entry.words:
            table.setdefault(words.split()[0], []).append(entry)
    return {word: tuple(entries) for word, entries in table.items()}
