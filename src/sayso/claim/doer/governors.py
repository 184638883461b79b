"""Who ordered a deed, failed to stop it or is suspected of it, by the words that govern the deed."""

from sayso.claim.doer.actors import actor_at
from sayso.claim.doer.causes import Act
from sayso.model.labels import NOUNS
from sayso.model.text import Parsed, Span
from sayso.model.tree import (
    agents,
    below,
    clause_head,
    is_passive,
    objects,
    subjects,
    with_conjuncts,
)
from sayso.model.who import Actor
from sayso.packs.load import Pack


def governor_of(parsed: Parsed, act: Act, pack: Pack, dates: tuple[Span, ...]) -> Actor | None:
    """Return who ordered, failed to stop or is suspected of the act, not who arrests the suspect."""
    governed = act.value.governed
    if governed is None or not governed.involvement or governed.token < 0:
        return None
    passive = parsed.tokens[act.token].dep == "nsubjpass" and is_passive(parsed, governed.token)
    doers = agents if passive else subjects
    verb = governed.token
    if governed.involvement == "suspected":  # "arrested the owner on suspicion of arson"
        verb = clause_head(parsed, verb)
        doers = objects if below(parsed, verb, "dobj") else doers
    suffer = {people.head for people in act.value.people}
    for head in _held_for(parsed, governed.token) or doers(parsed, verb):
        if head in suffer:
            continue
        if actor := actor_at(parsed, head, pack, dates):
            return actor
    return None


def _held_for(parsed: Parsed, word: int) -> tuple[int, ...]:
    """Return the noun on which a trial or a suspicion hangs ("Lemm, on trial for the murder, told a court")."""
    token = parsed.tokens[word]
    joint = parsed.tokens[token.head] if token.dep == "pobj" else token
    who = parsed.tokens[joint.head]
    hung = joint.dep == "prep" and who.index < joint.index
    return with_conjuncts(parsed, (who.index,)) if hung and who.pos in NOUNS else ()
