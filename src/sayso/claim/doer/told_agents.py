"""Agents of an act that grammar gives and sense takes away: what an attack hits, who foils it, the deed itself."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.claim.doer.causes import Act, acts_beside
from sayso.model.mention import Findings
from sayso.model.text import Parsed, Span
from sayso.model.tree import after_preposition, agents, below, subjects
from sayso.model.vocabulary import ATTACKS
from sayso.model.who import Actor
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link

CLIMB = 4
UNDER = ("dobj", "pobj", "prep", "conj", "appos")


def without_hit(parsed: Parsed, act: Act, found: Findings, pack: Pack) -> tuple[int, ...]:
    """Return the agents without what an attack hits ("an attack on a bus, which killed nine"), or who foiled it."""
    if _is_disposal(parsed, act, pack):
        return ()
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
    struck = _struck(parsed, act, found, pack)
    return tuple(head for head in act.value.agents if head not in hit and head != struck)


def _struck(parsed: Parsed, act: Act, found: Findings, pack: Pack) -> int:
    """Return what a ", which" stands behind that means the attack before ("bombed a school in Osk, which killed 9")."""
    which = [parsed.tokens[i] for i in below(parsed, act.token, "nsubj")]
    apart = any(
        parsed.says(w.index, "which") and parsed.tokens[w.index - 1].text == "," for w in which
    )
    noun = at = parsed.tokens[act.token].head
    attacks = [one for one in acts_beside(parsed, act, found) if one.value.act in ATTACKS]
    hit = any(thing.head == noun for one in attacks for thing in one.value.things)
    if not apart or (not hit and ending_at(parsed, noun, index_of(pack, "actors"))):
        return -1
    made = {one.token for one in attacks}
    for _ in range(CLIMB):
        if parsed.tokens[at].dep not in UNDER or at in made:
            break
        at = parsed.tokens[at].head
    return noun if at != noun and at in made else -1


def strikers(parsed: Parsed, heads: tuple[int, ...], acts: Sequence[Act]) -> tuple[int, ...]:
    """Return who made the attack that is itself named as the agent ("an airstrike by the army hit a school")."""
    named = {
        act.token: act for act in acts if act.value.act in ATTACKS and act.value.form == "noun"
    }
    return tuple(doer for head in heads if head in named for doer in named[head].value.agents)


def both_sides(parsed: Parsed, attack: Act | None, pack: Pack) -> bool:
    """Tell whether an attack is what two did to each other, so that neither is named for the effect."""
    if attack is None or parsed.tokens[attack.token].lemma not in link(pack, "mutual_verb"):
        return False
    return len(attack.value.agents) > 1 or bool(after_preposition(parsed, attack.token, "with"))


def is_agent_of(act: Act, acts: Sequence[Act]) -> bool:
    """Tell whether an attack is what hit a target ("an airstrike by the army hit a school"), so no second attack."""
    return any(
        other.value.act in ATTACKS and other.value.things and act.token in other.value.agents
        for other in acts
        if other.value.form == "verb"
    )


def is_alleged_by(rule: str, pack: Pack) -> bool:
    """Tell whether the words that name a doer only lay the deed on him ("the raid, which X blamed on Y")."""
    return bool(rule) and any(
        one.rule == rule and "alone=alleged" in one.value.split() for one in pack.blames
    )


def said_before(parsed: Parsed, act: Act, found: Findings) -> bool:
    """Tell whether "or" joins a verb to one that says the same act of the same things ("were destroyed or damaged")."""
    verb = parsed.tokens[act.token]
    if act.value.form != "verb" or verb.dep != "conj" or not act.value.things:
        return False
    if not any(parsed.says(i, "or") for i in below(parsed, verb.head, "cc")):
        return False
    hit = {thing.head for thing in act.value.things}
    return any(
        other.token == verb.head
        and other.value.act == act.value.act
        and hit == {thing.head for thing in other.value.things}
        for other in acts_beside(parsed, act, found)
    )


def _is_disposal(parsed: Parsed, act: Act, pack: Pack) -> bool:
    """Tell whether a bomb or mine is blown up by those who clear it ("the police detonated a bomb")."""
    objects = below(parsed, act.token, "dobj") if act.value.act in ATTACKS else ()
    bombs = [ending_at(parsed, head, index_of(pack, "means")) for head in objects]
    if not any(hit and hit[0].name == "explosive" for hit in bombs):
        return False
    found = any(
        parsed.tokens[word].lemma in link(pack, "cleared")
        for head in objects
        for word in below(parsed, head, "acl", "amod")
    )
    doers = [ending_at(parsed, head, index_of(pack, "actors")) for head in act.value.agents]
    return found or any(hit and hit[0].name == "police" for hit in doers)


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
