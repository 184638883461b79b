"""Agents of an act that grammar gives and sense takes away: what an attack hits, who foils it, the deed itself."""

from dataclasses import replace

from sayso.claim.causes import ATTACKS, Act
from sayso.model.mention import Findings
from sayso.model.text import Parsed, Span
from sayso.model.tree import agents, subjects
from sayso.model.who import Actor


def without_hit(parsed: Parsed, act: Act, found: Findings) -> tuple[int, ...]:
    """Return the agents without what an attack hits ("an attack on a bus, which killed nine"), or who foiled it."""
    if act.value.governed and act.value.governed.name == "foil":
        guards = subjects(parsed, act.value.governed.token)
        return tuple(head for head in act.value.agents if head not in guards)
    if parsed.tokens[act.token].dep != "relcl":
        return act.value.agents
    hit = {
        head
        for other in found.acts
        if other.value.act in ATTACKS and other.value.form == "noun"
        for head in (
            *(people.head for people in other.value.people),
            *(thing.head for thing in other.value.things),
        )
    }
    return tuple(head for head in act.value.agents if head not in hit)


def planners(parsed: Parsed, act: Act) -> tuple[int, ...]:
    """Return who planned, attempted or threatened a deed that is a noun ("the cartel planned the attack")."""
    governed, token = act.value.governed, parsed.tokens[act.token]
    if governed is None or act.value.form != "noun" or token.head != governed.token:
        return ()
    if governed.stage not in ("planned", "attempted") and governed.act != "threatened":
        return ()
    if token.dep == "dobj":
        return subjects(parsed, governed.token)
    return agents(parsed, governed.token) if token.dep == "nsubjpass" else ()


def apart(parsed: Parsed, actor: Actor, act: Act) -> Actor:
    """Return the actor without the deed that the parser hangs on it ("suspects the Front of the raid")."""
    if not actor.span.holds(act.span) or actor.span.start >= act.span.start:
        return actor
    before = [t for t in parsed.tokens_in(actor.span) if t.span.end <= act.span.start]
    while len(before) > 1 and before[-1].pos in ("ADP", "DET", "ADJ", "PRON", "NUM"):
        before.pop()
    span = Span(actor.span.start, before[-1].span.end) if before else actor.span
    return replace(actor, span=span, words=parsed.doc[span])
